import type { FulfilmentSnapshot } from '../../../domain/order.ts';
import { trackingNumbersIn } from '../../../domain/tracking-number.ts';
import { webUrl } from '../web-url.ts';
import type { ShopifyFulfilment } from './schema.ts';

/** States in which a fulfilment carries nothing. */
const VOID_STATUSES = new Set(['cancelled', 'error', 'failure']);

/** One fulfilment and its parcels: a fulfilment may bring several numbers, or none yet. */
export function fulfilmentSnapshot(fulfilment: ShopifyFulfilment): FulfilmentSnapshot {
  return {
    fulfilmentId: fulfilment.externalId,
    cancelled: VOID_STATUSES.has(fulfilment.status?.toLowerCase() ?? '') || isDigital(fulfilment),
    delivered: fulfilment.shipment_status?.toLowerCase() === 'delivered',
    parcels: trackedNumbers(fulfilment).map(({ trackingNumber, url }) => ({
      trackingNumber,
      carrierName: fulfilment.tracking_company,
      trackingUrl: webUrl(url),
    })),
  };
}

/** A gift card or a download is fulfilled as well, and there is nothing on the road. */
function isDigital({ line_items: lines }: ShopifyFulfilment): boolean {
  return lines.length > 0 && lines.every((line) => line.requires_shipping === false);
}

/** `tracking_numbers` and `tracking_urls` run in parallel when all is well; a field may hold several numbers itself. */
function trackedNumbers(fulfilment: ShopifyFulfilment): readonly { trackingNumber: string; url: string | null }[] {
  const fields = fulfilment.tracking_numbers.length > 0 ? fulfilment.tracking_numbers : [fulfilment.tracking_number];
  const tracked = fields.flatMap((field, i) =>
    trackingNumbersIn(field ?? '').map((trackingNumber) => ({
      trackingNumber,
      url: fulfilment.tracking_urls[i] ?? null,
    })),
  );
  const first = new Map(tracked.toReversed().map((one) => [one.trackingNumber, one]));
  const unique = tracked.filter((one) => first.get(one.trackingNumber) === one);
  const [only, ...more] = unique;
  if (only === undefined) return [];
  // One number and its address may stand in different fields; with several, an address not their own would mislead.
  return more.length === 0 ? [{ ...only, url: only.url ?? fulfilment.tracking_url }] : unique;
}
