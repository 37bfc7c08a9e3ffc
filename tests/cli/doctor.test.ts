import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../cli/doctor/finding.ts';
import { PROVIDERS } from '../../domain/plan.ts';
import { productInstant } from '../../domain/time.ts';
import { startCarrier } from '../../local/carrier/start-carrier.ts';
import { startInbox } from '../../local/inbox/start-inbox.ts';
import { startTwilio } from '../../local/twilio/start-twilio.ts';
import { openShop } from '../database/shop.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { jsonOf, NOTHING_RUNS, settingsOf, waybell } from './command-line.ts';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly Finding[];
}

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

function states(report: Report): Readonly<Record<string, Finding['state']>> {
  return Object.fromEntries(report.checks.map(({ check, state }) => [check, state]));
}

describe('doctor', () => {
  test('names every fault and what to do when everything is down, and ends with 3', async () => {
    const outcome = await waybell(['doctor', '--timeout', '1000'], {
      ...NOTHING_RUNS,
      SEVENTEENTRACK_BASE_URL: 'http://127.0.0.1:1/track/v2.4',
      SEVENTEENTRACK_API_KEY: 'key',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'Shop <orders@shop.example.com>',
      TWILIO_BASE_URL: 'http://127.0.0.1:1',
      TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
      TWILIO_AUTH_TOKEN: 'token',
      TWILIO_FROM: '+12025550100',
    });
    expect(outcome).toMatchObject({ exitCode: 3, err: 'waybell: 5 checks failed.\n' });
    const bad = outcome.out.split('\n').filter((line) => line.startsWith('BAD'));
    expect(bad.map((line) => line.slice(6, 30).trim())).toEqual([
      'postgresql',
      'temporal',
      'carrier 17TRACK',
      'mail',
      'text messages',
    ]);
    for (const line of bad) expect(line).toMatch(/(?:Start it,|Check) .*[A-Z]+_[A-Z]+/);
    expect(outcome.out).not.toMatch(/secret-password|orders@shop/);
  });

  test('says of settings that are wrong what they are, and checks nothing with them', async () => {
    const outcome = await waybell(['doctor', '--json'], { HTTP_PORT: 'web' });
    expect(outcome.exitCode).toBe(3);
    expect(jsonOf<Report>(outcome).checks).toMatchObject([
      { check: 'configuration', state: 'bad', found: 'HTTP_PORT is "web"' },
      { check: 'zone data', state: 'ok', found: 'IANA 2026f' },
    ]);
  });

  test('finds a well world well, and only warns of queues nobody polls while no order is open', async () => {
    const temporal = await ground('temporal');
    const now = () => productInstant(Date.now());
    const [carrier, twilio, inbox] = await Promise.all([
      startCarrier({ now }),
      startTwilio({ now }),
      startInbox({ now }),
    ]);
    const outcome = await waybell(['doctor', '--json'], {
      ...settingsOf(database),
      TEMPORAL_ADDRESS: temporal.address,
      TASK_QUEUE_PREFIX: 'nobody-polls',
      SEVENTEENTRACK_BASE_URL: carrier.url,
      SEVENTEENTRACK_API_KEY: 'local-carrier-key',
      SMTP_URL: inbox.smtpUrl,
      SMTP_REQUIRE_TLS: 'false',
      MAIL_FROM: 'Shop <orders@shop.example.com>',
      TWILIO_BASE_URL: twilio.url,
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_FROM: '+12025550100',
    });
    await Promise.all([carrier.close(), twilio.close(), inbox.close()]);
    const report = jsonOf<Report>(outcome);
    const queues = report.checks.filter(({ check }) => check.startsWith('queue '));
    expect(queues.map(({ check, state, found }) => `${check}: ${state}, ${found}`)).toEqual([
      'queue nobody-polls-orders: warn, nobody polls it, and no order is open yet',
      ...PROVIDERS.map(
        (provider) => `queue nobody-polls-carrier-${provider}: warn, nobody polls it, and no order is open yet`,
      ),
      'queue nobody-polls-notices: warn, nobody polls it, and no order is open yet',
    ]);
    expect(queues[1]?.advice).toMatch(/waybell worker --role carriers/);
    const others = report.checks.filter(({ check }) => !check.startsWith('queue '));
    // Carriers without a key are not asked.
    expect(others.filter(({ state }) => state !== 'ok').map(({ check, state }) => `${check}: ${state}`)).toEqual([
      'carrier AfterShip: off',
      'carrier DHL: off',
      'carrier FedEx: off',
      'carrier UPS: off',
    ]);
    expect(others.length).toBeGreaterThan(12);
    expect(outcome).toMatchObject({ exitCode: 0, err: '' });
  });

  test('counts the parcels whose last look failed from the record, says why, and fails for queues nobody polls', async () => {
    const shop = await openShop();
    await shop.order('1001');
    const temporal = await ground('temporal');
    const environment = {
      ...settingsOf(shop.database),
      TEMPORAL_ADDRESS: temporal.address,
      TASK_QUEUE_PREFIX: 'nobody-polls',
    };
    const findings = async () => jsonOf<Report>(await waybell(['doctor', '--json'], environment)).checks;
    const sightOf = async () => (await findings()).find(({ check }) => check === 'sight');
    // An order is open now: what nobody polls holds it up.
    expect((await findings()).find(({ check }) => check === 'queue nobody-polls-orders')).toMatchObject({
      state: 'bad',
    });
    expect(await sightOf()).toMatchObject({ state: 'ok' });
    await shop.database.superuser.query(
      "update shipment set error_streak = 1, last_failure = 'the carrier answered 503'",
    );
    expect(await sightOf()).toMatchObject({
      state: 'warn',
      found: expect.stringMatching(/^1 parcel cannot be seen: order\/\S+\/1 \(the carrier answered 503\)$/),
    });
    await shop.close();
  });

  test('tells the empty database, the all-powerful login and the refused keys', async () => {
    const empty = await freshDatabase({ migrated: false });
    const carrier = await startCarrier({ now: () => productInstant(Date.now()) });
    const outcome = await waybell(['doctor', '--json', '--timeout', '1000'], {
      ...settingsOf(empty),
      DATABASE_RELAY_URL: empty.urls.superuser,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SEVENTEENTRACK_BASE_URL: carrier.url,
      SEVENTEENTRACK_API_KEY: 'somebody-elses-key',
    });
    await carrier.close();
    await empty.drop();
    const report = jsonOf<Report>(outcome);
    expect(states(report)).toMatchObject({
      postgresql: 'ok',
      'postgresql schema': 'bad',
      'postgresql login': 'ok',
      'relay login': 'bad',
      inbox: 'off',
      temporal: 'bad',
      'carrier 17TRACK': 'bad',
      mail: 'off',
    });
    expect(report.checks.find(({ check }) => check === 'postgresql schema')?.found).toMatch(/Run "waybell migrate"/);
    expect(report.checks.find(({ check }) => check === 'carrier 17TRACK')?.found).toMatch(/refused the key/);
    // Half a sentence: a full stop follows it before the advice.
    for (const { found } of report.checks) expect(found).not.toMatch(/\.$/);
  });
});
