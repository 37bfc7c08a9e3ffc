/** From the webhook to the order's rows and its workflow, over real PostgreSQL and a real Temporal server. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseOrder } from '../../client/erase-orders.ts';
import { findBuyer } from '../../database/buyers.ts';
import { storeInboxEntry } from '../../database/inbox.ts';
import { closeOrder, lockOrder, saveOrder } from '../../database/orders.ts';
import { endShipment } from '../../database/shipments.ts';
import { type OrderId, orderId } from '../../domain/ids.ts';
import { CUPS, clockAt, NOON, TEA } from '../database/shop.ts';
import { newOrder, openShopfront, type Shopfront } from './shopfront.ts';

let front: Shopfront;
beforeAll(async () => {
  front = await openShopfront();
});
afterAll(() => front.close());

/** A shop that counts its orders. */
let short = 7;

type Fields = Readonly<Record<string, unknown>>;

/** `n` counts minutes: the shop's own update times. */
const minute = (n: number) => `2026-11-10T11:${String(n).padStart(2, '0')}:00Z`;

function upserted(order: { readonly externalId: string }, n: number, changes: Fields = {}): string {
  return JSON.stringify({
    type: 'order.upserted',
    timestamp: minute(n),
    data: {
      id: order.externalId,
      number: `#${order.externalId}`,
      ordered_at: minute(0),
      updated_at: minute(n),
      currency: 'USD',
      total: '48.00',
      ships_from: 'CN',
      buyer: {
        name: 'Robin Example',
        email: `robin-${order.externalId}@example.com`,
        address: { country: 'BR', province: 'SP', postal_code: '01310-100', city: 'São Paulo' },
      },
      items: [{ title: 'Teapot', quantity: 1, requires_shipping: true }],
      awaiting_shipment: false,
      ...changes,
    },
  });
}

function shipped(order: { readonly externalId: string }, n: number, number: string, changes: Fields = {}): string {
  return JSON.stringify({
    type: 'shipment.upserted',
    timestamp: minute(n),
    data: {
      order_id: order.externalId,
      shipment_id: `${order.externalId}-1`,
      tracking_number: number,
      carrier: 'YunExpress',
      updated_at: minute(n),
      ...changes,
    },
  });
}

const refunded = (order: { readonly externalId: string }, n: number, scope?: 'full' | 'partial', amount = '10.00') =>
  JSON.stringify({
    type: 'refund.opened',
    data: { order_id: order.externalId, refund_id: `r${n}`, amount, scope, updated_at: minute(n) },
  });

const cancelled = (order: { readonly externalId: string }, n: number) =>
  JSON.stringify({ type: 'order.cancelled', data: { order_id: order.externalId, updated_at: minute(n) } });

/** Posts in this order, each when the one before is applied and told: the relay takes up several at a time. */
async function deliver(...bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    expect(await front.post('standard', body)).toMatchObject({ status: 200 });
    await drained();
  }
}

async function waitingForLocks(): Promise<number> {
  const { rowCount } = await front.shop.database.superuser.query(
    "select from pg_locks where locktype = 'advisory' and not granted",
  );
  return rowCount ?? 0;
}

async function drained(): Promise<void> {
  await expect.poll(() => front.waiting()).toBe(0);
}

/** An order with one parcel on its way. */
async function onItsWay() {
  const order = newOrder();
  await deliver(upserted(order, 1), shipped(order, 2, order.number));
  return order;
}

/** As when the parcel was delivered three days ago. */
async function ended(id: OrderId): Promise<void> {
  const version = (await front.order(id))?.version ?? 0;
  await front.shop.as(TEA, async (tx) => {
    await endShipment(tx, `${id}/1` as Parameters<typeof endShipment>[1], 'ended', NOON);
    expect(await closeOrder(tx, id, version, NOON)).toBe(true);
  });
}

const statesOf = async (id: OrderId) => (await front.parcels(id)).map((p) => [p.parcel, p.state]);

