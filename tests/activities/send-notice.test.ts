import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageId } from '../../domain/ids.ts';
import type { SendOutcome } from '../../domain/notice.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, wallInstant } from '../../domain/time.ts';
import { ACCEPTED, type Desk, failureOf, LEASE_MS, looked, openDesk, row } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.answers.send = async () => ACCEPTED;
  desk.sent.length = 0;
  desk.sleepUntilNoon();
});

const send = (messageId: MessageId) => desk.run(() => desk.activities.sendNotice({ messageId }));

/** An order with a message that may leave now. */
async function dueMessage() {
  const order = await desk.order();
  desk.answers.look = async () => looked([row('ACCEPTED', desk.now())]);
  const plan = await desk.run(() => desk.activities.pollShipment(order.input(null)));
  if (plan.send === null) throw new Error('The plan sends nothing.');
  const message = async () => (await order.messages())[0];
  return { order, plan, messageId: plan.send, message };
}

const REFUSED = { code: '450', response: 'mailbox busy' };

describe('a send', () => {
  test('settles as sent at the instant its window was checked with, and raises the plan', async () => {
    const { plan, messageId, message } = await dueMessage();
    const checkedAt = desk.now();
    desk.answers.send = async () => {
      desk.pass(5_000);
      return ACCEPTED;
    };
    const next = await send(messageId);
    expect(await message()).toMatchObject({ state: 'sent', sentAt: checkedAt, sentZone: 'Europe/London' });
    expect(next.version).toBeGreaterThan(plan.version);
    expect(next.send).toBeNull();
  });

  test('of a message that was sent, or does not exist, submits nothing and returns the plan', async () => {
    const { messageId } = await dueMessage();
    const next = await send(messageId);
    expect(await send(messageId)).toEqual(next);
    expect(await send(messageId.replace('/email', '/sms') as MessageId)).toEqual(next);
    expect(desk.sent).toHaveLength(1);
  });

  test('two at a time submit once, and the loser waits for the lease', async () => {
    const { messageId } = await dueMessage();
    let loser: Awaited<ReturnType<typeof send>> | undefined;
    desk.answers.send = async () => {
      loser = await send(messageId);
      return ACCEPTED;
    };
    const next = await send(messageId);
    expect(desk.sent).toHaveLength(1);
    expect(loser?.send).toBeNull();
    expect(loser?.wakeAt).toBeLessThanOrEqual(desk.now() + LEASE_MS);
    expect(next.version).toBeGreaterThan(loser?.version ?? Infinity);
  });

  test('whose outcome is unknown is never repeated by itself', async () => {
    const { order, messageId, message } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'unknown', code: 'ETIMEDOUT', response: 'no answer after the body' });
    const next = await send(messageId);
    expect(await message()).toMatchObject({ state: 'unknown', reason: 'ETIMEDOUT' });
    expect(next.attributes.needsAttention).toBe(true);
    desk.pass(DAY_MS);
    await order.look();
    await send(messageId);
    expect(desk.sent).toHaveLength(1);
  });

  test('refused in passing is planned again at a decent hour, with a growing pause, and given up after five', async () => {
    const { messageId, message, order } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'rejected_transient', ...REFUSED, retryAfterMs: null });
    const pauses = [];
    for (let n = 1; n <= 5; n += 1) {
      await send(messageId);
      const { state, releaseAt } = (await message()) ?? {};
      pauses.push(state === 'planned' ? ((releaseAt ?? 0) - desk.now()) / MINUTE_MS : state);
      if (releaseAt == null) break;
      desk.pass(releaseAt - desk.now());
      await order.look();
    }
    expect(pauses).toEqual([5, 10, 20, 40, 'failed']);
    expect(desk.sent).toHaveLength(5);
  });

  test('repeats the same bytes, whatever has changed since', async () => {
    const { messageId, message, order } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'rejected_transient', ...REFUSED, retryAfterMs: null });
    await send(messageId);
    const { releaseAt } = (await message()) ?? {};
    desk.pass((releaseAt ?? 0) - desk.now());
    desk.answers.look = async () => looked([row('ACCEPTED', desk.now()), row('DEPARTED_FACILITY', desk.now())]);
    await order.look();
    await send(messageId);
    expect(desk.sent).toHaveLength(2);
    expect(desk.sent[1]?.rendered).toEqual(desk.sent[0]?.rendered);
  });

  test('refused for good fails, and staff see it', async () => {
    const { messageId, message } = await dueMessage();
    desk.answers.send = async () => ({ kind: 'rejected_permanent', code: '550', response: 'no such mailbox' });
    const next = await send(messageId);
    expect(await message()).toMatchObject({ state: 'failed', reason: '550' });
    expect(next.attributes.needsAttention).toBe(true);
  });
});

