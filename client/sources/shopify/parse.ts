import type { OrderEvent } from '../../../domain/order.ts';
import type { ProductInstant } from '../../../domain/time.ts';
import { losslessJsonOrNull, parseLosslessJson } from '../lossless-json.ts';
import { PayloadError } from '../payload-error.ts';
import { NO_TOPIC } from '../source.ts';
import { fulfilmentSnapshot } from './fulfilments.ts';
import { orderEvents } from './order-events.ts';
import { refundEvent } from './refunds.ts';
import {
  customerRedactSchema,
  fulfilmentWebhookSchema,
  identified,
  orderSchema,
  referencesSchema,
  refundWebhookSchema,
  shopRedactSchema,
} from './schema.ts';

type Reader = (body: unknown, occurredAt: ProductInstant | null) => readonly OrderEvent[];

const readOrder: Reader = (body, occurredAt) => orderEvents(checked(orderSchema.safeParse(body)), occurredAt);

const readFulfilment: Reader = (body, occurredAt) => {
  const fulfilment = checked(fulfilmentWebhookSchema.safeParse(body));
  const updatedAt = required(fulfilment.updated_at ?? occurredAt ?? fulfilment.created_at, 'updated_at');
  return [{ kind: 'fulfilment', externalId: fulfilment.order_id, updatedAt, ...fulfilmentSnapshot(fulfilment) }];
};

const readRefund: Reader = (body, occurredAt) => {
  const refund = checked(refundWebhookSchema.safeParse(body));
  const createdAt = required(refund.created_at ?? refund.processed_at ?? occurredAt, 'created_at');
  return refundEvent(refund, refund.order_id, createdAt);
};

const readCustomerRedact: Reader = (body) => {
  const { customer, orders_to_redact, shop_domain } = checked(customerRedactSchema.safeParse(body));
  return [
    {
      kind: 'redact',
      externalIds: orders_to_redact ?? [],
      wholeShop: false,
      shopDomain: shop_domain,
      email: customer?.email ?? null,
    },
  ];
};

const readShopRedact: Reader = (body) => {
  const { shop_domain } = checked(shopRedactSchema.safeParse(body));
  return [{ kind: 'redact', externalIds: [], wholeShop: true, shopDomain: shop_domain, email: null }];
};

/** They change no order, and somebody has to act on them. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['customers/data_request', 'app/uninstalled']);

/** Whether a delivery of this topic is kept though it says nothing of orders. */
export function isForPeople(topic: string): boolean {
  return FOR_PEOPLE.has(topic.toLowerCase());
}

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['orders/create', readOrder],
  ['orders/updated', readOrder],
  ['orders/paid', readOrder],
  ['orders/fulfilled', readOrder],
  ['orders/partially_fulfilled', readOrder],
  ['orders/cancelled', readOrder],
  ['fulfillments/create', readFulfilment],
  ['fulfillments/update', readFulfilment],
  ['refunds/create', readRefund],
  ['customers/redact', readCustomerRedact],
  ['shop/redact', readShopRedact],
]);

/**
 * What a delivery says of orders; nothing for topics we do not follow. `occurredAt` stands in where the body has no
 * update time of its own.
 * @throws {PayloadError} when the body is no JSON or lacks an id or an update time.
 */
export function parseShopify(topic: string, rawBody: Buffer, occurredAt: ProductInstant | null): readonly OrderEvent[] {
  if (topic === NO_TOPIC) throw new PayloadError('X-Shopify-Topic: is missing; expected a topic such as orders/create');
  const body = parseLosslessJson(rawBody);
  return READERS.get(topic.toLowerCase())?.(body, occurredAt) ?? [];
}

/** The orders a body names, by its own id or by reference, whatever else stands in it. */
export function shopifyOrdersNamed(topic: string, rawBody: Buffer): readonly string[] {
  const body = losslessJsonOrNull(rawBody);
  const own = topic.toLowerCase().startsWith('orders/') ? identified.safeParse(body).data : undefined;
  const { data } = referencesSchema.safeParse(body);
  const named = [own, data?.order_id, ...(data?.orders_requested ?? []), ...(data?.orders_to_redact ?? [])];
  return [...new Set(named.filter((id) => id != null))];
}

function checked<T>(
  result: { success: true; data: T } | { success: false; error: Parameters<typeof PayloadError.fromZod>[0] },
): T {
  if (!result.success) throw PayloadError.fromZod(result.error);
  return result.data;
}

function required(instant: ProductInstant | null, field: string): ProductInstant {
  if (instant === null) {
    throw new PayloadError(`${field}: is missing, and so is X-Shopify-Triggered-At; expected an ISO 8601 instant`);
  }
  return instant;
}
