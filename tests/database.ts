import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '../database/pool.ts';
import { createDatabase, dropDatabase } from '../database/server-setup.ts';
import type { PostgresUrls } from '../local/postgres.ts';
import { ground } from './ground.ts';

export interface TestDatabase {
  /** `superuser` is connected to this database too. */
  readonly urls: PostgresUrls;
  /** The login of services. */
  readonly application: pg.Pool;
  /** The login that crosses merchants. */
  readonly relay: pg.Pool;
  /** Past every wall: for a test to arrange and inspect what no login of ours may. */
  readonly superuser: pg.Pool;
  /** Closes the pools and drops the database. @throws when a connection was not given back. */
  drop(): Promise<void>;
}

/** A database of the file's own, copied in about 50 ms; `migrated: false` gives an empty one. */
export async function freshDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const { urls: server, template } = await ground('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server.superuser, name, migrated ? template : undefined);
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const urls = {
    application: at(server.application),
    relay: at(server.relay),
    migration: at(server.migration),
    superuser: at(server.superuser),
  };
  const pool = (url: string): pg.Pool => openPool(url, { max: 10, applicationName: 'test' });
  const pools = { application: pool(urls.application), relay: pool(urls.relay), superuser: pool(urls.superuser) };
  return {
    urls,
    ...pools,
    drop: async () => {
      const leaking = Object.entries(pools).filter(([, { totalCount, idleCount }]) => totalCount !== idleCount);
      // `end` would wait for ever for what is not given back.
      if (leaking.length === 0) await Promise.all(Object.values(pools).map((each) => each.end()));
      await dropDatabase(server.superuser, name);
      if (leaking.length > 0) {
        throw new Error(`Connections were not given back: ${leaking.map(([login]) => login).join(', ')}.`);
      }
    },
  };
}
