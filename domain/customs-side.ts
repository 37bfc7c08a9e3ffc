import type { Checkpoint } from './checkpoint.ts';
import { type CanonicalEvent, type CustomsSide, meaningOf } from './events.ts';
import type { CustomsProgress, Lane } from './journey.ts';

/**
 * The side of a customs event: named by the code or the text; else the country it lies in; else import once the
 * destination was reached; else that of the round still open; else unknown, on which no buyer is asked for papers.
 * The destination is compared first: a shop that ships from abroad may give its own country as the origin.
 */
export function customsSideOf(
  event: CanonicalEvent,
  row: Checkpoint,
  lane: Lane,
  arrived: boolean,
  customs: CustomsProgress | null,
): CustomsSide {
  const named = meaningOf(event).customs?.side ?? 'UNKNOWN';
  if (named !== 'UNKNOWN') return named;
  if (row.side !== null && row.side !== 'UNKNOWN') return row.side;
  if (row.country !== null) {
    if (row.country === lane.destinationCountry) return 'IMPORT';
    if (row.country === lane.originCountry) return 'EXPORT';
    if (lane.originCountry !== null && lane.destinationCountry !== null) return 'TRANSIT';
  }
  if (arrived) return 'IMPORT';
  return customs !== null && customs.state !== 'RELEASED' ? customs.side : 'UNKNOWN';
}
