import type { Checkpoint } from './checkpoint.ts';
import { FURTHEST_CLOCKS_MS, localMs } from './checkpoint-order.ts';
import { type CustomsEvent, isCleared, isStuck } from './customs-progress.ts';
import type { Phase } from './events.ts';
import type { CustomsProgress } from './journey.ts';
import { type Been, REACH } from './whereabouts.ts';

interface Known {
  /** The newest dated row that placed the parcel. */
  readonly front: Checkpoint | null;
  readonly been: Been;
  readonly customs: CustomsProgress | null;
}

/**
 * True for a row that repeats the past. Two carriers may both list the whole way, and the later one may lag: what it
 * says that is certainly older than what already placed the parcel is told once more, not news. It still counts where
 * it leads further than the parcel was known to be, or where customs want something they are not known to have let go.
 */
export function isEcho(
  row: Checkpoint,
  position: Phase | null,
  said: CustomsEvent | null,
  { front, been, customs }: Known,
): boolean {
  if (front === null || front.leg >= row.leg || front.localTime === null || row.localTime === null) return false;
  if (localMs(row.localTime) + FURTHEST_CLOCKS_MS >= localMs(front.localTime)) return false;
  if (said !== null && isStuck(said.state)) return isCleared(said, been.phase, customs);
  return position === null || REACH[position] <= REACH[been.phase];
}
