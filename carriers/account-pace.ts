import { randomUUID } from 'node:crypto';
import type { LookOutcome, Turn } from '../domain/turn.ts';
import type { AccountBudget } from './account-budget.ts';
import type { MonotonicClock } from './monotonic-clock.ts';

/**
 * How long after its turn was asked for a request may still leave. The record counts it as under way for this long and
 * its time-out; a process that was held up for longer asks for another turn.
 */
export const LEAVES_WITHIN_MS = 5_000;

/** The requests of one account's looks in this process, each in its turn. */
export interface AccountPace {
  begin(): LookTurns;
}

/** The turns of one look. */
export interface LookTurns {
  /** Asks once for the turn of the first request, which `send` uses up. @throws {NoBudgetError} */
  first(): Promise<Turn>;
  /**
   * Sends a request in its turn.
   * @throws {RestingAccountError} when the account has been told to rest meanwhile; {TurnTooLateError} when a turn does not
   *   come soon; {NoBudgetError}; the signal's reason.
   */
  send<T>(request: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Says what the look came to. Resolves when that is stored or `onError` has heard why not; never rejects. */
  end(outcome: Pick<LookOutcome, 'result' | 'pauseMs' | 'fault'>): Promise<void>;
}

export interface AccountPaceSettings {
  readonly budget: AccountBudget;
  readonly clock: MonotonicClock;
  readonly longestTurnMs: number;
  readonly onError: (error: unknown) => void;
}

/** No request may leave now. */
export class RestingAccountError extends Error {
  override readonly name = 'RestingAccountError';
  readonly rest: Extract<Turn, { kind: 'rest' }>;

  constructor(rest: Extract<Turn, { kind: 'rest' }>) {
    super(`The account rests for ${rest.ms} ms (${rest.why}).`);
    this.rest = rest;
  }
}

/** More requests wait than may leave in the time a caller can wait. */
export class TurnTooLateError extends Error {
  override readonly name = 'TurnTooLateError';
}

/** What may be sent could not be asked, so nothing was. */
export class NoBudgetError extends Error {
  override readonly name = 'NoBudgetError';
}

export function createAccountPace({ budget, clock, longestTurnMs, onError }: AccountPaceSettings): AccountPace {
  // What looks came to and nobody could be told yet: a pause the provider asked for must not be lost to a moment without
  // the record, so it is told before this process asks for another turn.
  const untold: LookOutcome[] = [];
  let telling: Promise<void> = Promise.resolve();
  const tellAll = (): Promise<void> => {
    telling = telling
      .catch(() => undefined)
      .then(async () => {
        for (let next = untold[0]; next !== undefined; next = untold[0]) {
          await budget.settle(next);
          untold.shift();
        }
      });
    return telling;
  };

  // Looks that have begun and need another turn: they go before those that have not, whose parcels can wait elsewhere.
  const midway = new Set<Promise<string>>();

  const begin = (): LookTurns => {
    const look = randomUUID();
    let asked = 0;
    let over: string[] = [];
    let atHand: { readonly turn: string; readonly askedAt: number } | null = null;

    const ask = async () => {
      asked += 1;
      const turn = `${look}/${asked}`;
      const told = over;
      over = [];
      try {
        await tellAll();
        const askedAt = clock.now();
        return { turn, askedAt, answer: await budget.take({ look, turn, over: told }) };
      } catch (cause) {
        // It may have been granted all the same: then it is given back.
        over.push(...told, turn);
        throw new NoBudgetError('What the account may send could not be asked.', { cause });
      }
    };

    const turnFor = async (signal: AbortSignal): Promise<string> => {
      const deadline = clock.now() + longestTurnMs;
      let held = atHand;
      atHand = null;
      for (;;) {
        if (held !== null) {
          if (!signal.aborted && clock.now() - held.askedAt <= LEAVES_WITHIN_MS) return held.turn;
          over.push(held.turn);
        }
        signal.throwIfAborted();
        const { turn, askedAt, answer } = await ask();
        held = answer.kind === 'leave' ? { turn, askedAt } : null;
        if (answer.kind === 'rest') throw new RestingAccountError(answer);
        if (answer.kind === 'leave') continue;
        if (clock.now() + answer.ms > deadline) throw new TurnTooLateError();
        await pass(clock, answer.ms, signal);
      }
    };

    return {
      async first() {
        while (midway.size > 0) await Promise.allSettled(midway);
        const { turn, askedAt, answer } = await ask();
        if (answer.kind === 'leave') atHand = { turn, askedAt };
        return answer;
      },
      async send(request, signal) {
        const coming = turnFor(signal);
        midway.add(coming);
        const turn = await coming.finally(() => midway.delete(coming));
        try {
          return await request();
        } finally {
          over.push(turn);
        }
      },
      end(outcome) {
        if (atHand !== null) over.push(atHand.turn);
        atHand = null;
        untold.push({ look, over, ...outcome });
        return tellAll().catch(onError);
      },
    };
  };

  return { begin };
}

/** @throws the signal's reason. */
function pass(clock: MonotonicClock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', leave);
      resolve();
    });
    signal.addEventListener('abort', leave, { once: true });
  });
}
