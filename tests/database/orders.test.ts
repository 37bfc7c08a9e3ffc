import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeOrder, findOrder, listOrders, lockOrder, readWatch } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { endShipment, findShipment, openShipment } from '../../database/shipments.ts';
import { orderId, shipmentId } from '../../domain/ids.ts';
import { after, HOUR_MS } from '../../domain/time.ts';
import { looked, row } from '../activities/desk.ts';
import { fulfilmentWord, orderWord } from '../workflows/shop-words.ts';
import { NOON, openShop, type Shop, type ShopOrder, TEA } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const later = (hours: number) => after(NOON, hours * HOUR_MS);
const close = (order: ShopOrder, version: number) => shop.as(TEA, (tx) => closeOrder(tx, order.id, version, later(9)));
const end = (order: ShopOrder) => shop.as(TEA, (tx) => endShipment(tx, order.shipmentId, 'ended', later(8)));
const waiting = () =>
  shop.database.superuser.query(
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );

describe('an order', () => {
  test('is as it was when it is read back', async () => {
    const order = await shop.order('read-back', { country: 'US', promisedDay: '2026-11-20', locale: 'pt-BR' });
    expect(await shop.row(order)).toMatchObject({
      orderId: order.id,
      version: 2,
      orderedAt: NOON,
      originCountry: 'CN',
      destinationCountry: 'US',
      promisedDay: '2026-11-20',
      language: 'pt-BR',
      zone: { source: 'ambiguous' },
      isOpen: true,
      heardAt: NOON,
      endedAt: null,
    });
  });

  test('that has no row yet is locked all the same: two first words meet one after the other', async () => {
    const id = orderId(TEA, 'standard', 'two-first-words');
    let second: Promise<unknown> | undefined;
    await shop.as(TEA, async (tx) => {
      expect(await lockOrder(tx, id)).toBeNull();
      second = shop.tell(TEA, orderWord({ externalId: 'two-first-words', at: later(1), unfulfilled: true }));
      await expect.poll(async () => (await waiting()).rowCount).toBe(1);
    });
    expect(await second).toMatchObject({ version: 1 });
    await Promise.all(
      [2, 3, 4, 5].map((n) =>
        shop.tell(TEA, fulfilmentWord('two-first-words', later(n), [`YT0000000${n}`], { fulfilmentId: `f${n}` })),
      ),
    );
    const row = await shop.as(TEA, (tx) => findOrder(tx, id));
    expect(row?.version).toBe(5);
    expect(row?.state.parcels.map((p) => p.n)).toEqual([1, 2, 3, 4]);
  });

  test('shows its version and its open parcels in one moment', async () => {
    const order = await shop.order('watched');
    expect(await shop.as(TEA, (tx) => readWatch(tx, order.id))).toEqual({
      version: 2,
      open: [{ shipmentId: order.shipmentId, provider: 'seventeentrack' }],
    });
    await end(order);
    expect(await shop.as(TEA, (tx) => readWatch(tx, order.id))).toEqual({ version: 2, open: [] });
  });
});

describe('closing', () => {
  test('is refused while a parcel is open', async () => {
    const order = await shop.order('parcel-open');
    expect(await close(order, 2)).toBe(false);
    await end(order);
    expect(await close(order, 2)).toBe(true);
    expect(await shop.row(order)).toMatchObject({ isOpen: false, endedAt: later(9) });
  });

  test('is refused on any version but the newest', async () => {
    const order = await shop.order('newer');
    await end(order);
    expect(await close(order, 1)).toBe(false);
    expect(await close(order, 3)).toBe(false);
    expect(await shop.row(order)).toMatchObject({ isOpen: true });
  });

  test('that meets a late fulfilment waits for it, and is refused', async () => {
    const order = await shop.order('late-fulfilment');
    await end(order);
    let closed: Promise<boolean> | undefined;
    await withTenant(shop.database.application, TEA, async (tx) => {
      const locked = await lockOrder(tx, order.id);
      if (locked === null) throw new Error('There is no order.');
      closed = close(order, 2);
      await expect.poll(async () => (await waiting()).rowCount).toBe(1);
      await tx.query('update orders set version = 3 where order_id = $1', [order.id]);
    });
    expect(await closed).toBe(false);
  });

  test('leaves a repeated word without effect, and a new parcel opens the order again', async () => {
    const order = await shop.order('closed');
    await end(order);
    await close(order, 2);
    expect(await shop.tell(TEA, orderWord({ externalId: 'closed', at: NOON, country: 'BR' }))).toBeNull();
    expect(await shop.tell(TEA, fulfilmentWord('closed', NOON, ['YT00closed0001']))).toBeNull();
    expect(await shop.row(order)).toMatchObject({ isOpen: false, version: 2 });
    const again = await shop.tell(TEA, fulfilmentWord('closed', later(9), ['YT000000002'], { fulfilmentId: 'second' }));
    expect(again).toMatchObject({ isOpen: true, version: 3, endedAt: null });
    expect(await shop.as(TEA, (tx) => readWatch(tx, order.id))).toMatchObject({
      open: [{ shipmentId: `${order.id}/2` }],
    });
  });
});

