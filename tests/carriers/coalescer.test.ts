import { describe, expect, it } from 'vitest';
import type { CarrierAdapter, LookDeferred, LookResult } from '../../carriers/carrier.ts';
import { type BatchReport, type CoalescerOptions, coalesce } from '../../carriers/coalescer.ts';
import type { Look, SyncFailure, TrackingQuery } from '../../domain/look.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { plainBudget } from './plain-budget.ts';
import { trackingQuery } from './tracking-query.ts';

const query = (n: number): TrackingQuery =>
  trackingQuery({ trackingNumber: `YT26000000${String(n).padStart(5, '0')}`, tag: `order/acme/shopify/${n}/1` });
const queries = (count: number, from = 0) => Array.from({ length: count }, (_, i) => query(from + i));
const found = (tag: string): LookResult => ({
  look: { kind: 'not_found', syncedAt: null, raw: tag },
  registered: true,
  requestFault: false,
});
const failed = (failure: SyncFailure, requestFault: boolean, retryAfterMs: number | null = null): LookResult => ({
  look: { kind: 'sync_failed', failure, reason: 'As the test wants it.', retryAfterMs, raw: null },
  registered: true,
  requestFault,
});
const rawOf = (look: Look) => look.raw;

function looked(answer: LookResult | LookDeferred): LookResult {
  if ('deferredMs' in answer) throw new Error(`The look was sent away for ${answer.deferredMs} ms.`);
  return answer;
}

/** 17TRACK's pace. */
const EVERY_MS = 1_000 / 3;

type Behaviour = (queries: readonly TrackingQuery[], signal: AbortSignal | undefined) => Promise<readonly LookResult[]>;

function setUp(options: Partial<CoalescerOptions> = {}, first?: Behaviour, requestsPerLook = 1) {
  const clock: FakeClock = fakeClock();
  const budget = plainBudget(clock, EVERY_MS);
  const requests: { readonly at: number; readonly tags: readonly string[] }[] = [];
  const reports: BatchReport[] = [];
  let behave: Behaviour = first ?? (async (asked) => asked.map(({ tag }) => found(tag)));
  const adapter: CarrierAdapter = {
    provider: 'seventeentrack',
    batchSize: 40,
    async look(asked, call) {
      for (let i = 0; i < requestsPerLook; i += 1) {
        await call?.pace?.(async () => {
          requests.push({ at: clock.now(), tags: asked.map(({ tag }) => tag) });
        });
      }
      return behave(asked, call?.signal);
    },
    check: async () => null,
  };
  const coalescer = coalesce(adapter, {
    budget,
    maxWaitMs: 2_000,
    clock,
    onBatch: (report) => reports.push(report),
    ...options,
  });
  const queue = {
    /** A look that is not sent away. */
    look: async (asked: TrackingQuery, signal?: AbortSignal) => looked(await coalescer.look(asked, signal)),
    lookOrLeave: (asked: TrackingQuery) => coalescer.look(asked),
    idle: () => coalescer.idle(),
  };
  return { clock, requests, reports, queue, budget, setBehaviour: (next: Behaviour) => (behave = next) };
}

