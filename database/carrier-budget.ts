/**
 * What each account with a carrier may send, in one row that all processes share. A provider counts requests where they
 * arrive, which nobody here can see: some time between departure and answer. So a request counts from its turn until
 * `perMs` after it was over, and whatever a handshake, a queue or a busy process does in between, no window of the
 * provider's holds too many. One whose process died is taken to be over when its lease ends.
 *
 * The statements lock the account's row first and read the clock after: a snapshot or a clock from before the wait for the
 * lock would not know the turn that was just given away. Everything is computed from the locked row, so that the update
 * at the end, though it may find the row changed since the statement began, writes what follows from its latest state.
 * Each is its own transaction of a few milliseconds; nobody holds the lock while a request is under way.
 */
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { MerchantId } from '../domain/ids.ts';
import type { SyncFailure } from '../domain/look.ts';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../domain/plan.ts';
import { DAY_MS, type WallInstant } from '../domain/time.ts';
import type { AccountFault, LookOutcome, Turn, TurnWish } from '../domain/turn.ts';
import { merchantIdColumn, wallTime } from './columns.ts';
import type { SealingKey } from './sealing.ts';

export interface BudgetAccount {
  readonly provider: CarrierProvider;
  /** Who brings the account; null for the installation's own. */
  readonly merchant: MerchantId | null;
  readonly key: string;
}

export interface BudgetSettings {
  /** All of them hold. One of a day counts the UTC day, as providers do; shorter ones any stretch of their length. */
  readonly limits: readonly { readonly requests: number; readonly perMs: number }[];
  /** How long a request is taken to be under way where nobody says that it is over: longer than any can live. */
  readonly leaseMs: number;
  readonly breaker: BreakerSettings;
}

export interface BreakerSettings {
  /** Looks in a row that fail as a whole before the account is left alone. */
  readonly opensAfter: number;
  /** For how long; each failed trial doubles it, up to `longestOpenMs`, which a refused account rests at once. */
  readonly openMs: number;
  readonly longestOpenMs: number;
}

export interface CarrierBudget {
  /** The time between two requests at the pace of the limits, in milliseconds. */
  readonly everyMs: number;
  take(wish: TurnWish): Promise<Turn>;
  settle(outcome: LookOutcome): Promise<void>;
}

/**
 * The budget of an account, through the relay login: a row of the installation's serves many merchants. `take` and
 * `settle` are a round trip each and reject with the driver's error where the database does not answer.
 * @throws {RangeError} where a limit is not possible.
 */
export function openCarrierBudget(
  relay: Pool,
  master: SealingKey,
  account: BudgetAccount,
  settings: BudgetSettings,
): CarrierBudget {
  for (const { requests, perMs } of settings.limits) {
    if (!Number.isSafeInteger(requests) || requests <= 0 || !(perMs > 0 && perMs <= DAY_MS)) {
      throw new RangeError(`${requests} requests per ${perMs} ms are no limit; give a whole number per up to a day.`);
    }
  }
  const short = settings.limits.filter(({ perMs }) => perMs < DAY_MS);
  const daily = settings.limits.filter(({ perMs }) => perMs === DAY_MS).map(({ requests }) => requests);
  const everyMs = Math.max(0, ...short.map(({ requests, perMs }) => perMs / requests));
  const longestMs = Math.max(0, ...short.map(({ perMs }) => perMs));
  const { openMs, longestOpenMs, opensAfter } = settings.breaker;
  const id = accountId(master, account);
  const { provider, merchant } = account;

  /** The row is there from the account's first turn on; two processes may both be the first. */
  const runOnRow = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    const run = async () => (await relay.query(sql, [id, ...parameters])).rows[0] as unknown;
    const found = await run();
    if (found !== undefined) return found;
    await relay.query(
      'insert into carrier_budget (account, provider, merchant_id) values ($1, $2, $3) on conflict (account) do nothing',
      [id, provider, merchant],
    );
    return run();
  };

  return {
    everyMs,
    async take({ look, turn, over }) {
      const row = await runOnRow(TAKE, [
        over,
        longestMs,
        look,
        turn,
        short.map(({ requests }) => requests),
        short.map(({ perMs }) => perMs),
        daily.length === 0 ? null : Math.min(...daily),
        everyMs,
        settings.leaseMs,
        openMs,
      ]);
      return toTurn(takenRow.parse(row));
    },
    async settle({ look, over, result, pauseMs, fault }) {
      await runOnRow(SETTLE, [
        over,
        longestMs,
        look,
        result,
        pauseMs,
        fault?.failure ?? null,
        fault?.reason ?? null,
        opensAfter,
        openMs,
        longestOpenMs,
      ]);
    },
  };
}

