import type { ClientBase } from 'pg';
import { findBuyer } from '../database/buyers.ts';
import { findMerchant, type Merchant } from '../database/merchants.ts';
import type { LedgerMessage } from '../database/messages.ts';
import { findOrder } from '../database/orders.ts';
import { type ShipmentRow, shipmentsOfOrder } from '../database/shipments.ts';
import type { RenderedMessage } from '../domain/notice.ts';
import { type DeliveryPromise, endOfLocalDay } from '../domain/promise.ts';
import { earliestDay, scanDay } from '../domain/scan-day.ts';
import type { Situation } from '../domain/situation.ts';
import { type CommonContent, type NoticeContent, type ShippedContent, stageOf } from '../templates/content.ts';
import { renderMessage } from '../templates/render.ts';

export interface Composed {
  readonly rendered: RenderedMessage;
  readonly to: string;
  readonly merchant: Merchant;
}

/**
 * Puts a message into words from the facts of this moment, and names its recipient.
 * @returns null, with the reason, where the buyer cannot be reached on this channel any more.
 */
export async function composeNotice(
  tx: ClientBase,
  message: LedgerMessage,
  shipment: ShipmentRow,
  s: Situation,
): Promise<Composed | { readonly unreachable: string }> {
  const order = await findOrder(tx, shipment.orderId);
  const merchant = await findMerchant(tx, shipment.merchantId);
  const buyer = await findBuyer(tx, shipment.orderId);
  if (order === null || merchant === null)
    throw new Error(`Message ${message.messageId} has lost its order or merchant.`);
  if (buyer === null) return { unreachable: 'buyer_erased' };
  const to = message.channel === 'email' ? buyer.email : buyer.phone;
  if (to === null) return { unreachable: message.channel === 'email' ? 'no_email_address' : 'no_valid_number' };
  if (message.channel === 'sms' && s.order.contact.sms !== 'allowed') return { unreachable: s.order.contact.sms };
  if (shipment.trackingNumber === null) return { unreachable: 'tracking_number_erased' };
  const parcels = (await shipmentsOfOrder(tx, shipment.orderId)).filter((p) => p.parcel > 0 && p.state !== 'detached');
  const common: CommonContent = {
    merchantName: merchant.name,
    merchantDomain: merchant.domain,
    replyTo: merchant.replyTo,
    orderName: order.name,
    buyerName: buyer.name,
    items: buyer.items,
    parcel: {
      trackingNumber: shipment.trackingNumber,
      trackingUrl: shipment.trackingUrl,
      carrierName: shipment.carrierName,
      index: Math.max(1, parcels.findIndex((p) => p.shipmentId === shipment.shipmentId) + 1),
      count: Math.max(1, parcels.length),
    },
    emailHasLeft: emailHasLeft(message, s),
    hasEmailAddress: buyer.email !== null,
  };
  const rendered = message.rendered ?? renderMessage(contentOf(message, common, s), message.channel, message.language);
  return { rendered, to, merchant };
}

function contentOf(message: LedgerMessage, common: CommonContent, s: Situation): NoticeContent {
  const { journey, promise } = s;
  const zones = s.order.zone.candidates;
  switch (message.kind) {
    case 'shipped':
      return {
        ...common,
        kind: 'shipped',
        expected: promise === null ? null : expectedRange(promise, s),
        crossBorder: s.order.originCountry !== s.order.destinationCountry,
        weAskForPapers: s.policy.policy.customs.documents === 'buyer',
      };
    case 'documents': {
      const { usualDocumentDays } = s.policy.policy.customs;
      return {
        ...common,
        kind: 'documents',
        country: s.order.destinationCountry,
        usualDeadline: usualDocumentDays,
        lastScanDay: journey.lastScan === null ? null : scanDay(journey.lastScan, s.now, zones),
      };
    }
    case 'delay':
      return {
        ...common,
        kind: 'delay',
        reason: message.cause === 'silence' ? 'silence' : 'promise',
        promisedDay: promise?.day ?? null,
        promisePassed: promise !== null && isOver(promise.day, s),
        lastProgress:
          journey.lastProgress === null
            ? null
            : { day: scanDay(journey.lastProgress, s.now, zones), country: journey.lastProgress.country },
        stage: stageOf(journey.phase),
      };
    case 'moving_again':
      return {
        ...common,
        kind: 'moving_again',
        scanDay:
          journey.lastProgress === null ? earliestDay(s.now, zones) : scanDay(journey.lastProgress, s.now, zones),
        country: journey.lastProgress?.country ?? null,
      };
  }
}

/** A buyer must not be pointed to an e-mail that waits, was refused, or had no address to go to. */
function emailHasLeft(message: LedgerMessage, s: Situation): boolean {
  return s.messages.some(
    ({ kind, episode, channel, state }) =>
      kind === message.kind &&
      episode === message.episode &&
      channel === 'email' &&
      (state === 'sent' || state === 'unknown'),
  );
}

/** The days still to come of the range the buyer was promised; null where all of them are over. */
function expectedRange(promise: DeliveryPromise, s: Situation): ShippedContent['expected'] {
  if (isOver(promise.day, s)) return null;
  const { earliestDay: first } = promise;
  return { earliestDay: first !== null && isOver(first, s) ? null : first, day: promise.day };
}

/** The day has ended wherever the buyer may be. */
function isOver(day: string, s: Situation): boolean {
  return s.now >= endOfLocalDay(day, s.order.zone.candidates);
}
