import { instantOf } from '../dirty-fields.ts';
import { bodyDigest } from '../mac.ts';
import { type Envelope, type Headers, header, NO_TOPIC, type SignedRequest } from '../source.ts';

/** Shopify's newer deliveries drop the `X-` of every header name; both spellings are in use. */
export function shopifyHeader(headers: Headers, name: string): string | null {
  return header(headers, `x-shopify-${name}`) ?? header(headers, `shopify-${name}`);
}

/** Where a delivery names its shop, by its own domain at Shopify. Not signed. */
export const SHOP_DOMAIN_HEADERS: readonly string[] = ['x-shopify-shop-domain', 'shopify-shop-domain'];

/** Headers worth keeping with the body, in both spellings. */
export const KEPT_HEADERS: readonly string[] = [
  'topic',
  'shop-domain',
  'api-version',
  'event-id',
  'webhook-id',
  'triggered-at',
].flatMap((name) => [`x-shopify-${name}`, `shopify-${name}`]);

/**
 * The event id is the same for every repetition and for every subscription of one topic; the webhook id only names the
 * delivery. A delivery with neither is known by its body.
 */
export function shopifyEnvelope({ headers, rawBody }: SignedRequest): Envelope {
  const topic = shopifyHeader(headers, 'topic') ?? NO_TOPIC;
  const shop = shopifyHeader(headers, 'shop-domain') ?? '(no shop)';
  const eventId = shopifyHeader(headers, 'event-id');
  const webhookId = shopifyHeader(headers, 'webhook-id');
  const identity =
    eventId !== null ? `event ${eventId}` : webhookId !== null ? `webhook ${webhookId}` : `body ${bodyDigest(rawBody)}`;
  return {
    topic,
    dedupeKey: `${shop} ${topic} ${identity}`,
    occurredAt: instantOf(shopifyHeader(headers, 'triggered-at')),
  };
}
