import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timestamp } from '../../database/columns.ts';
import { decisionsOfOrder } from '../../database/decisions.ts';
import { savePolicy } from '../../database/policies.ts';
import { findShipment } from '../../database/shipments.ts';
import { messagesOf, readSituation } from '../../database/situations.ts';
import type { FeedRow } from '../../domain/checkpoint.ts';
import type { CanonicalEvent } from '../../domain/events.ts';
import { shipmentId } from '../../domain/ids.ts';
import { after, HOUR_MS, type ProductInstant, wallInstant } from '../../domain/time.ts';
import { looked, row } from '../activities/desk.ts';
import { at } from '../domain/checkpoints.ts';
import { fulfilmentWord, orderWord } from '../workflows/shop-words.ts';
import { CUPS, judgeAndStore, NOON, openShop, type Shop, type ShopOrder, TEA } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const accepted = () => looked([row('ACCEPTED', NOON)]).look;
const decisions = (order: ShopOrder) => shop.as(TEA, (tx) => decisionsOfOrder(tx, order.id));
const later = (hours: number) => after(NOON, hours * HOUR_MS);

test('a rule that says the same again moves its row, with the newest facts; a new word is a new row', async () => {
  const order = await shop.order('same-word');
  await shop.look(order, looked([]).look, NOON);
  await shop.look(order, looked([]).look, later(1));
  const first = await decisions(order);
  expect(first.map((d) => d.rule).toSorted()).toEqual(
    ['shipped', 'documents', 'delay', 'moving_again', 'silence', 'customs', 'carrier_trouble', 'sight'].toSorted(),
  );
  for (const d of first) expect(d).toMatchObject({ n: 1, firstAt: NOON, lastAt: later(1) });
  expect(first.find((d) => d.rule === 'sight')?.inputs).toMatchObject({ seenUntil: '2026-11-10T13:00:00Z' });

  await shop.look(order, accepted(), later(2));
  const shipped = (await decisions(order)).filter((d) => d.rule === 'shipped');
  expect(shipped).toMatchObject([
    { n: 1, verdict: 'wait', firstAt: NOON, lastAt: later(1) },
    { n: 2, verdict: 'tell_buyer', firstAt: later(2), lastAt: later(2) },
  ]);
});

test('a word people heard keeps the facts, the threshold and the policy it was first said on', async () => {
  const order = await shop.order('evidence');
  await shop.look(order, accepted(), NOON);
  const silentAt = later(100);
  await shop.look(order, accepted(), silentAt);
  const heard = async () => (await decisions(order)).filter(({ rule }) => rule === 'shipped' || rule === 'silence');
  const before = (await heard()).filter(({ verdict }) => verdict.startsWith('tell'));
  expect(before.map(({ rule, verdict, firstAt }) => [rule, verdict, firstAt])).toEqual([
    ['shipped', 'tell_buyer', NOON],
    ['silence', 'tell_staff', silentAt],
  ]);
  await shop.as(TEA, (tx) => savePolicy(tx, TEA, { promise: { leadHours: 96 } }, 'a test', NOON));
  // The silence is as long as it was, the scan is another one.
  await shop.look(order, looked([row('ACCEPTED', NOON), row('LABEL_CREATED', later(99))]).look, later(101));
  const delivered = looked([row('ACCEPTED', NOON), row('DELIVERED', later(102), 'BR')]).look;
  await shop.look(order, delivered, later(103));
  const afterwards = (await heard()).filter(({ verdict }) => verdict.startsWith('tell'));
  expect(afterwards).toEqual([
    { ...before[0], lastAt: later(103) },
    { ...before[1], lastAt: later(101) },
  ]);
  // What nobody heard follows the newest policy.
  expect((await decisions(order)).find(({ rule }) => rule === 'delay')).toMatchObject({
    verdict: 'silent',
    threshold: '96 h before the promised day ends',
    source: 'policy v1: promise.leadHours',
    policyVersion: 1,
  });
});

