/** The walls between merchants, proved over the catalogue and over every function that reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBuyer, ordersOfEmail, ordersToErase } from '../../database/buyers.ts';
import { openCarrierBudget } from '../../database/carrier-budget.ts';
import { findCredential, hasCredential, saveCredential } from '../../database/credentials.ts';
import { decisionsOfOrder } from '../../database/decisions.ts';
import { saveEndpoint } from '../../database/endpoints.ts';
import { lockEntry, storeInboxEntry, waitingEntries } from '../../database/inbox.ts';
import { checkpointsOf } from '../../database/looks.ts';
import { allMerchantIds, dataKeyOf, findMerchant } from '../../database/merchants.ts';
import { lockMessage, messagesOfOrder, replanMessage } from '../../database/messages.ts';
import { recordRequest } from '../../database/operator-requests.ts';
import { closeOrder, findOrder, listOrders, lockOrder, readWatch } from '../../database/orders.ts';
import { currentPolicy, savePolicy } from '../../database/policies.ts';
import { dueShipments, findShipment, lockShipment, shipmentsOfOrder } from '../../database/shipments.ts';
import { messagesOf } from '../../database/situations.ts';
import { after, DAY_MS } from '../../domain/time.ts';
import { looked, row } from '../activities/desk.ts';
import { CUPS, MASTER, NOON, openShop, type Shop, type ShopOrder, TEA } from './shop.ts';

let shop: Shop;
let order: ShopOrder;
let messageId: Parameters<typeof lockMessage>[1];
let inboxId: string;

beforeAll(async () => {
  shop = await openShop();
  order = await shop.order('of-tea');
  const judgement = await shop.look(order, looked([row('ACCEPTED', NOON)]).look, NOON);
  const [planned] = judgement.planned;
  if (planned === undefined) throw new Error('Nothing was planned.');
  messageId = planned.messageId;
  await shop.as(TEA, async (tx) => {
    await saveCredential(tx, TEA, 'twilio', { accountSid: 'AC', authToken: 'made-up' }, MASTER, NOON);
    await saveEndpoint(tx, 'the-key', { merchantId: TEA, source: 'standard', secret: 'whsec_' }, MASTER, NOON);
    await savePolicy(tx, TEA, { closeAfterDays: 100 }, 'test', NOON);
    await recordRequest(tx, order.id, 'r1', 'mute', null, NOON);
    await storeInboxEntry(tx, {
      merchantId: TEA,
      source: 'standard',
      topic: 'order.upserted',
      dedupeKey: 'id 1',
      occurredAt: null,
      receivedAt: NOON,
      headers: {},
      body: Buffer.from('{}'),
      state: 'pending',
      error: null,
      orderIds: [],
    });
    // Everything a merchant may own has a row now, so that seeing none of another's means something.
    await tx.query(
      `insert into episode (shipment_id, n, merchant_id, kind, cause, opened_at) values ($1, 1, $2, 'delay', 'promise', now())`,
      [order.shipmentId, TEA],
    );
    await tx.query(
      `insert into attempt (message_id, n, merchant_id, state, started_at, lease_until_wall) values ($1, 1, $2, 'started', now(), now())`,
      [messageId, TEA],
    );
  });
  const budget = { limits: [], leaseMs: 0, breaker: { opensAfter: 1, openMs: 0, longestOpenMs: 0 } };
  for (const merchant of [TEA, null]) {
    const account = { provider: 'seventeentrack', merchant, key: 'made-up' } as const;
    await openCarrierBudget(shop.database.relay, MASTER, account, budget).take({ look: 'x', turn: 'x', over: [] });
  }
  inboxId = (await waitingEntries(shop.database.relay, { most: 10, ofMerchant: 10, except: [] }))[0]?.inboxId ?? '';
});
afterAll(() => shop.close());

/** Parts of primary keys that are a merchant's own, or numbered by the database. */
const OTHER_IDS = ['merchant_id', 'inbox_id', 'request_id'];

