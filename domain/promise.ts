/** The day the buyer was given, and the instant at which that day is over for them. */
import { addDays, dayStartUtcMs } from './calendar-day.ts';
import { matchesGlob } from './glob.ts';
import { localDay } from './local-time.ts';
import type { OrderFacts } from './order.ts';
import type { PromisePolicy, PromiseRule } from './policy.ts';
import type { ProductInstant } from './time.ts';
import { after, DAY_MS, HOUR_MS, productInstant } from './time.ts';
import { QUARTER_MS } from './windows.ts';

export interface DeliveryPromise {
  /** First day of the range the buyer is told; null where they were given one date. */
  readonly earliestDay: string | null;
  /** The promised day, the last of the range. */
  readonly day: string;
  /** `order`: the order carried a date. `policy`: a row of the merchant's table. */
  readonly source: 'order' | 'policy';
  /** What decided, for the record: `promise.table[1]: shipping "Express*", country BR, 5 to 9 days`. */
  readonly rule: string;
}

type PromisedOrder = Pick<OrderFacts, 'orderedAt' | 'zone' | 'promisedDay' | 'shippingTitle' | 'destinationCountry'>;

/**
 * The promise an order was given: its own date, else the first row of the merchant's table that fits, counted in calendar days
 * from the day of the order on the buyer's clock. Where the zone is unsure, the latest day it can have been counts.
 * Null where no row fits: nothing was promised, so nothing can be broken.
 * @throws {RangeError} when the order's date is not a day of the calendar.
 */
export function promiseFor(order: PromisedOrder, promise: PromisePolicy): DeliveryPromise | null {
  if (order.promisedDay !== null) {
    dayStartUtcMs(order.promisedDay);
    return { earliestDay: null, day: order.promisedDay, source: 'order', rule: 'the date the order carries' };
  }
  const row = promise.table.findIndex((rule) => fits(rule, order));
  const rule = promise.table[row];
  if (!rule) return null;
  const orderedDay = order.zone.candidates.map((zone) => localDay(order.orderedAt, zone)).reduce(later);
  return {
    earliestDay: addDays(orderedDay, rule.days.from),
    day: addDays(orderedDay, rule.days.to),
    source: 'policy',
    rule: `promise.table[${row}]: ${describe(rule)}`,
  };
}

/** What an order's first parcel was judged by. `none`: no row fitted, and the buyer was given no day. */
export type GivenPromise = DeliveryPromise | 'none';

/**
 * The promise that stands: what the table gave the order first, be it nothing, whatever the table says by now, for that
 * is what the buyer was told. The order's own date goes before it and may be moved by the shop.
 * @param given null where no parcel of it has been judged yet.
 * @throws {RangeError} when the order's date is not a day of the calendar.
 */
export function standingPromise(
  given: GivenPromise | null,
  order: PromisedOrder,
  promise: PromisePolicy,
): DeliveryPromise | null {
  if (order.promisedDay !== null || given === null) return promiseFor(order, promise);
  return given === 'none' || given.source === 'order' ? null : given;
}

/**
 * The first instant at which the local day is later than `day` in ALL the zones. Found by testing instants on quarter hours:
 * midnight itself is missing where the clock is put forward at midnight, and comes twice where it is put back to 23:00.
 * @throws {RangeError} for a day that does not exist, an unknown zone, or no zone.
 */
export function endOfLocalDay(day: string, zones: readonly string[]): ProductInstant {
  const nextUtcDay = productInstant(dayStartUtcMs(day) + DAY_MS);
  if (zones.length === 0) throw new RangeError(`The end of ${day} depends on the time zone; got none.`);
  // Clocks run from 14 hours ahead of UTC to 12 behind it.
  const until = after(nextUtcDay, 16 * HOUR_MS);
  for (let at = after(nextUtcDay, -16 * HOUR_MS); at <= until; at = after(at, QUARTER_MS)) {
    if (zones.every((zone) => localDay(at, zone) > day)) return at;
  }
  throw new RangeError(`${day} does not end within 16 hours of its end in UTC in ${zones.join(', ')}.`);
}

function fits(rule: PromiseRule, order: PromisedOrder): boolean {
  const country = order.destinationCountry?.toUpperCase() ?? null;
  return (
    (rule.country === null || rule.country.toUpperCase() === country) &&
    (rule.shipping === null || (order.shippingTitle !== null && matchesGlob(rule.shipping, order.shippingTitle.trim())))
  );
}

function describe(rule: PromiseRule): string {
  const shipping = rule.shipping === null ? 'any shipping' : `shipping ${JSON.stringify(rule.shipping)}`;
  const country = rule.country === null ? 'any country' : `country ${rule.country}`;
  return `${shipping}, ${country}, ${rule.days.from} to ${rule.days.to} days`;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