test('a word that makes another notice is another row, though nothing else was said in between', async () => {
  const order = await shop.order('moving-twice');
  const scans: FeedRow[] = [row('ACCEPTED', NOON)];
  const seen = async (event: CanonicalEvent, hours: number) => {
    scans.push(row(event, later(hours), 'BR'));
    await shop.look(order, looked(scans).look, later(hours));
    // All that waits is sent a minute later.
    await shop.as(TEA, (tx) =>
      tx.query("update message set state = 'sent', sent_at = $2 where shipment_id = $1 and state = 'planned'", [
        order.shipmentId,
        timestamp(after(later(hours), 60_000)),
      ]),
    );
  };
  await seen('IMPORT_CUSTOMS_INFO_REQUIRED', 1);
  await seen('IMPORT_CUSTOMS_RELEASED', 2);
  await seen('IMPORT_CUSTOMS_INFO_REQUIRED', 3);
  await seen('IMPORT_CUSTOMS_RELEASED', 4);
  await shop.judge(order, later(5));
  const said = (await decisions(order)).filter((d) => d.rule === 'moving_again' && d.verdict === 'tell_buyer');
  expect(said).toMatchObject([
    { inputs: { episodes: '1' }, firstAt: later(2), lastAt: later(3) },
    { inputs: { episodes: '2' }, firstAt: later(4), lastAt: later(5) },
  ]);
});

test('a word that comes back after another one is a third row', async () => {
  const order = await shop.order('word-back');
  await shop.look(order, looked([]).look, NOON);
  const seen = at('2026-11-11 12:01');
  await shop.judge(order, seen);
  await shop.look(order, looked([]).look, after(seen, 1));
  const sight = (await decisions(order)).filter((d) => d.rule === 'sight');
  expect(sight.map((d) => [d.n, d.verdict])).toEqual([
    [1, 'wait'],
    [2, 'tell_staff'],
    [3, 'wait'],
  ]);
});

test('a plan that says the same keeps its version, and the order it was made for moves on', async () => {
  const order = await shop.order('same-plan');
  await shop.look(order, accepted(), NOON);
  const { version } = await shop.judge(order, after(NOON, 60_000));
  expect((await shop.judge(order, after(NOON, 120_000))).version).toBe(version);
  await shop.look(order, looked([row('ACCEPTED', NOON), row('DEPARTED_ORIGIN_COUNTRY', later(1))]).look, later(1));
  expect((await shop.judge(order, later(1))).version).toBe(version + 1);
});

test('a notice planned twice is one notice with one message a channel', async () => {
  const order = await shop.order('planned-twice', { country: 'US', phone: '+12025550123' });
  await shop.look(order, looked([row('IMPORT_CUSTOMS_INFO_REQUIRED', NOON, 'US')]).look, NOON);
  expect((await shop.judge(order, NOON)).judgement.planned).toEqual([]);
  const messages = await shop.as(TEA, (tx) => messagesOf(tx, order.shipmentId));
  expect(messages.map((m) => [m.kind, m.channel, m.state])).toEqual([
    ['documents', 'email', 'planned'],
    ['documents', 'sms', 'planned'],
  ]);
});

test('a message without an address waits for its hour once the shop knows one', async () => {
  const order = await shop.order('no-address', { email: null });
  await shop.look(order, accepted(), NOON);
  const message = async () => (await shop.as(TEA, (tx) => messagesOf(tx, order.shipmentId)))[0];
  expect(await message()).toMatchObject({ state: 'suppressed', reason: 'no_email_address', releaseAt: null });
  await shop.tell(TEA, orderWord({ externalId: 'no-address', at: later(1), country: 'BR' }));
  const { judgement } = await shop.judge(order, later(1));
  expect(judgement.rescheduled).toHaveLength(1);
  expect(await message()).toMatchObject({ state: 'planned', reason: null, releaseAt: later(1) });
});

