import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay, localIso, localMinute, localStamp, localWeekday } from '../../domain/local-time.ts';
import { productInstant } from '../../domain/time.ts';

const at = (iso: string) => productInstant(Date.parse(iso));

describe('local time', () => {
  test('is read from an instant', () => {
    const instant = at('2026-11-21T12:15:00Z');
    expect(localDay(instant, 'America/Sao_Paulo')).toBe('2026-11-21');
    expect(localMinute(instant, 'America/Sao_Paulo')).toBe(9 * 60 + 15);
    expect(localWeekday(instant, 'America/Sao_Paulo')).toBe(6);
    expect(localStamp(instant, 'America/Sao_Paulo')).toBe('Sat 21 Nov 09:15');
    expect(localIso(instant, 'America/Sao_Paulo')).toBe('2026-11-21T09:15:00-03:00');
  });

  test('uses the shipped rules, not those of Node', () => {
    expect(localIso(at('2026-12-15T18:00:00Z'), 'America/Winnipeg')).toBe('2026-12-15T13:00:00-05:00');
    expect(localStamp(at('2026-12-15T18:00:00Z'), 'America/Havana')).toBe('Tue 15 Dec 14:00');
  });

  test('counts Sunday as 7', () => {
    expect(localWeekday(at('2026-11-22T12:00:00Z'), 'Etc/UTC')).toBe(7);
    expect(localWeekday(at('2026-11-22T12:00:00Z'), 'Pacific/Kiritimati')).toBe(1);
  });

  test('works before the epoch, and in odd offsets', () => {
    expect(localMinute(productInstant(-1), 'Etc/UTC')).toBe(1439);
    expect(localIso(at('2027-01-01T00:00:00Z'), 'Asia/Kathmandu')).toBe('2027-01-01T05:45:00+05:45');
    expect(localIso(at('2027-01-01T00:00:00Z'), 'Etc/UTC')).toBe('2027-01-01T00:00:00+00:00');
  });

  test.each([
    ['Australia/Lord_Howe', '2027-10-02T15:29:00Z', '01:59', '02:30'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '23:59', '00:00'],
    ['Africa/Casablanca', '2026-03-22T01:59:00Z', '01:59', '03:00'],
    ['Africa/Casablanca', '2026-09-20T00:59:00Z', '01:59', '01:00'],
    ['America/Santiago', '2027-09-05T03:59:00Z', '23:59', '01:00'],
    ['Africa/Cairo', '2027-04-29T21:59:00Z', '23:59', '01:00'],
    ['Asia/Beirut', '2027-03-27T21:59:00Z', '23:59', '01:00'],
    ['America/New_York', '2027-11-07T05:59:00Z', '01:59', '01:00'],
  ])('in %s one minute after %s jumps from %s to %s', (zone, iso, before, then) => {
    const instant = at(iso);
    expect(localIso(instant, zone).slice(11, 16)).toBe(before);
    expect(localIso(productInstant(instant + 60_000), zone).slice(11, 16)).toBe(then);
  });

  test('leaves out the day that Samoa left out', () => {
    expect(localDay(at('2011-12-30T09:59:00Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(localDay(at('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('is the same by arithmetic and by formatting', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) }),
        (zone, ms) => {
          const instant = productInstant(ms);
          const iso = localIso(instant, zone);
          const minute = localMinute(instant, zone);
          const [hh, mm] = [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0'));
          expect(iso.slice(0, 16)).toBe(`${localDay(instant, zone)}T${hh}:${mm}`);
          expect(Date.parse(iso)).toBe(Math.floor(ms / 1000) * 1000);
          expect(localStamp(instant, zone).slice(0, 3)).toBe(
            ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][localWeekday(instant, zone) - 1],
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([localDay, localMinute, localWeekday, localStamp, localIso])('%o refuses an unknown zone', (read) => {
    expect(() => read(at('2027-01-01T00:00:00Z'), '')).toThrow(RangeError);
    expect(() => read(at('2027-01-01T00:00:00Z'), 'Mars/Olympus')).toThrow(RangeError);
  });
});