/** Tells one account from another, and nobody which key it has. */
function accountId(master: SealingKey, { provider, merchant, key }: BudgetAccount): string {
  return createHmac('sha256', master.bytes)
    .update(JSON.stringify(['carrier budget', provider, merchant, key]))
    .digest('hex');
}

/**
 * The locked row ($1) with what is known of its requests now: those of $2 are over, and those that were over for $3 ms do
 * not count any more. A request under way at midnight may arrive on either side of it and is counted on both.
 */
const KNOWN = `
  with locked as materialized (
    select * from carrier_budget where account = $1 for update
  ), clocked as materialized (
    select locked.*, clock_timestamp() as now from locked
  ), told as materialized (
    select clocked.*, ms.now_ms, (now at time zone 'utc')::date as today, date_trunc('day', now, 'utc') as midnight,
      (select coalesce(jsonb_object_agg(key, case when key = any($2::text[]) then least(value::float8, now_ms) else value::float8 end), '{}')
         from jsonb_each_text(requests)) as all_requests
    from clocked, lateral (select extract(epoch from now)::float8 * 1000 as now_ms) ms
  ), known as materialized (
    select told.*,
      (select coalesce(jsonb_object_agg(key, value::float8), '{}') from jsonb_each_text(all_requests)
        where value::float8 + $3::float8 > now_ms) as counting,
      case when day >= today then used
           else (select count(*)::int from jsonb_each_text(all_requests)
                  where value::float8 >= extract(epoch from midnight)::float8 * 1000) end as used_today
    from told
  )`;

/**
 * Gives the turn $5 of the look $4 away, or says how long there is none. For a limit of n requests, the n-th latest to be
 * over has to be `perMs` ago; one still under way is over now at the earliest, which is what the wait is counted from.
 * Turns of the short limits are also spread evenly: a provider that measures more finely has no burst to refuse. Where
 * no turn is given and nothing was told, nothing is written.
 */
const TAKE = `${KNOWN}, verdict as materialized (
    select known.*, halted.*,
      greatest(0, extract(epoch from paused_until - now)::float8 * 1000) as paused_ms,
      case when used_today >= $8::int then extract(epoch from midnight + interval '1 day' - now)::float8 * 1000 else 0 end as spent_ms,
      greatest(0, extract(epoch from left_at)::float8 * 1000 + $9::float8 - now_ms,
        (select max(least(nth.over, now_ms) + per_ms - now_ms)
           from unnest($6::int[], $7::float8[]) as short(n, per_ms)
           cross join lateral (select value::float8 as over from jsonb_each_text(counting)
                                order by 1 desc offset short.n - 1 limit 1) nth
          where nth.over + per_ms > now_ms)) as wait_ms
    from known, lateral (
      select case when open_until is null then 0
                  when open_until > now then extract(epoch from open_until - now)::float8 * 1000
                  when trial <> $4 and trial_until > now then $11::float8
                  else 0 end as halted_ms) halted
  ), decided as materialized (
    select verdict.*, paused_ms = 0 and halted_ms = 0 and spent_ms = 0 and wait_ms = 0 as leaves from verdict
  ), written as (
    update carrier_budget b set
      requests = case when leaves then counting || jsonb_build_object($5::text, now_ms + $10::float8) else counting end,
      left_at = case when leaves then now else d.left_at end,
      day = greatest(d.day, today),
      used = used_today + leaves::int,
      trial = case when leaves and d.open_until is not null then $4 else d.trial end,
      trial_until = case when leaves and d.open_until is not null then now + $10::float8 * interval '1 ms' else d.trial_until end
    from decided d where b.account = d.account and (leaves or cardinality($2::text[]) > 0)
  )
  select leaves, paused_ms, halted_ms, spent_ms, wait_ms, last_failure, last_failure_reason,
    now + greatest(paused_ms, halted_ms, spent_ms) * interval '1 ms' as until
  from decided`;

/**
 * Takes note of what became of the look $4. A look that left before the breaker opened may fail later: it opens it no
 * second time. The pause a provider asks for is never shortened by another.
 */
