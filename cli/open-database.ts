import type { Pool } from 'pg';
import type { Configuration, VariableName } from '../configuration.ts';
import { findMerchant, type Merchant } from '../database/merchants.ts';
import { requireSchema } from '../database/migrate.ts';
import { assertLogin, type LoginGroup, openPool, withTenant } from '../database/pool.ts';
import { type SealingKey, sealingKey } from '../database/sealing.ts';
import type { MerchantId } from '../domain/ids.ts';
import { connectionFault } from './connection-fault.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { required, settingsOf } from './require-settings.ts';
import type { Shell } from './shell.ts';

/** The group each variable's login has to be a member of. */
const GROUP_OF = { DATABASE_URL: 'waybell_app', DATABASE_RELAY_URL: 'waybell_relay' } as const satisfies Partial<
  Record<VariableName, LoginGroup>
>;
type LoginVariable = keyof typeof GROUP_OF;

/** What a command may ask of the database; the second login and the key only when it needs them. */
export interface CommandDatabase {
  readonly configuration: Configuration;
  /** The login of services: one merchant at a time, through `withTenant`. */
  readonly pool: Pool;
  /** The login that crosses merchants. */
  relay(): Promise<Pool>;
  master(): SealingKey;
}

/**
 * Runs a command's work on the database, on the schema this version needs, and closes every connection.
 * @throws {CommandError} saying which database does not answer, and what to do.
 */
export async function withDatabase<T>(shell: Shell, work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  const configuration = settingsOf(shell);
  const pools: Pool[] = [];
  const open = async (url: string | null, variable: LoginVariable): Promise<Pool> => {
    const pool = openPool(required(url, variable), { max: 4, applicationName: 'waybell-cli' });
    pools.push(pool);
    await reachable(pool, required(url, variable), variable);
    return pool;
  };
  let relay: Promise<Pool> | undefined;
  try {
    const pool = await open(configuration.database.url, 'DATABASE_URL');
    await requireSchema(pool);
    return await work({
      configuration,
      pool,
      relay: () => (relay ??= open(configuration.database.relayUrl, 'DATABASE_RELAY_URL')),
      master: () => sealingKey(required(configuration.masterKey, 'WAYBELL_MASTER_KEY')),
    });
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

/** Asks the login who it is: unreachable, all-powerful and misplaced ones are refused alike. */
async function reachable(pool: Pool, url: string, variable: LoginVariable): Promise<void> {
  try {
    await assertLogin(pool, GROUP_OF[variable]);
  } catch (error) {
    const refusal = unreachable(error, url, variable);
    if (refusal instanceof CommandError) throw refusal;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(EXIT.dependency, reason, { cause: error });
  }
}

/** Tries a login before a service is started on it. @throws {CommandError} when it cannot be used, or could do too much. */
export async function checkLogin(url: string, variable: LoginVariable): Promise<void> {
  const pool = openPool(url, { max: 1, applicationName: 'waybell-check' });
  try {
    await reachable(pool, url, variable);
  } finally {
    await pool.end();
  }
}

/** The same error in the words of a person who set `variable`; any other error as it is. */
export function unreachable(error: unknown, url: string, variable: VariableName): unknown {
  const fault = connectionFault(error);
  if (fault === null) return error;
  return new CommandError(
    EXIT.dependency,
    `PostgreSQL at ${placeOf(url)} (${variable}) cannot be used: ${fault}. Start it, or correct ${variable}; "waybell doctor" checks everything.`,
    { cause: error },
  );
}

/** Host, port and database of a URL, without login and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

/** The merchant a command was told. @throws {CommandError} when it does not exist. */
export async function requireMerchant(pool: Pool, merchantId: MerchantId): Promise<Merchant> {
  const merchant = await withTenant(pool, merchantId, (tx) => findMerchant(tx, merchantId));
  if (merchant !== null) return merchant;
  throw new CommandError(
    EXIT.notFound,
    `There is no merchant ${merchantId}: "waybell merchant list" shows those there are, "waybell merchant add --help" how one is added.`,
  );
}
