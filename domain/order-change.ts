/**
 * Folds one word of a shop into what is known of the order. Any sequence and any repetition of the same words ends in
 * the same state, but for the numbers `n` of the parcels, and so for which are left out beyond MAX_PARCELS: the later
 * update time wins, never the later arrival, and words of the same second are ranked by what cannot be undone (a cancel
 * beats none).
 */
import { canonicalText } from './canonical-text.ts';
import type { BuyerSnapshot, FulfilmentSnapshot, OrderEvent } from './order.ts';
import {
  type FulfilmentPart,
  holdsNotices,
  isStanding,
  MAX_PARCELS,
  type OrderState,
  type ParcelPart,
  type ParcelState,
  parcelKey,
  type RefundPart,
  refundOf,
  type SnapshotPart,
} from './order-state.ts';
import { earliest, type ProductInstant } from './time.ts';

/** An event about one order. A redaction names many and is carried out by the database. */
export type SingleOrderEvent = Exclude<OrderEvent, { readonly kind: 'redact' }>;

/** What one webhook says of one order: at least one event, in the sequence of its body. */
export type OrderEvents = readonly [SingleOrderEvent, ...SingleOrderEvent[]];

export interface OrderChange {
  readonly state: OrderState;
  /** The state is another one and has to be stored. */
  readonly changed: boolean;
  /** Something besides update times is different: raise the order's version and wake its workflow. */
  readonly matters: boolean;
  /** The buyer as the newest snapshot has it, when these events brought that snapshot; null leaves the stored one. */
  readonly buyer: BuyerSnapshot | null;
  /** A partial refund nobody has weighed yet: notices are to be held, even if an earlier hold was lifted. */
  readonly newPartialRefund: boolean;
}

/**
 * The order's state after the events of one webhook; `state` is null when nothing was known. They are weighed as one
 * change: a body may bring hundreds, and comparing whole states for each would hold everybody up.
 * @throws {RangeError} when an event is of another order.
 */
export function applyOrderEvents(state: OrderState | null, events: OrderEvents): OrderChange {
  const before = state ?? unheardOf(events[0].externalId);
  let after = before;
  let buyer: BuyerSnapshot | null = null;
  for (const event of events) {
    if (before.externalId !== event.externalId) {
      throw new RangeError(
        `An event of order ${event.externalId} was applied to order ${before.externalId}; look the state up by the event's own externalId.`,
      );
    }
    const next = fold(after, event);
    if (event.kind === 'order' && next.snapshot !== after.snapshot) buyer = event.buyer;
    after = next;
  }
  return {
    state: after,
    changed: state === null || canonicalText(before) !== canonicalText(after),
    matters: state === null || canonicalText(before, UPDATE_TIMES) !== canonicalText(after, UPDATE_TIMES),
    buyer,
    newPartialRefund: isNewPartialRefund(before, after),
  };
}

/** Keys that say when a word was spoken, not what it said. */
const UPDATE_TIMES = ['at', 'firstAt', 'firstCancelledAt'];

/** What is known of an order before its first word. */
export function unheardOf(externalId: string): OrderState {
  return { externalId, snapshot: null, cancelledAt: null, refunds: [], fulfilments: [], listed: null, parcels: [] };
}

function fold(state: OrderState, event: SingleOrderEvent): OrderState {
  switch (event.kind) {
    case 'order':
      return foldSnapshot(state, event);
    case 'order_cancelled':
      return { ...state, cancelledAt: Math.min(state.cancelledAt ?? Infinity, event.updatedAt) as ProductInstant };
    case 'refund':
      return { ...state, refunds: foldRefund(state.refunds, event) };
    case 'fulfilment':
      return withParcelStates(foldFulfilment(state, event, event.updatedAt));
  }
}

function foldSnapshot(state: OrderState, event: Extract<OrderEvent, { kind: 'order' }>): OrderState {
  const told: SnapshotPart = {
    at: event.updatedAt,
    name: event.name,
    orderedAt: event.orderedAt,
    currency: event.currency,
    total: event.total,
    test: event.test,
    shippable: event.shippable,
    unfulfilled: event.unfulfilled,
    cancelled: event.cancelled,
    refunded: event.refunded,
    originCountry: event.originCountry,
    shippingTitle: event.shippingTitle,
    promisedDay: event.promisedDay,
    locale: event.locale,
    items: event.items.map(({ title, quantity }) => ({ title, quantity })),
    hasAddress: event.buyer.address !== null,
  };
  const withSnapshot = { ...state, snapshot: later(state.snapshot, told, snapshotRank) };
  if (event.fulfilments === null) return withSnapshot;
  const fulfilmentIds = [...new Set(event.fulfilments.map((f) => f.fulfilmentId))].toSorted();
  const listed = { at: event.updatedAt, fulfilmentIds };
  const withList = { ...withSnapshot, listed: later(state.listed, listed, (list) => [list.fulfilmentIds.length]) };
  return withParcelStates(
    event.fulfilments.reduce<OrderState>((sofar, f) => foldFulfilment(sofar, f, event.updatedAt), withList),
  );
}

function snapshotRank(part: SnapshotPart): readonly number[] {
  const refunded = part.refunded === 'full' ? 2 : part.refunded === 'partial' ? 1 : 0;
  return [Number(part.cancelled), refunded, Number(part.unfulfilled === false), Number(part.hasAddress)];
}

