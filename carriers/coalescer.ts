/**
 * One queue per carrier account. Looks asked for at about the same time leave as one request of the provider's largest
 * size; a batch that is not full takes along parcels of the account that are due soon. What leaves is chosen when the
 * account's turn has come, not before: whoever waits then, merchant by merchant in turns. The turns themselves, and the
 * pauses between them, are the account's, which other processes use too.
 */
import type { SyncFailure, TrackingQuery } from '../domain/look.ts';
import type { AccountBudget } from './account-budget.ts';
import {
  type AccountPace,
  createAccountPace,
  type LookTurns,
  NoBudgetError,
  RestingAccountError,
  TurnTooLateError,
} from './account-pace.ts';
import type { CarrierAdapter, LookDeferred, LookResult } from './carrier.ts';
import { createFairLine } from './fair-line.ts';
import { outcomeOfLook, restingLook, withPause } from './look-outcome.ts';
import { MONOTONIC_CLOCK, type MonotonicClock } from './monotonic-clock.ts';

export interface CoalescerOptions {
  readonly budget: AccountBudget;
  /** Defaults to the adapter's own. */
  readonly batchSize?: number;
  /** How long the first look of a batch waits for company. */
  readonly maxWaitMs: number;
  /** A look that has waited longer than this for its turn is told to come back instead. */
  readonly longestTurnMs?: number;
  /** Pause after "too many requests" that names no time. */
  readonly rateLimitPauseMs?: number;
  /** Parcels of this account that are due soon, at most `room`, none of the shipments (tags) in `exclude`. */
  readonly fill?: (room: number, exclude: ReadonlySet<string>) => Promise<readonly TrackingQuery[]>;
  /** A batch waits no longer for `fill`; what comes later is not asked about. */
  readonly fillTimeoutMs?: number;
  /** Receives each look `fill` brought along, failed ones too. */
  readonly onFilled?: (query: TrackingQuery, result: LookResult) => Promise<void> | void;
  readonly onBatch?: (batch: BatchReport) => void;
  /** An error of `fill` or `onFilled`, without whom the batch goes on, or of the budget that was told of a look. */
  readonly onError?: (error: unknown) => void;
  readonly clock?: MonotonicClock;
}

export interface BatchReport {
  /** Numbers asked about, filled ones included. */
  readonly size: number;
  readonly filled: number;
  /**
   * `partial`: some parcels failed. `resting`: the account pauses; `deferred`: a turn it needed did not come in time;
   * `no_budget`: its turn could not be asked for. Else what the request failed of.
   */
  readonly outcome: 'answered' | 'partial' | 'resting' | 'deferred' | 'no_budget' | 'aborted' | 'defect' | SyncFailure;
  /** What the provider failed of, as a sentence, where the whole request failed; else null. */
  readonly reason: string | null;
  readonly ms: number;
}

export interface Coalescer {
  /**
   * Looks at one parcel together with others, or says when to come back where too many wait. Rejects with the reason of
   * `signal`, which takes back this caller's wish and nobody else's, and where the budget cannot be asked.
   */
  look(query: TrackingQuery, signal?: AbortSignal): Promise<LookResult | LookDeferred>;
  /** Resolves when nothing waits or is under way, filled looks included. */
  idle(): Promise<void>;
}

/** A poll attempt lives 30 s: two may go by for company, and the requests themselves may take 18. */
const LONGEST_TURN_MS = 6_000;
const RATE_LIMIT_PAUSE_MS = 10_000;

/** An attempt costs more than a wait: nobody is sent away for less. */
const SHORTEST_DEFERRAL_MS = 1_000;

const NOTHING_LEARNED = { result: 'void', pauseMs: null, fault: null } as const;

interface Waiter {
  readonly resolve: (result: LookResult | LookDeferred) => void;
  readonly reject: (error: unknown) => void;
}

interface Entry {
  readonly group: string;
  readonly key: string;
  readonly query: TrackingQuery;
  readonly waiters: Set<Waiter>;
  /** Set while its batch is under way. */
  batch: Batch | null;
}

interface Batch {
  readonly entries: readonly Entry[];
  readonly abort: AbortController;
}

/** A queue in front of `adapter` for one account. */
export function coalesce(adapter: CarrierAdapter, options: CoalescerOptions): Coalescer {
  return new AccountQueue(adapter, options);
}

class AccountQueue implements Coalescer {
  readonly #adapter: CarrierAdapter;
  readonly #options: CoalescerOptions;
  readonly #batchSize: number;
  readonly #longestTurnMs: number;
  readonly #clock: MonotonicClock;
  readonly #pace: AccountPace;
  readonly #waiting = createFairLine<Entry>();
  /** Shipments under way, asked for or filled. */
  readonly #underWay = new Map<string, number>();
  readonly #running = new Set<Promise<void>>();
  #serving = false;
  /** The first of those who wait has had the time it waits for company. */
  #ripe = false;
  #cancelRipening: (() => void) | null = null;
  #comeBackAt = Number.NEGATIVE_INFINITY;

