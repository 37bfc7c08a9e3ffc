/** Progress: a scan that found the parcel in another phase, customs state or place than the last progress did. */
import type { Checkpoint } from './checkpoint.ts';
import type { Phase } from './events.ts';
import type { CustomsProgress } from './journey.ts';

/** The newest progress. */
export interface Progress {
  /** How many times the parcel has moved on. */
  readonly n: number;
  /** The row in which we first saw the parcel there: a row read late adds nothing to what was seen before it. */
  readonly row: Checkpoint;
  readonly phase: Phase;
  /** State and round: a second release after a second hold is news. */
  readonly customs: string;
  readonly country: string | null;
  readonly place: string | null;
}

/**
 * The newest progress after a row whose event can be one. `phaseBefore` is the parcel's phase before the row: out for
 * delivery after a failed attempt is progress, even where nothing in between was.
 */
export function progressAfter(
  last: Progress | null,
  phaseBefore: Phase,
  row: Checkpoint,
  phase: Phase,
  customsNow: CustomsProgress | null,
): Progress {
  const customs = customsNow === null ? '' : `${customsNow.state}/${customsNow.cycles}`;
  const place = normalised(row.place);
  if (last === null) return { n: 1, row, phase, customs, country: row.country, place };
  const otherCountry = row.country !== null && last.country !== null && row.country !== last.country;
  // A row without a place is no other place: some carriers repeat such a row daily while nothing moves.
  const otherPlace = otherCountry || (place !== null && place !== last.place);
  if (phase === phaseBefore && phase === last.phase && customs === last.customs && !otherPlace) {
    return row.firstSeenAt < last.row.firstSeenAt ? { ...last, row } : last;
  }
  return {
    n: last.n + 1,
    row,
    phase,
    customs,
    country: row.country ?? last.country,
    place: place ?? (otherCountry ? null : last.place),
  };
}

function normalised(place: string | null): string | null {
  const words = place?.trim().replaceAll(/\s+/g, ' ').toLowerCase() ?? '';
  return words === '' ? null : words;
}
