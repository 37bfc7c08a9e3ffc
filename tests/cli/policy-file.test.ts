import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicyFile, problemLine } from '../../cli/policy-file.ts';
import { policyWarnings } from '../../cli/policy-warnings.ts';
import { DEFAULT_POLICY } from '../../database/policy-schema.ts';
import { productInstant } from '../../domain/time.ts';

function problems(text: string): readonly string[] {
  const parsed = parsePolicyFile(text);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
}

const TYPO_PHASES =
  'one of not_dispatched, label_without_scan, origin_transit, linehaul, import_clearance, destination_transit, out_for_delivery, pickup_point';

describe('a bad policy file', () => {
  test('is reported all at once, in the order of its lines', () => {
    const text = `silence:
  linehaul:
    afterHours: 12
    tell: buyers
  origin-transit:
    afterHours: 80
promise:
  leadHours: soon
  table:
    - shipping: "Express*"
`;
    expect(problems(text)).toEqual([
      '3:17 silence.linehaul.afterHours: 12; expected at least 24 hours',
      '4:11 silence.linehaul.tell: "buyers"; expected one of staff, buyer; did you mean buyer?',
      `5:3 silence.origin-transit: no such setting; expected ${TYPO_PHASES}; did you mean origin_transit?`,
      '8:14 promise.leadHours: "soon"; expected a number of hours',
      '10:7 promise.table[0].days: not set; expected a mapping: lines of "setting: value" below it, indented',
    ]);
  });

  test.each([
    [
      'an unknown setting at the top',
      'Promise: {}',
      '1:1 Promise: no such setting; expected one of language, silence, customs, promise, windows, sms, carriers, silentOrders, closeAfterDays; did you mean promise?',
    ],
    [
      'a setting far from any other',
      'silence: { pigeons: {} }',
      `1:12 silence.pigeons: no such setting; expected ${TYPO_PHASES}`,
    ],
    [
      'an empty mapping',
      'silence:\n',
      '1:9 silence: null; expected a mapping: lines of "setting: value" below it, indented; leave the line out for the default',
    ],
    [
      'a list instead of a mapping',
      '- silence',
      '1:1 ["silence"]; expected a mapping: lines of "setting: value" below it, indented',
    ],
    [
      'a time that is none',
      'windows: { sms: { from: 25:00 } }',
      '1:25 windows.sms.from: "25:00"; expected a time of day in quotes, e.g. "08:00"',
    ],
    [
      'a window against a default it does not state',
      'windows:\n  email:\n    from: "20:30"',
      '3:5 windows.email.until: not set; expected at least one hour after "from", on the same day',
    ],
    [
      'a country',
      'sms:\n  countries: [BR, usa]',
      '2:19 sms.countries[1]: "usa"; expected an ISO 3166-1 alpha-2 country code in capitals, e.g. "BR"',
    ],
    [
      'a country by its other name',
      'sms: { countries: [UK] }',
      '1:20 sms.countries[0]: "UK"; expected an ISO 3166-1 alpha-2 country code in capitals, e.g. "BR"; did you mean GB?',
    ],
    [
      'a country in small letters',
      'promise: { table: [{ country: br, days: { from: 1, to: 9 } }] }',
      '1:31 promise.table[0].country: "br"; expected an ISO 3166-1 alpha-2 country code in capitals, e.g. "BR"; did you mean BR?',
    ],
    [
      'a weekday twice',
      'windows: { sms: { days: [mon, tue, mon] } }',
      '1:36 windows.sms.days[2]: "mon"; expected each entry once',
    ],
    ['a country twice', 'sms: { countries: [BR, BR] }', '1:24 sms.countries[1]: "BR"; expected each entry once'],
    ['no weekday at all', 'windows: { sms: { days: [] } }', '1:25 windows.sms.days: []; expected at least 1 entry'],
    ['half a day', 'closeAfterDays: 40.5', '1:17 closeAfterDays: 40.5; expected a whole number of days'],
    ['too much', 'promise: { leadHours: 1000 }', '1:23 promise.leadHours: 1000; expected at most 336 hours'],
    [
      'a range that runs backwards',
      'promise: { table: [{ days: { from: 9, to: 3 } }] }',
      '1:36 promise.table[0].days.from: 9; expected no more days than "to"',
    ],
    [
      'a number that is none',
      'promise: { leadHours: .nan }',
      '1:23 promise.leadHours: NaN; expected a number of hours',
    ],
    [
      'a setting twice',
      'language: {}\nlanguage: {}',
      '2:1 language: {}; expected each setting once; line 1 has it too',
    ],
    [
      'a setting twice in one line',
      'silence:\n  linehaul: { tell: staff, tell: buyer }',
      '2:28 silence.linehaul.tell: buyer; expected each setting once; line 2 has it too',
    ],
    [
      'a setting twice in a row of a table',
      'promise:\n  table:\n    - country: BR\n      days: { from: 1, to: 9 }\n      country: PT',
      '5:7 promise.table[0].country: PT; expected each setting once; line 3 has it too',
    ],
    ['a tab', 'language:\n\tdefault: en', '2:1 language.default: en; expected spaces for indentation, not tabs'],
    [
      'two tabs',
      'windows:\n  sms:\n\t\tfrom: "09:00"\n',
      '3:1 windows.sms.from: "09:00"; expected spaces for indentation, not tabs',
    ],
    [
      'a second document',
      'language: {}\n---\nsms: {}',
      '2:1 expected one document in the file, without a second "---"',
    ],
    ['an alias', 'silence: &s {}\nlanguage: *s', '2:11 *s; expected the value itself: aliases are not taken'],
    ['a list within itself', 'silence: &a [*a]', '1:14 *a; expected the value itself: aliases are not taken'],
    ['a list cut short', '['.repeat(20_000), '1:64 expected lists and mappings nested less deeply'],
    ['brackets in brackets', '[{'.repeat(6_000), '1:64 expected lists and mappings nested less deeply'],
    ['lists in one line', `${'- '.repeat(20_000)}a`, '1:129 expected lists and mappings nested less deeply'],
    ['keys of keys', `${'? '.repeat(20_000)}a`, '1:129 expected lists and mappings nested less deeply'],
    ['values of values', `a${': '.repeat(20_000)}`, '1:128 expected lists and mappings nested less deeply'],
    [
      'mappings by indentation',
      Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      '64:65 expected lists and mappings nested less deeply',
    ],
    ['lists in a bracket', `[\n${'- '.repeat(20_000)}]`, '2:127 expected lists and mappings nested less deeply'],
  ])('names line, column, value and what was expected: %s', (_what, text, line) => {
    expect(problems(text)).toEqual([line]);
  });

  test('names where YAML itself breaks', () => {
    expect(problems('silence: [')[0]).toMatch(/^1:1\d silence: \[; expected valid YAML: /);
    expect(problems('language: !french en')[0]).toMatch(/^1:11 language: .*en; expected valid YAML: Unresolved tag/);
    expect(problems(']')[0]).toMatch(/^1:1 expected valid YAML: /);
  });

  test('names every country that is none at once, and beside other faults', () => {
    expect(problems('sms: { countries: [XX, 7, ZZ] }')).toEqual([
      expect.stringMatching(/^1:20 sms\.countries\[0\]: "XX"; expected an ISO 3166-1 alpha-2 .*"BR"$/),
      '1:24 sms.countries[1]: 7; expected text',
      expect.stringMatching(/^1:27 sms\.countries\[2\]: "ZZ"; /),
    ]);
  });

  test('of any text at all is an answer, never an exception', () => {
    const piece = fc.constantFrom(
      'silence:',
      'tell: ',
      '\n',
      '  ',
      '\t',
      '- ',
      '[',
      '}',
      '"',
      '*a',
      '&a ',
      '!x ',
      '? ',
      '---\n',
      ', ',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        expect(parsePolicyFile(pieces.join(''))).toHaveProperty('ok');
      }),
    );
  });

  test('does not quote a long value in full', () => {
    expect(problems(`language: { default: "${'x'.repeat(500)}" }`)[0]?.length).toBeLessThan(140);
  });
});

