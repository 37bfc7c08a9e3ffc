/**
 * When a message may leave. A window is the set of instants whose local time lies inside it, in every zone the buyer may
 * be in; it is found by testing instants, never by adding hours to a local time. So a skipped hour opens at the first
 * instant after it and a repeated one opens once, without a line of code about either.
 */
import { localMinute, localWeekday } from './local-time.ts';
import type { SendWindow } from './policy.ts';
import type { ProductInstant } from './time.ts';
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from './time.ts';

/** Every offset and every change of one falls on a quarter hour of UTC, so testing quarters is exact for windows that do. */
export const QUARTER_MS = 15 * MINUTE_MS;

/** A week sees every weekday of every window; the day more covers zones half a world apart. */
const HORIZON_MS = 8 * DAY_MS;

/**
 * Whether the window is open in ALL the zones at `at`, and still `roomMs` later, so that what leaves now also arrives inside.
 * A window whose `fromMinute` is not before its `untilMinute` is never open.
 * @throws {RangeError} for an unknown zone, or when no zone is given.
 */
export function isOpen(window: SendWindow, zones: readonly string[], at: ProductInstant, roomMs = 0): boolean {
  if (zones.length === 0) {
    throw new RangeError('A send window needs at least one time zone to be judged in; got none.');
  }
  return zones.every(
    (zone) => isOpenIn(window, zone, at) && (roomMs === 0 || isOpenIn(window, zone, after(at, roomMs))),
  );
}

/**
 * The first instant from `from` on at which the window is open with `roomMs` to spare: `from` itself, else the first quarter
 * hour of UTC. Null when there is none within eight days: the zones share no open hour, or none with that much room.
 * @throws {RangeError} for an unknown zone, or when no zone is given.
 */
export function nextOpening(
  window: SendWindow,
  zones: readonly string[],
  from: ProductInstant,
  roomMs = 0,
): ProductInstant | null {
  if (isOpen(window, zones, from, roomMs)) return from;
  const until = after(from, HORIZON_MS);
  for (let at = nextQuarter(from); at <= until; at = after(at, QUARTER_MS)) {
    if (isOpen(window, zones, at, roomMs)) return at;
  }
  return null;
}

/**
 * The instant at which the window closes in one of the zones, to the minute; `from` itself when it is closed already. At most
 * ten hours on, the longest that Twilio keeps a text message.
 * @throws {RangeError} for an unknown zone, or when no zone is given.
 */
export function openUntil(window: SendWindow, zones: readonly string[], from: ProductInstant): ProductInstant {
  if (!isOpen(window, zones, from)) return from;
  const until = after(from, 10 * HOUR_MS);
  for (let at = after(from, MINUTE_MS - (from % MINUTE_MS)); at < until; at = after(at, MINUTE_MS)) {
    if (!isOpen(window, zones, at)) return at;
  }
  return until;
}

/**
 * Minutes, in quarters of an hour, that the window is open in all the zones during the seven days from `from`. 0 means that
 * a buyer whose zone is that uncertain can never be written to on this channel. Daylight saving moves the figure: ask for January and July.
 */
export function openMinutesPerWeek(window: SendWindow, zones: readonly string[], from: ProductInstant): number {
  const until = after(from, 7 * DAY_MS);
  let minutes = 0;
  for (let at = quarterFrom(from); at < until; at = after(at, QUARTER_MS)) {
    if (isOpen(window, zones, at)) minutes += QUARTER_MS / MINUTE_MS;
  }
  return minutes;
}

/** The first quarter hour of UTC at or after an instant. */
function quarterFrom(instant: ProductInstant): ProductInstant {
  return after(instant, (QUARTER_MS - (instant % QUARTER_MS)) % QUARTER_MS);
}

function nextQuarter(instant: ProductInstant): ProductInstant {
  return quarterFrom(after(instant, 1));
}

function isOpenIn(window: SendWindow, zone: string, at: ProductInstant): boolean {
  const minute = localMinute(at, zone);
  return minute >= window.fromMinute && minute < window.untilMinute && window.days.includes(localWeekday(at, zone));
}