describe('an order', () => {
  test('has one workflow and one record, however often and in whatever sequence its words come', async () => {
    const words = (order: ReturnType<typeof newOrder>) => [
      upserted(order, 1, { awaiting_shipment: true }),
      shipped(order, 2, order.number),
      shipped(order, 3, `${order.number}B`, { shipment_id: `${order.externalId}-2` }),
      upserted(order, 4, { buyer: { name: 'Robin Example', email: 'robin@example.com', address: { country: 'PT' } } }),
      refunded(order, 5, 'partial'),
    ];
    const orders: ReturnType<typeof newOrder>[] = [];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 0, 1, 2, 3, 4], { minLength: 10 }), async (sequence) => {
        const order = newOrder();
        orders.push(order);
        const all = words(order);
        for (const i of sequence) await front.post('standard', all[i] ?? '');
      }),
      { numRuns: 6, endOnFailure: true },
    );
    await drained();
    for (const order of orders) {
      expect(await front.order(order.id)).toMatchObject({
        destinationCountry: 'PT',
        muted: 'partial_refund',
        isOpen: true,
      });
      const parcels = await front.parcels(order.id);
      const watched = parcels.filter((p) => p.state === 'open').map((p) => p.trackingNumber);
      expect(watched).toHaveLength(2);
      expect(new Set(watched)).toEqual(new Set([order.number, `${order.number}B`]));
      const runs = [];
      for await (const run of front.client.workflow.list({ query: `WorkflowId = "${order.id}"` })) runs.push(run.runId);
      await expect.poll(async () => (await front.history(order.id)).length).toBeGreaterThan(0);
      expect(runs.length).toBeLessThanOrEqual(1);
      const buyer = await front.shop.as(TEA, (tx) => findBuyer(tx, order.id));
      expect(buyer).toMatchObject({ email: 'robin@example.com', address: { country: 'PT' } });
    }
    expect((await front.entries()).filter((e) => e['state'] !== 'done')).toEqual([]);
  });

  test('with the same delivery twice is told once', async () => {
    const order = newOrder();
    const body = upserted(order, 1, { awaiting_shipment: true });
    const id = { 'webhook-id': 'msg_same' };
    const first = await front.post('standard', body);
    expect(first.body).toMatchObject({ reason: 'stored' });
    // Another delivery id of the same words stores a row and changes nothing.
    await deliver(body, body);
    expect(await front.history(order.id)).toEqual(['orderChanged']);
    expect(await front.order(order.id)).toMatchObject({ version: 1 });
    expect(await front.post('standard', body, id)).toMatchObject({ status: 401 });
  });

  test('without a parcel is watched for one, and for nothing but its own', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1, { awaiting_shipment: true }));
    expect(await front.parcels(order.id)).toMatchObject([
      { parcel: 0, provider: 'none', state: 'open', trackingNumber: null },
    ]);
    await deliver(shipped(order, 2, order.number));
    expect(await statesOf(order.id)).toEqual([
      [0, 'ended'],
      [1, 'open'],
    ]);
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
  });

  test('dispatched without a number is watched until one comes', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1), shipped(order, 2, '', { tracking_number: null }));
    expect(await front.order(order.id)).toMatchObject({ isOpen: true, silent: null });
    expect(await front.parcels(order.id)).toMatchObject([{ parcel: 0, provider: 'none', state: 'open' }]);
    await deliver(shipped(order, 3, order.number));
    expect(await statesOf(order.id)).toEqual([
      [0, 'ended'],
      [1, 'open'],
    ]);
  });

  test('dispatched without a number and delivered is over', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1), shipped(order, 2, 'n/a'));
    expect(await statesOf(order.id)).toEqual([[0, 'open']]);
    await deliver(shipped(order, 3, 'n/a', { delivered: true }));
    expect(await statesOf(order.id)).toEqual([[0, 'ended']]);
  });

  test('whose number no carrier can know is watched as one without', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1), shipped(order, 2, 'B-1'));
    expect(await front.parcels(order.id)).toMatchObject([{ parcel: 0, provider: 'none', state: 'open' }]);
  });

  test('is asked about by its numbers however people write them', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1), shipped(order, 2, `YT5000-${order.externalId} and #${order.number}.`));
    const asked = (await front.parcels(order.id)).map((p) => [p.provider, p.trackingNumber]);
    expect(asked).toEqual([
      ['seventeentrack', `YT5000${order.externalId}`],
      ['seventeentrack', order.number],
    ]);
  });

  test('of a thousand tracking numbers is watched by the first hundred, and one poll for what is left out', async () => {
    const order = newOrder();
    const field = (i: number) => Array.from({ length: 9 }, (_, j) => `YT${i * 9 + j + 1000000}`).join(',');
    const shipments = Array.from({ length: 200 }, (_, i) => ({ shipment_id: `s${i}`, tracking_number: field(i) }));
    await deliver(upserted(order, 1, { shipments }));
    const watched = (await front.parcels(order.id)).filter((p) => p.state === 'open').map((p) => p.parcel);
    expect(watched).toEqual(Array.from({ length: 101 }, (_, parcel) => parcel));
  });

  test.each([
    { what: 'cancelled', word: cancelled, stop: 'cancelled' },
    {
      what: 'refunded in full',
      word: (o: { externalId: string }, n: number) => refunded(o, n, 'full'),
      stop: 'refunded',
    },
  ])('that is $what stops, and its workflow hears of it', async ({ word, stop }) => {
    const order = await onItsWay();
    await deliver(word(order, 3));
    expect(await front.order(order.id)).toMatchObject({ stop, version: 3, isOpen: true });
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
    await deliver(word(order, 3), shipped(order, 4, `${order.number}B`, { shipment_id: 'late' }));
    expect(await statesOf(order.id)).toEqual([[1, 'open']]);
  });

  test.each([
    ['cancelled', { cancelled: true }],
    ['refunded', { refunded: 'full' }],
  ])('whose snapshot says %s ends or goes on by the later word, whichever came first', async (stop, changes) => {
    const [stopped, goingOn] = [newOrder(), newOrder()];
    for (const order of [stopped, goingOn]) await deliver(upserted(order, 1), shipped(order, 2, order.number));
    await deliver(upserted(goingOn, 3, changes), upserted(goingOn, 4));
    expect(await front.order(goingOn.id)).toMatchObject({ stop: null, isOpen: true, version: 4 });
    await deliver(upserted(stopped, 4, changes), upserted(stopped, 3));
    expect(await front.order(stopped.id)).toMatchObject({ stop });
    const late = newOrder();
    await deliver(upserted(late, 4), upserted(late, 3, changes), shipped(late, 2, late.number));
    expect(await front.order(late.id)).toMatchObject({ stop: null, isOpen: true });
  });

  test('dated in the future is still changed by words of today', async () => {
    const order = newOrder();
    const future = '2031-01-01T00:00:00Z';
    await deliver(upserted(order, 1, { ordered_at: future, updated_at: future }), shipped(order, 2, order.number));
    expect(await front.order(order.id)).toMatchObject({ orderedAt: NOON, stop: null });
    await deliver(upserted(order, 1, { updated_at: '2026-11-10T12:00:01Z', refunded: 'full' }));
    expect(await front.order(order.id)).toMatchObject({ stop: 'refunded' });
  });

  test('that operations ended for good is not revived by a cancel that is taken back', async () => {
    const order = await onItsWay();
    const row = await front.order(order.id);
    if (row === null) throw new Error('There is no order.');
    await front.shop.as(TEA, (tx) => saveOrder(tx, { ...row, stop: 'released_by_operations', isOpen: false }));
    await deliver(upserted(order, 3, { cancelled: true }), upserted(order, 4));
    expect(await front.order(order.id)).toMatchObject({ stop: 'released_by_operations', isOpen: false });
  });

  test('that is cancelled while it waits for a parcel is told so too, though nothing is left to watch', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1, { awaiting_shipment: true }), cancelled(order, 2));
    expect(await statesOf(order.id)).toEqual([[0, 'ended']]);
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
  });

  test('refunded in part is held until somebody lifts it, and held again by the next refund', async () => {
    const order = await onItsWay();
    await deliver(refunded(order, 3, 'partial'));
    expect(await front.order(order.id)).toMatchObject({ muted: 'partial_refund', stop: null, isOpen: true });
    const row = await front.order(order.id);
    if (row === null) throw new Error('There is no order.');
    await front.shop.as(TEA, (tx) => saveOrder(tx, { ...row, muted: null, version: row.version + 1 }));
    await deliver(refunded(order, 3, 'partial'), shipped(order, 4, order.number));
    expect(await front.order(order.id)).toMatchObject({ muted: null });
    await deliver(refunded(order, 5, 'partial'));
    expect(await front.order(order.id)).toMatchObject({ muted: 'partial_refund' });
  });

  test('whose tracking number is corrected watches the new one only', async () => {
    const order = await onItsWay();
    await deliver(shipped(order, 3, `${order.number}X`));
    expect(await statesOf(order.id)).toEqual([
      [1, 'detached'],
      [2, 'open'],
    ]);
    await deliver(shipped(order, 4, order.number));
    expect(await statesOf(order.id)).toEqual([
      [1, 'open'],
      [2, 'detached'],
    ]);
  });

  test('that has ended starts nothing on old news, and opens again on a new parcel', async () => {
    const order = await onItsWay();
    const before = await front.history(order.id);
    await ended(order.id);
    await deliver(upserted(order, 1), shipped(order, 2, order.number), shipped(order, 2, order.number));
    expect(await front.history(order.id)).toEqual(before);
    expect(await front.order(order.id)).toMatchObject({ isOpen: false });
    await deliver(shipped(order, 3, `${order.number}B`, { shipment_id: `${order.externalId}-2` }));
    expect(await front.order(order.id)).toMatchObject({ isOpen: true, endedAt: null });
    expect(await statesOf(order.id)).toEqual([
      [1, 'ended'],
      [2, 'open'],
    ]);
    expect(await front.history(order.id)).toEqual([...before, 'orderChanged']);
  });

  test.each([
    { what: 'a test order', changes: { test: true }, silent: 'test_order' },
    {
      what: 'digital',
      changes: { items: [{ title: 'Card', quantity: 1, requires_shipping: false }] },
      silent: 'digital',
    },
    { what: 'without an address', changes: { buyer: { name: 'Robin', address: null } }, silent: 'no_address' },
    { what: 'without a buyer', changes: { buyer: null }, silent: 'no_address' },
  ])('that is $what stays silent, and says why', async ({ changes, silent }) => {
    const order = newOrder();
    await deliver(upserted(order, 1, changes), shipped(order, 2, order.number));
    expect(await front.order(order.id)).toMatchObject({ silent, isOpen: false });
    expect(await front.history(order.id)).toEqual([]);
  });

  test('that is refunded piece by piece ends when all its money went back', async () => {
    const order = await onItsWay();
    const part = (n: number, amount: string) => refunded(order, n, undefined, amount);
    await deliver(part(3, '40.00'));
    expect(await front.order(order.id)).toMatchObject({ stop: null, muted: 'partial_refund' });
    await deliver(part(4, '8.00'));
    expect(await front.order(order.id)).toMatchObject({ stop: 'refunded' });
  });

  test('whose only parcel was delivered before we heard of it waits for no other', async () => {
    const order = newOrder();
    await deliver(
      upserted(order, 1, { awaiting_shipment: true }),
      shipped(order, 2, order.number, { delivered: true }),
    );
    expect(await front.order(order.id)).toMatchObject({ silent: 'delivered_before_heard_of' });
    expect(await statesOf(order.id)).toEqual([[0, 'ended']]);
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
  });

  test('whose buyer alone changes is saved, moves its clock, and wakes its workflow', async () => {
    const order = await onItsWay();
    const before = await front.order(order.id);
    const buyer = {
      name: 'Robin Example',
      email: 'new@example.com',
      address: { country: 'US', province: 'HI', postal_code: '96813', city: 'Honolulu' },
    };
    await deliver(upserted(order, 3, { buyer }));
    expect(await front.order(order.id)).toMatchObject({
      version: (before?.version ?? 0) + 1,
      destinationCountry: 'US',
      zone: { candidates: ['Pacific/Honolulu'] },
    });
    expect(await front.shop.as(TEA, (tx) => findBuyer(tx, order.id))).toMatchObject({ email: 'new@example.com' });
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
    await deliver(upserted(order, 4, { buyer }), upserted(order, 5, { buyer }));
    expect(await front.order(order.id)).toMatchObject({ version: (before?.version ?? 0) + 1 });
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
  });
});

