import { describe, expect, test } from 'vitest';
import { currentDetails } from '../../domain/current-details.ts';
import { judge } from '../../domain/judge.ts';
import { weighed } from '../../domain/rules/rule.ts';
import type { Situation } from '../../domain/situation.ts';
import { scan } from './checkpoints.ts';
import { episode, type Facts, message, situation } from './situations.ts';

/** The apology's hour has come in São Paulo: 18 November, eight in the morning. */
function apologyDue(facts: Facts = {}): Situation {
  return situation({
    now: '2026-11-18 11:00',
    scans: [scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen', { seen: '2026-11-03 12:00' })],
    episodes: [episode(1, 'delay', '2026-11-18 03:00')],
    messages: [
      message('shipped', 0, 'sent', '2026-11-03 13:00'),
      message('delay', 1, 'planned', '2026-11-18 11:00'),
      message('delay', 1, 'planned', '2026-11-18 12:00', 'sms'),
    ],
    ...facts,
    order: { promisedDay: '2026-11-20', contact: { email: 'present', sms: 'allowed' }, ...facts.order },
  });
}

test('a parcel is where the scan put it that set its phase, since then, progress or not', () => {
  const scans = [
    scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen', { seen: '2026-11-03 12:00' }),
    scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 10:00' }),
  ];
  const { text } = judge(situation({ scans })).plan;
  expect(text).toContain('import customs, BR, since 2026-11-10T10:00Z; customs info required');
});

describe('a trouble the buyer is written to about', () => {
  const open = (s: Situation) =>
    judge(s)
      .plan.text.split('\n')
      .filter((line) => line.startsWith('- **Open'));
  const papers = scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 10:00' });
  const asked: Facts = {
    scans: [papers],
    episodes: [episode(1, 'documents', '2026-11-10 10:00')],
    messages: [message('documents', 1, 'sent', '2026-11-11 11:00')],
    now: '2026-11-12 12:00',
    policy: { silence: { import_clearance: { afterHours: 600 } } },
  };

  test('is open until it is over: papers from their asking on', () => {
    expect(open(situation({ ...asked, messages: [message('documents', 1, 'planned', '2026-11-13 11:00')] }))).toEqual([
      '- **Open:** Papers for customs are to be asked of the buyer since 2026-11-10.',
    ]);
    expect(open(situation(asked))).toEqual([
      '- **Open:** Papers for customs are asked of the buyer since 2026-11-11, usually for 5 days.',
    ]);
    const between = scan('CUSTOMS_IN_PROCESS', '2026-11-12 08:00', 'BR', { seen: '2026-11-12 10:00' });
    expect(open(situation({ ...asked, scans: [papers, between] }))).toHaveLength(1);
    expect(open(situation({ ...asked, order: { stop: 'cancelled' } }))).toEqual([]);
  });

  test('is open beside what staff should look at', () => {
    const s = apologyDue({
      seenUntil: '2026-11-16 12:00',
      messages: [message('delay', 1, 'sent', '2026-11-18 11:00')],
    });
    expect(open(s)).toEqual([
      expect.stringMatching(/^- \*\*Open:\*\* Late, as the buyer knows since 2026-11-18\. .*more than 24 h/),
    ]);
  });
});

const FAILING = { fresh: false, errorStreak: 3, lastFailure: '17TRACK had an internal error (HTTP 503).' };
const waiting = (s: Situation) =>
  judge(s)
    .plan.text.split('\n')
    .filter((line) => line.startsWith('- **Waiting'));

describe('a message whose hour has come', () => {
  const shippedLately: Facts = { scans: [scan('ACCEPTED', '2026-11-15 10:00', 'CN Shenzhen')], episodes: [] };

  test('waits for a good look while looks fail, asks for attention, and names no hour that is past', () => {
    const s = apologyDue({ sight: FAILING });
    expect(waiting(s)).toEqual([
      '- **Waiting for a good look:** delay apology (email). 17TRACK had an internal error (HTTP 503).',
      "- **Waiting for the buyer's hour:** delay apology (sms) from Wed 18 Nov 09:00",
    ]);
    expect(judge(s).plan).toMatchObject({ send: null, attributes: { needsAttention: true } });
  });

  test('waits for a good look while the feed is blind', () => {
    const s = apologyDue({ now: '2026-11-18 12:30', seenUntil: '2026-11-17 12:00' });
    expect(waiting(s)).toEqual([
      '- **Waiting for a good look:** delay apology (email); delay apology (sms). The feed has shown nothing for more than 24 h.',
    ]);
  });

  test('is found as blind where nothing else is wrong with the parcel', () => {
    const messages = [message('shipped', 0, 'planned', '2026-11-18 11:00')];
    const s = apologyDue({ ...shippedLately, order: { promisedDay: null }, messages, sight: FAILING });
    const seenLately = {
      ...s,
      policy: situation({ policy: { silence: { origin_transit: { afterHours: 600 } } } }).policy,
    };
    expect(judge(seenLately).plan.attributes).toMatchObject({ needsAttention: true, exceptionKind: 'blind' });
    const before = { ...seenLately, messages: [message('shipped', 0, 'planned', '2026-11-18 11:01')] };
    expect(judge(before).plan.attributes).toMatchObject({ needsAttention: false, exceptionKind: null });
  });

  test('waits for unmute while operations hold it, which asks for no attention of its own', () => {
    const messages = [message('shipped', 0, 'planned', '2026-11-18 11:00')];
    const s = apologyDue({
      ...shippedLately,
      order: { promisedDay: null, muted: 'operations' },
      policy: { silence: { origin_transit: { afterHours: 600 } } },
      messages,
      sight: FAILING,
    });
    expect(waiting(s)).toEqual(['- **Waiting for unmute:** shipped (email)']);
    expect(judge(s).plan.attributes).toMatchObject({ needsAttention: false, exceptionKind: null });
  });
});

test('an order that has ended is not called muted: nothing waits for an unmute', () => {
  const muted = apologyDue({ order: { muted: 'partial_refund' } });
  expect(judge(muted).plan.text).toContain('**Muted:** partial refund');
  const ended = judge({ ...muted, order: { ...muted.order, stop: 'refunded' } }).plan.text;
  expect(ended).toContain('**Ended:** refunded');
  expect(ended).not.toContain('Muted');
});

describe('what does not fit', () => {
  const said = (rule: 'silence' | 'customs', words: string) => weighed(rule, 'tell_staff', words, {});
  const sent = Array.from({ length: 14 }, (_, i) =>
    message(i === 0 ? 'documents' : 'moving_again', i, i === 0 ? 'unknown' : 'sent', `2026-11-0${1 + (i % 9)} 13:00`),
  );
  const planned = message('delay', 20, 'planned', '2026-11-19 11:00');
  const details = (why: string, messages = [...sent, planned]) => {
    const s = apologyDue({ shipment: { carrierName: '圆通速递'.repeat(40) }, episodes: [] });
    return currentDetails(s, [said('silence', why), said('customs', 'Customs hold the parcel.')], messages, {
      ended: null,
      nextAt: planned.releaseAt,
    });
  };
  const end = [
    "- **Waiting for the buyer's hour:** delay apology (email) from Thu 19 Nov 08:00",
    '- **Decides next:** 2026-11-19T11:00:00Z',
  ];

  test('is the oldest of what was sent; what is open, unknown, waiting and next stays', () => {
    const lines = details('No progress seen for 72 h in origin_transit.').split('\n');
    expect(Buffer.byteLength(lines.join('\n'))).toBeLessThanOrEqual(600);
    expect(lines.slice(-2)).toEqual(end);
    expect(lines).toContain('- **Open:** No progress seen for 72 h in origin_transit. Customs hold the parcel.');
    expect(lines.find((line) => line.startsWith('- **Sent**'))).toMatch(
      /^- \*\*Sent\*\* \(buyer's time\): \d+ before; documents needed \(email\) UNKNOWN Sun 1 Nov 10:00; .*; moving again \(email\) Thu 5 Nov 10:00$/,
    );
  });

  test('is the end of what is open where nothing is left of what was sent', () => {
    const text = details('It stands still. '.repeat(60));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(600);
    expect(text.split('\n').slice(-2)).toEqual(end);
    expect(text).toMatch(/\*\*Open:\*\* It stands still\. .*…\n- \*\*Sent\*\* \(buyer's time\): 14 before\n/);
    // Half a character would come back as another one.
    expect(Buffer.from(text).toString()).toBe(text);
  });

  test('never costs the hour of any message that waits', () => {
    const many = (['shipped', 'documents', 'delay', 'moving_again'] as const).flatMap((kind) => [
      message(kind, 30, 'planned', '2026-11-19 11:00'),
      message(kind, 30, 'planned', '2026-11-19 12:00', 'sms'),
    ]);
    const text = details('It stands still. '.repeat(60), [...sent, ...many.slice(0, 6)]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(600);
    expect(text.match(/from Thu 19 Nov/g)).toHaveLength(6);
    expect(text).toContain(end[1]);
  });
});
