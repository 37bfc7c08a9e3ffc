/** The ledger: every step of a message's life that keeps it from leaving twice. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  beginAttempt,
  expireLeases,
  lockMessage,
  messagesOfOrder,
  replanMessage,
  settleAttempt,
  suppressMessage,
} from '../../database/messages.ts';
import type { MessageId } from '../../domain/ids.ts';
import type { RenderedMessage, SendOutcome } from '../../domain/notice.ts';
import { after, HOUR_MS, MINUTE_MS, wallInstant } from '../../domain/time.ts';
import { looked, row } from '../activities/desk.ts';
import { NOON, openShop, type Shop, type ShopOrder, TEA } from './shop.ts';

const BYTES: RenderedMessage = { channel: 'email', subject: 'Shipped', html: '<p>Shipped</p>', text: 'Shipped' };
const LEASE = wallInstant(NOON + 3 * MINUTE_MS);
const LATER = after(NOON, HOUR_MS);

const ACCEPTED: SendOutcome = { kind: 'accepted', providerRef: '<1@example.com>', response: '250 ok' };
const UNKNOWN: SendOutcome = { kind: 'unknown', code: 'ECONNRESET', response: '' };
const REFUSED: SendOutcome = { kind: 'rejected_permanent', code: '550', response: 'no such user' };
const BUSY: SendOutcome = { kind: 'rejected_transient', code: '450', response: 'later', retryAfterMs: null };

let shop: Shop;
let order: ShopOrder;
let messageId: MessageId;
let count = 0;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
beforeEach(async () => {
  count += 1;
  order = await shop.order(`ledger-${count}`);
  const [planned] = (await shop.look(order, looked([row('ACCEPTED', NOON)]).look, NOON)).planned;
  if (planned === undefined) throw new Error('Nothing was planned.');
  messageId = planned.messageId;
});

const begin = () =>
  shop.as(TEA, async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (message === null) throw new Error('There is no message.');
    return beginAttempt(tx, TEA, message, BYTES, NOON, LEASE);
  });
const settle = (attempt: number, outcome: SendOutcome, retryAt = LATER as typeof LATER | null) =>
  shop.as(TEA, (tx) =>
    settleAttempt(tx, { messageId, attempt, outcome, sentAt: NOON, zone: 'America/Sao_Paulo', retryAt, now: LATER }),
  );
const expire = (at = LEASE) => shop.as(TEA, (tx) => expireLeases(tx, order.shipmentId, LATER, at));
const resend = () => shop.as(TEA, (tx) => replanMessage(tx, messageId, LATER));
const message = async () => (await shop.as(TEA, (tx) => messagesOfOrder(tx, order.id)))[0];
const attempts = async () =>
  (
    await shop.as(TEA, (tx) =>
      tx.query('select n, state, code, provider_ref, response from attempt where message_id = $1 order by n', [
        messageId,
      ]),
    )
  ).rows;

describe('an attempt', () => {
  test('is written before anything is sent, with the bytes that will be', async () => {
    expect(await begin()).toBe(1);
    expect(await message()).toMatchObject({ state: 'sending', attempts: 1, sentAt: null });
    expect(await attempts()).toMatchObject([{ n: 1, state: 'started' }]);
    const locked = await shop.as(TEA, (tx) => lockMessage(tx, messageId));
    expect(locked).toMatchObject({ rendered: BYTES, leaseUntil: LEASE });
  });

  test('belongs to one sender: a second one waits for the first, and then finds nothing planned', async () => {
    let second: Promise<string | undefined> | undefined;
    await shop.as(TEA, async (tx) => {
      const locked = await lockMessage(tx, messageId);
      if (locked === null) throw new Error('There is no message.');
      second = shop.as(TEA, async (other) => (await lockMessage(other, messageId))?.state);
      await expect
        .poll(
          async () =>
            (
              await shop.database.superuser.query(
                "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
              )
            ).rowCount,
        )
        .toBe(1);
      await beginAttempt(tx, TEA, locked, BYTES, NOON, LEASE);
    });
    expect(await second).toBe('sending');
  });

  test.each<[SendOutcome, object]>([
    [ACCEPTED, { state: 'sent', sentAt: NOON, sentZone: 'America/Sao_Paulo', reason: null }],
    [UNKNOWN, { state: 'unknown', sentAt: NOON, reason: 'ECONNRESET' }],
    [REFUSED, { state: 'failed', sentAt: null, reason: '550' }],
    [BUSY, { state: 'planned', sentAt: null, releaseAt: LATER, reason: '450' }],
  ])('settled as $kind leaves the message so', async (outcome, expected) => {
    expect(await settle(await begin(), outcome)).toBe(true);
    expect(await message()).toMatchObject(expected);
    expect(await attempts()).toMatchObject([{ state: outcome.kind }]);
    expect(await shop.as(TEA, (tx) => lockMessage(tx, messageId))).toMatchObject({ leaseUntil: null });
  });

  test('refused in passing for the last time fails', async () => {
    expect(await settle(await begin(), BUSY, null)).toBe(true);
    expect(await message()).toMatchObject({ state: 'failed', reason: '450' });
  });

  test('is settled once', async () => {
    const n = await begin();
    expect(await settle(n, ACCEPTED)).toBe(true);
    expect(await settle(n, REFUSED)).toBe(false);
    expect(await message()).toMatchObject({ state: 'sent' });
  });

  test('that was never begun settles nothing', async () => {
    expect(await settle(1, ACCEPTED)).toBe(false);
    expect(await message()).toMatchObject({ state: 'planned' });
  });
});

describe('a lease', () => {
  test('keeps the message its sender’s until it ends', async () => {
    await begin();
    expect(await expire(wallInstant(LEASE - 1))).toBe(0);
    expect(await message()).toMatchObject({ state: 'sending' });
  });

  test('that ends makes the message unknown, as of when its sending began', async () => {
    await begin();
    expect(await expire()).toBe(1);
    expect(await expire()).toBe(0);
    expect(await message()).toMatchObject({ state: 'unknown', sentAt: NOON, reason: 'sender_lost' });
    expect(await attempts()).toMatchObject([{ state: 'unknown' }]);
  });

  test.each<[SendOutcome, string, typeof NOON | null]>([
    [ACCEPTED, 'sent', NOON],
    [REFUSED, 'failed', null],
    [BUSY, 'planned', null],
  ])('may end before its sender comes back: $kind is then known', async (outcome, state, sentAt) => {
    const n = await begin();
    await expire();
    expect(await settle(n, outcome)).toBe(true);
    expect(await message()).toMatchObject({ state, sentAt });
  });
});

describe('a resend', () => {
  test.each<[SendOutcome, boolean]>([
    [UNKNOWN, true],
    [REFUSED, true],
    [ACCEPTED, false],
  ])('after $kind: %s', async (outcome, allowed) => {
    await settle(await begin(), outcome);
    expect(await resend()).toBe(allowed);
    if (allowed)
      expect(await message()).toMatchObject({
        state: 'planned',
        releaseAt: LATER,
        sentAt: null,
        reason: 'resend_by_operations',
      });
  });

  test('is refused for what waits, is under way, or will not leave', async () => {
    expect(await resend()).toBe(false);
    await begin();
    expect(await resend()).toBe(false);
    await settle(1, BUSY);
    await shop.as(TEA, (tx) => suppressMessage(tx, messageId, 'no_email_address', LATER));
    expect(await message()).toMatchObject({ state: 'suppressed', reason: 'no_email_address' });
    expect(await resend()).toBe(false);
    expect(await shop.as(TEA, (tx) => replanMessage(tx, `${messageId}x` as MessageId, LATER))).toBe(false);
  });

  test('goes on when the first sender knows of a refusal only', async () => {
    const n = await begin();
    await expire();
    await resend();
    expect(await settle(n, REFUSED)).toBe(false);
    expect(await message()).toMatchObject({ state: 'planned' });
  });

  test('is called off by the first sender, who knows that it was accepted', async () => {
    const n = await begin();
    await expire();
    await resend();
    expect(await settle(n, ACCEPTED)).toBe(true);
    expect(await message()).toMatchObject({ state: 'sent', sentAt: NOON });
  });

  test('once begun is the only attempt that counts', async () => {
    const first = await begin();
    await expire();
    await resend();
    const second = await begin();
    expect(second).toBe(2);
    expect(await settle(first, ACCEPTED)).toBe(false);
    expect(await message()).toMatchObject({ state: 'sending', attempts: 2 });
    expect(await settle(second, REFUSED)).toBe(true);
    expect(await message()).toMatchObject({ state: 'failed' });
    expect(await attempts()).toMatchObject([
      { n: 1, state: 'accepted', provider_ref: '<1@example.com>' },
      { n: 2, state: 'rejected_permanent' },
    ]);
  });
});

test('only what waits can be suppressed', async () => {
  await settle(await begin(), ACCEPTED);
  await shop.as(TEA, (tx) => suppressMessage(tx, messageId, 'no_email_address', LATER));
  expect(await message()).toMatchObject({ state: 'sent' });
});
