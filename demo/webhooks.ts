/** What the shops post: the bodies and signatures of real platforms, addressed to the product's own endpoints. */
import { createHmac, randomUUID } from 'node:crypto';
import { isoSeconds, type ProductInstant } from '../domain/time.ts';
import { DEMO_START, type Story, type StoryParcel } from './story.ts';

export interface HookEndpoint {
  readonly url: string;
  readonly secret: string;
}

/** One thing a shop says at one moment of the story. */
export interface ShopWord {
  readonly at: ProductInstant;
  readonly story: Story;
  readonly post: (endpoint: HookEndpoint) => Promise<void>;
}

/** All that the shop of a story says, in order: the order, its fulfilments, its cancellation. */
export function wordsOf(story: Story): readonly ShopWord[] {
  const word = (at: ProductInstant, topic: string, data: object): ShopWord => ({
    at,
    story,
    post: (endpoint) =>
      story.source === 'shopify' ? postShopify(endpoint, topic, data) : postStandard(endpoint, topic, data, at),
  });
  const shopify = story.source === 'shopify';
  const cancelledAt = story.cancelledAt;
  return [
    word(
      DEMO_START,
      shopify ? 'orders/create' : 'order.upserted',
      shopify ? shopifyOrder(story, null) : standardOrder(story),
    ),
    ...story.parcels.map((parcel, i) =>
      word(
        parcel.fulfilledAt,
        shopify ? 'fulfillments/create' : 'shipment.upserted',
        shopify ? shopifyFulfilment(story, parcel, i) : standardShipment(story, parcel, i),
      ),
    ),
    ...story.parcels
      .slice(-1)
      .flatMap((last) =>
        shopify ? [word(last.fulfilledAt, 'orders/updated', shopifyOrder(story, last.fulfilledAt))] : [],
      ),
    ...(cancelledAt === undefined
      ? []
      : [
          word(
            cancelledAt,
            shopify ? 'orders/cancelled' : 'order.cancelled',
            shopify
              ? { ...shopifyOrder(story, cancelledAt), cancelled_at: isoSeconds(cancelledAt) }
              : { order_id: story.externalId, updated_at: isoSeconds(cancelledAt) },
          ),
        ]),
  ];
}

/** Shopify's order; `fulfilledAt` null: nothing is fulfilled yet. Ids are numbers beyond 2^53, as Shopify's are. */
function shopifyOrder(story: Story, fulfilledAt: ProductInstant | null) {
  const { buyer } = story;
  const [first, ...last] = buyer.name.split(' ');
  return {
    admin_graphql_api_id: `gid://shopify/Order/${story.externalId}`,
    name: story.name,
    email: buyer.email,
    phone: buyer.phone,
    test: false,
    created_at: isoSeconds(DEMO_START),
    updated_at: isoSeconds(fulfilledAt ?? DEMO_START),
    cancelled_at: null as string | null,
    currency: 'USD',
    total_price: '48.00',
    financial_status: 'paid',
    fulfillment_status: fulfilledAt === null ? null : 'fulfilled',
    customer_locale: story.locale,
    customer: {
      email: buyer.email,
      phone: buyer.phone,
      sms_marketing_consent: buyer.phone === null ? null : { state: 'subscribed', opt_in_level: 'single_opt_in' },
    },
    shipping_lines: [{ title: story.shipping, code: 'STANDARD', source: 'shopify' }],
    shipping_address: {
      first_name: first,
      last_name: last.join(' '),
      country_code: buyer.country,
      province_code: buyer.province,
      zip: buyer.postalCode,
      city: buyer.city,
      phone: buyer.phone,
    },
    line_items: [
      {
        title: story.item,
        quantity: story.parcels.length,
        requires_shipping: true,
        fulfillable_quantity: fulfilledAt === null ? story.parcels.length : 0,
        fulfillment_status: fulfilledAt === null ? null : 'fulfilled',
      },
    ],
    fulfillments:
      fulfilledAt === null
        ? []
        : story.parcels.map((parcel, i) => ({
            ...shopifyFulfilment(story, parcel, i),
            updated_at: isoSeconds(fulfilledAt),
          })),
  };
}

function shopifyFulfilment(story: Story, parcel: StoryParcel, i: number) {
  return {
    admin_graphql_api_id: `gid://shopify/Fulfillment/${story.externalId}${i + 1}`,
    order_id: story.externalId,
    status: 'success',
    created_at: isoSeconds(parcel.fulfilledAt),
    updated_at: isoSeconds(parcel.fulfilledAt),
    tracking_company: parcel.carrierName,
    tracking_number: parcel.trackingNumber,
    tracking_numbers: [parcel.trackingNumber],
    tracking_url: trackingUrl(parcel),
    tracking_urls: [trackingUrl(parcel)],
  };
}

function standardOrder(story: Story) {
  const { buyer } = story;
  return {
    id: story.externalId,
    number: story.name,
    ordered_at: isoSeconds(DEMO_START),
    updated_at: isoSeconds(DEMO_START),
    currency: 'USD',
    total: '48.00',
    ships_from: 'CN',
    shipping_lines: [{ title: story.shipping }],
    buyer: {
      name: buyer.name,
      email: buyer.email,
      phone: buyer.phone,
      sms_consent: buyer.phone !== null,
      locale: story.locale,
      address: { country: buyer.country, province: buyer.province, postal_code: buyer.postalCode, city: buyer.city },
    },
    items: [{ title: story.item, quantity: story.parcels.length, requires_shipping: true }],
    awaiting_shipment: true,
  };
}

function standardShipment(story: Story, parcel: StoryParcel, i: number) {
  return {
    order_id: story.externalId,
    shipment_id: `${story.externalId}-${i + 1}`,
    tracking_number: parcel.trackingNumber,
    carrier: parcel.carrierName,
    tracking_url: trackingUrl(parcel),
    updated_at: isoSeconds(parcel.fulfilledAt),
  };
}

/** A page of the carrier's as the shop links it. */
function trackingUrl(parcel: StoryParcel): string {
  return `https://track.example.com/${parcel.trackingNumber}`;
}

async function postShopify(endpoint: HookEndpoint, topic: string, data: object): Promise<void> {
  const body = JSON.stringify(data);
  await post(endpoint.url, body, {
    'x-shopify-topic': topic,
    'x-shopify-event-id': randomUUID(),
    'x-shopify-hmac-sha256': createHmac('sha256', endpoint.secret).update(body).digest('base64'),
  });
}

async function postStandard(endpoint: HookEndpoint, type: string, data: object, at: ProductInstant): Promise<void> {
  const body = JSON.stringify({ type, timestamp: isoSeconds(at), data });
  const id = `msg_${randomUUID()}`;
  const seconds = Math.floor(Date.now() / 1_000);
  const key = Buffer.from(endpoint.secret.replace(/^whsec_/, ''), 'base64');
  await post(endpoint.url, body, {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`,
  });
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`The webhook was answered ${answer.status}: ${text}`);
  const { accepted } = JSON.parse(text) as { accepted: boolean };
  if (!accepted) throw new Error(`The webhook was not accepted: ${text}`);
}
