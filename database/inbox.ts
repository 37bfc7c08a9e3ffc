import pg, { type ClientBase, type Pool } from 'pg';
import { z } from 'zod';
import type { MerchantId, OrderId, OrderSource } from '../domain/ids.ts';
import { PUSH_SOURCE_NAMES } from '../domain/push-source.ts';
import type { ProductInstant } from '../domain/time.ts';
import { merchantIdColumn, productTime, timestamp } from './columns.ts';
import { ENDPOINT_SOURCES, type EndpointSource } from './endpoints.ts';
import { NO_SILENCE } from './pool.ts';

export interface InboxEntry {
  readonly merchantId: MerchantId;
  readonly source: EndpointSource;
  readonly topic: string;
  readonly dedupeKey: string;
  readonly occurredAt: ProductInstant | null;
  readonly receivedAt: ProductInstant;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** A signed body that does not parse is kept, so that nothing is lost, and never applied. */
  readonly state: 'pending' | 'rejected';
  readonly error: string | null;
  /** The orders a rejected body names; those of a readable one are recorded when it is applied. */
  readonly orderIds: readonly OrderId[];
}

/** Channel of LISTEN/NOTIFY that wakes the relay. */
const INBOX_CHANNEL = 'waybell_inbox';

/** Stores a webhook once; a second delivery of the same key stores nothing. */
export async function storeInboxEntry(tx: ClientBase, entry: InboxEntry): Promise<'stored' | 'duplicate'> {
  const { rows } = await tx.query(
    `insert into webhook_inbox (merchant_id, source, topic, dedupe_key, occurred_at, received_at, headers, body, state, error,
       order_ids)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (merchant_id, source, dedupe_key) do nothing returning inbox_id`,
    [
      entry.merchantId,
      entry.source,
      entry.topic,
      entry.dedupeKey,
      timestamp(entry.occurredAt),
      timestamp(entry.receivedAt),
      JSON.stringify(entry.headers),
      entry.body,
      entry.state,
      entry.error,
      entry.orderIds,
    ],
  );
  if (rows[0] === undefined) return 'duplicate';
  const { inbox_id: inboxId } = z.object({ inbox_id: z.string() }).parse(rows[0]);
  await forgetBodyOfErased(tx, inboxId, entry.orderIds);
  await tx.query(`notify ${INBOX_CHANNEL}`);
  return 'stored';
}

const waitingRow = z.object({ inbox_id: z.string(), merchant_id: merchantIdColumn });

export interface WaitingEntry {
  readonly inboxId: string;
  readonly merchantId: MerchantId;
}

/**
 * Entries to apply or to tell Temporal of, at most `most` and not `except`; read through the relay login. Each merchant has a
 * turn before any has its second, up to `ofMerchant`: a merchant's own in the order they fell due, the merchants in no order,
 * so that none is always first.
 */
export async function waitingEntries(
  relay: Pool,
  limits: { readonly most: number; readonly ofMerchant: number; readonly except: Iterable<string> },
): Promise<readonly WaitingEntry[]> {
  const { rows } = await relay.query(
    `select inbox_id, merchant_id from merchant cross join lateral (
       select inbox_id, row_number() over (order by next_attempt_at, inbox_id) as turn from webhook_inbox
       where webhook_inbox.merchant_id = merchant.merchant_id and state in ('pending', 'applied')
         and next_attempt_at <= now() and inbox_id <> all($3)
       order by turn limit $2) as due
     order by turn, random() limit $1`,
    [limits.most, limits.ofMerchant, [...limits.except]],
  );
  return z
    .array(waitingRow)
    .parse(rows)
    .map((r) => ({ inboxId: r.inbox_id, merchantId: r.merchant_id }));
}

const lockedRow = z
  .object({
    inbox_id: z.string(),
    source: z.enum(ENDPOINT_SOURCES),
    topic: z.string(),
    occurred_at: productTime.nullable(),
    received_at: productTime,
    body: z.instanceof(Buffer).nullable(),
    state: z.enum(['pending', 'applied']),
    attempts: z.number(),
    order_ids: z.array(z.string().transform((s) => s as OrderId)),
  })
  .transform((r) => ({
    inboxId: r.inbox_id,
    source: r.source,
    topic: r.topic,
    occurredAt: r.occurred_at,
    receivedAt: r.received_at,
    body: r.body,
    state: r.state,
    attempts: r.attempts,
    orderIds: r.order_ids,
  }));

export type LockedEntry = z.infer<typeof lockedRow>;

/**
 * The entry, locked until the transaction ends; null when another relay has it or it is done. SKIP LOCKED: two relays
 * share the inbox without waiting for each other.
 */
export async function lockEntry(tx: ClientBase, inboxId: string): Promise<LockedEntry | null> {
  const { rows } = await tx.query(
    `select inbox_id, source, topic, occurred_at, received_at, body, state, attempts, order_ids from webhook_inbox
     where inbox_id = $1 and state in ('pending', 'applied') for update skip locked`,
    [inboxId],
  );
  return rows[0] === undefined ? null : lockedRow.parse(rows[0]);
}

