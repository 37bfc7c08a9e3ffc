import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackingNumber, trackingNumbersIn } from '../../domain/tracking-number.ts';

describe('a tracking number field', () => {
  it.each([
    ['yt2600000000001', 'YT2600000000001'],
    [' 1Z 999 AA1 01 2345 6784 ', '1Z999AA10123456784'],
    ['LX-123.456.789-CN', 'LX123456789CN'],
    ['#YT2600000000001', 'YT2600000000001'],
    ['YT5000-000000000008', 'YT5000000000000008'],
    ['YT2600000000001.', 'YT2600000000001'],
    ['RR 123 456 785 CN', 'RR123456785CN'],
    ['YT2600000000001 https://t.17track.net/en#nums=YT2600000000002', 'YT2600000000001'],
    ['ＹＴ２６００００００００００１', 'YT2600000000001'],
    ['YT2600000000001,', 'YT2600000000001'],
    ['YT2600000000001; YT2600000000001', 'YT2600000000001'],
    ['9400 1000 0000 0000 0000 01', '9400100000000000000001'],
  ])('of %j is one number', (field, number) => {
    expect(readTrackingNumber(field)).toEqual({ kind: 'one', number });
  });

  const A = 'YT2600000000001';
  const B = '9400100000000000000001';
  it.each([
    `${A}, ${B}`,
    `${A}/${B}`,
    `${A} / ${B}`,
    `${A}|${B}`,
    `${A} ${B}`,
    `${A}\n${B}`,
    `${A} and ${B}`,
    `${A} & ${B}`,
    '1Z 999 AA1 01 2345 6784;1Z999AA10123456785',
  ])('of %j is two', (field) => {
    expect(trackingNumbersIn(field)).toHaveLength(2);
    expect(readTrackingNumber(field)).toEqual({ kind: 'several', numbers: trackingNumbersIn(field) });
  });

  it.each([
    '',
    '-',
    'n/a',
    'NULL',
    'pending',
    'no tracking',
    'sent by bicycle',
    'X1',
    '待发货',
    '1'.repeat(51),
    'https://track.example.com/YT2600000000001',
    't.17track.net/YT2600000000001',
    '<script>1</script>',
  ])('of %j is none', (field) => {
    expect(readTrackingNumber(field)).toEqual({ kind: 'none' });
  });

  it('never holds what a carrier refuses, and reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (field) => {
        const read = readTrackingNumber(field);
        const number = read.kind === 'one' ? read.number : 'ABCD1';
        expect(number).toMatch(/^(?=.*\d)[A-Z0-9]{5,50}$/);
        expect(readTrackingNumber(number)).toEqual({ kind: 'one', number });
      }),
    );
  });
});
