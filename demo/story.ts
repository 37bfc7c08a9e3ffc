import { type MerchantId, merchantId } from '../domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type ProductInstant, productInstant } from '../domain/time.ts';
import type { ScriptedJourney } from '../local/carrier/scripted-journey.ts';

/** One order of the demo: what the shop says, what the carrier knows, and what should come of it. */
export interface Story {
  /** Short name in the table. */
  readonly title: string;
  readonly merchant: MerchantId;
  readonly source: 'shopify' | 'standard';
  /** The number the buyer knows, and the order's id in the shop. */
  readonly name: string;
  readonly externalId: string;
  readonly shipping: string;
  readonly locale: string;
  readonly buyer: {
    readonly name: string;
    readonly email: string;
    /** Reserved for fiction; null gives no consent to text messages. */
    readonly phone: string | null;
    readonly country: string;
    readonly province: string | null;
    readonly postalCode: string;
    readonly city: string;
  };
  readonly item: string;
  readonly parcels: readonly StoryParcel[];
  /** When the shop cancels the order. */
  readonly cancelledAt?: ProductInstant;
  /** Stretches in which the carrier misbehaves for this order's parcels. */
  readonly outages?: readonly {
    readonly kind: '503' | 'stale_sync';
    readonly from: ProductInstant;
    readonly until: ProductInstant;
  }[];
}

export interface StoryParcel {
  readonly trackingNumber: string;
  readonly carrierName: string;
  /** When the shop hands it over and says so. */
  readonly fulfilledAt: ProductInstant;
  readonly journey: ScriptedJourney;
}

/** The first Monday of November 2026: the demo is the same on every day it is shown. */
export const DEMO_START: ProductInstant = productInstant(Date.UTC(2026, 10, 2, 6, 0));

/** An instant of the story: days, hours and minutes after its start, in UTC. */
export function at(days: number, hours = 0, minutes = 0): ProductInstant {
  return productInstant(DEMO_START + days * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS);
}

/** The shop most orders are from; it uses the installation's carrier account. */
export const NORTH_TEA = merchantId('north-tea');

/** A shop with a carrier account of its own: when that one fails, nobody else is blind. */
export const HARBOUR_GOODS = merchantId('harbour-goods');
