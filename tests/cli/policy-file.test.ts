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
      '1:1 Promise: no such setting; expected one of language, silence, customs, promise, windows, sms, silentOrders, closeAfterDays; did you mean promise?',
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
      '2:1 expected each setting once; this key stands in the same mapping before',
    ],
    ['a tab', 'language:\n\tdefault: en', '2:1 expected spaces for indentation, not tabs'],
    [
      'a second document',
      'language: {}\n---\nsms: {}',
      '2:1 expected one document in the file, without a second "---"',
    ],
    [
      'aliases that explode',
      `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]`,
      '1:1 expected no aliases that multiply each other',
    ],
  ])('names line, column, value and what was expected: %s', (_what, text, line) => {
    expect(problems(text)).toEqual([line]);
  });

  test('names where YAML itself breaks', () => {
    expect(problems('silence: [')[0]).toMatch(/^1:1\d expected valid YAML: /);
    expect(problems('language: !french en')[0]).toMatch(/^1:11 expected valid YAML: Unresolved tag/);
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

  test('is not needed for the defaults', () => {
    expect(policyWarnings(DEFAULT_POLICY, now)).toEqual([]);
  });

  test('names the countries whose clocks share no hour of the window', () => {
    const parsed = parsePolicyFile('sms: { countries: [DE, RU, US] }');
    if (!parsed.ok) throw new Error('it does not parse');
    const narrow = { ...parsed.policy.windows.sms, fromMinute: 11 * 60, untilMinute: 15 * 60 };
    const policy = { ...parsed.policy, windows: { ...parsed.policy.windows, sms: narrow } };
    expect(policyWarnings(policy, now)).toEqual([
      {
        channel: 'sms',
        countries: ['RU', 'US'],
        text: 'buyers in RU, US whose region is unknown can never be texted: the hours of windows.sms never meet on all clocks of the country',
      },
    ]);
  });
});
