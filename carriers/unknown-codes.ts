import type { Look } from '../domain/look.ts';

/** Families of codes that get a label and a log line of their own; beyond them a feed writes anything but codes. */
const MOST_NAMED = 50;

/**
 * How a code begins: 17TRACK's main status, a direct carrier's event type. The rest is left out, like anything that does not
 * begin so: what is in no table may be a carrier's words, in which a person may be named. The rows keep the whole code.
 */
const FAMILY = /^[A-Za-z0-9]{1,20}(?=[_/]|$)/;

/** Its label where a code is not named. */
const OTHER = 'other';

export interface UnknownCodes {
  /** Counts the rows of a look whose code is in no table: they are kept as they came, and change nothing. */
  note(provider: string, look: Look): void;
}

/**
 * Names each unknown family of codes once per process. `count` is called with labels from a bounded set; a row that is read again
 * counts again, so the rate says how many parcels are concerned.
 */
export function createUnknownCodes(
  count: (provider: string, family: string) => void,
  firstSeen: (provider: string, family: string) => void,
): UnknownCodes {
  const named = new Set<string>();
  const labelOf = (provider: string, code: string): string => {
    const family = FAMILY.exec(code)?.[0] ?? OTHER;
    const name = `${provider} ${family}`;
    if (family === OTHER || named.has(name)) return family;
    if (named.size >= MOST_NAMED) return OTHER;
    named.add(name);
    firstSeen(provider, family);
    return family;
  };
  return {
    note(provider, look) {
      if (look.kind !== 'looked') return;
      for (const { event, code } of look.rows) {
        if (event === 'UNKNOWN' && code !== '') count(provider, labelOf(provider, code));
      }
    },
  };
}