const promised = async (order: ShopOrder, n = 1) => {
  const shipment = await shop.as(TEA, (tx) => findShipment(tx, shipmentId(order.id, n)));
  if (shipment === null) throw new Error(`No parcel ${n}.`);
  const outlook = {
    now: later(1),
    silently: false,
    wallNow: wallInstant(later(1)),
    freshnessMs: 1,
    installationSms: false,
  };
  return (await shop.as(TEA, (tx) => readSituation(tx, shipment, outlook))).promise?.day;
};

test('a promise follows the address until a parcel is judged by it, and stays then', async () => {
  const table = [{ country: 'BR', days: { from: 20, to: 30 } }, { days: { from: 2, to: 4 } }];
  await shop.as(TEA, (tx) => savePolicy(tx, TEA, { promise: { table } }, 'test', NOON));
  const order = await shop.order('corrected-address', { country: 'GB' });
  const correct = (country: string, at: ProductInstant) =>
    shop.tell(TEA, orderWord({ externalId: 'corrected-address', at, country }));
  expect(await promised(order)).toBe('2026-11-14');
  await correct('BR', later(1));
  expect(await promised(order)).toBe('2026-12-10');
  await shop.judge(order, later(1));
  await correct('GB', later(2));
  expect(await promised(order)).toBe('2026-12-10');
});

test('a promise table edited later is for later orders, also for parcels announced after it', async () => {
  const promising = (from: number, to: number) =>
    shop.as(TEA, (tx) => savePolicy(tx, TEA, { promise: { table: [{ days: { from, to } }] } }, 'test', NOON));
  await promising(12, 25);
  const order = await shop.order('promised');
  await shop.judge(order, NOON);
  expect(await promised(order)).toBe('2026-12-05');
  await promising(4, 8);
  expect(await promised(order)).toBe('2026-12-05');
  await shop.tell(TEA, fulfilmentWord('promised', later(1), ['YT00PROMISED0002'], { fulfilmentId: 'second' }));
  expect(await promised(order, 2)).toBe('2026-12-05');
  const next = await shop.order('promised-next');
  expect(await promised(next)).toBe('2026-11-18');
});

test('a promise table that comes after the order breaks no promise nobody was given', async () => {
  const order = await shop.order('unpromised', {}, CUPS);
  const delay = async (hours: number) =>
    (await shop.judge(order, later(hours))).judgement.weighed.find((w) => w.rule === 'delay')?.why;
  expect(await delay(0)).toBe('No promised day is known for this order.');
  await shop.as(CUPS, (tx) =>
    savePolicy(tx, CUPS, { promise: { table: [{ days: { from: 1, to: 2 } }] } }, 'test', NOON),
  );
  expect(await delay(60)).toBe('No promised day is known for this order.');
});

test('storing a quiet look costs one statement for all rules and one for the plan', async () => {
  const order = await shop.order('few-statements');
  await shop.look(order, accepted(), NOON);
  const statements = await shop.as(TEA, async (tx) => {
    const counted = counting(tx);
    await judgeAndStore(counted.tx, order, later(1));
    return counted.statements;
  });
  expect(statements.filter((sql) => /decision/.test(sql))).toHaveLength(1);
  expect(statements.filter((sql) => /^\s*(with|insert|update|delete)/.test(sql))).toHaveLength(2);
});

/** The same connection, writing down what it is asked. */
function counting(tx: PoolClient): { readonly tx: PoolClient; readonly statements: string[] } {
  const statements: string[] = [];
  const counted = new Proxy(tx, {
    get(target, key) {
      if (key !== 'query') return Reflect.get(target, key) as unknown;
      return (sql: string, values: unknown[]) => {
        statements.push(sql);
        return target.query(sql, values);
      };
    },
  });
  return { tx: counted, statements };
}

test.each([
  { phone: '+12025550123', country: 'DE', channels: ['email', 'sms'] },
  { phone: '+61491570006', country: 'DE', channels: ['email'] },
  { phone: '+12025550123', country: 'AU', channels: ['email'] },
])(
  'a number like $phone with an address in $country is written to by $channels',
  async ({ phone, country, channels }) => {
    const order = await shop.order(`sms-${phone}-${country}`, { phone, country });
    const papers = looked([row('ACCEPTED', NOON, country), row('IMPORT_CUSTOMS_INFO_REQUIRED', NOON, country)]).look;
    const { planned } = await shop.look(order, papers, later(1));
    expect(planned.filter((m) => m.kind === 'documents').map((m) => m.channel)).toEqual(channels);
  },
);

