/** What a shop says of an order, as its events. Every name is made up, addresses are example.com. */
import type { FulfilmentSnapshot, OrderEvent } from '../../domain/order.ts';
import type { ProductInstant } from '../../domain/time.ts';

export interface OrderWords {
  readonly externalId: string;
  readonly at: ProductInstant;
  readonly country?: string;
  readonly locale?: string;
  /** Some line is in no parcel yet. */
  readonly unfulfilled?: boolean;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly promisedDay?: string | null;
  readonly fulfilments?: readonly FulfilmentSnapshot[] | null;
}

export function orderWord(words: OrderWords): Extract<OrderEvent, { kind: 'order' }> {
  const { externalId, at, country = 'GB', email = `${words.externalId}@example.com`, phone = null } = words;
  return {
    kind: 'order',
    externalId,
    updatedAt: at,
    source: 'standard',
    name: `#${externalId}`,
    orderedAt: at,
    currency: 'USD',
    total: '48.00',
    test: false,
    shippable: true,
    unfulfilled: words.unfulfilled ?? false,
    cancelled: false,
    refunded: null,
    originCountry: 'CN',
    shippingTitle: 'Standard',
    promisedDay: words.promisedDay ?? null,
    locale: words.locale ?? 'en',
    buyer: {
      name: 'Robin Example',
      email,
      phone,
      smsConsent: phone !== null,
      address: { country, province: null, postalCode: null, city: 'Sample City' },
      timeZone: null,
    },
    items: [{ title: 'Teapot', quantity: 1 }],
    fulfilments: words.fulfilments ?? null,
  };
}

export function fulfilmentWord(
  externalId: string,
  at: ProductInstant,
  trackingNumbers: readonly string[],
  rest: { readonly fulfilmentId?: string; readonly cancelled?: boolean; readonly carrierName?: string } = {},
): Extract<OrderEvent, { kind: 'fulfilment' }> {
  return {
    kind: 'fulfilment',
    externalId,
    updatedAt: at,
    fulfilmentId: rest.fulfilmentId ?? `${externalId}-1`,
    cancelled: rest.cancelled ?? false,
    delivered: false,
    parcels: trackingNumbers.map((trackingNumber) => ({
      trackingNumber,
      carrierName: rest.carrierName ?? 'YunExpress',
      trackingUrl: `https://track.example.com/${trackingNumber}`,
    })),
  };
}
