import type { CustomsState, Phase, ProblemCode } from './events.ts';
import type { DerivedStatus, Journey } from './journey.ts';

/** Problems another word of the list already tells, or that are none of the parcel's. */
const QUIET: readonly ProblemCode[] = [
  'TRACKING_EXPIRED',
  'INVALID_NUMBER',
  'CUSTOMS_HOLD',
  'DOCS_MISSING',
  'CUSTOMS_REJECTED',
  'SECURITY',
];

const CUSTOMS_WORD: Readonly<Record<CustomsState, DerivedStatus | null>> = {
  PRESENTED: 'CUSTOMS',
  IN_PROCESS: 'CUSTOMS',
  HELD: 'CUSTOMS',
  INFO_REQUIRED: 'CUSTOMS_ACTION_REQUIRED',
  DUTY_DUE: 'CUSTOMS_ACTION_REQUIRED',
  DUTY_PAID: null,
  RELEASED: null,
  REJECTED: 'CUSTOMS',
  SEIZED: 'CUSTOMS',
};

/** Where nothing else is open. */
const PHASE_WORD: Readonly<Record<Phase, DerivedStatus>> = {
  NONE: 'NOT_FOUND',
  REGISTERED: 'LABEL_CREATED',
  ACCEPTED: 'ACCEPTED',
  ORIGIN_TRANSIT: 'IN_TRANSIT',
  EXPORT_CUSTOMS: 'IN_TRANSIT',
  LINEHAUL: 'IN_TRANSIT',
  DEST_ARRIVED: 'IN_TRANSIT',
  IMPORT_CUSTOMS: 'CUSTOMS',
  DEST_TRANSIT: 'IN_TRANSIT',
  OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY',
  READY_FOR_PICKUP: 'READY_FOR_PICKUP',
  DELIVERED: 'DELIVERED',
  DELIVERY_FAILED: 'DELIVERY_FAILED',
  EXCEPTION: 'EXCEPTION',
  RETURNING: 'RETURNING',
  RETURNED: 'RETURNED',
  LOST: 'EXCEPTION',
  DESTROYED: 'EXCEPTION',
  CANCELLED: 'CANCELLED',
};

/** Phases whose own word outweighs whatever else is open. */
const DECIDED: readonly Phase[] = [
  'DELIVERED',
  'DELIVERY_FAILED',
  'RETURNING',
  'RETURNED',
  'LOST',
  'DESTROYED',
  'CANCELLED',
];

/** The one word for lists: an end, else customs, else a problem, else where the parcel is. */
export function derivedStatus({
  phase,
  customs,
  problem,
}: Pick<Journey, 'phase' | 'customs' | 'problem'>): DerivedStatus {
  if (DECIDED.includes(phase)) return PHASE_WORD[phase];
  const customsWord = customs === null ? null : CUSTOMS_WORD[customs.state];
  if (customsWord !== null) return customsWord;
  if (problem !== null && !QUIET.includes(problem.code)) return 'EXCEPTION';
  // That a provider stopped looking is told only where it is all we know.
  return phase === 'NONE' && problem?.code === 'TRACKING_EXPIRED' ? 'EXPIRED' : PHASE_WORD[phase];
}
