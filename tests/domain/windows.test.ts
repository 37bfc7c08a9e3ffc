import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buyerZone } from '../../domain/buyer-zone.ts';
import { localIso, localMinute, localWeekday } from '../../domain/local-time.ts';
import type { SendWindow } from '../../domain/policy.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, productInstant } from '../../domain/time.ts';
import { isOpen, nextOpening, openMinutesPerWeek, openUntil, QUARTER_MS } from '../../domain/windows.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const EMAIL: SendWindow = { fromMinute: 8 * 60, untilMinute: 21 * 60, days: EVERY_DAY };
const SMS: SendWindow = { fromMinute: 9 * 60, untilMinute: 20 * 60, days: EVERY_DAY };
const at = (iso: string) => productInstant(Date.parse(iso));
const candidates = (country: string) =>
  buyerZone({ country, province: null, postalCode: null, city: null }, null).candidates;
const opening = (window: SendWindow, zone: string, iso: string) => {
  const instant = nextOpening(window, [zone], at(iso));
  return instant === null ? null : localIso(instant, zone);
};

describe('a send window', () => {
  test('includes its first minute and excludes its last', () => {
    expect(isOpen(SMS, ['Etc/UTC'], at('2026-11-23T08:59:59Z'))).toBe(false);
    expect(isOpen(SMS, ['Etc/UTC'], at('2026-11-23T09:00:00Z'))).toBe(true);
    expect(isOpen(SMS, ['Etc/UTC'], at('2026-11-23T19:59:59Z'))).toBe(true);
    expect(isOpen(SMS, ['Etc/UTC'], at('2026-11-23T20:00:00Z'))).toBe(false);
  });

  test('is closed on weekdays it does not name, by the local weekday', () => {
    const weekdays: SendWindow = { ...SMS, days: [1, 2, 3, 4, 5] };
    expect(isOpen(weekdays, ['Pacific/Auckland'], at('2026-11-22T21:00:00Z'))).toBe(true);
    expect(isOpen(weekdays, ['Etc/UTC'], at('2026-11-22T12:00:00Z'))).toBe(false);
    expect(opening(weekdays, 'Europe/Berlin', '2026-11-20T20:00:00Z')).toBe('2026-11-23T09:00:00+01:00');
  });

  test('leaves room for the sending itself', () => {
    expect(isOpen(SMS, ['Etc/UTC'], at('2026-11-23T19:58:00Z'), 2 * MINUTE_MS)).toBe(false);
    expect(isOpen(SMS, ['Etc/UTC'], at('2026-11-23T19:57:59Z'), 2 * MINUTE_MS)).toBe(true);
  });

  test('must be open in every zone the buyer may be in', () => {
    const zones = ['America/New_York', 'America/Los_Angeles'];
    expect(isOpen(SMS, zones, at('2026-11-23T16:59:00Z'))).toBe(false);
    expect(isOpen(SMS, zones, at('2026-11-23T17:00:00Z'))).toBe(true);
    expect(isOpen(SMS, zones, at('2026-11-24T01:00:00Z'))).toBe(false);
  });

  test('is never open when it ends before it begins', () => {
    const reversed: SendWindow = { fromMinute: 1200, untilMinute: 540, days: EVERY_DAY };
    expect(nextOpening(reversed, ['Etc/UTC'], at('2026-11-23T00:00:00Z'))).toBeNull();
  });

  test('asks for a zone it can be judged in', () => {
    expect(() => isOpen(SMS, [], at('2026-11-23T12:00:00Z'))).toThrow(RangeError);
    expect(() => nextOpening(SMS, ['Mars/Olympus'], at('2026-11-23T12:00:00Z'))).toThrow(RangeError);
  });
});

