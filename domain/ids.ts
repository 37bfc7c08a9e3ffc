/**
 * Identifiers are built from business facts only, so a reset, a replay or a second worker names the same thing again:
 *
 *     order     order/<merchant>/<source>/<order in the source>            also the Temporal workflow id
 *     shipment  <order>/<n>            n = 0: the lines no parcel carries yet; 1, 2, ...: parcels as they were heard of
 *     notice    <shipment>/<kind>/<episode>
 *     message   <notice>/<channel>
 *
 * They are shown in the Temporal UI and in logs: no tracking number, no address, nothing of the buyer's.
 */
import type { Channel, NoticeKind } from './notice.ts';

declare const idBrand: unique symbol;
type Branded<Name extends string> = string & { readonly [idBrand]: Name };

export type MerchantId = Branded<'MerchantId'>;
export type OrderId = Branded<'OrderId'>;
export type ShipmentId = Branded<'ShipmentId'>;
export type NoticeId = Branded<'NoticeId'>;
export type MessageId = Branded<'MessageId'>;

export const ORDER_SOURCES = ['shopify', 'standard'] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

const MERCHANT_ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** @throws {RangeError} unless lower-case letters, digits and inner hyphens, 1 to 40 characters. */
export function merchantId(text: string): MerchantId {
  if (!MERCHANT_ID.test(text)) {
    throw new RangeError(
      `Merchant id ${JSON.stringify(text.slice(0, 60))} must be 1 to 40 lower-case letters, digits or inner hyphens, e.g. "north-tea".`,
    );
  }
  return text as MerchantId;
}

/** `order/acme/shopify/5551234567890`. Characters that would break the path are percent-encoded. */
export function orderId(merchant: MerchantId, source: OrderSource, externalId: string): OrderId {
  return `order/${merchant}/${source}/${encodeURIComponent(externalId)}` as OrderId;
}

/** `order/acme/shopify/5551234567890/1` */
export function shipmentId(order: OrderId, n: number): ShipmentId {
  return `${order}/${n}` as ShipmentId;
}

/** `order/acme/shopify/5551234567890/1/delay/1` */
export function noticeId(shipment: ShipmentId, kind: NoticeKind, episode: number): NoticeId {
  return `${shipment}/${kind}/${episode}` as NoticeId;
}

/** `order/acme/shopify/5551234567890/1/delay/1/email` */
export function messageId(notice: NoticeId, channel: Channel): MessageId {
  return `${notice}/${channel}` as MessageId;
}

export interface OrderIdParts {
  readonly merchantId: MerchantId;
  readonly source: OrderSource;
  readonly externalId: string;
  readonly orderId: OrderId;
}

/**
 * The parts of an order id, or of any id that begins with one.
 * @throws {RangeError} naming the id when it is not one of ours.
 */
export function partsOf(id: string): OrderIdParts {
  const [prefix, merchant, source, external] = id.split('/');
  if (prefix !== 'order' || !merchant || !external || !ORDER_SOURCES.includes(source as OrderSource)) {
    throw new RangeError(
      `${JSON.stringify(id.slice(0, 200))} is not an id of the form order/<merchant>/<source>/<order>.`,
    );
  }
  return {
    merchantId: merchantId(merchant),
    source: source as OrderSource,
    externalId: decodeURIComponent(external),
    orderId: `order/${merchant}/${source}/${external}` as OrderId,
  };
}

/** Whether what a caller gave has the form of a message id of this order: it may go into the record then. */
export function isMessageOf(order: OrderId, given: unknown): given is MessageId {
  return (
    typeof given === 'string' &&
    given.startsWith(order) &&
    /^\/\d{1,9}\/[a-z_]{1,20}\/\d{1,9}\/[a-z]{1,10}$/.test(given.slice(order.length))
  );
}

/** The shipment a notice or message belongs to. */
export function shipmentOf(id: NoticeId | MessageId): ShipmentId {
  return id.split('/').slice(0, 5).join('/') as ShipmentId;
}

/** 0 for the lines no parcel carries yet, else the parcel's number within its order. */
export function parcelNumber(id: ShipmentId): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}
