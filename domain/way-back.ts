import type { Checkpoint } from './checkpoint.ts';
import { type CanonicalEvent, meaningOf, type Phase } from './events.ts';
import type { Lane } from './journey.ts';
import { isAbroad, isAdministrative, OF_THE_LABEL } from './whereabouts.ts';

/** The carrier has said that the parcel goes back, and nothing has taken that back. */
export function isOnTheWayBack(phase: Phase): boolean {
  return phase === 'RETURNING' || phase === 'RETURNED';
}

/**
 * What a row means on the way back: its scans and customs are those of the return, and "delivered" is delivered to the
 * sender, unless the row reaches for the buyer: in the destination country of a parcel that came from another.
 */
export function eventOnTheWayBack(row: Checkpoint, lane: Lane): CanonicalEvent {
  const { phase, customs } = meaningOf(row.event);
  if (isAdministrative(row.event) || OF_THE_LABEL.includes(row.event)) return row.event;
  if (customs !== null) return 'RETURNING';
  switch (phase) {
    case 'OUT_FOR_DELIVERY':
    case 'READY_FOR_PICKUP':
    case 'DELIVERY_FAILED':
      return isAbroad(row, lane) ? row.event : 'RETURNING';
    case 'DELIVERED':
      return isAbroad(row, lane) ? row.event : 'RETURNED';
    case 'NONE':
    case 'REGISTERED':
    case 'EXCEPTION':
    case 'RETURNED':
    case 'LOST':
    case 'DESTROYED':
    case 'CANCELLED':
      return row.event;
    case 'ACCEPTED':
    case 'ORIGIN_OR_DEST':
    case 'ORIGIN_TRANSIT':
    case 'EXPORT_CUSTOMS':
    case 'LINEHAUL':
    case 'DEST_ARRIVED':
    case 'CUSTOMS':
    case 'IMPORT_CUSTOMS':
    case 'DEST_TRANSIT':
    case 'RETURNING':
      return 'RETURNING';
  }
}
