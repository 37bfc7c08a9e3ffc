import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenBucket } from '../../carriers/token-bucket.ts';

describe('a token bucket', () => {
  it('never lets more than its rate leave in any second, however it is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        (gaps, perSecond) => {
          const bucket = createTokenBucket(perSecond);
          let now = 0;
          const leaves = gaps.map((gap) => {
            now += gap;
            return now + (bucket.take(now, Infinity) ?? 0);
          });
          for (const at of leaves) {
            expect(leaves.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(perSecond);
          }
        },
      ),
    );
  });

  it('takes no token from those who will not wait for it', () => {
    const bucket = createTokenBucket(1);
    expect(bucket.take(0, 0)).toBe(0);
    expect(bucket.take(0, 500)).toBeNull();
    expect(bucket.take(1_000, 0)).toBe(0);
  });

  it('saves up to its burst, never more', () => {
    const bucket = createTokenBucket(2, 3);
    expect([0, 0, 0, 0].map(() => bucket.take(60_000, Infinity))).toEqual([0, 0, 0, 500]);
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses a rate of %d', (rate) => {
    expect(() => createTokenBucket(rate)).toThrow(RangeError);
  });
});
