import { describe, expect, test } from 'vitest';
import { recoveredEpisodes, weighMovingAgain } from '../../../domain/rules/moving-again.ts';
import { scan } from '../checkpoints.ts';
import { episode, type Facts, message, situation } from '../situations.ts';

const accepted = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen');
const moved = scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-09 10:00', 'CN', { seen: '2026-11-09 12:00' });
const told: Facts = {
  scans: [accepted, moved],
  episodes: [episode(1, 'delay', '2026-11-08 10:00')],
  messages: [message('delay', 1, 'sent', '2026-11-08 12:00')],
};

test('progress after the telling is told', () => {
  expect(weighMovingAgain(situation(told))).toMatchObject({ verdict: 'tell_buyer', inputs: { episodes: '1' } });
});

describe('silence', () => {
  test.each([
    { what: 'the buyer was told after the progress', messages: [message('delay', 1, 'sent', '2026-11-09 13:00')] },
    { what: 'the apology failed', messages: [message('delay', 1, 'failed', '2026-11-08 12:00')] },
    { what: 'the apology still waits', messages: [message('delay', 1, 'planned', '2026-11-08 12:00')] },
    { what: 'nothing was said', messages: [] },
  ])('where $what', ({ messages }) => {
    expect(weighMovingAgain(situation({ ...told, messages }))).toMatchObject({
      verdict: 'silent',
      why: 'The buyer was told of no trouble that is over.',
    });
  });

  test('where the parcel is delivered: another word would be stale', () => {
    const scans = [accepted, moved, scan('DELIVERED', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 10:00' })];
    expect(weighMovingAgain(situation({ ...told, scans }))).toMatchObject({
      verdict: 'silent',
      why: expect.stringMatching(/^The parcel is delivered/),
    });
  });

  test('where it moves, but back', () => {
    const scans = [accepted, scan('RETURNING', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 10:00' }), moved];
    expect(weighMovingAgain(situation({ ...told, scans }))).toMatchObject({ verdict: 'silent' });
  });

  test('where customs still ask for the papers, whatever moves inside', () => {
    const scans = [
      accepted,
      scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-08 08:00', 'BR', { seen: '2026-11-08 09:00' }),
      scan('IMPORT_CUSTOMS_IN_PROCESS', '2026-11-09 08:00', 'BR', { seen: '2026-11-09 09:00' }),
      scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-09 10:00', 'BR', { seen: '2026-11-09 11:00' }),
    ];
    const papers: Facts = {
      scans,
      episodes: [episode(1, 'documents', '2026-11-08 09:00')],
      messages: [message('documents', 1, 'sent', '2026-11-08 12:00')],
    };
    expect(recoveredEpisodes(situation(papers))).toEqual([]);
    const goingOn = [
      ...scans,
      scan('IMPORT_CUSTOMS_IN_PROCESS', '2026-11-10 06:00', 'BR', { seen: '2026-11-10 07:00' }),
    ];
    expect(recoveredEpisodes(situation({ ...papers, scans: goingOn }))).toEqual([]);
    const presented = [
      ...scans,
      scan('IMPORT_CUSTOMS_PRESENTED', '2026-11-10 06:00', 'BR', { seen: '2026-11-10 07:00' }),
    ];
    expect(recoveredEpisodes(situation({ ...papers, scans: presented }))).toEqual([]);
    const released = scan('IMPORT_CUSTOMS_RELEASED', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 09:00' });
    expect(recoveredEpisodes(situation({ ...papers, scans: [...scans, released] })).map((e) => e.n)).toEqual([1]);
  });

  test('where a scan only reached us late: it was history when the buyer was told', () => {
    const late = scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-05 10:00', 'CN', { seen: '2026-11-09 12:00' });
    expect(recoveredEpisodes(situation({ ...told, scans: [accepted, late] }))).toEqual([]);
  });

  test.each(['READY_FOR_PICKUP', 'DELIVERY_ATTEMPTED', 'RECIPIENT_ABSENT'] as const)(
    'where the parcel waits for the buyer: %s, until it is on its way again',
    (event) => {
      const waits = scan(event, '2026-11-10 08:00', 'BR', { seen: '2026-11-10 09:00' });
      expect(recoveredEpisodes(situation({ ...told, scans: [accepted, waits] }))).toEqual([]);
      const again = scan('OUT_FOR_DELIVERY', '2026-11-10 10:00', 'BR', { seen: '2026-11-10 11:00' });
      expect(weighMovingAgain(situation({ ...told, scans: [accepted, waits, again] }))).toMatchObject({
        verdict: 'tell_buyer',
      });
    },
  );
});

test.each([
  'IMPORT_CUSTOMS_HELD',
  'IMPORT_CUSTOMS_INFO_REQUIRED',
  'IMPORT_CUSTOMS_DUTY_DUE',
  'PAYMENT_DUE',
  'DAMAGED',
  'DELAYED',
] as const)('a parcel that moved into %s has not recovered', (event) => {
  const stuck = scan(event, '2026-11-10 08:00', 'BR', { seen: '2026-11-10 09:00' });
  expect(recoveredEpisodes(situation({ ...told, scans: [accepted, moved, stuck] }))).toEqual([]);
});

test('a parcel that moved a week ago has not recovered when a problem passes: the next progress says so', () => {
  const expired = scan('TRACKING_EXPIRED', '2026-11-10 08:00', 'CN', { seen: '2026-11-10 09:00' });
  const repeated = scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-16 08:00', 'CN', { seen: '2026-11-16 09:00' });
  const scans = [accepted, moved, expired, repeated];
  const recovered = (now: string, ...more: typeof scans) =>
    recoveredEpisodes(situation({ ...told, scans: [...scans, ...more], now })).map((e) => e.n);
  expect(recovered('2026-11-16 11:59')).toEqual([1]);
  expect(recovered('2026-11-16 12:00')).toEqual([]);
  const arrived = scan('ARRIVED_DEST_COUNTRY', '2026-11-18 08:00', 'BR', { seen: '2026-11-18 09:00' });
  expect(recovered('2026-11-18 10:00', arrived)).toEqual([1]);
});

test('a closed episode recovers no second time', () => {
  const closed = episode(1, 'delay', '2026-11-08 10:00', { closedAt: moved.firstSeenAt });
  const s = situation({ ...told, episodes: [closed] });
  expect(recoveredEpisodes(s)).toEqual([]);
  expect(weighMovingAgain(s).verdict).toBe('silent');
  const messages = [...(told.messages ?? []), message('moving_again', 1, 'planned', '2026-11-10 11:00')];
  expect(weighMovingAgain({ ...s, messages }).verdict).toBe('tell_buyer');
});
