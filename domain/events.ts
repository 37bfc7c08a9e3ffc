/**
 * The canonical events: what any carrier's code or text is translated into, and what each of them means.
 * Adapters translate, `fold.ts` folds; nothing else reads carrier codes.
 */

/** Phases a parcel passes through in this order on a healthy journey. */
export const PATH_PHASES = [
  'NONE',
  'REGISTERED',
  'ACCEPTED',
  'ORIGIN_TRANSIT',
  'EXPORT_CUSTOMS',
  'LINEHAUL',
  'DEST_ARRIVED',
  'IMPORT_CUSTOMS',
  'DEST_TRANSIT',
  'OUT_FOR_DELIVERY',
  'READY_FOR_PICKUP',
  'DELIVERED',
] as const;

/** Phases that leave the path: a failed attempt, trouble, the way back, the end without delivery. */
export const OFF_PATH_PHASES = [
  'DELIVERY_FAILED',
  'EXCEPTION',
  'RETURNING',
  'RETURNED',
  'LOST',
  'DESTROYED',
  'CANCELLED',
] as const;

export type Phase = (typeof PATH_PHASES)[number] | (typeof OFF_PATH_PHASES)[number];

/** `ORIGIN_OR_DEST` and `CUSTOMS` are resolved while folding, from the event's country and what came before. */
export type EventPhase = Phase | 'ORIGIN_OR_DEST' | 'CUSTOMS';

export type CustomsSide = 'EXPORT' | 'IMPORT' | 'TRANSIT' | 'UNKNOWN';

export type CustomsState =
  | 'PRESENTED'
  | 'IN_PROCESS'
  | 'HELD'
  | 'INFO_REQUIRED'
  | 'DUTY_DUE'
  | 'DUTY_PAID'
  | 'RELEASED'
  | 'REJECTED'
  | 'SEIZED';

/** Who must act next. */
export type Actor = 'buyer' | 'shipper' | 'buyer_or_shipper' | 'broker' | 'carrier' | 'customs' | 'none' | 'unknown';

export type ProblemCode =
  | 'DELAY_WEATHER'
  | 'DELAY_TRANSPORT'
  | 'DELAY_PROCESSING'
  | 'DELAY_OTHER'
  | 'MISROUTED'
  | 'DAMAGED'
  | 'LOST'
  | 'DESTROYED'
  | 'SECURITY'
  | 'PROHIBITED'
  | 'ADDRESS_INVALID'
  | 'RECIPIENT_ABSENT'
  | 'NO_ACCESS'
  | 'DELIVERY_ATTEMPT'
  | 'REFUSED'
  | 'UNCLAIMED'
  | 'PAYMENT_DUE'
  | 'DOCS_MISSING'
  | 'CUSTOMS_HOLD'
  | 'CUSTOMS_REJECTED'
  | 'HELD_UNSPECIFIED'
  | 'PICKUP_FAILED'
  | 'PARTIAL'
  | 'RETURNING'
  | 'RETURNED'
  | 'CANCELLED'
  | 'INVALID_NUMBER'
  | 'TRACKING_EXPIRED'
  | 'OTHER';

export interface EventMeaning {
  readonly phase: EventPhase;
  /** Moves the parcel forward when it differs from the last such event; only these feed the stall clock. */
  readonly progress: boolean;
  readonly customs: { readonly side: CustomsSide; readonly state: CustomsState } | null;
  readonly problem: ProblemCode | null;
  readonly actor: Actor;
  /** Nothing is expected after it. */
  readonly terminal: boolean;
}

