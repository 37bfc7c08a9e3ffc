/** What processes share of an account. Each "process" here has connections of its own; they know each other only by the row. */
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccountPace } from '../../carriers/account-pace.ts';
import { CARRIERS } from '../../carriers/index.ts';
import { MONOTONIC_CLOCK } from '../../carriers/monotonic-clock.ts';
import {
  type BudgetSettings,
  type CarrierBudget,
  carrierBudgets,
  openCarrierBudget,
} from '../../database/carrier-budget.ts';
import { openPool } from '../../database/pool.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import type { LookOutcome } from '../../domain/turn.ts';
import { MASTER, openShop, type Shop, TEA } from './shop.ts';

let shop: Shop;
let pools: readonly pg.Pool[];
beforeAll(async () => {
  shop = await openShop();
  pools = [1, 2, 3].map(() => openPool(shop.database.urls.relay, { max: 3, applicationName: 'test' }));
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await shop.close();
});

/** Long ones, so that what passes between two statements is nothing; `pass` lets the rest pass. */
const WINDOW_MS = 30 * MINUTE_MS;
const SETTINGS: BudgetSettings = {
  limits: [{ requests: 3, perMs: WINDOW_MS }],
  leaseMs: 2 * HOUR_MS,
  breaker: { opensAfter: 2, openMs: HOUR_MS, longestOpenMs: 3 * HOUR_MS },
};

let accounts = 0;

/** An account nobody has used, as three processes see it. */
function openAccount(settings: Partial<BudgetSettings> = {}) {
  accounts += 1;
  const key = `made-up ${accounts}`;
  const account = { provider: 'seventeentrack', merchant: TEA, key } as const;
  const processes = pools.map((pool) => openCarrierBudget(pool, MASTER, account, { ...SETTINGS, ...settings }));
  const [a, b] = processes;
  if (a === undefined || b === undefined) throw new Error('There are no processes.');
  return { a, b, processes };
}

let turns = 0;
const nextTurn = () => {
  turns += 1;
  return `turn ${turns}`;
};
const take = (budget: CarrierBudget, look = nextTurn(), turn = nextTurn()) => budget.take({ look, turn, over: [] });
const settle = (budget: CarrierBudget, look: string, outcome: Partial<LookOutcome> = {}) =>
  budget.settle({ look, over: [], result: 'answered', pauseMs: null, fault: null, ...outcome });
const REFUSAL = { failure: 'unauthorised', reason: 'The key is not known.' } as const;
const OUTAGE = { failure: 'unavailable', reason: 'The provider answered 503.' } as const;

/** Lets every account's time pass by moving what was written of it into the past. */
async function pass(ms: number): Promise<void> {
  await shop.database.superuser.query(
    `update carrier_budget set left_at = left_at - s, paused_until = paused_until - s, open_until = open_until - s,
       trial_until = trial_until - s,
       requests = (select coalesce(jsonb_object_agg(key, value::float8 - $1), '{}') from jsonb_each_text(requests))
     from (select $1::float8 * interval '1 ms' as s) as shift`,
    [ms],
  );
}

async function aDayPasses(): Promise<void> {
  await pass(DAY_MS);
  await shop.database.superuser.query('update carrier_budget set day = day - 1');
}

/** A request as chance makes it: whose it is, when it is wished for, how long it travels, how long the answer takes. */
const request = fc.record({
  worker: fc.nat({ max: 2 }),
  afterMs: fc.nat({ max: 100 }),
  travelsMs: fc.nat({ max: 120 }),
  answerMs: fc.nat({ max: 120 }),
});
const wait = (ms: number) => new Promise<void>((resolve) => MONOTONIC_CLOCK.after(ms, resolve));

