import type { BuyerZone } from './buyer-zone.ts';
import type { MerchantId, OrderId, OrderSource } from './ids.ts';
import type { Language } from './notice.ts';
import type { ProductInstant } from './time.ts';

/** What the rules may know of an order: no name, no address, no e-mail, no phone. */
export interface OrderFacts {
  readonly orderId: OrderId;
  readonly merchantId: MerchantId;
  /** Raised by every change; the workflow closes only on the version it has read. */
  readonly version: number;
  readonly orderedAt: ProductInstant;
  readonly originCountry: string | null;
  readonly destinationCountry: string | null;
  /** The shipping line the buyer chose, e.g. `Standard International`; picks the promise. */
  readonly shippingTitle: string | null;
  /** The date the buyer was given, if the order carries one: `2026-12-04`. */
  readonly promisedDay: string | null;
  readonly language: Language;
  readonly zone: BuyerZone;
  readonly stop: OrderStop | null;
  /** Buyers hear nothing of this order, and why; it is still watched. Decided once, when the order is first heard of. */
  readonly silent: SilentReason | null;
  /** Notices are held until unmuted; watching goes on. */
  readonly muted: 'operations' | 'partial_refund' | null;
  readonly contact: {
    readonly email: 'present' | 'missing';
    readonly sms: 'allowed' | 'not_configured' | 'no_consent' | 'no_valid_number' | 'country_not_allowed';
  };
}

/** Why an order is not watched any more. */
export type OrderStop = 'cancelled' | 'refunded' | 'erased' | 'released_by_operations';

export type SilentReason = 'test_order' | 'digital' | 'no_address' | 'delivered_before_heard_of';

/** One change to an order as its shop told it, whatever the shop's own format. */
export type OrderEvent =
  | ({ readonly kind: 'order'; readonly updatedAt: ProductInstant } & OrderSnapshot)
  | { readonly kind: 'order_cancelled'; readonly externalId: string; readonly updatedAt: ProductInstant }
  | {
      readonly kind: 'refund';
      readonly externalId: string;
      readonly refundId: string;
      readonly updatedAt: ProductInstant;
      /** Decimal; null when the shop does not say. */
      readonly amount: string | null;
      /** Of the amount; null means the order's own. */
      readonly currency: string | null;
      /** The shop's own word, where it has one; else amounts decide. */
      readonly scope: 'full' | 'partial' | null;
    }
  | ({
      readonly kind: 'fulfilment';
      readonly externalId: string;
      readonly updatedAt: ProductInstant;
    } & FulfilmentSnapshot)
  | {
      readonly kind: 'redact';
      /** The orders whose buyer is to be forgotten. */
      readonly externalIds: readonly string[];
      /** Every order of the shop. */
      readonly wholeShop: boolean;
      /** The shop that is spoken of, as the signed body names it; null where it names none. */
      readonly shopDomain: string | null;
      /** Also every order of this e-mail address; never stored or logged. */
      readonly email: string | null;
    };

export interface OrderSnapshot {
  readonly externalId: string;
  readonly source: OrderSource;
  /** The number the buyer knows, e.g. `#1001`. */
  readonly name: string;
  readonly orderedAt: ProductInstant;
  readonly currency: string | null;
  /** Decimal text, e.g. `129.90`. */
  readonly total: string | null;
  readonly test: boolean;
  /** Some line needs shipping. */
  readonly shippable: boolean;
  /** Some line that needs shipping is in no fulfilment yet; null where the payload does not say. */
  readonly unfulfilled: boolean | null;
  readonly cancelled: boolean;
  readonly refunded: 'full' | 'partial' | null;
  readonly originCountry: string | null;
  readonly shippingTitle: string | null;
  readonly promisedDay: string | null;
  readonly locale: string | null;
  readonly buyer: BuyerSnapshot;
  /** Titles of the goods, for the papers a notice names; bounded. */
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  /** Null when this payload says nothing about fulfilments. */
  readonly fulfilments: readonly FulfilmentSnapshot[] | null;
}

export interface BuyerSnapshot {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly smsConsent: boolean;
  /** Null for digital and point-of-sale orders. */
  readonly address: {
    readonly country: string | null;
    readonly province: string | null;
    readonly postalCode: string | null;
    readonly city: string | null;
  } | null;
  /** An IANA zone the merchant or the platform gives for this buyer. */
  readonly timeZone: string | null;
}

export interface FulfilmentSnapshot {
  readonly fulfilmentId: string;
  readonly cancelled: boolean;
  /** The shop already shows it as delivered. */
  readonly delivered: boolean;
  readonly parcels: readonly {
    readonly trackingNumber: string;
    /** As the shop writes it, e.g. `YunExpress`. */
    readonly carrierName: string | null;
    readonly trackingUrl: string | null;
  }[];
}
