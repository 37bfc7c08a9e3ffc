import type { EndpointSource } from '../../database/endpoints.ts';
import { type MerchantId, type OrderId, type OrderSource, orderId } from '../../domain/ids.ts';
import { isPushSource } from '../../domain/push-source.ts';
import { shopify } from './shopify/source.ts';
import type { Source } from './source.ts';
import { standard } from './standard/source.ts';

/** Every order source there is. */
export const SOURCES: Readonly<Record<OrderSource, Source>> = { shopify, standard };

/** The orders a body names, read even where the rest of it cannot be. Carriers' pushes name parcels, and none in bad bodies. */
export function ordersNamed(
  merchant: MerchantId,
  source: EndpointSource,
  topic: string,
  body: Buffer,
): readonly OrderId[] {
  if (isPushSource(source)) return [];
  return SOURCES[source].ordersNamed(topic, body).map((externalId) => orderId(merchant, source, externalId));
}
