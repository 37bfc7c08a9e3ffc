/** Forgetting a buyer: whatever was theirs is in no column of any table afterwards, and nothing brings it back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseOrder, eraseOrders } from '../../client/erase-orders.ts';
import { findBuyer, ordersOfEmail, ordersToErase, saveBuyer } from '../../database/buyers.ts';
import { storeInboxEntry } from '../../database/inbox.ts';
import { beginAttempt, expireLeases, lockMessage, settleAttempt } from '../../database/messages.ts';
import type { FeedRow } from '../../domain/checkpoint.ts';
import type { MessageId } from '../../domain/ids.ts';
import { after, HOUR_MS, MINUTE_MS, wallInstant } from '../../domain/time.ts';
import { looked, row } from '../activities/desk.ts';
import { fulfilmentWord, orderWord } from '../workflows/shop-words.ts';
import { CUPS, clockAt, NOON, openShop, type Shop, type ShopOrder, TEA } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const LATER = after(NOON, HOUR_MS);

/** Words that are the buyer's own: none of them may be found afterwards. */
const THEIRS = ['Robin Example', '@example.com', 'YT00', 'Sample City', 'Teapot', 'Quiet Lane 7'];

let order: ShopOrder;
let messageId: MessageId;
let count = 0;
beforeEach(async () => {
  count += 1;
  order = await shop.order(`erased-${count}`, { country: 'US', phone: '+12025550123' });
  const scan: FeedRow = {
    ...row('ACCEPTED', NOON, 'US'),
    place: 'Sample City',
    text: 'Signed: Robin Example, Quiet Lane 7',
  };
  const [planned] = (await shop.look(order, looked([scan]).look, NOON)).planned;
  if (planned === undefined) throw new Error('Nothing was planned.');
  messageId = planned.messageId;
  await shop.as(TEA, async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (message === null) throw new Error('There is no message.');
    const bytes = { channel: 'email', subject: 'Dear Robin Example', html: 'Teapot', text: 'to Quiet Lane 7' } as const;
    await beginAttempt(tx, TEA, message, bytes, NOON, wallInstant(NOON + 3 * MINUTE_MS));
    await storeInboxEntry(tx, {
      merchantId: TEA,
      source: 'standard',
      topic: 'order.upserted',
      dedupeKey: `id ${count}`,
      occurredAt: NOON,
      receivedAt: NOON,
      headers: { 'x-shop': 'Quiet Lane 7' },
      body: Buffer.from('{"name":"Robin Example"}'),
      state: 'pending',
      error: null,
      orderIds: [],
    });
    await tx.query("update webhook_inbox set state = 'done', order_ids = $1 where dedupe_key = $2", [
      [order.id],
      `id ${count}`,
    ]);
  });
});

const settled = (response: string) =>
  shop.as(TEA, (tx) =>
    settleAttempt(tx, {
      messageId,
      attempt: 1,
      outcome: { kind: 'accepted', providerRef: `<${response}>`, response },
      sentAt: NOON,
      zone: 'America/New_York',
      retryAt: null,
      now: LATER,
    }),
  );
const erase = () => shop.as(TEA, (tx) => eraseOrder(tx, clockAt(LATER), order.id));

/** Table and row of everything in the database that holds one of the words; ids are ours and may name the order. */
async function found(): Promise<readonly string[]> {
  const { superuser } = shop.database;
  const { rows: tables } = await superuser.query<{ t: string }>(
    "select table_name as t from information_schema.columns where table_schema = 'public' and column_name = 'merchant_id'",
  );
  const hits: string[] = [];
  for (const { t } of tables) {
    const { rows } = await superuser.query<Record<string, unknown>>(`select * from ${t} where merchant_id = $1`, [TEA]);
    for (const each of rows) {
      for (const [column, value] of Object.entries(each)) {
        if (/_ids?$/.test(column)) continue;
        const text = Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value);
        const word = THEIRS.find((w) => text?.includes(w));
        if (word !== undefined && JSON.stringify(each).includes(`erased-${count}`))
          hits.push(`${t}.${column}: ${word}`);
      }
    }
  }
  return hits;
}

