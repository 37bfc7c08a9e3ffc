/** The customs axis: the state is that of the latest customs event, never a count of scans. */
import type { Ask } from './asks.ts';
import type { Actor, CustomsSide, CustomsState, Phase } from './events.ts';
import type { CustomsProgress } from './journey.ts';
import type { ProductInstant } from './time.ts';
import { REACH } from './whereabouts.ts';

/** A customs event, read. */
export interface CustomsEvent {
  readonly side: CustomsSide;
  readonly state: CustomsState;
  readonly actor: Actor;
  readonly asks: readonly Ask[];
  readonly country: string | null;
  readonly seenAt: ProductInstant;
}

/** The state after a customs event. Anything but payment after a release begins a new round, and so does another side. */
export function afterCustomsEvent(before: CustomsProgress | null, event: CustomsEvent): CustomsProgress {
  const { side, state, actor, asks, country, seenAt } = event;
  if (before === null) return { side, state, since: seenAt, actor, asks, cycles: 1, country };
  if (before.state === 'RELEASED') {
    if (state === 'DUTY_PAID') return before;
    if (state !== 'RELEASED') return { side, state, since: seenAt, actor, asks, cycles: before.cycles + 1, country };
  }
  const otherSide = before.side !== side && before.side !== 'UNKNOWN' && side !== 'UNKNOWN';
  return {
    side: side === 'UNKNOWN' ? before.side : side,
    state,
    since: !otherSide && lasts(before.state, state) ? firstOf(before.since, seenAt) : seenAt,
    actor,
    asks,
    cycles: otherSide ? before.cycles + 1 : before.cycles,
    country: country ?? (otherSide ? null : before.country),
  };
}

/** Customs keep the parcel until somebody acts. */
export function isStuck(state: CustomsState): boolean {
  return STUCK.includes(state);
}

const STUCK: readonly CustomsState[] = ['HELD', 'INFO_REQUIRED', 'DUTY_DUE', 'REJECTED', 'SEIZED'];

/** A parcel that moves on in the next stretch has left customs, whether or not anybody scanned the release. */
export function afterMovement(
  before: CustomsProgress | null,
  phase: Phase,
  seenAt: ProductInstant,
): CustomsProgress | null {
  if (before === null || before.state === 'RELEASED' || !isBeyond(before, phase)) return before;
  return { ...before, state: 'RELEASED', since: seenAt, actor: 'none', asks: [] };
}

/** What an event asked for is known to be over: by a release on its side, or by where the parcel is. */
export function isCleared(event: CustomsEvent, phase: Phase, customs: CustomsProgress | null): boolean {
  return (customs?.state === 'RELEASED' && customs.side === event.side) || isBeyond(event, phase);
}

function isBeyond(customs: Pick<CustomsProgress, 'side' | 'state'>, phase: Phase): boolean {
  // A rejected parcel moves too; only one that reaches for the buyer was let in after all.
  if (customs.state === 'REJECTED' || customs.state === 'SEIZED') {
    return REACH[phase] >= REACH.OUT_FOR_DELIVERY && REACH[phase] <= REACH.DELIVERED;
  }
  if (REACH[phase] >= REACH.RETURNING) return false;
  switch (customs.side) {
    case 'EXPORT':
    case 'UNKNOWN':
      return REACH[phase] >= REACH.LINEHAUL;
    case 'TRANSIT':
      return REACH[phase] >= REACH.DEST_ARRIVED;
    case 'IMPORT':
      // To arrive is not to be cleared: papers are often looked at before the flight has landed.
      return REACH[phase] >= REACH.DEST_TRANSIT && phase !== 'DEST_ARRIVED';
  }
}

/** Looping scans of one wait must not start its clock anew. */
function lasts(before: CustomsState, state: CustomsState): boolean {
  const inClearance = (s: CustomsState) => s === 'PRESENTED' || s === 'IN_PROCESS';
  return before === state || (inClearance(before) && inClearance(state));
}

/** A row of the same state may be read late: the state began when we first saw any of them. */
function firstOf(a: ProductInstant, b: ProductInstant): ProductInstant {
  return a < b ? a : b;
}
