import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { eraseOrder } from '../../client/erase-orders.ts';
import {
  forgetBody,
  forgetMentions,
  forgetUnassigned,
  forgetUnassignedBefore,
  headerOfOrders,
  type InboxEntry,
  inboxBacklog,
  listenToInbox,
  lockEntry,
  markApplied,
  markDone,
  markRejected,
  markRetry,
  pendingEntries,
  storeInboxEntry,
  waitingEntries,
} from '../../database/inbox.ts';
import type { MerchantId } from '../../domain/ids.ts';
import { PUSH_SOURCE_NAMES } from '../../domain/push-source.ts';
import { after, DAY_MS } from '../../domain/time.ts';
import { CUPS, clockAt, NOON, openShop, type Shop, TEA } from './shop.ts';

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
  orderIds: [],
  ...rest,
});
const store = (dedupeKey: string, rest: Partial<InboxEntry> = {}) => {
  const stored = entry(dedupeKey, rest);
  return shop.as(stored.merchantId, (tx) => storeInboxEntry(tx, stored));
};
const waiting = (limits = {}) =>
  waitingEntries(shop.database.relay, { most: 100, ofMerchant: 100, except: [], ...limits });
const only = async () => {
  const [first] = await waiting();
  if (first === undefined) throw new Error('Nothing waits.');
  return first;
};
const locked = (inboxId: string, merchant: MerchantId = TEA) => shop.as(merchant, (tx) => lockEntry(tx, inboxId));
const inDatabase = async () =>
  (await shop.database.superuser.query('select * from webhook_inbox order by inbox_id')).rows;

test('what may still bring orders are the words of shops that wait, and no push of any carrier', async () => {
  await store('of a shop');
  for (const source of PUSH_SOURCE_NAMES) await store(`of ${source}`, { source });
  const [first] = await inDatabase();
  expect(await shop.as(TEA, (tx) => pendingEntries(tx, null))).toEqual([first.inbox_id]);
});

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
  test('comes after older ones of its merchant, and before the second of any other', async () => {
    for (const key of ['a', 'b', 'c']) await store(key);
    await store('d', { merchantId: CUPS });
    const keys = (await inDatabase()).map((row) => [String(row['inbox_id']), String(row['dedupe_key'])] as const);
    const turns = async (limits = {}) => (await waiting(limits)).map(({ inboxId }) => new Map(keys).get(inboxId) ?? '');
    const all = await turns();
    expect([all.slice(0, 2).toSorted(), all.slice(2)]).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
    expect((await turns({ ofMerchant: 1 })).toSorted()).toEqual(['a', 'd']);
    expect((await turns({ most: 2, except: [keys[0]?.[0]] })).toSorted()).toEqual(['b', 'd']);
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

describe('a body that stands for no order', () => {
  const rejected = (dedupeKey: string, body: string, rest: Partial<InboxEntry> = {}) =>
    store(dedupeKey, { state: 'rejected', error: 'name: expected text', body: Buffer.from(body), ...rest });
  const kept = async () => (await inDatabase()).filter((e) => e.body !== null).map((e) => e.dedupe_key);
  const mentioning = (words: readonly string[], spaced: readonly string[]) =>
    shop.as(TEA, (tx) => forgetMentions(tx, { words, spaced }));

  test('is found by a word in it, whatever the letters’ case', async () => {
    await rejected('theirs', '{"mail":"Robin@Example.com"}');
    await rejected('another', '{"mail":"kim@example.com"}');
    await rejected('not ours', '{"mail":"robin@example.com"}', { merchantId: CUPS });
    await mentioning(['robin@example.com'], []);
    expect(await kept()).toEqual(['another', 'not ours']);
  });

  test.each(['+1 (202) 555-0123', '2025550123', '001.202.555.0123', 'RR 123 456 785 CN', 'rr123456785cn'])(
    'is found by a number that is written as %j',
    async (written) => {
      await rejected('theirs', JSON.stringify({ n: written }));
      await rejected('another', '{"n":"+1 202 555 0199, RR 123 456 799 CN"}');
      await mentioning([], ['25550123', 'RR123456785CN']);
      expect(await kept()).toEqual(['another']);
    },
  );

  test('is found too where it names some order, and not once it was applied to one', async () => {
    const order = await shop.order('mentioned');
    await rejected('rejected', 'of robin', { orderIds: [order.id] });
    await store('applied', { body: Buffer.from('of robin') });
    const { inboxId } = await only();
    await shop.as(TEA, (tx) => markApplied(tx, inboxId, [order.id]));
    await shop.as(TEA, (tx) => markDone(tx, inboxId));
    await mentioning(['of robin'], []);
    expect(await kept()).toEqual(['applied']);
  });

  test('is forgotten with its platform, or when it is old, and its error stays', async () => {
    await rejected('shopify', 'x');
    await rejected('standard', 'x', { source: 'standard' });
    await rejected('old', 'x', { source: 'standard', receivedAt: after(NOON, -30 * DAY_MS - 1) });
    await store('waiting', { receivedAt: after(NOON, -90 * DAY_MS) });
    await shop.as(TEA, (tx) => forgetUnassigned(tx, 'shopify'));
    expect(await kept()).toEqual(['standard', 'old', 'waiting']);
    await shop.as(TEA, (tx) => forgetUnassignedBefore(tx, after(NOON, -30 * DAY_MS)));
    expect(await kept()).toEqual(['standard', 'waiting']);
    expect((await inDatabase()).map((e) => [e.state, e.error])).toContainEqual(['rejected', 'name: expected text']);
  });

  test('is not kept at all where it names an order whose buyer is erased', async () => {
    const order = await shop.order('erased-of-inbox');
    await shop.as(TEA, (tx) => eraseOrder(tx, clockAt(NOON), order.id));
    await rejected('late', 'x', { orderIds: [order.id] });
    await store('waiting');
    const { inboxId } = await only();
    await shop.as(TEA, (tx) => markRejected(tx, inboxId, 'lines: expected a list', [order.id]));
    expect(await kept()).toEqual([]);
  });
});

test('the header of deliveries is told of those only that brought an order', async () => {
  const order = await shop.order('from-a-shop');
  const from = (dedupeKey: string, domain: string) =>
    store(dedupeKey, { headers: { 'x-shop': domain, 'x-else': 'y' } });
  await from('a', 'North-Tea.example.com');
  const { inboxId } = await only();
  await shop.as(TEA, (tx) => markApplied(tx, inboxId, [order.id]));
  await shop.as(TEA, (tx) => markDone(tx, inboxId));
  await from('b', 'else.example.com');
  expect(await shop.as(TEA, (tx) => headerOfOrders(tx, 'shopify', ['x-shop']))).toEqual(['north-tea.example.com']);
  expect(await shop.as(TEA, (tx) => headerOfOrders(tx, 'standard', ['x-shop']))).toEqual([]);
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
      await expect.poll(() => news).toBe(1);
      await store('a');
      await expect.poll(() => news).toBe(2);
      const [first] = (await listeners()).rows;
      await shop.database.superuser.query('select pg_terminate_backend($1)', [first?.pid]);
      // A new connection says so: what came meanwhile was not heard.
      await expect.poll(() => news).toBe(3);
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
    await expect.poll(() => troubles.length).toBeGreaterThan(1);
    await listener.stop();
    const heard = troubles.length;
    await sleep(1_200);
    expect(troubles.length).toBe(heard);
  });
});
