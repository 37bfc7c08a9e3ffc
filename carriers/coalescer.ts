/**
 * One queue per carrier account. Looks asked for at about the same time leave as one request of the provider's largest
 * size; a batch that is not full takes along parcels of the account that are due soon. The account's pace, the pauses
 * it asks for and the circuit breaker live here, because the provider counts by account, not by parcel.
 */
import type { Look, TrackingQuery } from '../domain/look.ts';
import { type AccountPace, createAccountPace, RestingAccountError } from './account-pace.ts';
import type { CarrierAdapter, LookResult } from './carrier.ts';
import { type CircuitBreakerSettings, createCircuitBreaker, DEFAULT_BREAKER } from './circuit-breaker.ts';
import { MONOTONIC_CLOCK, type MonotonicClock } from './monotonic-clock.ts';

export interface CoalescerOptions {
  /** Defaults to the adapter's own. */
  readonly batchSize?: number;
  /** How long the first look of a batch waits for company. */
  readonly maxWaitMs: number;
  /** Over all kinds of request. */
  readonly requestsPerSecond: number;
  /** A look that would wait longer than this for its turn is told to come back instead. */
  readonly longestTurnMs?: number;
  /** Pause after "too many requests" that names no time. */
  readonly rateLimitPauseMs?: number;
  readonly breaker?: CircuitBreakerSettings;
  /** Parcels of this account that are due soon, at most `room`, none of the shipments (tags) in `exclude`. */
  readonly fill?: (room: number, exclude: ReadonlySet<string>) => Promise<readonly TrackingQuery[]>;
  /** A batch waits no longer for `fill`; what comes later is not asked about. */
  readonly fillTimeoutMs?: number;
  /** Receives each look `fill` brought along, failed ones too. */
  readonly onFilled?: (query: TrackingQuery, result: LookResult) => Promise<void> | void;
  readonly onBatch?: (batch: BatchReport) => void;
  /** An error of `fill` or `onFilled`: the batch goes on without them. */
  readonly onError?: (error: unknown) => void;
  readonly clock?: MonotonicClock;
}

export interface BatchReport {
  /** Numbers asked about, filled ones included. */
  readonly size: number;
  readonly filled: number;
  /** `partial`: some parcels failed. `resting`: nothing was asked, the account pauses. Else what the request failed of. */
  readonly outcome: 'answered' | 'partial' | 'resting' | 'aborted' | 'defect' | FailedLook['failure'];
  /** What the provider failed of, as a sentence, where the whole request failed; else null. */
  readonly reason: string | null;
  readonly ms: number;
}

export interface Coalescer {
  /**
   * Looks at one parcel together with others. Rejects only with the reason of `signal`, which takes back this caller's
   * wish and nobody else's.
   */
  look(query: TrackingQuery, signal?: AbortSignal): Promise<LookResult>;
  /** Resolves when nothing waits or is under way, filled looks included. */
  idle(): Promise<void>;
}

type FailedLook = Extract<Look, { kind: 'sync_failed' }>;

interface Waiter {
  readonly resolve: (result: LookResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Entry {
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
  readonly #clock: MonotonicClock;
  readonly #pace: AccountPace;
  readonly #waiting = new Map<string, Entry>();
  /** Shipments under way, asked for or filled. */
  readonly #underWay = new Map<string, number>();
  readonly #running = new Set<Promise<void>>();
  #cancelFlush: (() => void) | null = null;

  constructor(adapter: CarrierAdapter, options: CoalescerOptions) {
    this.#adapter = adapter;
    this.#options = options;
    this.#batchSize = Math.min(options.batchSize ?? adapter.batchSize, adapter.batchSize);
    this.#clock = options.clock ?? MONOTONIC_CLOCK;
    this.#pace = createAccountPace({
      clock: this.#clock,
      requestsPerSecond: options.requestsPerSecond,
      // A poll attempt lives 30 s and the requests themselves may take 18.
      longestTurnMs: options.longestTurnMs ?? 6_000,
      rateLimitPauseMs: options.rateLimitPauseMs ?? 10_000,
      breaker: createCircuitBreaker(options.breaker ?? DEFAULT_BREAKER),
    });
  }

