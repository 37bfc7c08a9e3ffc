/**
 * The order of a journey. Feeds come unordered, twice, and late; what they add up to may depend on none of that, so
 * every set of checkpoints has exactly one order.
 */
import type { Checkpoint } from './checkpoint.ts';
import { type CanonicalEvent, type CustomsState, meaningOf, type Phase } from './events.ts';
import { after, DAY_MS, HOUR_MS, type ProductInstant } from './time.ts';

/** How long before the order a parcel's own first events may be claimed; earlier ones are another parcel's. */
const REUSED_BEFORE_ORDER_MS = 3 * DAY_MS;

/** No clock on earth is further than this behind UTC. */
const FURTHEST_BEHIND_UTC_MS = 12 * HOUR_MS;

/** The clocks of two places on earth differ by no more, and nor does a right time from one under a wrong offset. */
export const FURTHEST_CLOCKS_MS = 26 * HOUR_MS;

/** Each scan once, by identity: first seen when it was first seen, with the content read last. In no order. */
export function mergeCheckpoints(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const merged = new Map<string, { readonly newest: Checkpoint; readonly firstSeenAt: ProductInstant }>();
  for (const checkpoint of checkpoints) {
    const before = merged.get(checkpoint.identity);
    merged.set(checkpoint.identity, {
      newest: before === undefined || isNewer(checkpoint, before.newest) ? checkpoint : before.newest,
      firstSeenAt:
        before === undefined || checkpoint.firstSeenAt < before.firstSeenAt
          ? checkpoint.firstSeenAt
          : before.firstSeenAt,
    });
  }
  return [...merged.values()].map(({ newest, firstSeenAt }) => ({ ...newest, firstSeenAt }));
}

/**
 * By leg, the facility's own clock, and feed position. An undated row stays behind the row it follows in the feed, or
 * before all where it follows none. A time after the row was seen is none: such a row is returned undated, and stands
 * where it was first seen, because a feed sorted by date lists it where that date would be. Expects each identity once.
 */
export function inJourneyOrder(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const legs = [...new Set(checkpoints.map((c) => c.leg))].toSorted((a, b) => a - b);
  return legs.flatMap((leg) => legInOrder(checkpoints.filter((c) => c.leg === leg)));
}

/** True for a time a carrier cannot have known when it told us, whatever its clock and offset. */
export function isAheadOf(seenAt: ProductInstant, claimedMs: number): boolean {
  return claimedMs > after(seenAt, FURTHEST_CLOCKS_MS);
}

/**
 * Without the rows of another parcel that had the same number before: those claimed more than 3 days before the order,
 * and undated rows that precede such a one in their leg. Expects journey order.
 */
export function ofThisOrder(ordered: readonly Checkpoint[], orderedAt: ProductInstant): readonly Checkpoint[] {
  return ordered.filter((row, i) => {
    const dating = isDated(row) ? row : ordered.slice(i).find((later) => later.leg === row.leg && isDated(later));
    return dating === undefined || !isBefore(dating, orderedAt - REUSED_BEFORE_ORDER_MS);
  });
}

function legInOrder(rows: readonly Checkpoint[]): readonly Checkpoint[] {
  const ahead = rows.filter(isDatedAhead);
  const inTime = byTimeOrFeed(rows.filter((row) => !isDatedAhead(row)).map(withoutClaimAhead));
  const following = new Map<number, Checkpoint[]>();
  for (const row of ahead.toSorted(bySight)) {
    // Of what came together with it nobody knows the order: an end stands behind that, anything else before it.
    const { terminal } = meaningOf(row.event);
    const place = inTime.findLastIndex(({ firstSeenAt }) =>
      terminal ? firstSeenAt <= row.firstSeenAt : firstSeenAt < row.firstSeenAt,
    );
    following.set(place, [...(following.get(place) ?? []), { ...row, localTime: null, claimedAt: null }]);
  }
  return [...(following.get(-1) ?? []), ...inTime.flatMap((row, i) => [row, ...(following.get(i) ?? [])])];
}