/**
 * Webhooks that are not applied yet, oldest first: nobody knows whose orders they bring. Of one platform and before one of
 * its own, or of all there are; carriers' pushes bring none.
 */
export async function pendingEntries(
  tx: ClientBase,
  among: { readonly source: OrderSource; readonly before: string } | null,
): Promise<readonly string[]> {
  const { rows } = await tx.query(
    `select inbox_id from webhook_inbox
     where state = 'pending' and source <> all($3) and ($1::text is null or source = $1 and inbox_id < $2) order by inbox_id`,
    [among?.source, among?.before, PUSH_SOURCE_NAMES],
  );
  return z
    .array(z.object({ inbox_id: z.string() }))
    .parse(rows)
    .map((r) => r.inbox_id);
}

/**
 * The rows are changed; Temporal is told next. A late word on an order whose buyer is erased is forgotten here, before it is
 * kept for good.
 */
export async function markApplied(tx: ClientBase, inboxId: string, orderIds: readonly OrderId[]): Promise<void> {
  await tx.query("update webhook_inbox set state = 'applied', order_ids = $2, error = null where inbox_id = $1", [
    inboxId,
    orderIds,
  ]);
  await forgetBodyOfErased(tx, inboxId, orderIds);
}

async function forgetBodyOfErased(tx: ClientBase, inboxId: string, orderIds: readonly OrderId[]): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.query(
    `update webhook_inbox set body = null, headers = '{}'
     where inbox_id = $1 and exists (select from buyer where order_id = any($2) and erased_at is not null)`,
    [inboxId, orderIds],
  );
}

/** What must not be kept: a request to forget, which names whom to forget, and whatever no order needs. */
export async function forgetBody(tx: ClientBase, inboxId: string): Promise<void> {
  await tx.query("update webhook_inbox set body = null, headers = '{}' where inbox_id = $1", [inboxId]);
}

/**
 * Bodies that stand for no order, because they could not be read or are only kept for people: an erasure by order may never
 * find them. What they name need not be all they name.
 */
const UNASSIGNED = "body is not null and (state = 'rejected' or state = 'done' and order_ids = '{}')";

/** What tells that a body is about a buyer. */
export interface Mentions {
  /** As they are, but for the letters' case. */
  readonly words: readonly string[];
  /** Letters and digits, whatever a person may have put between them: `202-555-0123`, `RR 123 456 785 CN`. */
  readonly spaced: readonly string[];
}

/** Forgets the bodies that stand for no order and mention one of these. */
export async function forgetMentions(tx: ClientBase, { words, spaced }: Mentions): Promise<void> {
  // 'escape' keeps ASCII as it is, whatever other bytes a body holds.
  await tx.query(
    `update webhook_inbox set body = null, headers = '{}'
     where ${UNASSIGNED}
       and (exists (select from unnest($1::text[]) as word where position(lower(word) in lower(encode(body, 'escape'))) > 0)
            or lower(encode(body, 'escape')) ~ any($2::text[]))`,
    [words, spaced.map((text) => Array.from(text.toLowerCase().replace(/[^0-9a-z]/g, '')).join('[^0-9a-z]{0,3}'))],
  );
}

/** Forgets the bodies of one platform that stand for no order. */
export async function forgetUnassigned(tx: ClientBase, source: OrderSource): Promise<void> {
  await tx.query(`update webhook_inbox set body = null, headers = '{}' where source = $1 and ${UNASSIGNED}`, [source]);
}

/** Forgets the bodies that stand for no order and came before an instant; an erasure may have missed them. */
export async function forgetUnassignedBefore(tx: ClientBase, before: ProductInstant): Promise<void> {
  await tx.query(`update webhook_inbox set body = null, headers = '{}' where received_at < $1 and ${UNASSIGNED}`, [
    timestamp(before),
  ]);
}

/** The values, in lower case, that these headers had on the platform's deliveries that told of an order. */
export async function headerOfOrders(
  tx: ClientBase,
  source: OrderSource,
  names: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await tx.query(
    `select distinct lower(value) as value from webhook_inbox, jsonb_each_text(headers) as header (name, value)
     where source = $1 and state in ('applied', 'done') and order_ids <> '{}' and name = any($2)`,
    [source, names],
  );
  return z
    .array(z.object({ value: z.string() }))
    .parse(rows)
    .map((r) => r.value);
}

export async function markDone(tx: ClientBase, inboxId: string): Promise<void> {
  await tx.query("update webhook_inbox set state = 'done', error = null where inbox_id = $1", [inboxId]);
}

/** A payload we cannot read, with the orders it names all the same: kept for a person, never retried on its own. */
export async function markRejected(
  tx: ClientBase,
  inboxId: string,
  error: string,
  orderIds: readonly OrderId[] = [],
): Promise<void> {
  await tx.query("update webhook_inbox set state = 'rejected', error = $2, order_ids = $3 where inbox_id = $1", [
    inboxId,
    error,
    orderIds,
  ]);
  await forgetBodyOfErased(tx, inboxId, orderIds);
}