describe('a push of the carrier', () => {
  const push = (tag: string | null, more: Fields = {}) =>
    JSON.stringify({ event: 'TRACKING_UPDATED', data: { number: 'YT1', carrier: 1, tag, ...more } });
  const pushed = async (tag: string | null, more: Fields = {}) => {
    expect(await front.post('17track', push(tag, more))).toMatchObject({ status: 200 });
    await drained();
  };

  test('wakes its parcel, and no other', async () => {
    const order = newOrder();
    await deliver(
      upserted(order, 1),
      shipped(order, 2, order.number),
      shipped(order, 3, `${order.number}B`, { shipment_id: `${order.externalId}-2` }),
    );
    await front.shop.as(TEA, (tx) =>
      tx.query('update shipment set hinted_wall = null where order_id = $1', [order.id]),
    );
    await pushed(`${order.id}/2`);
    expect((await front.parcels(order.id)).map((p) => p.hintedWall === null)).toEqual([true, false]);
    expect((await front.history(order.id)).at(-1)).toBe('carrierPushed');
    const [entry] = (await front.entries()).filter((e) => e['source'] === '17track').slice(-1);
    expect(entry).toMatchObject({ state: 'done', order_ids: [order.id] });
  });

  test('of AfterShip wakes the parcel it names as its order', async () => {
    const order = newOrder();
    await deliver(upserted(order, 1), shipped(order, 2, order.number));
    await front.shop.as(TEA, (tx) =>
      tx.query('update shipment set hinted_wall = null where order_id = $1', [order.id]),
    );
    const body = { event: 'tracking_update', msg: { order_id: `${order.id}/1`, tag: 'InTransit' } };
    expect(await front.post('aftership', JSON.stringify(body))).toMatchObject({ status: 200 });
    await drained();
    expect((await front.parcels(order.id)).map((p) => p.hintedWall === null)).toEqual([false]);
    expect((await front.history(order.id)).at(-1)).toBe('carrierPushed');
  });

  test.each(['order/north-tea/standard/404/1', 'order/south-cups/standard/1/1', 'not a tag', ''])(
    'with the tag "%s" wakes nobody',
    async (tag) => {
      await pushed(tag, { n: tag });
      const [entry] = (await front.entries()).slice(-1);
      // Counted, and not kept: it holds the number of nobody's parcel.
      expect(entry).toMatchObject({ state: 'done', order_ids: [], topic: 'updated', body: null, headers: {} });
    },
  );

  test('with another merchant’s tag is dropped, and logged without saying whose it is', async () => {
    const order = await front.shop.order('of-cups', {}, CUPS);
    await front.shop.as(CUPS, (tx) => tx.query('update shipment set hinted_wall = null'));
    const said = front.log().length;
    await pushed(order.shipmentId);
    expect(await front.parcels(order.id)).toMatchObject([{ hintedWall: null }]);
    const added = front.log().slice(said).split('\n');
    const line = added.find((each) => each.includes('dropped')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ merchant: TEA, level: 'warn' });
    expect(line).not.toContain(CUPS);
  });

  test('starts nothing: not for an order without a workflow, not for a parcel that has ended', async () => {
    const unheard = await front.shop.order(newOrder().externalId);
    await pushed(unheard.shipmentId);
    expect(await front.history(unheard.id)).toEqual([]);
    const order = await onItsWay();
    await ended(order.id);
    const before = await front.history(order.id);
    await pushed(`${order.id}/1`);
    expect(await front.history(order.id)).toEqual(before);
    // The body names a parcel of this order all the same: erasing the order has to find it.
    const [entry] = (await front.entries()).slice(-1);
    expect(entry).toMatchObject({ state: 'done', order_ids: [order.id] });
  });

  test('with another merchant’s tag is counted', async () => {
    const dropped = async () =>
      Number(/^waybell_foreign_pushes_total (\d+)$/m.exec(await front.server().metrics())?.[1] ?? Number.NaN);
    const before = await dropped();
    await pushed('order/south-cups/standard/counted/1');
    expect(await dropped()).toBe(before + 1);
  });
});