describe('the limit of an account', () => {
  test('holds where requests arrive, however workers of several processes meet and requests travel', async () => {
    const limit = { requests: 5, perMs: 200 };
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 12, maxLength: 24 }), async (requests) => {
        const { processes } = openAccount({ limits: [limit] });
        const paces = processes.map((budget) =>
          createAccountPace({ budget, clock: MONOTONIC_CLOCK, longestTurnMs: 60_000, onError: () => undefined }),
        );
        const arrivals: number[] = [];
        const all = requests.map(async ({ worker, afterMs, travelsMs, answerMs }) => {
          await wait(afterMs);
          const look = paces[worker]?.begin();
          await look?.send(async () => {
            await wait(travelsMs);
            arrivals.push(performance.now());
            await wait(answerMs);
          }, new AbortController().signal);
          await look?.end({ result: 'answered', pauseMs: null, fault: null });
        });
        await Promise.all(all);
        expect(arrivals).toHaveLength(requests.length);
        for (const at of arrivals) {
          const inWindow = arrivals.filter((other) => other >= at && other < at + limit.perMs);
          expect(inWindow.length).toBeLessThanOrEqual(limit.requests);
        }
      }),
      { numRuns: 5 },
    );
  });

  test('is given away once, however many ask at the same moment', async () => {
    const { processes } = openAccount({ limits: [{ requests: 10, perMs: DAY_MS }] });
    const all = Array.from({ length: 20 }, () => processes.map((each) => take(each))).flat();
    expect((await Promise.all(all)).filter(({ kind }) => kind === 'leave')).toHaveLength(10);
  });

  test('counts a request until a window after it was over, and those under way', async () => {
    const { a, b } = openAccount();
    const looks = ['first', 'second', 'third'];
    for (const [i, look] of looks.entries()) {
      expect(await (i % 2 === 0 ? a : b).take({ look, turn: look, over: [] })).toEqual({ kind: 'leave' });
      await pass(WINDOW_MS / 3);
    }
    // Under way: over now at the earliest.
    expect(await take(b)).toMatchObject({ kind: 'wait', ms: WINDOW_MS });
    await settle(a, 'first', { over: ['first'] });
    await pass(WINDOW_MS - MINUTE_MS);
    expect((await take(b)).kind).toBe('wait');
    await pass(MINUTE_MS);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('spreads its turns evenly', async () => {
    const { a, b } = openAccount();
    expect(await take(a)).toEqual({ kind: 'leave' });
    expect((await take(b)).kind).toBe('wait');
    await pass(WINDOW_MS / 3);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('is not lost to a process that died with requests under way', async () => {
    const { a, b } = openAccount({ limits: [{ requests: 1, perMs: WINDOW_MS }] });
    expect(await take(a)).toEqual({ kind: 'leave' });
    await pass(SETTINGS.leaseMs);
    expect((await take(b)).kind).toBe('wait');
    await pass(WINDOW_MS);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('is refused where it is none', () => {
    for (const limit of [
      { requests: 0, perMs: 1 },
      { requests: 1.5, perMs: 1 },
      { requests: 1, perMs: 2 * DAY_MS },
    ]) {
      expect(() => openAccount({ limits: [limit] })).toThrow(RangeError);
    }
  });
});

describe('an account with a limit of the day', () => {
  const { limits } = CARRIERS.dhl;

  test('keeps the short one too', async () => {
    const { a, b } = openAccount({ limits });
    expect(await a.take({ look: 'x', turn: 'x', over: [] })).toEqual({ kind: 'leave' });
    await settle(a, 'x', { over: ['x'] });
    expect((await take(b)).kind).toBe('wait');
    await pass(5_000);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('rests until the next midnight UTC when the day’s requests are used up, then begins anew', async () => {
    const { a, b } = openAccount({ limits: [...limits.slice(0, 1), { requests: 3, perMs: DAY_MS }] });
    for (const turn of ['1', '2', '3']) {
      expect(await a.take({ look: turn, turn, over: [] })).toEqual({ kind: 'leave' });
      await settle(a, turn, { over: [turn] });
      await pass(5_000);
    }
    const rest = await take(b);
    if (rest.kind !== 'rest') throw new Error(`The account does not rest: ${rest.kind}.`);
    expect(rest.why).toBe('spent');
    expect(new Date(rest.until).toISOString()).toMatch(/T00:00:00\.000Z$/);
    expect(rest.ms).toBeLessThanOrEqual(DAY_MS);
    await aDayPasses();
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('counts a request under way at midnight in the new day as well', async () => {
    const { a, b } = openAccount({ limits: [{ requests: 1, perMs: DAY_MS }] });
    expect(await a.take({ look: 'late', turn: 'late', over: [] })).toEqual({ kind: 'leave' });
    await shop.database.superuser.query('update carrier_budget set day = day - 1');
    expect(await take(b)).toMatchObject({ kind: 'rest', why: 'spent' });
    await settle(a, 'late', { over: ['late'] });
    expect(await take(b)).toMatchObject({ kind: 'rest', why: 'spent' });
  });
});

describe('a pause the provider asks one process for', () => {
  test('is kept by all, and shortened by nobody', async () => {
    const { a, b } = openAccount();
    const fault = { failure: 'rate_limited', reason: 'Too many requests.' } as const;
    await settle(a, 'x', { result: 'fault', pauseMs: HOUR_MS, fault });
    await settle(b, 'y', { result: 'fault', pauseMs: MINUTE_MS, fault });
    await settle(b, 'z');
    const rest = await take(b);
    expect(rest).toMatchObject({ kind: 'rest', why: 'paused', lastFault: fault });
    expect(rest.kind === 'rest' && rest.ms).toBeGreaterThan(MINUTE_MS);
    await pass(HOUR_MS);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });
});

describe('the circuit breaker of an account', () => {
  const fail = (budget: CarrierBudget, look = nextTurn()) => settle(budget, look, { result: 'fault', fault: OUTAGE });

  test('opens for all processes after faults in a row, whoever had them', async () => {
    const { a, b, processes } = openAccount();
    await fail(a);
    await settle(b, 'fine');
    await fail(a);
    expect(await take(b)).toEqual({ kind: 'leave' });
    await pass(WINDOW_MS);
    await fail(b);
    for (const each of processes) {
      expect(await take(each)).toMatchObject({ kind: 'rest', why: 'halted', lastFault: OUTAGE });
    }
  });

  test('lets one look through as a trial, with all its requests', async () => {
    const { a, b } = openAccount();
    await fail(a);
    await fail(a);
    await pass(HOUR_MS);
    expect(await take(a, 'trial')).toEqual({ kind: 'leave' });
    await pass(WINDOW_MS);
    expect(await take(b)).toMatchObject({ kind: 'rest', why: 'halted', ms: HOUR_MS });
    expect(await take(a, 'trial')).toEqual({ kind: 'leave' });
    await pass(WINDOW_MS);
    await settle(a, 'trial');
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('gives the trial’s place back when it was given up, or its process died', async () => {
    const { a, b } = openAccount();
    await fail(a);
    await fail(a);
    await pass(HOUR_MS);
    await take(a, 'given up');
    await settle(a, 'given up', { result: 'void' });
    await pass(WINDOW_MS);
    expect(await take(b, 'dies')).toEqual({ kind: 'leave' });
    await pass(SETTINGS.leaseMs + WINDOW_MS);
    expect(await take(a)).toEqual({ kind: 'leave' });
  });

  test('rests twice as long after each failed trial, up to a limit', async () => {
    const { a, b } = openAccount();
    await fail(a);
    await fail(a);
    for (const rest of [1, 2, 3, 3]) {
      await pass(rest * HOUR_MS - MINUTE_MS);
      expect(await take(b)).toMatchObject({ kind: 'rest', why: 'halted' });
      await pass(MINUTE_MS);
      expect(await take(b, 'trial')).toEqual({ kind: 'leave' });
      await fail(b, 'trial');
    }
  });

  test('opens for its longest rest at the first refusal of the account', async () => {
    const { a, b } = openAccount();
    await settle(a, 'x', { result: 'refused', fault: REFUSAL });
    await pass(3 * HOUR_MS - MINUTE_MS);
    expect(await take(b)).toMatchObject({ kind: 'rest', why: 'halted', lastFault: REFUSAL });
    await pass(MINUTE_MS);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });

  test('is not opened a second time by looks that left before', async () => {
    const { a, b } = openAccount();
    for (let i = 0; i < 5; i += 1) await fail(a);
    await pass(HOUR_MS);
    expect(await take(b)).toEqual({ kind: 'leave' });
  });
});

test('what every account came to is told by owner, and of a key that was changed no more', async () => {
  const { relay, superuser } = shop.database;
  await superuser.query('truncate carrier_budget');
  const open = (merchant: typeof TEA | null, key: string) =>
    openCarrierBudget(relay, MASTER, { provider: 'dhl', merchant, key }, SETTINGS);
  await settle(open(TEA, 'old key'), 'x', { result: 'refused', fault: REFUSAL });
  await take(open(TEA, 'new key'));
  await take(open(null, 'new key'));
  await settle(open(null, 'new key'), 'y', { result: 'refused', fault: REFUSAL });
  const budgets = await carrierBudgets(relay);
  expect(budgets).toMatchObject([
    { provider: 'dhl', merchant: null, usedToday: 1, breaker: 'open', lastFault: REFUSAL },
    { provider: 'dhl', merchant: TEA, usedToday: 1, breaker: 'closed', restsUntil: null, lastFault: null },
  ]);
  expect(budgets[0]?.restsUntil).toBeGreaterThan(Number(budgets[0]?.lastFault?.at));
  const { rows } = await superuser.query('select carrier_budget::text as row from carrier_budget');
  expect(JSON.stringify(rows)).not.toMatch(/(old|new) key/);
});