  look(query: TrackingQuery, signal?: AbortSignal): Promise<LookResult> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const entry = this.#enqueue(query);
      const leave = () => {
        this.#leave(entry, waiter);
        reject(signal?.reason);
      };
      const settled = (settle: () => void) => {
        signal?.removeEventListener('abort', leave);
        settle();
      };
      const waiter: Waiter = {
        resolve: (result) => settled(() => resolve(result)),
        reject: (error) => settled(() => reject(error)),
      };
      entry.waiters.add(waiter);
      signal?.addEventListener('abort', leave, { once: true });
      if (this.#waiting.size >= this.#batchSize) this.#flush();
    });
  }

  async idle(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running.size > 0) {
      if (this.#waiting.size > 0) this.#flush();
      await Promise.allSettled(this.#running);
    }
  }

  /** Two callers who want the same look share one place. */
  #enqueue(query: TrackingQuery): Entry {
    const key = JSON.stringify([query.tag, query.trackingNumber, query.carrierCode, query.registered]);
    const known = this.#waiting.get(key);
    if (known !== undefined) return known;
    const entry: Entry = { query, waiters: new Set(), batch: null };
    this.#waiting.set(key, entry);
    this.#cancelFlush ??= this.#clock.after(this.#options.maxWaitMs, () => this.#flush());
    return entry;
  }

  #leave(entry: Entry, waiter: Waiter): void {
    entry.waiters.delete(waiter);
    if (entry.waiters.size > 0) return;
    if (entry.batch !== null) {
      if (entry.batch.entries.every(({ waiters }) => waiters.size === 0)) entry.batch.abort.abort();
      return;
    }
    for (const [key, waiting] of this.#waiting) if (waiting === entry) this.#waiting.delete(key);
  }

  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    while (this.#waiting.size > 0) {
      const taken = [...this.#waiting].slice(0, this.#batchSize);
      const batch: Batch = { entries: taken.map(([, entry]) => entry), abort: new AbortController() };
      for (const [key, entry] of taken) {
        this.#waiting.delete(key);
        entry.batch = batch;
      }
      this.#start(this.#run(batch));
    }
  }

  #start(work: Promise<void>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #run(batch: Batch): Promise<void> {
    const startedAt = this.#clock.now();
    const report = (size: number, filled: number, outcome: BatchReport['outcome'], reason: string | null = null) =>
      this.#report({ size, filled, outcome, reason, ms: this.#clock.now() - startedAt });

    const resting = this.#pace.enter();
    if (resting !== null) {
      answer(batch, (entry) => restingResult(entry.query, resting));
      return report(batch.entries.length, 0, 'resting');
    }
    const asked = batch.entries.map(({ query }) => query);
    this.#mark(asked, 1);
    const filled = await this.#fill(asked);
    this.#mark(filled, 1);
    const queries = [...asked, ...filled];
    try {
      batch.abort.signal.throwIfAborted();
      const results = await this.#adapter.look(queries, {
        signal: batch.abort.signal,
        pace: (send) => this.#pace.turn(send, batch.abort.signal),
      });
      if (results.length !== queries.length) {
        throw new Error(
          `The ${this.#adapter.provider} adapter gave ${results.length} results for ${queries.length} queries.`,
        );
      }
      const paced = this.#pace.settle(results);
      batch.entries.forEach((entry, i) => answerEntry(entry, paced[i]));
      filled.forEach((query, i) => this.#hand(query, paced[asked.length + i]));
      const { outcome, reason } = outcomeOf(paced);
      report(queries.length, filled.length, outcome, reason);
    } catch (error) {
      if (error instanceof RestingAccountError) {
        this.#pace.release();
        answer(batch, (entry) => restingResult(entry.query, error.look));
        report(queries.length, filled.length, 'resting');
      } else if (batch.abort.signal.aborted) {
        this.#pace.release();
        report(queries.length, filled.length, 'aborted');
      } else {
        this.#pace.fault();
        for (const { waiters } of batch.entries) for (const waiter of waiters) waiter.reject(error);
        report(queries.length, filled.length, 'defect');
      }
    } finally {
      this.#mark(queries, -1);
    }
  }

  async #fill(asked: readonly TrackingQuery[]): Promise<readonly TrackingQuery[]> {
    const { fill, fillTimeoutMs = 1_000 } = this.#options;
    const room = this.#batchSize - asked.length;
    if (fill === undefined || room <= 0) return [];
    const exclude = new Set([...this.#underWay.keys(), ...[...this.#waiting.values()].map(({ query }) => query.tag)]);
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

function answer(batch: Batch, resultFor: (entry: Entry) => LookResult): void {
  for (const entry of batch.entries) answerEntry(entry, resultFor(entry));
}

function answerEntry(entry: Entry, result: LookResult | undefined): void {
  if (result !== undefined) for (const waiter of entry.waiters) waiter.resolve(result);
}

function restingResult(query: TrackingQuery, look: FailedLook): LookResult {
  return { look, registered: query.registered, requestFault: true };
}

function outcomeOf(results: readonly LookResult[]): Pick<BatchReport, 'outcome' | 'reason'> {
  const failed = results.filter(({ look }) => look.kind === 'sync_failed');
  if (failed.length === 0) return { outcome: 'answered', reason: null };
  const request = results.every(({ requestFault }) => requestFault) ? failed[0]?.look : undefined;
  if (request?.kind !== 'sync_failed') return { outcome: 'partial', reason: null };
  return { outcome: request.failure, reason: request.reason };
}
