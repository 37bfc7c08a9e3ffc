/**
 * The words an account's budget is spoken of in, by those who send to a carrier and by the record they share. All
 * milliseconds here are wall time.
 */
import type { SyncFailure } from './look.ts';
import type { WallInstant } from './time.ts';

/** What a request that wants to leave is told. */
export type Turn =
  | { readonly kind: 'leave' }
  /** No turn is free for so long, at the least: ask again then. */
  | { readonly kind: 'wait'; readonly ms: number }
  /**
   * Nothing leaves until then. `paused`: the provider asked for it. `halted`: the circuit breaker is open. `spent`: what
   * the account may send in a UTC day is used up.
   */
  | {
      readonly kind: 'rest';
      readonly why: 'paused' | 'halted' | 'spent';
      readonly ms: number;
      readonly until: WallInstant;
      readonly lastFault: AccountFault | null;
    };

export interface AccountFault {
  readonly failure: SyncFailure;
  /** A sentence for operations, without a number of any parcel. */
  readonly reason: string;
}

/** Asks for the turn of one request. */
export interface TurnWish {
  /** The look the request is part of; the breaker lets one look through as its trial, with all its requests. */
  readonly look: string;
  /** The request's own name. */
  readonly turn: string;
  /** Requests of this look that are over since it last asked. */
  readonly over: readonly string[];
}

/** What became of a look. */
export interface LookOutcome {
  readonly look: string;
  /** Its requests that are over and have not been told of. */
  readonly over: readonly string[];
  /** `refused`: the account itself, which time alone does not mend. `void`: nothing was learned. */
  readonly result: 'answered' | 'fault' | 'refused' | 'void';
  /** How long the provider asks the account to wait; null where it does not. */
  readonly pauseMs: number | null;
  readonly fault: AccountFault | null;
}
