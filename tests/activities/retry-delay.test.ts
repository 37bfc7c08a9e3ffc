import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryDelayMs } from '../../activities/retry-delay.ts';

describe('a retry delay', () => {
  test.each([
    [Number.NaN, 60_000],
    [Number.POSITIVE_INFINITY, 60_000],
    [Number.NEGATIVE_INFINITY, 60_000],
    [0, 1],
    [-5, 1],
    [0.2, 1],
    [1_500.01, 1_501],
  ])('of %s ms becomes %s ms', (asked, given) => {
    expect(retryDelayMs(asked)).toBe(given);
  });

  test('is a whole, positive, finite number of milliseconds and never shorter than asked', () => {
    fc.assert(
      fc.property(fc.double(), (asked) => {
        const given = retryDelayMs(asked);
        expect(Number.isInteger(given)).toBe(true);
        expect(given).toBeGreaterThanOrEqual(1);
        if (Number.isFinite(asked)) expect(given).toBeGreaterThanOrEqual(asked);
      }),
    );
  });
});
