import type { Look } from '../domain/look.ts';
import type { LookResult } from './carrier.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { MonotonicClock } from './monotonic-clock.ts';
import { createTokenBucket } from './token-bucket.ts';

type FailedLook = Extract<Look, { kind: 'sync_failed' }>;

/** When requests of one account may leave: its pace, the pauses the provider asks for, and the circuit breaker. */
export interface AccountPace {
  /** Lets a look through (null), or the look to answer with while the account rests. */
  enter(): FailedLook | null;
  /** Waits for the next request's turn. @throws {RestingAccountError} when it will not come soon; the signal's reason. */
  turn(signal: AbortSignal): Promise<void>;
  /** Learns from a look that was let through; returns its results, those of a refused request with the time to wait. */
  settle(results: readonly LookResult[]): readonly LookResult[];
  /** A look that was let through came to a fault of its own. */
  fault(): void;
  /** A look that was let through was given up. */
  release(): void;
}

export interface AccountPaceSettings {
  readonly clock: MonotonicClock;
  readonly requestsPerSecond: number;
  readonly longestTurnMs: number;
  readonly rateLimitPauseMs: number;
  readonly breaker: CircuitBreaker;
}

/** No request may leave now; carries the look to answer with. */
export class RestingAccountError extends Error {
  readonly look: FailedLook;

  constructor(look: FailedLook) {
    super(look.reason);
    this.name = 'RestingAccountError';
    this.look = look;
  }
}

/** The pace of one account; it starts awake. */
export function createAccountPace(settings: AccountPaceSettings): AccountPace {
  const { clock, breaker } = settings;
  const bucket = createTokenBucket(settings.requestsPerSecond);
  let pausedUntilMs = Number.NEGATIVE_INFINITY;
  let lastFault: FailedLook | null = null;

  const rest = (waitMs: number, why: string): FailedLook => ({
    kind: 'sync_failed',
    failure: lastFault?.failure ?? 'rate_limited',
    reason: lastFault === null ? why : `${why} Last fault: ${lastFault.reason}`,
    retryAfterMs: Math.ceil(waitMs),
    raw: null,
  });
  const paused = (): FailedLook | null => {
    const waitMs = pausedUntilMs - clock.now();
    return waitMs > 0 ? rest(waitMs, 'The provider asked this account to pause.') : null;
  };

  return {
    enter() {
      const pause = paused();
      if (pause !== null) return pause;
      const waitMs = breaker.enter(clock.now());
      return waitMs > 0 ? rest(waitMs, 'This account is not asked for a while after repeated faults.') : null;
    },

    async turn(signal) {
      signal.throwIfAborted();
      const waitMs = bucket.take(clock.now(), settings.longestTurnMs);
      if (waitMs === null) {
        throw new RestingAccountError({
          ...rest(bucket.waitMs(clock.now()), 'More looks are waiting than this account may send.'),
          failure: 'rate_limited',
        });
      }
      if (waitMs > 0) await sleep(clock, waitMs, signal);
      const pause = paused();
      if (pause !== null) throw new RestingAccountError(pause);
    },

    settle(results) {
      const now = clock.now();
      const fault = results.find(({ requestFault, look }) => requestFault && look.kind === 'sync_failed')?.look;
      const failed = fault?.kind === 'sync_failed' ? fault : null;
      const pauseMs =
        failed === null
          ? null
          : (failed.retryAfterMs ?? (failed.failure === 'rate_limited' ? settings.rateLimitPauseMs : null));
      if (pauseMs !== null) pausedUntilMs = Math.max(pausedUntilMs, now + pauseMs);
      const everyOneFailed = results.length > 0 && results.every(({ requestFault }) => requestFault);
      lastFault = failed;
      breaker.settle(now, everyOneFailed ? 'fault' : 'answered');
      if (pauseMs === null) return results;
      return results.map((result) =>
        result.requestFault && result.look.kind === 'sync_failed'
          ? { ...result, look: { ...result.look, retryAfterMs: result.look.retryAfterMs ?? pauseMs } }
          : result,
      );
    },

    fault() {
      breaker.settle(clock.now(), 'fault');
    },

    release() {
      breaker.settle(clock.now(), 'void');
    },
  };
}

function sleep(clock: MonotonicClock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    const stop = () => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