export const EVENT_MEANINGS = {
  NOT_FOUND: { phase: 'NONE', progress: false, customs: null, problem: null, actor: 'none', terminal: false },
  INVALID_NUMBER: {
    phase: 'NONE',
    progress: false,
    customs: null,
    problem: 'INVALID_NUMBER',
    actor: 'shipper',
    terminal: false,
  },
  LABEL_CREATED: { phase: 'REGISTERED', progress: false, customs: null, problem: null, actor: 'none', terminal: false },
  LABEL_VOIDED: {
    phase: 'CANCELLED',
    progress: false,
    customs: null,
    problem: 'CANCELLED',
    actor: 'shipper',
    terminal: true,
  },
  PICKUP_FAILED: {
    phase: 'REGISTERED',
    progress: false,
    customs: null,
    problem: 'PICKUP_FAILED',
    actor: 'shipper',
    terminal: false,
  },
  ACCEPTED: { phase: 'ACCEPTED', progress: true, customs: null, problem: null, actor: 'none', terminal: false },
  IN_TRANSIT: { phase: 'ORIGIN_OR_DEST', progress: true, customs: null, problem: null, actor: 'none', terminal: false },
  ARRIVED_FACILITY: {
    phase: 'ORIGIN_OR_DEST',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  DEPARTED_FACILITY: {
    phase: 'ORIGIN_OR_DEST',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  EXPORT_CUSTOMS_PRESENTED: {
    phase: 'EXPORT_CUSTOMS',
    progress: true,
    customs: { side: 'EXPORT', state: 'PRESENTED' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  EXPORT_CUSTOMS_HELD: {
    phase: 'EXPORT_CUSTOMS',
    progress: false,
    customs: { side: 'EXPORT', state: 'HELD' },
    problem: 'CUSTOMS_HOLD',
    actor: 'customs',
    terminal: false,
  },
  EXPORT_CUSTOMS_RELEASED: {
    phase: 'EXPORT_CUSTOMS',
    progress: true,
    customs: { side: 'EXPORT', state: 'RELEASED' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  EXPORT_CUSTOMS_REJECTED: {
    phase: 'EXPORT_CUSTOMS',
    progress: false,
    customs: { side: 'EXPORT', state: 'REJECTED' },
    problem: 'CUSTOMS_REJECTED',
    actor: 'shipper',
    terminal: false,
  },
  HANDED_TO_LINEHAUL: {
    phase: 'LINEHAUL',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  DEPARTED_ORIGIN_COUNTRY: {
    phase: 'LINEHAUL',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  TRANSIT_COUNTRY: { phase: 'LINEHAUL', progress: true, customs: null, problem: null, actor: 'none', terminal: false },
  ARRIVED_DEST_COUNTRY: {
    phase: 'DEST_ARRIVED',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  IMPORT_CUSTOMS_PRESENTED: {
    phase: 'IMPORT_CUSTOMS',
    progress: true,
    customs: { side: 'IMPORT', state: 'PRESENTED' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  IMPORT_CUSTOMS_IN_PROCESS: {
    phase: 'IMPORT_CUSTOMS',
    progress: true,
    customs: { side: 'IMPORT', state: 'IN_PROCESS' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  IMPORT_CUSTOMS_HELD: {
    phase: 'IMPORT_CUSTOMS',
    progress: false,
    customs: { side: 'IMPORT', state: 'HELD' },
    problem: 'CUSTOMS_HOLD',
    actor: 'customs',
    terminal: false,
  },
  IMPORT_CUSTOMS_INFO_REQUIRED: {
    phase: 'IMPORT_CUSTOMS',
    progress: false,
    customs: { side: 'IMPORT', state: 'INFO_REQUIRED' },
    problem: 'DOCS_MISSING',
    actor: 'buyer_or_shipper',
    terminal: false,
  },
  IMPORT_CUSTOMS_DUTY_DUE: {
    phase: 'IMPORT_CUSTOMS',
    progress: false,
    customs: { side: 'IMPORT', state: 'DUTY_DUE' },
    problem: 'PAYMENT_DUE',
    actor: 'buyer',
    terminal: false,
  },
  IMPORT_CUSTOMS_DUTY_PAID: {
    phase: 'IMPORT_CUSTOMS',
    progress: true,
    customs: { side: 'IMPORT', state: 'DUTY_PAID' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  IMPORT_CUSTOMS_RELEASED: {
    phase: 'DEST_TRANSIT',
    progress: true,
    customs: { side: 'IMPORT', state: 'RELEASED' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  IMPORT_CUSTOMS_REJECTED: {
    phase: 'IMPORT_CUSTOMS',
    progress: false,
    customs: { side: 'IMPORT', state: 'REJECTED' },
    problem: 'CUSTOMS_REJECTED',
    actor: 'shipper',
    terminal: false,
  },
  CUSTOMS_PRESENTED: {
    phase: 'CUSTOMS',
    progress: true,
    customs: { side: 'UNKNOWN', state: 'PRESENTED' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  CUSTOMS_IN_PROCESS: {
    phase: 'CUSTOMS',
    progress: true,
    customs: { side: 'UNKNOWN', state: 'IN_PROCESS' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  CUSTOMS_HELD: {
    phase: 'CUSTOMS',
    progress: false,
    customs: { side: 'UNKNOWN', state: 'HELD' },
    problem: 'CUSTOMS_HOLD',
    actor: 'customs',
    terminal: false,
  },
  CUSTOMS_INFO_REQUIRED: {
    phase: 'CUSTOMS',
    progress: false,
    customs: { side: 'UNKNOWN', state: 'INFO_REQUIRED' },
    problem: 'DOCS_MISSING',
    actor: 'buyer_or_shipper',
    terminal: false,
  },
  CUSTOMS_RELEASED: {
    phase: 'CUSTOMS',
    progress: true,
    customs: { side: 'UNKNOWN', state: 'RELEASED' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  CUSTOMS_UPDATE: {
    phase: 'CUSTOMS',
    progress: false,
    customs: { side: 'UNKNOWN', state: 'IN_PROCESS' },
    problem: null,
    actor: 'none',
    terminal: false,
  },
  HANDED_TO_LAST_MILE: {
    phase: 'DEST_TRANSIT',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  OUT_FOR_DELIVERY: {
    phase: 'OUT_FOR_DELIVERY',
    progress: true,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  DELIVERY_SCHEDULED: {
    phase: 'DEST_TRANSIT',
    progress: false,
    customs: null,
    problem: null,
    actor: 'none',
    terminal: false,
  },
  READY_FOR_PICKUP: {
    phase: 'READY_FOR_PICKUP',
    progress: true,
    customs: null,
    problem: null,
    actor: 'buyer',
    terminal: false,
  },
  DELIVERY_ATTEMPTED: {
    phase: 'DELIVERY_FAILED',
    progress: true,
    customs: null,
    problem: 'DELIVERY_ATTEMPT',
    actor: 'buyer',
    terminal: false,
  },
  RECIPIENT_ABSENT: {
    phase: 'DELIVERY_FAILED',
    progress: true,
    customs: null,
    problem: 'RECIPIENT_ABSENT',
    actor: 'buyer',
    terminal: false,
  },
  ADDRESS_PROBLEM: {
    phase: 'DELIVERY_FAILED',
    progress: false,
    customs: null,
    problem: 'ADDRESS_INVALID',
    actor: 'buyer',
    terminal: false,
  },
  NO_ACCESS: {
    phase: 'DELIVERY_FAILED',
    progress: true,
    customs: null,
    problem: 'NO_ACCESS',
    actor: 'buyer',
    terminal: false,
  },
  REFUSED: {
    phase: 'DELIVERY_FAILED',
    progress: false,
    customs: null,
    problem: 'REFUSED',
    actor: 'shipper',
    terminal: false,
  },
  UNCLAIMED: {
    phase: 'DELIVERY_FAILED',
    progress: false,
    customs: null,
    problem: 'UNCLAIMED',
    actor: 'buyer',
    terminal: false,
  },
  PAYMENT_DUE: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'PAYMENT_DUE',
    actor: 'buyer',
    terminal: false,
  },
  DELIVERED: { phase: 'DELIVERED', progress: true, customs: null, problem: null, actor: 'none', terminal: true },
  DELIVERED_PARTIAL: {
    phase: 'DELIVERED',
    progress: true,
    customs: null,
    problem: 'PARTIAL',
    actor: 'none',
    terminal: false,
  },
  RETURNING: {
    phase: 'RETURNING',
    progress: false,
    customs: null,
    problem: 'RETURNING',
    actor: 'shipper',
    terminal: false,
  },
  RETURNED: {
    phase: 'RETURNED',
    progress: false,
    customs: null,
    problem: 'RETURNED',
    actor: 'shipper',
    terminal: true,
  },
  DELAYED: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'DELAY_OTHER',
    actor: 'carrier',
    terminal: false,
  },
  DELAYED_WEATHER: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'DELAY_WEATHER',
    actor: 'none',
    terminal: false,
  },
  DELAYED_TRANSPORT: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'DELAY_TRANSPORT',
    actor: 'carrier',
    terminal: false,
  },
  MISROUTED: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'MISROUTED',
    actor: 'carrier',
    terminal: false,
  },
  HELD: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'HELD_UNSPECIFIED',
    actor: 'carrier',
    terminal: false,
  },
  // Security, customs or fees: only the text could tell. It counts as held by customs with nobody named, so staff look.
  SECURITY_HOLD: {
    phase: 'EXCEPTION',
    progress: false,
    customs: { side: 'UNKNOWN', state: 'HELD' },
    problem: 'SECURITY',
    actor: 'unknown',
    terminal: false,
  },
  PROHIBITED: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'PROHIBITED',
    actor: 'shipper',
    terminal: false,
  },
  DAMAGED: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'DAMAGED',
    actor: 'carrier',
    terminal: false,
  },
  LOST: { phase: 'LOST', progress: false, customs: null, problem: 'LOST', actor: 'carrier', terminal: true },
  DESTROYED: {
    phase: 'DESTROYED',
    progress: false,
    customs: null,
    problem: 'DESTROYED',
    actor: 'carrier',
    terminal: true,
  },
  CANCELLED: {
    phase: 'CANCELLED',
    progress: false,
    customs: null,
    problem: 'CANCELLED',
    actor: 'shipper',
    terminal: true,
  },
  EXCEPTION: {
    phase: 'EXCEPTION',
    progress: false,
    customs: null,
    problem: 'OTHER',
    actor: 'carrier',
    terminal: false,
  },
  TRACKING_EXPIRED: {
    phase: 'NONE',
    progress: false,
    customs: null,
    problem: 'TRACKING_EXPIRED',
    actor: 'none',
    terminal: false,
  },
  INFO: { phase: 'NONE', progress: false, customs: null, problem: null, actor: 'none', terminal: false },
  UNKNOWN: { phase: 'NONE', progress: false, customs: null, problem: null, actor: 'none', terminal: false },
} as const satisfies Record<string, EventMeaning>;

export type CanonicalEvent = keyof typeof EVENT_MEANINGS;

/** The meaning of an event, typed for reading. */
export function meaningOf(event: CanonicalEvent): EventMeaning {
  return EVENT_MEANINGS[event];
}
