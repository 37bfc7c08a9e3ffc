import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../local/free-port.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { jsonOf, settingsOf, startWaybell, waybell } from './command-line.ts';

/** A namespace that knows no search attributes yet. */
const namespace = `cli-${randomUUID().slice(0, 8)}`;

let database: TestDatabase;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await freshDatabase({ migrated: false });
  const { address } = await ground('temporal');
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await connection.close();
  environment = {
    ...settingsOf(database),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TASK_QUEUE_PREFIX: namespace,
    HTTP_PORT: String(await freePort()),
    OPERATIONS_PORT: String(await freePort()),
    SHUTDOWN_GRACE_MS: '1000',
  };
});
afterAll(() => database.drop());

describe('from an empty database to a running product', () => {
  test('services refuse an older schema and say what to run', async () => {
    const refused = await waybell(['order', 'list'], environment);
    expect(refused).toMatchObject({
      exitCode: 3,
      err: expect.stringMatching(/Run "waybell migrate"/) as string,
    });
  });

  test('migrate changes nothing where Temporal’s configuration cannot be read', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-temporal-'));
    const file = path.join(folder, 'empty.toml');
    await writeFile(file, '');
    const refused = await waybell(['migrate'], { ...environment, TEMPORAL_CONFIG_FILE: file });
    await rm(folder, { recursive: true });
    expect(refused).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('its file has no section [profile.default]') as string,
    });
    expect(await waybell(['migrate'], { ...environment, TEMPORAL_CONFIG_FILE: file })).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(`there is no file ${file}`) as string,
    });
    const status = jsonOf<{ current: string | null }>(
      await waybell(['migrate', 'status', '--skip-temporal', '--json'], environment),
    );
    expect(status.current).toBeNull();
  });

  test('migrate leaves Temporal alone when told to', async () => {
    const done = jsonOf<{ done: string[]; pending: string[]; searchAttributes: unknown }>(
      await waybell(['migrate', '--skip-temporal', '--json'], environment),
    );
    expect(done).toMatchObject({
      done: expect.arrayContaining([expect.stringMatching(/^0001/)]) as string[],
      pending: [],
      searchAttributes: null,
    });
  });

  test('workers refuse a namespace without search attributes and name both commands', async () => {
    const refused = await waybell(['worker'], environment);
    expect(refused.exitCode).toBe(3);
    expect(refused.err).toMatch(/has no search attribute MerchantId, CarrierCode/);
    expect(refused.err).toContain(
      `temporal operator search-attribute create --namespace ${namespace} --name MerchantId --type Keyword --name CarrierCode --type Keyword`,
    );
  });

  test.each(['start', 'server', 'worker'])('%s refuses a namespace that is not there', async (command) => {
    const refused = await waybell([command], { ...environment, TEMPORAL_NAMESPACE: 'nope' });
    expect(refused).toEqual({
      exitCode: 3,
      out: '',
      err: `waybell: Temporal at ${environment['TEMPORAL_ADDRESS']} has no namespace "nope". Create it, or correct TEMPORAL_NAMESPACE.\n`,
    });
  });

  test('services refuse a login that no wall holds, and one that is for something else', async () => {
    const { superuser, migration, relay, application } = database.urls;
    for (const [wrong, words] of [
      [{ DATABASE_URL: superuser }, /DATABASE_URL holds the login postgres, which is a superuser/],
      [{ DATABASE_URL: migration }, /DATABASE_URL holds the login waybell_owner, which owns the tables/],
      [{ DATABASE_URL: relay }, /DATABASE_URL holds .*: that one is for DATABASE_RELAY_URL/],
      [{ DATABASE_RELAY_URL: application }, /DATABASE_RELAY_URL holds .*: that one is for DATABASE_URL/],
    ] as const) {
      const refused = await waybell(['server'], { ...environment, ...wrong });
      expect(refused).toMatchObject({ exitCode: 3, err: expect.stringMatching(words) as string });
    }
  });

  test('migrate registers them, and a second time finds nothing to do', async () => {
    const first = jsonOf<{ searchAttributes: { registered: string[] } }>(
      await waybell(['migrate', '--json'], environment),
    );
    expect(first.searchAttributes).toMatchObject({
      complete: true,
      registered: expect.arrayContaining(['NeedsAttention', 'LastScanAt']) as string[],
    });
    const second = await waybell(['migrate'], environment);
    expect(second.out).toMatch(/all search attributes are registered\.\n$/);
    expect((await waybell(['migrate', 'status'], environment)).exitCode).toBe(0);
  });

  test('start runs everything, answers for its health, and drains on SIGTERM', async () => {
    const running = startWaybell(['start'], environment);
    await running.until(/"msg":"running"/);
    const base = `http://127.0.0.1:${environment['OPERATIONS_PORT']}`;
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ready', missing: [] });
    const page = await (await fetch(`${base}/metrics`)).text();
    expect(page).toMatch(/temporal_/);
    expect(page).toMatch(/^waybell_inbox_rejected 0$/m);
    const open = `http://127.0.0.1:${environment['HTTP_PORT']}`;
    expect((await fetch(`${open}/healthz`)).status).toBe(200);
    expect((await fetch(`${open}/metrics`)).status).toBe(404);
    const doctor = jsonOf<{ checks: { check: string; state: string }[] }>(
      await waybell(['doctor', '--json'], environment),
    );
    expect(doctor.checks.filter(({ state }) => state === 'bad')).toEqual([]);
    running.process.kill('SIGTERM');
    const { exitCode, out } = await running.ended;
    expect(exitCode).toBe(0);
    const entries = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { time: string; msg: string });
    expect(entries.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['running', 'draining', 'stopped']));
    // The child was started with another zone in its environment.
    expect(entries[0]?.time).toMatch(/Z$/);
  });

  test('server alone ends on SIGTERM, with 0', async () => {
    const running = startWaybell(['server'], environment);
    await running.until(/"msg":"running"/);
    const base = `http://127.0.0.1:${environment['OPERATIONS_PORT']}`;
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ready', missing: [] });
    running.process.kill('SIGTERM');
    expect(await running.ended).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('"msg":"stopped"') as string,
    });
  });

  test('a server that begins without Temporal says which one it misses', async () => {
    const running = startWaybell(['server'], { ...environment, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const out = await running.until(/"msg":"running"/);
    expect(out).toMatch(/"temporal":"127\.0\.0\.1:1","msg":"Temporal does not answer; webhooks are stored meanwhile"/);
    running.process.kill('SIGTERM');
    await running.ended;
  });

  test.each([
    ['HTTP_PORT', ['server']],
    ['OPERATIONS_PORT', ['worker', '--role', 'carriers']],
  ] as const)('a start whose %s is taken says so and ends', async (name, args) => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(Number(environment[name]), '127.0.0.1', resolve));
    const { exitCode, err } = await startWaybell(args, environment).ended;
    taken.close();
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: `waybell: The address 127.0.0.1:${environment[name]} is taken by another process: stop it, or set HTTP_PORT (or OPERATIONS_PORT) to a free port.\n`,
    });
  });

  test('a start on an empty database says what to run and ends', async () => {
    const empty = await freshDatabase({ migrated: false });
    const { exitCode, err } = await waybell(['server'], { ...environment, ...settingsOf(empty) });
    await empty.drop();
    expect({ exitCode, err }).toEqual({
      exitCode: 3,
      err: expect.stringMatching(/Run "waybell migrate"/) as string,
    });
  });

  test('services refuse another master key than the one secrets are stored with, and doctor tells', async () => {
    await waybell(['merchant', 'add', 'north-tea', '--name', 'North Tea', '--reply-to', 'a@b.example'], environment);
    const foreign = { ...environment, WAYBELL_MASTER_KEY: Buffer.alloc(32, 8).toString('base64') };
    for (const command of ['server', 'worker']) {
      expect(await waybell([command], foreign)).toMatchObject({
        exitCode: 2,
        err: expect.stringMatching(/set WAYBELL_MASTER_KEY to the key it was written with/) as string,
      });
    }
    const doctor = jsonOf<{ checks: { check: string; state: string }[] }>(await waybell(['doctor', '--json'], foreign));
    expect(doctor.checks.find(({ check }) => check === 'master key')).toMatchObject({ state: 'bad' });
  });

  test('worker alone answers on OPERATIONS_PORT, with the roles it was given', async () => {
    const running = startWaybell(['worker', '--role', 'carriers', 'notices'], environment);
    await running.until(/"msg":"running"/);
    const base = `http://127.0.0.1:${environment['OPERATIONS_PORT']}`;
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ready', missing: [] });
    running.process.kill('SIGINT');
    const { exitCode, out } = await running.ended;
    expect(exitCode).toBe(0);
    expect(out).toMatch(/"roles":\["carriers","notices"\]/);
  });
});
