import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after } from '../../domain/time.ts';
import { groundStage } from './ground-stage.ts';
import { historyOf, pendingPolls, scheduledActivities } from './raw-calls.ts';
import { orderWord } from './shop-words.ts';
import type { Stage } from './stage.ts';
import { placeOrder, type StagedOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({ name: 'cancelling' });
});
afterAll(() => stage.close());

/** Waits for the end of a cancelled order; returns how it ended. */
async function ended(order: StagedOrder): Promise<string> {
  await until(`order ${order.id} ends`, async () => (await order.status()) !== 'RUNNING');
  expect(await order.row()).toMatchObject({ stop: 'released_by_operations', isOpen: false });
  expect((await scheduledActivities(order)).filter((name) => name === 'releaseOrder')).toHaveLength(1);
  return order.status();
}

test('an order whose shop takes a cancel back is watched by a new run', async () => {
  const order = await placeOrder(stage);
  await order.settled();
  const word = orderWord({ externalId: order.externalId, at: stage.clock.now() });
  await order.tell({ ...word, cancelled: true });
  await until('the end', async () => (await order.status()) === 'COMPLETED');
  await order.tell({ ...word, updatedAt: after(word.updatedAt, 1) });
  await until('a new plan', async () => (await order.shipment(1))?.plan?.done === false);
  await until('its next poll', async () => (await pendingPolls(order)).length === 1);
  expect(await order.shipment(1)).toMatchObject({ state: 'open' });
});

describe.concurrent('an order cancelled in the Temporal UI', () => {
  test('ends in the midst of a back-off of hours, as cancelled, and its row says who ended it', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    await order.handle.cancel();
    expect(await ended(order)).toBe('CANCELLED');
    expect((await order.shipment(1))?.state).toBe('ended');
  });

  test('ends before its first task too', async () => {
    const order = await placeOrder(stage);
    await order.handle.cancel();
    expect(await ended(order)).toBe('CANCELLED');
  });

  test('is not started again by the same webhook, nor by a newer one', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    const word = orderWord({ externalId: order.externalId, at: stage.clock.now() });
    await order.handle.cancel();
    expect(await ended(order)).toBe('CANCELLED');
    const { runId } = await order.handle.describe();
    expect(await order.tell(word)).toBeNull();
    expect(await order.tell({ ...word, updatedAt: stage.clock.now(), shippingTitle: 'Express' })).toBeNull();
    expect(await order.ship([trackingNumber()])).toBeNull();
    expect((await order.handle.describe()).runId).toBe(runId);
  });

  test('is not found any more among those that wait for somebody', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InTransit_PickedUp'] });
    order.scan(number, 'Exception_Security', 'GB');
    const attributes = async () => {
      const { typedSearchAttributes } = await order.handle.describe();
      return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    };
    await order.push(1);
    await until('the hold', async () => (await attributes())['ExceptionKind'] === 'customs_held');
    await order.handle.cancel();
    expect(await ended(order)).toBe('CANCELLED');
    const left = await attributes();
    expect(left).toMatchObject({ NeedsAttention: false, ShipmentPhase: expect.any(String) });
    expect(left).not.toHaveProperty('ExceptionKind');
    expect(left).not.toHaveProperty('NextDeadlineAt');
  });

  test('drops the notices it held', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    await order.handle.executeUpdate('mute');
    order.scan(number, 'InTransit_PickedUp');
    await order.push(1);
    await until('the held notice', async () => (await order.messages())[0]?.state === 'planned');
    await order.handle.cancel();
    expect(await ended(order)).toBe('CANCELLED');
    expect(await order.messages()).toMatchObject([{ state: 'cancelled', reason: 'released_by_operations' }]);
    expect(order.mails()).toHaveLength(0);
  });

  test('that its shop cancels too ends once, by whichever came first', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    await Promise.all([
      order.handle.cancel(),
      order.tell({ kind: 'order_cancelled', externalId: order.externalId, updatedAt: stage.clock.now() }),
    ]);
    await until('the end', async () => (await order.status()) !== 'RUNNING');
    expect(['CANCELLED', 'COMPLETED']).toContain(await order.status());
    expect((await order.row())?.isOpen).toBe(false);
    expect((await order.shipment(1))?.state).not.toBe('open');
  });
});

describe('an order cancelled while something is under way', () => {
  test('ends during an attempt without waiting for the carrier', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    const release = stage.gates.carrier.hold();
    try {
      await order.handle.executeUpdate('lookNow');
      await until('the attempt', async () => (await pendingPolls(order))[0]?.lastStartedTime != null);
      await order.handle.cancel();
      expect(await ended(order)).toBe('CANCELLED');
    } finally {
      release();
    }
  });

  test('lets a send finish and settle first', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    const release = stage.gates.mail.hold();
    try {
      order.scan(number, 'InTransit_PickedUp');
      await order.push(1);
      await until('the send', async () => (await order.messages())[0]?.state === 'sending');
      await order.handle.cancel();
      await until('the request', async () =>
        (await historyOf(order)).events?.some((e) => e.workflowExecutionCancelRequestedEventAttributes != null),
      );
      expect(await order.status()).toBe('RUNNING');
    } finally {
      release();
    }
    expect(await ended(order)).toBe('CANCELLED');
    expect(order.mails()).toHaveLength(1);
    expect(await order.messages()).toMatchObject([{ state: 'sent' }]);
  });
});
