import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageId, OrderId } from '../../domain/ids.ts';
import { HOUR_MS } from '../../domain/time.ts';
import { ACCEPTED, type Desk, failureOf, LEASE_MS, looked, openDesk, row } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.answers.send = async () => ACCEPTED;
  desk.sleepUntilNoon();
});

const send = (messageId: MessageId) => desk.run(() => desk.activities.sendNotice({ messageId }));
const dueMessage = () => desk.dueMessage();

describe('release by operations', () => {
  test('drops what was planned and marks the row, once', async () => {
    const { order, message } = await dueMessage();
    await desk.run(() => desk.activities.releaseOrder({ orderId: order.id }));
    const first = await order.row();
    await desk.run(() => desk.activities.releaseOrder({ orderId: order.id }));
    expect(await order.row()).toEqual(first);
    expect(first).toMatchObject({ stop: 'released_by_operations', isOpen: false });
    expect(await message()).toMatchObject({ state: 'cancelled', reason: 'released_by_operations' });
    expect((await order.shipment())?.state).toBe('ended');
  });

  test('of an order its shop cancelled at the same moment ends the watch too', async () => {
    const { order, message } = await dueMessage();
    await order.tell({ kind: 'order_cancelled', externalId: order.externalId, updatedAt: desk.now() });
    await desk.run(() => desk.activities.releaseOrder({ orderId: order.id }));
    expect(await order.row()).toMatchObject({ stop: 'cancelled', isOpen: false });
    expect((await message())?.state).toBe('cancelled');
    expect((await order.shipment())?.state).toBe('detached');
  });

  test('waits for the end of the lease of a send whose sender died, and leaves no message behind as sending', async () => {
    const { order, messageId, message } = await dueMessage();
    desk.answers.send = () => Promise.reject(new Error('the process was killed'));
    await expect(send(messageId)).rejects.toThrow('killed');
    const failure = await failureOf(desk.run(() => desk.activities.releaseOrder({ orderId: order.id })));
    expect(await order.row()).toMatchObject({ stop: 'released_by_operations', isOpen: false });
    expect(Number(failure.nextRetryDelay)).toBe(LEASE_MS);
    desk.pass(LEASE_MS);
    await desk.run(() => desk.activities.releaseOrder({ orderId: order.id }));
    expect((await message())?.state).toBe('unknown');
    expect((await order.shipment())?.state).toBe('ended');
  });
});

describe('closing', () => {
  test('is refused on an older version, or while a parcel is open', async () => {
    const order = await desk.order();
    const version = (await order.row())?.version ?? 0;
    const close = (known: number) => desk.run(() => desk.activities.closeOrder({ orderId: order.id, version: known }));
    expect(await close(version)).toBe(false);
    expect(await close(version - 1)).toBe(false);
    expect((await order.row())?.isOpen).toBe(true);
  });

  test('of an order that is not watched any more is granted, with a parcel that was left open too', async () => {
    const { order, messageId } = await dueMessage();
    desk.answers.send = () => Promise.reject(new Error('the process was killed'));
    await expect(send(messageId)).rejects.toThrow('killed');
    await failureOf(desk.run(() => desk.activities.releaseOrder({ orderId: order.id })));
    const { version, open } = await desk.run(() => desk.activities.readOrder({ orderId: order.id }));
    expect(open).toEqual([]);
    expect(await desk.run(() => desk.activities.closeOrder({ orderId: order.id, version }))).toBe(true);
  });

  test('of an order without a row is a failure that says so', async () => {
    const orderId = (await desk.order()).id.replace(/[^/]+$/, 'nobody') as OrderId;
    const failure = await failureOf(desk.run(() => desk.activities.readOrder({ orderId })));
    expect(failure).toMatchObject({ type: 'OrderGone', nonRetryable: true });
    expect(failure.message).toContain(orderId);
  });
});

