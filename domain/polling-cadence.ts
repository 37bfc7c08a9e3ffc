import type { CustomsState, Phase } from './events.ts';
import type { Journey } from './journey.ts';
import { DAY_MS, HOUR_MS } from './time.ts';

/**
 * Hours between two looks, per phase. Providers refresh every 6 to 12 hours, so shorter steps only where a buyer would
 * notice: at the door, and where somebody must act.
 */
const HOURS: Readonly<Record<Phase, number>> = {
  NONE: 12,
  REGISTERED: 12,
  ACCEPTED: 8,
  ORIGIN_TRANSIT: 8,
  EXPORT_CUSTOMS: 8,
  LINEHAUL: 12,
  DEST_ARRIVED: 6,
  IMPORT_CUSTOMS: 6,
  DEST_TRANSIT: 6,
  OUT_FOR_DELIVERY: 1.5,
  READY_FOR_PICKUP: 12,
  DELIVERED: 24,
  DELIVERY_FAILED: 6,
  EXCEPTION: 6,
  RETURNING: 24,
  RETURNED: 24,
  LOST: 24,
  DESTROYED: 24,
  CANCELLED: 24,
};

/** A parcel just handed over is scanned within days; the first scan is what the *shipped* notice waits for. */
const FIRST_SCAN = { withinMs: 3 * DAY_MS, hours: 6 };

const SOMEBODY_MUST_ACT: readonly CustomsState[] = ['HELD', 'INFO_REQUIRED', 'DUTY_DUE'];
const SOMEBODY_MUST_ACT_HOURS = 4;

/** Pushes get lost too (after four to fourteen tries, by provider): a day is the longest nobody looks. */
const PUSHED = { times: 3, mostMs: DAY_MS };

/** Never by age alone does watching stop; it only grows rarer. */
const RARER = [
  { afterMs: 90 * DAY_MS, everyMs: 7 * DAY_MS },
  { afterMs: 30 * DAY_MS, everyMs: DAY_MS },
];

/**
 * Milliseconds of product time from one look to the next.
 *
 * @param pushesArrive the provider has pushed news of this parcel: looks only make up for pushes that get lost.
 * @param ageSinceNewsMs since the newest scan was first seen, or, before the first scan, since we heard of the number.
 */
export function pollIntervalMs(journey: Journey, ageSinceNewsMs: number, pushesArrive: boolean): number {
  const rarer = RARER.find((step) => ageSinceNewsMs >= step.afterMs);
  const usualMs = hoursFor(journey, ageSinceNewsMs) * HOUR_MS;
  const intervalMs = pushesArrive ? Math.max(usualMs, Math.min(PUSHED.times * usualMs, PUSHED.mostMs)) : usualMs;
  return Math.max(intervalMs, rarer?.everyMs ?? 0);
}

function hoursFor(journey: Journey, ageSinceNewsMs: number): number {
  if (journey.outcome !== null) return HOURS[journey.phase];
  const held = journey.customs !== null && SOMEBODY_MUST_ACT.includes(journey.customs.state);
  if (held || journey.problem?.code === 'SECURITY') return SOMEBODY_MUST_ACT_HOURS;
  const unscanned = journey.phase === 'NONE' || journey.phase === 'REGISTERED';
  return unscanned && ageSinceNewsMs < FIRST_SCAN.withinMs ? FIRST_SCAN.hours : HOURS[journey.phase];
}