describe('the next opening', () => {
  test('is now, when the window is open', () => {
    const now = at('2026-11-23T12:07:13Z');
    expect(nextOpening(SMS, ['Etc/UTC'], now)).toBe(now);
  });

  test('is the next morning after the window has closed', () => {
    expect(opening(SMS, 'America/Sao_Paulo', '2026-11-23T23:30:00Z')).toBe('2026-11-24T09:00:00-03:00');
  });

  test('follows the rules of this winter', () => {
    expect(nextOpening(SMS, ['America/Winnipeg'], at('2026-12-15T06:00:00Z'))).toBe(at('2026-12-15T14:00:00Z'));
  });

  const night: SendWindow = { fromMinute: 0, untilMinute: 180, days: EVERY_DAY };
  test.each([
    // A window whose first minutes the clock skips opens at the first instant after the gap.
    ['America/New_York', 150, '2027-03-14T06:00:00Z', '2027-03-14T03:00:00-04:00'],
    ['Australia/Lord_Howe', 135, '2027-10-02T15:00:00Z', '2027-10-03T02:30:00+11:00'],
    ['America/Santiago', 15, '2027-09-05T03:30:00Z', '2027-09-05T01:00:00-03:00'],
    ['Africa/Cairo', 15, '2027-04-29T21:30:00Z', '2027-04-30T01:00:00+03:00'],
    ['Africa/Casablanca', 135, '2026-03-22T00:00:00Z', '2026-03-22T03:00:00+01:00'],
    ['Asia/Beirut', 0, '2027-03-27T21:30:00Z', '2027-03-28T01:00:00+03:00'],
  ])('in %s after a skipped hour is the first instant that exists', (zone, fromMinute, iso, expected) => {
    expect(opening({ ...night, fromMinute, untilMinute: 240 }, zone, iso)).toBe(expected);
  });

  test('after a day the country left out is on the day after it', () => {
    expect(opening(SMS, 'Pacific/Apia', '2011-12-30T07:00:00Z')).toBe('2011-12-31T09:00:00+14:00');
  });

  test.each([
    // A window that opens inside a repeated hour opens the first time.
    ['America/New_York', 90, '2027-11-07T04:00:00Z', '2027-11-07T01:30:00-04:00'],
    ['Europe/Paris', 150, '2027-10-30T22:00:00Z', '2027-10-31T02:30:00+02:00'],
    ['Australia/Lord_Howe', 105, '2027-04-03T12:00:00Z', '2027-04-04T01:45:00+11:00'],
    ['Africa/Casablanca', 90, '2026-09-19T23:00:00Z', '2026-09-20T01:30:00+01:00'],
  ])('in %s inside a repeated hour is the first of the two', (zone, fromMinute, iso, expected) => {
    expect(opening({ ...night, fromMinute, untilMinute: 240 }, zone, iso)).toBe(expected);
  });

  test('does not exist when the zones share no open hour', () => {
    expect(nextOpening(SMS, ['Europe/Kaliningrad', 'Pacific/Honolulu'], at('2026-11-23T00:00:00Z'))).toBeNull();
  });

  test('does not exist when the window is too short for the room', () => {
    expect(nextOpening(SMS, ['Etc/UTC'], at('2026-11-23T00:00:00Z'), 12 * HOUR_MS)).toBeNull();
  });

  const anyZones = fc.oneof(
    fc.constantFrom('US', 'CA', 'BR', 'AU', 'ID', 'MX', 'DE', 'GB', 'NP', 'CL', 'NZ', 'EG', 'MA', 'RU').map(candidates),
    fc.uniqueArray(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), { minLength: 1, maxLength: 3 }),
  );
  const anyWindow = fc
    .record({
      fromMinute: fc.integer({ min: 0, max: 1380 }),
      lengthMinutes: fc.integer({ min: 30, max: 900 }),
      days: fc.subarray(EVERY_DAY, { minLength: 1 }),
    })
    .map(
      ({ fromMinute, lengthMinutes, days }): SendWindow => ({
        fromMinute,
        untilMinute: Math.min(fromMinute + lengthMinutes, 1440),
        days,
      }),
    );
  const anyInstant = fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2029, 0, 1) }).map(productInstant);
  const anyRoomMs = fc.constantFrom(0, 30_000, 5 * MINUTE_MS);

  test('is inside the window in every zone, not before now, the first on the grid, and its own next opening', () => {
    fc.assert(
      fc.property(anyZones, anyWindow, anyInstant, anyRoomMs, (zones, window, from, roomMs) => {
        const found = nextOpening(window, zones, from, roomMs);
        const until = found ?? from + 8 * DAY_MS;
        for (let ms = Math.ceil(from / QUARTER_MS) * QUARTER_MS; ms < until; ms += QUARTER_MS) {
          expect(isOpen(window, zones, productInstant(ms), roomMs)).toBe(false);
        }
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(from);
        expect(found === from || found % QUARTER_MS === 0).toBe(true);
        for (const zone of zones) {
          for (const instant of [found, productInstant(found + roomMs)]) {
            const minute = localMinute(instant, zone);
            expect(minute >= window.fromMinute && minute < window.untilMinute).toBe(true);
            expect(window.days).toContain(localWeekday(instant, zone));
          }
        }
        expect(nextOpening(window, zones, found, roomMs)).toBe(found);
      }),
      { numRuns: 300 },
    );
  });

  test('never moves back as time goes on, for windows on quarter hours', () => {
    const onQuarters = anyWindow.map((window) => ({
      ...window,
      fromMinute: window.fromMinute - (window.fromMinute % 15),
      untilMinute: window.untilMinute - (window.untilMinute % 15),
    }));
    fc.assert(
      fc.property(anyZones, onQuarters, anyInstant, fc.integer({ min: 1, max: DAY_MS }), (zones, window, from, ms) => {
        const sooner = nextOpening(window, zones, from);
        const later = nextOpening(window, zones, productInstant(from + ms));
        expect((later ?? Number.POSITIVE_INFINITY) >= (sooner ?? Number.NEGATIVE_INFINITY)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the end of an open window', () => {
  test('is the minute it closes in the first of the zones', () => {
    const zones = ['America/New_York', 'America/Chicago'];
    const late: SendWindow = { ...SMS, untilMinute: 20 * 60 + 10 };
    expect(openUntil(late, zones, at('2026-11-23T18:00:30Z'))).toBe(at('2026-11-24T01:10:00Z'));
    expect(isOpen(late, zones, productInstant(at('2026-11-24T01:10:00Z') - 1))).toBe(true);
  });

  test('is now when it is closed, and never more than ten hours away', () => {
    const closed = at('2026-11-23T03:00:00Z');
    const opened = at('2026-11-23T09:00:00Z');
    expect(openUntil(SMS, ['Etc/UTC'], closed)).toBe(closed);
    expect(openUntil(SMS, ['Etc/UTC'], opened)).toBe(opened + 10 * HOUR_MS);
  });
});

describe('hours a day that all zones of a country share', () => {
  const JANUARY = at('2027-01-11T00:00:00Z');
  const JULY = at('2027-07-12T00:00:00Z');
  const hoursPerDay = (window: SendWindow, zones: readonly string[], week: ReturnType<typeof at>) =>
    openMinutesPerWeek(window, zones, week) / 60 / 7;
  const CONTIGUOUS = [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
  ];

  test.each([
    ['US', 6, 5, 8, 7],
    ['CA', 7.5, 6.5, 9.5, 8.5],
    ['RU', 1, 1, 3, 3],
    ['MX', 8, 9, 10, 11],
    ['BR', 8, 8, 10, 10],
    ['AU', 8, 8.5, 10, 10.5],
    ['ID', 9, 9, 11, 11],
    ['ES', 10, 10, 12, 12],
    ['PT', 10, 10, 12, 12],
    ['EC', 10, 10, 12, 12],
    ['MN', 10, 10, 12, 12],
    ['CD', 10, 10, 12, 12],
    ['CL', 9, 8, 11, 10],
  ])('%s: SMS %d in January and %d in July, e-mail %d and %d', (country, sms1, sms7, email1, email7) => {
    const zones = candidates(country);
    expect([
      hoursPerDay(SMS, zones, JANUARY),
      hoursPerDay(SMS, zones, JULY),
      hoursPerDay(EMAIL, zones, JANUARY),
      hoursPerDay(EMAIL, zones, JULY),
    ]).toEqual([sms1, sms7, email1, email7]);
  });

  test('the contiguous United States share eight for SMS and ten for e-mail', () => {
    for (const week of [JANUARY, JULY]) {
      expect(hoursPerDay(SMS, CONTIGUOUS, week)).toBe(8);
      expect(hoursPerDay(EMAIL, CONTIGUOUS, week)).toBe(10);
    }
  });

  test('a window of business hours leaves none for Russia', () => {
    const business: SendWindow = { fromMinute: 9 * 60, untilMinute: 18 * 60, days: EVERY_DAY };
    expect(openMinutesPerWeek(business, candidates('RU'), JANUARY)).toBe(0);
    expect(nextOpening(business, candidates('RU'), JANUARY)).toBeNull();
  });
});
