import type { Look } from '../domain/look.ts';

/** Codes that get a label and a log line of their own; beyond them a feed writes anything but codes. */
const MOST_NAMED = 50;

/** What a provider's codes look like. Anything else may be a carrier's words, in which a person may be named. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;

/** Its label where a code is not named. */
const OTHER = 'other';

export interface UnknownCodes {
  /** Counts the rows of a look whose code is in no table: they are kept as they came, and change nothing. */
  note(provider: string, look: Look): void;
}

/**
 * Names each unknown code once per process. `count` is called with labels from a bounded set; a row that is read again
 * counts again, so the rate says how many parcels are concerned.
 */
export function createUnknownCodes(
  count: (provider: string, code: string) => void,
  firstSeen: (provider: string, code: string) => void,
): UnknownCodes {
  const named = new Set<string>();
  const labelOf = (provider: string, code: string): string => {
    const name = `${provider} ${code}`;
    if (named.has(name)) return code;
    if (!CODE.test(code) || named.size >= MOST_NAMED) return OTHER;
    named.add(name);
    firstSeen(provider, code);
    return code;
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
