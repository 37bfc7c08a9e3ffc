import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPositive, reaches, sumOf } from '../../domain/decimal.ts';

describe('decimal money', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['129.90'], '129.9'],
    [['-5', '2.50'], '-2.5'],
    [[], '0'],
    [['9007199254740993', '0.01'], '9007199254740993.01'],
    [['1,299.00', 'NULL'], '0'],
  ])('%j add up to %s', (amounts, sum) => {
    expect(sumOf(amounts)).toBe(sum);
  });

  it('reaches a total that floating point would miss', () => {
    expect(reaches(['0.10', '0.20'], '0.3')).toBe(true);
    expect(reaches(['0.10', '0.19'], '0.3')).toBe(false);
    expect(reaches(['5'], 'five')).toBe(false);
  });

  it('knows what is above zero', () => {
    expect([isPositive('0.00'), isPositive('0.01'), isPositive('-1'), isPositive('abc')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('agrees with whole cents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 8 }), (cents) => {
        const texts = cents.map(
          (c) => `${c < 0 ? '-' : ''}${Math.floor(Math.abs(c) / 100)}.${String(Math.abs(c) % 100).padStart(2, '0')}`,
        );
        const sum = cents.reduce((a, b) => a + b, 0);
        expect(Math.round(Number(sumOf(texts)) * 100)).toBe(sum);
      }),
    );
  });
});
