import type { OrderEvent } from '../../../domain/order.ts';
import type { ProductInstant } from '../../../domain/time.ts';
import { parseLosslessJson } from '../lossless-json.ts';
import { PayloadError } from '../payload-error.ts';
import { NO_TOPIC } from '../source.ts';
import { fulfilmentSnapshot } from './fulfilments.ts';
import { orderEvents } from './order-events.ts';
import { refundEvent } from './refunds.ts';
import {
  customerRedactSchema,
  fulfilmentWebhookSchema,
  orderSchema,
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
  const { customer, orders_to_redact } = checked(customerRedactSchema.safeParse(body));
  return [{ kind: 'redact', externalIds: orders_to_redact ?? [], wholeShop: false, email: customer?.email ?? null }];
};

const readShopRedact: Reader = (body) => {
  checked(shopRedactSchema.safeParse(body));
  return [{ kind: 'redact', externalIds: [], wholeShop: true, email: null }];
};

/** Kept in the inbox for people to act on; it changes no order. */
const onlyRecorded: Reader = () => [];

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
  ['customers/data_request', onlyRecorded],
  ['app/uninstalled', onlyRecorded],
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
