import { type ProductInstant, productInstant } from '../domain/time.ts';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/;
const ISO = /^(\d{4}-\d{1,2}-\d{1,2})[T ](\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** `2026-11-03T14:05:00` from the facility's date and clock as the feed writes them; null without a real date. */
export function localTimeOf(date: string | null, time: string | null): string | null {
  const [, year, month, day] = DATE.exec(date?.trim() ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  // A date alone sorts at the beginning of its day.
  const [, hour = '00', minute = '00', second = '00'] = TIME.exec(time?.trim() ?? '') ?? [];
  const written = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`;
  const read = new Date(`${written}Z`);
  // JavaScript rolls 31 February over to March: what does not come back the same was no date.
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 19) !== written ? null : written;
}

/** The wall-clock part of an ISO time, without its offset; null when it is no such time. */
export function localPartOf(iso: string | null): string | null {
  const [, date, time] = ISO.exec(iso?.trim() ?? '') ?? [];
  return date === undefined || time === undefined ? null : localTimeOf(date, time);
}

/**
 * The instant of a time that states its offset; null for one that does not, since a zone-less local time is never made
 * an instant. `assumeUtc` is for fields that are UTC by their name.
 */
export function instantOf(iso: string | null, assumeUtc = false): ProductInstant | null {
  const [, date, time, offset] = ISO.exec(iso?.trim() ?? '') ?? [];
  const local = date === undefined || time === undefined ? null : localTimeOf(date, time);
  if (local === null || (offset === undefined && !assumeUtc)) return null;
  const zone = (offset ?? 'Z').toUpperCase();
  const epochMs = Date.parse(`${local}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`);
  return Number.isNaN(epochMs) ? null : productInstant(epochMs);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
