/** The end of a journey: the carrier's word, kept until a later scan contradicts it. */
import type { Checkpoint } from './checkpoint.ts';
import type { CustomsEvent } from './customs-progress.ts';
import { type CanonicalEvent, meaningOf, type Phase } from './events.ts';
import type { Outcome } from './journey.ts';

const OUTCOME_OF: Readonly<Partial<Record<Phase, Outcome['kind']>>> = {
  DELIVERED: 'delivered',
  RETURNED: 'returned',
  LOST: 'lost',
  DESTROYED: 'destroyed',
  CANCELLED: 'cancelled',
};

/** The end after a scan: kept through its own repetition and through rows that do not move the parcel. */
export function outcomeAfter(
  before: Outcome | null,
  row: Checkpoint,
  event: CanonicalEvent,
  phase: Phase,
  phaseBefore: Phase,
): Outcome | null {
  const kind = meaningOf(event).terminal ? OUTCOME_OF[phase] : undefined;
  if (kind === undefined) return phase === phaseBefore ? before : null;
  if (before?.kind !== kind) return { kind, at: row.firstSeenAt, claimedAt: row.claimedAt };
  const at = before.at < row.firstSeenAt ? before.at : row.firstSeenAt;
  return { kind, at, claimedAt: before.claimedAt ?? row.claimedAt };
}

/** Bills and clearances that follow a delivery do not take it back. */
export function isPaperwork(outcome: Outcome | null, customs: CustomsEvent | null): boolean {
  if (outcome?.kind !== 'delivered' || customs === null) return false;
  return customs.state === 'RELEASED' || customs.state === 'DUTY_DUE' || customs.state === 'DUTY_PAID';
}
