/** The day of a scan as a buyer is told it. Never an hour: the offsets in feeds are often wrong. */
import type { ScanSummary } from './journey.ts';
import { localDay } from './local-time.ts';
import type { ProductInstant } from './time.ts';

/**
 * The day the carrier's row claims, so that the notice says what the tracking page beside it says; else the day we saw
 * it. Facilities ahead of the buyer, and wrong clocks, claim days that have not begun: the day we saw it stands then,
 * so no day is after `now` in any zone the buyer may be in.
 * @throws {RangeError} for an unknown zone.
 */
export function scanDay(
  scan: Pick<ScanSummary, 'seenAt' | 'claimedAt' | 'claimedDay'>,
  now: ProductInstant,
  zones: readonly string[],
): string {
  const claimed = scan.claimedDay ?? (scan.claimedAt === null ? null : earliestDay(scan.claimedAt, zones));
  return claimed !== null && claimed <= earliestDay(now, zones) ? claimed : earliestDay(scan.seenAt, zones);
}

/** The day it is at an instant, the earlier one where the zone is unsure. @throws {RangeError} for an unknown zone. */
export function earliestDay(instant: ProductInstant, zones: readonly string[]): string {
  return zones.map((zone) => localDay(instant, zone)).reduce((a, b) => (a < b ? a : b));
}
