import { connectionFault } from '../connection-fault.ts';

/** What one check came to. `off`: there is nothing to check, because it is not used or something before it failed. */
export interface Finding {
  /** Stable, for scripts: `postgresql.schema`. */
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'bad' | 'off';
  /** What was found, as half a sentence. */
  readonly found: string;
  /** What to do about it; null where nothing. */
  readonly advice: string | null;
}

export function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found, advice: null };
}

export function warn(check: string, found: string, advice: string): Finding {
  return { check, state: 'warn', found: halfSentence(found), advice };
}

export function bad(check: string, found: string, advice: string): Finding {
  return { check, state: 'bad', found: halfSentence(found), advice };
}

export function off(check: string, found: string): Finding {
  return { check, state: 'off', found, advice: null };
}

/** Errors, and carriers' reasons, are whole sentences. */
function halfSentence(found: string): string {
  return found.replace(/\.$/, '');
}

/** What an error says: the fault of its connection, else its first line. */
export function said(error: unknown): string {
  return connectionFault(error) ?? (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The work's result; rejects when it has taken longer than `limitMs`. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
