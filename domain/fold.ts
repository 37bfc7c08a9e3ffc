/**
 * Folding: what a parcel's checkpoints add up to. A pure function of the set: any order, repetition or late arrival of
 * the same rows gives the same journey. The axes move independently:
 *
 *     phase     where the parcel is, by the newest scan that says so; it may go back, for state follows the facts.
 *               Trouble (delayed, held, damaged, ...) leaves it alone: a delayed parcel is still somewhere, and silence
 *               and customs are judged by where. EXCEPTION stands only where no position is known.
 *     customs   the state of the latest customs event, in rounds
 *     problem   the latest trouble, until the parcel moves on
 *     progress  the newest scan that moved it: what silence is counted from
 *     outcome   the end, until a scan contradicts it
 *
 * Instants are those of our own clock: the carriers' only put rows in order.
 */
import type { Checkpoint } from './checkpoint.ts';
import { inJourneyOrder, localMs, mergeCheckpoints, ofThisOrder } from './checkpoint-order.ts';
import { afterCustomsEvent, afterMovement } from './customs-progress.ts';
import { customsSideOf } from './customs-side.ts';
import { derivedStatus } from './derived-status.ts';
import { type CanonicalEvent, type CustomsSide, type EventPhase, meaningOf, type Phase } from './events.ts';
import {
  type CustomsProgress,
  type Journey,
  type Lane,
  NO_JOURNEY,
  type Outcome,
  type ScanSummary,
} from './journey.ts';
import { afterScan } from './journey-problem.ts';
import { type Progress, progressAfter } from './progress.ts';
import { earliest, HOUR_MS, type ProductInstant } from './time.ts';
import { eventOnTheWayBack, isOnTheWayBack } from './way-back.ts';
import { type Been, beenAfter, isAdministrative, isPhysical, OF_THE_LABEL, positionOf, REACH } from './whereabouts.ts';

/** The journey a set of checkpoints adds up to; `NO_JOURNEY` for none. Order and repetition do not matter. */
export function foldJourney(checkpoints: readonly Checkpoint[], lane: Lane): Journey {
  const ordered = ofThisOrder(inJourneyOrder(mergeCheckpoints(checkpoints)), lane.orderedAt);
  const end = ordered.reduce<Folding>((state, row) => step(state, row, lane), START);
  const last = ordered.at(-1);
  const { customs, problem, outcome, acceptedAt, acceptedClaimedAt } = end;
  const { phase } = end.been;
  return {
    phase,
    customs,
    problem,
    status: derivedStatus({ phase, customs, problem }),
    lastScan: last === undefined ? null : summary(last),
    lastProgress: end.progress === null ? null : summary(end.progress.row),
    acceptedAt,
    acceptedClaimedAt,
    outcome,
  };
}

interface Folding extends Pick<Journey, 'customs' | 'problem' | 'outcome' | 'acceptedAt' | 'acceptedClaimedAt'> {
  readonly been: Been;
  readonly progress: Progress | null;
  /** The newest dated row that took effect. */
  readonly front: Checkpoint | null;
}

const START: Folding = {
  customs: NO_JOURNEY.customs,
  problem: NO_JOURNEY.problem,
  outcome: NO_JOURNEY.outcome,
  acceptedAt: NO_JOURNEY.acceptedAt,
  acceptedClaimedAt: NO_JOURNEY.acceptedClaimedAt,
  been: { phase: NO_JOURNEY.phase, accepted: false, leftOrigin: false, arrived: false },
  progress: null,
  front: null,
};

function step(state: Folding, row: Checkpoint, lane: Lane): Folding {
  const event = isOnTheWayBack(state.been.phase) ? eventOnTheWayBack(row, lane) : row.event;
  if (event === 'TRACKING_EXPIRED')
    return { ...state, problem: afterScan(state.problem, event, row.firstSeenAt, NO_CHANGE) };
  if (isAdministrative(event)) return state;
  // Once a carrier has the parcel, the label of the next carrier changes nothing.
  if (state.been.accepted && OF_THE_LABEL.includes(event)) return state;
  const side = customsSideOf(event, row, lane, state.been.arrived, state.customs);
  const position = positionOf(event, row, lane, state.been, side);
  const accepted = position !== null && isPhysical(position) ? withPhysicalScan(state, row) : state;
  if (isEcho(state, row, position) || isPaperwork(state, event)) return accepted;
  return takeEffect(accepted, row, { event, position, side }, lane);
}

