import { expect, test } from 'vitest';
import { weighShipped } from '../../../domain/rules/shipped.ts';
import { at, scan } from '../checkpoints.ts';
import { episode, message, NOT_DISPATCHED, situation } from '../situations.ts';

const label = scan('LABEL_CREATED', '2026-11-02 10:00', 'CN Shenzhen');
const accepted = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen', { seen: '2026-11-04 08:00' });

test('a label is not shipped', () => {
  expect(weighShipped(situation({ scans: [label] }))).toMatchObject({
    verdict: 'wait',
    why: 'No physical scan yet; a label is not shipped.',
    nextAt: null,
  });
});

test('the first physical scan is told', () => {
  expect(weighShipped(situation({ scans: [label, accepted] }))).toMatchObject({
    verdict: 'tell_buyer',
    exception: null,
  });
});

test('lines without a parcel have nothing to tell', () => {
  expect(weighShipped(situation({ shipment: NOT_DISPATCHED }))).toMatchObject({
    verdict: 'wait',
    why: 'No parcel has been announced yet.',
  });
});

test('a parcel first seen at its end is not announced as shipped', () => {
  const s = situation({ scans: [accepted, scan('DELIVERED', '2026-11-09 10:00', 'BR')] });
  expect(weighShipped(s)).toMatchObject({ verdict: 'silent', why: 'Already delivered when the first scan was seen.' });
});

test('nor is one on its way back', () => {
  const s = situation({ scans: [accepted, scan('RETURNING', '2026-11-09 10:00', 'BR')] });
  expect(weighShipped(s)).toMatchObject({ verdict: 'silent', why: 'The parcel is on its way back.' });
});

test('nor is one whose buyer was told of a trouble: that it moves again tells the end of it', () => {
  const told = {
    episodes: [episode(1, 'delay', '2026-11-05 10:00')],
    messages: [message('delay', 1, 'sent', '2026-11-05 12:00')],
  };
  expect(weighShipped(situation({ ...told, scans: [accepted] }))).toMatchObject({ verdict: 'silent' });
  const moved = scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-06 10:00', 'CN');
  expect(weighShipped(situation({ ...told, scans: [accepted, moved] }))).toMatchObject({ verdict: 'silent' });
  const over = {
    episodes: [episode(1, 'delay', '2026-11-05 10:00', { closedAt: at('2026-11-06 10:00') })],
    messages: [...told.messages, message('moving_again', 1, 'sent', '2026-11-06 12:00')],
  };
  expect(weighShipped(situation({ ...over, scans: [accepted, moved] }))).toMatchObject({ verdict: 'silent' });
});

test.each(['READY_FOR_PICKUP', 'RECIPIENT_ABSENT', 'DAMAGED', 'EXPORT_CUSTOMS_HELD', 'CUSTOMS_INFO_REQUIRED'] as const)(
  'a parcel first seen with %s is not said to need nothing, until it moves on',
  (event) => {
    const trouble = scan(event, '2026-11-04 10:00', 'CN Shenzhen');
    expect(weighShipped(situation({ scans: [accepted, trouble] }))).toMatchObject({ verdict: 'wait' });
    const over = scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-05 10:00', 'CN Shenzhen');
    const released = scan('CUSTOMS_RELEASED', '2026-11-05 09:00', 'CN Shenzhen');
    const moved = situation({ now: '2026-11-05 11:00', scans: [accepted, trouble, released, over] });
    expect(weighShipped(moved)).toMatchObject({ verdict: 'tell_buyer' });
  },
);

test.each([
  { firstLooked: '2026-11-10 10:00', verdict: 'tell_buyer' },
  { firstLooked: '2026-11-10 10:01', verdict: 'silent' },
])('shipped on 3 November 10:00 and first looked at $firstLooked: $verdict', ({ firstLooked, verdict }) => {
  const seen = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen', { seen: firstLooked });
  const weighed = weighShipped(situation({ scans: [seen], sight: { firstLookedAt: seen.firstSeenAt } }));
  expect(weighed).toMatchObject({ verdict, threshold: verdict === 'silent' ? '7 days' : null });
});

test('nor is one whose first scan we saw a week ago', () => {
  const weekOn = '2026-11-11 08:00';
  expect(weighShipped(situation({ scans: [accepted], now: weekOn }))).toMatchObject({
    verdict: 'silent',
    threshold: '7 days',
  });
  expect(weighShipped(situation({ scans: [accepted], now: '2026-11-11 07:59' })).verdict).toBe('tell_buyer');
});

test('what was told stays told, whatever becomes of the parcel', () => {
  const s = situation({
    scans: [accepted, scan('DELIVERED', '2026-11-09 10:00', 'BR')],
    messages: [message('shipped', 0, 'sent', '2026-11-04 12:00')],
  });
  expect(weighShipped(s)).toMatchObject({ verdict: 'tell_buyer' });
});
