import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeShipment } from '../../activities/judge-shipment.ts';
import { applyToOrder } from '../../client/apply-order-event.ts';
import { SOURCES } from '../../client/sources/index.ts';
import { findBuyer } from '../../database/buyers.ts';
import { saveMerchant } from '../../database/merchants.ts';
import { findOrder } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { shipmentsOfOrder } from '../../database/shipments.ts';
import { type MerchantId, merchantId, orderId } from '../../domain/ids.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { type CommandOutcome, jsonOf, settingsOf, waybell } from './command-line.ts';

const TEA = merchantId('north-tea');
const MUGS = merchantId('mug-house');
const EMAIL = 'ana.souza@example.com';

let database: TestDatabase;
let run: (args: readonly string[], stdin?: string) => Promise<CommandOutcome>;

beforeAll(async () => {
  database = await freshDatabase();
  const temporal = await ground('temporal');
  const environment = {
    ...settingsOf(database),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_UI_URL: 'https://temporal.example.com',
    TASK_QUEUE_PREFIX: 'cli-orders',
  };
  run = (args, stdin) => waybell(args, environment, stdin);
  for (const id of [TEA, MUGS]) {
    await withTenant(database.application, id, (tx) =>
      saveMerchant(
        tx,
        {
          merchantId: id,
          name: id,
          domain: null,
          replyTo: 'help@shop.example.com',
          mailFrom: null,
          originCountry: 'CN',
        },
        sealingKey(Buffer.alloc(32, 7)),
        systemClock.now(),
      ),
    );
  }
  await order(TEA, 'A-1', { number: '#1001' });
  await order(TEA, 'A-2', { number: '#1002', test: true });
  await order(TEA, 'A-3', {
    number: '#1003',
    ordered_at: new Date(Date.now() - 10 * 86_400_000).toISOString(),
    shipments: [],
  });
  await order(MUGS, 'B-1', { number: '#1001', buyer: { email: EMAIL, address: { country: 'US' } } });
});
afterAll(() => database.drop());

/** An order as its shop's webhook leaves it, and its parcels judged once. */
async function order(merchant: MerchantId, id: string, data: object): Promise<void> {
  const body = {
    type: 'order.upserted',
    timestamp: new Date().toISOString(),
    data: {
      id,
      ordered_at: new Date().toISOString(),
      updated_at: new Date().toISOString(),
      buyer: { name: 'Ana Souza', email: EMAIL, address: { country: 'BR', province: 'SP', postal_code: '01310-100' } },
      shipments: [{ shipment_id: `${id}-1`, tracking_number: `WB${id.replace('-', '')}000000`, carrier: 'YunExpress' }],
      ...data,
    },
  };
  const [event] = SOURCES.standard.parse('order.upserted', Buffer.from(JSON.stringify(body)), null);
  if (event === undefined || event.kind === 'redact') throw new Error('no event');
  await withTenant(database.application, merchant, async (tx) => {
    await applyToOrder(tx, merchant, 'standard', event, systemClock);
    for (const shipment of await shipmentsOfOrder(tx, orderId(merchant, 'standard', id))) {
      const deps = { clock: systemClock, installationSms: false, pacing: { lookFreshnessMs: 1_800_000 } };
      await judgeShipment(tx, deps, shipment.shipmentId);
    }
  });
}

describe('order list', () => {
  test('shows the orders of all shops, latest change first, or of one', async () => {
    const all = jsonOf<readonly { orderId: string; changedAt: string }[]>(await run(['order', 'list', '--json']));
    expect(all.map((each) => each.orderId)).toEqual([
      'order/mug-house/standard/B-1',
      'order/north-tea/standard/A-3',
      'order/north-tea/standard/A-2',
      'order/north-tea/standard/A-1',
    ]);
    expect(all[0]?.changedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect((await run(['order', 'list', '--merchant', MUGS])).out.split('\n')).toHaveLength(3);
    expect(jsonOf(await run(['order', 'list', '--limit', '1', '--json']))).toHaveLength(1);
  });

  test('keeps to those that need people when asked', async () => {
    const { out } = await run(['order', 'list', '--attention']);
    expect(out).toMatch(/order\/north-tea\/standard\/A-3 +#1003 +BR .*not_dispatched/);
    expect(out).not.toMatch(/A-1|A-2/);
  });
});

describe('an order', () => {
  test('is shown with its parcels and the link to its workflow, without its buyer', async () => {
    const { out } = await run(['order', 'show', 'order/north-tea/standard/A-1']);
    expect(out).toContain('America/Sao_Paulo (postal), pt-BR; e-mail yes, text no');
    expect(out).toContain('Parcel 1  ...000, YunExpress  (open)');
    expect(out).toContain(
      'https://temporal.example.com/namespaces/default/workflows/order%2Fnorth-tea%2Fstandard%2FA-1',
    );
    expect(out).not.toMatch(/Ana|Souza|example\.com\/?\s*$|01310/);
    const json = jsonOf(await run(['order', 'show', 'order/north-tea/standard/A-1', '--json']));
    expect(json).toMatchObject({
      open: true,
      stop: null,
      contact: { email: true },
      parcels: [{ parcel: 1, state: 'open' }],
      messages: [],
    });
    expect(JSON.stringify(json)).not.toMatch(/Ana|Souza|WBA1000000/);
  });

  test('is shown with its tracking numbers to whoever asks for what is personal', async () => {
    const show = ['order', 'show', 'order/north-tea/standard/A-1', '--personal'];
    expect((await run(show)).out).toContain('Parcel 1  WBA1000000, YunExpress  (open)');
    expect(jsonOf(await run([...show, '--json']))).toMatchObject({ parcels: [{ trackingNumber: 'WBA1000000' }] });
  });

  test('is found by its number or its shop’s key where the shop is named', async () => {
    for (const name of ['#1001', '1001', 'A-1']) {
      expect(jsonOf(await run(['order', 'show', name, '--merchant', TEA, '--json']))).toMatchObject({
        externalId: 'A-1',
      });
    }
    expect(await run(['order', 'show', '#1001'])).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/name the shop with --merchant/) as string,
    });
    expect(await run(['order', 'show', '#9', '--merchant', TEA])).toMatchObject({ exitCode: 4 });
    expect(await run(['order', 'show', 'order/north-tea/standard/A-9'])).toMatchObject({ exitCode: 4 });
    expect(await run(['order', 'show', 'order/north-tea/fax/A-1'])).toMatchObject({ exitCode: 2 });
    expect(await run(['order', 'show', 'order/north-tea/standard/A-1', '--merchant', MUGS])).toMatchObject({
      exitCode: 2,
    });
  });

  test('tells why, also why it is silent', async () => {
    const { out } = await run(['order', 'why', 'A-1', '--merchant', TEA]);
    expect(out).toMatch(/Z to \S+Z {2}silence: /);
    expect(out).toMatch(/threshold: 96 h \(default policy: silence\.label_without_scan\)/);
    const json = jsonOf<{ decisions: { rule: string }[] }>(
      await run(['order', 'why', 'A-1', '--merchant', TEA, '--json']),
    );
    expect(json.decisions.map(({ rule }) => rule).toSorted()).toEqual([
      'carrier_trouble',
      'customs',
      'delay',
      'documents',
      'moving_again',
      'shipped',
      'sight',
      'silence',
    ]);
    expect((await run(['order', 'why', 'A-2', '--merchant', TEA])).out).toMatch(
      /A test order: the buyer hears nothing/,
    );
  });
});

