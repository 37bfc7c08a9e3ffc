import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  forgetBody,
  type InboxEntry,
  inboxBacklog,
  listenToInbox,
  lockEntry,
  markApplied,
  markDone,
  markRejected,
  markRetry,
  storeInboxEntry,
  waitingEntries,
} from '../../database/inbox.ts';
import type { MerchantId } from '../../domain/ids.ts';
import { after } from '../../domain/time.ts';
import { CUPS, NOON, openShop, type Shop, TEA } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
afterEach(() => shop.database.superuser.query('delete from webhook_inbox'));

const entry = (dedupeKey: string, rest: Partial<InboxEntry> = {}): InboxEntry => ({
  merchantId: TEA,
  source: 'shopify',
  topic: 'orders/create',
  dedupeKey,
  occurredAt: null,
  receivedAt: NOON,
  headers: { 'x-shopify-topic': 'orders/create' },
  body: Buffer.from([0, 255, 10, 65]),
  state: 'pending',
  error: null,
  ...rest,
});
const store = (dedupeKey: string, rest: Partial<InboxEntry> = {}) => {
  const stored = entry(dedupeKey, rest);
  return shop.as(stored.merchantId, (tx) => storeInboxEntry(tx, stored));
};
const waiting = () => waitingEntries(shop.database.relay, 100);
const only = async () => {
  const [first] = await waiting();
  if (first === undefined) throw new Error('Nothing waits.');
  return first;
};
const locked = (inboxId: string, merchant: MerchantId = TEA) => shop.as(merchant, (tx) => lockEntry(tx, inboxId));
const inDatabase = async () =>
  (await shop.database.superuser.query('select * from webhook_inbox order by inbox_id')).rows;

describe('a delivery', () => {
  test('is stored once, byte for byte', async () => {
    expect(await store('id 1')).toBe('stored');
    expect(await store('id 1')).toBe('duplicate');
    expect(await store('id 1', { body: Buffer.from('other bytes') })).toBe('duplicate');
    const { inboxId } = await only();
    expect(await waiting()).toHaveLength(1);
    expect(await locked(inboxId)).toMatchObject({ body: Buffer.from([0, 255, 10, 65]), state: 'pending', attempts: 0 });
  });

  test('is another one from another source or for another merchant', async () => {
    expect(await store('id 1')).toBe('stored');
    expect(await store('id 1', { source: 'standard' })).toBe('stored');
    expect(await store('id 1', { merchantId: CUPS })).toBe('stored');
  });

  test('of twenty at the same moment is one', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => store('id 1')));
    expect(answers.filter((a) => a === 'stored')).toHaveLength(1);
  });

  test('that cannot be read is kept, and waits for nobody', async () => {
    await store('id 1', { state: 'rejected', error: '(body): is not JSON' });
    expect(await waiting()).toEqual([]);
    expect(await inDatabase()).toMatchObject([{ state: 'rejected', error: '(body): is not JSON' }]);
  });
});

describe('a waiting entry', () => {
  test('comes oldest first, whatever its merchant', async () => {
    await store('a');
    await store('b', { merchantId: CUPS });
    await store('c');
    expect((await waiting()).map((w) => w.merchantId)).toEqual([TEA, CUPS, TEA]);
    expect(await waitingEntries(shop.database.relay, 2)).toHaveLength(2);
  });

  test('is taken by one relay: another one passes it by without waiting', async () => {
    await store('a');
    const { inboxId } = await only();
    await shop.as(TEA, async (tx) => {
      expect(await lockEntry(tx, inboxId)).not.toBeNull();
      expect(await locked(inboxId)).toBeNull();
    });
    expect(await locked(inboxId)).not.toBeNull();
  });

  test('goes from pending by applied to done', async () => {
    await store('a');
    const { inboxId } = await only();
    const order = await shop.order('of-inbox');
    await shop.as(TEA, (tx) => markApplied(tx, inboxId, [order.id]));
    expect(await locked(inboxId)).toMatchObject({ state: 'applied', orderIds: [order.id], body: expect.any(Buffer) });
    await shop.as(TEA, (tx) => markDone(tx, inboxId));
    expect(await waiting()).toEqual([]);
    expect(await locked(inboxId)).toBeNull();
  });

  test('that turns out to be unreadable is never tried again', async () => {
    await store('a');
    const { inboxId } = await only();
    await shop.as(TEA, (tx) => markRejected(tx, inboxId, 'lines: expected a list'));
    expect(await waiting()).toEqual([]);
    expect(await inDatabase()).toMatchObject([{ state: 'rejected', error: 'lines: expected a list' }]);
  });

  test('whose step failed comes back after its pause, and not before', async () => {
    await store('a');
    const { inboxId } = await only();
    await shop.as(TEA, (tx) => markRetry(tx, inboxId, 60_000, 'ServiceError'));
    expect(await waiting()).toEqual([]);
    expect(await locked(inboxId)).toMatchObject({ attempts: 1, state: 'pending' });
    await shop.database.superuser.query("update webhook_inbox set next_attempt_at = next_attempt_at - interval '61 s'");
    expect(await waiting()).toHaveLength(1);
  });

  test('is counted, and so is its age', async () => {
    expect(await inboxBacklog(shop.database.relay)).toEqual({ waiting: 0, oldest: null });
    await store('b', { receivedAt: after(NOON, 1_000) });
    await store('a');
    expect(await inboxBacklog(shop.database.relay)).toEqual({ waiting: 2, oldest: NOON });
  });
});

test('a body can be forgotten, and the entry still be known', async () => {
  await store('a');
  const { inboxId } = await only();
  await shop.as(TEA, (tx) => forgetBody(tx, inboxId));
  expect(await inDatabase()).toMatchObject([{ body: null, headers: {}, dedupe_key: 'a' }]);
  expect(await store('a')).toBe('duplicate');
});

describe('listening', () => {
  const listeners = () =>
    shop.database.superuser.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'waybell-listen' and datname = current_database() and query like 'listen%'",
    );

  test('hears of every delivery, also after its connection was cut', async () => {
    let news = 0;
    const troubles: unknown[] = [];
    const listener = listenToInbox(
      shop.database.urls.relay,
      () => {
        news += 1;
      },
      (error) => troubles.push(error),
    );
    try {
      await expect.poll(() => news, { timeout: 5_000 }).toBe(1);
      await store('a');
      await expect.poll(() => news).toBe(2);
      const [first] = (await listeners()).rows;
      await shop.database.superuser.query('select pg_terminate_backend($1)', [first?.pid]);
      // A new connection says so: what came meanwhile was not heard.
      await expect.poll(() => news, { timeout: 5_000 }).toBe(3);
      expect(troubles.length).toBeGreaterThan(0);
      await store('b');
      await expect.poll(() => news).toBe(4);
    } finally {
      await listener.stop();
    }
    await expect.poll(async () => (await listeners()).rowCount).toBe(0);
  });

  test('comes back by itself when the database was not there at first', async () => {
    const troubles: unknown[] = [];
    const gone = Object.assign(new URL(shop.database.urls.relay), { pathname: '/no_such_database' }).href;
    const listener = listenToInbox(
      gone,
      () => undefined,
      (error) => troubles.push(error),
    );
    await expect.poll(() => troubles.length, { timeout: 5_000 }).toBeGreaterThan(1);
    await listener.stop();
    const heard = troubles.length;
    await sleep(1_200);
    expect(troubles.length).toBe(heard);
  });
});