describe('an operator’s request', () => {
  const request = (orderId: OrderId) => ({
    ask: (kind: 'mute' | 'unmute' | 'look_now' | 'resend', requestId: string, subject: string | null = null) =>
      desk.run(() => desk.activities.recordOperatorRequest({ orderId, requestId, kind, subject })),
  });

  test('acts once under its id', async () => {
    const order = await desk.order();
    const { ask } = request(order.id);
    await ask('mute', 'one');
    const version = (await order.row())?.version;
    expect(await ask('mute', 'one')).toMatch(/^Done before/);
    expect(await order.row()).toMatchObject({ version, muted: 'operations' });
  });

  test('to resend is refused for a sent message, and stays refused when it is applied again later', async () => {
    const { order, messageId, message } = await dueMessage();
    const { ask } = request(order.id);
    let refusal: Promise<unknown> = Promise.resolve();
    desk.answers.send = async () => {
      refusal = failureOf(ask('resend', 'early', messageId));
      await refusal;
      return { kind: 'unknown', code: 'ETIMEDOUT', response: 'no answer after the body' };
    };
    await send(messageId);
    expect(await refusal).toMatchObject({ type: 'NotResendable', nonRetryable: true });
    // A workflow reset applies the update anew: what was refused then must not act now.
    await expect(ask('resend', 'early', messageId)).resolves.toMatch(/^Done before/);
    expect((await message())?.state).toBe('unknown');
    await ask('resend', 'late', messageId);
    expect((await message())?.state).toBe('planned');
  });

  test('to resend what judging would drop at once is refused, and changes nothing', async () => {
    const { order, messageId, message } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'rejected_permanent', code: '550', response: 'no such user' });
    await send(messageId);
    desk.pass(1_000);
    desk.answers.look = async () => looked([row('ACCEPTED', desk.now()), row('DELIVERED', desk.now(), 'GB')]);
    await order.look();
    const refusal = await failureOf(request(order.id).ask('resend', 'late', messageId));
    expect(refusal).toMatchObject({ type: 'NotResendable', nonRetryable: true });
    expect(refusal.message).toContain('It would not leave: delivered.');
    expect((await message())?.state).toBe('failed');
  });

  test('to resend says when it leaves', async () => {
    const { order, messageId } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'unknown', code: 'ETIMEDOUT', response: 'no answer after the body' });
    await send(messageId);
    const { ask } = request(order.id);
    expect(await ask('resend', 'at noon', messageId)).toMatch(/^It leaves again now/);
    desk.answers.send = async () => ({ kind: 'unknown', code: 'ETIMEDOUT', response: 'no answer after the body' });
    await send(messageId);
    desk.pass(12 * HOUR_MS);
    expect(await ask('resend', 'at midnight', messageId)).toMatch(
      /^It leaves again at the buyer's next decent hour, 20\d\d-\d\d-\d\dT08:00:00Z, /,
    );
  });

  test('to resend of a muted order says that it waits for unmute', async () => {
    const { order, messageId } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'rejected_permanent', code: '550', response: 'no such user' });
    await send(messageId);
    const { ask } = request(order.id);
    await ask('mute', 'hold');
    expect(await ask('resend', 'again', messageId)).toContain('after unmute');
    expect(await ask('unmute', 'go')).toMatch(/^Unmuted: what was held/);
  });

  test('to look now where no carrier can be asked says so', async () => {
    const { ask } = request((await desk.order({ parcels: 0 })).id);
    expect(await ask('look_now', 'one')).toMatch(/^No carrier is asked: /);
    const parcel = request((await desk.order()).id);
    expect(await parcel.ask('look_now', 'one')).toBe('The carrier is asked now.');
  });

  test('to unmute an order without a held notice says that nothing was held', async () => {
    const { ask } = request((await desk.order()).id);
    expect(await ask('unmute', 'one')).toBe('Unmuted: no notice was held.');
  });

  test('that PostgreSQL cannot store is refused, and not tried for ever', async () => {
    const order = await desk.order();
    for (const asked of [request(order.id).ask('resend', 'one', 'a\0b'), request(order.id).ask('mute', 'a\0b')]) {
      expect(await failureOf(asked)).toMatchObject({ type: 'UnusableRequest', nonRetryable: true });
    }
    expect(await order.row()).toMatchObject({ muted: null });
  });

  test('about a message the order does not have is refused', async () => {
    const order = await desk.order();
    const failure = await failureOf(request(order.id).ask('resend', 'one', 'order/none'));
    expect(failure).toMatchObject({ type: 'UnknownMessage', nonRetryable: true });
  });
});
