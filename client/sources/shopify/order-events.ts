import type { BuyerSnapshot, OrderEvent } from '../../../domain/order.ts';
import type { ProductInstant } from '../../../domain/time.ts';
import { PayloadError } from '../payload-error.ts';
import { smsContact } from './consent.ts';
import { fulfilmentSnapshot } from './fulfilments.ts';
import { refundEvent } from './refunds.ts';
import { fulfilmentSchema, refundSchema, type ShopifyOrder } from './schema.ts';

/** Goods named to a buyer or to customs; a longer list helps nobody. */
const MAX_ITEMS = 50;

/**
 * An order and what it carries. Fulfilments and refunds become events of their own, because each has an update time of
 * its own and may be told of again by its own topic, before or after this body.
 */
export function orderEvents(order: ShopifyOrder, occurredAt: ProductInstant | null): readonly OrderEvent[] {
  const updatedAt = order.updated_at ?? occurredAt;
  if (updatedAt === null) {
    throw new PayloadError('updated_at: is missing, and so is X-Shopify-Triggered-At; expected an ISO 8601 instant');
  }
  const externalId = order.externalId;
  const fulfilments = (order.fulfillments ?? []).flatMap((item) => fulfilmentSchema.safeParse(item).data ?? []);
  const refunds = (order.refunds ?? []).flatMap((item) => refundSchema.safeParse(item).data ?? []);
  return [
    {
      kind: 'order',
      updatedAt,
      externalId,
      source: 'shopify',
      name: order.name ?? (order.order_number === null ? `#${externalId}` : `#${order.order_number}`),
      orderedAt: order.processed_at ?? order.created_at ?? updatedAt,
      currency: order.currency,
      total: order.total_price,
      test: order.test === true,
      shippable: isShippable(order),
      unfulfilled: isUnfulfilled(order),
      cancelled: order.cancelled_at !== null,
      refunded: refundedOf(order),
      originCountry:
        fulfilments.find((f) => f.origin_address?.country_code)?.origin_address?.country_code ??
        order.line_items.find((line) => line.origin_location?.country_code)?.origin_location?.country_code ??
        null,
      shippingTitle: order.shipping_lines[0]?.title ?? order.shipping_lines[0]?.code ?? null,
      promisedDay: null,
      locale: localeOf(order),
      buyer: buyerOf(order),
      items: order.line_items.slice(0, MAX_ITEMS).flatMap((line) => {
        const title = line.title ?? line.name;
        return title === null ? [] : [{ title, quantity: line.quantity ?? 1 }];
      }),
      fulfilments: null,
    },
    ...fulfilments.map(
      (f): OrderEvent => ({
        kind: 'fulfilment',
        externalId,
        updatedAt: f.updated_at ?? f.created_at ?? updatedAt,
        ...fulfilmentSnapshot(f),
      }),
    ),
    ...refunds.flatMap((refund) => refundEvent(refund, externalId, updatedAt)),
  ];
}

/** A line that does not say counts as goods when the order has somewhere to be sent. */
function needsShipping(order: ShopifyOrder, line: ShopifyOrder['line_items'][number]): boolean {
  return line.requires_shipping ?? addressOf(order) !== null;
}

function isShippable(order: ShopifyOrder): boolean {
  if (order.line_items.length === 0) return addressOf(order) !== null;
  return order.line_items.some((line) => needsShipping(order, line));
}

/** From the quantities still to be fulfilled, which also leave out what was refunded or removed; else from the states. */
function isUnfulfilled(order: ShopifyOrder): boolean {
  const status = order.fulfillment_status?.toLowerCase();
  if (status === 'fulfilled' || status === 'restocked' || order.cancelled_at !== null) return false;
  if (order.line_items.length === 0) return isShippable(order);
  return order.line_items.some(
    (line) =>
      needsShipping(order, line) &&
      (line.fulfillable_quantity === null
        ? line.fulfillment_status?.toLowerCase() !== 'fulfilled'
        : line.fulfillable_quantity > 0),
  );
}

/** The order's own word: amounts may be in the buyer's currency and the total in the shop's. */
function refundedOf(order: ShopifyOrder): 'full' | 'partial' | null {
  const status = order.financial_status?.toLowerCase();
  if (status === 'refunded') return 'full';
  return status === 'partially_refunded' ? 'partial' : null;
}

function localeOf(order: ShopifyOrder): string | null {
  const accepted = order.client_details?.accept_language?.split(/[,;]/)[0]?.trim();
  const locale = order.customer_locale ?? accepted ?? '';
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(locale) ? locale : null;
}

function buyerOf(order: ShopifyOrder): BuyerSnapshot {
  return {
    name: nameOf(order.shipping_address) ?? nameOf(order.customer),
    email: order.email ?? order.contact_email ?? order.customer?.email ?? null,
    ...smsContact(order),
    address: addressOf(order),
    timeZone: null,
  };
}

function nameOf(person: ShopifyOrder['customer'] | ShopifyOrder['shipping_address']): string | null {
  if (!person) return null;
  const joined = [person.first_name, person.last_name].filter((part) => part !== null).join(' ');
  return person.name ?? (joined === '' ? null : joined);
}

/** Null for point-of-sale and digital orders, and where every field came empty. */
function addressOf(order: ShopifyOrder): BuyerSnapshot['address'] {
  const address = order.shipping_address;
  if (address === null) return null;
  const { country_code: country, province_code: province, zip: postalCode, city } = address;
  if (country === null && province === null && postalCode === null && city === null) return null;
  return { country, province, postalCode, city };
}