describe('erasing', () => {
  test('leaves none of the buyer’s words anywhere', async () => {
    const boxes = ['1', '2'].map((n) => `YT00erased${count}000${n}`);
    await shop.tell(TEA, fulfilmentWord(`erased-${count}`, NOON, boxes));
    await settled('250 ok for Robin Example');
    const places = new Set((await found()).map((hit) => hit.split(':')[0]));
    expect([...places]).toEqual(
      expect.arrayContaining([
        'buyer.name',
        'buyer.email',
        'buyer.items',
        'checkpoint.row',
        'message.rendered',
        'attempt.response',
        'raw_answer.body',
        'shipment.tracking_number',
        'shipment.journey',
        'orders.state',
        'webhook_inbox.body',
      ]),
    );
    await erase();
    expect(await found()).toEqual([]);
  });

  test('keeps what was decided and sent', async () => {
    await settled('250 ok');
    await erase();
    const kept = async (table: string) =>
      (await shop.as(TEA, (tx) => tx.query(`select 1 from ${table} where shipment_id = $1`, [order.shipmentId])))
        .rowCount ?? 0;
    for (const table of ['decision', 'notice', 'message', 'raw_answer'])
      expect([table, (await kept(table)) > 0]).toEqual([table, true]);
    expect(await shop.row(order)).toMatchObject({ stop: 'erased', name: 'erased', destinationCountry: 'US' });
    expect(await shop.as(TEA, (tx) => findBuyer(tx, order.id))).toEqual({
      name: null,
      email: null,
      phone: null,
      phoneCountry: null,
      smsConsent: false,
      address: null,
      items: [],
    });
  });

  test('is final: a later word of the shop changes nothing', async () => {
    await erase();
    expect(await shop.tell(TEA, orderWord({ externalId: `erased-${count}`, at: LATER, country: 'US' }))).toBeNull();
    const buyer = {
      name: 'Robin Example',
      email: 'r@example.com',
      phone: null,
      phoneCountry: null,
      smsConsent: false,
      address: null,
      items: [],
    };
    await shop.as(TEA, (tx) => saveBuyer(tx, TEA, order.id, buyer));
    expect(await found()).toEqual([]);
  });

  test('is not undone by a look that was under way', async () => {
    await erase();
    const scan: FeedRow = { ...row('OUT_FOR_DELIVERY', LATER, 'US'), place: 'Sample City', text: 'Quiet Lane 7' };
    await shop.look(order, looked([scan]).look, LATER);
    expect(await found()).toEqual([]);
  });

  test('is not undone by a send that was under way: its reply is not kept', async () => {
    await erase();
    expect(await settled('250 ok for Robin Example')).toBe(true);
    expect(await found()).toEqual([]);
    expect(await shop.as(TEA, (tx) => expireLeases(tx, order.shipmentId, LATER, wallInstant(LATER)))).toBe(0);
  });

  test('while a sender has its message locked waits for it', async () => {
    let erased: Promise<unknown> | undefined;
    await shop.as(TEA, async (tx) => {
      await tx.query('select from shipment where shipment_id = $1 for update', [order.shipmentId]);
      erased = erase();
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
      // The sender's next lock: were it held by the erasure, this would be a deadlock.
      await lockMessage(tx, messageId);
    });
    await erased;
    expect(await shop.row(order)).toMatchObject({ stop: 'erased' });
  });
});

test('orders are found by the buyer’s address, whatever its letters, until they are erased', async () => {
  const email = `ERASED-${count}@Example.com`;
  expect(await shop.as(TEA, (tx) => ordersOfEmail(tx, email))).toEqual([order.id]);
  expect(await shop.as(TEA, (tx) => ordersOfEmail(tx, email, 'shopify'))).toEqual([]);
  expect(await shop.as(TEA, (tx) => ordersToErase(tx, 'standard'))).toContain(order.id);
  expect(await shop.as(TEA, (tx) => ordersToErase(tx, 'shopify'))).toEqual([]);
  await erase();
  expect(await shop.as(TEA, (tx) => ordersOfEmail(tx, email))).toEqual([]);
  expect(await shop.as(TEA, (tx) => ordersToErase(tx, 'standard'))).not.toContain(order.id);
});

describe('a redaction of a whole shop', () => {
  const redact = (shopDomain: string) =>
    shop.as(CUPS, (tx) =>
      eraseOrders(tx, clockAt(LATER), CUPS, 'shopify', {
        kind: 'redact',
        externalIds: [],
        wholeShop: true,
        shopDomain,
        email: null,
      }),
    );
  const delivered = (from: string) =>
    shop.database.superuser.query(
      `insert into webhook_inbox (merchant_id, source, topic, dedupe_key, received_at, headers, state, order_ids)
       values ($1, 'shopify', 'orders/create', $2, now(), $3, 'done', '{order/south-cups/shopify/1}')`,
      [CUPS, `from ${from}`, JSON.stringify({ 'x-shopify-shop-domain': from })],
    );

  test('is carried out where all that is known says it is this shop, and refused else', async () => {
    await expect(redact('cups.myshopify.com')).rejects.toThrow(/^shop_domain: is not known to be this shop/);
    expect(await redact('South-Cups.example.com')).toEqual([]);
    await delivered('cups.myshopify.com');
    expect(await redact('Cups.myshopify.com')).toEqual([]);
    await expect(redact('south-cups.example.com')).rejects.toThrow(/^shop_domain/);
    await delivered('else.myshopify.com');
    await expect(redact('cups.myshopify.com')).rejects.toThrow(/^shop_domain/);
  });
});

test('a buyer is as they were when they are read back', async () => {
  expect(await shop.as(TEA, (tx) => findBuyer(tx, order.id))).toEqual({
    name: 'Robin Example',
    email: `erased-${count}@example.com`,
    phone: '+12025550123',
    phoneCountry: 'US',
    smsConsent: true,
    address: { country: 'US', province: null, postalCode: null, city: 'Sample City' },
    items: [{ title: 'Teapot', quantity: 1 }],
  });
});
