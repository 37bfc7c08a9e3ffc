import type { LookOutcome, Turn, TurnWish } from '../domain/turn.ts';

/**
 * What one account may send: its limits, the pauses its provider asks for, and the circuit breaker. A provider counts by
 * account, so this is shared by every process that sends with its key; whoever starts the workers hands it in. Where the
 * shared record is away both functions reject, and nothing is sent.
 */
export interface AccountBudget {
  /** The time between two requests at the pace of the limits, in milliseconds. */
  readonly everyMs: number;
  take(wish: TurnWish): Promise<Turn>;
  settle(outcome: LookOutcome): Promise<void>;
}
