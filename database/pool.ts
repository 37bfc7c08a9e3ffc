import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { MerchantId } from '../domain/ids.ts';

export interface PoolOptions {
  /** Connections at most. */
  readonly max: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Hears of connections that break while idle; the pool replaces them, and without a listener Node would exit. */
  readonly onIdleError?: (error: Error) => void;
  /** Instead of `NO_SILENCE.query_timeout`. */
  readonly answerLimitMs?: number;
}

/**
 * A connection may fall silent without breaking, as after a failover, behind a NAT that forgot it, or a pooler that is stuck.
 * Connecting and every statement therefore fail after a while, and the system asks whether the other end is still there.
 */
export const NO_SILENCE = {
  connectionTimeoutMillis: 10_000,
  query_timeout: 20_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/**
 * The same at the other end: what a client gone silent has locked is free again. A statement ends before its client gives it
 * up, so that the connection lives on. Set in each transaction, because poolers refuse them as parameters of a connection.
 */
const BEGIN = `begin; set local statement_timeout = '15s'; set local idle_in_transaction_session_timeout = '60s'`;

/** How long a failed transaction's connection may take to roll back before it is closed instead. */
const ROLLBACK_LIMIT_MS = 1_000;

/** A pool for one of our logins; a connection that falls silent is given up. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...NO_SILENCE,
    query_timeout: options.answerLimitMs ?? NO_SILENCE.query_timeout,
    connectionString: url,
    max: options.max,
    application_name: options.applicationName,
    // A process that has nothing else to do may end.
    allowExitOnIdle: true,
  });
  pool.on('error', options.onIdleError ?? (() => undefined));
  return pool;
}

/** The transaction was undone by PostgreSQL because of another one, and may succeed when run again. */
const COLLISIONS = new Set(['40001' /* serialization failure */, '40P01' /* deadlock */]);
const COLLISION_RETRIES = 3;

/**
 * Runs `work` in one transaction that sees this merchant's rows only: row-level security compares them with
 * `app.merchant_id`, which ends with the transaction. Commits when `work` resolves, rolls back when it throws; after a
 * collision with another transaction it is run again, up to 3 times, so `work` must do nothing but talk to `client`.
 */
export async function withTenant<T>(
  pool: pg.Pool,
  merchantId: MerchantId,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await inTransaction(pool, async (client) => {
        await client.query("select set_config('app.merchant_id', $1, true)", [merchantId]);
        return work(client);
      });
    } catch (error) {
      if (!COLLISIONS.has(sqlState(error)) || retries === COLLISION_RETRIES) throw error;
      // At once, it would often meet the same transaction again, which is only just waking up.
      await sleep(10 * 2 ** retries * (1 + Math.random()));
    }
  }
}

/**
 * Runs `work` in one transaction and gives the connection back, rolled back when `work` throws. It sees no merchant's rows:
 * `withTenant` is for those.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that is cut while it is ours says so twice: to the statement under way, and as an event that ends the process
  // where nobody listens.
  const onCut = (error: Error) => {
    broken = error;
  };
  client.on('error', onCut);
  try {
    await client.query(BEGIN);
    const result = await work(client);
    // A statement that failed and was caught inside `work` has spoilt the transaction: COMMIT then answers ROLLBACK.
    const { command } = await client.query('commit');
    if (command === 'ROLLBACK') {
      throw new Error('The transaction was rolled back at its commit: a failed statement inside it was ignored.');
    }
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to the next user.
    const rollback: pg.QueryConfig & pg.ClientConfig = { text: 'rollback', query_timeout: ROLLBACK_LIMIT_MS };
    await client.query(rollback).catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.off('error', onCut);
    client.release(broken);
  }
}

/** Lets a statement of this transaction wait that long for what another one holds; then it fails. */
export async function waitForLocksAtMost(tx: pg.ClientBase, ms: number): Promise<void> {
  await tx.query("select set_config('lock_timeout', $1, true)", [`${ms}ms`]);
}

/** The groups whose members services log in as, each with the variable that holds such a login. */
const LOGINS = { waybell_app: 'DATABASE_URL', waybell_relay: 'DATABASE_RELAY_URL' } as const;

export type LoginGroup = keyof typeof LOGINS;

interface LoginFacts {
  readonly login: string;
  /** A role the login is or can become that row-level security does not hold; null where there is none. */
  readonly walker: string | null;
  readonly walker_is_superuser: boolean | null;
  readonly owns_tables: boolean;
  readonly group_exists: boolean;
  /** What the group may do it may do without another word. */
  readonly is_member: boolean;
  readonly can_be_other: boolean;
}

/**
 * Refuses a login that could walk past the walls between merchants, and one that is not for this purpose: with the wrong
 * one webhooks would be answered and never applied. Services must not start before.
 * @throws {Error} naming the variable, the login, what is wrong with it and what to do.
 */
export async function assertLogin(pool: pg.Pool, group: LoginGroup): Promise<void> {
  const other: LoginGroup = group === 'waybell_app' ? 'waybell_relay' : 'waybell_app';
  const { rows } = await pool.query<LoginFacts>(
    `select current_user as login, walker.rolname as walker, walker.rolsuper as walker_is_superuser,
            exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                                           and pg_has_role(current_user, relowner, 'member')) as owns_tables,
            to_regrole($1) is not null as group_exists,
            coalesce(pg_has_role(current_user, to_regrole($1)::oid, 'usage'), false) as is_member,
            coalesce(pg_has_role(current_user, to_regrole($2)::oid, 'member'), false) as can_be_other
       from (select) as one
       left join lateral (
         select rolname, rolsuper from pg_roles
          where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
          order by rolname = current_user desc, rolname limit 1) as walker on true`,
    [group, other],
  );
  const fault = rows[0] === undefined ? null : faultOf(rows[0], group, other);
  if (fault !== null) throw new Error(`${LOGINS[group]} holds the login ${rows[0]?.login}, ${fault}`);
}

/** The rest of a sentence that begins with the login; null where nothing is wrong. */
function faultOf(facts: LoginFacts, group: LoginGroup, other: LoginGroup): string | null {
  const { login, walker } = facts;
  if (walker !== null) {
    const power = facts.walker_is_superuser === true ? 'a superuser' : 'a role with BYPASSRLS';
    const how = login === walker ? `which is ${power}` : `which can become ${walker}, ${power}`;
    return `${how}, so row-level security would not keep merchants apart. Use a login that is only a member of ${group}.`;
  }
  if (facts.owns_tables) {
    return `which owns the tables and could take the walls between merchants down: that one is for DATABASE_MIGRATION_URL. Use a login that is only a member of ${group}.`;
  }
  if (facts.is_member && facts.can_be_other) {
    return `which is a member of ${group} and of ${other}; each login is for one of them. Run "revoke ${other} from ${login}".`;
  }
  if (facts.can_be_other) {
    return `which is a member of ${other} and not of ${group}: that one is for ${LOGINS[other]}. Use a login that is a member of ${group}.`;
  }
  if (!facts.is_member) {
    const first = facts.group_exists ? '' : 'run "waybell migrate", which makes that role, and ';
    return `which is not a member of ${group} and could do nothing: ${first}as an administrator "grant ${group} to ${login}".`;
  }
  return null;
}

/** PostgreSQL cannot take a value as it is, such as text with a NUL (SQLSTATE class 22): trying again cannot help. */
export function isRefusedValue(error: unknown): boolean {
  return sqlState(error).startsWith('22');
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
