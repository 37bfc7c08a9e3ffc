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
}

/** A pool for one of our logins. Connecting fails after 10 s instead of waiting for ever behind a dead server. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.applicationName,
    connectionTimeoutMillis: 10_000,
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
    await client.query('begin');
    const result = await work(client);
    // A statement that failed and was caught inside `work` has spoilt the transaction: COMMIT then answers ROLLBACK.
    const { command } = await client.query('commit');
    if (command === 'ROLLBACK') {
      throw new Error('The transaction was rolled back at its commit: a failed statement inside it was ignored.');
    }
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to the next user.
    await client.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.off('error', onCut);
    client.release(broken);
  }
}

/**
 * Refuses a login that row-level security does not hold: services must not start with one.
 * @throws {Error} naming the login and what is wrong with it.
 */
export async function assertLoginIsWalled(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ login: string; role: string; rolsuper: boolean }>(
    `select current_user as login, rolname as role, rolsuper
       from pg_roles
      where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
      order by rolname = current_user desc, rolname
      limit 1`,
  );
  const found = rows[0];
  if (found === undefined) return;
  const power = found.rolsuper ? 'a superuser' : 'a role with BYPASSRLS';
  const how = found.login === found.role ? `is ${power}` : `can become ${found.role}, ${power}`;
  throw new Error(
    `The database login ${found.login} ${how}, so row-level security would not keep merchants apart. Use a login that is only a member of waybell_app (DATABASE_URL) or waybell_relay (DATABASE_RELAY_URL).`,
  );
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