async function tables(): Promise<readonly string[]> {
  const { rows } = await shop.database.superuser.query<{ table_name: string }>(
    `select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'merchant_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map((r) => r.table_name);
}

describe('every table with a merchant', () => {
  test('forces row-level security and lets the application in by one policy that checks reads and writes', async () => {
    const { rows } = await shop.database.superuser.query(
      `select c.relname, c.relrowsecurity, c.relforcerowsecurity, p.qual, p.with_check, p.cmd
       from pg_class c left join pg_policies p on p.tablename = c.relname and p.policyname = 'tenant' and p.roles = '{waybell_app}'
       where c.relnamespace = 'public'::regnamespace and c.relname = any($1) order by 1`,
      [await tables()],
    );
    const walled = '(merchant_id = current_merchant())';
    expect(rows.length).toBeGreaterThan(14);
    for (const table of rows) {
      const security = { relrowsecurity: true, relforcerowsecurity: true, cmd: 'ALL' };
      expect(table).toMatchObject({ ...security, qual: walled, with_check: walled });
    }
  });

  test('is the whole of the record: nothing else is stored', async () => {
    const { rows } = await shop.database.superuser.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> all($1)`,
      [await tables()],
    );
    expect(rows).toEqual([{ table_name: 'schema_migration' }]);
  });

  test('has a row of its merchant, shows none without a merchant, and none to another', async () => {
    for (const table of await tables()) {
      const count = `select count(*)::int as n from ${table}`;
      const unset = await shop.database.application.query<{ n: number }>(count);
      expect([table, unset.rows[0]?.n]).toEqual([table, 0]);
      const own = await shop.as(TEA, (tx) => tx.query<{ n: number }>(count));
      expect([table, (own.rows[0]?.n ?? 0) > 0]).toEqual([table, true]);
      const other = await shop.as(CUPS, (tx) => tx.query<{ n: number }>(`${count} where merchant_id <> $1`, [CUPS]));
      expect([table, other.rows[0]?.n]).toEqual([table, 0]);
    }
  });

  test('has the ids of its row begin with its merchant, wherever an id refers to a row or is one', async () => {
    const { rows } = await shop.database.superuser.query<{ key: string; checked: boolean }>(
      `select format('%s.%s', conrelid::regclass, attname) as key,
              exists (select from pg_constraint own where own.conrelid = c.conrelid and own.contype = 'c'
                and pg_get_constraintdef(own.oid) = format('CHECK (starts_with(%I, ((''order/''::text || merchant_id) || ''/''::text)))', attname)) as checked
       from pg_constraint c join pg_attribute on attrelid = conrelid and attnum = any(conkey)
       where connamespace = 'public'::regnamespace
         and (contype = 'f' and confrelid <> 'merchant'::regclass or contype = 'p' and attname ~ '_id$' and attname <> all($1))`,
      [OTHER_IDS],
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ checked }) => !checked)).toEqual([]);
  });

  test('takes no row of one merchant with an id of another, there already or not', async () => {
    const named = await shop.database.superuser.query<{ table_name: string; id: string }>(
      `select table_name, min(column_name) as id from information_schema.columns
       where table_schema = 'public' and column_name in ('order_id', 'shipment_id', 'notice_id', 'message_id') group by 1`,
    );
    expect(named.rows.length).toBeGreaterThan(9);
    for (const { table_name: table, id } of named.rows) {
      const { rows } = await shop.database.superuser.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where merchant_id = $1 limit 1`,
        [TEA],
      );
      const theirs = { ...rows[0]?.row, merchant_id: CUPS };
      for (const taken of [theirs, { ...theirs, [id]: `order/${TEA}/standard/not-yet-there/1` }]) {
        const insert = shop.as(CUPS, (tx) =>
          tx.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [taken]),
        );
        await expect(insert).rejects.toThrow(new RegExp(`relation "${table}" violates check constraint "\\w+_is_own"`));
      }
    }
  });

  test('cannot be written for another merchant', async () => {
    for (const table of await tables()) {
      const steal = shop.as(CUPS, (tx) => tx.query(`update ${table} set merchant_id = $1`, [CUPS]));
      const stolen = await steal.catch((error: Error) => {
        expect([table, error.message]).toEqual(['carrier_budget', 'permission denied for table carrier_budget']);
        return null;
      });
      if (stolen !== null) expect([table, stolen.rowCount]).toEqual([table, table === 'merchant' ? 1 : 0]);
    }
    await expect(shop.as(CUPS, (tx) => tx.query("update merchant set merchant_id = 'north-tea'"))).rejects.toThrow(
      /row-level security/,
    );
  });
});

test('no function shows one merchant anything of another', async () => {
  await shop.as(CUPS, async (tx) => {
    expect(await findMerchant(tx, TEA)).toBeNull();
    await expect(dataKeyOf(tx, TEA, MASTER)).rejects.toThrow('There is no merchant north-tea');
    expect(await hasCredential(tx, TEA, 'twilio')).toBe(false);
    expect(await findCredential(tx, TEA, 'twilio', MASTER)).toBeNull();
    expect((await currentPolicy(tx, TEA)).version).toBe(0);
    expect(await findOrder(tx, order.id)).toBeNull();
    expect(await lockOrder(tx, order.id)).toBeNull();
    expect(await readWatch(tx, order.id)).toBeNull();
    expect(await closeOrder(tx, order.id, 1, NOON)).toBe(false);
    expect(await listOrders(tx, { attention: false, limit: 10 })).toEqual([]);
    expect(await findBuyer(tx, order.id)).toBeNull();
    expect(await ordersOfEmail(tx, 'of-tea@example.com')).toEqual([]);
    expect(await ordersToErase(tx, 'standard')).toEqual([]);
    expect(await findShipment(tx, order.shipmentId)).toBeNull();
    expect(await lockShipment(tx, order.shipmentId)).toBeNull();
    expect(await shipmentsOfOrder(tx, order.id)).toEqual([]);
    expect(await checkpointsOf(tx, order.shipmentId)).toEqual([]);
    expect(await messagesOf(tx, order.shipmentId)).toEqual([]);
    expect(await messagesOfOrder(tx, order.id)).toEqual([]);
    expect(await lockMessage(tx, messageId)).toBeNull();
    expect(await replanMessage(tx, messageId, NOON)).toBe(false);
    expect(await decisionsOfOrder(tx, order.id)).toEqual([]);
    expect(await lockEntry(tx, inboxId)).toBeNull();
  });
  expect(await shop.as(TEA, (tx) => findOrder(tx, order.id))).not.toBeNull();
  expect(await shop.as(TEA, (tx) => lockEntry(tx, inboxId))).not.toBeNull();
});

describe('the relay login', () => {
  const seen: Readonly<Record<string, readonly string[]>> = {
    carrier_budget: [
      'account',
      'day',
      'faults',
      'last_failure',
      'last_failure_at',
      'last_failure_reason',
      'left_at',
      'merchant_id',
      'open_until',
      'openings',
      'paused_until',
      'provider',
      'requests',
      'trial',
      'trial_until',
      'used',
    ],
    credential: ['kind', 'merchant_id'],
    merchant: ['merchant_id'],
    shipment: [
      'carrier_code',
      'carrier_name',
      'error_streak',
      'merchant_id',
      'next_look_at',
      'not_before',
      'provider',
      'registered',
      'shipment_id',
      'state',
      'tracking_number',
    ],
    webhook_inbox: ['inbox_id', 'merchant_id', 'next_attempt_at', 'received_at', 'source', 'state'],
  };

  test('reads the columns it needs, and writes nothing but budgets', async () => {
    const { rows } = await shop.database.superuser.query<{ table_name: string; columns: readonly string[] }>(
      `select table_name, array_agg(column_name::text order by column_name) as columns
       from information_schema.column_privileges
       where grantee = 'waybell_relay' and table_schema = 'public' and privilege_type = 'SELECT' and table_name <> 'schema_migration'
       group by table_name`,
    );
    expect(Object.fromEntries(rows.map((r) => [r.table_name, r.columns]))).toEqual(seen);
    const writes = await shop.database.superuser.query(
      `select distinct table_name, privilege_type from information_schema.table_privileges
       where grantee = 'waybell_relay' and table_schema = 'public' and privilege_type <> 'SELECT'
       union select distinct table_name, privilege_type from information_schema.column_privileges
       where grantee = 'waybell_relay' and table_schema = 'public' and privilege_type <> 'SELECT' order by 1, 2`,
    );
    expect(writes.rows).toEqual(
      ['INSERT', 'UPDATE'].map((privilege_type) => ({ table_name: 'carrier_budget', privilege_type })),
    );
  });

  test.each([
    'select body from webhook_inbox',
    'select sealed from credential',
    'select name from merchant',
    'select * from buyer',
    'select journey from shipment',
  ])('is refused: %s', async (sql) => {
    await expect(shop.database.relay.query(sql)).rejects.toThrow(/permission denied/);
  });

  test('sees only what waits and what is due', async () => {
    expect(await allMerchantIds(shop.database.relay)).toEqual([TEA, CUPS]);
    const due = () => dueShipments(shop.database.relay, 'seventeentrack', null, after(NOON, DAY_MS), 10);
    expect((await due()).map((d) => d.shipmentId)).toEqual([order.shipmentId]);
    const waiting = await shop.order('waiting', { unfulfilled: true });
    expect((await due()).map((d) => d.shipmentId)).toEqual([order.shipmentId]);
    const { rows } = await shop.database.relay.query<{ shipment_id: string }>('select shipment_id from shipment');
    expect(rows.map((r) => r.shipment_id).toSorted()).toEqual([order.shipmentId, waiting.shipmentId].toSorted());
    await shop.as(TEA, (tx) => tx.query("update webhook_inbox set state = 'done'"));
    expect(await waitingEntries(shop.database.relay, { most: 10, ofMerchant: 10, except: [] })).toEqual([]);
    expect((await shop.database.relay.query('select inbox_id from webhook_inbox')).rows).toEqual([]);
  });

  test('fills the batch of the account a merchant brings, and no other', async () => {
    await shop.as(CUPS, (tx) => saveCredential(tx, CUPS, 'seventeentrack', { apiKey: 'made-up' }, MASTER, NOON));
    const cups = await shop.order('of-cups', {}, CUPS);
    await shop.look(cups, looked([]).look, NOON);
    const due = async (account: typeof CUPS | null) =>
      (await dueShipments(shop.database.relay, 'seventeentrack', account, after(NOON, DAY_MS), 10)).map(
        (d) => d.merchantId,
      );
    expect(new Set(await due(null))).toEqual(new Set([TEA]));
    expect(new Set(await due(CUPS))).toEqual(new Set([CUPS]));
  });

  test('fills no batch with parcels in back-off, nor with one that has to be registered first', async () => {
    const due = async () => {
      const found = await dueShipments(shop.database.relay, 'seventeentrack', null, after(NOON, DAY_MS), 10);
      return found.map((d) => d.shipmentId);
    };
    const parcel = await shop.order('in-back-off');
    await shop.look(parcel, looked([]).look, NOON);
    expect(await due()).toContain(parcel.shipmentId);
    const failed = { kind: 'sync_failed', failure: 'cannot_track', retryAfterMs: null, raw: null } as const;
    await shop.look(parcel, { ...failed, reason: 'As the test wants it.' }, NOON);
    expect(await due()).not.toContain(parcel.shipmentId);
    await shop.look(parcel, looked([]).look, NOON);
    expect(await due()).toContain(parcel.shipmentId);
    await shop.as(TEA, (tx) => tx.query('update shipment set registered = false'));
    expect(await due()).not.toContain(parcel.shipmentId);
  });
});
