/**
 * Keeps an account that does not answer from being asked at full pace.
 *
 *     closed      requests pass; `opensAfter` request faults in a row open it, or one refusal of the account itself,
 *                 which time alone does not mend: then it opens for `longestOpenMs` at once
 *     open        nothing passes until `openMs` are over; each failed trial doubles that, up to `longestOpenMs`
 *     half-open   one trial passes, the others are told to wait; its result closes or opens the breaker
 */
export interface CircuitBreaker {
  /** Milliseconds until asking makes sense; 0 lets the caller through, and as the trial when half-open. */
  enter(nowMs: number): number;
  /** Tells what became of a request that was let through. `void` results, e.g. aborted ones, free the trial's place. */
  settle(nowMs: number, result: 'answered' | 'fault' | 'refused' | 'void'): void;
  readonly state: 'closed' | 'open' | 'half-open';
}

export interface CircuitBreakerSettings {
  /** Request faults in a row. */
  readonly opensAfter: number;
  readonly openMs: number;
  readonly longestOpenMs: number;
}

export const DEFAULT_BREAKER: CircuitBreakerSettings = { opensAfter: 5, openMs: 30_000, longestOpenMs: 10 * 60_000 };

/** A closed breaker. */
export function createCircuitBreaker(settings: CircuitBreakerSettings = DEFAULT_BREAKER): CircuitBreaker {
  let faults = 0;
  let openings = 0;
  let opensUntilMs = 0;
  let state: CircuitBreaker['state'] = 'closed';
  let trialUnderWay = false;

  const open = (untilMs: number) => {
    state = 'open';
    trialUnderWay = false;
    opensUntilMs = untilMs;
  };

  return {
    get state() {
      return state;
    },
    enter(nowMs) {
      if (state === 'closed') return 0;
      if (state === 'open' && nowMs < opensUntilMs) return opensUntilMs - nowMs;
      // A trial takes a few seconds; whoever comes meanwhile waits as long as the first opening.
      if (trialUnderWay) return settings.openMs;
      state = 'half-open';
      trialUnderWay = true;
      return 0;
    },
    settle(nowMs, result) {
      if (result === 'void') {
        trialUnderWay = false;
        return;
      }
      if (result === 'answered') {
        faults = 0;
        openings = 0;
        state = 'closed';
        trialUnderWay = false;
        return;
      }
      if (result === 'refused') return open(nowMs + settings.longestOpenMs);
      faults += 1;
      // Requests let through before it opened may fail later: they do not open it a second time.
      if (state === 'half-open' || (state === 'closed' && faults >= settings.opensAfter)) {
        open(nowMs + Math.min(settings.openMs * 2 ** openings, settings.longestOpenMs));
        openings += 1;
      }
    },
  };
}