describe('a parcel', () => {
  test('that is announced again keeps its history, and says what is new', async () => {
    const order = await shop.order('again');
    await shop.look(order, looked([row('ACCEPTED', NOON)]).look, NOON);
    const parcel = {
      ...order,
      merchantId: TEA,
      orderId: order.id,
      parcel: 1,
      provider: 'seventeentrack',
      trackingNumber: 'YT1',
    } as const;
    await shop.as(TEA, (tx) =>
      openShipment(tx, { ...parcel, carrierName: null, trackingUrl: 'https://track.example.com/9' }, later(2)),
    );
    expect(await shop.as(TEA, (tx) => findShipment(tx, order.shipmentId))).toMatchObject({
      state: 'open',
      openedAt: NOON,
      trackingUrl: 'https://track.example.com/9',
      carrierName: 'YunExpress',
      journey: { phase: 'ACCEPTED' },
    });
  });

  test('whose watch has ended stays ended; a detached one opens again', async () => {
    const ended = await shop.order('ended');
    await end(ended);
    const parcel = (order: ShopOrder) =>
      ({
        ...order,
        merchantId: TEA,
        orderId: order.id,
        parcel: 1,
        provider: 'seventeentrack',
        trackingNumber: 'YT1',
        carrierName: null,
        trackingUrl: null,
      }) as const;
    await shop.as(TEA, (tx) => openShipment(tx, parcel(ended), later(9)));
    expect(await shop.as(TEA, (tx) => findShipment(tx, ended.shipmentId))).toMatchObject({ state: 'ended' });
    const detached = await shop.order('detached');
    await shop.as(TEA, (tx) => endShipment(tx, detached.shipmentId, 'detached', later(1)));
    await shop.as(TEA, (tx) => openShipment(tx, parcel(detached), later(2)));
    expect(await shop.as(TEA, (tx) => findShipment(tx, detached.shipmentId))).toMatchObject({ state: 'open' });
  });
});

test('the list of orders can be cut down to what needs attention', async () => {
  const blind = await shop.order('blind');
  await shop.judge(blind, later(25));
  const fine = await shop.order('fine');
  await shop.look(fine, looked([row('ACCEPTED', NOON)]).look, NOON);
  const all = await shop.as(TEA, (tx) => listOrders(tx, { attention: false, limit: 100 }));
  expect(all.map((o) => o.orderId)).toEqual(expect.arrayContaining([blind.id, fine.id]));
  const needing = await shop.as(TEA, (tx) => listOrders(tx, { attention: true, limit: 100 }));
  expect(needing).toMatchObject([{ orderId: blind.id, exceptions: ['blind'], needsAttention: true }]);
});

test('the list of orders counts equal phases: an order of a hundred parcels takes one short line', async () => {
  const order = await shop.order('many');
  await shop.look(order, looked([row('ACCEPTED', NOON)]).look, NOON);
  await shop.as(TEA, async (tx) => {
    for (let parcel = 2; parcel <= 100; parcel += 1) {
      const id = shipmentId(order.id, parcel);
      const own = { shipmentId: id, parcel, provider: 'none', trackingNumber: `YT${parcel}` } as const;
      await openShipment(
        tx,
        { ...own, merchantId: TEA, orderId: order.id, carrierName: null, trackingUrl: null },
        NOON,
      );
    }
  });
  const all = await shop.as(TEA, (tx) => listOrders(tx, { attention: false, limit: 100 }));
  expect(all.find((o) => o.orderId === order.id)?.state).toBe('ACCEPTED, NONE x99');
});