describe('looks asked for at about the same time', () => {
  it('leave as one request after the wait, each with its own answer', async () => {
    const { clock, requests, queue } = setUp();
    const looks = Promise.all(queries(7).map((q) => queue.look(q)));
    await clock.advance(1_999);
    expect(requests).toHaveLength(0);
    await clock.advance(1);
    expect(requests.map(({ tags }) => tags.length)).toEqual([7]);
    expect((await looks).map(({ look }) => rawOf(look))).toEqual(queries(7).map(({ tag }) => tag));
  });

  it('leave at once when the batch is full', async () => {
    const { clock, requests, queue, reports } = setUp();
    const looks = Promise.all(queries(85).map((q) => queue.look(q)));
    await clock.advance(400);
    expect(requests.map(({ tags }) => tags.length)).toEqual([40, 40]);
    await clock.advance(2_000);
    expect(requests.map(({ tags }) => tags.length)).toEqual([40, 40, 5]);
    await looks;
    expect(reports.map(({ size, filled, outcome }) => ({ size, filled, outcome }))).toEqual([
      { size: 40, filled: 0, outcome: 'answered' },
      { size: 40, filled: 0, outcome: 'answered' },
      { size: 5, filled: 0, outcome: 'answered' },
    ]);
  });

  it('share one place when they want the same', async () => {
    const { clock, requests, queue } = setUp();
    const both = Promise.all([queue.look(query(1)), queue.look(query(1))]);
    await clock.advance(2_000);
    expect(requests[0]?.tags).toHaveLength(1);
    expect((await both).map(({ look }) => look.kind)).toEqual(['not_found', 'not_found']);
  });

  it('do not suffer from one item that fails', async () => {
    const { clock, queue, reports } = setUp({}, async (asked) =>
      asked.map(({ tag }) => (tag === query(1).tag ? failed('cannot_track', false) : found(tag))),
    );
    const looks = Promise.all(queries(3).map((q) => queue.look(q)));
    await clock.advance(2_000);
    expect((await looks).map(({ look }) => look.kind)).toEqual(['not_found', 'sync_failed', 'not_found']);
    expect(reports[0]?.outcome).toBe('partial');
  });

  it('are rejected, and nobody later, when the adapter breaks its contract', async () => {
    const { clock, queue, reports, setBehaviour } = setUp({}, async () => []);
    const look = queue.look(query(1)).catch(String);
    await clock.advance(2_000);
    expect(await look).toContain('0 results for 1 queries');
    expect(reports[0]?.outcome).toBe('defect');
    setBehaviour(async (asked) => asked.map(({ tag }) => found(tag)));
    const next = queue.look(query(2));
    await clock.advance(2_000);
    expect((await next).look.kind).toBe('not_found');
  });

  it('are not lost to a listener that throws', async () => {
    const errors: unknown[] = [];
    const { clock, queue } = setUp({
      onBatch: () => {
        throw new Error('metrics are down');
      },
      onError: (error) => errors.push(error),
    });
    const look = queue.look(query(1));
    await clock.advance(2_000);
    expect((await look).look.kind).toBe('not_found');
    await queue.idle();
    expect(errors).toHaveLength(1);
  });
});

