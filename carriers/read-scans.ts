/** The rows of any provider's feed, made the project's own: understood, ordered, without doubles, each with its identity. */
import { createHash } from 'node:crypto';
import type { FeedRow } from '../domain/checkpoint.ts';
import { readScan } from '../domain/reading/read-scan.ts';
import type { ProductInstant } from '../domain/time.ts';
import type { CodeSource, FoundMeaning } from './code-list.ts';
import { normalisedText, plainText } from './plain-text.ts';

/** One row as the adapter finds it. */
export interface Scan {
  /** Carrier leg in the order the parcel travels: 0 = first mile. */
  readonly leg: number;
  /** `2026-11-03T14:05:00` as the facility's clock read, without offset; null for an undated row. */
  readonly localTime: string | null;
  /** The instant the provider claims; null where it states no offset. */
  readonly claimedAt: ProductInstant | null;
  /** The raw code, a part of the row's identity; of several the one that says most. Empty for none. */
  readonly code: string;
  /** What the row's codes mean, the most telling first; empty where no list has them. */
  readonly meanings: readonly FoundMeaning[];
  readonly text: string;
  /** Remark, next steps, description of an exception: more telling than the text. Empty for none. */
  readonly remark: string;
  /** ISO 3166-1 alpha-2, else null. */
  readonly country: string | null;
  readonly place: string;
}

/** A place is a name; longer than this it is a sentence that slipped into the field. */
const LONGEST_PLACE = 80;

/** A code longer than this is none; identities and indexes are built from it. */
const LONGEST_CODE = 100;

type Understood = Omit<FeedRow, 'identity' | 'feedIndex'>;

/**
 * False for a row that names neither a code nor a word: a scan says something, so its fields have come in a shape nobody
 * can read, and whoever reads it is blind.
 */
export function saysSomething({ code, text, remark }: Scan): boolean {
  return code !== '' || text !== '' || remark !== '';
}

/**
 * The rows of one leg, oldest first as far as the feed's own order says, doubled rows merged. Undated rows are kept
 * undated. `carrier` begins every identity: the provider's own name for the carrier of this leg. `listed`: how the provider
 * lists its rows, where their dates do not tell.
 */
export function readScans(
  scans: readonly Scan[],
  carrier: string,
  listed: 'newest first' | 'oldest first' = 'newest first',
): readonly FeedRow[] {
  const understood = oldestFirst(scans.map(understand), listed);
  return identify(mergeDoubled(understood), carrier).map((row, feedIndex) => ({ ...row, feedIndex }));
}

function understand(scan: Scan): Understood {
  const text = plainText(scan.text);
  const remark = plainText(scan.remark);
  const place = plainText(scan.place);
  const { event, side, actor, asks, rule, confidence } = readScan({
    codes: scan.meanings.map(({ list, rank, meaning: { event, wordsDecide, source } }) => ({
      rank,
      list,
      event,
      wordsDecide,
      confidence: Math.round(WORTH_OF_SOURCE[source] * WORTH_OF_RANK[rank] * 100) / 100,
    })),
    remark,
    text,
  });
  return {
    leg: scan.leg,
    localTime: scan.localTime,
    claimedAt: scan.claimedAt,
    event,
    code: scan.code.slice(0, LONGEST_CODE),
    side,
    actor,
    asks,
    rule,
    confidence,
    country: scan.country,
    place: place !== '' && place !== text && place.length <= LONGEST_PLACE ? place : null,
    text: remark === '' || remark === text ? text : plainText(`${text} (${remark})`),
  };
}

const WORTH_OF_SOURCE: Readonly<Record<CodeSource, number>> = {
  'doc+client': 1,
  doc: 0.95,
  fixture: 0.85,
  client: 0.8,
  partial: 0.6,
};

/** Aggregators sum up, and sum up wrongly where customs are concerned. */
const WORTH_OF_RANK = { native: 1, sub: 0.8, main: 0.6 } as const;

/** A feed that is not listed as usual shows by most of its dates, one of which may be wrong. */
function oldestFirst(rows: readonly Understood[], listed: 'newest first' | 'oldest first'): readonly Understood[] {
  const dated = rows.flatMap((row) => row.localTime ?? []);
  const rising = dated.filter((time, i) => time < (dated[i + 1] ?? time)).length;
  const falling = dated.filter((time, i) => time > (dated[i + 1] ?? time)).length;
  const isOldestFirst = rising === falling ? listed === 'oldest first' : rising > falling;
  return isOldestFirst ? rows : rows.toReversed();
}

/** One scan posted twice: same clock, code and words. The post that names the place wins. */
function mergeDoubled(rows: readonly Understood[]): readonly Understood[] {
  const kept = new Map<string, Understood>();
  for (const row of rows) {
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
function identify(rows: readonly Understood[], carrier: string): readonly Omit<FeedRow, 'feedIndex'>[] {
  const wordsOf = new Map<string, string[]>();
  const keyed = rows.map((row) => {
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
