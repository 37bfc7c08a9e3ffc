import type { ClientBase } from 'pg';
import { z } from 'zod';
import { ORDER_SOURCES, type OrderId, type OrderSource } from '../domain/ids.ts';
import { LANGUAGES } from '../domain/notice.ts';
import type { OrderFacts } from '../domain/order.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { OpenShipment } from '../domain/plan.ts';
import { PROVIDERS } from '../domain/plan.ts';
import type { ProductInstant } from '../domain/time.ts';
import { merchantIdColumn, orderIdColumn, productTime, shipmentIdColumn, timestamp } from './columns.ts';

/** The order's row. `state` is the folded record of what the shop said; the rest is derived from it and kept for reading. */
export interface OrderRow extends Omit<OrderFacts, 'contact'> {
  readonly source: OrderSource;
  readonly externalId: string;
  readonly name: string;
  readonly state: OrderState;
  /** A workflow watches it, or is about to. PostgreSQL decides, Temporal follows. */
  readonly isOpen: boolean;
  readonly heardAt: ProductInstant;
  readonly changedAt: ProductInstant;
  readonly endedAt: ProductInstant | null;
}

const zoneColumn = z.object({
  candidates: z.array(z.string()).min(1),
  source: z.enum(['merchant', 'postal', 'province', 'country', 'ambiguous', 'none']),
  rulesVersion: z.string(),
});

const row = z
  .object({
    order_id: orderIdColumn,
    merchant_id: merchantIdColumn,
    source: z.enum(ORDER_SOURCES),
    external_id: z.string(),
    name: z.string(),
    version: z.number().int(),
    // Written by applyOrderEvents only, and read back by nothing else.
    state: z.custom<OrderState>((value) => typeof value === 'object' && value !== null),
    ordered_at: productTime,
    origin_country: z.string().nullable(),
    destination_country: z.string().nullable(),
    shipping_title: z.string().nullable(),
    promised_day: z.string().nullable(),
    language: z.enum(LANGUAGES),
    zone: zoneColumn,
    stop: z.enum(['cancelled', 'refunded', 'erased', 'released_by_operations']).nullable(),
    silent: z.enum(['test_order', 'digital', 'no_address', 'delivered_before_heard_of']).nullable(),
    muted: z.enum(['operations', 'partial_refund']).nullable(),
    is_open: z.boolean(),
    heard_at: productTime,
    changed_at: productTime,
    ended_at: productTime.nullable(),
  })
  .transform(
    (r): OrderRow => ({
      orderId: r.order_id,
      merchantId: r.merchant_id,
      source: r.source,
      externalId: r.external_id,
      name: r.name,
      version: r.version,
      state: r.state,
      orderedAt: r.ordered_at,
      originCountry: r.origin_country,
      destinationCountry: r.destination_country,
      shippingTitle: r.shipping_title,
      promisedDay: r.promised_day,
      language: r.language,
      zone: r.zone,
      stop: r.stop,
      silent: r.silent,
      muted: r.muted,
      isOpen: r.is_open,
      heardAt: r.heard_at,
      changedAt: r.changed_at,
      endedAt: r.ended_at,
    }),
  );

/** The order, or null. */
export async function findOrder(tx: ClientBase, orderId: OrderId): Promise<OrderRow | null> {
  const { rows } = await tx.query('select * from orders where order_id = $1', [orderId]);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/**
 * The order locked against every other writer until the transaction ends. An advisory lock comes first, so that two
 * first words on an order that has no row yet also meet one after the other.
 */
export async function lockOrder(tx: ClientBase, orderId: OrderId): Promise<OrderRow | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [orderId]);
  const { rows } = await tx.query('select * from orders where order_id = $1 for update', [orderId]);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/**
 * Writes the whole row, new or changed. The caller holds the order's lock and has raised the version. The policy of the
 * moment stays the one the order came under.
 */
export async function saveOrder(tx: ClientBase, order: OrderRow): Promise<void> {
  await tx.query(
    `insert into orders (order_id, merchant_id, source, external_id, name, version, state, ordered_at, origin_country,
       destination_country, shipping_title, promised_day, language, zone, stop, silent, muted, is_open, heard_at, changed_at, ended_at,
       policy_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
       coalesce((select max(version) from policy_version where merchant_id = $2), 0))
     on conflict (order_id) do update set
       name = excluded.name, version = excluded.version, state = excluded.state, ordered_at = excluded.ordered_at,
       origin_country = excluded.origin_country, destination_country = excluded.destination_country,
       shipping_title = excluded.shipping_title, promised_day = excluded.promised_day, language = excluded.language,
       zone = excluded.zone, stop = excluded.stop, silent = excluded.silent, muted = excluded.muted,
       is_open = excluded.is_open, changed_at = excluded.changed_at, ended_at = excluded.ended_at`,
    [
      order.orderId,
      order.merchantId,
      order.source,
      order.externalId,
      order.name,
      order.version,
      JSON.stringify(order.state),
      timestamp(order.orderedAt),
      order.originCountry,
      order.destinationCountry,
      order.shippingTitle,
      order.promisedDay,
      order.language,
      JSON.stringify(order.zone),
      order.stop,
      order.silent,
      order.muted,
      order.isOpen,
      timestamp(order.heardAt),
      timestamp(order.changedAt),
      timestamp(order.endedAt),
    ],
  );
}

