import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageId } from '../../domain/ids.ts';
import type { SendOutcome } from '../../domain/notice.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, wallInstant } from '../../domain/time.ts';
import { fulfilmentWord, orderWord } from '../workflows/shop-words.ts';
import { ACCEPTED, type Desk, LEASE_MS, openDesk } from './desk.ts';

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
const dueMessage = () => desk.dueMessage();

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

  test('that found the channel unavailable waits for it, however long, and staff see it until it leaves', async () => {
    const { messageId, message, order } = await dueMessage();
    const outcomes: SendOutcome['kind'][] = [...Array<'unavailable'>(7).fill('unavailable'), 'rejected_transient'];
    const pauses = [];
    for (const kind of outcomes) {
      desk.answers.send = async () => ({ kind, ...REFUSED, retryAfterMs: null }) as SendOutcome;
      const { attributes, text } = await send(messageId);
      expect(attributes.needsAttention).toBe(kind === 'unavailable');
      expect(text.includes('its channel was unavailable (450)')).toBe(kind === 'unavailable');
      const { state, releaseAt } = (await message()) ?? {};
      expect(state).toBe('planned');
      pauses.push(((releaseAt ?? 0) - desk.now()) / MINUTE_MS);
      desk.pass((releaseAt ?? 0) - desk.now());
      await order.look();
    }
    // The refusal is the first of five, whatever came before.
    expect(pauses).toEqual([5, 10, 20, 40, 60, 60, 60, 5]);
    desk.answers.send = async () => ACCEPTED;
    expect((await send(messageId)).attributes.needsAttention).toBe(false);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 9 });
  });

  test.each<[string, readonly SendOutcome['kind'][], 'the same bytes' | 'the words of the day']>([
    ['was refused in passing', ['rejected_transient'], 'the words of the day'],
    ['found the channel unavailable', ['unavailable', 'unavailable'], 'the words of the day'],
    ['was refused for good, and is resent', ['rejected_permanent'], 'the words of the day'],
    ['may have arrived, and is resent', ['unknown'], 'the same bytes'],
    ['may have arrived, whatever came of it after', ['unknown', 'unavailable', 'rejected_transient'], 'the same bytes'],
  ])('that %s (%j) has %s the next time', async (_name, outcomes, expected) => {
    const { messageId, message, order } = await dueMessage();
    for (const [n, kind] of outcomes.entries()) {
      desk.answers.send = async () => ({ kind, ...REFUSED, retryAfterMs: null }) as SendOutcome;
      await send(messageId);
      const { state, releaseAt } = (await message()) ?? {};
      if (state === 'planned') desk.pass((releaseAt ?? 0) - desk.now());
      else {
        const resend = { orderId: order.id, requestId: `again ${n}`, kind: 'resend' as const, subject: messageId };
        await desk.run(() => desk.activities.recordOperatorRequest(resend));
      }
      await order.look();
    }
    await order.tell({ ...orderWord({ externalId: order.externalId, at: desk.now() }), name: '#renamed' });
    desk.answers.send = async () => ACCEPTED;
    await send(messageId);
    const [first, ...later] = desk.sent.map(({ rendered }) => rendered);
    const last = later.at(-1);
    expect(later).toHaveLength(outcomes.length);
    if (expected === 'the same bytes') expect(last).toEqual(first);
    else expect(last).toMatchObject({ subject: expect.stringContaining('#renamed') });
  });

  test.each<[string, SendOutcome['kind'], string]>([
    ['waits again', 'unavailable', 'planned'],
    ['waits again', 'rejected_transient', 'planned'],
    ['stays unknown', 'unknown', 'unknown'],
  ])('whose parcel is taken away for a moment %s after an attempt that ended %s', async (_what, kind, state) => {
    const { messageId, message, order } = await dueMessage();
    desk.answers.send = async () => ({ kind, ...REFUSED, retryAfterMs: null }) as SendOutcome;
    await send(messageId);
    const number = (await order.shipment()).trackingNumber ?? '';
    for (const carried of [[], [number]]) {
      desk.pass(MINUTE_MS);
      await order.tell(fulfilmentWord(order.externalId, desk.now(), carried, { fulfilmentId: 'f1' }));
      await order.look();
    }
    expect(await message()).toMatchObject({ state });
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
          currency: null,
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
