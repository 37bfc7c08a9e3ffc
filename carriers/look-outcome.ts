import type { Look } from '../domain/look.ts';
import type { LookOutcome, Turn } from '../domain/turn.ts';
import type { LookResult } from './carrier.ts';

type FailedLook = Extract<Look, { kind: 'sync_failed' }>;

/** What the results of a look say of its account. `rateLimitPauseMs` is for "too many requests" that names no time. */
export function outcomeOfLook(
  results: readonly LookResult[],
  rateLimitPauseMs: number,
): Pick<LookOutcome, 'result' | 'pauseMs' | 'fault'> {
  const failed = results.find(({ requestFault, look }) => requestFault && look.kind === 'sync_failed')?.look;
  if (failed?.kind !== 'sync_failed') return { result: 'answered', pauseMs: null, fault: null };
  const { failure, reason } = failed;
  const everyOne = results.every(({ requestFault }) => requestFault);
  return {
    // A provider that does not take the key will not take it in a moment either: one such answer is enough.
    result: !everyOne ? 'answered' : failure === 'unauthorised' ? 'refused' : 'fault',
    pauseMs: failed.retryAfterMs ?? (failure === 'rate_limited' ? rateLimitPauseMs : null),
    fault: { failure, reason },
  };
}

/** The result, with the time its account has to wait where its request failed and names none. */
export function withPause(result: LookResult, pauseMs: number | null): LookResult {
  const { look } = result;
  if (pauseMs === null || !result.requestFault || look.kind !== 'sync_failed') return result;
  return { ...result, look: { ...look, retryAfterMs: look.retryAfterMs ?? pauseMs } };
}

/** The look to answer with while the account rests. */
export function restingLook(rest: Extract<Turn, { kind: 'rest' }>): FailedLook {
  const { why, lastFault, until } = rest;
  const fault = why === 'spent' ? null : lastFault;
  return {
    kind: 'sync_failed',
    failure: fault?.failure ?? 'rate_limited',
    reason: `${WHY[why](new Date(until).toISOString())}${fault === null ? '' : ` Last fault: ${fault.reason}`}`,
    retryAfterMs: Math.ceil(rest.ms),
    raw: null,
  };
}

const WHY: Readonly<Record<Extract<Turn, { kind: 'rest' }>['why'], (until: string) => string>> = {
  paused: () => 'The provider asked this account to pause.',
  halted: () => 'This account is not asked for a while after its faults.',
  spent: (until) => `What this account may send in a day is used up until ${until.slice(0, 16)}Z.`,
};
