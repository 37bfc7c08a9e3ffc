import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeShipment } from '../../activities/judge-shipment.ts';
import { applyToOrder } from '../../client/apply-order-event.ts';
import { SOURCES } from '../../client/sources/index.ts';
import { findBuyer } from '../../database/buyers.ts';
import { timestamp } from '../../database/columns.ts';
import { storeInboxEntry } from '../../database/inbox.ts';
import { saveMerchant } from '../../database/merchants.ts';
import { findOrder } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { shipmentsOfOrder } from '../../database/shipments.ts';
import { type MerchantId, merchantId, messageId, noticeId, orderId, shipmentId } from '../../domain/ids.ts';
import { productInstant } from '../../domain/time.ts';
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
  await order(TEA, 'A-4', { number: '#1004' });
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
    await applyToOrder(tx, merchant, 'standard', [event], systemClock);
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
      'order/north-tea/standard/A-4',
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

  test('that was never watched has no workflow to link to', async () => {
    expect((await run(['order', 'show', 'A-2', '--merchant', TEA])).out).not.toContain('Workflow');
    expect(jsonOf(await run(['order', 'show', 'A-2', '--merchant', TEA, '--json']))).toMatchObject({
      temporalUi: null,
    });
  });

  test('has an e-mail address only where a mail can go to it', async () => {
    await order(MUGS, 'B-9', { number: '#1009', buyer: { email: 'noemail', address: { country: 'US' } } });
    expect((await run(['order', 'show', 'B-9', '--merchant', MUGS])).out).toContain('e-mail no');
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

  test('of one refunded in full does not say that anything waits for unmute', async () => {
    const why = async () => (await run(['order', 'why', 'B-8', '--merchant', MUGS])).out;
    await order(MUGS, 'B-8', { number: '#1008', refunded: 'partial' });
    expect(await why()).toContain('Part of the order was refunded: notices wait for unmute');
    await order(MUGS, 'B-8', { number: '#1008', refunded: 'full' });
    expect(await why()).toContain('refunded in full');
    expect(await why()).not.toContain('unmute');
  });

  test('names what was delivered before it was heard of, beside the parcel that is on its way', async () => {
    const came = { shipment_id: 'came', tracking_number: 'WBB2000001', delivered: true };
    const open = { shipment_id: 'open', tracking_number: 'WBB2000002' };
    const without = { shipment_id: 'without', delivered: true };
    await order(MUGS, 'B-2', { number: '#1002', shipments: [came, open, without] });
    const { out } = await run(['order', 'why', 'B-2', '--merchant', MUGS]);
    expect(out).toContain('Parcel 1 was delivered before we heard of it');
    expect(out).toContain('A shipment without a tracking number was delivered before we heard of it');
    expect(out).not.toContain('Parcel 2 was');
    await order(MUGS, 'B-3', { number: '#1003', shipments: [without] });
    expect((await run(['order', 'why', 'B-3', '--merchant', MUGS])).out).toMatch(
      /It was delivered before we heard of it: the buyer hears nothing of the past/,
    );
  });
});