/** A row as it is understood after all rows before it. */
interface Reading {
  readonly event: CanonicalEvent;
  readonly position: Phase | null;
  readonly side: CustomsSide;
}

function takeEffect(state: Folding, row: Checkpoint, { event, position, side }: Reading, lane: Lane): Folding {
  const meaning = meaningOf(event);
  const { been } = state;
  const phase = position ?? (meaning.phase === 'EXCEPTION' && been.phase === 'NONE' ? 'EXCEPTION' : been.phase);
  const customs = customsAfter(state, row, { event, position, side });
  const progress = meaning.progress ? progressAfter(state.progress, been.phase, row, phase, customs) : state.progress;
  const outcome = outcomeAfter(state, row, event, phase);
  const exportReleased = side === 'EXPORT' && meaning.customs?.state === 'RELEASED';
  return {
    ...state,
    been: position === null ? { ...been, phase } : beenAfter(been, phase, row, lane, exportReleased),
    customs,
    problem: afterScan(state.problem, event, row.firstSeenAt, {
      progress: progress?.n !== state.progress?.n,
      customsMovedOn: customs?.state !== state.customs?.state && meaning.problem === null,
      reopened: state.outcome !== null && outcome === null,
      delivered: event === 'DELIVERED',
    }),
    progress,
    outcome,
    front: row.localTime === null ? state.front : row,
  };
}

const NO_CHANGE = { progress: false, customsMovedOn: false, reopened: false, delivered: false };

function withPhysicalScan(state: Folding, row: Checkpoint): Folding {
  return {
    ...state,
    acceptedAt: earliest(state.acceptedAt, row.firstSeenAt),
    acceptedClaimedAt: earliest(state.acceptedClaimedAt, row.claimedAt),
  };
}

function customsAfter(state: Folding, row: Checkpoint, { event, position, side }: Reading): CustomsProgress | null {
  const { customs, actor, progress } = meaningOf(event);
  if (customs !== null) {
    const { country, firstSeenAt: seenAt } = row;
    return afterCustomsEvent(state.customs, { side, state: customs.state, actor, country, seenAt });
  }
  return position !== null && progress ? afterMovement(state.customs, position, row.firstSeenAt) : state.customs;
}

/** The clocks of two places on earth differ by no more. */
const FURTHEST_CLOCKS_MS = 26 * HOUR_MS;

/**
 * Two carriers may both list the whole way. What the later one adds that is certainly older than what took effect
 * already is an echo, unless it leads further than the parcel was known to be.
 */
function isEcho({ front, been }: Folding, row: Checkpoint, position: Phase | null): boolean {
  if (front === null || front.leg >= row.leg || front.localTime === null || row.localTime === null) return false;
  if (localMs(row.localTime) + FURTHEST_CLOCKS_MS >= localMs(front.localTime)) return false;
  return position === null || REACH[position] <= REACH[been.phase];
}

/** Bills and clearances that follow a delivery do not take it back. */
function isPaperwork({ outcome }: Folding, event: CanonicalEvent): boolean {
  const state = meaningOf(event).customs?.state;
  return outcome?.kind === 'delivered' && (state === 'RELEASED' || state === 'DUTY_DUE' || state === 'DUTY_PAID');
}

const OUTCOME_OF: Readonly<Partial<Record<EventPhase, Outcome['kind']>>> = {
  DELIVERED: 'delivered',
  RETURNED: 'returned',
  LOST: 'lost',
  DESTROYED: 'destroyed',
  CANCELLED: 'cancelled',
};

/** An end is kept through its own repetition and through rows that do not move the parcel. */
function outcomeAfter(
  { been, outcome }: Folding,
  row: Checkpoint,
  event: CanonicalEvent,
  phase: Phase,
): Outcome | null {
  const { terminal } = meaningOf(event);
  const kind = terminal ? OUTCOME_OF[phase] : undefined;
  if (kind === undefined) return phase === been.phase ? outcome : null;
  if (outcome?.kind !== kind) return { kind, at: row.firstSeenAt, claimedAt: row.claimedAt };
  return { kind, at: earlier(outcome.at, row.firstSeenAt), claimedAt: outcome.claimedAt ?? row.claimedAt };
}

function earlier(a: ProductInstant, b: ProductInstant): ProductInstant {
  return a < b ? a : b;
}

function summary(row: Checkpoint): ScanSummary {
  const { event, firstSeenAt: seenAt, claimedAt, country, place } = row;
  return { event, seenAt, claimedAt, country, place };
}
