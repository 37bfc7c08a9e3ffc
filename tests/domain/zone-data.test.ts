import { describe, expect, test } from 'vitest';
import { productInstant } from '../../domain/time.ts';
import {
  canonicalZone,
  isZone,
  offsetMinutes,
  offsetSegments,
  ZONE_RULES_VERSION,
  zonesOfCountry,
} from '../../domain/zone-data.ts';

const at = (iso: string) => productInstant(Date.parse(iso));
const hoursAhead = (zone: string, iso: string) => offsetMinutes(zone, at(iso)) / 60;

describe('the zone rules', () => {
  test('are IANA 2026f or newer', () => {
    expect(ZONE_RULES_VERSION >= '2026f').toBe(true);
  });

  test.each([
    ['America/Vancouver', '2026-12-15T12:00:00Z', -7],
    ['Canada/Pacific', '2027-07-15T12:00:00Z', -7],
    ['America/Edmonton', '2026-12-15T12:00:00Z', -6],
    ['America/Yellowknife', '2027-01-15T12:00:00Z', -6],
    ['Africa/Casablanca', '2026-12-15T12:00:00Z', 0],
    ['Africa/El_Aaiun', '2026-09-21T12:00:00Z', 0],
    ['America/Inuvik', '2026-12-15T12:00:00Z', -6],
    ['America/Winnipeg', '2026-12-15T12:00:00Z', -5],
    ['America/Rainy_River', '2027-01-15T12:00:00Z', -5],
    ['America/Havana', '2026-12-15T12:00:00Z', -4],
    ['America/Havana', '2027-11-08T12:00:00Z', -5],
  ])('know the recent change in %s: on %s it is UTC%d', (zone, iso, hours) => {
    expect(hoursAhead(zone, iso)).toBe(hours);
  });

  test.each([
    ['Etc/UTC', 0],
    ['Asia/Kathmandu', 5.75],
    ['Australia/Eucla', 8.75],
    ['Pacific/Chatham', 13.75],
    ['Pacific/Kiritimati', 14],
    ['Pacific/Pago_Pago', -11],
    ['America/St_Johns', -3.5],
    ['America/Sao_Paulo', -3],
  ])('put %s %d hours ahead of UTC in January', (zone, hours) => {
    expect(hoursAhead(zone, '2027-01-15T12:00:00Z')).toBe(hours);
  });

  test('change an offset at the very millisecond', () => {
    const change = Date.parse('2027-03-14T07:00:00Z');
    expect(offsetMinutes('America/New_York', productInstant(change - 1))).toBe(-300);
    expect(offsetMinutes('America/New_York', productInstant(change))).toBe(-240);
  });

  test('reach back to solar time and forward for centuries', () => {
    expect(offsetMinutes('America/New_York', at('1850-01-01T00:00:00Z'))).toBeCloseTo(-296.03, 1);
    expect(offsetMinutes('America/New_York', at('2400-07-01T00:00:00Z'))).toBe(-240);
  });

  test('know every zone name that Node knows', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isZone(zone))).toEqual([]);
  });

  test('keep to quarter hours until 2030, in offsets and in changes', () => {
    const off = Intl.supportedValuesOf('timeZone').flatMap((zone) =>
      offsetSegments(zone)
        .filter((s) => s.untilMs > Date.UTC(2026, 0, 1) && s.untilMs < Date.UTC(2031, 0, 1))
        .filter((s) => s.untilMs % 900_000 !== 0 || s.offsetMinutes % 15 !== 0)
        .map((s) => `${zone} ${s.offsetMinutes} until ${new Date(s.untilMs).toISOString()}`),
    );
    expect(off).toEqual([]);
  });

  test('agree with Intl on years both have settled', () => {
    for (const zone of [
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/Santiago',
      'Asia/Beirut',
    ]) {
      const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
      for (let ms = Date.UTC(2023, 0, 1); ms < Date.UTC(2025, 0, 1); ms += 6 * 3_600_000) {
        const text = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? '';
        const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text) ?? [];
        const expected = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) || 0;
        expect(offsetMinutes(zone, productInstant(ms)), `${zone} at ${new Date(ms).toISOString()}`).toBe(expected);
      }
    }
  });
});

describe('a zone name', () => {
  test('resolves through links to the zone it stands for', () => {
    expect(canonicalZone('Brazil/East')).toBe('America/Sao_Paulo');
    expect(canonicalZone('America/Sao_Paulo')).toBe('America/Sao_Paulo');
    expect(offsetSegments('US/Pacific')).toBe(offsetSegments('America/Los_Angeles'));
  });

  test.each(['', ' ', 'Mars/Olympus', '+03:00', 'america/sao_paulo', 'constructor', '__proto__'])(
    'that the rules do not know is refused: %j',
    (name) => {
      expect(isZone(name)).toBe(false);
      expect(() => offsetMinutes(name, at('2027-01-01T00:00:00Z'))).toThrow(RangeError);
      expect(() => canonicalZone(name)).toThrow(/not in the zone rules/);
    },
  );

  test('says nothing about an instant that is not a number', () => {
    expect(() => offsetMinutes('Etc/UTC', productInstant(Number.NaN))).toThrow(/finite/);
  });
});

test('a country lists its zones, an unknown one none', () => {
  expect(zonesOfCountry('BR')).toContain('America/Sao_Paulo');
  expect(zonesOfCountry('ZZ')).toEqual([]);
});
