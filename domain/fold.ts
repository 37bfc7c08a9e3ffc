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
import { inJourneyOrder, mergeCheckpoints, ofThisOrder } from './checkpoint-order.ts';
import { afterCustomsEvent, afterMovement, type CustomsEvent, isStuck } from './customs-progress.ts';
import { customsSideOf } from './customs-side.ts';
import { derivedStatus } from './derived-status.ts';
import { isEcho } from './echo.ts';
import { type CanonicalEvent, type CustomsSide, meaningOf, type Phase } from './events.ts';
import { type Journey, type Lane, NO_JOURNEY, type ScanSummary } from './journey.ts';
import { isPaperwork, outcomeAfter } from './journey-outcome.ts';
import { afterScan, NO_CHANGE } from './journey-problem.ts';
import { type Progress, progressAfter } from './progress.ts';
import { earliest } from './time.ts';
import { eventOnTheWayBack, isOnTheWayBack } from './way-back.ts';
import { type Been, beenAfter, isAdministrative, isPhysical, OF_THE_LABEL, positionOf } from './whereabouts.ts';

/** The journey a set of checkpoints adds up to; `NO_JOURNEY` for none. Order and repetition do not matter. */
export function foldJourney(checkpoints: readonly Checkpoint[], lane: Lane): Journey {
  const ordered = ofThisOrder(inJourneyOrder(mergeCheckpoints(checkpoints)), lane.orderedAt);
  const end = ordered.reduce<Folding>((state, row) => step(state, row, lane), START);
  const last = ordered.at(-1);
  const { customs, problem, outcome, placed, acceptedAt, acceptedClaimedAt } = end;
  const { phase } = end.been;
  return {
    phase,
    placed,
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

interface Folding
  extends Pick<Journey, 'placed' | 'customs' | 'problem' | 'outcome' | 'acceptedAt' | 'acceptedClaimedAt'> {
  readonly been: Been;
  readonly progress: Progress | null;
  /** The newest dated row that placed the parcel. */
  readonly front: Checkpoint | null;
}

const START: Folding = {
  placed: NO_JOURNEY.placed,
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
  if (event === 'TRACKING_EXPIRED') {
    return { ...state, problem: afterScan(state.problem, event, row.firstSeenAt, NO_CHANGE) };
  }
  if (isAdministrative(event)) return state;
  // Once a carrier has the parcel, the label of the next carrier changes nothing.
  if (state.been.accepted && OF_THE_LABEL.includes(event)) return state;
  const side = customsSideOf(event, row, lane, state.been.arrived, state.customs);
  const position = positionOf(event, row, lane, state.been, side);
  const accepted = position !== null && isPhysical(position) ? withPhysicalScan(state, row) : state;
  const customs = customsEventOf(event, side, row);
  if (isEcho(row, position, customs, state) || isPaperwork(state.outcome, customs)) return accepted;
  return takeEffect(accepted, row, { event, position, customs }, lane);
}

/** A row as it is understood after all rows before it. */
interface Reading {
  readonly event: CanonicalEvent;
  readonly position: Phase | null;
  readonly customs: CustomsEvent | null;
}

function takeEffect(state: Folding, row: Checkpoint, { event, position, customs: said }: Reading, lane: Lane): Folding {
  const meaning = meaningOf(event);
  const { been } = state;
  const phase = position ?? (meaning.phase === 'EXCEPTION' && been.phase === 'NONE' ? 'EXCEPTION' : been.phase);
  const moved = meaning.progress && position !== null && said === null;
  const customs = said === null ? state.customs : afterCustomsEvent(state.customs, said);
  const cleared = moved ? afterMovement(customs, position, row.firstSeenAt) : customs;
  const progress = meaning.progress ? progressAfter(state.progress, been.phase, row, phase, cleared) : state.progress;
  const movedOn = progress?.n !== state.progress?.n;
  const outcome = outcomeAfter(state.outcome, row, event, phase, been.phase);
  const exportReleased = said?.side === 'EXPORT' && said.state === 'RELEASED';
  return {
    ...state,
    been: position === null ? { ...been, phase } : beenAfter(been, phase, row, lane, exportReleased),
    placed: position === null && phase === been.phase ? state.placed : placedAfter(state, row, phase, movedOn),
    customs: cleared,
    problem: afterScan(state.problem, event, row.firstSeenAt, {
      progress: movedOn,
      customsMovedOn: cleared?.state !== state.customs?.state && meaning.problem === null,
      customsStuck: cleared !== null && isStuck(cleared.state),
      reopened: state.outcome !== null && outcome === null,
      delivered: event === 'DELIVERED',
    }),
    progress,
    outcome,
    front: row.localTime === null || position === null ? state.front : row,
  };
}

/** A scan in the same phase that tells nothing new only moves the beginning, where it was seen earlier. */
function placedAfter({ placed, been }: Folding, row: Checkpoint, phase: Phase, movedOn: boolean): Journey['placed'] {
  const { firstSeenAt: seenAt, country } = row;
  if (phase !== been.phase) return { seenAt, country };
  if (placed === null || (!movedOn && seenAt >= placed.seenAt)) return placed;
  return { seenAt, country: country ?? placed.country };
}

function withPhysicalScan(state: Folding, row: Checkpoint): Folding {
  return {
    ...state,
    acceptedAt: earliest(state.acceptedAt, row.firstSeenAt),
    acceptedClaimedAt: earliest(state.acceptedClaimedAt, row.claimedAt),
  };
}

function customsEventOf(event: CanonicalEvent, side: CustomsSide, row: Checkpoint): CustomsEvent | null {
  const { customs, actor } = meaningOf(event);
  if (customs === null) return null;
  return { side, state: customs.state, actor, country: row.country, seenAt: row.firstSeenAt };
}

function summary(row: Checkpoint): ScanSummary {
  const { event, firstSeenAt: seenAt, claimedAt, localTime, country, place } = row;
  return { event, seenAt, claimedAt, claimedDay: localTime?.slice(0, 10) ?? null, country, place };
}
