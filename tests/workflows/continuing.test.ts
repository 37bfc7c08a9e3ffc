import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderChanged } from '../../workflows/messages.ts';
import { groundStage } from './ground-stage.ts';
import { historyOf, pendingPolls, watchedParcels } from './raw-calls.ts';
import type { Stage } from './stage.ts';
import { placeOrder, type StagedOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

// Continue-as-new is suggested after 60 events here, not after 4,096.
let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({ name: 'continuing', shortHistory: true, looking: { minimumIntervalMs: 20 } });
});
afterAll(() => stage.close());

async function newestRun(order: StagedOrder): Promise<string> {
  return (await order.handle.describe()).runId;
}

/** Stale news until the order's history is about to be long enough. */
async function nearlyLong(order: StagedOrder): Promise<void> {
  await order.settled();
  const missing = 50 - (await order.historyLength());
  await Promise.all(Array.from({ length: missing }, () => order.handle.signal(orderChanged, { version: 0 })));
  await order.settled();
}

/** Pushes until the order goes on in a new run. */
async function continued(order: StagedOrder): Promise<void> {
  const run = await newestRun(order);
  await until('a new run', async () => {
    await order.push(1);
    await order.settled();
    return (await newestRun(order)) !== run;
  });
}

/** The newest run goes on from another one. */
async function isContinuation(order: StagedOrder): Promise<boolean> {
  const [started] = (await historyOf(order)).events ?? [];
  return Boolean(started?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId);
}

describe.concurrent('continue-as-new', () => {
  test('keeps search attributes, brings the details back and sends nothing twice', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InTransit_PickedUp'] });
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
    await order.settled();
    const read = async () => {
      const described = await order.handle.describe();
      const metadata = (await order.handle.query('__temporal_workflow_metadata')) as {
        readonly currentDetails?: string;
      };
      return {
        attributes: new Map(described.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])),
        details: metadata.currentDetails,
      };
    };
    const before = await read();
    expect(before.details).toContain('Parcel 1');
    await continued(order);
    await order.settled();
    expect(await read()).toEqual(before);
    await continued(order);
    order.scan(number, 'InTransit_CustomsRequiringInformation', 'GB');
    await order.push(1);
    await until('the second notice', async () => (await order.messages())[1]?.state === 'sent');
    expect(order.mails()).toHaveLength(2);
    expect((await order.messages()).map((m) => [m.kind, m.state, m.attempts])).toEqual([
      ['shipped', 'sent', 1],
      ['documents', 'sent', 1],
    ]);
  });

  test('loses no parcel that is announced meanwhile', async () => {
    const orders = await Promise.all(Array.from({ length: 14 }, () => placeOrder(stage)));
    await Promise.all(orders.map(nearlyLong));
    await Promise.all(
      orders.map(async (order, i) => {
        const pushed = Promise.all([order.push(1), order.push(1)]);
        await new Promise((resolve) => setTimeout(resolve, i * 15));
        await order.ship([trackingNumber()]);
        await pushed;
      }),
    );
    for (const order of orders) {
      if (!(await isContinuation(order))) await continued(order);
      const watched = await until('two polls', async () => {
        const parcels = await watchedParcels(order);
        return parcels?.length === 2 && parcels;
      });
      expect(watched).toEqual([order.shipmentId(1), order.shipmentId(2)]);
    }
  });

  test('does not swallow a cancel', async () => {
    const orders = await Promise.all(Array.from({ length: 8 }, () => placeOrder(stage)));
    await Promise.all(orders.map(nearlyLong));
    await Promise.all(
      orders.map(async (order, i) => {
        const pushed = Promise.all([order.push(1), order.push(1), order.push(1)].map((p) => p.catch(() => undefined)));
        await new Promise((resolve) => setTimeout(resolve, i * 15));
        await order.handle.cancel();
        await pushed;
      }),
    );
    for (const order of orders) {
      await until('the end', async () => (await order.status()) === 'CANCELLED');
      expect(await order.row()).toMatchObject({ stop: 'released_by_operations', isOpen: false });
    }
  });

  test('answers every update', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    const run = await newestRun(order);
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push(await order.handle.executeUpdate('lookNow'));
    expect(new Set(answers)).toEqual(new Set(['The carrier is asked now.']));
    await until('a new run', async () => (await newestRun(order)) !== run);
    await order.settled();
    expect(await pendingPolls(order)).toHaveLength(1);
    expect(await isContinuation(order)).toBe(true);
  });
});
