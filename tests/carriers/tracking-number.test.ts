import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../carriers/plain-text.ts';
import { readTrackingNumber } from '../../carriers/tracking-number.ts';

describe('a tracking number field', () => {
  it.each([
    ['yt2600000000001', 'YT2600000000001'],
    [' 1Z 999 AA1 01 2345 6784 ', '1Z999AA10123456784'],
    ['LX-123.456.789-CN', 'LX123456789CN'],
    ['#YT2600000000001', 'YT2600000000001'],
    ['ＹＴ２６００００００００００１', 'YT2600000000001'],
    ['YT2600000000001,', 'YT2600000000001'],
    ['YT2600000000001; YT2600000000001', 'YT2600000000001'],
    ['9400 1000 0000 0000 0000 01', '9400100000000000000001'],
  ])('of %j is one number', (field, number) => {
    expect(readTrackingNumber(field)).toEqual({ kind: 'one', number });
  });

  it.each([
    'YT2600000000001, YT2600000000002',
    'YT2600000000001/9400100000000000000001',
    'YT2600000000001 9400100000000000000001',
    'YT2600000000001\nYT2600000000002',
    'YT2600000000001 and YT2600000000002',
  ])('of %j is two', (field) => {
    expect(readTrackingNumber(field)).toMatchObject({ kind: 'several' });
  });

  it.each(['', '-', 'n/a', 'X1', '待发货', 'A'.repeat(51)])('of %j is none', (field) => {
    expect(readTrackingNumber(field)).toEqual({ kind: 'none' });
  });

  it('never holds what a carrier refuses, and reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (field) => {
        const read = readTrackingNumber(field);
        const number = read.kind === 'one' ? read.number : 'ABCDE';
        expect(number).toMatch(/^[A-Z0-9]{5,50}$/);
        expect(readTrackingNumber(number)).toEqual({ kind: 'one', number });
      }),
    );
  });
});

describe('plain text', () => {
  it('loses tags, controls and half characters, and stays short', () => {
    expect(plainText('<b>Held</b>\u0000 at&lt;b&gt; hub &notanentity; &#0; \ud800')).toBe(
      'Held at hub &notanentity; &#0; \u{fffd}',
    );
    expect(plainText(`x${'y'.repeat(5_000)}`)).toHaveLength(500);
  });

  it('keeps other scripts as they are', () => {
    expect(plainText('【深圳市】 已发出　下一站')).toBe('【深圳市】 已发出 下一站');
  });
});