describe('a message that is held', () => {
  const A4 = orderId(TEA, 'standard', 'A-4');
  const AT = Date.parse('2026-11-18T11:00:00Z');
  /** A message on each channel, as the poll left them at an instant: all that waits has its hour at eight in São Paulo. */
  const held = async (changes: {
    readonly judgedAt?: number;
    readonly muted?: 'operations';
    readonly attempt?: string;
    readonly looks?: { readonly seenUntil: number; readonly failed: number };
  }) => {
    const { judgedAt = AT, looks = { seenUntil: AT, failed: 0 } } = changes;
    const parcel = shipmentId(A4, 1);
    const time = (ms: number) => timestamp(productInstant(ms));
    await withTenant(database.application, TEA, async (tx) => {
      await tx.query('delete from message where shipment_id = $1', [parcel]);
      await tx.query('update decision set last_at = $2 where shipment_id = $1', [parcel, time(judgedAt)]);
      await tx.query('update orders set muted = $2 where order_id = $1', [A4, changes.muted ?? null]);
      await tx.query(
        'update shipment set seen_until = $2, last_looked_at = $2, error_streak = $3, last_failure = $4 where shipment_id = $1',
        [parcel, time(looks.seenUntil), looks.failed, looks.failed === 0 ? null : '17TRACK had an internal error.'],
      );
      const notice = noticeId(parcel, 'delay', 1);
      await tx.query(
        `insert into notice (notice_id, merchant_id, order_id, shipment_id, kind, episode, cause, planned_at)
         values ($1, $2, $3, $4, 'delay', 1, 'promise', $5) on conflict do nothing`,
        [notice, TEA, A4, parcel, time(AT)],
      );
      await tx.query(
        `insert into message (message_id, merchant_id, notice_id, shipment_id, channel, state, release_at, language, attempts, reason)
         values ($1, $2, $3, $4, 'email', 'planned', $5, 'pt-BR', $6, $7)`,
        [
          messageId(notice, 'email'),
          TEA,
          notice,
          parcel,
          time(AT),
          changes.attempt === undefined ? 0 : 1,
          changes.attempt ?? null,
        ],
      );
    });
    const why = ['order', 'why', 'A-4', '--merchant', TEA];
    const { messages } = jsonOf<{ messages: readonly object[] }>(await run([...why, '--json']));
    return { message: messages[0], out: (await run(why)).out };
  };

  test('tells its hour, whose clock that is and how it is known, and the window with its source', async () => {
    const { message, out } = await held({ judgedAt: AT - 3_600_000 });
    expect(message).toMatchObject({
      kind: 'delay',
      channel: 'email',
      state: 'planned',
      zone: { candidates: ['America/Sao_Paulo'], source: 'postal', rulesVersion: '2026f' },
      window: { from: '08:00', until: '21:00', source: 'default policy: windows.email' },
      releaseAt: '2026-11-18T11:00:00Z',
      buyerTimes: [{ zone: 'America/Sao_Paulo', time: '2026-11-18T08:00:00-03:00' }],
      waits: { for: 'hour' },
    });
    expect(out).toContain(
      [
        '  delay (email): planned',
        '    It waits for the next hour inside the window.',
        '    release: 2026-11-18T11:00:00Z, for the buyer Wed 18 Nov 08:00 America/Sao_Paulo',
        '    zone: America/Sao_Paulo (postal, rules of 2026f)',
        '    window: 08:00 to 21:00 on mon, tue, wed, thu, fri, sat, sun (default policy: windows.email)',
      ].join('\n'),
    );
  });

  test.each([
    { what: 'a mute', facts: { muted: 'operations' } as const, waits: 'unmute', why: /Operations muted the order/ },
    {
      what: 'a retry',
      facts: { judgedAt: AT - 60_000, attempt: '421' },
      waits: 'retry',
      why: /Attempt 1 came to 421/,
    },
    {
      what: 'a resend',
      facts: { judgedAt: AT - 60_000, attempt: 'resend_by_operations' },
      waits: 'retry',
      why: /Operations want it sent again/,
    },
    {
      what: 'a good look',
      facts: { looks: { seenUntil: AT - 7_200_000, failed: 3 } },
      waits: 'sight',
      why: /good look only\. Looks fail since the good one of 2026-11-18T09:00:00Z, 3 in a row: 17TRACK had an internal error\./,
    },
    {
      what: 'a feed that shows something',
      facts: { looks: { seenUntil: AT - 90_000_000, failed: 0 } },
      waits: 'sight',
      why: /the feed has shown nothing since 2026-11-17T10:00:00Z\./,
    },
    { what: 'its turn', facts: {}, waits: 'turn', why: /leaves after a fresh look/ },
  ])('tells that it waits for $what', async ({ facts, waits, why }) => {
    const { message, out } = await held(facts);
    expect(message).toMatchObject({ waits: { for: waits, why: expect.stringMatching(why) as string } });
    expect(out).toMatch(why);
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
    expect(report.erased.toSorted()).toEqual(
      ['A-1', 'A-2', 'A-3', 'A-4'].map((id) => `order/north-tea/standard/${id}`),
    );
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
    const entry = {
      merchantId: TEA,
      source: 'standard',
      topic: 'order.upserted',
      occurredAt: null,
      receivedAt: systemClock.now(),
      headers: {},
      body: Buffer.from(JSON.stringify({ buyer: { email: EMAIL } })),
      orderIds: [],
    } as const;
    await withTenant(database.application, TEA, async (tx) => {
      const error = 'data: expected an object';
      await storeInboxEntry(tx, { ...entry, dedupeKey: 'unreadable', state: 'rejected', error });
    });
    const again = await run(['buyer', 'erase', '--merchant', TEA, '--email-stdin'], EMAIL);
    const left = await database.superuser.query('select from webhook_inbox where body is not null');
    expect(left.rowCount).toBe(0);
    expect(again).toMatchObject({ exitCode: 4, err: expect.not.stringContaining(EMAIL) as string });
    await withTenant(database.application, TEA, (tx) =>
      storeInboxEntry(tx, { ...entry, dedupeKey: 'waiting', state: 'pending', error: null }),
    );
    const early = await run(['buyer', 'erase', '--merchant', TEA, '--email-stdin'], EMAIL);
    expect(early).toMatchObject({
      exitCode: 4,
      err: expect.stringMatching(/1 webhook of the shop waited to be applied and may bring another order/) as string,
    });
  });

  test('erase a buyer by order while Temporal is away, and hear that its workflow was not told', async () => {
    const erased = await waybell(['buyer', 'erase', '--order', 'order/mug-house/standard/B-1'], {
      ...settingsOf(database),
      TEMPORAL_ADDRESS: '127.0.0.1:1',
    });
    expect(erased).toMatchObject({ exitCode: 0, err: expect.stringMatching(/1 workflow could not be told/) as string });
    expect(erased.out).toMatch(/Cleared:\n {2}name, e-mail address/);
    expect(erased.out).toMatch(/names none of these is forgotten 30 days after it came/);
  });
});
