import type { AccountBudget } from '../../carriers/account-budget.ts';
import { wallInstant } from '../../domain/time.ts';
import type { LookOutcome, Turn, TurnWish } from '../../domain/turn.ts';
import type { FakeClock } from './fake-clock.ts';

type Rest = Extract<Turn, { kind: 'rest' }>;

/** A budget in the test's own hands: a turn each `everyMs`, the pauses it is told of, and a rest while the test wants one. */
export interface PlainBudget extends AccountBudget {
  /** What looks came to, in order. */
  readonly outcomes: readonly LookOutcome[];
  /** The turns asked for, in order. */
  readonly wishes: readonly TurnWish[];
  /** Sets why nothing may leave; null lets requests leave again. */
  rest(rest: Pick<Rest, 'why' | 'lastFault'> | null): void;
  /** While set, the record is away: both functions reject. */
  away: boolean;
}

export function plainBudget(clock: FakeClock, everyMs: number): PlainBudget {
  const outcomes: LookOutcome[] = [];
  const wishes: TurnWish[] = [];
  let freeAt = 0;
  let pausedUntil = 0;
  let resting: Rest | null = null;
  const budget: PlainBudget = {
    everyMs,
    outcomes,
    wishes,
    away: false,
    rest(rest) {
      resting = rest === null ? null : { kind: 'rest', ms: 60_000, until: wallInstant(60_000), ...rest };
    },
    async take(wish) {
      if (budget.away) throw new Error('The record is away.');
      wishes.push(wish);
      const now = clock.now();
      if (resting !== null) return resting;
      if (pausedUntil > now) {
        const until = wallInstant(pausedUntil);
        const lastFault = outcomes.at(-1)?.fault ?? null;
        return { kind: 'rest', why: 'paused', ms: pausedUntil - now, until, lastFault };
      }
      if (freeAt > now) return { kind: 'wait', ms: freeAt - now };
      freeAt = now + everyMs;
      return { kind: 'leave' };
    },
    async settle(outcome) {
      if (budget.away) throw new Error('The record is away.');
      outcomes.push(outcome);
      if (outcome.pauseMs !== null) pausedUntil = Math.max(pausedUntil, clock.now() + outcome.pauseMs);
    },
  };
  return budget;
}
