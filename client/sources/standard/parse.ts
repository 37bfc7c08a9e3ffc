import type { FulfilmentSnapshot, OrderEvent } from '../../../domain/order.ts';
import { trackingNumbersIn } from '../../../domain/tracking-number.ts';
import { losslessJsonOrNull, parseLosslessJson } from '../lossless-json.ts';
import { bodyDigest } from '../mac.ts';
import { PayloadError } from '../payload-error.ts';
import { type Envelope, header, NO_TOPIC, type SignedRequest } from '../source.ts';
import {
  STANDARD_EVENT_TYPES,
  type StandardEvent,
  type StandardOrder,
  type StandardShipment,
  standardEnvelopeSchema,
  standardEventSchema,
  standardReferenceSchema,
} from './schema.ts';

/** The event's `type` is in the body; its id is the signed `webhook-id`. */
export function standardEnvelope({ headers, rawBody }: SignedRequest): Envelope {
  const id = header(headers, 'webhook-id');
  const envelope = standardEnvelopeSchema.safeParse(losslessJsonOrNull(rawBody));
  return {
    topic: envelope.data?.type ?? NO_TOPIC,
    dedupeKey: id === null ? `body ${bodyDigest(rawBody)}` : `id ${id}`,
    occurredAt: envelope.data?.timestamp ?? null,
  };
}

/** The order a body names by `id` or `order_id`, whatever else stands in it. */
export function standardOrdersNamed(_topic: string, rawBody: Buffer): readonly string[] {
  const { data } = standardReferenceSchema.safeParse(losslessJsonOrNull(rawBody));
  return [...new Set([data?.data.id, data?.data.order_id].filter((id) => id !== undefined))];
}

/**
 * What a delivery says of orders.
 * @throws {PayloadError} when the body is no JSON, of no known type, or not of the documented shape.
 */
export function parseStandard(_topic: string, rawBody: Buffer): readonly OrderEvent[] {
  const body = parseLosslessJson(rawBody);
  const type = standardEnvelopeSchema.safeParse(body).data?.type;
  if (!STANDARD_EVENT_TYPES.some((known) => known === type)) {
    throw new PayloadError(`type: expected one of ${STANDARD_EVENT_TYPES.join(', ')}`);
  }
  const parsed = standardEventSchema.safeParse(body);
  if (!parsed.success) throw PayloadError.fromZod(parsed.error);
  return [orderEvent(parsed.data)];
}

function orderEvent(event: StandardEvent): OrderEvent {
  switch (event.type) {
    case 'order.upserted':
      return orderSnapshot(event.data);
    case 'shipment.upserted':
      return {
        kind: 'fulfilment',
        externalId: event.data.order_id,
        updatedAt: event.data.updated_at,
        ...fulfilmentSnapshot(event.data),
      };
    case 'order.cancelled':
      return { kind: 'order_cancelled', externalId: event.data.order_id, updatedAt: event.data.updated_at };
    case 'refund.opened':
      return {
        kind: 'refund',
        externalId: event.data.order_id,
        refundId: event.data.refund_id,
        updatedAt: event.data.updated_at,
        amount: event.data.amount,
        currency: null,
        scope: event.data.scope ?? null,
      };
  }
}

function orderSnapshot(order: StandardOrder): OrderEvent {
  const items = order.items ?? [];
  const shippable = items.length === 0 || items.some((item) => item.requires_shipping !== false);
  const shipped = order.shipments?.some((shipment) => shipment.cancelled !== true);
  return {
    kind: 'order',
    updatedAt: order.updated_at,
    externalId: order.id,
    source: 'standard',
    name: order.number,
    orderedAt: order.ordered_at,
    currency: order.currency,
    total: order.total,
    test: order.test === true,
    shippable,
    unfulfilled: shippable ? (order.awaiting_shipment ?? (shipped === undefined ? null : !shipped)) : false,
    cancelled: order.cancelled === true,
    refunded: order.refunded === 'full' || order.refunded === 'partial' ? order.refunded : null,
    originCountry: order.ships_from,
    shippingTitle: order.shipping_lines?.[0]?.title ?? null,
    promisedDay: order.promised_day,
    locale: order.buyer.locale,
    buyer: buyerOf(order.buyer),
    items: items.map(({ title, quantity }) => ({ title, quantity })),
    fulfilments: order.shipments?.map(fulfilmentSnapshot) ?? null,
  };
}

function buyerOf(buyer: StandardOrder['buyer']) {
  const { address } = buyer;
  return {
    name: buyer.name,
    email: buyer.email,
    phone: buyer.phone,
    smsConsent: buyer.sms_consent === true && buyer.phone !== null,
    address: address
      ? {
          country: address.country,
          province: address.province,
          postalCode: address.postal_code,
          city: address.city,
        }
      : null,
    timeZone: buyer.time_zone,
  };
}

/** A shipment is one parcel; the number may still be missing. */
function fulfilmentSnapshot(shipment: StandardShipment): FulfilmentSnapshot {
  return {
    fulfilmentId: shipment.shipment_id,
    cancelled: shipment.cancelled === true,
    delivered: shipment.delivered === true,
    parcels: trackingNumbersIn(shipment.tracking_number ?? '').map((trackingNumber) => ({
      trackingNumber,
      carrierName: shipment.carrier,
      trackingUrl: shipment.tracking_url,
    })),
  };
}
