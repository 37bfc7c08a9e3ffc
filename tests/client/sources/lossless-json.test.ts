import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLosslessJson, quoteLongIntegers } from '../../../client/sources/lossless-json.ts';

const parse = (text: string) => parseLosslessJson(Buffer.from(text));

describe('lossless JSON', () => {
  it('keeps every digit of integers beyond 2^53', () => {
    expect(parse('{"id":9007199254740993123,"order_id": -9007199254740993 ,"n":42}')).toEqual({
      id: '9007199254740993123',
      order_id: '-9007199254740993',
      n: 42,
    });
  });

  it.each([
    ['digits inside strings', '{"note":"call 9007199254740993123 now","a":1}'],
    ['escaped quotes before digits', '{"note":"say \\"9007199254740993123\\"","b":[1,2]}'],
    ['a string that ends in a backslash', '{"path":"C:\\\\","n":"9007199254740993123"}'],
    ['digits in a key', '{"9007199254740993123":true}'],
    ['fractions and exponents', '[1234567890123456.5,1e300,-0.1,12345678901234567e2]'],
  ])('leaves %s alone', (_what, text) => {
    expect(quoteLongIntegers(text)).toBe(text);
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  it('reads any JSON of short numbers exactly as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const short = !/\d{16}/.test(text);
        fc.pre(short);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps any integer as its digits, as a number or as text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.string(), (n, text) => {
        expect(parse(`{"t":${JSON.stringify(text)},"n":${n}}`)).toMatchObject({ t: text });
        expect(String((parse(`[${n}]`) as unknown[])[0])).toBe(String(n));
      }),
    );
  });

  it.each([
    ['truncated', '{"id":90071992547409931'],
    ['HTML', '<html>502</html>'],
    ['empty', ''],
    ['a string without end', `{"a":"${'\\"'.repeat(50)}`],
    ['leading zeros', '[0012345678901234567]'],
  ])('refuses a body that is %s, without quoting it', (_what, text) => {
    expect(() => parse(text)).toThrow('(body): is not valid JSON; expected one JSON document');
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => parseLosslessJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/not valid UTF-8/);
  });

  it('refuses a million brackets without recursing into them', () => {
    expect(() => parse('['.repeat(1_000_000))).toThrow(/nested too deeply; expected at most 64 levels/);
  });

  // A parser that is worse than linear would not come back from these.
  it('answers a megabyte of hostile text', () => {
    const hostile = [
      `{"a":"${'\\"'.repeat(500_000)}`,
      '-'.repeat(1_000_000),
      `"${'1'.repeat(1_000_000)}`,
      '"'.repeat(1_000_001),
    ];
    for (const text of hostile) expect(() => parse(text)).toThrow(/^\(body\): is not valid JSON/);
  });

  it('gives prototype keys no power', () => {
    const value = parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
