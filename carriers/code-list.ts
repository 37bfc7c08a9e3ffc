import type { CanonicalEvent } from '../domain/events.ts';

/** How much a code is worth: a carrier's own word, an aggregator's detail, an aggregator's summary. */
export type CodeRank = 'native' | 'sub' | 'main';

/** Where a row comes from: the provider's documents, both, a client library, one real answer, a part of a list. */
export type CodeSource = 'doc' | 'doc+client' | 'client' | 'fixture' | 'partial';

export interface CodeMeaning {
  readonly event: CanonicalEvent;
  readonly source: CodeSource;
  readonly note: string | null;
  /** The code covers opposite meanings: the words of the row decide, where they say anything. */
  readonly wordsDecide: boolean;
}

export interface CodeList {
  readonly name: string;
  readonly rank: CodeRank;
  readonly codes: ReadonlyMap<string, CodeMeaning>;
}

/** Writes a list. @throws {RangeError} for a code given twice, and for a remark on a code that is not there. */
export function codeList(
  name: string,
  rank: CodeRank,
  events: Readonly<Partial<Record<CodeSource, Readonly<Record<string, CanonicalEvent>>>>>,
  remarks: { readonly wordsDecide?: readonly string[]; readonly notes?: Readonly<Record<string, string>> } = {},
): CodeList {
  const { wordsDecide = [], notes = {} } = remarks;
  const codes = new Map<string, CodeMeaning>();
  for (const [source, rows] of Object.entries(events) as [CodeSource, Readonly<Record<string, CanonicalEvent>>][]) {
    for (const [code, event] of Object.entries(rows)) {
      if (codes.has(code)) throw new RangeError(`${name} has the code ${code} twice.`);
      codes.set(code, { event, source, note: notes[code] ?? null, wordsDecide: wordsDecide.includes(code) });
    }
  }
  for (const code of [...wordsDecide, ...Object.keys(notes)]) {
    if (!codes.has(code)) throw new RangeError(`${name} remarks on the code ${code}, which it does not have.`);
  }
  return { name, rank, codes };
}
