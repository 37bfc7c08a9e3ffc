import type { CanonicalEvent } from '../events.ts';
import { classifyText } from './classify-text.ts';
import { clausesOfText } from './clauses-of-text.ts';

/** A parcel of which this is told has not come to its buyer. */
const NOT_DELIVERED: ReadonlySet<CanonicalEvent> = new Set([
  'HANDED_TO_LAST_MILE',
  'HANDED_TO_LINEHAUL',
  'ARRIVED_DEST_COUNTRY',
  'ARRIVED_FACILITY',
  'OUT_FOR_DELIVERY',
  'DELIVERY_SCHEDULED',
  'READY_FOR_PICKUP',
  'DELIVERY_ATTEMPTED',
  'RECIPIENT_ABSENT',
  'ADDRESS_PROBLEM',
  'NO_ACCESS',
  'REFUSED',
  'UNCLAIMED',
  'RETURNING',
  'RETURNED',
  'LOST',
  'DESTROYED',
]);

/** A parcel of which this is told is not back with its sender. */
const NOT_RETURNED: ReadonlySet<CanonicalEvent> = new Set([
  'DELIVERED',
  'OUT_FOR_DELIVERY',
  'READY_FOR_PICKUP',
  'HANDED_TO_LAST_MILE',
  'RETURNING',
]);

/**
 * Whether a text forbids to take its code for a delivery: the delivery is denied, foretold or made a condition, or it was
 * one to a carrier, a pickup point, a country or the sender. A text without an opinion contradicts nothing.
 */
export function contradictsDelivered(text: string): boolean {
  const [clause] = clausesOfText(text);
  if (clause === undefined) return false;
  const spokenOf = clause.text.names('delivered') && !clause.text.did('delivered');
  return spokenOf || NOT_DELIVERED.has(classifyText(text).event);
}

/** The same for a code that says "returned": "returned from customs", "will be returned", "returned to the depot". */
export function contradictsReturned(text: string): boolean {
  const { event } = classifyText(text);
  if (event === 'RETURNED') return false;
  const [clause] = clausesOfText(text);
  return clause !== undefined && (clause.text.names('return', 'returned') || NOT_RETURNED.has(event));
}
