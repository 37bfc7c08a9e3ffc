/** Zones that show the same time are one clock, whatever they are called. */
import { countriesSharing, offsetSegments, populationOf } from './zone-data.ts';

/**
 * The stretch over which zones are compared: from the month the rules were issued (nothing before it is decided any
 * more) over the two calendar years that an open order can reach into. Move it when the zone rules are updated.
 */
const CLOCK_PERIOD = { fromMs: Date.UTC(2026, 9, 1), untilMs: Date.UTC(2029, 0, 1) } as const;

const prints = new Map<string, string>();

/**
 * What a zone's clock does over `CLOCK_PERIOD`, as text: equal for two zones exactly when their clocks agree throughout.
 * @throws {RangeError} for an unknown zone.
 */
export function clockPrint(zone: string): string {
  const known = prints.get(zone);
  if (known !== undefined) return known;
  let print = '';
  let last: number | null = null;
  let fromMs = Number.NEGATIVE_INFINITY;
  for (const segment of offsetSegments(zone)) {
    const inPeriod = segment.untilMs > CLOCK_PERIOD.fromMs && fromMs < CLOCK_PERIOD.untilMs;
    if (inPeriod && segment.offsetMinutes !== last) {
      print += `${Math.max(fromMs, CLOCK_PERIOD.fromMs)}:${segment.offsetMinutes} `;
      last = segment.offsetMinutes;
    }
    fromMs = segment.untilMs;
  }
  prints.set(zone, print);
  return print;
}

/**
 * One zone for each different clock among those given, in order of first appearance. Of zones with one clock the name
 * is kept that people there would know: shared by the fewest countries, then lived by the most people.
 */
export function distinctClocks(zones: readonly string[]): readonly string[] {
  const best = new Map<string, string>();
  for (const zone of zones) {
    const print = clockPrint(zone);
    const kept = best.get(print);
    best.set(print, kept === undefined || isBetterName(zone, kept) ? zone : kept);
  }
  return [...best.values()];
}

function isBetterName(zone: string, than: string): boolean {
  const sharing = countriesSharing(zone) - countriesSharing(than);
  return sharing !== 0 ? sharing < 0 : populationOf(zone) > populationOf(than);
}
