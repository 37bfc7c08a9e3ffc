/**
 * The ledger: a notice exists once, and a message leaves at most once. The order of steps is the guarantee
 * (docs/architecture.md): an attempt is committed as `started` before the socket opens, belongs to its sender until its
 * lease ends, and is settled by compare-and-set. A lease that ended unsettled makes the message `unknown`, for good
 * until its own sender, or a person, knows better.
 */
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { MessageId, ShipmentId } from '../domain/ids.ts';
import {
  CHANNELS,
  LANGUAGES,
  MESSAGE_STATES,
  type MessageState,
  NOTICE_KINDS,
  type RenderedMessage,
  type SendOutcome,
} from '../domain/notice.ts';
import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { messageIdColumn, productTime, shipmentIdColumn, timestamp, wallTime } from './columns.ts';

const rendered = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), subject: z.string(), html: z.string(), text: z.string() }),
  z.object({ channel: z.literal('sms'), body: z.string() }),
]) satisfies z.ZodType<RenderedMessage>;

const ledgerRow = z
  .object({
    message_id: messageIdColumn,
    shipment_id: shipmentIdColumn,
    channel: z.enum(CHANNELS),
    state: z.enum(MESSAGE_STATES),
    language: z.enum(LANGUAGES),
    rendered: rendered.nullable(),
    may_have_arrived: z.boolean(),
    attempts: z.number(),
    refusals: z.number(),
    lease_until_wall: wallTime.nullable(),
    kind: z.enum(NOTICE_KINDS),
    cause: z.string(),
    episode: z.number(),
  })
  .transform((r) => ({
    messageId: r.message_id,
    shipmentId: r.shipment_id,
    channel: r.channel,
    state: r.state,
    language: r.language,
    /** What the channel may have already, to be sent again byte for byte; null where nobody has it, and new words are due. */
    rendered: r.may_have_arrived ? r.rendered : null,
    attempts: r.attempts,
    refusals: r.refusals,
    leaseUntil: r.lease_until_wall,
    kind: r.kind,
    cause: r.cause,
    episode: r.episode,
  }));

/** A message as the sender sees it. */
export type LedgerMessage = z.infer<typeof ledgerRow>;

/** The message, locked until the transaction ends; null where it does not exist. */
export async function lockMessage(tx: ClientBase, messageId: MessageId): Promise<LedgerMessage | null> {
  const { rows } = await tx.query(
    `select m.*, n.kind, n.cause, n.episode,
       (select count(*)::int from attempt a where a.message_id = $1 and a.state = 'rejected_transient') as refusals,
       exists (select from attempt a where a.message_id = $1 and a.state in ('started', 'unknown', 'accepted')) as may_have_arrived
     from message m join notice n using (notice_id) where m.message_id = $1 for update of m`,
    [messageId],
  );
  return rows[0] === undefined ? null : ledgerRow.parse(rows[0]);
}

/**
 * Reserves the next attempt: stores the bytes it submits, marks the message `sending` and the attempt `started`.
 * The caller holds the message's lock and commits before it opens a socket.
 * @returns the attempt's number.
 */
export async function beginAttempt(
  tx: ClientBase,
  merchantId: string,
  message: LedgerMessage,
  bytes: RenderedMessage,
  now: ProductInstant,
  leaseUntil: WallInstant,
): Promise<number> {
  const n = message.attempts + 1;
  await tx.query(
    `update message set state = 'sending', rendered = $2, attempts = $3, lease_until_wall = $4, reason = null where message_id = $1`,
    [message.messageId, JSON.stringify(bytes), n, timestamp(leaseUntil)],
  );
  await tx.query(
    `insert into attempt (message_id, n, merchant_id, state, started_at, lease_until_wall) values ($1, $2, $3, 'started', $4, $5)`,
    [message.messageId, n, merchantId, timestamp(now), timestamp(leaseUntil)],
  );
  return n;
}

export interface Settlement {
  readonly messageId: MessageId;
  readonly attempt: number;
  readonly outcome: SendOutcome;
  /** The product instant the window was checked with: what a send records as its time. */
  readonly sentAt: ProductInstant;
  readonly zone: string;
  /** When it is tried again after a transient refusal, or where the channel was unavailable; null gives it up as failed. */
  readonly retryAt: ProductInstant | null;
  readonly now: ProductInstant;
}

/**
 * Records what an attempt came to. Late is fine: a sender whose lease has run out may still turn `unknown` into what it
 * knows, and one that knows of an acceptance calls off a resend that has not begun. Once a newer attempt has begun it
 * changes nothing. Servers quote addresses in their replies: of an erased buyer none is kept.
 * @returns false when the message is as it was: the attempt was settled before, or is not the newest one.
 */
