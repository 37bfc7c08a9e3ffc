import type { Look } from '../domain/look.ts';
import { SECOND_MS } from '../domain/time.ts';
import type { LookResult } from './carrier.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { MonotonicClock } from './monotonic-clock.ts';
import { createTokenBucket } from './token-bucket.ts';
import { createTurns, TurnTooLateError } from './turns.ts';

type FailedLook = Extract<Look, { kind: 'sync_failed' }>;

/** When requests of one account may leave: its pace, the pauses the provider asks for, and the circuit breaker. */
export interface AccountPace {
  /** Lets a look through (null), or the look to answer with while the account rests. */
  enter(): FailedLook | null;
  /** Sends a request in its turn. @throws {RestingAccountError} when that does not come soon; the signal's reason. */
  turn<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T>;
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
  const turns = createTurns(createTokenBucket(settings.requestsPerSecond), clock);
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

  const halted = (): FailedLook | null => {
    const waitMs = breaker.enter(clock.now());
    return waitMs > 0 ? rest(waitMs, 'This account is not asked for a while after its faults.') : null;
  };

  return {
    enter: () => paused() ?? halted(),

    async turn(send, signal) {
      const unlessResting = async () => {
        // Others may have been refused while this one stood in line.
        const look = paused() ?? (breaker.state === 'open' ? halted() : null);
        if (look !== null) throw new RestingAccountError(look);
        return send();
      };
      try {
        return await turns.run(unlessResting, settings.longestTurnMs, signal);
      } catch (error) {
        if (!(error instanceof TurnTooLateError)) throw error;
        const lineMs = (SECOND_MS * (turns.length + 1)) / settings.requestsPerSecond;
        const look = rest(lineMs, 'More looks are waiting than this account may send.');
        throw new RestingAccountError({ ...look, failure: 'rate_limited' });
      }
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
      breaker.settle(now, breakerResult(everyOneFailed ? failed : null));
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

/** A provider that does not take the key will not take it in a moment either: one such answer is enough. */
function breakerResult(fault: FailedLook | null): 'answered' | 'fault' | 'refused' {
  if (fault === null) return 'answered';
  return fault.failure === 'unauthorised' ? 'refused' : 'fault';
}
