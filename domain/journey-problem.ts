/** The problem axis: what is wrong, since when we know, and who must act. */
import { type Actor, type CanonicalEvent, meaningOf, type ProblemCode } from './events.ts';
import type { Journey } from './journey.ts';
import type { ProductInstant } from './time.ts';

type Problem = Journey['problem'];

/** Not closed by progress: a lost parcel that is scanned again, or a refused one that moves, still needs a person. */
const LASTING: readonly ProblemCode[] = ['REFUSED', 'RETURNING', 'RETURNED', 'LOST', 'DESTROYED', 'CANCELLED'];

/** Ends, taken back by the scan that contradicts them. */
const ENDS: readonly ProblemCode[] = ['RETURNED', 'CANCELLED'];

/** Over when customs moves on, progress or not; a scan elsewhere does not end what customs still want. */
const CUSTOMS_PROBLEMS: readonly ProblemCode[] = [
  'CUSTOMS_HOLD',
  'DOCS_MISSING',
  'CUSTOMS_REJECTED',
  'PAYMENT_DUE',
  'SECURITY',
];

/** True words about the number, not the parcel: over with the first row that knows the parcel. */
const OF_THE_NUMBER: readonly ProblemCode[] = ['INVALID_NUMBER', 'TRACKING_EXPIRED'];

/** What a scan has changed on the other axes. */
export interface Change {
  /** The parcel moved on. */
  readonly progress: boolean;
  /** Customs moved to another state, and nothing is wrong with that one. */
  readonly customsMovedOn: boolean;
  /** Customs still hold it, or still want something. */
  readonly customsStuck: boolean;
  /** An end is contradicted. */
  readonly reopened: boolean;
  /** Delivered, all of it: nothing is wrong any more. */
  readonly delivered: boolean;
}

export const NO_CHANGE: Change = {
  progress: false,
  customsMovedOn: false,
  customsStuck: false,
  reopened: false,
  delivered: false,
};

/** The problem after a scan, `actor` being who must act by its words: what it closes, then what it opens. */
export function afterScan(
  before: Problem,
  event: CanonicalEvent,
  actor: Actor,
  seenAt: ProductInstant,
  change: Change,
): Problem {
  const { problem: code } = meaningOf(event);
  const open = before !== null && closes(before.code, change) ? null : before;
  if (code === null) return open;
  if (before?.code === code) return { code, actor, since: before.since < seenAt ? before.since : seenAt };
  if (open !== null && outweighs(open.code, code)) return open;
  return { code, actor, since: seenAt };
}

function closes(code: ProblemCode, change: Change): boolean {
  if (change.delivered) return true;
  if (ENDS.includes(code)) return change.reopened;
  if (LASTING.includes(code)) return false;
  if (CUSTOMS_PROBLEMS.includes(code)) return change.customsMovedOn || (change.progress && !change.customsStuck);
  return change.progress || OF_THE_NUMBER.includes(code);
}

function outweighs(open: ProblemCode, code: ProblemCode): boolean {
  if (OF_THE_NUMBER.includes(code)) return true;
  if (!LASTING.includes(code)) return LASTING.includes(open);
  return code === 'REFUSED' && open === 'RETURNING';
}