describe('a message that was planned', () => {
  test.each<[string, (made: Awaited<ReturnType<typeof dueMessage>>) => unknown, string]>([
    [
      'is dropped when the shop has cancelled the order',
      ({ order }) => order.tell({ kind: 'order_cancelled', externalId: order.externalId, updatedAt: desk.now() }),
      'cancelled',
    ],
    [
      'is held when the shop refunds a part',
      ({ order }) =>
        order.tell({
          kind: 'refund',
          externalId: order.externalId,
          refundId: 'r1',
          updatedAt: desk.now(),
          amount: '5.00',
          scope: 'partial',
        }),
      'planned',
    ],
    ['does not leave on a look that has grown old', () => desk.pass(31 * MINUTE_MS), 'planned'],
    ['does not leave when its window has closed', () => desk.pass(10 * HOUR_MS), 'planned'],
  ])('%s', async (_name, happens, state) => {
    const made = await dueMessage();
    await happens(made);
    const next = await send(made.messageId);
    expect(desk.sent).toHaveLength(0);
    expect(await made.message()).toMatchObject({ state });
    expect(next.send).toBeNull();
  });
});

describe('a sender that died', () => {
  test('leaves its message to nobody until the lease ends, and unknown after', async () => {
    const { order, plan, messageId, message } = await dueMessage();
    desk.answers.send = () => Promise.reject(new Error('the process was killed'));
    await expect(send(messageId)).rejects.toThrow('killed');
    // The workflow asks at once what became of it.
    const asked = { ...order.input(plan), wakeAt: wallInstant(0) };
    const waiting = await desk.run(() => desk.activities.pollShipment(asked));
    expect((await message())?.state).toBe('sending');
    expect(waiting.wakeAt).toBe(desk.now() + LEASE_MS);
    desk.pass(LEASE_MS);
    const next = await desk.run(() => desk.activities.pollShipment(order.input(waiting)));
    expect(await message()).toMatchObject({ state: 'unknown', reason: 'sender_lost' });
    expect(next.attributes.needsAttention).toBe(true);
  });

  test('and was only slow still settles what it knows', async () => {
    const { order, messageId, message } = await dueMessage();
    desk.answers.send = async (): Promise<SendOutcome> => {
      desk.pass(LEASE_MS);
      await order.look();
      expect((await message())?.state).toBe('unknown');
      return ACCEPTED;
    };
    await send(messageId);
    expect((await message())?.state).toBe('sent');
  });
});

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
    expect((await order.shipment())?.state).toBe('ended');
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
    const orderId = (await desk.order()).id.replace(/[^/]+$/, 'nobody') as Parameters<
      Desk['activities']['readOrder']
    >[0]['orderId'];
    const failure = await failureOf(desk.run(() => desk.activities.readOrder({ orderId })));
    expect(failure).toMatchObject({ type: 'OrderGone', nonRetryable: true });
    expect(failure.message).toContain(orderId);
  });
});

describe('an operator’s request', () => {
  const request = (orderId: Parameters<Desk['activities']['readOrder']>[0]['orderId']) => ({
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

  test('about a message the order does not have is refused', async () => {
    const order = await desk.order();
    const failure = await failureOf(request(order.id).ask('resend', 'one', 'order/none'));
    expect(failure).toMatchObject({ type: 'UnknownMessage', nonRetryable: true });
  });
});
