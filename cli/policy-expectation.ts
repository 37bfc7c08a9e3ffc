import type { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';

/** Units of the numbers in a policy, by the name of the setting. */
const UNITS: Readonly<Record<string, string>> = {
  afterHours: ' hours',
  heldAfterHours: ' hours',
  leadHours: ' hours',
  days: ' days',
  from: ' days',
  to: ' days',
  closeAfterDays: ' days',
};

const TYPES: Readonly<Record<string, string>> = {
  object: 'a mapping: lines of "setting: value" below it, indented',
  array: 'a list: lines that begin with "- ", or [a, b]',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What was expected where an issue lies, as part of a sentence. `value` is what stands there, as JSON. */
export function expectationOf(
  issue: z.core.$ZodIssue,
  path: readonly (string | number)[],
  value: string | null,
): string {
  const name = path.at(-1);
  const unit = (typeof name === 'string' ? UNITS[name] : undefined) ?? '';
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected] ?? issue.expected;
      if (value === 'null') return `${type}; leave the line out for the default`;
      return issue.expected === 'number' || issue.expected === 'int'
        ? `${type}${unit === '' ? '' : ` of${unit}`}`
        : type;
    }
    case 'too_small':
      return `at least ${issue.minimum}${measure(issue.origin, Number(issue.minimum), unit)}`;
    case 'too_big':
      return `at most ${issue.maximum}${measure(issue.origin, Number(issue.maximum), unit)}`;
    case 'invalid_value': {
      const words = issue.values.map(String);
      const meant = value === null ? null : didYouMean(value, words);
      return `one of ${words.join(', ')}${meant === null ? '' : `; did you mean ${meant}?`}`;
    }
    case 'unrecognized_keys':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message.replace(/^expected /, '');
  }
}

function measure(origin: string, n: number, unit: string): string {
  if (origin === 'string') return n === 1 ? ' character' : ' characters';
  if (origin === 'array') return n === 1 ? ' entry' : ' entries';
  return n === 1 ? unit.replace(/s$/, '') : unit;
}
