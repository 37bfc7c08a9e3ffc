import type { Pool } from 'pg';
import { UNASSIGNED_KEPT_MS } from '../../client/relay.ts';
import type { Configuration } from '../../configuration.ts';
import { inboxBacklog, rejectedSince } from '../../database/inbox.ts';
import { allMerchantIds, assertMasterKey } from '../../database/merchants.ts';
import { requireSchema, SchemaError } from '../../database/migrate.ts';
import { databaseClock, pingDatabase } from '../../database/ping.ts';
import { assertLogin, type LoginGroup, openPool } from '../../database/pool.ts';
import { SealingError, sealingKey } from '../../database/sealing.ts';
import type { MerchantId } from '../../domain/ids.ts';
import { after, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { placeOf } from '../open-database.ts';
import { counted, iso } from '../output.ts';
import { bad, type Finding, off, ok, said, warn, within } from './finding.ts';

export interface DatabaseCheck {
  readonly findings: readonly Finding[];
  /** Null where the login of services cannot be used on this schema. */
  readonly pool: Pool | null;
  readonly merchants: readonly MerchantId[];
  close(): Promise<void>;
}

const OLDEST_SERVER = 15;

/** Beyond it, leases and freshness disagree between machines; webhooks allow five minutes. */
const SKEW_LIMIT_MS = 5 * SECOND_MS;

/** A healthy relay is done within seconds. */
const BACKLOG_LIMIT_MS = 5 * MINUTE_MS;

export async function checkDatabase(configuration: Configuration, limitMs: number): Promise<DatabaseCheck> {
  const { url, relayUrl } = configuration.database;
  const pools: Pool[] = [];
  const open = (target: string): Pool => {
    const pool = openPool(target, { max: 2, applicationName: 'waybell-doctor' });
    pools.push(pool);
    return pool;
  };
  const findings: Finding[] = [];
  const server = await checkServer(url, limitMs);
  findings.push(server);
  const application = server.state === 'ok' && url !== null ? open(url) : null;
  const schema = application === null ? off('postgresql schema', 'not asked') : await checkSchema(application, limitMs);
  findings.push(schema);
  if (application !== null) {
    findings.push(await checkLogin('postgresql login', application, 'waybell_app', limitMs));
    findings.push(await checkClock(application, limitMs));
  }
  const relay = server.state === 'ok' && relayUrl !== null ? open(relayUrl) : null;
  if (relayUrl === null)
    findings.push(
      bad('relay login', 'DATABASE_RELAY_URL is not set', 'Set it to a login that is a member of waybell_relay.'),
    );
  else if (relay === null) findings.push(off('relay login', 'not asked'));
  else findings.push(await checkLogin('relay login', relay, 'waybell_relay', limitMs));
  const usable = schema.state === 'ok';
  findings.push(await checkMasterKey(configuration.masterKey, usable ? application : null, relay, limitMs));
  const inbox =
    relay === null || !usable
      ? { findings: [off('inbox', 'not asked')], merchants: [] }
      : await checkInbox(relay, limitMs);
  findings.push(...inbox.findings);
  return {
    findings,
    pool: usable ? application : null,
    merchants: inbox.merchants,
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

async function checkServer(url: string | null, limitMs: number): Promise<Finding> {
  const name = 'postgresql';
  if (url === null)
    return bad(
      name,
      'DATABASE_URL is not set',
      'Set it to the login of services; docs/configuration.md has all three.',
    );
  try {
    const version = await pingDatabase(url, limitMs);
    return Number.parseInt(version, 10) >= OLDEST_SERVER
      ? ok(name, `version ${version} at ${placeOf(url)}`)
      : bad(name, `version ${version} at ${placeOf(url)}`, `Waybell needs ${OLDEST_SERVER} or newer.`);
  } catch (error) {
    return bad(name, `${placeOf(url)}: ${said(error)}`, 'Start it, or correct DATABASE_URL.');
  }
}

async function checkSchema(pool: Pool, limitMs: number): Promise<Finding> {
  try {
    await within(limitMs, requireSchema(pool));
    return ok('postgresql schema', 'the one this version needs');
  } catch (error) {
    const advice = error instanceof SchemaError ? 'Nothing starts before.' : 'Run "waybell migrate".';
    return bad('postgresql schema', said(error), advice);
  }
}

async function checkLogin(name: string, pool: Pool, group: LoginGroup, limitMs: number): Promise<Finding> {
  try {
    await within(limitMs, assertLogin(pool, group));
    return ok(name, `a member of ${group}, held by row-level security`);
  } catch (error) {
    return bad(name, said(error), 'Nothing starts before.');
  }
}

async function checkClock(pool: Pool, limitMs: number): Promise<Finding> {
  try {
    const before = Date.now();
    const theirs = await within(limitMs, databaseClock(pool));
    const skewMs = Math.round(theirs - (before + Date.now()) / 2);
    const found = `${Math.abs(skewMs)} ms ${skewMs < 0 ? 'behind' : 'ahead of'} this machine`;
    return Math.abs(skewMs) <= SKEW_LIMIT_MS
      ? ok('postgresql clock', found)
      : warn(
          'postgresql clock',
          found,
          'Let both machines follow a time server: leases and freshness compare their clocks.',
        );
  } catch (error) {
    return bad('postgresql clock', said(error), 'It should answer like any query.');
  }
}

async function checkInbox(
  relay: Pool,
  limitMs: number,
): Promise<{ readonly findings: readonly Finding[]; readonly merchants: readonly MerchantId[] }> {
  try {
    const { waiting, oldest } = await within(limitMs, inboxBacklog(relay));
    const { rejected, newest } = await within(
      limitMs,
      rejectedSince(relay, after(systemClock.now(), -UNASSIGNED_KEPT_MS)),
    );
    const merchants = await within(limitMs, allMerchantIds(relay));
    const found =
      oldest === null ? 'no webhook waits' : `${counted(waiting, 'webhook')} waiting, the oldest since ${iso(oldest)}`;
    const late = oldest !== null && Date.now() - oldest > BACKLOG_LIMIT_MS;
    const stuck = oldest !== null && Date.now() - oldest > HOUR_MS;
    const advice = 'See that "waybell server" (or start) runs and reaches Temporal; its log says why an entry waits.';
    const finding = stuck ? bad('inbox', found, advice) : late ? warn('inbox', found, advice) : ok('inbox', found);
    const unread =
      newest === null
        ? ok('rejected webhooks', 'none')
        : warn('rejected webhooks', `${rejected}, the newest of ${iso(newest)}`, REPLAY);
    return { findings: [finding, unread], merchants };
  } catch (error) {
    const advice = 'DATABASE_RELAY_URL needs a login that is a member of waybell_relay.';
    return { findings: [bad('inbox', said(error), advice)], merchants: [] };
  }
}

const REPLAY =
  '"waybell inbox list --rejected" says what could not be read; once it can, "waybell inbox replay ID" takes it up again.';

async function checkMasterKey(
  masterKey: Buffer | null,
  application: Pool | null,
  relay: Pool | null,
  limitMs: number,
): Promise<Finding> {
  const name = 'master key';
  if (masterKey === null) {
    const advice = 'Make one with "openssl rand -base64 32", and keep a copy elsewhere.';
    return bad(name, 'WAYBELL_MASTER_KEY is not set', advice);
  }
  if (application === null || relay === null) return ok(name, 'set; not tried on what is stored');
  try {
    await within(limitMs, assertMasterKey(application, relay, sealingKey(masterKey)));
    return ok(name, 'opens what is stored');
  } catch (error) {
    const advice = 'With another key no secret opens and every webhook is turned away: nothing starts before.';
    return bad(name, said(error), error instanceof SealingError ? advice : 'It could not be tried.');
  }
}
