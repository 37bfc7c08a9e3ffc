import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type OrderId, type ShipmentId, shipmentId } from '../domain/ids.ts';
import { CHANNELS, LANGUAGES, MESSAGE_STATES, NOTICE_KINDS } from '../domain/notice.ts';
import type { OrderFacts } from '../domain/order.ts';
import { isUntracked, numbersLeftOut } from '../domain/order-state.ts';
import { predecessorsOf } from '../domain/parcel-line.ts';
import type { PolicyVersion } from '../domain/policy.ts';
import { type DeliveryPromise, type GivenPromise, standingPromise } from '../domain/promise.ts';
import type { Episode, InheritedEpisode, MessageRecord, Situation } from '../domain/situation.ts';
import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { type Buyer, findBuyer } from './buyers.ts';
import { messageIdColumn, noticeIdColumn, productTime, shipmentIdColumn, timestamp, wallTime } from './columns.ts';
import { hasCredential } from './credentials.ts';
import { findOrder, type OrderRow } from './orders.ts';
import { currentPolicy, policyOfOrder } from './policies.ts';
import type { ShipmentRow } from './shipments.ts';

const episodeRow = z
  .object({
    shipment_id: shipmentIdColumn,
    n: z.number(),
    kind: z.enum(['documents', 'delay']),
    cause: z.string(),
    opened_at: productTime,
    closed_at: productTime.nullable(),
  })
  .transform(
    (r): Episode => ({
      shipmentId: r.shipment_id,
      n: r.n,
      kind: r.kind,
      cause: r.cause,
      openedAt: r.opened_at,
      closedAt: r.closed_at,
    }),
  );

const messageRow = z
  .object({
    message_id: messageIdColumn,
    notice_id: noticeIdColumn,
    kind: z.enum(NOTICE_KINDS),
    episode: z.number(),
    channel: z.enum(CHANNELS),
    state: z.enum(MESSAGE_STATES),
    release_at: productTime.nullable(),
    language: z.enum(LANGUAGES),
    attempts: z.number(),
    unavailable: z.boolean(),
    lease_until_wall: wallTime.nullable(),
    sent_at: productTime.nullable(),
    reason: z.string().nullable(),
  })
  .transform(
    (r): MessageRecord => ({
      messageId: r.message_id,
      noticeId: r.notice_id,
      kind: r.kind,
      episode: r.episode,
      channel: r.channel,
      state: r.state,
      releaseAt: r.release_at,
      language: r.language,
      attempts: r.attempts,
      unavailable: r.unavailable,
      leaseUntil: r.lease_until_wall,
      sentAt: r.sent_at,
      reason: r.reason,
    }),
  );

/** The messages of a shipment in the order in which they were planned: what one judgement planned, as it named it. */
export async function messagesOf(tx: ClientBase, shipmentId: string): Promise<readonly MessageRecord[]> {
  const { rows } = await tx.query(
    `select m.*, n.kind, n.episode, coalesce(a.state = 'unavailable', false) as unavailable
     from message m join notice n using (notice_id)
       left join attempt a on a.message_id = m.message_id and a.n = m.attempts
     where m.shipment_id = $1 order by n.planned_at, array_position($2::text[], n.kind), m.channel`,
    [shipmentId, NOTICE_KINDS],
  );
  return z.array(messageRow).parse(rows);
}

const toldRow = z.object({ told_at: productTime });

/** What the buyer was told of on these parcels, open or over; what is being sent may arrive, and counts as told now. */
async function inheritedEpisodes(
  tx: ClientBase,
  parcels: readonly ShipmentId[],
  now: ProductInstant,
): Promise<readonly InheritedEpisode[]> {
  const { rows } = await tx.query(
    `select e.*, min(case m.state when 'sending' then $2 else m.sent_at end) as told_at
     from episode e
       join notice n on n.shipment_id = e.shipment_id and n.kind = e.kind and n.episode = e.n
       join message m on m.notice_id = n.notice_id and m.state in ('sending', 'sent', 'unknown')
     where e.shipment_id = any ($1) group by e.shipment_id, e.n order by told_at, e.shipment_id, e.n`,
    [parcels, timestamp(now)],
  );
  return rows.map((row) => ({ ...episodeRow.parse(row), toldAt: toldRow.parse(row).told_at }));
}

/** Notices of the order that have left on some channel. */
async function noticesSent(tx: ClientBase, orderId: OrderId): Promise<number> {
  const { rows } = await tx.query(
    `select count(distinct n.notice_id)::int as sent from notice n join message m using (notice_id)
     where n.order_id = $1 and m.state = 'sent'`,
    [orderId],
  );
  return z.object({ sent: z.number() }).parse(rows[0]).sent;
}

