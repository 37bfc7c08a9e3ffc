import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-day.ts';
import { matchesGlob } from '../../domain/glob.ts';
import { localDay, localIso } from '../../domain/local-time.ts';
import type { PromisePolicy } from '../../domain/policy.ts';
import { endOfLocalDay, promiseFor, standingPromise } from '../../domain/promise.ts';
import { productInstant } from '../../domain/time.ts';
import { QUARTER_MS } from '../../domain/windows.ts';

const at = (iso: string) => productInstant(Date.parse(iso));

const POLICY: PromisePolicy = {
  leadHours: 72,
  delay: 'buyer',
  table: [
    { shipping: 'express*', country: 'BR', days: { from: 5, to: 9 } },
    { shipping: '*express*', country: null, days: { from: 3, to: 6 } },
    { shipping: null, country: 'BR', days: { from: 15, to: 30 } },
  ],
};

function order(over: Partial<Parameters<typeof promiseFor>[0]> = {}): Parameters<typeof promiseFor>[0] {
  return {
    orderedAt: at('2026-11-10T01:00:00Z'),
    zone: { candidates: ['America/Sao_Paulo'], source: 'province', rulesVersion: '2026f' },
    promisedDay: null,
    shippingTitle: 'Express Line',
    destinationCountry: 'BR',
    ...over,
  };
}

describe('the promise', () => {
  test('counts calendar days from the day of the order on the buyer’s clock', () => {
    expect(promiseFor(order(), POLICY)).toEqual({
      earliestDay: '2026-11-14',
      day: '2026-11-18',
      source: 'policy',
      rule: 'promise.table[0]: shipping "express*", country BR, 5 to 9 days',
    });
  });

  test('takes the latest day the order can have been placed on when the zone is unsure', () => {
    const zone = {
      candidates: ['America/Sao_Paulo', 'America/Noronha', 'Etc/UTC'],
      source: 'ambiguous',
      rulesVersion: '2026f',
    } as const;
    expect(promiseFor(order({ zone }), POLICY)?.day).toBe('2026-11-19');
  });

  test('is the date the order carries, before any table', () => {
    expect(promiseFor(order({ promisedDay: '2026-12-04' }), POLICY)).toEqual({
      earliestDay: null,
      day: '2026-12-04',
      source: 'order',
      rule: 'the date the order carries',
    });
  });

  test('comes from the first row that fits', () => {
    expect(promiseFor(order({ shippingTitle: 'Intl EXPRESS saver' }), POLICY)?.day).toBe('2026-11-15');
    expect(promiseFor(order({ shippingTitle: 'Post' }), POLICY)?.rule).toContain('table[2]');
    expect(promiseFor(order({ shippingTitle: null }), POLICY)?.rule).toContain('table[2]');
    expect(promiseFor(order({ destinationCountry: 'br', shippingTitle: null }), POLICY)?.rule).toContain('table[2]');
  });

  test('does not exist when no row fits', () => {
    expect(promiseFor(order({ shippingTitle: 'Post', destinationCountry: 'DE' }), POLICY)).toBeNull();
    expect(promiseFor(order({ shippingTitle: 'Post', destinationCountry: null }), POLICY)).toBeNull();
  });

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', 'soon', ''])('refuses %j as a day', (day) => {
    expect(() => promiseFor(order({ promisedDay: day }), POLICY)).toThrow(RangeError);
    expect(() => endOfLocalDay(day, ['Etc/UTC'])).toThrow(RangeError);
  });
});

