import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../../database/policy-schema.ts';
import { judge } from '../../../domain/judge.ts';
import { causeOfDelay, delayDueAt, weighDelay } from '../../../domain/rules/delay.ts';
import type { Situation } from '../../../domain/situation.ts';
import { after, HOUR_MS, isoSeconds, MINUTE_MS } from '../../../domain/time.ts';
import { at, scan } from '../checkpoints.ts';
import { episode, type Facts, instant, message, NOT_DISPATCHED, situation } from '../situations.ts';

const accepted = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen');

/** Promised for 20 November in São Paulo: over at 03:00 UTC on the 21st, and due 72 hours before. */
const DUE = at('2026-11-18 03:00');

function promised(facts: Facts = {}): Situation {
  return situation({
    now: DUE,
    scans: [accepted],
    ...facts,
    order: { promisedDay: '2026-11-20', ...facts.order },
  });
}

describe('the promised day', () => {
  test('earns an apology 72 hours before it ends on the buyer’s clock, not before', () => {
    expect(delayDueAt(promised())).toBe(DUE);
    const early = after(DUE, -1);
    expect(weighDelay(promised({ now: early }))).toMatchObject({ verdict: 'wait', nextAt: DUE, exception: null });
    expect(weighDelay(promised())).toMatchObject({
      verdict: 'tell_buyer',
      threshold: '72 h before the promised day ends',
      source: 'default policy: promise.leadHours',
      exception: 'late',
      nextAt: null,
      inputs: { promisedDay: '2026-11-20', promiseSource: 'order', dueAt: '2026-11-18T03:00:00Z' },
    });
  });

  test.each([
    { zones: ['Pacific/Auckland'], due: '2026-11-17T11:00:00Z' },
    { zones: ['America/New_York'], due: '2026-11-18T05:00:00Z' },
    // Not over anywhere before it is over in Hawaii.
    { zones: ['America/New_York', 'Pacific/Honolulu'], due: '2026-11-18T10:00:00Z' },
  ])('ends last of all in $zones', ({ zones, due }) => {
    const dueAt = delayDueAt(promised({ zones }));
    expect(dueAt === null ? null : isoSeconds(dueAt)).toBe(due);
  });

  test('is counted from the order where the merchant’s table gives it', () => {
    const policy: PolicyDocument = {
      promise: { leadHours: 24, table: [{ country: 'BR', days: { from: 10, to: 19 } }] },
    };
    expect(weighDelay(promised({ policy, order: { promisedDay: null }, now: '2026-11-20 03:00' }))).toMatchObject({
      verdict: 'tell_buyer',
      threshold: '24 h before the promised day ends',
      source: 'policy v3: promise.leadHours',
      inputs: { promisedDay: '2026-11-20', promiseSource: 'policy' },
    });
  });

  test('earns it at half of the promised time where the lead is longer than that', () => {
    const policy: PolicyDocument = { promise: { table: [{ country: 'BR', days: { from: 1, to: 2 } }] } };
    const short: Facts = { policy, order: { promisedDay: null, orderedAt: at('2026-11-01 15:00') } };
    // Over at 03:00 UTC on the 4th: 60 hours after the order.
    expect(delayDueAt(promised(short))).toBe(at('2026-11-02 21:00'));
    expect(weighDelay(promised({ ...short, now: '2026-11-02 21:00' }))).toMatchObject({
      verdict: 'tell_buyer',
      threshold: '72 h before the promised day ends, here 30 h: half of the promised time',
    });
  });

  test('is for staff while the parcel waits for the buyer', () => {
    for (const event of ['READY_FOR_PICKUP', 'DELIVERY_ATTEMPTED'] as const) {
      const waits = scan(event, '2026-11-17 10:00', 'BR', { seen: '2026-11-17 11:00' });
      expect(weighDelay(promised({ scans: [accepted, waits] }))).toMatchObject({ verdict: 'tell_staff' });
    }
  });

  test('of a parcel that is out for delivery is not spoken of before it is over', () => {
    const scans = [accepted, scan('OUT_FOR_DELIVERY', '2026-11-17 10:00', 'BR', { seen: '2026-11-17 11:00' })];
    const over = at('2026-11-21 03:00');
    expect(weighDelay(promised({ scans }))).toMatchObject({ verdict: 'wait', nextAt: over });
    expect(weighDelay(promised({ scans, now: over }))).toMatchObject({ verdict: 'tell_buyer' });
  });

  test('says nothing where nothing was promised', () => {
    expect(weighDelay(promised({ order: { promisedDay: null } }))).toMatchObject({
      verdict: 'silent',
      why: 'No promised day is known for this order.',
    });
  });

  test('says nothing about a parcel at its end', () => {
    const s = promised({ scans: [accepted, scan('DELIVERED', '2026-11-17 20:00', 'BR')] });
    expect(weighDelay(s)).toMatchObject({ verdict: 'silent', why: 'The parcel is delivered.', exception: null });
  });

  test('that was near or over when we first heard of the order is for staff', () => {
    expect(weighDelay(promised({ heardAt: DUE }))).toMatchObject({ verdict: 'tell_staff', exception: 'late' });
    expect(weighDelay(promised({ heardAt: after(DUE, -MINUTE_MS) }))).toMatchObject({ verdict: 'tell_buyer' });
  });

  test('is for staff while no parcel is announced', () => {
    expect(weighDelay(promised({ shipment: NOT_DISPATCHED, scans: [] }))).toMatchObject({
      verdict: 'tell_staff',
      exception: 'not_dispatched',
    });
  });

  test.each(['RETURNING', 'REFUSED'] as const)('is for staff where the parcel is %s', (event) => {
    const s = promised({ scans: [accepted, scan(event, '2026-11-15 10:00', 'BR')] });
    expect(weighDelay(s)).toMatchObject({ verdict: 'tell_staff', exception: 'returning' });
  });

  test('is for staff where the policy says so', () => {
    const s = promised({ policy: { promise: { delay: 'staff' } } });
    expect(weighDelay(s)).toMatchObject({ verdict: 'tell_staff', exception: 'late' });
  });

  test('is not spoken of while we are blind', () => {
    const dayAgo = after(DUE, -24 * HOUR_MS);
    expect(weighDelay(promised({ seenUntil: dayAgo }))).toMatchObject({ verdict: 'tell_buyer' });
    expect(weighDelay(promised({ seenUntil: after(dayAgo, -1) }))).toMatchObject({
      verdict: 'blind',
      exception: 'blind',
    });
    expect(weighDelay(promised({ seenUntil: null }))).toMatchObject({ verdict: 'blind', exception: 'blind' });
  });

  test('is not spoken of to whoever knows that papers are missing', () => {
    const papers = {
      episodes: [episode(1, 'documents', '2026-11-15 10:00')],
      scans: [accepted, scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-15 08:00', 'BR')],
    };
    const told = promised({ ...papers, messages: [message('documents', 1, 'sent', '2026-11-15 12:00')] });
    expect(weighDelay(told)).toMatchObject({ verdict: 'silent', exception: 'customs_papers' });
    const untold = promised({ ...papers, messages: [message('documents', 1, 'failed', '2026-11-15 12:00')] });
    expect(weighDelay(untold)).toMatchObject({ verdict: 'tell_staff' });
  });

  test.each([
    'IMPORT_CUSTOMS_INFO_REQUIRED',
    'CUSTOMS_INFO_REQUIRED',
    'IMPORT_CUSTOMS_DUTY_DUE',
    'IMPORT_CUSTOMS_REJECTED',
    'DAMAGED',
    'PROHIBITED',
    'PAYMENT_DUE',
    'ADDRESS_PROBLEM',
  ] as const)('is for staff where %s says why: the apology would know no reason, and ask for nothing', (event) => {
    const policy: PolicyDocument = { customs: { documents: 'staff' } };
    const said = scan(event, '2026-11-16 09:00', 'BR', { seen: '2026-11-16 10:00' });
    expect(weighDelay(promised({ policy, scans: [accepted, said] }))).toMatchObject({
      verdict: 'tell_staff',
      exception: expect.any(String),
    });
    expect(weighDelay(promised({ policy, scans: [accepted, said] })).why).toMatch(/a person takes over/);
  });

  test('withdraws an apology that waits for its hour when customs ask for papers in the night', () => {
    const asked = scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-18 05:00', 'BR', { seen: '2026-11-18 06:00' });
    const night = promised({
      now: '2026-11-18 06:00',
      scans: [accepted, asked],
      episodes: [episode(1, 'delay', DUE)],
      messages: [message('delay', 1, 'planned', '2026-11-18 11:00')],
    });
    expect(judge(night).dropped).toMatchObject([{ state: 'superseded' }]);
  });
});

describe('one apology', () => {
  const apologised = {
    now: '2026-11-25 12:00',
    episodes: [episode(1, 'delay', DUE)],
    messages: [message('delay', 1, 'sent', '2026-11-18 11:00')],
  };

  test('is all there is while the trouble lasts', () => {
    expect(weighDelay(promised(apologised))).toMatchObject({
      verdict: 'tell_buyer',
      why: 'Apologised once for this episode (promise).',
      exception: 'late',
    });
  });

  test('counts as told where nobody knows whether it arrived', () => {
    const messages = [message('delay', 1, 'unknown', '2026-11-18 11:00')];
    expect(weighDelay(promised({ ...apologised, messages }))).toMatchObject({
      why: expect.stringMatching(/^Apologised once/),
    });
  });

  test.each([
    { what: 'the parcel moved and stopped again', moved: scan('IN_TRANSIT', '2026-11-19 10:00', 'BR'), closed: true },
    { what: 'progress was just seen', moved: scan('IN_TRANSIT', '2026-11-25 09:00', 'BR'), closed: false },
  ])('is not repeated for the same promise when $what', ({ moved, closed }) => {
    const episodes = [episode(1, 'delay', DUE, { closedAt: closed ? instant('2026-11-19 12:00') : null })];
    const s = promised({ ...apologised, episodes, scans: [accepted, moved] });
    expect(weighDelay(s)).toMatchObject({ verdict: 'silent', why: 'The buyer has had the apology for this promise.' });
  });

  test('for a silence covers the promise too when the day was near already', () => {
    const episodes = [
      episode(1, 'delay', '2026-11-15 12:00', { cause: 'silence', closedAt: instant('2026-11-19 12:00') }),
    ];
    expect(weighDelay(promised({ ...apologised, episodes }))).toMatchObject({ verdict: 'silent' });
    const before = [message('delay', 1, 'sent', '2026-11-16 11:00')];
    expect(weighDelay(promised({ ...apologised, episodes, messages: before }))).toMatchObject({
      verdict: 'tell_buyer',
    });
  });
});

describe('silence', () => {
  const policy: PolicyDocument = {
    silence: { origin_transit: { afterHours: 48, tell: 'buyer' }, not_dispatched: { tell: 'buyer' } },
  };
  const silent = { policy, order: { promisedDay: null }, now: '2026-11-05 12:00' };

  test('is apologised for where the policy lets the phase tell the buyer', () => {
    const s = promised(silent);
    expect(weighDelay(s)).toMatchObject({
      verdict: 'tell_buyer',
      why: 'No progress seen for 48 h in origin_transit.',
      threshold: '48 h',
      source: 'policy v3: silence.origin_transit',
      exception: 'silent',
    });
    expect(causeOfDelay(s)).toBe('silence');
  });

  test('is not apologised for by default', () => {
    const s = promised({ ...silent, policy: {}, now: '2026-12-05 12:00' });
    expect(weighDelay(s).verdict).toBe('silent');
    expect(causeOfDelay(s)).toBe('promise');
  });

  test('that we have not seen is none', () => {
    expect(weighDelay(promised({ ...silent, seenUntil: '2026-11-05 11:59' })).verdict).toBe('silent');
  });

  test('of the shop about a parcel that is not there is never apologised for', () => {
    const s = promised({ ...silent, shipment: NOT_DISPATCHED, scans: [], now: '2026-11-20 12:00' });
    expect(weighDelay(s).verdict).toBe('silent');
    expect(causeOfDelay(s)).toBe('promise');
  });

  test('whose reason is known is never apologised for', () => {
    const waiting = { ...policy, silence: { import_clearance: { afterHours: 48, tell: 'buyer' as const } } };
    const scans = [accepted, scan('IMPORT_CUSTOMS_DUTY_DUE', '2026-11-04 10:00', 'BR')];
    expect(weighDelay(promised({ ...silent, policy: waiting, scans, now: '2026-11-30 12:00' })).verdict).toBe('silent');
  });

  test('of a parcel its buyer has refused is never apologised for', () => {
    const refused = { ...policy, silence: { destination_transit: { tell: 'buyer' as const } } };
    const scans = [accepted, scan('REFUSED', '2026-11-04 10:00', 'BR')];
    expect(weighDelay(promised({ ...silent, policy: refused, scans, now: '2026-11-30 12:00' })).verdict).toBe('silent');
  });
});
