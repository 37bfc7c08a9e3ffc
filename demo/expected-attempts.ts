import type { AcceleratedClock } from '../local/accelerated-clock.ts';

/** Wall time the clock waits at most, for an attempt that never comes: its poll was replaced, its order has ended. */
export const PATIENCE_MS = 4_000;

export interface ExpectedAttempts {
  /** From `lateAfterMs` on the clock stands still until the subject's next attempt begins. */
  expect(subject: string, lateAfterMs: number): void;
  begun(subject: string): void;
}

/** Attempts that are known to come, and for which the clock waits when they are late. */
export function expectedAttempts(clock: Pick<AcceleratedClock, 'hold'>): ExpectedAttempts {
  const waits = new Map<string, () => void>();
  const begun = (subject: string) => {
    waits.get(subject)?.();
    waits.delete(subject);
  };
  return {
    begun,
    expect: (subject, lateAfterMs) => {
      begun(subject);
      let release = lateAfterMs === 0 ? clock.hold() : undefined;
      const late = setTimeout(() => {
        release ??= clock.hold();
      }, lateAfterMs).unref();
      const givenUp = setTimeout(() => begun(subject), lateAfterMs + PATIENCE_MS).unref();
      waits.set(subject, () => {
        clearTimeout(late);
        clearTimeout(givenUp);
        release?.();
      });
    },
  };
}
