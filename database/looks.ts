import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Checkpoint, FeedRow } from '../domain/checkpoint.ts';
import type { Journey } from '../domain/journey.ts';
import { type Look, lastingFailure } from '../domain/look.ts';
import type { CarrierProvider, Provider } from '../domain/plan.ts';
import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { productTime, timestamp } from './columns.ts';
import type { ShipmentRow } from './shipments.ts';

const checkpointRow = z.object({
  // Written by an adapter through this file only.
  row: z.custom<FeedRow>((value) => typeof value === 'object' && value !== null),
  first_seen_at: productTime,
});

/** A carrier has taken a scan back once so many answers in a row came without it: a single one may be stale. */
const MISSED_BEFORE_RETRACTED = 2;

/** Every checkpoint of a shipment that its carrier stands by, in no order: folding orders them. */
export async function checkpointsOf(tx: ClientBase, shipmentId: string): Promise<readonly Checkpoint[]> {
  const { rows } = await tx.query('select row, first_seen_at from checkpoint where shipment_id = $1 and missed < $2', [
    shipmentId,
    MISSED_BEFORE_RETRACTED,
  ]);
  return z
    .array(checkpointRow)
    .parse(rows)
    .map((r) => ({ ...r.row, firstSeenAt: r.first_seen_at }));
}

/** Whose scans they are, and which leg of the parcel's journey the first of theirs is. */
export interface ScanSource {
  readonly provider: Provider;
  readonly firstLeg: number;
}

/** A carrier that takes over what another has brought. */
const SECOND_LEG = 1;

/** A look begins when it is asked for: a push that arrives before the answer is stored may be news to the answer. */
export interface LookTimes {
  readonly asked: WallInstant;
  readonly answered: WallInstant;
}

/**
 * Stores what a look saw: the raw answer, the checkpoints, and how far we can see now. The journey is folded by the
 * caller from all checkpoints and stored with `storeJourney`; a crash in between loses nothing, the next look is the same.
 */
export async function storeLook(
  tx: ClientBase,
  shipment: ShipmentRow,
  look: Look,
  registered: boolean,
  now: ProductInstant,
  wall: LookTimes,
): Promise<void> {
  // The buyer was erased while the carrier was asked.
  if (shipment.trackingNumber === null) return;
  const source: ScanSource = { provider: shipment.provider, firstLeg: 0 };
  await storeRaw(tx, shipment, source, look, now);
  if (look.kind === 'sync_failed') {
    await tx.query(
      `update shipment set last_look_wall = greatest(last_look_wall, $2), error_streak = error_streak + 1, last_failure = $3,
         registered = registered or $4, lasting_failure = coalesce($5, lasting_failure)
       where shipment_id = $1`,
      [shipment.shipmentId, timestamp(wall.asked), look.reason, registered, lastingFailure(look.failure)],
    );
    return;
  }
  if (look.kind === 'looked') {
    await storeRows(tx, shipment, source, look.rows, now);
    await countMissed(tx, shipment, look.rows);
    if (look.lastMile !== null) await storeLastMileNumber(tx, shipment.shipmentId, look.lastMile);
  }
  await tx.query(
    `update shipment set last_look_wall = greatest(last_look_wall, $2), last_ok_wall = $7, last_looked_at = $3,
       error_streak = 0, last_failure = null, lasting_failure = null, first_looked_at = coalesce(first_looked_at, $3), registered = registered or $4,
       seen_until = greatest(seen_until, $5), carrier_name = coalesce($6, carrier_name)
     where shipment_id = $1`,
    [
      shipment.shipmentId,
      timestamp(wall.asked),
      timestamp(now),
      registered,
      timestamp(seenUntil(shipment, look, now)),
      look.kind === 'looked' ? look.carrierName : null,
      timestamp(wall.answered),
    ],
  );
}

/**
 * Stores what the carrier itself says of a parcel that another provider is asked about: its answer and its scans. Sight
 * stays the provider's: the carrier is asked once a day only.
 */
export async function storeSecondOpinion(
  tx: ClientBase,
  shipment: ShipmentRow,
  provider: CarrierProvider,
  look: Look,
  now: ProductInstant,
): Promise<void> {
  if (shipment.trackingNumber === null) return;
  await storeScans(tx, shipment, { provider, firstLeg: 0 }, look, now);
  await tx.query('update shipment set second_opinion_at = $2 where shipment_id = $1', [
    shipment.shipmentId,
    timestamp(now),
  ]);
}

/** Stores what is known of a parcel by the number of the carrier that delivers it: its answer and its scans. */
export async function storeLastMile(
  tx: ClientBase,
  shipment: ShipmentRow,
  provider: CarrierProvider,
  look: Look,
  registered: boolean,
  now: ProductInstant,
): Promise<void> {
  if (shipment.trackingNumber === null) return;
  await storeScans(tx, shipment, { provider, firstLeg: SECOND_LEG }, look, now);
  await tx.query(
    `update shipment set last_mile_registered = last_mile_registered or $2
     where shipment_id = $1 and last_mile_number = $3`,
    [shipment.shipmentId, registered, shipment.lastMileNumber],
  );
}