describe('the turns of an account', () => {
  it('are taken for every request, whatever kind it is, and a look that has begun goes first', async () => {
    const { clock, requests, queue, budget } = setUp({ longestTurnMs: 60_000 }, undefined, 2);
    const looks = Promise.all(queries(400).map((q) => queue.look(q)));
    await clock.advance(20_000);
    await looks;
    expect(requests).toHaveLength(20);
    requests.forEach(({ at }, i) =>
      expect(at - (requests[i - 1]?.at ?? -EVERY_MS)).toBeGreaterThanOrEqual(EVERY_MS - 1e-6),
    );
    const batches = requests.map(({ tags }) => tags[0]);
    expect(batches).toEqual(batches.map((_, i) => batches[i - (i % 2)]));
    // Every turn is given back: told with the next one, or with the end of its look.
    expect(budget.outcomes.map(({ over }) => over.length)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('that come too late send those who wait away, further apart the more there are, as no failure', async () => {
    const { clock, queue, reports, requests } = setUp({ maxWaitMs: 100, longestTurnMs: 1_000 });
    const looks = Promise.all(queries(1_000).map((q) => queue.lookOrLeave(q)));
    await clock.advance(10_000);
    const away = (await looks).flatMap((answer) => ('deferredMs' in answer ? answer.deferredMs : []));
    expect(away).toHaveLength(1_000 - 4 * 40);
    expect(requests).toHaveLength(4);
    expect(away.toSorted((a, b) => a - b)).toEqual(away);
    expect([away[0], away.at(-1)]).toEqual([1_000, (21 * 1_000) / 3]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered', 'answered']);
  });

  it('that come too late for a look that has begun send it away as well', async () => {
    const { clock, queue, reports, budget } = setUp({ longestTurnMs: 300 }, undefined, 2);
    const look = queue.lookOrLeave(query(1));
    await clock.advance(3_000);
    expect(await look).toEqual({ deferredMs: 1_000 });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['deferred']);
    expect(budget.outcomes).toMatchObject([{ result: 'void', fault: null }]);
  });

  it('are given to nobody while the account rests, and those who wait are told why', async () => {
    const { clock, queue, requests, reports, budget } = setUp();
    const lastFault = { failure: 'unavailable', reason: 'The carrier answered 503.' } as const;
    const expected = [
      ['paused', 'unavailable', /asked this account to pause\. Last fault: The carrier answered 503\./],
      ['halted', 'unavailable', /not asked for a while after its faults\. Last fault/],
      ['spent', 'rate_limited', /used up until 1970-01-01T00:01Z\.$/],
    ] as const;
    for (const [why, failure, reason] of expected) {
      budget.rest({ why, lastFault });
      const looks = Promise.all(queries(100).map((q) => queue.look(q)));
      await clock.advance(2_000);
      for (const { look } of await looks) {
        expect(look).toMatchObject({ failure, reason: expect.stringMatching(reason), retryAfterMs: 60_000 });
      }
    }
    expect(requests).toEqual([]);
    expect(reports.map(({ outcome, size }) => [outcome, size])).toEqual(expected.map(() => ['resting', 100]));
    budget.rest(null);
    const later = queue.look(query(1));
    await clock.advance(2_000);
    expect((await later).look.kind).toBe('not_found');
  });

  it('are not taken once the provider has asked for a pause, which is told with every look it refused', async () => {
    const { clock, queue, requests } = setUp({}, async (asked) =>
      asked.map(() => failed('rate_limited', true, 30_000)),
    );
    const looks = Promise.all(queries(120).map((q) => queue.look(q)));
    await clock.advance(5_000);
    expect((await looks).every(({ look }) => look.kind === 'sync_failed' && Number(look.retryAfterMs) > 29_000)).toBe(
      true,
    );
    expect(requests).toHaveLength(1);
  });

  it('are asked for by nobody who cannot know what the account may send', async () => {
    const { clock, queue, requests, reports, budget } = setUp();
    budget.away = true;
    const look = queue.look(query(1)).catch(String);
    await clock.advance(2_000);
    expect(await look).toContain('could not be asked');
    expect([requests.length, reports[0]?.outcome]).toEqual([0, 'no_budget']);
    budget.away = false;
    const next = queue.look(query(1));
    await clock.advance(2_000);
    expect((await next).look.kind).toBe('not_found');
  });

  it('wait until what a look came to could be told: a pause is not lost to a moment without the record', async () => {
    const errors: unknown[] = [];
    const { clock, queue, requests, budget } = setUp({ onError: (error) => errors.push(error) }, async (asked) => {
      budget.away = true;
      return asked.map(() => failed('rate_limited', true, 30_000));
    });
    const first = queue.look(query(1));
    await clock.advance(2_000);
    expect((await first).look).toMatchObject({ retryAfterMs: 30_000 });
    expect([errors.length, budget.outcomes.length]).toEqual([1, 0]);
    budget.away = false;
    const second = queue.look(query(2));
    await clock.advance(2_000);
    expect((await second).look).toMatchObject({ kind: 'sync_failed', retryAfterMs: 30_000 });
    expect([requests.length, budget.outcomes.length]).toEqual([1, 1]);
  });
});

describe('the budget of an account is told', () => {
  const fault = (failure: SyncFailure) => ({ failure, reason: 'As the test wants it.' });
  const cases: readonly [string, readonly LookResult[], object][] = [
    ['an answer', [found('a')], { result: 'answered', pauseMs: null, fault: null }],
    ['a parcel that cannot be tracked', [failed('cannot_track', false)], { result: 'answered', fault: null }],
    ['a fault', [failed('unavailable', true)], { result: 'fault', pauseMs: null, fault: fault('unavailable') }],
    ['a fault of some', [found('a'), failed('timeout', true)], { result: 'answered', fault: fault('timeout') }],
    ['a key that is not taken', [failed('unauthorised', true)], { result: 'refused', fault: fault('unauthorised') }],
    ['a pause', [failed('rate_limited', true, 30_000)], { result: 'fault', pauseMs: 30_000 }],
    ['a pause without a time', [failed('rate_limited', true)], { result: 'fault', pauseMs: 5_000 }],
  ];

  it.each(cases)('of %s', async (_, results, expected) => {
    const { clock, queue, budget } = setUp({ rateLimitPauseMs: 5_000 }, async () => results);
    const looks = Promise.all(queries(results.length).map((q) => queue.look(q)));
    await clock.advance(2_000);
    await looks;
    expect(budget.outcomes).toMatchObject([expected]);
    expect(budget.outcomes[0]?.over).toHaveLength(1);
  });
});

describe('a merchant with few parcels', () => {
  const of = (merchant: string, count: number) =>
    Array.from({ length: count }, (_, n) =>
      trackingQuery({ trackingNumber: `YT26${String(n).padStart(11, '0')}`, tag: `order/${merchant}/standard/${n}/1` }),
    );

  it('waits one turn at most behind one with 10,000, whoever came first', async () => {
    const { clock, queue, requests } = setUp({ longestTurnMs: 1_000 });
    for (const q of of('big', 10_000)) void queue.lookOrLeave(q);
    await clock.advance(500);
    expect(requests).toHaveLength(2);
    const few = Promise.all(of('small', 10).map((q) => queue.look(q)));
    await clock.advance(EVERY_MS);
    expect(requests).toHaveLength(3);
    expect(requests[2]?.tags.filter((tag) => tag.startsWith('order/small/'))).toHaveLength(10);
    expect((await few).map(({ look }) => look.kind)).toEqual(Array.from({ length: 10 }, () => 'not_found'));
  });

  it('shares each batch evenly with the others', async () => {
    const { clock, queue, requests } = setUp({ batchSize: 6, longestTurnMs: 60_000 });
    const all = Promise.all([...of('a', 20), ...of('b', 20), ...of('c', 2)].map((q) => queue.look(q)));
    await clock.advance(20_000);
    await all;
    const shares = requests.map(({ tags }) =>
      ['a', 'b', 'c'].map((m) => tags.filter((tag) => tag.includes(`/${m}/`)).length),
    );
    expect(shares.slice(0, 3)).toEqual([
      [2, 2, 2],
      [3, 3, 0],
      [3, 3, 0],
    ]);
  });
});

describe('a caller who gives up', () => {
  it('takes back only its own wish', async () => {
    const { clock, queue, requests } = setUp();
    const gone = new AbortController();
    const left = queue.look(query(1), gone.signal).catch((error: unknown) => error);
    const shared = queue.look(query(1));
    const other = queue.look(query(2));
    const alone = new AbortController();
    const dropped = queue.look(query(3), alone.signal).catch((error: unknown) => error);
    gone.abort('shutting down');
    alone.abort('cancelled');
    expect(await left).toBe('shutting down');
    expect(await dropped).toBe('cancelled');
    await clock.advance(2_000);
    expect(requests[0]?.tags).toEqual([query(1).tag, query(2).tag]);
    expect((await shared).look.kind).toBe('not_found');
    expect((await other).look.kind).toBe('not_found');
  });

  it('under way leaves the request to the others; the last one ends it', async () => {
    let signal: AbortSignal | undefined;
    const { clock, queue, reports } = setUp({}, (_, given) => {
      signal = given;
      return new Promise((_resolve, reject) => given?.addEventListener('abort', () => reject(new Error('aborted'))));
    });
    const callers = [new AbortController(), new AbortController()];
    const looks = callers.map(({ signal: own }, i) => queue.look(query(i), own).catch((error: unknown) => error));
    await clock.advance(2_000);
    callers[0]?.abort('first');
    expect(await looks[0]).toBe('first');
    expect(signal?.aborted).toBe(false);
    callers[1]?.abort('second');
    expect(await looks[1]).toBe('second');
    expect(signal?.aborted).toBe(true);
    await queue.idle();
    expect(reports.map(({ outcome }) => outcome)).toEqual(['aborted']);
  });

  it('before asking is refused', async () => {
    const { queue } = setUp();
    await expect(queue.look(query(1), AbortSignal.abort('too late'))).rejects.toBe('too late');
  });
});

describe('a batch that is not full', () => {
  it('takes along parcels due soon, and hands their looks over', async () => {
    const handed: [string, string][] = [];
    const asked: { readonly room: number; readonly exclude: readonly string[] }[] = [];
    const { clock, queue, requests, reports } = setUp({
      fill: async (room, exclude) => {
        asked.push({ room, exclude: [...exclude] });
        return [query(2), ...queries(50, 100)];
      },
      onFilled: (filled, { look }) => {
        handed.push([filled.tag, look.kind]);
      },
    });
    const looks = Promise.all([queue.look(query(1)), queue.look(query(2))]);
    await clock.advance(2_000);
    await looks;
    await queue.idle();
    expect(asked).toEqual([{ room: 38, exclude: [query(1).tag, query(2).tag] }]);
    expect(requests[0]?.tags).toHaveLength(40);
    expect(handed).toHaveLength(38);
    expect(handed[0]).toEqual([query(100).tag, 'not_found']);
    expect(reports[0]).toMatchObject({ size: 40, filled: 38, outcome: 'answered' });
  });

  it('goes without them when finding them fails or takes too long', async () => {
    const errors: unknown[] = [];
    const broken = setUp({
      fill: () => Promise.reject(new Error('no database')),
      onError: (error) => errors.push(error),
    });
    const look = broken.queue.look(query(1));
    await broken.clock.advance(2_000);
    expect((await look).look.kind).toBe('not_found');
    expect(errors).toHaveLength(1);

    const slow = setUp({ fill: () => new Promise(() => {}), fillTimeoutMs: 500 });
    const late = slow.queue.look(query(1));
    await slow.clock.advance(2_500);
    expect((await late).look.kind).toBe('not_found');
    expect(slow.requests[0]?.tags).toHaveLength(1);
  });

  it('asks for none while the account rests', async () => {
    let fills = 0;
    const { clock, queue } = setUp(
      {
        fill: async () => {
          fills += 1;
          return [];
        },
      },
      async (asked) => asked.map(() => failed('rate_limited', true, 60_000)),
    );
    for (const n of [1, 2]) {
      const look = queue.look(query(n));
      await clock.advance(2_000);
      await look;
    }
    expect(fills).toBe(1);
  });
});