function byTimeOrFeed(rows: readonly Checkpoint[]): readonly Checkpoint[] {
  const dated = rows.filter((row) => row.localTime !== null).toSorted(byLocalTime);
  const undated = rows.filter((row) => row.localTime === null).toSorted(byFeedPosition);
  const following = new Map<Checkpoint | null, Checkpoint[]>();
  for (const row of undated) {
    const anchor =
      dated
        .filter((d) => d.feedIndex < row.feedIndex)
        .toSorted(byFeedPosition)
        .at(-1) ?? null;
    following.set(anchor, [...(following.get(anchor) ?? []), row]);
  }
  return [...(following.get(null) ?? []), ...dated.flatMap((row) => [row, ...(following.get(row) ?? [])])];
}

/** What orders the row lies ahead of the moment it was seen. */
function isDatedAhead({ localTime, claimedAt, firstSeenAt }: Checkpoint): boolean {
  if (localTime !== null) return isAheadOf(firstSeenAt, localMs(localTime));
  return claimedAt !== null && isAheadOf(firstSeenAt, claimedAt);
}

/** The facility's clock may be right where the instant the provider makes of it is not. */
function withoutClaimAhead(row: Checkpoint): Checkpoint {
  return row.claimedAt !== null && isAheadOf(row.firstSeenAt, row.claimedAt) ? { ...row, claimedAt: null } : row;
}

/** For rows whose dates say nothing, nor does the place a feed sorted by date gives them. */
function bySight(a: Checkpoint, b: Checkpoint): number {
  return a.firstSeenAt - b.firstSeenAt || weight(a.event) - weight(b.event) || compare(a.identity, b.identity);
}

function byLocalTime(a: Checkpoint, b: Checkpoint): number {
  const times = compare(a.localTime ?? '', b.localTime ?? '');
  if (times !== 0) return times;
  // Rows that carry a date only all read midnight: they follow each other, nothing contradicts.
  const sameSecond = !(a.localTime ?? '').endsWith('T00:00:00');
  return (sameSecond ? weight(a.event) - weight(b.event) : 0) || byFeedPosition(a, b);
}

function byFeedPosition(a: Checkpoint, b: Checkpoint): number {
  return a.feedIndex - b.feedIndex || compare(a.identity, b.identity);
}

const CUSTOMS_WEIGHT: Readonly<Partial<Record<CustomsState, number>>> = {
  HELD: 1,
  DUTY_DUE: 2,
  INFO_REQUIRED: 3,
  REJECTED: 4,
  SEIZED: 4,
};

const PHASE_WEIGHT: Readonly<Partial<Record<Phase, number>>> = {
  DELIVERY_FAILED: 1,
  RETURNING: 2,
  RETURNED: 2,
  LOST: 2,
  DESTROYED: 2,
};

/**
 * Two scans of one second may contradict each other (held and released, delivered and refused). The one that says what
 * is wanted stands last and so holds until the next scan, else the more careful one.
 */
function weight(event: CanonicalEvent): number {
  const { customs, phase } = meaningOf(event);
  if (customs !== null) return CUSTOMS_WEIGHT[customs.state] ?? 0;
  return phase === 'ORIGIN_OR_DEST' || phase === 'CUSTOMS' ? 0 : (PHASE_WEIGHT[phase] ?? 0);
}

function isDated(row: Checkpoint): boolean {
  return row.claimedAt !== null || row.localTime !== null;
}

/** Certain only: a local time without offset is taken as late as it can have been. */
function isBefore(row: Checkpoint, instant: number): boolean {
  if (row.claimedAt !== null) return row.claimedAt < instant;
  return row.localTime !== null && localMs(row.localTime) + FURTHEST_BEHIND_UTC_MS < instant;
}

/** A facility's clock reading as milliseconds, to be compared with readings of clocks nearby only. */
export function localMs(localTime: string): number {
  return Date.parse(`${localTime}Z`);
}

/** Ties are broken by content, so that the order of reading never decides. */
function isNewer(a: Checkpoint, b: Checkpoint): boolean {
  return a.firstSeenAt === b.firstSeenAt ? contentOf(a) > contentOf(b) : a.firstSeenAt > b.firstSeenAt;
}

function contentOf(c: Checkpoint): string {
  return JSON.stringify([
    c.leg,
    c.localTime,
    c.feedIndex,
    c.claimedAt,
    c.event,
    c.code,
    c.side,
    c.country,
    c.place,
    c.text,
  ]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
