import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signalOrder } from '../../client/start-watch.ts';
import { DAY_MS } from '../../domain/time.ts';
import { groundStage } from './ground-stage.ts';
import { type ResetPoint, resetPoints, resetWorkflow, watchedParcels } from './raw-calls.ts';
import { fulfilmentWord, orderWord } from './shop-words.ts';
import type { Stage } from './stage.ts';
import { placeOrder, type StagedOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({ name: 'resetting' });
});
afterAll(() => stage.close());

/** An order whose buyer has had a mail, and whose ledger knows. */
async function told(scanned = 'InTransit_PickedUp') {
  const number = trackingNumber();
  const order = await placeOrder(stage, { trackingNumbers: [number], scanned: [scanned] });
  await until('the ledger', async () => (await order.messages()).some((m) => m.state === 'sent'));
  await order.settled();
  return { number, order };
}

async function newestRun(order: StagedOrder): Promise<string> {
  return (await order.handle.describe()).runId;
}

/** The first or the last point a run can be reset to. */
async function point(order: StagedOrder, which: 'first' | 'last'): Promise<ResetPoint> {
  const points = await resetPoints(order);
  const chosen = which === 'first' ? points[0] : points.at(-1);
  if (chosen === undefined) throw new Error('The order has no completed task.');
  return chosen;
}

/** The parcel is watched by the newest run. */
async function watched(order: StagedOrder, parcel: number): Promise<boolean> {
  return (await watchedParcels(order))?.includes(order.shipmentId(parcel)) === true;
}

describe.concurrent('a reset of the workflow', () => {
  test.each(['first', 'last'] as const)(
    'to the %s task after a notice sends none again, and watches on',
    async (which) => {
      const { number, order } = await told();
      const run = await newestRun(order);
      await resetWorkflow(stage, order, await point(order, which));
      await until('the new run', async () => (await newestRun(order)) !== run);
      await order.settled();
      order.scan(number, 'InTransit_Departure');
      order.scan(number, 'InTransit_CustomsRequiringInformation', 'GB');
      await order.push(1);
      await until('the second notice', () => order.mails().length === 2);
      await order.settled();
      expect((await order.messages()).map((m) => [m.kind, m.state, m.attempts])).toEqual([
        ['shipped', 'sent', 1],
        ['documents', 'sent', 1],
      ]);
    },
  );

  test('to every point in turn sends nothing twice', async () => {
    const { order } = await told();
    const points = await resetPoints(order);
    for (const each of points) {
      const run = await newestRun(order);
      // Every run begins with the same events, up to the point it was reset to.
      const known = (await resetPoints(order)).find((p) => Number(p) === Number(each));
      if (known === undefined) continue;
      await resetWorkflow(stage, order, known);
      await until('the new run', async () => (await newestRun(order)) !== run);
      await order.settled();
    }
    expect(points.length).toBeGreaterThan(3);
    expect(order.mails()).toHaveLength(1);
  });

  test('of a cancelled order ends it again, and starts no watch', async () => {
    const { order } = await told();
    await order.handle.cancel();
    await until('the end', async () => (await order.status()) === 'CANCELLED');
    await resetWorkflow(stage, order, await point(order, 'first'));
    await until('the end of the new run', async () => (await order.status()) === 'COMPLETED');
    expect((await order.row())?.isOpen).toBe(false);
  });
});

describe('a reset in the middle of a send', () => {
  test('leaves the message to its sender, who settles it', async () => {
    const number = trackingNumber();
    const release = stage.gates.mail.hold();
    let order: StagedOrder;
    try {
      order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InTransit_PickedUp'] });
      await until('the send', async () => (await order.messages())[0]?.state === 'sending');
      const run = await newestRun(order);
      await resetWorkflow(stage, order, await point(order, 'first'));
      await until('the new run waits', async () => (await newestRun(order)) !== run && (await watched(order, 1)));
      expect((await order.messages())[0]?.state).toBe('sending');
    } finally {
      release();
    }
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
    await order.settled();
    expect(order.mails()).toHaveLength(1);
  });
});

describe.concurrent('an order whose workflow was terminated', () => {
  test('goes on from the record when it is started again, and nothing is sent twice', async () => {
    const { number, order } = await told();
    await order.handle.terminate('test');
    const row = await order.row();
    if (row === null) throw new Error('The order has no row.');
    await signalOrder(stage.watch, row);
    await order.settled();
    expect(await watched(order, 1)).toBe(true);
    order.scan(number, 'InTransit_Departure');
    await order.push(1);
    await order.settled();
    expect(order.mails()).toHaveLength(1);
  });

  test('is started again by its shop’s next word', async () => {
    const { order } = await told();
    await order.handle.terminate('test');
    await order.ship([trackingNumber()]);
    await until('both parcels', async () => (await watched(order, 1)) && (await watched(order, 2)));
    expect(order.mails()).toHaveLength(1);
  });
});

describe('an order that has ended', () => {
  /** An order whose parcel was delivered; its watch ends three days later. */
  async function delivered() {
    const { number, order } = await told();
    order.scan(number, 'Delivered_Other', 'GB');
    await order.push(1);
    await until('the outcome', async () => (await order.shipment(1))?.journey.outcome != null);
    await order.settled();
    return { number, order };
  }

  test('starts a new run for a late parcel, and none for anything else', async () => {
    const [late, ...others] = await Promise.all(Array.from({ length: 17 }, delivered));
    if (late === undefined) throw new Error('No order was placed.');
    stage.clock.advance(3 * DAY_MS);

    await late.order.push(1);
    await until('its end', async () => (await late.order.status()) === 'COMPLETED');
    expect(await late.order.row()).toMatchObject({ isOpen: false, stop: null });
    const run = await newestRun(late.order);
    const { externalId } = late.order;
    const at = stage.clock.now();
    expect(await late.order.tell(orderWord({ externalId, at }))).toBeNull();
    expect(
      await late.order.tell({
        kind: 'refund',
        externalId,
        refundId: 'r1',
        updatedAt: at,
        amount: '1.00',
        currency: null,
        scope: 'partial',
      }),
    ).toBeNull();
    expect(await late.order.tell(fulfilmentWord(externalId, at, [late.number]))).toBeNull();
    expect(await newestRun(late.order)).toBe(run);
    await late.order.ship([trackingNumber()]);
    await until('the new run', async () => watched(late.order, 2));
    expect(await newestRun(late.order)).not.toBe(run);
    expect(late.order.mails()).toHaveLength(1);

    // Sixteen orders close while a parcel of theirs is announced, each a little later than the one before.
    await Promise.all(
      others.map(async ({ order }, i) => {
        await order.push(1);
        await new Promise((resolve) => setTimeout(resolve, i * 30));
        await order.ship([trackingNumber()]);
      }),
    );
    for (const { order } of others) {
      await until(`parcel 2 of ${order.id}`, async () => watched(order, 2));
      expect(await order.row()).toMatchObject({ isOpen: true });
      expect(order.mails()).toHaveLength(1);
    }
  });
});