export async function settleAttempt(tx: ClientBase, settlement: Settlement): Promise<boolean> {
  const { messageId, attempt, outcome } = settlement;
  const { rowCount } = await tx.query(
    `update attempt set state = $3, settled_at = $4, code = $6,
       provider_ref = case when erased.yes then null else $5 end, response = case when erased.yes then null else $7 end
     from (select exists (select from message m join shipment s using (shipment_id) join buyer b using (order_id)
                          where m.message_id = $1 and b.erased_at is not null) as yes) erased
     where message_id = $1 and n = $2 and state in ('started', 'unknown')`,
    [
      messageId,
      attempt,
      outcome.kind,
      timestamp(settlement.now),
      outcome.kind === 'accepted' ? outcome.providerRef : null,
      outcome.kind === 'accepted' ? null : outcome.code,
      outcome.response.slice(0, 2_000),
    ],
  );
  if (rowCount !== 1) return false;
  const { state, sentAt, zone, releaseAt } = afterwards(settlement);
  const changed = await tx.query(
    `update message set state = $3, sent_at = $4, sent_zone = $5, release_at = coalesce($6, release_at), settled_at = $7,
       lease_until_wall = null, reason = $8
     where message_id = $1 and attempts = $2 and (state in ('sending', 'unknown') or state = 'planned' and $3 = 'sent')`,
    [
      messageId,
      attempt,
      state,
      timestamp(sentAt),
      zone,
      timestamp(releaseAt),
      state === 'planned' ? null : timestamp(settlement.now),
      outcome.kind === 'accepted' ? null : outcome.code,
    ],
  );
  return changed.rowCount === 1;
}

interface Afterwards {
  readonly state: MessageState;
  readonly sentAt: ProductInstant | null;
  readonly zone: string | null;
  readonly releaseAt: ProductInstant | null;
}

/** What becomes of the message of an attempt. */
function afterwards({ outcome, sentAt, zone, retryAt }: Settlement): Afterwards {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', sentAt, zone, releaseAt: null };
    case 'unknown':
      return { state: 'unknown', sentAt, zone, releaseAt: null };
    case 'rejected_permanent':
      return { state: 'failed', sentAt: null, zone: null, releaseAt: null };
    case 'rejected_transient':
    case 'unavailable':
      return { state: retryAt === null ? 'failed' : 'planned', sentAt: null, zone: null, releaseAt: retryAt };
  }
}

/** Turns running attempts whose lease has ended into `unknown`: their sender died, and the channel may have the message. */
export async function expireLeases(
  tx: ClientBase,
  shipmentId: ShipmentId,
  now: ProductInstant,
  wallNow: WallInstant,
): Promise<number> {
  const { rows } = await tx.query(
    `update message set state = 'unknown', sent_at = a.started_at, settled_at = $2, lease_until_wall = null, reason = 'sender_lost'
     from attempt a
     where message.shipment_id = $1 and message.state = 'sending' and message.lease_until_wall <= $3
       and a.message_id = message.message_id and a.n = message.attempts
     returning message.message_id, message.attempts`,
    [shipmentId, timestamp(now), timestamp(wallNow)],
  );
  for (const expired of z.array(z.object({ message_id: z.string(), attempts: z.number() })).parse(rows)) {
    await tx.query(
      "update attempt set state = 'unknown', settled_at = $3 where message_id = $1 and n = $2 and state = 'started'",
      [expired.message_id, expired.attempts, timestamp(now)],
    );
  }
  return rows.length;
}

/** A message that may not leave on this channel after all. The caller holds its lock. */
export async function suppressMessage(
  tx: ClientBase,
  messageId: MessageId,
  reason: string,
  now: ProductInstant,
): Promise<void> {
  await tx.query(
    "update message set state = 'suppressed', reason = $2, settled_at = $3 where message_id = $1 and state = 'planned'",
    [messageId, reason, timestamp(now)],
  );
}

/**
 * An operator's resend: only a failed or unknown message goes back to planned, for the buyer's next decent hour.
 * @returns false when the message is in any other state, or does not exist.
 */
export async function replanMessage(tx: ClientBase, messageId: MessageId, releaseAt: ProductInstant): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update message set state = 'planned', release_at = $2, settled_at = null, sent_at = null, reason = 'resend_by_operations'
     where message_id = $1 and state in ('failed', 'unknown')`,
    [messageId, timestamp(releaseAt)],
  );
  return rowCount === 1;
}

const reportRow = z
  .object({
    message_id: messageIdColumn,
    shipment_id: shipmentIdColumn,
    kind: z.enum(NOTICE_KINDS),
    episode: z.number(),
    cause: z.string(),
    channel: z.enum(CHANNELS),
    state: z.enum(MESSAGE_STATES),
    language: z.enum(LANGUAGES),
    reason: z.string().nullable(),
    release_at: productTime.nullable(),
    sent_at: productTime.nullable(),
    sent_zone: z.string().nullable(),
    attempts: z.number(),
  })
  .transform((r) => ({
    messageId: r.message_id,
    shipmentId: r.shipment_id,
    kind: r.kind,
    episode: r.episode,
    cause: r.cause,
    channel: r.channel,
    state: r.state,
    language: r.language,
    reason: r.reason,
    releaseAt: r.release_at,
    sentAt: r.sent_at,
    sentZone: r.sent_zone,
    attempts: r.attempts,
  }));

/** One message as `order show`, `order why` and the demo's table report it. */
export type MessageReport = z.infer<typeof reportRow>;

/** Every message of an order, oldest notice first. */
export async function messagesOfOrder(tx: ClientBase, orderId: string): Promise<readonly MessageReport[]> {
  const { rows } = await tx.query(
    `select m.*, n.kind, n.episode, n.cause from message m join notice n using (notice_id)
     where n.order_id = $1 order by m.shipment_id, n.planned_at, m.channel`,
    [orderId],
  );
  return z.array(reportRow).parse(rows);
}
