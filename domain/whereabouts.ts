/** Where on its way a scan finds the parcel: the table's word, the country it lies in, and where the parcel had been. */
import type { Checkpoint } from './checkpoint.ts';
import { type CanonicalEvent, type CustomsSide, meaningOf, type Phase } from './events.ts';
import type { Lane } from './journey.ts';

/** What earlier scans have shown. */
export interface Been {
  readonly phase: Phase;
  /** Some scan was physical: a carrier has the parcel. */
  readonly accepted: boolean;
  /** Export is done or the parcel is on its way out: movement is no longer collecting and sorting. */
  readonly leftOrigin: boolean;
  /** A scan lay in the destination, or cannot have happened before it. */
  readonly arrived: boolean;
}

/** Rows that say nothing of the parcel itself: forecasts, messages, a provider's own state, codes without meaning. */
const ADMINISTRATIVE: readonly CanonicalEvent[] = [
  'NOT_FOUND',
  'INFO',
  'UNKNOWN',
  'CUSTOMS_UPDATE',
  'DELIVERY_SCHEDULED',
  'TRACKING_EXPIRED',
];

/** Rows about a label or a number, of which any carrier on the way may make its own. */
export const OF_THE_LABEL: readonly CanonicalEvent[] = [
  'LABEL_CREATED',
  'PICKUP_FAILED',
  'LABEL_VOIDED',
  'INVALID_NUMBER',
];

export function isAdministrative(event: CanonicalEvent): boolean {
  return ADMINISTRATIVE.includes(event);
}

/**
 * The phase a scan puts the parcel in; null where the row tells what is wrong but not where the parcel is. `side` is
 * the resolved side of a customs event.
 */
export function positionOf(
  event: CanonicalEvent,
  row: Checkpoint,
  lane: Lane,
  been: Been,
  side: CustomsSide,
): Phase | null {
  const { phase, customs } = meaningOf(event);
  switch (phase) {
    case 'NONE':
    case 'EXCEPTION':
      return null;
    case 'ORIGIN_OR_DEST':
      return moved(row, lane, been);
    case 'ACCEPTED':
      // A carrier that takes over "accepts" once more: for the parcel that is one more move.
      return isAbroad(row, lane) || (been.accepted && been.phase !== 'ACCEPTED') ? moved(row, lane, been) : 'ACCEPTED';
    case 'LINEHAUL':
      return isAtHome(row, lane) || (been.arrived && isInDestination(row, lane)) ? moved(row, lane, been) : 'LINEHAUL';
    case 'DEST_ARRIVED':
      // "Arrived" is said of every port on the way, and inside one country it is no arrival from abroad.
      return isElsewhere(row, lane) || (isAtHome(row, lane) && !been.leftOrigin)
        ? moved(row, lane, been)
        : 'DEST_ARRIVED';
    case 'CUSTOMS':
    case 'EXPORT_CUSTOMS':
    case 'IMPORT_CUSTOMS':
      return customsPosition(side, customs?.state === 'RELEASED', been);
    case 'REGISTERED':
    case 'ORIGIN_TRANSIT':
    case 'DEST_TRANSIT':
    case 'OUT_FOR_DELIVERY':
    case 'READY_FOR_PICKUP':
    case 'DELIVERY_FAILED':
    case 'DELIVERED':
    case 'RETURNING':
    case 'RETURNED':
    case 'LOST':
    case 'DESTROYED':
    case 'CANCELLED':
      return phase;
  }
}

/** What is known after a scan has put the parcel in `phase`. */
export function beenAfter(been: Been, phase: Phase, row: Checkpoint, lane: Lane, exportReleased: boolean): Been {
  const reach = REACH[phase];
  return {
    phase,
    accepted: been.accepted || isPhysical(phase),
    leftOrigin: exportReleased || reach >= REACH.LINEHAUL || (been.leftOrigin && phase !== 'EXPORT_CUSTOMS'),
    arrived: !isElsewhere(row, lane) && (been.arrived || (reach >= REACH.DEST_ARRIVED && reach < REACH.RETURNING)),
  };
}

/** The parcel is, or was, in a carrier's hands. Neither a label nor an end that needs no parcel says so. */
export function isPhysical(phase: Phase): boolean {
  return REACH[phase] >= REACH.ACCEPTED && !NOT_PHYSICAL.includes(phase);
}

/** How far a phase is along the way, in stretches: within one of them phases alternate on healthy journeys. */
export const REACH: Readonly<Record<Phase, number>> = {
  NONE: 0,
  EXCEPTION: 0,
  REGISTERED: 1,
  ACCEPTED: 2,
  ORIGIN_TRANSIT: 3,
  EXPORT_CUSTOMS: 3,
  LINEHAUL: 4,
  DEST_ARRIVED: 5,
  IMPORT_CUSTOMS: 5,
  DEST_TRANSIT: 5,
  OUT_FOR_DELIVERY: 6,
  DELIVERY_FAILED: 6,
  READY_FOR_PICKUP: 6,
  DELIVERED: 7,
  RETURNING: 8,
  RETURNED: 9,
  LOST: 9,
  DESTROYED: 9,
  CANCELLED: 9,
};

const NOT_PHYSICAL: readonly Phase[] = ['LOST', 'DESTROYED', 'CANCELLED'];

function moved(row: Checkpoint, lane: Lane, been: Been): Phase {
  if (isAbroad(row, lane)) return 'DEST_TRANSIT';
  if (isElsewhere(row, lane)) return been.leftOrigin || isNeither(row, lane) ? 'LINEHAUL' : 'ORIGIN_TRANSIT';
  if (been.arrived) return 'DEST_TRANSIT';
  if (!been.leftOrigin) return 'ORIGIN_TRANSIT';
  // A scan at home after the parcel had left the country it was sent from, or one without a country.
  return isInDestination(row, lane) ? 'DEST_TRANSIT' : 'LINEHAUL';
}

function customsPosition(side: CustomsSide, released: boolean, been: Been): Phase {
  switch (side) {
    case 'EXPORT':
      return 'EXPORT_CUSTOMS';
    case 'IMPORT':
      return released ? 'DEST_TRANSIT' : 'IMPORT_CUSTOMS';
    case 'TRANSIT':
      return 'LINEHAUL';
    case 'UNKNOWN':
      // In some customs, so with some carrier: where it was last seen is still the best word.
      return been.accepted ? been.phase : 'ACCEPTED';
  }
}

function isInDestination(row: Checkpoint, lane: Lane): boolean {
  return row.country !== null && row.country === lane.destinationCountry;
}

/** In the destination country, and that is not where the parcel set out. */
export function isAbroad(row: Checkpoint, lane: Lane): boolean {
  return isInDestination(row, lane) && lane.destinationCountry !== lane.originCountry;
}

/** In the one country the order never leaves. */
function isAtHome(row: Checkpoint, lane: Lane): boolean {
  return isInDestination(row, lane) && lane.destinationCountry === lane.originCountry;
}

/** In a country known not to be the destination. */
function isElsewhere(row: Checkpoint, lane: Lane): boolean {
  return row.country !== null && lane.destinationCountry !== null && row.country !== lane.destinationCountry;
}

function isNeither(row: Checkpoint, lane: Lane): boolean {
  return isElsewhere(row, lane) && lane.originCountry !== null && row.country !== lane.originCountry;
}
