/**
 * What is known of an order, without anything of the buyer's. It is plain data, stored as one JSON value.
 *
 * Shops tell of an order in any sequence, twice, and up to a day late. So nothing here depends on arrival: every part
 * remembers the update time of the word it came from (`at`) and only a later word replaces it; the rest is derived by
 * the functions below. The one exception is a parcel's number `n`, which is part of its id and never changes once given.
 */
import { isPositive, reaches } from './decimal.ts';
import type { OrderSnapshot, OrderStop, SilentReason } from './order.ts';
import type { ProductInstant } from './time.ts';

/**
 * Numbers an order is followed by at most, those since corrected included. Each open one is a poll of its own, and a
 * workflow with a thousand of them takes its worker's process down; 600 have been seen to run.
 */
export const MAX_PARCELS = 100;

export interface OrderState {
  readonly externalId: string;
  /** The newest full word on the order; null while only a cancel, a refund or a fulfilment has been heard of. */
  readonly snapshot: SnapshotPart | null;
  /** When the shop cancelled by an event of its own. Final: no later word revives the order. */
  readonly cancelledAt: ProductInstant | null;
  /** By refund id. */
  readonly refunds: readonly RefundPart[];
  /** By fulfilment id. */
  readonly fulfilments: readonly FulfilmentPart[];
  /** The newest complete list of fulfilments; older ones that it leaves out were removed by the shop. */
  readonly listed: { readonly at: ProductInstant; readonly fulfilmentIds: readonly string[] } | null;
  /** Every parcel ever heard of, by `n`; the first MAX_PARCELS of them. */
  readonly parcels: readonly ParcelPart[];
}

/** An order's snapshot without its buyer. */
export interface SnapshotPart
  extends Pick<
    OrderSnapshot,
    | 'name'
    | 'orderedAt'
    | 'currency'
    | 'total'
    | 'test'
    | 'shippable'
    | 'unfulfilled'
    | 'cancelled'
    | 'refunded'
    | 'originCountry'
    | 'shippingTitle'
    | 'promisedDay'
    | 'locale'
    | 'items'
  > {
  readonly at: ProductInstant;
  readonly hasAddress: boolean;
}

export interface RefundPart {
  readonly at: ProductInstant;
  readonly refundId: string;
  readonly amount: string | null;
  /** Of the amount; null means the order's own. */
  readonly currency: string | null;
  readonly scope: 'full' | 'partial' | null;
}

export interface FulfilmentPart {
  readonly at: ProductInstant;
  /** The update time of the oldest word on it: it existed by then. */
  readonly firstAt: ProductInstant;
  readonly fulfilmentId: string;
  readonly cancelled: boolean;
  readonly delivered: boolean;
  /** Some word showed it as not delivered yet. */
  readonly seenUndelivered: boolean;
  /** Keys of the parcels it carries now. */
  readonly parcelKeys: readonly string[];
  /** The update time of the oldest word that shows it cancelled; null where none does. */
  readonly firstCancelledAt: ProductInstant | null;
  /** Keys that one word or another has it carry together: lists of two and more, none of them contained in another. */
  readonly together: readonly (readonly string[])[];
}

/** One tracking number of the order. The same number in two fulfilments is one parcel. */
export interface ParcelPart {
  /** 1, 2, ... as parcels were heard of: the last part of the shipment's id. */
  readonly n: number;
  /** What makes two spellings of a number the same one. */
  readonly key: string;
  readonly trackingNumber: string;
  readonly carrierName: string | null;
  readonly trackingUrl: string | null;
  /** The fulfilment that spoke of it last. */
  readonly fulfilmentId: string;
  /** The update time of that word. */
  readonly at: ProductInstant;
  /** Some word showed it as not delivered yet. */
  readonly seenUndelivered: boolean;
  readonly state: ParcelState;
}

/**
 * open                       to be watched
 * detached                   no fulfilment carries it any more (number corrected, fulfilment cancelled or removed)
 * delivered_before_heard_of  every word on it, the first included, says it is delivered
 */
export type ParcelState = 'open' | 'detached' | 'delivered_before_heard_of';

/** Spaces, hyphens and letter case do not tell two tracking numbers apart. */
export function parcelKey(trackingNumber: string): string {
  return trackingNumber.replace(/[\s-]/g, '').toUpperCase();
}

/** Whether the fulfilment still carries its parcels: neither cancelled nor left out of a later complete list. */
export function isStanding(fulfilment: FulfilmentPart, listed: OrderState['listed']): boolean {
  if (fulfilment.cancelled) return false;
  return listed === null || fulfilment.at >= listed.at || listed.fulfilmentIds.includes(fulfilment.fulfilmentId);
}