/** Something on our side failed: the entry stays and is tried again after `delayMs`; nothing is ever given up silently. */
export async function markRetry(tx: ClientBase, inboxId: string, delayMs: number, error: string): Promise<void> {
  await tx.query(
    `update webhook_inbox set attempts = attempts + 1, error = $3, next_attempt_at = now() + $2 * interval '1 millisecond'
     where inbox_id = $1`,
    [inboxId, delayMs, error],
  );
}

/** How many entries wait, and since when; for readiness, metrics and `doctor`. */
export async function inboxBacklog(
  relay: Pool,
): Promise<{ readonly waiting: number; readonly oldest: ProductInstant | null }> {
  const { rows } = await relay.query(
    "select count(*)::int as waiting, min(received_at) as oldest from webhook_inbox where state in ('pending', 'applied')",
  );
  return z.object({ waiting: z.number(), oldest: productTime.nullable() }).parse(rows[0]);
}

/** How many webhooks that came after an instant could not be read, and when the newest came; for metrics and `doctor`. */
export async function rejectedSince(
  relay: Pool,
  since: ProductInstant,
): Promise<{ readonly rejected: number; readonly newest: ProductInstant | null }> {
  const { rows } = await relay.query(
    `select count(*)::int as rejected, max(received_at) as newest from webhook_inbox
     where state = 'rejected' and received_at > $1`,
    [timestamp(since)],
  );
  return z.object({ rejected: z.number(), newest: productTime.nullable() }).parse(rows[0]);
}

const listedRow = z
  .object({
    inbox_id: z.string(),
    merchant_id: merchantIdColumn,
    source: z.enum(ENDPOINT_SOURCES),
    topic: z.string(),
    received_at: productTime,
    state: z.enum(['pending', 'applied', 'done', 'rejected', 'failed']),
    error: z.string().nullable(),
    has_body: z.boolean(),
  })
  .transform((r) => ({
    inboxId: r.inbox_id,
    merchantId: r.merchant_id,
    source: r.source,
    topic: r.topic,
    receivedAt: r.received_at,
    state: r.state,
    error: r.error,
    /** False where the body was erased: nothing is left to replay. */
    hasBody: r.has_body,
  }));

export type ListedEntry = z.infer<typeof listedRow>;

/** The merchant's webhooks without their bodies, newest first. */
export async function listInbox(
  tx: ClientBase,
  filter: { readonly rejectedOnly: boolean; readonly limit: number },
): Promise<readonly ListedEntry[]> {
  const { rows } = await tx.query(
    `select inbox_id, merchant_id, source, topic, received_at, state, error, body is not null as has_body
     from webhook_inbox where (not $1 or state = 'rejected') order by received_at desc, inbox_id desc limit $2`,
    [filter.rejectedOnly, filter.limit],
  );
  return z.array(listedRow).parse(rows);
}

/** Whose rejected webhook this is; null where there is none of this id. Read through the relay login. */
export async function merchantOfRejected(relay: Pool, inboxId: string): Promise<MerchantId | null> {
  const { rows } = await relay.query(
    "select merchant_id from webhook_inbox where inbox_id = $1 and state = 'rejected'",
    [inboxId],
  );
  return z.object({ merchant_id: merchantIdColumn }).optional().parse(rows[0])?.merchant_id ?? null;
}

/** Lets a rejected webhook wait for the relay again, as if it had just come; false where its body was erased. */
export async function replayRejected(tx: ClientBase, inboxId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update webhook_inbox set state = 'pending', error = null, attempts = 0, next_attempt_at = now()
     where inbox_id = $1 and state = 'rejected' and body is not null`,
    [inboxId],
  );
  if (rowCount !== 1) return false;
  await tx.query(`notify ${INBOX_CHANNEL}`);
  return true;
}

/** How long a broken listener waits before it connects again. */
const RECONNECT_MS = 1_000;

/** Calls `onNews` for every stored webhook, and once after each (re)connection; on a connection of its own. */
export function listenToInbox(
  url: string,
  onNews: () => void,
  onTrouble: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | undefined;
  const open = async (): Promise<void> => {
    if (stopped) return;
    const fresh = new pg.Client({ ...NO_SILENCE, connectionString: url, application_name: 'waybell-listen' });
    client = fresh;
    fresh.on('notification', onNews);
    fresh.on('error', onTrouble);
    fresh.once('end', () => {
      if (!stopped) again = setTimeout(() => void open(), RECONNECT_MS);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${INBOX_CHANNEL}`);
      onNews();
    } catch (error) {
      onTrouble(error);
    }
  };
  const opened = open();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await opened;
      const ended = client?.end().catch(() => undefined);
      // It has nothing to finish, and one that fell silent would never say goodbye.
      client?.connection.stream.destroy();
      await ended;
    },
  };
}
