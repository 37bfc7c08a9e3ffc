/**
 * Migrations: plain SQL files `migrations/NNNN_name.sql` with an up and a down part, run by node-pg-migrate in one
 * transaction. Only the commands `migrate`, `dev` and `demo` run them; services check and say what to run.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { projectRoot } from './project-root.ts';

const MIGRATIONS_TABLE = 'schema_migration';

export interface MigrateOptions {
  readonly direction: 'up' | 'down';
  /** The migration (`0003` or its full name) to stop at: it is the last one applied afterwards. `0` is the empty database. */
  readonly to?: string;
  /** Another folder of migrations, for tests. */
  readonly folder?: string;
}

export interface MigrationState {
  /** The newest applied migration; null before the first. */
  readonly current: string | null;
  /** The newest migration this version of Waybell has. */
  readonly expected: string;
  /** Not applied yet, in order. */
  readonly pending: readonly string[];
  /** Applied by a newer version of Waybell. */
  readonly unknown: readonly string[];
}

/** The schema is not the one this version of Waybell works with. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

/**
 * Brings the schema up to this version (or to `to`), or down by one (or to `to`); the names of what was run, in order.
 * Safe to run twice and many at once: an advisory lock lets one go ahead and the others find nothing left.
 * @param url a login that owns the schema.
 * @throws {SchemaError} when a newer version of Waybell has migrated the database.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<readonly string[]> {
  const folder = options.folder ?? path.join(projectRoot(), 'migrations');
  const before = await migrationState(url, folder);
  if (before.unknown.length > 0) throw newerSchema(before);
  const done = await runner({
    databaseUrl: { connectionString: url, application_name: 'waybell migrate' },
    dir: folder,
    migrationsTable: MIGRATIONS_TABLE,
    direction: options.direction,
    // A number of migrations would be counted anew by each runner that waited; a version is the same for all.
    ...bound(options, before),
    advisoryLockMode: 'wait',
    log: () => undefined,
  });
  await letServicesReadVersion(url);
  return done.map((migration) => migration.name);
}

function bound(options: MigrateOptions, before: MigrationState): { count?: number; timestamp?: boolean } {
  if (options.to === undefined) {
    if (options.direction === 'up') return {};
    return before.current === null
      ? { count: Infinity, timestamp: true }
      : { count: versionOf(before.current), timestamp: true };
  }
  const to = versionOf(options.to);
  // Up runs what is at most `count`, down what is at least `count`.
  return { count: options.direction === 'up' ? to : to + 1, timestamp: true };
}

function versionOf(name: string): number {
  const version = Number(/^\d+/.exec(name)?.[0]);
  if (Number.isNaN(version)) {
    throw new RangeError(`${JSON.stringify(name)} names no migration; expected its number or name, e.g. 0001.`);
  }
  return version;
}

/** What is applied against what this version has. */
export async function migrationState(
  url: string,
  folder = path.join(projectRoot(), 'migrations'),
): Promise<MigrationState> {
  const client = new pg.Client({ connectionString: url, application_name: 'waybell migration state' });
  await client.connect();
  try {
    return await stateSeenBy(client, folder);
  } finally {
    await client.end();
  }
}

/**
 * Lets a service start only on the schema it was written for.
 * @throws {SchemaError} with the command to run.
 */
export async function requireSchema(pool: pg.Pool, folder = path.join(projectRoot(), 'migrations')): Promise<void> {
  const state = await stateSeenBy(pool, folder);
  if (state.unknown.length > 0) throw newerSchema(state);
  if (state.pending.length > 0) {
    throw new SchemaError(
      `The database is at migration ${state.current ?? 'none'}, this version of Waybell needs ${state.expected}. Run "waybell migrate" with DATABASE_MIGRATION_URL set.`,
    );
  }
}

async function stateSeenBy(client: pg.Client | pg.Pool, folder: string): Promise<MigrationState> {
  const known = (await readdir(folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -4))
    .toSorted();
  const expected = known.at(-1);
  if (expected === undefined)
    throw new Error(`No migrations (NNNN_name.sql) in ${folder}; they must be deployed with the code.`);
  const applied = await appliedMigrations(client);
  return {
    current: applied.at(-1) ?? null,
    expected,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

async function appliedMigrations(client: pg.Client | pg.Pool): Promise<readonly string[]> {
  try {
    const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE} order by name`);
    return rows.map((row) => row.name);
  } catch (error) {
    const undefinedTable = '42P01';
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return [];
    throw error;
  }
}

function newerSchema(state: MigrationState): SchemaError {
  return new SchemaError(
    `The database has been migrated by a newer Waybell (${state.unknown.join(', ')}; this version knows up to ${state.expected}). Run that version, or take the migrations back with it first.`,
  );
}

async function letServicesReadVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'waybell migrate' });
  await client.connect();
  try {
    await client.query('begin');
    // Two grants on one table at once end with "tuple concurrently updated".
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [MIGRATIONS_TABLE]);
    const { rows } = await client.query<{ rolname: string }>(
      `select rolname from pg_roles
        where rolname in ('waybell_app', 'waybell_relay') and not has_table_privilege(rolname, $1, 'select')`,
      [MIGRATIONS_TABLE],
    );
    for (const { rolname } of rows) await client.query(`grant select on ${MIGRATIONS_TABLE} to ${rolname}`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
