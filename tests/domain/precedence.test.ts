import { describe, expect, test } from 'vitest';
import { precedenceOf, weightOf } from '../../domain/precedence.ts';

const quiet = { exceptionKind: null, needsAttention: false, phase: 'LINEHAUL' } as const;

describe('of two parcels the one that speaks for the order', () => {
  test.each([
    {
      what: 'is the worse exception, whatever the phase',
      first: { ...quiet, exceptionKind: 'customs_held', needsAttention: true, phase: 'IMPORT_CUSTOMS' },
      second: { ...quiet, exceptionKind: 'blind', needsAttention: true, phase: 'ACCEPTED' },
    },
    {
      what: 'is an exception before a message that failed',
      first: { ...quiet, exceptionKind: 'blind', needsAttention: true },
      second: { ...quiet, needsAttention: true },
    },
    {
      what: 'is what needs attention before what does not',
      first: { ...quiet, needsAttention: true, phase: 'DELIVERED' },
      second: { ...quiet, phase: 'ACCEPTED' },
    },
    {
      what: 'is the less advanced one where all is well',
      first: { ...quiet, phase: 'ORIGIN_TRANSIT' },
      second: { ...quiet, phase: 'DELIVERED' },
    },
    {
      what: 'is what has not been dispatched before what has',
      first: { ...quiet, phase: 'NOT_DISPATCHED' },
      second: { ...quiet, phase: 'NONE' },
    },
  ] as const)('$what', ({ first, second }) => {
    expect(precedenceOf(first)).toBeLessThan(precedenceOf(second));
  });
});

test('customs of any country weigh the same, and a trouble the list does not name as much as silence', () => {
  expect(weightOf('export_customs_held')).toBe(weightOf('customs_held'));
  expect(weightOf('address_invalid')).toBe(weightOf('silent'));
  expect(weightOf('customs_held')).toBeLessThan(weightOf('late'));
});