const SETTLE = `${KNOWN}, decided as materialized (
    select known.*, $5::text as result,
      $5 = 'refused'
        or $5 = 'fault' and (trial is not distinct from $4::text or open_until is null and faults + 1 >= $9::int) as opens
    from known
  )
  update carrier_budget b set
    requests = counting, day = greatest(d.day, today), used = used_today,
    paused_until = greatest(d.paused_until, now + $6::float8 * interval '1 ms'),
    faults = case when result = 'answered' then 0 else d.faults + (result in ('fault', 'refused'))::int end,
    openings = case when result = 'answered' then 0 else d.openings + (result = 'fault' and opens)::int end,
    open_until = case
      when result = 'answered' then null
      when result = 'refused' then now + $11::float8 * interval '1 ms'
      when opens then now + least($10::float8 * 2 ^ least(d.openings, 30), $11::float8) * interval '1 ms'
      else d.open_until end,
    trial = case when result = 'answered' or opens or d.trial = $4 then null else d.trial end,
    last_failure = coalesce($7, d.last_failure),
    last_failure_reason = coalesce($8, d.last_failure_reason),
    last_failure_at = case when $7 is null then d.last_failure_at else now end
  from decided d where b.account = d.account
  returning b.account`;

const failureColumn = z.custom<SyncFailure>((value) => typeof value === 'string').nullable();

const takenRow = z.object({
  leaves: z.boolean(),
  paused_ms: z.number(),
  halted_ms: z.number(),
  spent_ms: z.number(),
  wait_ms: z.number(),
  until: wallTime,
  last_failure: failureColumn,
  last_failure_reason: z.string().nullable(),
});

function toTurn(row: z.infer<typeof takenRow>): Turn {
  if (row.leaves) return { kind: 'leave' };
  const ms = Math.max(row.paused_ms, row.halted_ms, row.spent_ms);
  if (ms === 0) return { kind: 'wait', ms: row.wait_ms };
  const why = ms === row.paused_ms ? 'paused' : ms === row.halted_ms ? 'halted' : 'spent';
  return { kind: 'rest', why, ms, until: row.until, lastFault: faultOf(row) };
}

function faultOf(row: Pick<z.infer<typeof takenRow>, 'last_failure' | 'last_failure_reason'>): AccountFault | null {
  if (row.last_failure === null || row.last_failure_reason === null) return null;
  return { failure: row.last_failure, reason: row.last_failure_reason };
}

export interface BudgetState {
  readonly provider: CarrierProvider;
  /** Null for the installation's own account. */
  readonly merchant: MerchantId | null;
  readonly lastLeftAt: WallInstant | null;
  /** Requests that may have reached the provider in this UTC day. */
  readonly usedToday: number;
  /** A pause or the breaker keeps the account from being asked; null where neither does. */
  readonly restsUntil: WallInstant | null;
  readonly breaker: 'closed' | 'open' | 'half-open';
  readonly lastFault: (AccountFault & { readonly at: WallInstant }) | null;
}

const stateRow = z.object({
  provider: z.enum(CARRIER_PROVIDERS),
  merchant_id: merchantIdColumn.nullable(),
  left_at: wallTime.nullable(),
  used_today: z.number(),
  rests_until: wallTime.nullable(),
  breaker: z.enum(['closed', 'open', 'half-open']),
  last_failure: failureColumn,
  last_failure_reason: z.string().nullable(),
  last_failure_at: wallTime.nullable(),
});

/** How every account does that was ever asked; of one whose key was changed, the key in use. Through the relay login. */
export async function carrierBudgets(relay: Pool): Promise<readonly BudgetState[]> {
  const { rows } = await relay.query(
    `select distinct on (provider, merchant_id) provider, merchant_id, left_at,
       case when day = (now() at time zone 'utc')::date then used else 0 end as used_today,
       nullif(greatest(paused_until, open_until, now()), now()) as rests_until,
       case when open_until is null then 'closed' when open_until > now() then 'open' else 'half-open' end as breaker,
       last_failure, last_failure_reason, last_failure_at
     from carrier_budget order by provider, merchant_id nulls first, left_at desc nulls last`,
  );
  return z
    .array(stateRow)
    .parse(rows)
    .map((r) => {
      const fault = faultOf(r);
      return {
        provider: r.provider,
        merchant: r.merchant_id,
        lastLeftAt: r.left_at,
        usedToday: r.used_today,
        restsUntil: r.rests_until,
        breaker: r.breaker,
        lastFault: fault === null || r.last_failure_at === null ? null : { ...fault, at: r.last_failure_at },
      };
    });
}
