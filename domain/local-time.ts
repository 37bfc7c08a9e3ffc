/**
 * What the clock on the buyer's wall shows at an instant. Only this direction exists: there is no function from a local
 * time to an instant, because a local time can be missing or happen twice, and every library answers that differently.
 *
 * Days, minutes and weekdays are offset arithmetic: exact on any host, and some fifty times quicker than formatting, which
 * counts where windows are scanned in quarter hours. date-fns-tz writes the stamps people read, given an offset such as `-03:00` and
 * never a zone name, which would send it to the stale rules inside Node. It reads the host's local time fields, so under
 * a host zone with daylight saving a stamp in the hour the host skips would be an hour off: entries run with TZ=UTC.
 */
import { formatInTimeZone } from 'date-fns-tz';
import type { ProductInstant } from './time.ts';
import { DAY_MS, MINUTE_MS } from './time.ts';
import { offsetMinutes } from './zone-data.ts';

/** The calendar day in the zone: `2026-11-21`. @throws {RangeError} for an unknown zone. */
export function localDay(instant: ProductInstant, zone: string): string {
  return new Date(localMs(instant, zone)).toISOString().slice(0, 10);
}

/** Minutes after local midnight as the clock shows them, 0 to 1439. @throws {RangeError} for an unknown zone. */
export function localMinute(instant: ProductInstant, zone: string): number {
  const inDayMs = localMs(instant, zone) % DAY_MS;
  return Math.floor((inDayMs < 0 ? inDayMs + DAY_MS : inDayMs) / MINUTE_MS);
}

/** ISO weekday in the zone: 1 = Monday, 7 = Sunday. @throws {RangeError} for an unknown zone. */
export function localWeekday(instant: ProductInstant, zone: string): number {
  return new Date(localMs(instant, zone)).getUTCDay() || 7;
}

/** For operations, in English: `Sat 21 Nov 09:15`. @throws {RangeError} for an unknown zone. */
export function localStamp(instant: ProductInstant, zone: string): string {
  return formatInTimeZone(instant, offsetText(instant, zone), 'EEE d MMM HH:mm');
}

/** `2026-11-21T09:15:00-03:00`. @throws {RangeError} for an unknown zone. */
export function localIso(instant: ProductInstant, zone: string): string {
  return formatInTimeZone(instant, offsetText(instant, zone), "yyyy-MM-dd'T'HH:mm:ssxxx");
}

/** The local clock's reading as if it were UTC. */
function localMs(instant: ProductInstant, zone: string): number {
  return instant + offsetMinutes(zone, instant) * MINUTE_MS;
}

/** `-03:00`, `+05:45`. Seconds, which no zone has had since 1972, are rounded away. */
function offsetText(instant: ProductInstant, zone: string): string {
  const minutes = Math.round(offsetMinutes(zone, instant));
  const hh = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const mm = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hh}:${mm}`;
}