function foldRefund(
  refunds: readonly RefundPart[],
  event: Extract<OrderEvent, { kind: 'refund' }>,
): readonly RefundPart[] {
  const told: RefundPart = {
    at: event.updatedAt,
    refundId: event.refundId,
    amount: event.amount,
    currency: event.currency,
    scope: event.scope,
  };
  const known = refunds.find((r) => r.refundId === event.refundId) ?? null;
  // A payment that was under way is told of again with the same time once it is through, and then has an amount.
  const rank = (r: RefundPart) => [r.scope === 'full' ? 2 : r.scope === 'partial' ? 1 : 0, Number(r.amount !== null)];
  return [...refunds.filter((r) => r !== known), later(known, told, rank)].toSorted(byText((r) => r.refundId));
}

function foldFulfilment(state: OrderState, told: FulfilmentSnapshot, at: ProductInstant): OrderState {
  const known = state.fulfilments.find((f) => f.fulfilmentId === told.fulfilmentId) ?? null;
  const parcels = told.parcels.reduce((sofar, parcel) => foldParcel(sofar, told, parcel, at), state.parcels);
  const part: FulfilmentPart = {
    at,
    firstAt: at,
    fulfilmentId: told.fulfilmentId,
    cancelled: told.cancelled,
    delivered: told.delivered,
    seenUndelivered: false,
    parcelKeys: [...new Set(told.parcels.map((p) => parcelKey(p.trackingNumber)))],
    firstCancelledAt: null,
    together: [],
  };
  const winner = later(known, part, (f) => [Number(f.cancelled), Number(f.delivered), f.parcelKeys.length]);
  const kept: FulfilmentPart = {
    ...winner,
    firstAt: Math.min(at, known?.firstAt ?? Infinity) as ProductInstant,
    seenUndelivered: known?.seenUndelivered === true || !told.delivered,
    firstCancelledAt: earliest(known?.firstCancelledAt ?? null, told.cancelled ? at : null),
    together: withList(
      known?.together ?? [],
      part.parcelKeys.filter((key) => parcels.some((p) => p.key === key)),
    ),
  };
  return {
    ...state,
    fulfilments: [...state.fulfilments.filter((f) => f !== known), kept].toSorted(byText((f) => f.fulfilmentId)),
    parcels,
  };
}

/** The lists with one more, without those that another contains: what is left does not depend on who came first. */
function withList(lists: FulfilmentPart['together'], keys: readonly string[]): FulfilmentPart['together'] {
  const within = (inner: readonly string[], outer: readonly string[]) => inner.every((key) => outer.includes(key));
  if (keys.length < 2 || lists.some((list) => within(keys, list))) return lists;
  // No shop corrects a fulfilment this often; one that does must not grow the row for ever.
  if (lists.length >= MAX_PARCELS) return lists;
  return [...lists.filter((list) => !within(list, keys)), keys.toSorted()].toSorted(byText((list) => list.join(' ')));
}

/** A late word on an old number still adds the number: only so does every sequence end in the same state. */
function foldParcel(
  parcels: readonly ParcelPart[],
  fulfilment: FulfilmentSnapshot,
  parcel: FulfilmentSnapshot['parcels'][number],
  at: ProductInstant,
): readonly ParcelPart[] {
  const key = parcelKey(parcel.trackingNumber);
  const known = parcels.find((p) => p.key === key) ?? null;
  // The fulfilment keeps the number, so that staff are told of it.
  if (known === null && parcels.length >= MAX_PARCELS) return parcels;
  const told: ParcelPart = {
    n: known?.n ?? parcels.length + 1,
    key,
    trackingNumber: parcel.trackingNumber,
    carrierName: parcel.carrierName,
    trackingUrl: parcel.trackingUrl,
    fulfilmentId: fulfilment.fulfilmentId,
    at,
    seenUndelivered: known?.seenUndelivered ?? false,
    state: known?.state ?? 'detached',
  };
  const winner = later(known, told, (p) => [Number(p.carrierName !== null), Number(p.trackingUrl !== null)]);
  const merged = { ...winner, seenUndelivered: told.seenUndelivered || !fulfilment.delivered };
  return [...parcels.filter((p) => p !== known), merged].toSorted((a, b) => a.n - b.n);
}

function withParcelStates(state: OrderState): OrderState {
  const carried = new Set(
    state.fulfilments.filter((f) => isStanding(f, state.listed)).flatMap((fulfilment) => fulfilment.parcelKeys),
  );
  const stateOf = (parcel: ParcelPart): ParcelState => {
    if (!carried.has(parcel.key)) return 'detached';
    return parcel.seenUndelivered ? 'open' : 'delivered_before_heard_of';
  };
  return { ...state, parcels: state.parcels.map((parcel) => ({ ...parcel, state: stateOf(parcel) })) };
}

function isNewPartialRefund(before: OrderState, after: OrderState): boolean {
  if (refundOf(after) !== 'partial') return false;
  if (refundOf(before) !== 'partial') return true;
  const weighed = new Set(before.refunds.filter(holdsNotices).map((r) => r.refundId));
  return after.refunds.some((r) => holdsNotices(r) && !weighed.has(r.refundId));
}

/** The later of two words; of one update time the higher rank, then the greater text, so that no sequence matters. */
function later<T extends { readonly at: ProductInstant }>(
  known: T | null,
  told: T,
  rank: (part: T) => readonly number[],
): T {
  if (known === null) return told;
  if (known.at !== told.at) return told.at > known.at ? told : known;
  const ranks = rank(told);
  for (const [i, knownRank] of rank(known).entries()) {
    const toldRank = ranks[i] ?? 0;
    if (toldRank !== knownRank) return toldRank > knownRank ? told : known;
  }
  return canonicalText(told, NOT_SAID) > canonicalText(known, NOT_SAID) ? told : known;
}

/** Keys that depend on what arrived before: they must not decide between two words. */
const NOT_SAID = ['n', 'firstAt', 'seenUndelivered', 'state', 'firstCancelledAt', 'together'];

function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
