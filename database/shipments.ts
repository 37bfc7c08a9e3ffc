import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import type { MerchantId, OrderId, ShipmentId } from '../domain/ids.ts';
import { type Journey, NO_JOURNEY } from '../domain/journey.ts';
import type { StoredPlan } from '../domain/judge.ts';
import { LASTING_FAILURES, type LastingFailure, type TrackingQuery } from '../domain/look.ts';
import { PROVIDERS, type Provider } from '../domain/plan.ts';
import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { merchantIdColumn, orderIdColumn, productTime, shipmentIdColumn, timestamp, wallTime } from './columns.ts';

export interface ShipmentRow {
  readonly shipmentId: ShipmentId;
  readonly merchantId: MerchantId;
  readonly orderId: OrderId;
  readonly parcel: number;
  readonly provider: Provider;
  /** Null after an erasure, and for the lines no parcel carries yet. */
  readonly trackingNumber: string | null;
  readonly carrierCode: string | null;
  readonly carrierName: string | null;
  readonly trackingUrl: string | null;
  readonly state: 'open' | 'ended' | 'detached';
  readonly openedAt: ProductInstant;
  readonly registered: boolean;
  /** No scan of this parcel can be older: the order's day less three. */
  readonly notBefore: ProductInstant;
  readonly journey: Journey;
  readonly firstLookedAt: ProductInstant | null;
  readonly lastLookedAt: ProductInstant | null;
  readonly seenUntil: ProductInstant | null;
  readonly nextLookAt: ProductInstant | null;
  /** The number of the carrier that delivers, where another carrier's feed names it; null after an erasure too. */
  readonly lastMileNumber: string | null;
  readonly lastMileCarrierName: string | null;
  /** The last mile's number has been registered with the provider that is asked about it. */
  readonly lastMileRegistered: boolean;
  /** When the carrier itself was last asked about a parcel in trouble. */
  readonly secondOpinionAt: ProductInstant | null;
  readonly errorStreak: number;
  readonly lastFailure: string | null;
  readonly lastingFailure: LastingFailure | null;
  readonly lastLookWall: WallInstant | null;
  readonly lastOkWall: WallInstant | null;
  /** A push, or news of the order, that the carrier has not been asked about yet when it is later than the last look. */
  readonly hintedWall: WallInstant | null;
  /** The provider's last push about this parcel. */
  readonly pushedWall: WallInstant | null;
  /** Operations want a look at once. */
  readonly askedWall: WallInstant | null;
  readonly planVersion: number;
  readonly plannedOrderVersion: number;
  readonly plan: StoredPlan | null;
}

const row = z
  .object({
    shipment_id: shipmentIdColumn,
    merchant_id: merchantIdColumn,
    order_id: orderIdColumn,
    parcel: z.number(),
    provider: z.enum(PROVIDERS),
    tracking_number: z.string().nullable(),
    carrier_code: z.string().nullable(),
    carrier_name: z.string().nullable(),
    tracking_url: z.string().nullable(),
    state: z.enum(['open', 'ended', 'detached']),
    opened_at: productTime,
    registered: z.boolean(),
    not_before: productTime,
    // Written by foldJourney and judge only; a shape from before a change is folded anew by the next look.
    journey: z.custom<Journey>((value) => typeof value === 'object' && value !== null),
    first_looked_at: productTime.nullable(),
    last_looked_at: productTime.nullable(),
    seen_until: productTime.nullable(),
    next_look_at: productTime.nullable(),
    last_mile_number: z.string().nullable(),
    last_mile_carrier_name: z.string().nullable(),
    last_mile_registered: z.boolean(),
    second_opinion_at: productTime.nullable(),
    error_streak: z.number(),
    last_failure: z.string().nullable(),
    lasting_failure: z.enum(LASTING_FAILURES).nullable(),
    last_look_wall: wallTime.nullable(),
    last_ok_wall: wallTime.nullable(),
    hinted_wall: wallTime.nullable(),
    pushed_wall: wallTime.nullable(),
    asked_wall: wallTime.nullable(),
    plan_version: z.number(),
    planned_order_version: z.number(),
    plan: z.custom<StoredPlan>((value) => typeof value === 'object' && value !== null).nullable(),
  })
  .transform(
    (r): ShipmentRow => ({
      shipmentId: r.shipment_id,
      merchantId: r.merchant_id,
      orderId: r.order_id,
      parcel: r.parcel,
      provider: r.provider,
      trackingNumber: r.tracking_number,
      carrierCode: r.carrier_code,
      carrierName: r.carrier_name,
      trackingUrl: r.tracking_url,
      state: r.state,
      openedAt: r.opened_at,
      registered: r.registered,
      notBefore: r.not_before,
      journey: r.journey,
      firstLookedAt: r.first_looked_at,
      lastLookedAt: r.last_looked_at,
      seenUntil: r.seen_until,
      nextLookAt: r.next_look_at,
      lastMileNumber: r.last_mile_number,
      lastMileCarrierName: r.last_mile_carrier_name,
      lastMileRegistered: r.last_mile_registered,
      secondOpinionAt: r.second_opinion_at,
      errorStreak: r.error_streak,
      lastFailure: r.last_failure,
      lastingFailure: r.lasting_failure,
      lastLookWall: r.last_look_wall,
      lastOkWall: r.last_ok_wall,
      hintedWall: r.hinted_wall,
      pushedWall: r.pushed_wall,
      askedWall: r.asked_wall,
      planVersion: r.plan_version,
      plannedOrderVersion: r.planned_order_version,
      plan: r.plan,
    }),
  );

