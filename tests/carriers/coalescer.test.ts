import { describe, expect, it } from 'vitest';
import type { CarrierAdapter, LookResult } from '../../carriers/carrier.ts';
import { type BatchReport, type CoalescerOptions, coalesce } from '../../carriers/coalescer.ts';
import type { Look, SyncFailure, TrackingQuery } from '../../domain/look.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
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

type Behaviour = (queries: readonly TrackingQuery[], signal: AbortSignal | undefined) => Promise<readonly LookResult[]>;

function setUp(options: Partial<CoalescerOptions> = {}, first?: Behaviour, requestsPerLook = 1) {
  const clock: FakeClock = fakeClock();
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
  const queue = coalesce(adapter, {
    maxWaitMs: 2_000,
    requestsPerSecond: 3,
    clock,
    onBatch: (report) => reports.push(report),
    ...options,
  });
  return { clock, requests, reports, queue, setBehaviour: (next: Behaviour) => (behave = next) };
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

describe('the pace of an account', () => {
  it('stays at three requests in any second, whatever kind they are', async () => {
    const { clock, requests, queue } = setUp({ longestTurnMs: 60_000 }, undefined, 2);
    const looks = Promise.all(queries(400).map((q) => queue.look(q)));
    await clock.advance(20_000);
    await looks;
    expect(requests).toHaveLength(20);
    for (const { at } of requests) {
      expect(requests.filter((other) => other.at >= at && other.at < at + 1_000).length).toBeLessThanOrEqual(3);
    }
  });

  it('tells those to come back who would wait too long', async () => {
    const { clock, queue, reports } = setUp({ longestTurnMs: 1_100 });
    const looks = Promise.all(queries(400).map((q) => queue.look(q)));
    await clock.advance(10_000);
    const refused = (await looks).flatMap(({ look }) => (look.kind === 'sync_failed' ? look : []));
    expect(refused).toHaveLength(400 - 4 * 40);
    expect(refused.every(({ failure, retryAfterMs }) => failure === 'rate_limited' && Number(retryAfterMs) > 0)).toBe(
      true,
    );
    expect(reports.filter(({ outcome }) => outcome === 'resting')).toHaveLength(6);
  });

  it('rests as long as the provider asks, for all its looks, and says so', async () => {
    const { clock, queue, requests, setBehaviour } = setUp({}, async (asked) =>
      asked.map(() => failed('rate_limited', true, 30_000)),
    );
    const first = queue.look(query(1));
    await clock.advance(2_000);
    expect((await first).look).toMatchObject({ failure: 'rate_limited', retryAfterMs: 30_000 });

    setBehaviour(async (asked) => asked.map(({ tag }) => found(tag)));
    const meanwhile = queue.look(query(2));
    await clock.advance(10_000);
    expect((await meanwhile).look).toMatchObject({ failure: 'rate_limited', retryAfterMs: 28_000 });
    expect(requests).toHaveLength(1);

    await clock.advance(20_000);
    const later = queue.look(query(3));
    await clock.advance(2_000);
    expect((await later).look.kind).toBe('not_found');
  });

  it('rests a while even when the provider names no time', async () => {
    const { clock, queue } = setUp({ rateLimitPauseMs: 5_000 }, async (asked) =>
      asked.map(() => failed('rate_limited', true)),
    );
    const look = queue.look(query(1));
    await clock.advance(2_000);
    expect((await look).look).toMatchObject({ failure: 'rate_limited', retryAfterMs: 5_000 });
  });

  it('holds back the requests already in the queue once the provider has asked for a pause', async () => {
    const { clock, queue, requests } = setUp({}, async (asked) =>
      asked.map(() => failed('rate_limited', true, 30_000)),
    );
    const looks = Promise.all(queries(120).map((q) => queue.look(q)));
    await clock.advance(5_000);
    expect((await looks).every(({ look }) => look.kind === 'sync_failed')).toBe(true);
    expect(requests).toHaveLength(1);
  });
});

describe('the circuit breaker of an account', () => {
  const breaker = { opensAfter: 3, openMs: 60_000, longestOpenMs: 600_000 };

  it('opens after faults in a row, answers at once, and closes when a trial succeeds', async () => {
    const { clock, queue, requests, setBehaviour } = setUp({ breaker }, async (asked) =>
      asked.map(() => failed('unavailable', true)),
    );
    const lookAt = async (n: number) => {
      const look = queue.look(query(n));
      await clock.advance(2_000);
      return (await look).look;
    };
    for (const n of [1, 2, 3]) expect(await lookAt(n)).toMatchObject({ failure: 'unavailable', retryAfterMs: null });
    const refused = await lookAt(4);
    expect(refused).toMatchObject({ kind: 'sync_failed', failure: 'unavailable', retryAfterMs: 58_000 });
    expect(requests).toHaveLength(3);

    await clock.advance(60_000);
    expect(await lookAt(5)).toMatchObject({ failure: 'unavailable' });
    expect(requests).toHaveLength(4);
    // The failed trial doubles the rest.
    await clock.advance(60_000);
    await lookAt(6);
    expect(requests).toHaveLength(4);

    await clock.advance(60_000);
    setBehaviour(async (asked) => asked.map(({ tag }) => found(tag)));
    expect((await lookAt(7)).kind).toBe('not_found');
    expect((await lookAt(8)).kind).toBe('not_found');
  });

  it('lets one trial through, not a crowd', async () => {
    const { clock, queue, requests, setBehaviour } = setUp({ breaker }, async (asked) =>
      asked.map(() => failed('unavailable', true)),
    );
    for (const n of [1, 2, 3]) {
      const look = queue.look(query(n));
      await clock.advance(2_000);
      await look;
    }
    await clock.advance(60_000);
    let release = () => {};
    setBehaviour(async (asked) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return asked.map(({ tag }) => found(tag));
    });
    const crowd = queries(120, 100).map((q) => queue.look(q));
    await clock.advance(5_000);
    expect(requests).toHaveLength(4);
    release();
    const kinds = (await Promise.all(crowd)).map(({ look }) => look.kind);
    expect(kinds.filter((kind) => kind === 'not_found')).toHaveLength(40);
  });

  it('opens at once for an account the provider refuses, and holds back those already in line', async () => {
    const { clock, queue, requests, reports, setBehaviour } = setUp({ breaker }, async (asked) =>
      asked.map(() => failed('unauthorised', true)),
    );
    const crowd = queries(120).map((q) => queue.look(q));
    await clock.advance(5_000);
    expect((await Promise.all(crowd)).every(({ look }) => look.kind === 'sync_failed')).toBe(true);
    expect(requests).toHaveLength(1);
    expect(reports.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['unauthorised', 'As the test wants it.'],
      ['resting', null],
      ['resting', null],
    ]);

    await clock.advance(500_000);
    const meanwhile = queue.look(query(200));
    await clock.advance(2_000);
    expect((await meanwhile).look).toMatchObject({ failure: 'unauthorised', retryAfterMs: 93_000 });
    expect(requests).toHaveLength(1);

    setBehaviour(async (asked) => asked.map(({ tag }) => found(tag)));
    await clock.advance(100_000);
    const later = queue.look(query(201));
    await clock.advance(2_000);
    expect((await later).look.kind).toBe('not_found');
  });

  it('does not open over parcels that cannot be tracked', async () => {
    const { clock, queue, requests } = setUp({ breaker }, async (asked) =>
      asked.map(() => failed('cannot_track', false)),
    );
    for (const n of [1, 2, 3, 4, 5]) {
      const look = queue.look(query(n));
      await clock.advance(2_000);
      await look;
    }
    expect(requests).toHaveLength(5);
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
