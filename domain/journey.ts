import type { Actor, CanonicalEvent, CustomsSide, CustomsState, Phase, ProblemCode } from './events.ts';
import type { ProductInstant } from './time.ts';

/** What a parcel's checkpoints add up to. Axes are independent: a parcel can be in clearance, held and delayed at once. */
export interface Journey {
  readonly phase: Phase;
  /** Where and since when it is in this phase: by the newest scan that moved it there, or on inside it, progress or not. */
  readonly placed: { readonly seenAt: ProductInstant; readonly country: string | null } | null;
  readonly customs: CustomsProgress | null;
  readonly problem: { readonly code: ProblemCode; readonly since: ProductInstant; readonly actor: Actor } | null;
  /** The one word for lists. */
  readonly status: DerivedStatus;
  /** The newest checkpoint in journey order, of any kind; null before the first. */
  readonly lastScan: ScanSummary | null;
  /** The newest checkpoint that moved the parcel forward: silence is counted from here. */
  readonly lastProgress: ScanSummary | null;
  /** The first physical scan: the parcel is with the carrier. A label never counts. */
  readonly acceptedAt: ProductInstant | null;
  /** The carrier's claimed time of the first physical scan, for age limits; null where undated. */
  readonly acceptedClaimedAt: ProductInstant | null;
  readonly outcome: Outcome | null;
}

export interface CustomsProgress {
  readonly side: CustomsSide;
  readonly state: CustomsState;
  /** When this state began, on our clock. */
  readonly since: ProductInstant;
  readonly actor: Actor;
  /** How many rounds of presentation and release have begun; the number of the current round. */
  readonly cycles: number;
  /** The country the latest customs event lies in, where known. */
  readonly country: string | null;
}

/** The end of a journey. `at` is on our clock, `claimedAt` the carrier's word. */
export interface Outcome {
  readonly kind: 'delivered' | 'returned' | 'lost' | 'destroyed' | 'cancelled';
  readonly at: ProductInstant;
  readonly claimedAt: ProductInstant | null;
}

export interface ScanSummary {
  readonly event: CanonicalEvent;
  /** When we first saw it. */
  readonly seenAt: ProductInstant;
  readonly claimedAt: ProductInstant | null;
  /** The day on the facility's clock, which tracking pages show; null for an undated row. Rows stored before it was kept lack it. */
  readonly claimedDay?: string | null;
  readonly country: string | null;
  readonly place: string | null;
}

export type DerivedStatus =
  | 'NOT_FOUND'
  | 'LABEL_CREATED'
  | 'ACCEPTED'
  | 'IN_TRANSIT'
  | 'CUSTOMS'
  | 'CUSTOMS_ACTION_REQUIRED'
  | 'OUT_FOR_DELIVERY'
  | 'READY_FOR_PICKUP'
  | 'DELIVERY_FAILED'
  | 'DELIVERED'
  | 'RETURNING'
  | 'RETURNED'
  | 'EXCEPTION'
  | 'EXPIRED'
  | 'CANCELLED';

/** What folding needs to know of the order beside the checkpoints. */
export interface Lane {
  readonly originCountry: string | null;
  readonly destinationCountry: string | null;
  /** Events claimed more than 3 days before the order belong to a reused number and are left out. */
  readonly orderedAt: ProductInstant;
}

/** The journey before any checkpoint. */
export const NO_JOURNEY: Journey = {
  phase: 'NONE',
  placed: null,
  customs: null,
  problem: null,
  status: 'NOT_FOUND',
  lastScan: null,
  lastProgress: null,
  acceptedAt: null,
  acceptedClaimedAt: null,
  outcome: null,
};
