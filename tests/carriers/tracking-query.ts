import type { TrackingQuery } from '../../domain/look.ts';
import { productInstant } from '../../domain/time.ts';

/** A question about a parcel of an order of 1 November 2026, already registered where nothing else is said. */
export function trackingQuery(fields: Partial<TrackingQuery> & Pick<TrackingQuery, 'trackingNumber'>): TrackingQuery {
  return {
    carrierCode: null,
    tag: 'order/acme/shopify/1/1',
    registered: true,
    mayRegisterAgain: false,
    notBefore: productInstant(Date.UTC(2026, 9 /* Oct */, 29)),
    carrierName: null,
    recipient: null,
    ...fields,
  };
}