/** Another number than before has to be registered of its own. */
async function storeLastMileNumber(
  tx: ClientBase,
  shipmentId: string,
  { number, carrierName }: NonNullable<Extract<Look, { kind: 'looked' }>['lastMile']>,
): Promise<void> {
  await tx.query(
    `update shipment set last_mile_number = $2, last_mile_carrier_name = coalesce($3, last_mile_carrier_name),
       last_mile_registered = last_mile_registered and last_mile_number = $2
     where shipment_id = $1`,
    [shipmentId, number, carrierName],
  );
}

async function storeScans(
  tx: ClientBase,
  shipment: ShipmentRow,
  source: ScanSource,
  look: Look,
  now: ProductInstant,
): Promise<void> {
  await storeRaw(tx, shipment, source, look, now);
  if (look.kind === 'looked') await storeRows(tx, shipment, source, look.rows, now);
}

/** How far this answer lets us see; null where it adds nothing. The provider's own sync time counts, not our 200. */
function seenUntil(
  shipment: ShipmentRow,
  look: Exclude<Look, { kind: 'sync_failed' }>,
  now: ProductInstant,
): ProductInstant | null {
  // "Not found" about a parcel with a history is the provider losing it, not the parcel standing still.
  if (look.kind === 'not_found' && shipment.journey.lastScan !== null) return null;
  if (look.kind === 'looked' && look.stopped && look.syncedAt === null) return null;
  return look.syncedAt === null || look.syncedAt > now ? now : look.syncedAt;
}

/** The folded journey, and when the carrier is to be asked next. */
export async function storeJourney(
  tx: ClientBase,
  shipmentId: string,
  journey: Journey,
  nextLookAt: ProductInstant,
): Promise<void> {
  await tx.query('update shipment set journey = $2, next_look_at = $3 where shipment_id = $1', [
    shipmentId,
    JSON.stringify(journey),
    timestamp(nextLookAt),
  ]);
}

async function storeRaw(
  tx: ClientBase,
  shipment: ShipmentRow,
  { provider, firstLeg }: ScanSource,
  look: Look,
  now: ProductInstant,
): Promise<void> {
  if (look.raw === null) return;
  await tx.query(
    `insert into raw_answer (shipment_id, sha256, merchant_id, provider, first_leg, body, first_at, last_at)
     values ($1, $2, $3, $4, $7, $5, $6, $6)
     on conflict (shipment_id, sha256) do update set last_at = excluded.last_at`,
    [shipment.shipmentId, sha256(whatItSays(look)), shipment.merchantId, provider, look.raw, timestamp(now), firstLeg],
  );
}

/** What makes two answers the same one: a feed's own sync time moves at every look and says nothing about the parcel. */
function whatItSays(look: Look): string {
  switch (look.kind) {
    case 'looked':
      return canonicalText({ ...look, raw: null, syncedAt: null });
    case 'not_found':
      return 'not_found';
    case 'sync_failed':
      return `${look.failure} ${look.raw ?? ''}`;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * A scan read again keeps the instant it was first seen; what the carrier rewrote in it is taken over, and one that was
 * missed is back.
 */
export async function storeRows(
  tx: ClientBase,
  shipment: ShipmentRow,
  { provider, firstLeg }: ScanSource,
  rows: readonly FeedRow[],
  now: ProductInstant,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into checkpoint (shipment_id, identity, merchant_id, provider, row, first_seen_at)
     select $1, identity, $2, $6, row, $3 from unnest($4::text[], $5::jsonb[]) as fresh(identity, row)
     on conflict (shipment_id, identity) do update set row = excluded.row, missed = 0
       where checkpoint.row <> excluded.row or checkpoint.missed > 0`,
    [
      shipment.shipmentId,
      shipment.merchantId,
      timestamp(now),
      rows.map((r) => sha256(r.identity)),
      rows.map((r) => JSON.stringify({ ...r, leg: firstLeg + r.leg })),
      provider,
    ],
  );
}

/**
 * Counts the scans an answer should have brought and did not: those of its legs from its oldest row on. What is older
 * than that a provider may have put away, and an undated scan has no place to be missed at.
 */
async function countMissed(tx: ClientBase, shipment: ShipmentRow, rows: readonly FeedRow[]): Promise<void> {
  const legs = [...new Set(rows.map(({ leg }) => leg))].flatMap((leg) => {
    const dated = rows.flatMap((row) => (row.leg === leg && row.localTime !== null ? row.localTime : []));
    return dated.length === 0 ? [] : [{ leg, from: dated.reduce((a, b) => (a < b ? a : b)) }];
  });
  await tx.query(
    `update checkpoint c set missed = missed + 1
     from jsonb_to_recordset($3) as l(leg integer, "from" text)
     where c.shipment_id = $1 and c.provider = $2 and (c.row->>'leg')::integer = l.leg
       and c.row->>'localTime' >= l."from" and c.identity <> all($4)`,
    [shipment.shipmentId, shipment.provider, JSON.stringify(legs), rows.map((r) => sha256(r.identity))],
  );
}
