/** AfterShip's checkpoints as rows: each is its own carrier's, and the carriers follow each other. */
import type { FeedRow } from '../../domain/checkpoint.ts';
import { instantOf, localPartOf } from '../feed-time.ts';
import { readScans, type Scan, saysSomething } from '../read-scans.ts';
import { afterShipMeanings } from './codes.ts';
import { alpha2Of } from './country-codes.ts';
import { Checkpoint, type Tracking } from './wire.ts';

/** A carrier's code, unlike the words some carriers put in its place; those may name a person, and codes are never erased. */
const CODE = /^[\p{L}\p{N}_.:/|+-]{1,40}$/u;

export interface History {
  /** All rows, carrier by carrier as the parcel travels. */
  readonly rows: readonly FeedRow[];
  /** Checkpoints that were none, or said nothing. */
  readonly unreadable: number;
}

/** The rows of a tracking. A checkpoint that bears the hash of another is that one, posted again. */
export function readHistory(tracking: Tracking): History {
  const readable = tracking.checkpoints
    .flatMap((checkpoint) => Checkpoint.safeParse(checkpoint).data ?? [])
    .filter((checkpoint) => saysSomething(scanOf(checkpoint, '', 0)));
  const checkpoints = withoutDoubles(readable);
  const slugOf = (checkpoint: Checkpoint) => checkpoint.slug ?? tracking.slug ?? 'unnamed';
  const rowsOf = (slug: string, leg: number) =>
    readScans(
      checkpoints.filter((checkpoint) => slugOf(checkpoint) === slug).map((row) => scanOf(row, slug, leg)),
      slug,
      'oldest first',
    );
  return {
    rows: [...new Set(checkpoints.map(slugOf))]
      .map((slug) => ({ slug, leg: legOf(slug, tracking) }))
      .toSorted((a, b) => a.leg - b.leg)
      .flatMap(({ slug, leg }) => rowsOf(slug, leg)),
    unreadable: tracking.checkpoints.length - readable.length,
  };
}

/** The carriers of a tracking in the order the parcel travels; one that is nowhere named counts with the tracking's own. */
function legOf(slug: string, tracking: Tracking): number {
  const named = [tracking.first_mile?.slug, tracking.slug, tracking.last_mile?.slug].flatMap((name) => name ?? []);
  // The tracking may be that of the last mile, with the first mile told beside it, or the other way round.
  const legs = [...new Set(named)];
  const leg = legs.indexOf(slug);
  return leg >= 0 ? leg : Math.max(0, legs.indexOf(tracking.slug ?? ''));
}

/** Of two posts of one checkpoint the one that names the place is kept. */
function withoutDoubles(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const kept = new Map<string | symbol, Checkpoint>();
  for (const checkpoint of checkpoints) {
    const key = checkpoint.hash ?? Symbol('a checkpoint without hash');
    const before = kept.get(key);
    if (before === undefined || (placeOf(before) === '' && placeOf(checkpoint) !== '')) kept.set(key, checkpoint);
  }
  return [...kept.values()];
}

function scanOf(checkpoint: Checkpoint, slug: string, leg: number): Scan {
  const rawTag = checkpoint.raw_tag !== null && CODE.test(checkpoint.raw_tag) ? checkpoint.raw_tag : null;
  return {
    leg,
    localTime: localPartOf(checkpoint.checkpoint_time),
    // `created_at` says when AfterShip got the checkpoint, which may be the day of the registration: it dates no scan.
    claimedAt: instantOf(checkpoint.checkpoint_time),
    // The carrier's own code never changes; AfterShip's reading of it is corrected in place.
    code: rawTag ?? checkpoint.subtag ?? checkpoint.tag ?? '',
    meanings: afterShipMeanings({
      rawTag,
      subtag: checkpoint.subtag,
      tag: checkpoint.tag,
      carrier: { name: slug, country: null },
    }),
    text: checkpoint.message ?? '',
    remark: '',
    country: alpha2Of(checkpoint.country_region ?? checkpoint.country_iso3),
    place: placeOf(checkpoint),
  };
}

/** Without the postal code, which at the end of the way is the buyer's. */
function placeOf(checkpoint: Checkpoint): string {
  return checkpoint.location ?? [checkpoint.city, checkpoint.state].filter(Boolean).join(', ');
}
