import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriersByShape, hasWrongCheckDigit, numberHint } from '../../carriers/number-shapes.ts';

describe('a number of the posts', () => {
  it.each(['RR473124829GB', 'RB123456785GB', 'LZ000000005CN', 'EE123456785JP'])(
    '%s has the right check digit',
    (number) => {
      expect(hasWrongCheckDigit(number)).toBe(false);
    },
  );

  it('has exactly one right check digit', () => {
    const digits = fc.stringMatching(/^\d{8}$/);
    fc.assert(
      fc.property(digits, (eight) => {
        const right = Array.from({ length: 10 }, (_, d) => `RX${eight}${d}DE`).filter((n) => !hasWrongCheckDigit(n));
        expect(right).toHaveLength(1);
      }),
    );
  });

  it('with a digit mistyped is told so', () => {
    expect(numberHint('RR473124828GB')).toBe('Its check digit is wrong: compare it with the label.');
  });
});

describe('the shape of a number', () => {
  it.each([
    ['1Z12345E0205271688', ['UPS']],
    ['YT2600000000000001', ['YunExpress']],
    ['1234567890', ['DHL Express']],
    ['123456789012', ['FedEx', 'SF Express']],
    ['RR473124829GB', ['the post of GB']],
    ['ABC', []],
  ])('%s fits %j', (number, carriers) => {
    expect(carriersByShape(number)).toEqual(carriers);
  });

  it('that fits several carriers names them', () => {
    expect(numberHint('123456789012')).toBe('It fits several carriers (FedEx, SF Express): ask the seller which.');
    expect(numberHint('1234567890')).toBeNull();
  });
});
