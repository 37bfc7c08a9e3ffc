/**
 * Which tracking number took the place of which. Shops say what a fulfilment carries now, never what replaced what; so a
 * number that was taken out goes on in the one that came after it, and each in one only:
 *
 *     corrected      [A] then [B]            A goes on in B. Of [B, C], C is a parcel of its own
 *     corrected back [A], [B], [A]           B goes on in A
 *     taken out      [A, B] then [A]         B goes on in none: both were carried together
 *     begun anew     A's fulfilment is cancelled or removed: A goes on in the next fulfilment that begins
 *
 * It is asked anew at every judgement: a shop's words arrive in any sequence, and a number may come back.
 */
import { type FulfilmentPart, isStanding, type OrderState, type ParcelPart } from './order-state.ts';
import { after } from './time.ts';

/** The parcels, by `n`, that go on in this one: those it replaced, those that these replaced, and so on. */
export function predecessorsOf(state: OrderState, n: number): readonly number[] {
  const next = [...successors(state)];
  const before = (one: number): readonly number[] =>
    next.flatMap(([from, to]) => (to === one ? [...before(from), from] : []));
  return before(n);
}

/**
 * By the `n` of a detached parcel, the `n` of the one it goes on in. A chain never closes to a ring: within a fulfilment
 * the last words on its parcels become later from one to the next, and from one to another fulfilment their beginnings do.
 */
function successors(state: OrderState): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const detached = state.parcels.filter((parcel) => parcel.state === 'detached');
  for (const parcel of detached.toSorted(bySaid)) {
    const taken = new Set(found.values());
    const candidates = candidatesFor(state, parcel);
    // Two numbers that were replaced by a single one both go on in it.
    const successor = candidates.find(({ n }) => !taken.has(n)) ?? candidates[0];
    if (successor !== undefined) found.set(parcel.n, successor.n);
  }
  return found;
}

function candidatesFor(state: OrderState, parcel: ParcelPart): readonly ParcelPart[] {
  const fulfilment = state.fulfilments.find((f) => f.fulfilmentId === parcel.fulfilmentId);
  if (fulfilment === undefined) return [];
  const beside = new Set(fulfilment.together.filter((keys) => keys.includes(parcel.key)).flat());
  const corrected = state.parcels.filter(
    (other) =>
      other.n !== parcel.n &&
      other.fulfilmentId === parcel.fulfilmentId &&
      (other.state !== 'detached' || other.at > parcel.at) &&
      !beside.has(other.key),
  );
  if (corrected.length > 0 || isStanding(fulfilment, state.listed)) return corrected.toSorted(bySaid);
  return begunAfter(state, fulfilment).flatMap(({ fulfilmentId }) =>
    state.parcels.filter((other) => other.fulfilmentId === fulfilmentId).toSorted(bySaid),
  );
}

/** The fulfilments that began when this one was over; cancelling and beginning anew may be of one second. */
function begunAfter(state: OrderState, gone: FulfilmentPart): readonly FulfilmentPart[] {
  const over = gone.firstCancelledAt ?? after(gone.at, 1);
  return state.fulfilments
    .filter(({ firstAt }) => firstAt >= over && firstAt > gone.firstAt)
    .toSorted((a, b) => a.firstAt - b.firstAt);
}

function bySaid(a: ParcelPart, b: ParcelPart): number {
  return a.at - b.at || a.n - b.n;
}