export interface Outlook {
  readonly now: ProductInstant;
  readonly silently: boolean;
  readonly wallNow: WallInstant;
  /** Wall milliseconds: how old a look may be to send on it. */
  readonly freshnessMs: number;
  /** The installation can send text messages for merchants without an account of their own. */
  readonly installationSms: boolean;
}

/** Reads all that the rules look at for one parcel. */
export async function readSituation(tx: ClientBase, shipment: ShipmentRow, outlook: Outlook): Promise<Situation> {
  const { now, wallNow, freshnessMs, silently } = outlook;
  const order = await findOrder(tx, shipment.orderId);
  if (order === null) throw new Error(`Shipment ${shipment.shipmentId} has no order row.`);
  const buyer = await findBuyer(tx, shipment.orderId);
  const policy = await currentPolicy(tx, shipment.merchantId);
  const episodes = await tx.query('select * from episode where shipment_id = $1 order by n', [shipment.shipmentId]);
  const replaced = predecessorsOf(order.state, shipment.parcel).map((n) => shipmentId(shipment.orderId, n));
  const sms = outlook.installationSms || (await hasCredential(tx, shipment.merchantId, 'twilio'));
  const facts = orderFacts(order, buyer, policy, sms);
  return {
    now,
    silently,
    order: facts,
    heardAt: order.heardAt,
    shipment: {
      ...shipment,
      untracked: shipment.parcel === 0 ? isUntracked(order.state) : shipment.provider === 'none',
      leftOut: shipment.parcel === 0 ? numbersLeftOut(order.state) : 0,
    },
    journey: shipment.journey,
    sight: {
      firstLookedAt: shipment.firstLookedAt,
      lastLookedAt: shipment.lastLookedAt,
      seenUntil: shipment.seenUntil,
      fresh: shipment.parcel === 0 || (shipment.lastOkWall !== null && wallNow - shipment.lastOkWall <= freshnessMs),
      errorStreak: shipment.errorStreak,
      lastFailure: shipment.lastFailure,
      lastingFailure: shipment.lastingFailure,
    },
    policy,
    promise: await promiseOf(tx, order, facts),
    episodes: z.array(episodeRow).parse(episodes.rows),
    inherited: replaced.length === 0 ? [] : await inheritedEpisodes(tx, replaced, now),
    messages: await messagesOf(tx, shipment.shipmentId),
    noticesSent: await noticesSent(tx, shipment.orderId),
  };
}

const promiseRow = z.object({
  promise: z
    .object({
      earliestDay: z.string().nullable(),
      day: z.string(),
      source: z.enum(['order', 'policy']),
      rule: z.string(),
    })
    .nullable(),
});

/**
 * From the table that stood when the order came: what is changed in it later promises nobody anything. Once a parcel was
 * judged by it the promise stays, also where the shop then corrects the address; before, nobody was told of it by us.
 */
async function promiseOf(tx: ClientBase, order: OrderRow, facts: OrderFacts): Promise<DeliveryPromise | null> {
  const { policy } = await policyOfOrder(tx, order.orderId);
  return standingPromise(await promiseGiven(tx, order.orderId), facts, policy.promise);
}

/** The promise the order's parcels were judged by so far; null before the first was, which stores a plan as well. */
async function promiseGiven(tx: ClientBase, orderId: OrderId): Promise<GivenPromise | null> {
  const { rows } = await tx.query(
    `select promise from shipment where order_id = $1 and parcel > 0 and plan is not null
     order by promise is null, parcel limit 1`,
    [orderId],
  );
  return rows[0] === undefined ? null : (promiseRow.parse(rows[0]).promise ?? 'none');
}

function orderFacts(order: OrderRow, buyer: Buyer | null, policy: PolicyVersion, sms: boolean): OrderFacts {
  return {
    orderId: order.orderId,
    merchantId: order.merchantId,
    version: order.version,
    orderedAt: order.orderedAt,
    originCountry: order.originCountry,
    destinationCountry: order.destinationCountry,
    shippingTitle: order.shippingTitle,
    promisedDay: order.promisedDay,
    language: order.language,
    zone: order.zone,
    stop: order.stop,
    silent: order.silent,
    muted: order.muted,
    contact: {
      email: buyer?.email == null ? 'missing' : 'present',
      sms: sms ? smsContact(order, buyer, policy) : 'not_configured',
    },
  };
}

function smsContact(order: OrderRow, buyer: Buyer | null, policy: PolicyVersion): OrderFacts['contact']['sms'] {
  if (buyer === null || !buyer.smsConsent) return 'no_consent';
  if (buyer.phone === null) return 'no_valid_number';
  const { countries } = policy.policy.sms;
  // Rules on senders and hours come with the network of the number, the buyer's clock with the address.
  const allowed = [order.destinationCountry, buyer.phoneCountry].every((c) => c !== null && countries.includes(c));
  return allowed ? 'allowed' : 'country_not_allowed';
}