const SHOP = 'tea-north.myshopify.com';

describe('a redaction', () => {
  const post = async (topic: string, data: Fields) => {
    const answer = await front.post('shopify', JSON.stringify(data), { 'x-shopify-topic': topic });
    expect(answer).toMatchObject({ status: 200, body: { accepted: true } });
    await drained();
  };
  const createShopify = (email: string, order: ReturnType<typeof newOrder>) => {
    const body = JSON.stringify({
      id: Number(order.externalId),
      name: `#${order.externalId}`,
      created_at: minute(0),
      updated_at: minute(1),
      currency: 'USD',
      total_price: '48.00',
      email,
      customer: { id: 7, email },
      shipping_address: { first_name: 'Robin', last_name: 'Example', country_code: 'BR', city: 'Sample City' },
      line_items: [{ id: 1, title: 'Teapot', quantity: 1, requires_shipping: true, fulfillable_quantity: 1 }],
      fulfillments: [],
    });
    return front.post('shopify', body, { 'x-shopify-topic': 'orders/create', 'x-shopify-shop-domain': SHOP });
  };
  const shopifyOrder = async (email: string, order = newOrder('shopify')) => {
    const create = () => createShopify(email, order);
    await create();
    await drained();
    return { ...order, create };
  };
  const bodiesWith = async (word: string) =>
    (await front.entries()).filter((e) => (e['body'] as Buffer | null)?.toString().includes(word)).length;
  const isErased = async (id: OrderId) => (await front.order(id))?.stop === 'erased';

  test('of orders forgets their buyer, every body, its own too, and a word that comes late', async () => {
    const email = `redact-${newOrder().externalId}@example.com`;
    const order = await shopifyOrder(email);
    expect(await bodiesWith(email)).toBe(1);
    await post('customers/redact', {
      shop_id: 1,
      customer: { id: 7, email },
      orders_to_redact: [Number(order.externalId)],
    });
    expect(await isErased(order.id)).toBe(true);
    expect(await bodiesWith(email)).toBe(0);
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
    await order.create();
    await drained();
    expect(await bodiesWith(email)).toBe(0);
    expect(await front.shop.as(TEA, (tx) => findBuyer(tx, order.id))).toMatchObject({ email: null, name: null });
    expect(await front.history(order.id)).toEqual(['orderChanged', 'orderChanged']);
  });

  test('of a customer finds their orders by the address alone', async () => {
    const email = `redact-${newOrder().externalId}@example.com`;
    const [first, second, other] = [
      await shopifyOrder(email),
      await shopifyOrder(email),
      await shopifyOrder('else@example.com'),
    ];
    await post('customers/redact', { shop_id: 1, customer: { email: email.toUpperCase() } });
    expect(await Promise.all([first, second, other].map((o) => isErased(o.id)))).toEqual([true, true, false]);
    expect(await bodiesWith(email)).toBe(0);
  });

  test('forgets bodies no order stands for: those that could not be read, and those only kept', async () => {
    const email = `redact-${newOrder().externalId}@example.com`;
    const order = await shopifyOrder(email);
    const unreadable = (data: Fields) =>
      front.post('shopify', JSON.stringify(data), { 'x-shopify-topic': 'orders/create' });
    await unreadable({ email: email.toUpperCase() });
    await unreadable({ email: 'else@example.com', order: order.externalId, note: `for-${email}` });
    await unreadable({ email: `not-${newOrder().externalId}@example.com`, order: `seen in ${order.externalId}` });
    await post('customers/data_request', { customer: { email }, orders_requested: [1], data_request: { id: 9 } });
    expect(await bodiesWith('seen in')).toBe(1);
    await post('customers/redact', { shop_id: 1, customer: { email }, orders_to_redact: [Number(order.externalId)] });
    expect([await bodiesWith(email), await bodiesWith(email.toUpperCase()), await bodiesWith('seen in')]).toEqual([
      0, 0, 0,
    ]);
  });

  test('of an unknown customer is forgotten itself', async () => {
    const email = `unknown-${newOrder().externalId}@example.com`;
    await post('customers/redact', { shop_id: 1, customer: { email }, orders_to_redact: [404] });
    expect(await bodiesWith(email)).toBe(0);
  });

  test('of an order not heard of yet finds it erased when it comes', async () => {
    const order = newOrder('shopify');
    const email = `late-${order.externalId}@example.com`;
    await post('customers/redact', { shop_id: 1, customer: { id: 7 }, orders_to_redact: [Number(order.externalId)] });
    await shopifyOrder(email, order);
    expect(await front.order(order.id)).toMatchObject({ stop: 'erased', isOpen: false, name: 'erased' });
    expect(await front.shop.as(TEA, (tx) => findBuyer(tx, order.id))).toMatchObject({ email: null, name: null });
    expect(await bodiesWith(email)).toBe(0);
    expect(await front.parcels(order.id)).toEqual([]);
    expect(await front.history(order.id)).toEqual([]);
  });

  test.each([
    { topic: 'customers/redact', fields: (email: string) => ({ customer: { id: 7, email } }) },
    { topic: 'shop/redact', fields: () => ({ shop_domain: SHOP }) },
  ])('by $topic waits for the webhooks that came before, and finds their orders', async ({ topic, fields }) => {
    const email = `waits-${newOrder().externalId}@example.com`;
    await shopifyOrder('known@example.com');
    const order = newOrder('shopify');
    await front.shop.as(TEA, async (tx) => {
      await lockOrder(tx, order.id);
      await createShopify(email, order);
      const body = JSON.stringify({ shop_id: 1, ...fields(email) });
      await front.post('shopify', body, { 'x-shopify-topic': topic });
      await expect
        .poll(async () => (await front.entries()).at(-1))
        .toMatchObject({
          state: 'pending',
          error: 'OlderWebhooksWait',
        });
    });
    await drained();
    expect(await front.order(order.id)).toMatchObject({ stop: 'erased', name: 'erased' });
    expect(await front.shop.as(TEA, (tx) => findBuyer(tx, order.id))).toMatchObject({ email: null, name: null });
    expect(await bodiesWith(email)).toBe(0);
  });

  test('by address leaves what the merchant sells elsewhere', async () => {
    const order = await onItsWay();
    await post('customers/redact', { shop_id: 1, customer: { email: `robin-${order.externalId}@example.com` } });
    expect(await isErased(order.id)).toBe(false);
  });

  test.each([
    { topic: 'shop/redact', fields: {} },
    { topic: 'customers/redact', fields: { customer: { email: 'of-another-shop@example.com' } } },
  ])('by $topic of another shop erases nothing, and is kept for people', async ({ topic, fields }) => {
    const [first, second, elsewhere] = [
      await shopifyOrder('of-another-shop@example.com'),
      await shopifyOrder('stays@example.com'),
      await onItsWay(),
    ];
    const headers = { 'x-shopify-topic': topic, 'x-shopify-shop-domain': SHOP };
    const body = JSON.stringify({ shop_id: 2, shop_domain: 'some-other-shop.myshopify.com', ...fields });
    expect(await front.post('shopify', body, headers)).toMatchObject({ status: 200 });
    await drained();
    expect(await Promise.all([first, second, elsewhere].map((o) => isErased(o.id)))).toEqual([false, false, false]);
    const [entry] = (await front.entries()).slice(-1);
    expect(entry).toMatchObject({
      state: 'rejected',
      body: Buffer.from(body),
      error: expect.stringMatching(/^shop_domain: .*Nothing was erased$/),
    });
    expect(front.log()).toContain('a webhook could not be applied');
  });

  test('of the shop forgets all it brought, and nothing the merchant sells elsewhere', async () => {
    const [order, elsewhere] = [await shopifyOrder('of-the-shop@example.com'), await onItsWay()];
    const others = await front.shop.order('kept', {}, CUPS);
    const unreadable = JSON.stringify({ email: 'of-nobody@example.com' });
    await front.post('shopify', unreadable, { 'x-shopify-topic': 'orders/create' });
    await front.post('standard', unreadable);
    await post('shop/redact', { shop_id: 1, shop_domain: SHOP.toUpperCase() });
    expect(await isErased(order.id)).toBe(true);
    expect(await Promise.all([elsewhere, others].map((o) => isErased(o.id)))).toEqual([false, false]);
    const left = await front.shop.as(TEA, (tx) =>
      tx.query("select from buyer join orders using (order_id) where erased_at is null and source = 'shopify'"),
    );
    expect(left.rowCount).toBe(0);
    expect(await bodiesWith('of-the-shop@')).toBe(0);
    const ofNobody = (await front.entries()).filter((e) => (e['body'] as Buffer | null)?.toString() === unreadable);
    expect(ofNobody.map((e) => e['source'])).toEqual(['standard']);
  });
});