describe('a good policy file', () => {
  test('may be empty, or state only what differs', () => {
    expect(parsePolicyFile('')).toMatchObject({ ok: true, policy: DEFAULT_POLICY });
    expect(parsePolicyFile('# nothing yet\n')).toMatchObject({ ok: true, policy: DEFAULT_POLICY });
    expect(parsePolicyFile('promise: { leadHours: 24 }')).toMatchObject({
      ok: true,
      policy: { promise: { leadHours: 24 } },
    });
  });

  test('may write brackets, indicators and stars in texts and comments', () => {
    const text = `promise:
  table: # [[[ *not an alias
    - { shipping: "*${'['.repeat(100)}", days: { from: 1, to: 9 } }
    - shipping: '? - : *'
      days: { from: 1, to: 9 }
`;
    expect(problems(text)).toEqual([]);
  });

  test('takes a time without quotes and Norway as text: YAML 1.2, not 1.1', () => {
    const parsed = parsePolicyFile('windows: { email: { from: 09:30 } }\nsms: { countries: [NO] }');
    expect(parsed).toMatchObject({
      ok: true,
      policy: { windows: { email: { fromMinute: 570 } }, sms: { countries: ['NO'] } },
    });
  });
});

describe('a warning', () => {
  const now = productInstant(Date.UTC(2026, 10, 22));
  const warned = (text: string): readonly string[] => {
    const parsed = parsePolicyFile(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return policyWarnings(parsed.policy, now).map(({ about, text: said }) => `${about[0]?.join('.')}: ${said}`);
  };

  test('is not needed for the defaults', () => {
    expect(policyWarnings(DEFAULT_POLICY, now)).toEqual([]);
  });

  test('names the countries whose clocks share no hour of the window', () => {
    expect(warned('sms: { countries: [DE, RU, US] }\nwindows: { sms: { from: "11:00", until: "15:00" } }')).toEqual([
      'windows.sms: buyers in RU, US whose region is unknown can never be texted: the hours of windows.sms never meet on all clocks of the country',
    ]);
  });

  test('names a row whose promise is no longer than the lead', () => {
    const text = `promise:
  leadHours: 72
  table:
    - { country: BR, days: { from: 1, to: 2 } }
    - { country: PT, days: { from: 2, to: 3 } }
    - { days: { from: 2, to: 4 } }
`;
    const [first, ...rest] = warned(text);
    expect(first).toBe(
      'promise.table.0.days.to: promise.table[0] promises 2 days, no longer than promise.leadHours (72): the apology would be due before the parcel can be on its way, so the lead is capped at half of the promised time in this row',
    );
    expect(rest).toEqual([expect.stringMatching(/^promise\.table\.1\.days\.to: promise\.table\[1\] promises 3 days/)]);
    expect(warned(text.replace('leadHours: 72', 'leadHours: 24'))).toEqual([]);
  });

  test.each<[string, string[], number | null]>([
    ['the same row again', ['shipping: "Express*", country: BR', 'shipping: "express*", country: BR'], 0],
    ['a narrower pattern', ['shipping: "*express*"', 'shipping: "DHL Express *", country: BR'], 0],
    ['a pattern under a row for all', ['country: PT', 'country: PT, shipping: "Express"'], 0],
    ['anything under a row for everything', ['', 'country: BR'], 0],
    ['a wider pattern', ['shipping: "Express*"', 'shipping: "Ex*"'], null],
    ['a pattern that overlaps', ['shipping: "*Express"', 'shipping: "Express*"'], null],
    ['another country', ['country: PT', 'country: BR'], null],
    ['orders without a shipping line', ['shipping: "*"', ''], null],
  ])('names a row that an earlier one covers: %s', (_what, rows, coveredBy) => {
    const table = rows.map((row) => `{ ${[row, 'days: { from: 5, to: 9 }'].filter(Boolean).join(', ')} }`);
    expect(warned(`promise: { table: [${table.join(', ')}] }`)).toEqual(
      coveredBy === null
        ? []
        : [
            `promise.table.1: promise.table[1] can never be reached: promise.table[${coveredBy}] stands above it and fits every order it fits`,
          ],
    );
  });

  test('names a customs hold that silence comes before', () => {
    expect(warned('customs: { heldAfterHours: 121 }')).toEqual([
      'customs.heldAfterHours: customs.heldAfterHours (121) is longer than silence.import_clearance.afterHours (120): a parcel that customs keep is reported as silent before it is reported as held',
    ]);
    expect(warned('customs: { heldAfterHours: 120 }')).toEqual([]);
  });

  test('names a watch that ends within a month of the longest promise', () => {
    const table = 'promise: { table: [{ country: PT, days: { from: 5, to: 9 } }, { days: { from: 15, to: 35 } }] }';
    expect(warned(`${table}\ncloseAfterDays: 64`)).toEqual([
      'closeAfterDays: closeAfterDays (64) ends the watch less than 30 days after the longest promise, promise.table[1] with 35 days: late parcels are given up while they are still on their way',
    ]);
    expect(warned(`${table}\ncloseAfterDays: 65`)).toEqual([]);
  });

  test('is shown at a setting the file states, even if the one to blame is left to its default', () => {
    const parsed = parsePolicyFile('promise: { table: [{ days: { from: 300, to: 350 } }] }');
    if (!parsed.ok) throw new Error('it does not parse');
    const [warning] = policyWarnings(parsed.policy, now);
    expect(warning?.about.map(parsed.at)).toEqual([null, { line: 1, column: 45 }]);
  });
});
