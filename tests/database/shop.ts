/** Two merchants in a database of the file's own, with orders as their webhooks would have left them. */
import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { applyToOrder } from '../../client/apply-order-event.ts';
import { storeJudgement } from '../../database/judgements.ts';
import { checkpointsOf, storeJourney, storeLook } from '../../database/looks.ts';
import { saveMerchant } from '../../database/merchants.ts';
import { findOrder } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { lockShipment } from '../../database/shipments.ts';
import { readSituation } from '../../database/situations.ts';
import { foldJourney } from '../../domain/fold.ts';
import { type MerchantId, merchantId, type OrderId, orderId, type ShipmentId, shipmentId } from '../../domain/ids.ts';
import { type Judgement, judge } from '../../domain/judge.ts';
import type { Look } from '../../domain/look.ts';
import type { SingleOrderEvent } from '../../domain/order-change.ts';
import { type Clock, type ProductInstant, wallInstant } from '../../domain/time.ts';
import { freshDatabase } from '../database.ts';
import { at } from '../domain/checkpoints.ts';
import { fulfilmentWord, type OrderWords, orderWord } from '../workflows/shop-words.ts';

export const TEA = merchantId('north-tea');
export const CUPS = merchantId('south-cups');

/** A Tuesday at noon. */
export const NOON = at('2026-11-10 12:00');

export const MASTER = sealingKey(randomBytes(32));

/** The clock at an instant; wall time is the same. */
export function clockAt(now: ProductInstant): Clock {
  return { now: () => now, wallNow: () => wallInstant(now), wallAt: (instant) => wallInstant(instant) };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export interface ShopOrder {
  readonly merchant: MerchantId;
  readonly id: OrderId;
  readonly shipmentId: ShipmentId;
}

export async function openShop() {
  const database = await freshDatabase();
  const as = <T>(merchant: MerchantId, work: (tx: PoolClient) => Promise<T>): Promise<T> =>
    withTenant(database.application, merchant, work);
  for (const [merchant, name] of [
    [TEA, 'North Tea'],
    [CUPS, 'South Cups'],
  ] as const) {
    const shop = { merchantId: merchant, name, domain: `${merchant}.example.com` };
    const rest = { replyTo: `help@${merchant}.example.com`, mailFrom: null, originCountry: 'CN' };
    await as(merchant, (tx) => saveMerchant(tx, { ...shop, ...rest }, MASTER, NOON));
  }
  const tell = (merchant: MerchantId, event: SingleOrderEvent, now = NOON) =>
    as(merchant, (tx) => applyToOrder(tx, merchant, 'standard', [event], clockAt(now)));
  return {
    database,
    as,
    tell,
    /** An order with one parcel on its way. */
    async order(externalId: string, words: Partial<OrderWords> = {}, merchant = TEA): Promise<ShopOrder> {
      await tell(merchant, orderWord({ at: NOON, country: 'BR', ...words, externalId }));
      await tell(merchant, fulfilmentWord(externalId, NOON, [`YT00${externalId.replaceAll(/\W/g, '')}0001`]));
      const id = orderId(merchant, 'standard', externalId);
      return { merchant, id, shipmentId: shipmentId(id, 1) };
    },
    /** Stores what a look saw, and what follows from it. */
    look: (order: ShopOrder, look: Look, now: ProductInstant): Promise<Judgement> =>
      as(order.merchant, async (tx) => {
        await storeAndFold(tx, order, look, now);
        return (await judgeAndStore(tx, order, now)).judgement;
      }),
    /** Judges on what is stored. */
    judge: (order: ShopOrder, now: ProductInstant) => as(order.merchant, (tx) => judgeAndStore(tx, order, now)),
    row: (order: ShopOrder) => as(order.merchant, (tx) => findOrder(tx, order.id)),
    close: () => database.drop(),
  };
}

async function storeAndFold(tx: PoolClient, order: ShopOrder, look: Look, now: ProductInstant): Promise<void> {
  const locked = await lockShipment(tx, order.shipmentId);
  const row = await findOrder(tx, order.id);
  if (locked === null || row === null) throw new Error(`The shop has no ${order.shipmentId}.`);
  const wall = wallInstant(now);
  await storeLook(tx, locked, look, true, now, { asked: wall, answered: wall });
  await storeJourney(tx, order.shipmentId, foldJourney(await checkpointsOf(tx, order.shipmentId), row), now);
}

/** As `activities/judge-shipment.ts` does it. */
export async function judgeAndStore(
  tx: PoolClient,
  order: ShopOrder,
  now: ProductInstant,
): Promise<{ readonly judgement: Judgement; readonly version: number }> {
  const locked = await lockShipment(tx, order.shipmentId);
  if (locked === null) throw new Error(`The shop has no ${order.shipmentId}.`);
  const outlook = { now, silently: false, wallNow: wallInstant(now), freshnessMs: 1_800_000, installationSms: true };
  const situation = await readSituation(tx, locked, outlook);
  const judgement = judge(situation);
  return { judgement, version: await storeJudgement(tx, locked, situation, judgement) };
}
