/**
 * What a notice has to say, before it has words: facts the sender has looked up, in no language. Days are plain local
 * days (`2026-12-04`): hours of carrier events are often wrong, so none is ever printed, and neither are the carrier's
 * own words.
 */
import type { Phase } from '../domain/events.ts';

export interface CommonContent {
  readonly merchantName: string;
  /** The shop's own site, e.g. `north-tea.example.com`; null where unknown. */
  readonly merchantDomain: string | null;
  /** The shop's mailbox: answers, choices and papers go there. */
  readonly replyTo: string;
  /** The number the buyer knows, e.g. `#1001`. */
  readonly orderName: string;
  readonly buyerName: string | null;
  /** All that was ordered: which of it lies in which parcel is not known. */
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly parcel: ParcelContent;
  /** The e-mail of this very notice has left, as far as we know: an SMS may point to it. */
  readonly emailHasLeft: boolean;
  /** "It moves again" goes out by e-mail only: an SMS may announce it where there is an address. */
  readonly hasEmailAddress: boolean;
}

export interface ParcelContent {
  readonly trackingNumber: string;
  /** Shown only if it is an https address without a login in it; null for none. */
  readonly trackingUrl: string | null;
  readonly carrierName: string | null;
  /** 1 for the first parcel of the order. */
  readonly index: number;
  readonly count: number;
}

export interface ShippedContent extends CommonContent {
  readonly kind: 'shipped';
  /** The range of days told to the buyer; `day` is the promised one. Null where there is no promise, or its last day is over. */
  readonly expected: { readonly earliestDay: string | null; readonly day: string } | null;
  readonly crossBorder: boolean;
  /** The merchant's policy asks the buyer for papers: only then may the notice say "we write if papers are needed". */
  readonly weAskForPapers: boolean;
}

export interface DocumentsContent extends CommonContent {
  readonly kind: 'documents';
  /** The country whose customs ask, ISO 3166-1 alpha-2; picks the list of papers. */
  readonly country: string | null;
  /** No feed names a last day. `source` null: what carriers usually allow (five to ten working days before a parcel goes back). */
  readonly usualDeadline: { readonly days: number; readonly source: string | null };
  readonly lastScanDay: string | null;
}

export interface DelayContent extends CommonContent {
  readonly kind: 'delay';
  readonly reason: 'promise' | 'silence';
  readonly promisedDay: string | null;
  /** The promised day has already ended in the buyer's zone. */
  readonly promisePassed: boolean;
  readonly lastProgress: { readonly day: string; readonly country: string | null } | null;
  readonly stage: Stage;
}

/** What a delay tells: the promised day is near, it is over, or the parcel is not heard of. */
export function troubleOf({ reason, promisedDay, promisePassed }: DelayContent): 'near' | 'passed' | 'silence' {
  if (reason === 'silence') return 'silence';
  return promisedDay !== null && promisePassed ? 'passed' : 'near';
}

export interface MovingAgainContent extends CommonContent {
  readonly kind: 'moving_again';
  readonly scanDay: string;
  readonly country: string | null;
}

export type NoticeContent = ShippedContent | DocumentsContent | DelayContent | MovingAgainContent;

/** Where a parcel is, in the few words a buyer needs. */
export const STAGES = [
  'announced',
  'with_carrier',
  'between_countries',
  'in_customs',
  'near_you',
  'out_for_delivery',
  'at_pickup_point',
  'unclear',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stage a buyer is told for a phase; `unclear` says nothing rather than something worse than we know. */
export function stageOf(phase: Phase): Stage {
  return STAGE_OF[phase];
}

const STAGE_OF: Readonly<Record<Phase, Stage>> = {
  NONE: 'unclear',
  REGISTERED: 'announced',
  ACCEPTED: 'with_carrier',
  ORIGIN_TRANSIT: 'with_carrier',
  EXPORT_CUSTOMS: 'between_countries',
  LINEHAUL: 'between_countries',
  DEST_ARRIVED: 'in_customs',
  IMPORT_CUSTOMS: 'in_customs',
  DEST_TRANSIT: 'near_you',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  READY_FOR_PICKUP: 'at_pickup_point',
  DELIVERED: 'unclear',
  DELIVERY_FAILED: 'near_you',
  EXCEPTION: 'unclear',
  RETURNING: 'unclear',
  RETURNED: 'unclear',
  LOST: 'unclear',
  DESTROYED: 'unclear',
  CANCELLED: 'unclear',
};