describe('a corrected tracking number', () => {
  /** Every message of the parcel has come to this. */
  const settle = (order: ShopOrder, state: string, hours: number | null) =>
    shop.as(TEA, (tx) =>
      tx.query('update message set state = $2, sent_at = $3, attempts = 1 where shipment_id = $1', [
        order.shipmentId,
        state,
        hours === null ? null : timestamp(later(hours)),
      ]),
    );

  /** Its buyer has had the apology; judged on parcel `n`. */
  async function apologised(externalId: string) {
    const order = await shop.order(externalId, { promisedDay: '2026-11-20' });
    await shop.look(order, looked([row('ACCEPTED', NOON)]).look, later(1));
    const late = await shop.look(order, looked([row('ACCEPTED', NOON)]).look, later(11 * 24));
    expect(late.planned.map((m) => m.kind)).toContain('delay');
    await settle(order, 'sent', 11 * 24);
    const parcel = (n: number): ShopOrder => ({ ...order, shipmentId: shipmentId(order.id, n) });
    const carry = (hours: number, ...numbers: readonly string[]) =>
      shop.tell(TEA, fulfilmentWord(externalId, later(hours), numbers), later(hours));
    return { order, parcel, carry };
  }

  test.each([
    { what: 'at once', inBetween: false },
    { what: 'after a time without one', inBetween: true },
  ])('given $what brings no second apology for the promise, and the word that it moves', async ({ inBetween }) => {
    const externalId = inBetween ? 'corrected-late' : 'corrected';
    const { order, parcel, carry } = await apologised(externalId);
    if (inBetween) {
      await carry(270);
      await shop.judge(order, later(271));
    }
    await carry(272, `YT00${externalId.replaceAll('-', '')}0002`);
    const first = await shop.look(parcel(2), looked([]).look, later(273));
    expect(first).toMatchObject({ opened: [], planned: [] });
    const moved = looked([row('ACCEPTED', later(280))]).look;
    expect((await shop.look(parcel(2), moved, later(281))).planned.map((m) => m.kind)).toContain('moving_again');
  });

  test.each([
    { what: 'after the cancel of the first', first: 0, externalId: 'refulfilled' },
    { what: 'before it, though it is of later', first: 1, externalId: 'refulfilled-early' },
  ])('that comes with another fulfilment, heard of $what, is the same promise', async ({ first, externalId }) => {
    const { parcel } = await apologised(externalId);
    const number = `YT00${externalId.replaceAll('-', '')}0002`;
    const words = [
      fulfilmentWord(externalId, later(270), [], { cancelled: true }),
      fulfilmentWord(externalId, later(271), [number], { fulfilmentId: 'second' }),
    ];
    for (const word of first === 0 ? words : words.toReversed()) await shop.tell(TEA, word, later(272));
    expect(await shop.look(parcel(2), looked([]).look, later(273))).toMatchObject({ opened: [], planned: [] });
  });

  const accepted = (hours: number) => looked([row('ACCEPTED', later(hours))]).look;
  const kindsOf = (judgement: { readonly planned: readonly { readonly kind: string }[] }) =>
    judgement.planned.map(({ kind }) => kind);

  test('that is corrected again brings no second word that it moves', async () => {
    const { parcel, carry } = await apologised('corrected-twice');
    await carry(272, 'YT00correctedtwice0002');
    expect(kindsOf(await shop.look(parcel(2), accepted(280), later(281)))).toEqual(['moving_again']);
    await carry(290, 'YT00correctedtwice0003');
    await shop.judge(parcel(2), later(291));
    expect(kindsOf(await shop.look(parcel(3), accepted(300), later(301)))).toEqual(['shipped']);
  });

  test('that is taken back brings no second word of either kind', async () => {
    const { order, parcel, carry } = await apologised('taken-back');
    await carry(272, 'YT00takenback0002');
    await shop.judge(order, later(272));
    expect(kindsOf(await shop.look(parcel(2), accepted(280), later(281)))).toEqual(['moving_again']);
    await carry(290, 'YT00takenback0001');
    await shop.judge(parcel(2), later(291));
    const moved = looked([row('ACCEPTED', NOON), row('DEPARTED_ORIGIN_COUNTRY', later(300))]).look;
    expect(await shop.look(order, moved, later(301))).toMatchObject({ opened: [], planned: [], closed: [] });
  });

  test('that is taken back after the apology for the new one brings no second apology', async () => {
    const order = await shop.order('told-of-the-new', { promisedDay: '2026-11-20' });
    await shop.look(order, accepted(0), later(1));
    const carry = (hours: number, number: string) =>
      shop.tell(TEA, fulfilmentWord('told-of-the-new', later(hours), [number]), later(hours));
    await carry(2, 'YT00toldofthenew0002');
    await shop.judge(order, later(3));
    const second: ShopOrder = { ...order, shipmentId: shipmentId(order.id, 2) };
    expect(kindsOf(await shop.look(second, accepted(4), later(11 * 24)))).toContain('delay');
    await settle(second, 'sent', 11 * 24);
    await carry(272, 'YT00toldofthenew0001');
    await shop.judge(second, later(272));
    expect(await shop.look(order, accepted(0), later(273))).toMatchObject({ opened: [], planned: [] });
  });

  test('that comes while the apology is on the wire waits for what becomes of it', async () => {
    const { order, parcel, carry } = await apologised('on-the-wire');
    await settle(order, 'sending', null);
    await carry(272, 'YT00onthewire0002');
    expect(await shop.look(parcel(2), accepted(1), later(273))).toMatchObject({ opened: [], planned: [] });
    await settle(order, 'failed', null);
    expect(kindsOf(await shop.look(parcel(2), accepted(1), later(274)))).toContain('delay');
  });

  test('that was only taken away for a moment costs no notice that waited, and no word that was given', async () => {
    const muted = (value: string | null) =>
      shop.as(TEA, (tx) => tx.query("update orders set muted = $1 where external_id = 'for-a-moment'", [value]));
    const order = await shop.order('for-a-moment');
    await muted('operations');
    await shop.look(order, looked([row('ACCEPTED', NOON)]).look, later(1));
    const carry = (hours: number, ...numbers: readonly string[]) =>
      shop.tell(TEA, fulfilmentWord('for-a-moment', later(hours), numbers), later(hours));
    await carry(2);
    expect((await shop.judge(order, later(3))).judgement.dropped).toHaveLength(1);
    await carry(4, 'YT00foramoment0001');
    await muted(null);
    const { plan } = await shop.look(order, looked([row('ACCEPTED', NOON)]).look, later(4));
    expect(plan).toMatchObject({ done: false, send: `${order.shipmentId}/shipped/0/email` });
    const { order: late, carry: carryLate } = await apologised('late-for-a-moment');
    await carryLate(270);
    await shop.judge(late, later(271));
    await carryLate(272, 'YT00lateforamoment0001');
    const moved = looked([row('ACCEPTED', NOON), row('DEPARTED_ORIGIN_COUNTRY', later(280))]).look;
    expect((await shop.look(late, moved, later(281))).planned.map((m) => m.kind)).toContain('moving_again');
  });

  test('hands nothing to a parcel that travels beside the one it replaced', async () => {
    const { parcel, carry } = await apologised('beside');
    await carry(271, 'YT00beside0001', 'YT00beside0002');
    await carry(272, 'YT00beside0002');
    const beside = await shop.look(parcel(2), looked([row('ACCEPTED', later(272))]).look, later(273));
    expect(beside.planned.map((m) => m.kind)).toContain('delay');
  });
});
