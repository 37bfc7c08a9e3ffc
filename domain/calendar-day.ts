/** Days of the calendar as text, `2026-11-21`: a promise is a day, not an instant, and text sorts and compares as days do. */
import { DAY_MS } from './time.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * UTC midnight of the day, in epoch milliseconds: a number to count days with, not the instant a buyer's day begins.
 * @throws {RangeError} for anything but an existing day written `YYYY-MM-DD`.
 */
export function dayStartUtcMs(day: string): number {
  const ms = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February over into March instead of refusing it.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new RangeError(
      `${JSON.stringify(day.slice(0, 40))} is not a day of the calendar; expected YYYY-MM-DD such as "2026-12-04".`,
    );
  }
  return ms;
}

/** The day `count` days after another, or before it when negative. @throws {RangeError} unless `day` exists. */
export function addDays(day: string, count: number): string {
  return new Date(dayStartUtcMs(day) + count * DAY_MS).toISOString().slice(0, 10);
}
