import { createHash } from 'node:crypto';
import type { FeedRow } from '../../domain/checkpoint.ts';
import { normalisedText, plainText } from '../plain-text.ts';
import { eventOf } from './codes.ts';
import { instantOf, localPartOf, localTimeOf } from './feed-time.ts';
import { EventRow } from './wire.ts';

/** A place is a name; longer than this it is a sentence that slipped into the field. */
const LONGEST_PLACE = 80;

type Reading = Omit<FeedRow, 'identity' | 'feedIndex'>;

/**
 * The scans of one leg, oldest first as far as the feed's own order says, doubled rows merged. Undated rows are kept
 * undated. `unreadable` counts entries that are no rows.
 */
export function readRows(
  events: readonly unknown[],
  leg: number,
  carrier: string,
): { readonly rows: readonly FeedRow[]; readonly unreadable: number } {
  const parsed = events.map((event) => EventRow.safeParse(event));
  const readings = oldestFirst(parsed.filter((row) => row.success).map((row) => readRow(row.data, leg)));
  return {
    rows: identify(mergeDoubled(readings), carrier).map((row, feedIndex) => ({ ...row, feedIndex })),
    unreadable: parsed.filter((row) => !row.success).length,
  };
}

function readRow(row: EventRow, leg: number): Reading {
  const { event, code } = eventOf(row.sub_status, row.stage);
  const country = row.address?.country?.toUpperCase() ?? '';
  const place = plainText(row.location ?? [row.address?.city, row.address?.state].filter(Boolean).join(', '));
  const text = plainText(row.description ?? '');
  return {
    leg,
    // Only time_raw is the facility's clock; the other fields carry the provider's idea of its offset.
    localTime: localTimeOf(row.time_raw?.date ?? null, row.time_raw?.time ?? null) ?? localPartOf(row.time_iso),
    claimedAt: instantOf(row.time_utc, true) ?? instantOf(row.time_iso),
    event,
    code,
    side: null,
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    place: place !== '' && place !== text && place.length <= LONGEST_PLACE ? place : null,
    text,
  };
}

/** 17TRACK lists the newest first; a carrier that does otherwise shows by most of its dates, one of which may be wrong. */
function oldestFirst(readings: readonly Reading[]): readonly Reading[] {
  const dated = readings.flatMap((row) => row.localTime ?? []);
  const rising = dated.filter((time, i) => time < (dated[i + 1] ?? time)).length;
  const falling = dated.filter((time, i) => time > (dated[i + 1] ?? time)).length;
  return rising > falling ? readings : readings.toReversed();
}

/** One scan posted twice: same clock, code and words. The post that names the place wins. */
function mergeDoubled(readings: readonly Reading[]): readonly Reading[] {
  const kept = new Map<string, Reading>();
  for (const row of readings) {
    const key = `${row.localTime}|${row.code}|${normalisedText(row.text)}`;
    const before = kept.get(key);
    if (before === undefined || (before.place === null && row.place !== null)) kept.set(key, row);
  }
  return [...kept.values()];
}

/**
 * Identity is carrier, facility clock and code: words and places are enriched and translated in place, and must not
 * make an old scan a new one. Different words at the same second under the same code are numbered in the words' order,
 * which no reordering of the feed changes. Undated and codeless rows have only their words, kept as a hash because
 * words may name a person and identities are never erased.
 */
function identify(readings: readonly Reading[], carrier: string): readonly Omit<FeedRow, 'feedIndex'>[] {
  const wordsOf = new Map<string, string[]>();
  const keyed = readings.map((row) => {
    const words = normalisedText(row.text);
    const stem =
      row.localTime === null || row.code === ''
        ? `${carrier}|${row.localTime ?? 'undated'}|${row.code}#${createHash('sha256').update(words).digest('hex').slice(0, 16)}`
        : `${carrier}|${row.localTime}|${row.code}`;
    wordsOf.set(stem, [...(wordsOf.get(stem) ?? []), words].toSorted());
    return { row, stem, words };
  });
  return keyed.map(({ row, stem, words }) => {
    const rank = wordsOf.get(stem)?.indexOf(words) ?? 0;
    return { ...row, identity: rank === 0 ? stem : `${stem}|${rank + 1}` };
  });
}
