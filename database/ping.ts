import pg from 'pg';
import { z } from 'zod';
import type { WallInstant } from '../domain/time.ts';
import { wallTime } from './columns.ts';

/**
 * Connects, asks for the server's version (`18.4`) and goes.
 * @throws the driver's error when the server does not answer within `limitMs`, refuses the login or has no such database.
 */
export async function pingDatabase(url: string, limitMs: number): Promise<string> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    application_name: 'waybell ping',
  });
  // An error after the answer has nobody to hear it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the database server's own clock shows. */
export async function databaseClock(pool: pg.Pool): Promise<WallInstant> {
  const { rows } = await pool.query('select clock_timestamp() as now');
  return z.object({ now: wallTime }).parse(rows[0]).now;
}