const watchRow = z.object({
  version: z.number(),
  shipment_id: shipmentIdColumn.nullable(),
  provider: z.enum(PROVIDERS).nullable(),
});

/** What the order workflow reads: the version, and the parcels it has to watch; null where the order has no row. */
export async function readWatch(
  tx: ClientBase,
  orderId: OrderId,
): Promise<{ readonly version: number; readonly open: readonly OpenShipment[] } | null> {
  // One statement, so that version and parcels are of the same moment.
  const { rows } = await tx.query(
    `select o.version, s.shipment_id, s.provider from orders o
     left join shipment s on s.order_id = o.order_id and s.state = 'open' and o.is_open
     where o.order_id = $1 order by s.parcel`,
    [orderId],
  );
  const watch = z.array(watchRow).parse(rows);
  const [first] = watch;
  if (first === undefined) return null;
  return {
    version: first.version,
    open: watch.flatMap((r) =>
      r.shipment_id === null || r.provider === null ? [] : [{ shipmentId: r.shipment_id, provider: r.provider }],
    ),
  };
}

/**
 * Ends the order's watch, unless its row has become newer than the version the workflow has read or a parcel is still to
 * be watched: then false, and the workflow looks again. A closed order has none to be watched, whatever its parcels say.
 */
export async function closeOrder(
  tx: ClientBase,
  orderId: OrderId,
  version: number,
  now: ProductInstant,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update orders set is_open = false, ended_at = coalesce(ended_at, $3)
     where order_id = $1 and version = $2
       and (not is_open or not exists (select from shipment s where s.order_id = orders.order_id and s.state = 'open'))`,
    [orderId, version, timestamp(now)],
  );
  return rowCount === 1;
}

export interface OrderListing {
  readonly orderId: OrderId;
  readonly name: string;
  readonly destinationCountry: string | null;
  readonly state: string;
  /** A workflow watches it. */
  readonly isOpen: boolean;
  readonly exceptions: readonly string[];
  readonly needsAttention: boolean;
  readonly changedAt: ProductInstant;
}

const listingRow = z
  .object({
    order_id: orderIdColumn,
    name: z.string(),
    destination_country: z.string().nullable(),
    is_open: z.boolean(),
    stop: z.string().nullable(),
    silent: z.string().nullable(),
    muted: z.string().nullable(),
    phases: z.array(z.string()),
    exceptions: z.array(z.string()),
    needs_attention: z.boolean(),
    changed_at: productTime,
  })
  .transform(
    (r): OrderListing => ({
      orderId: r.order_id,
      name: r.name,
      destinationCountry: r.destination_country,
      state: r.stop ?? r.silent ?? r.muted ?? (r.is_open ? counted(r.phases) || 'open' : 'ended'),
      isOpen: r.is_open,
      exceptions: r.exceptions,
      needsAttention: r.needs_attention,
      changedAt: r.changed_at,
    }),
  );

/** `NONE x99, LINEHAUL` */
function counted(phases: readonly string[]): string {
  const times = (phase: string) => phases.filter((each) => each === phase).length;
  return [...new Set(phases)].map((phase) => (times(phase) === 1 ? phase : `${phase} x${times(phase)}`)).join(', ');
}

/** A merchant's orders, latest change first; `attention` keeps those that people should look at. */
export async function listOrders(
  tx: ClientBase,
  filter: { readonly attention: boolean; readonly limit: number },
): Promise<readonly OrderListing[]> {
  const { rows } = await tx.query(
    `select o.order_id, o.name, o.destination_country, o.is_open, o.stop, o.silent, o.muted, o.changed_at,
            coalesce(array_agg(s.journey->>'phase' order by s.parcel) filter (where s.state = 'open'), '{}') as phases,
            coalesce(array_agg(distinct s.exception_kind) filter (where s.exception_kind is not null), '{}') as exceptions,
            coalesce(bool_or(s.needs_attention), false) as needs_attention
     from orders o left join shipment s on s.order_id = o.order_id
     group by o.order_id
     having not $1 or coalesce(bool_or(s.needs_attention), false)
     order by o.changed_at desc limit $2`,
    [filter.attention, filter.limit],
  );
  return z.array(listingRow).parse(rows);
}

/** Orders of the merchant by the number the buyer knows (`#1001`, `1001`) or by the shop's own key; at most `limit`. */
export async function ordersNamed(tx: ClientBase, text: string, limit: number): Promise<readonly OrderId[]> {
  const { rows } = await tx.query(
    `select order_id from orders where external_id = $1 or name = $1 or name = '#' || $1 order by ordered_at desc limit $2`,
    [text, limit],
  );
  return z
    .array(z.object({ order_id: orderIdColumn }))
    .parse(rows)
    .map((r) => r.order_id);
}

/** How many orders of the merchant are open, and some of them: those that changed last. */
export async function openOrders(
  tx: ClientBase,
  sample: number,
): Promise<{ readonly count: number; readonly sample: readonly OrderId[] }> {
  const { rows } = await tx.query(
    'select order_id, count(*) over ()::int as open from orders where is_open order by changed_at desc limit $1',
    [sample],
  );
  const found = z.array(z.object({ order_id: orderIdColumn, open: z.number() })).parse(rows);
  return { count: found[0]?.open ?? 0, sample: found.map((r) => r.order_id) };
}