  constructor(adapter: CarrierAdapter, options: CoalescerOptions) {
    this.#adapter = adapter;
    this.#options = options;
    this.#batchSize = Math.min(options.batchSize ?? adapter.batchSize, adapter.batchSize);
    this.#longestTurnMs = options.longestTurnMs ?? LONGEST_TURN_MS;
    this.#clock = options.clock ?? MONOTONIC_CLOCK;
    this.#pace = createAccountPace({
      budget: options.budget,
      clock: this.#clock,
      longestTurnMs: this.#longestTurnMs,
      onError: (error) => options.onError?.(error),
    });
  }

  look(query: TrackingQuery, signal?: AbortSignal): Promise<LookResult | LookDeferred> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const entry = this.#enqueue(query);
      const leave = () => {
        this.#leave(entry, waiter);
        waiter.reject(signal?.reason);
      };
      const cancelDeadline = this.#clock.after(this.#options.maxWaitMs + this.#longestTurnMs, () => {
        if (entry.batch !== null) return;
        this.#leave(entry, waiter);
        waiter.resolve(this.#deferral());
      });
      const settled = (settle: () => void) => {
        cancelDeadline();
        signal?.removeEventListener('abort', leave);
        settle();
      };
      const waiter: Waiter = {
        resolve: (result) => settled(() => resolve(result)),
        reject: (error) => settled(() => reject(error)),
      };
      entry.waiters.add(waiter);
      signal?.addEventListener('abort', leave, { once: true });
      this.#serve();
    });
  }

  async idle(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running.size > 0) {
      this.#ripe = this.#waiting.size > 0;
      this.#serve();
      await Promise.allSettled(this.#running);
    }
  }

  /** Two callers who want the same look share one place. */
  #enqueue(query: TrackingQuery): Entry {
    const group = merchantOf(query.tag);
    const key = JSON.stringify([query.tag, query.trackingNumber, query.carrierCode, query.registered]);
    this.#cancelRipening ??= this.#clock.after(this.#options.maxWaitMs, () => {
      this.#ripe = true;
      this.#serve();
    });
    return this.#waiting.add(group, key, () => ({ group, key, query, waiters: new Set(), batch: null }));
  }

  #leave(entry: Entry, waiter: Waiter): void {
    entry.waiters.delete(waiter);
    if (entry.waiters.size > 0) return;
    if (entry.batch === null) {
      this.#waiting.remove(entry.group, entry.key);
      if (this.#waiting.size === 0) this.#unripen();
    } else if (entry.batch.entries.every(({ waiters }) => waiters.size === 0)) entry.batch.abort.abort();
  }

  #unripen(): void {
    this.#cancelRipening?.();
    this.#cancelRipening = null;
    this.#ripe = false;
  }

  #serve(): void {
    if (!this.#serving && this.#isDue()) this.#start(this.#serveDue());
  }

  #isDue(): boolean {
    return this.#waiting.size > 0 && (this.#ripe || this.#waiting.size >= this.#batchSize);
  }

  /** Takes turns, one after the other, for as long as a batch is due. */
  async #serveDue(): Promise<void> {
    this.#serving = true;
    let turns = this.#pace.begin();
    try {
      while (this.#isDue()) {
        const turn = await turns.first();
        if (turn.kind === 'wait') {
          // No longer than anybody waits: whoever shuts down waits for this.
          const ms = Math.min(turn.ms, this.#longestTurnMs);
          await new Promise<void>((resolve) => this.#clock.after(ms, resolve));
        } else if (turn.kind === 'leave') {
          this.#start(this.#run(this.#compose(this.#batchSize), turns));
          turns = this.#pace.begin();
        } else {
          const batch = this.#compose(Infinity);
          answer(batch, ({ query }) => restingResult(query, turn));
          this.#report({ size: batch.entries.length, filled: 0, outcome: 'resting', reason: null, ms: 0 });
        }
      }
    } catch (error) {
      // Whoever may not know what the account may send asks nobody.
      const batch = this.#compose(Infinity);
      reject(batch, error);
      this.#report({ size: batch.entries.length, filled: 0, outcome: 'no_budget', reason: null, ms: 0 });
    } finally {
      this.#serving = false;
    }
  }

  #compose(size: number): Batch {
    const batch: Batch = { entries: this.#waiting.take(size), abort: new AbortController() };
    for (const entry of batch.entries) entry.batch = batch;
    if (this.#waiting.size === 0) this.#unripen();
    return batch;
  }

  #start(work: Promise<void>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #run(batch: Batch, turns: LookTurns): Promise<void> {
    // All of them may have given up while the turn was asked for.
    if (batch.entries.length === 0) return turns.end(NOTHING_LEARNED);
    const startedAt = this.#clock.now();
    const asked = batch.entries.map(({ query }) => query);
    this.#mark(asked, 1);
    const filled = await this.#fill(asked);
    this.#mark(filled, 1);
    const queries = [...asked, ...filled];
    const report = (outcome: BatchReport['outcome'], reason: string | null = null) =>
      this.#report({
        size: queries.length,
        filled: filled.length,
        outcome,
        reason,
        ms: this.#clock.now() - startedAt,
      });
    try {
      const { signal } = batch.abort;
      signal.throwIfAborted();
      const pace = <T>(send: () => Promise<T>) => turns.send(send, signal);
      const results = await this.#adapter.look(queries, { signal, pace });
      if (results.length !== queries.length) {
        throw new Error(
          `The ${this.#adapter.provider} adapter gave ${results.length} results for ${queries.length} queries.`,
        );
      }
      const learned = outcomeOfLook(results, this.#options.rateLimitPauseMs ?? RATE_LIMIT_PAUSE_MS);
      const told = turns.end(learned);
      const paced = results.map((result) => withPause(result, learned.pauseMs));
      batch.entries.forEach((entry, i) => answerEntry(entry, paced[i]));
      filled.forEach((query, i) => this.#hand(query, paced[asked.length + i]));
      const { outcome, reason } = batchOutcome(paced);
      report(outcome, reason);
      await told;
    } catch (error) {
      const isOurs = error instanceof RestingAccountError || error instanceof TurnTooLateError;
      const learned = isOurs || error instanceof NoBudgetError || batch.abort.signal.aborted;
      const told = turns.end(learned ? NOTHING_LEARNED : { ...NOTHING_LEARNED, result: 'fault' });
      if (error instanceof RestingAccountError) {
        answer(batch, ({ query }) => restingResult(query, error.rest));
        report('resting');
      } else if (error instanceof TurnTooLateError) {
        answer(batch, () => this.#deferral());
        report('deferred');
      } else if (batch.abort.signal.aborted) report('aborted');
      else {
        reject(batch, error);
        report(error instanceof NoBudgetError ? 'no_budget' : 'defect');
      }
      await told;
    } finally {
      this.#mark(queries, -1);
    }
  }

  /** Those sent away are given times as far apart as their turns are likely to be, so that they do not meet again. */
  #deferral(): LookDeferred {
    const now = this.#clock.now();
    this.#comeBackAt = Math.max(this.#comeBackAt, now) + this.#options.budget.everyMs / this.#batchSize;
    return { deferredMs: Math.max(SHORTEST_DEFERRAL_MS, Math.ceil(this.#comeBackAt - now)) };
  }

  async #fill(asked: readonly TrackingQuery[]): Promise<readonly TrackingQuery[]> {
    const { fill, fillTimeoutMs = 1_000 } = this.#options;
    const room = this.#batchSize - asked.length;
    if (fill === undefined || room <= 0) return [];
    const exclude = new Set([...this.#underWay.keys(), ...this.#waiting.values().map(({ query }) => query.tag)]);
    let cancel = () => {};
    const late = new Promise<readonly TrackingQuery[]>((resolve) => {
      cancel = this.#clock.after(fillTimeoutMs, () => resolve([]));
    });
    try {
      const found = await Promise.race([fill(room, exclude), late]);
      return found.filter(({ tag }) => !exclude.has(tag)).slice(0, room);
    } catch (error) {
      this.#options.onError?.(error);
      return [];
    } finally {
      cancel();
    }
  }

  #hand(query: TrackingQuery, result: LookResult | undefined): void {
    if (result === undefined) return;
    const handed = async () => this.#options.onFilled?.(query, result);
    this.#start(handed().catch((error: unknown) => this.#options.onError?.(error)));
  }

  /** A listener that throws must not cost anybody a look. */
  #report(batch: BatchReport): void {
    try {
      this.#options.onBatch?.(batch);
    } catch (error) {
      this.#options.onError?.(error);
    }
  }

  #mark(queries: readonly TrackingQuery[], by: 1 | -1): void {
    for (const { tag } of queries) {
      const count = (this.#underWay.get(tag) ?? 0) + by;
      if (count > 0) this.#underWay.set(tag, count);
      else this.#underWay.delete(tag);
    }
  }
}

function merchantOf(tag: string): string {
  return tag.split('/', 2).join('/');
}

function answer(batch: Batch, resultFor: (entry: Entry) => LookResult | LookDeferred): void {
  for (const entry of batch.entries) answerEntry(entry, resultFor(entry));
}

function answerEntry(entry: Entry, result: LookResult | LookDeferred | undefined): void {
  if (result !== undefined) for (const waiter of entry.waiters) waiter.resolve(result);
}

function reject(batch: Batch, error: unknown): void {
  for (const { waiters } of batch.entries) for (const waiter of waiters) waiter.reject(error);
}

function restingResult(query: TrackingQuery, rest: Parameters<typeof restingLook>[0]): LookResult {
  return { look: restingLook(rest), registered: query.registered, requestFault: true };
}

function batchOutcome(results: readonly LookResult[]): Pick<BatchReport, 'outcome' | 'reason'> {
  const failed = results.filter(({ look }) => look.kind === 'sync_failed');
  if (failed.length === 0) return { outcome: 'answered', reason: null };
  const request = results.every(({ requestFault }) => requestFault) ? failed[0]?.look : undefined;
  if (request?.kind !== 'sync_failed') return { outcome: 'partial', reason: null };
  return { outcome: request.failure, reason: request.reason };
}