describe('what goes wrong', () => {
  test('a signed body that cannot be read is kept, and never applied', async () => {
    const answer = await front.post('standard', '{"type":"order.upserted","data":{"id":"7"}}');
    expect(answer).toMatchObject({ status: 200, body: { accepted: false, reason: 'unreadable' } });
    const [entry] = (await front.entries()).slice(-1);
    expect(entry).toMatchObject({
      state: 'rejected',
      error: expect.stringContaining('data.number'),
      body: expect.any(Buffer),
    });
    expect(await front.waiting()).toBe(0);
  });

  test('an unreadable body names its order all the same: erasing the order finds it, and one that comes later', async () => {
    const order = { ...newOrder(), externalId: String(++short) };
    const id = orderId(TEA, 'standard', order.externalId);
    const unreadable = (n: number) => upserted(order, n, { number: null, buyer: { name: 'Robin', phone: '202' } });
    await deliver(upserted(order, 1));
    await front.post('standard', unreadable(2));
    const bodies = async () =>
      (await front.entries()).filter((e) => (e['order_ids'] as string[]).includes(id)).map((e) => e['body'] !== null);
    expect(await bodies()).toEqual([true, true]);
    await front.shop.as(TEA, (tx) => eraseOrder(tx, clockAt(NOON), id));
    await front.post('standard', unreadable(3));
    expect(await bodies()).toEqual([false, false, false]);
  });

  test('erasing an order forgets the unreadable bodies that name its parcel or its buyer’s phone', async () => {
    const order = newOrder();
    const buyer = { name: 'Robin', phone: '+1 202 555 0123', address: { country: 'US' } };
    await deliver(upserted(order, 1, { buyer }), shipped(order, 2, order.number));
    const of = (words: string) => JSON.stringify({ type: 'order.upserted', data: { said: words } });
    const about = [of(`(202) 555-0123, ${order.id}`), of(`${order.number.slice(0, 6)} ${order.number.slice(6)}`)];
    for (const body of [...about, of('nobody we know')]) await front.post('standard', body);
    await front.shop.as(TEA, (tx) => eraseOrder(tx, clockAt(NOON), order.id));
    const last = (await front.entries()).slice(-3);
    expect(last.map((e) => e['body'] !== null)).toEqual([false, false, true]);
  });

  test('a topic nobody follows is counted, and not kept', async () => {
    const body = JSON.stringify({ id: 7, first_name: 'Robin', phone: '202 5550123', addresses: ['Quiet Lane 7'] });
    await front.post('shopify', body, { 'x-shopify-topic': 'customers/update', 'x-shopify-shop-domain': SHOP });
    await drained();
    const [entry] = (await front.entries()).slice(-1);
    expect(entry).toMatchObject({ state: 'done', topic: 'customers/update', body: null, headers: {} });
  });

  test('bodies that stand for no order are forgotten after 30 days', async () => {
    await front.post('standard', '{"type":"order.upserted","data":{"note":"of long ago"}}');
    await front.post('standard', '{"type":"order.upserted","data":{"note":"of yesterday"}}');
    const noted = async () =>
      (await front.entries()).slice(-2).map((e) => [e['state'], (e['body'] as Buffer | null)?.toString().slice(-15)]);
    await front.shop.database.superuser.query(
      "update webhook_inbox set received_at = received_at - interval '31 days' where convert_from(body, 'UTF8') like '%long ago%'",
    );
    await front.restart();
    await expect.poll(noted).toEqual([
      ['rejected', undefined],
      ['rejected', 'of yesterday"}}'],
    ]);
  });

  test('webhooks of an order that somebody holds hold up no other merchant’s, and not their own merchant’s for long', async () => {
    const [held, next, elsewhere] = [newOrder(), newOrder(), newOrder('standard', CUPS)];
    await front.shop.as(TEA, async (tx) => {
      await lockOrder(tx, held.id);
      for (let n = 1; n <= 6; n += 1) await front.post('standard', upserted(held, n, { awaiting_shipment: true }));
      await expect.poll(waitingForLocks).toBe(4);
      await front.shop.as(CUPS, (other) =>
        storeInboxEntry(other, {
          merchantId: CUPS,
          source: 'standard',
          topic: 'order.upserted',
          dedupeKey: elsewhere.externalId,
          occurredAt: null,
          receivedAt: NOON,
          headers: {},
          body: Buffer.from(upserted(elsewhere, 1, { awaiting_shipment: true })),
          state: 'pending',
          error: null,
          orderIds: [],
        }),
      );
      await expect.poll(async () => (await front.order(elsewhere.id))?.isOpen).toBe(true);
      await front.post('standard', upserted(next, 1, { awaiting_shipment: true }));
      await expect.poll(async () => (await front.order(next.id))?.isOpen).toBe(true);
      expect(await front.order(held.id)).toBeNull();
    });
    await drained();
    expect(await front.order(held.id)).toMatchObject({ isOpen: true });
  });

  test('a body of many fulfilments is one change of its order', async () => {
    const order = newOrder('shopify');
    const fulfillments = Array.from({ length: 60 }, (_, i) => ({
      id: i + 1,
      updated_at: minute(2),
      tracking_numbers: [`YT${1_000_000 + i}`],
    }));
    const body = { id: Number(order.externalId), updated_at: minute(1), shipping_address: { country_code: 'BR' } };
    await front.post('shopify', JSON.stringify({ ...body, fulfillments }), { 'x-shopify-topic': 'orders/create' });
    await drained();
    expect(await front.parcels(order.id)).toHaveLength(60);
    expect(await front.order(order.id)).toMatchObject({ version: 1 });
    expect(await front.history(order.id)).toEqual(['orderChanged']);
  });

  test('with Temporal away webhooks are taken and applied, and told when it is back', async () => {
    const order = newOrder();
    await front.doors.temporal.shut();
    expect(await front.post('standard', upserted(order, 1, { awaiting_shipment: true }))).toMatchObject({
      status: 200,
    });
    await expect.poll(async () => (await front.order(order.id))?.isOpen).toBe(true);
    expect(await front.waiting()).toBe(1);
    expect(await front.history(order.id)).toEqual([]);
    await front.doors.temporal.open();
    await expect.poll(() => front.waiting()).toBe(0);
    expect(await front.history(order.id)).toEqual(['orderChanged']);
  });

  test('a server that dies between the rows and the workflow is made up for by the next', async () => {
    const order = newOrder();
    await front.doors.temporal.shut();
    await front.post('standard', upserted(order, 1, { awaiting_shipment: true }));
    await expect.poll(async () => (await front.entries()).at(-1)?.['state']).toBe('applied');
    const stopping = front.restart();
    await front.doors.temporal.open();
    await stopping;
    await expect.poll(() => front.waiting()).toBe(0);
    expect(await front.history(order.id)).toEqual(['orderChanged']);
    expect(await front.order(order.id)).toMatchObject({ version: 1 });
  });
});
