/**
 * What a merchant decides. The zod schema in `database/policy-schema.ts` parses exactly this shape;
 * `policy.example.yaml` at the root of the project explains every line.
 */
import type { Phase } from './events.ts';
import type { Channel, Language } from './notice.ts';
import type { CarrierProvider } from './plan.ts';

export interface Policy {
  readonly language: { readonly default: Language };
  readonly silence: Readonly<Record<SilencePhase, SilenceRule>>;
  readonly customs: CustomsPolicy;
  readonly promise: PromisePolicy;
  readonly windows: Readonly<Record<Channel, SendWindow>>;
  readonly sms: { readonly countries: readonly string[] };
  readonly carriers: CarriersPolicy;
  readonly silentOrders: { readonly test: boolean };
  /** A parcel with no outcome is followed, ever more rarely, up to this age; then staff are told and the watch ends. */
  readonly closeAfterDays: number;
}

/** Who hears when a threshold is crossed. `buyer` sends the delay apology. */
export type Tell = 'staff' | 'buyer';

/** The stretches of a journey that have a silence threshold of their own. */
export const SILENCE_PHASES = [
  'not_dispatched',
  'label_without_scan',
  'origin_transit',
  'linehaul',
  'import_clearance',
  'destination_transit',
  'out_for_delivery',
  'pickup_point',
] as const;
export type SilencePhase = (typeof SILENCE_PHASES)[number];

export interface SilenceRule {
  /** Clock hours without progress that we could see; at least 24. */
  readonly afterHours: number;
  readonly tell: Tell;
}

export interface CustomsPolicy {
  /** Who is asked when import customs want papers from the importer. */
  readonly documents: Tell;
  /** Hours in clearance after which the parcel counts as held. */
  readonly heldAfterHours: number;
  /**
   * The carrier's deadline is used where it states one; else the buyer reads "usually N days", with the source: the
   * merchant's words as they stand, or null for "what carriers usually allow" in the buyer's language.
   */
  readonly usualDocumentDays: { readonly days: number; readonly source: string | null };
}

export interface PromisePolicy {
  /** Hours before the end of the promised day, in the buyer's zone, at which an undelivered parcel earns an apology. */
  readonly leadHours: number;
  readonly delay: Tell;
  /** First match wins; `shipping` compares with the order's shipping line, `*` matches any run of characters. */
  readonly table: readonly PromiseRule[];
}

export interface PromiseRule {
  readonly shipping: string | null;
  readonly country: string | null;
  /** Calendar days from the day of the order, in the buyer's zone: told as a range; the last is the promised day. */
  readonly days: { readonly from: number; readonly to: number };
}

/** Who is asked about whose parcels. */
export interface CarriersPolicy {
  readonly default: CarrierProvider;
  /** First match wins; `carrier` compares with the carrier's name as the shop gives it, `*` matches any run of characters. */
  readonly ask: readonly { readonly carrier: string; readonly provider: CarrierProvider }[];
  /** DHL, FedEx and UPS are asked themselves, once a day, about parcels in trouble that somebody else is asked about. */
  readonly secondOpinion: boolean;
  /** A number its provider has given up or forgotten is registered once more, which is charged like the first time. */
  readonly registerAgain: boolean;
}

/** Hours of the buyer's own day in which a message may leave. */
export interface SendWindow {
  /** Minutes after local midnight, inclusive. */
  readonly fromMinute: number;
  /** Minutes after local midnight, exclusive. */
  readonly untilMinute: number;
  /** ISO weekdays, 1 = Monday. */
  readonly days: readonly number[];
}

/** A stored version of a merchant's policy; version 0 is the built-in default. */
export interface PolicyVersion {
  readonly version: number;
  readonly policy: Policy;
}

/** Which threshold a phase answers to; null where silence means nothing (delivered, returned, cancelled, ...). */
export function silencePhaseOf(phase: Phase): SilencePhase | null {
  return SILENCE_PHASE_OF[phase];
}

const SILENCE_PHASE_OF: Readonly<Record<Phase, SilencePhase | null>> = {
  NONE: 'label_without_scan',
  REGISTERED: 'label_without_scan',
  ACCEPTED: 'origin_transit',
  ORIGIN_TRANSIT: 'origin_transit',
  EXPORT_CUSTOMS: 'linehaul',
  LINEHAUL: 'linehaul',
  DEST_ARRIVED: 'import_clearance',
  IMPORT_CUSTOMS: 'import_clearance',
  DEST_TRANSIT: 'destination_transit',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  READY_FOR_PICKUP: 'pickup_point',
  DELIVERY_FAILED: 'destination_transit',
  EXCEPTION: 'destination_transit',
  DELIVERED: null,
  RETURNING: null,
  RETURNED: null,
  LOST: null,
  DESTROYED: null,
  CANCELLED: null,
};
