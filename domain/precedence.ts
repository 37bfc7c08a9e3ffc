/** Which trouble weighs more, and which parcel speaks for an order of several. Recorded in plans: workflows only compare. */
import type { Phase } from './events.ts';
import { REACH } from './whereabouts.ts';

/**
 * The more there is to lose, the earlier in this list: a parcel, and an order, show one exception. A trouble the buyer could
 * not be told of weighs more than one that is told.
 */
const EXCEPTIONS_BY_WEIGHT = [
  'lost',
  'destroyed',
  'customs_rejected',
  'damaged',
  'refused',
  'returning',
  'customs_papers',
  'duty_due',
  'customs_held',
  'no_contact',
  'message_failed',
  'message_unknown',
  'channel_unavailable',
  'held_by_refund',
  'late',
  'untracked',
  'cannot_track',
  'carrier_account',
  'silent',
  'not_dispatched',
  'blind',
  'too_old',
] as const;

/** Customs of another country than the destination's weigh as much as its own. */
const SIDE = /^(?:export|transit|unplaced)_/;

/** Lower weighs more. A carrier's own trouble, which the list does not name, weighs as much as silence. */
export function weightOf(exception: string): number {
  const at = EXCEPTIONS_BY_WEIGHT.findIndex((known) => known === exception.replace(SIDE, ''));
  return at === -1 ? EXCEPTIONS_BY_WEIGHT.indexOf('silent') : at;
}

const ATTENTION = 100;
const ON_ITS_WAY = 200;

/** The shop took its number back: it speaks for an order that has no other parcel. */
export const WITHDRAWN = 300;

/** The parcel with the lowest speaks for its order: the worst trouble, then what people should see, then the least advanced. */
export function precedenceOf(parcel: {
  readonly exceptionKind: string | null;
  readonly needsAttention: boolean;
  readonly phase: Phase | 'NOT_DISPATCHED';
}): number {
  if (parcel.exceptionKind !== null) return weightOf(parcel.exceptionKind);
  if (parcel.needsAttention) return ATTENTION;
  return ON_ITS_WAY + (parcel.phase === 'NOT_DISPATCHED' ? -1 : REACH[parcel.phase]);
}