describe('operations', () => {
  test('restart an order that has no run, and are told when it has one', async () => {
    const restarted = await run(['order', 'restart', '#1001', '--merchant', TEA, '--json']);
    expect(jsonOf(restarted)).toEqual({ orderId: 'order/north-tea/standard/A-1', outcome: 'restarted' });
    expect(jsonOf(await run(['order', 'restart', '#1001', '--merchant', TEA, '--json']))).toMatchObject({
      outcome: 'running',
    });
    const { version } = jsonOf<{ version: number }>(await run(['order', 'show', '#1001', '--merchant', TEA, '--json']));
    expect(version).toBe(3);
  });

  test('cannot restart what has nothing to watch', async () => {
    const refused = await run(['order', 'restart', 'A-2', '--merchant', TEA]);
    expect(refused).toMatchObject({ exitCode: 1, err: expect.stringMatching(/no open parcel.*test_order/) as string });
  });

  test('release an order that no workflow watches, which then stays released', async () => {
    const cancelled = await run(['order', 'cancel', 'A-3', '--merchant', TEA, '--json']);
    expect(jsonOf(cancelled)).toMatchObject({ outcome: 'released' });
    expect(jsonOf(await run(['order', 'show', 'A-3', '--merchant', TEA, '--json']))).toMatchObject({
      open: false,
      stop: 'released_by_operations',
      parcels: [{ state: 'ended' }],
    });
    expect(jsonOf(await run(['order', 'cancel', 'A-3', '--merchant', TEA, '--json']))).toMatchObject({
      outcome: 'stopped_before',
    });
    const refused = await run(['order', 'restart', 'A-3', '--merchant', TEA]);
    expect(refused).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/operations ended its watch for good/) as string,
    });
  });

  test('erase a buyer by e-mail address, of one shop and all its orders', async () => {
    const erased = await run(['buyer', 'erase', '--merchant', TEA, '--email-stdin', '--json'], `${EMAIL}\n`);
    const report = jsonOf<{ erased: string[]; cleared: string[]; untold: string[] }>(erased);
    expect(report.erased.toSorted()).toEqual(['A-1', 'A-2', 'A-3'].map((id) => `order/north-tea/standard/${id}`));
    expect(report.untold).toEqual([]);
    expect(`${erased.out}${erased.err}`).not.toContain(EMAIL);
    await withTenant(database.application, TEA, async (tx) => {
      expect(await findBuyer(tx, orderId(TEA, 'standard', 'A-1'))).toMatchObject({
        email: null,
        name: null,
        address: null,
      });
    });
    await withTenant(database.application, MUGS, async (tx) => {
      expect((await findOrder(tx, orderId(MUGS, 'standard', 'B-1')))?.stop).toBeNull();
    });
    const again = await run(['buyer', 'erase', '--merchant', TEA, '--email-stdin'], EMAIL);
    expect(again).toMatchObject({ exitCode: 4, err: expect.not.stringContaining(EMAIL) as string });
  });

  test('erase a buyer by order while Temporal is away, and hear that its workflow was not told', async () => {
    const erased = await waybell(['buyer', 'erase', '--order', 'order/mug-house/standard/B-1'], {
      ...settingsOf(database),
      TEMPORAL_ADDRESS: '127.0.0.1:1',
    });
    expect(erased).toMatchObject({ exitCode: 0, err: expect.stringMatching(/1 workflow could not be told/) as string });
    expect(erased.out).toMatch(/Cleared:\n {2}name, e-mail address/);
  });
});
