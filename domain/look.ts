import type { FeedRow } from './checkpoint.ts';
import type { ProductInstant } from './time.ts';

/** Why a look saw nothing. */
export type SyncFailure =
  | 'rate_limited'
  | 'quota_exhausted'
  | 'unauthorised'
  | 'unavailable'
  | 'timeout'
  | 'malformed'
  | 'cannot_track'
  | 'refused';

/** Failures that do not pass by themselves: a key, a quota, a parcel's carrier or our own request has to be put right. */
export const LASTING_FAILURES = [
  'unauthorised',
  'quota_exhausted',
  'cannot_track',
  'refused',
] as const satisfies readonly SyncFailure[];
export type LastingFailure = (typeof LASTING_FAILURES)[number];

/** The failure where it lasts, else null. */
export function lastingFailure(failure: SyncFailure): LastingFailure | null {
  return LASTING_FAILURES.find((lasting) => lasting === failure) ?? null;
}

/**
 * One look at one parcel. Three outcomes, never two: a carrier that does not know the number yet has answered;
 * a carrier that did not answer has not, and its silence is our blindness.
 */
export type Look =
  | {
      readonly kind: 'looked';
      readonly rows: readonly FeedRow[];
      /** When the provider itself last asked the carrier; null if it does not say. Our 200 is not a fresh look. */
      readonly syncedAt: ProductInstant | null;
      /** The provider has stopped following this number: nothing new will appear until it is told to go on. */
      readonly stopped: boolean;
      /** The carrier's name as people know it, e.g. `YunExpress`. */
      readonly carrierName: string | null;
      /** A second number for the last mile, where the feed names one. */
      readonly lastMile: { readonly number: string; readonly carrierName: string | null } | null;
      /** The answer as it came, for the record. */
      readonly raw: string;
    }
  | { readonly kind: 'not_found'; readonly syncedAt: ProductInstant | null; readonly raw: string }
  | {
      readonly kind: 'sync_failed';
      readonly failure: SyncFailure;
      /** A sentence for operations, without the number. */
      readonly reason: string;
      /** How long the provider asks us to wait, in wall milliseconds; null if it does not say. */
      readonly retryAfterMs: number | null;
      readonly raw: string | null;
    };

/** What a carrier adapter is asked: one parcel, by its number at one carrier. */
export interface TrackingQuery {
  readonly trackingNumber: string;
  /** The provider's own carrier code where the shop knows it; null lets the provider detect it. */
  readonly carrierCode: string | null;
  /** Echoed back by providers that allow it: our shipment id, never anything of the buyer's. */
  readonly tag: string;
  /** Whether this number has already been registered with the provider on this account. */
  readonly registered: boolean;
  /** Whether it may be registered anew, which is charged, where the provider has given it up or forgotten it. */
  readonly mayRegisterAgain: boolean;
  /** No parcel of this order was on the road before: numbers are used again, and older scans are another parcel's. */
  readonly notBefore: ProductInstant;
  /** The carrier as the shop names it, e.g. `DHL Express`; null where it does not. */
  readonly carrierName: string | null;
  /**
   * What some carriers ask for beside the number. Personal: an adapter passes on only what its provider demands. Null for
   * parcels that are taken along to fill a batch, across merchants.
   */
  readonly recipient: {
    /** ISO 3166-1 alpha-2. */
    readonly country: string | null;
    readonly postalCode: string | null;
    readonly phone: string | null;
  } | null;
}
