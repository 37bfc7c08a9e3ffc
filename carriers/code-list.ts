import type { CanonicalEvent } from '../domain/events.ts';

/**
 * How much a code is worth: a carrier's own word for one thing, an aggregator's detail, a summary that unlike scans share
 * (an aggregator's main status, or a carrier's own).
 */
export type CodeRank = 'native' | 'sub' | 'main';

const CODE_SOURCES = ['doc', 'doc+client', 'client', 'fixture', 'partial'] as const;

/** Where a row comes from: the provider's documents, both, a client library, one real answer, a part of a list. */
export type CodeSource = (typeof CODE_SOURCES)[number];

export interface CodeMeaning {
  readonly event: CanonicalEvent;
  readonly source: CodeSource;
  readonly note: string | null;
  /** The code covers unlike or opposite meanings: the words of the row decide, where they say anything. */
  readonly wordsDecide: boolean;
}

export interface CodeList {
  readonly name: string;
  readonly rank: CodeRank;
  readonly codes: ReadonlyMap<string, CodeMeaning>;
}

/** What a code of a row was found to mean, and by which list. */
export interface FoundMeaning {
  readonly list: string;
  readonly rank: CodeRank;
  readonly meaning: CodeMeaning;
}

type Rows = Readonly<Partial<Record<CodeSource, Readonly<Record<string, CanonicalEvent>>>>>;

interface Remarks {
  readonly wordsDecide?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
}

/**
 * The one way to write a list: its rows by where they come from, then what is to be said of some of them. Throws
 * RangeError when a code stands under two sources, or a remark names a code that is not there.
 *
 * @example codeList('FedEx event', 'native', { doc: { CH: 'INFO' } }, { notes: { CH: 'location changed, not customs' } })
 */
export function codeList(name: string, rank: CodeRank, rows: Rows, remarks: Remarks = {}): CodeList {
  const notes = new Map(Object.entries(remarks.notes ?? {}));
  const wordsDecide = new Set(remarks.wordsDecide);
  const codes = new Map<string, CodeMeaning>();
  for (const source of CODE_SOURCES) {
    for (const [code, event] of Object.entries(rows[source] ?? {})) {
      if (codes.has(code))
        throw new RangeError(`The list "${name}" has the code ${code} twice; keep its better source.`);
      codes.set(code, { event, source, note: notes.get(code) ?? null, wordsDecide: wordsDecide.has(code) });
    }
  }
  for (const code of [...notes.keys(), ...wordsDecide]) {
    if (!codes.has(code)) throw new RangeError(`The list "${name}" has a remark on ${code}, but no such code.`);
  }
  return { name, rank, codes };
}

/** The meaning of a code by a list; null for a code that is not in it, whatever a feed may write there. */
export function meaningIn(list: CodeList, code: string): CodeMeaning | null {
  return list.codes.get(code) ?? null;
}

/** The same as a list of none or one, to put the lists of a row in order. A row without the code has no meaning. */
export function findIn(list: CodeList, code: string | null): readonly FoundMeaning[] {
  const meaning = code === null ? null : meaningIn(list, code);
  return meaning === null ? [] : [{ list: list.name, rank: list.rank, meaning }];
}