/** The shipment, or null. */
export async function findShipment(tx: ClientBase, shipmentId: ShipmentId): Promise<ShipmentRow | null> {
  const { rows } = await tx.query('select * from shipment where shipment_id = $1', [shipmentId]);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/** The shipment locked for a new judgement: looks, sends and pushes that meet are judged one after the other. */
export async function lockShipment(tx: ClientBase, shipmentId: ShipmentId): Promise<ShipmentRow | null> {
  const { rows } = await tx.query('select * from shipment where shipment_id = $1 for update', [shipmentId]);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/** All parcels of an order, by number. */
export async function shipmentsOfOrder(tx: ClientBase, orderId: OrderId): Promise<readonly ShipmentRow[]> {
  const { rows } = await tx.query('select * from shipment where order_id = $1 order by parcel', [orderId]);
  return z.array(row).parse(rows);
}

export interface NewShipment {
  readonly shipmentId: ShipmentId;
  readonly merchantId: MerchantId;
  readonly orderId: OrderId;
  readonly parcel: number;
  readonly provider: Provider;
  readonly trackingNumber: string | null;
  readonly carrierName: string | null;
  readonly trackingUrl: string | null;
}

/**
 * Opens a parcel, or updates what the shop says of one that is known. A parcel whose watch has ended stays ended; one
 * that was detached, and is back in a fulfilment or its order not stopped any more, opens again.
 */
export async function openShipment(tx: ClientBase, shipment: NewShipment, now: ProductInstant): Promise<void> {
  await tx.query(
    `insert into shipment (shipment_id, merchant_id, order_id, parcel, provider, tracking_number, carrier_name, tracking_url,
       state, opened_at, journey, not_before)
     select $1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, o.ordered_at - interval '3 days' from orders o where o.order_id = $3
     on conflict (shipment_id) do update set
       carrier_name = coalesce(excluded.carrier_name, shipment.carrier_name),
       tracking_url = coalesce(excluded.tracking_url, shipment.tracking_url),
       state = case when shipment.state = 'detached' then 'open' else shipment.state end`,
    [
      shipment.shipmentId,
      shipment.merchantId,
      shipment.orderId,
      shipment.parcel,
      shipment.provider,
      shipment.trackingNumber,
      shipment.carrierName,
      shipment.trackingUrl,
      timestamp(now),
      JSON.stringify(NO_JOURNEY),
    ],
  );
}

/** Ends the watch of a parcel; its history stays. */
export async function endShipment(
  tx: ClientBase,
  shipmentId: ShipmentId,
  state: 'ended' | 'detached',
  now: ProductInstant,
): Promise<void> {
  await tx.query("update shipment set state = $2, ended_at = $3 where shipment_id = $1 and state = 'open'", [
    shipmentId,
    state,
    timestamp(now),
  ]);
}

/** Opens the watch over the lines no parcel carries, again if need be. */
export async function reopenAwaiting(tx: ClientBase, shipmentId: ShipmentId): Promise<void> {
  await tx.query("update shipment set state = 'open', ended_at = null where shipment_id = $1 and state = 'ended'", [
    shipmentId,
  ]);
}

/** A push or news of the order: the carrier is asked as soon as the minimum interval allows. */
export async function hintShipments(tx: ClientBase, orderId: OrderId, wallNow: WallInstant): Promise<void> {
  await tx.query("update shipment set hinted_wall = $2 where order_id = $1 and state = 'open'", [
    orderId,
    timestamp(wallNow),
  ]);
}

/** The carrier pushed news of one parcel. */
export async function hintShipment(tx: ClientBase, shipmentId: ShipmentId, wallNow: WallInstant): Promise<void> {
  await tx.query("update shipment set hinted_wall = $2, pushed_wall = $2 where shipment_id = $1 and state = 'open'", [
    shipmentId,
    timestamp(wallNow),
  ]);
}

/** Operations ask for a look at once. */
export async function askForLook(tx: ClientBase, orderId: OrderId, wallNow: WallInstant): Promise<void> {
  await tx.query("update shipment set asked_wall = $2 where order_id = $1 and state = 'open'", [
    orderId,
    timestamp(wallNow),
  ]);
}

export interface FailingParcels {
  readonly count: number;
  /** Those that fail longest. `lastFailure` is a sentence for operations, without the number. */
  readonly sample: readonly { readonly shipmentId: ShipmentId; readonly lastFailure: string | null }[];
}

/** The merchant's watched parcels whose last look failed, and some of them. */
export async function failingParcels(tx: ClientBase, sample: number): Promise<FailingParcels> {
  const { rows } = await tx.query(
    `select shipment_id, last_failure, count(*) over ()::int as failing
     from shipment s join orders o using (order_id)
     where s.state = 'open' and o.is_open and error_streak > 0
     order by error_streak desc, shipment_id limit $1`,
    [sample],
  );
  const found = z
    .array(z.object({ shipment_id: shipmentIdColumn, last_failure: z.string().nullable(), failing: z.number() }))
    .parse(rows);
  return {
    count: found[0]?.failing ?? 0,
    sample: found.map((r) => ({ shipmentId: r.shipment_id, lastFailure: r.last_failure })),
  };
}

export interface DueShipment {
  readonly merchantId: MerchantId;
  readonly shipmentId: ShipmentId;
  readonly query: TrackingQuery;
}

const dueRow = z.object({
  merchant_id: merchantIdColumn,
  shipment_id: shipmentIdColumn,
  tracking_number: z.string(),
  carrier_code: z.string().nullable(),
  carrier_name: z.string().nullable(),
  registered: z.boolean(),
  not_before: productTime,
});

/**
 * Parcels of one carrier account that are due by `before`: they fill a batch that has room. Those in back-off after a
 * failed look wait for their own next one, and so do those still to be registered, which is paid for. Read through the
 * relay login. `account` is a merchant with a credential of its own, or null for all merchants on the installation's.
 */
export async function dueShipments(
  relay: Pool,
  provider: Exclude<Provider, 'none'>,
  account: MerchantId | null,
  before: ProductInstant,
  limit: number,
): Promise<readonly DueShipment[]> {
  const { rows } = await relay.query(
    `select merchant_id, shipment_id, tracking_number, carrier_code, carrier_name, registered, not_before from shipment s
     where provider = $1 and state = 'open' and next_look_at <= $2 and tracking_number is not null
       and registered and error_streak = 0
       and case when $3::text is null
             then not exists (select from credential c where c.merchant_id = s.merchant_id and c.kind = $1)
             else s.merchant_id = $3 end
     order by next_look_at limit $4`,
    [provider, timestamp(before), account, limit],
  );
  return z
    .array(dueRow)
    .parse(rows)
    .map((r) => ({
      merchantId: r.merchant_id,
      shipmentId: r.shipment_id,
      query: {
        trackingNumber: r.tracking_number,
        carrierCode: r.carrier_code,
        tag: r.shipment_id,
        registered: r.registered,
        // Its own look will: filling a batch costs nothing.
        mayRegisterAgain: false,
        notBefore: r.not_before,
        carrierName: r.carrier_name,
        recipient: null,
      },
    }));
}
