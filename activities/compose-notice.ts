import type { ClientBase } from 'pg';
import { findBuyer } from '../database/buyers.ts';
import { findMerchant, type Merchant } from '../database/merchants.ts';
import type { LedgerMessage } from '../database/messages.ts';
import { findOrder } from '../database/orders.ts';
import { type ShipmentRow, shipmentsOfOrder } from '../database/shipments.ts';
import type { ScanSummary } from '../domain/journey.ts';
import { localDay } from '../domain/local-time.ts';
import type { RenderedMessage } from '../domain/notice.ts';
import { endOfLocalDay } from '../domain/promise.ts';
import type { Situation } from '../domain/situation.ts';
import { type CommonContent, type NoticeContent, stageOf } from '../templates/content.ts';
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
    alsoByEmail: message.channel === 'sms' && buyer.email !== null,
  };
  const rendered = message.rendered ?? renderMessage(contentOf(message, common, s), message.channel, message.language);
  return { rendered, to, merchant };
}

function contentOf(message: LedgerMessage, common: CommonContent, s: Situation): NoticeContent {
  const { journey, promise } = s;
  const zones = s.order.zone.candidates;
  const zone = zones[0] ?? 'Etc/UTC';
  const day = (scan: ScanSummary) => localDay(scan.seenAt, zone);
  switch (message.kind) {
    case 'shipped':
      return {
        ...common,
        kind: 'shipped',
        expected: promise === null ? null : { earliestDay: promise.earliestDay, day: promise.day },
        crossBorder: s.order.originCountry !== s.order.destinationCountry,
        weAskForPapers: s.policy.policy.customs.documents === 'buyer',
      };
    case 'documents': {
      const { usualDocumentDays } = s.policy.policy.customs;
      return {
        ...common,
        kind: 'documents',
        country: s.order.destinationCountry,
        deadline: { kind: 'usual', days: usualDocumentDays.days, source: usualDocumentDays.source },
        lastScanDay: journey.lastScan === null ? null : day(journey.lastScan),
      };
    }
    case 'delay':
      return {
        ...common,
        kind: 'delay',
        reason: message.cause === 'silence' ? 'silence' : 'promise',
        promisedDay: promise?.day ?? null,
        promisePassed: promise !== null && s.now >= endOfLocalDay(promise.day, zones),
        lastSeen:
          journey.lastProgress === null
            ? null
            : { day: day(journey.lastProgress), country: journey.lastProgress.country },
        stage: stageOf(journey.phase),
      };
    case 'moving_again':
      return {
        ...common,
        kind: 'moving_again',
        seenDay: journey.lastProgress === null ? localDay(s.now, zone) : day(journey.lastProgress),
        country: journey.lastProgress?.country ?? null,
      };
  }
}
