import { describe, expect, test } from 'vitest';
import { foldJourney } from '../../domain/fold.ts';
import { scanDay } from '../../domain/scan-day.ts';
import { productInstant } from '../../domain/time.ts';
import { CHINA_TO_BRAZIL, scan } from './checkpoints.ts';

const at = (iso: string) => productInstant(Date.parse(iso));

const SAO_PAULO = ['America/Sao_Paulo'];
const NOW = at('2026-11-20T12:00:00Z');

/** Made on the 17th at 23:30 in Shenzhen, and seen two days later. */
const SCAN = { claimedDay: '2026-11-17', claimedAt: at('2026-11-17T15:30:00Z'), seenAt: at('2026-11-19T12:00:00Z') };

describe('the day told of a scan', () => {
  test("is the one on the facility's clock, not the one on which it was seen", () => {
    expect(scanDay(SCAN, NOW, SAO_PAULO)).toBe('2026-11-17');
  });

  test("is that of the claimed instant where the facility's clock is not known", () => {
    const stored = { claimedAt: at('2026-11-17T01:00:00Z'), seenAt: SCAN.seenAt };
    expect(scanDay(stored, NOW, SAO_PAULO)).toBe('2026-11-16');
    expect(scanDay({ ...stored, claimedDay: null }, NOW, SAO_PAULO)).toBe('2026-11-16');
  });

  test('is the day it was seen where the row claims none', () => {
    expect(scanDay({ ...SCAN, claimedDay: null, claimedAt: null }, NOW, SAO_PAULO)).toBe('2026-11-19');
  });

  test('is the day it was seen where the row claims a day that has not begun for the buyer', () => {
    const ahead = { claimedDay: '2026-11-20', claimedAt: null, seenAt: at('2026-11-19T23:00:00Z') };
    expect(scanDay(ahead, at('2026-11-19T23:30:00Z'), SAO_PAULO)).toBe('2026-11-19');
    expect(scanDay(ahead, NOW, SAO_PAULO)).toBe('2026-11-20');
    expect(scanDay({ ...SCAN, claimedDay: '2027-11-17' }, NOW, SAO_PAULO)).toBe('2026-11-19');
  });

  test('has begun in every zone the buyer may be in', () => {
    const midnight = at('2026-11-20T04:30:00Z');
    const scan = { claimedDay: '2026-11-20', claimedAt: midnight, seenAt: midnight };
    expect(scanDay(scan, midnight, ['America/New_York'])).toBe('2026-11-19');
    expect(scanDay(scan, midnight, ['America/Sao_Paulo', 'America/New_York'])).toBe('2026-11-19');
    expect(scanDay(scan, midnight, SAO_PAULO)).toBe('2026-11-20');
  });
});

describe('a journey', () => {
  test("keeps the day on the facility's clock, whatever instant the row claims", () => {
    const atNight = {
      ...scan('ACCEPTED', '2026-11-03 00:30', 'CN Shenzhen'),
      claimedAt: at('2026-11-02T16:30:00Z'),
    };
    expect(foldJourney([atNight], CHINA_TO_BRAZIL)).toMatchObject({
      lastScan: { claimedDay: '2026-11-03' },
      lastProgress: { claimedDay: '2026-11-03', claimedAt: at('2026-11-02T16:30:00Z') },
    });
  });

  test('keeps no day of an undated row', () => {
    const undated = scan('ACCEPTED', null, 'CN');
    expect(foldJourney([undated], CHINA_TO_BRAZIL)).toMatchObject({ lastScan: { claimedDay: null } });
  });
});
