import { randomUUID } from 'node:crypto';
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
      err: expect.stringMatching(/Run "npm run waybell -- migrate"/) as string,
    });
  });

  test('migrate leaves Temporal alone when told to', async () => {
    const done = jsonOf<{ done: string[]; pending: string[]; searchAttributes: unknown }>(
      await waybell(['migrate', '--skip-temporal', '--json'], environment),
    );
    expect(done).toMatchObject({ done: [expect.stringMatching(/^0001/)], pending: [], searchAttributes: null });
  });

  test('workers refuse a namespace without search attributes and name both commands', async () => {
    const refused = await waybell(['worker'], environment);
    expect(refused.exitCode).toBe(3);
    expect(refused.err).toMatch(/has no search attribute MerchantId, CarrierCode/);
    expect(refused.err).toContain(
      `temporal operator search-attribute create --namespace ${namespace} --name MerchantId --type Keyword --name CarrierCode --type Keyword`,
    );
  });

  test('services refuse a login that no wall holds', async () => {
    const refused = await waybell(['server'], { ...environment, DATABASE_URL: database.urls.superuser });
    expect(refused).toMatchObject({ exitCode: 3, err: expect.stringMatching(/postgres is a superuser/) as string });
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
    const base = `http://127.0.0.1:${environment['HTTP_PORT']}`;
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ready', missing: [] });
    expect(await (await fetch(`${base}/metrics`)).text()).toMatch(/temporal_/);
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
