import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanText } from '../../../client/sources/clean-text.ts';
import {
  count,
  country,
  flag,
  instant,
  listOf,
  money,
  nullableObject,
  text,
} from '../../../client/sources/dirty-fields.ts';
import { isTimeZone } from '../../../client/sources/time-zone.ts';
import { webUrl } from '../../../client/sources/web-url.ts';

describe('fields as shops fill them', () => {
  it.each([
    ['text', text(5), 'abcdefgh', 'abcde'],
    ['text from a number', text(9), 1001, '1001'],
    ['the word NULL', text(9), 'NULL', null],
    ['blank text', text(9), '  ', null],
    ['an object for text', text(9), { a: 1 }, null],
    ['TRUE', flag, 'TRUE', true],
    ['zero for false', flag, 0, false],
    ['a flag nobody knows', flag, 'maybe', null],
    ['a count as text', count, '3', 3],
    ['a negative count', count, -3, null],
    ['money as text', money, '129.90', '129.90'],
    ['money as a number', money, 129.9, '129.9'],
    ['grouped money', money, '1,299.00', null],
    ['an instant with offset', instant, '2026-11-03T09:05:00-05:00', Date.UTC(2026, 10, 3, 14, 5)],
    ['an instant without offset', instant, '2026-11-03 14:05:00', Date.UTC(2026, 10, 3, 14, 5)],
    ['the year zero', instant, '0000-01-01T00:00:00Z', null],
    ['a day for an instant', instant, '2026-11-03', null],
    ['a country', country, 'br', 'BR'],
    ['a country in words', country, 'Brazil', null],
    ['Britain by its other name', country, 'UK', 'GB'],
    ['letters no country has', country, 'ZZ', null],
    ['a list for an object', nullableObject({ a: text(3) }), [], null],
    ['an object for a list', listOf({ a: text(3) }, 5), {}, []],
    ['odd things in a list', listOf({ a: text(3) }, 5), [null, 7, { a: 'x' }], [{ a: 'x' }]],
  ] satisfies readonly [string, z.ZodType, unknown, unknown][])('%s', (_what, schema, given, expected) => {
    expect(z.object({ field: schema }).parse({ field: given })).toEqual({ field: expected });
  });

  it('miss nothing when they are missing', () => {
    const schema = z.object({ a: text(3), b: flag, c: listOf({ d: count }, 3), e: nullableObject({ f: money }) });
    expect(schema.parse({})).toEqual({ a: null, b: null, c: [], e: null });
  });
});

describe('clean text', () => {
  it.each([
    ['line breaks', 'Ana\r\nBcc: all@example.com', 'Ana  Bcc: all@example.com'],
    ['NUL', 'a\u0000b', 'a b'],
    ['half a surrogate pair', 'a\ud83d', 'a'],
    ['whole emoji', 'mug ☕😀', 'mug ☕😀'],
  ])('takes out %s', (_what, given, expected) => {
    expect(cleanText(given, 50)).toBe(expected);
  });

  it('counts characters, not halves of them', () => {
    expect(cleanText('😀😀😀', 2)).toBe('😀😀');
  });
});

describe('addresses for the buyer', () => {
  it.each([
    ['https://track.example.com/YT1', 'https://track.example.com/YT1'],
    ['http://track.example.com', 'http://track.example.com/'],
    ['javascript:alert(1)', null],
    ['https://user:pass@example.com/', null],
    ['track.example.com/YT1', null],
    [null, null],
  ])('%j is %j', (given, expected) => {
    expect(webUrl(given)).toBe(expected);
  });
});

describe('zone names', () => {
  it.each([
    ['America/Sao_Paulo', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Mars/Olympus', false],
    ['+08:00', false],
    ['EST', false],
    ['', false],
  ])('%j: %j', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});