describe('the end of a local day', () => {
  test.each([
    ['2026-12-04', 'Etc/UTC', '2026-12-05T00:00:00+00:00'],
    ['2026-12-04', 'America/Sao_Paulo', '2026-12-05T00:00:00-03:00'],
    ['2026-12-04', 'Pacific/Kiritimati', '2026-12-05T00:00:00+14:00'],
    ['2026-12-04', 'Etc/GMT+12', '2026-12-05T00:00:00-12:00'],
    ['2026-12-04', 'Asia/Kathmandu', '2026-12-05T00:00:00+05:45'],
    ['2028-02-29', 'Europe/Berlin', '2028-03-01T00:00:00+01:00'],
    // Midnight does not exist on these days.
    ['2027-09-04', 'America/Santiago', '2027-09-05T01:00:00-03:00'],
    ['2027-03-27', 'Asia/Beirut', '2027-03-28T01:00:00+03:00'],
    // The last hour comes twice.
    ['2027-04-03', 'America/Santiago', '2027-04-04T00:00:00-04:00'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-31T00:00:00+14:00'],
  ])('%s in %s is over at %s', (day, zone, expected) => {
    expect(localIso(endOfLocalDay(day, [zone]), zone)).toBe(expected);
  });

  test('is over when it is over everywhere the buyer may be', () => {
    const zones = ['America/New_York', 'Pacific/Honolulu', 'America/Chicago'];
    expect(endOfLocalDay('2026-12-04', zones)).toBe(at('2026-12-05T10:00:00Z'));
  });

  test('needs a zone', () => {
    expect(() => endOfLocalDay('2026-12-04', [])).toThrow(/got none/);
  });

  test('is the first quarter hour that is on a later day in all zones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2026-01-01', n)),
        fc.uniqueArray(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), { minLength: 1, maxLength: 4 }),
        (day, zones) => {
          const end = endOfLocalDay(day, zones);
          const days = zones.map((zone) => localDay(end, zone));
          const justBefore = zones.map((zone) => localDay(productInstant(end - QUARTER_MS), zone));
          expect(days.every((d) => d > day)).toBe(true);
          expect(justBefore.every((d) => d > day)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a shipping pattern', () => {
  test.each([
    ['standard', 'Standard', true],
    ['standard', 'Standard International', false],
    ['standard*', 'STANDARD International', true],
    ['*international', 'Standard International', true],
    ['s*d*l', 'Standard International', true],
    ['*', '', true],
    ['', '', true],
    ['', 'Post', false],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['**x**', 'x', true],
    ['*x*x*', 'x', false],
    ['post (2-3 days).*', 'Post (2-3 days). Tracked', true],
    ['p.st', 'post', false],
  ])('%j against %j: %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  test('says what a plain search over all splits says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'B'), maxLength: 12 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '*'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, letters, (p, t) => {
        expect(matchesGlob(p, t)).toBe(matchesBySplitting(p.toLowerCase(), t.toLowerCase()));
      }),
    );
  });

  test('answers to patterns from which regular expressions do not come back', () => {
    const text = 'a'.repeat(100_000);
    expect(matchesGlob(`${'*a'.repeat(5_000)}*b`, text)).toBe(false);
  });
});

function matchesBySplitting(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern.split('');
  if (first === undefined) return text === '';
  const remaining = rest.join('');
  if (first !== '*') return text.startsWith(first) && matchesBySplitting(remaining, text.slice(1));
  return Array.from({ length: text.length + 1 }, (_, i) => i).some((i) => matchesBySplitting(remaining, text.slice(i)));
}

describe('the promise that stands', () => {
  const given = promiseFor(order(), POLICY);
  const shorter: PromisePolicy = { ...POLICY, table: [{ shipping: null, country: null, days: { from: 1, to: 2 } }] };

  test('is the one the table gave first, whatever it says by now', () => {
    expect(given?.day).toBe('2026-11-18');
    expect(standingPromise(given, order(), shorter)).toEqual(given);
    expect(standingPromise(given, order(), { ...POLICY, table: [] })).toEqual(given);
  });

  test('is what the table says where the order is judged for the first time', () => {
    expect(standingPromise(null, order(), shorter)).toEqual(promiseFor(order(), shorter));
  });

  test('is none where none was given, whatever row is added, until the order carries a date', () => {
    expect(standingPromise('none', order(), shorter)).toBeNull();
    expect(standingPromise('none', order({ promisedDay: '2026-12-01' }), shorter)).toMatchObject({ source: 'order' });
  });

  test('is the order’s own date where it has one, and moves with it', () => {
    const own = standingPromise(given, order({ promisedDay: '2026-12-01' }), POLICY);
    expect(own).toMatchObject({ day: '2026-12-01', source: 'order' });
    expect(standingPromise(own, order({ promisedDay: '2026-12-05' }), POLICY)).toMatchObject({ day: '2026-12-05' });
    expect(standingPromise(own, order(), POLICY)).toBeNull();
  });
});