/** How much has been refunded: the shop's own word where it has one, else the amounts against the order's total. */
export function refundOf(state: OrderState): 'full' | 'partial' | null {
  if (state.snapshot?.refunded === 'full' || state.refunds.some((r) => r.scope === 'full')) return 'full';
  if (amountsReachTotal(state)) return 'full';
  return state.snapshot?.refunded === 'partial' || state.refunds.some(holdsNotices) ? 'partial' : null;
}

/** Amounts in another currency than the total's are never compared with it. */
function amountsReachTotal({ snapshot, refunds }: OrderState): boolean {
  if (snapshot === null || snapshot.total === null || !isPositive(snapshot.total)) return false;
  const comparable = refunds.filter((r) => r.currency === null || r.currency === snapshot.currency);
  const unscoped = comparable.filter((r) => r.scope === null && r.amount !== null);
  // "Partial", said after all of these refunds, knows what was paid beyond the total: goods added to the order later.
  if (snapshot.refunded === 'partial' && unscoped.every((r) => r.at <= snapshot.at)) return false;
  return reaches(
    unscoped.flatMap((r) => r.amount ?? []),
    snapshot.total,
  );
}

/** A refund holds notices unless it is known to be of no money at all (goods put back into stock). */
export function holdsNotices(refund: RefundPart): boolean {
  return refund.scope !== null || refund.amount === null || isPositive(refund.amount);
}

/** Why the shop's own words end the watch; null while they do not. */
export function stopOf(state: OrderState): Extract<OrderStop, 'cancelled' | 'refunded'> | null {
  if (state.cancelledAt !== null || state.snapshot?.cancelled === true) return 'cancelled';
  return refundOf(state) === 'full' ? 'refunded' : null;
}

/**
 * Why the buyer hears nothing of this order; null when notices may be planned, and null too while the order itself has
 * not been heard of (`snapshot` is null: there is nobody to tell yet).
 */
export function silentOf(state: OrderState, rules: { readonly silenceTestOrders: boolean }): SilentReason | null {
  const { snapshot } = state;
  if (snapshot === null) return null;
  if (snapshot.test && rules.silenceTestOrders) return 'test_order';
  if (!snapshot.shippable) return 'digital';
  if (!snapshot.hasAddress) return 'no_address';
  const shipped = [
    ...state.parcels.filter((parcel) => parcel.state !== 'detached'),
    ...state.fulfilments.filter((f) => isStanding(f, state.listed) && f.parcelKeys.length === 0),
  ];
  const allDelivered = shipped.length > 0 && shipped.every((part) => !part.seenUndelivered);
  return allDelivered && !isAwaiting(state) ? 'delivered_before_heard_of' : null;
}

/** Fulfilments without a tracking number that every word on them, the first included, shows as delivered. */
export function untrackedDelivered(state: OrderState): readonly FulfilmentPart[] {
  return state.fulfilments.filter(
    (f) => isStanding(f, state.listed) && f.parcelKeys.length === 0 && !f.seenUndelivered,
  );
}

/**
 * Whether some line that needs shipping is in no fulfilment yet. A fulfilment that came after the order's newest
 * snapshot may hold those lines, so they count as shipped until a newer snapshot says otherwise; where the snapshot does
 * not say, any fulfilment may hold them.
 */
export function isAwaiting(state: OrderState): boolean {
  const { snapshot } = state;
  if (snapshot === null || !snapshot.shippable || snapshot.unfulfilled === false) return false;
  return !state.fulfilments.some(
    (f) => isStanding(f, state.listed) && (snapshot.unfulfilled === null || f.firstAt > snapshot.at),
  );
}

/**
 * Whether something has left the shop without a number that could be asked about, and is not delivered. The number may
 * still come; until then the lines are watched as those no parcel carries.
 */
export function isUntracked(state: OrderState): boolean {
  return onTheRoad(state).some((f) => f.parcelKeys.length === 0) || numbersLeftOut(state) > 0;
}

/** How many numbers on the road nobody follows, because the order had MAX_PARCELS others before. */
export function numbersLeftOut(state: OrderState): number {
  const known = new Set(state.parcels.map((parcel) => parcel.key));
  return new Set(onTheRoad(state).flatMap((f) => f.parcelKeys.filter((key) => !known.has(key)))).size;
}

function onTheRoad(state: OrderState): readonly FulfilmentPart[] {
  return state.fulfilments.filter((f) => isStanding(f, state.listed) && !f.delivered);
}

/** The parcels to watch. */
export function openParcels(state: OrderState): readonly ParcelPart[] {
  return state.parcels.filter((parcel) => parcel.state === 'open');
}
