import type { Configuration } from '../../configuration.ts';
import { findBuyer } from '../../database/buyers.ts';
import { type MessageReport, messagesOfOrder } from '../../database/messages.ts';
import type { OrderRow } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { type ShipmentRow, shipmentsOfOrder } from '../../database/shipments.ts';
import type { ScanSummary } from '../../domain/journey.ts';
import { localIso, localStamp } from '../../domain/local-time.ts';
import type { ProductInstant } from '../../domain/time.ts';
import { withDatabase } from '../open-database.ts';
import { temporalSettings } from '../open-temporal.ts';
import type { OrderReference, ShowFlags } from '../order.ts';
import { iso, print, table } from '../output.ts';
import type { Shell } from '../shell.ts';
import { requireOrder } from './find-order.ts';

/**
 * Prints what the record holds of an order. Of its buyer only whether there is an address to write to; a tracking number
 * leads to the buyer too, and so do places: they are shown in full only when asked for.
 */
export async function showOrder(
  shell: Shell,
  reference: OrderReference,
  { json, personal = false }: Pick<ShowFlags, 'json' | 'personal'>,
): Promise<void> {
  await withDatabase(shell, async ({ pool, configuration }) => {
    const order = await requireOrder(pool, reference);
    const { shipments, messages, buyer } = await withTenant(pool, order.merchantId, async (tx) => ({
      shipments: await shipmentsOfOrder(tx, order.orderId),
      messages: await messagesOfOrder(tx, order.orderId),
      buyer: await findBuyer(tx, order.orderId),
    }));
    const contact = {
      email: buyer?.email != null,
      phone: buyer?.phone != null,
      smsConsent: buyer?.smsConsent === true,
    };
    const value = {
      ...orderView(order),
      contact,
      // An order without a parcel to watch never had a run.
      temporalUi: shipments.length === 0 ? null : linkTo(shell, configuration, order),
      parcels: shipments.map((shipment) => parcelView(shipment, personal)),
      messages: messages.map((message) => messageView(order, message)),
    };
    print(shell, json, value, () => textOf(order, shipments, messages, { ...value, personal }));
  });
}

function orderView(order: OrderRow) {
  return {
    orderId: order.orderId,
    merchantId: order.merchantId,
    source: order.source,
    externalId: order.externalId,
    name: order.name,
    version: order.version,
    open: order.isOpen,
    stop: order.stop,
    silent: order.silent,
    muted: order.muted,
    orderedAt: iso(order.orderedAt),
    heardAt: iso(order.heardAt),
    changedAt: iso(order.changedAt),
    endedAt: iso(order.endedAt),
    originCountry: order.originCountry,
    destinationCountry: order.destinationCountry,
    shippingTitle: order.shippingTitle,
    promisedDay: order.promisedDay,
    language: order.language,
    zone: order.zone,
  };
}

function parcelView(shipment: ShipmentRow, personal: boolean) {
  const { journey } = shipment;
  return {
    shipmentId: shipment.shipmentId,
    parcel: shipment.parcel,
    state: shipment.state,
    provider: shipment.provider,
    carrierName: shipment.carrierName,
    trackingNumber: numberOf(shipment.trackingNumber, personal),
    lastMileNumber: numberOf(shipment.lastMileNumber, personal),
    status: journey.status,
    phase: journey.phase,
    customs: journey.customs === null ? null : { ...journey.customs, since: iso(journey.customs.since) },
    problem: journey.problem === null ? null : { ...journey.problem, since: iso(journey.problem.since) },
    lastScan: scanView(journey.lastScan, personal),
    lastProgress: scanView(journey.lastProgress, personal),
    outcome:
      journey.outcome === null
        ? null
        : { ...journey.outcome, at: iso(journey.outcome.at), claimedAt: iso(journey.outcome.claimedAt) },
    seenUntil: iso(shipment.seenUntil),
    lastLookedAt: iso(shipment.lastLookedAt),
    nextLookAt: iso(shipment.nextLookAt),
    failedLooks: shipment.errorStreak,
    lastFailure: shipment.lastFailure,
    needsAttention: shipment.plan?.attributes.needsAttention ?? false,
    exception: shipment.plan?.attributes.exceptionKind ?? null,
  };
}

/** All of it, or enough to tell two parcels apart. */
function numberOf(trackingNumber: string | null, personal: boolean): string | null {
  return trackingNumber === null || personal ? trackingNumber : `...${trackingNumber.slice(-3)}`;
}

function scanView(scan: ScanSummary | null, personal: boolean) {
  if (scan === null) return null;
  const { place, ...rest } = scan;
  return { ...rest, ...(personal ? { place } : {}), seenAt: iso(scan.seenAt), claimedAt: iso(scan.claimedAt) };
}

function messageView(order: OrderRow, message: MessageReport) {
  const zone = zoneOf(order, message);
  const local = (at: ProductInstant | null) => (at === null ? null : localIso(at, zone));
  return {
    messageId: message.messageId,
    shipmentId: message.shipmentId,
    kind: message.kind,
    channel: message.channel,
    state: message.state,
    language: message.language,
    reason: message.reason,
    cause: message.cause,
    attempts: message.attempts,
    releaseAt: iso(message.releaseAt),
    sentAt: iso(message.sentAt),
    buyerZone: zone,
    buyerLocalTime: local(message.sentAt ?? message.releaseAt),
  };
}

/** The zone a message was sent by; before that, the first the buyer may be in. */
function zoneOf(order: OrderRow, message: MessageReport): string {
  return message.sentZone ?? order.zone.candidates[0] ?? 'Etc/UTC';
}

function linkTo(shell: Shell, { temporal }: Configuration, order: OrderRow): string | null {
  if (temporal.uiUrl === null) return null;
  const { namespace } = temporalSettings(shell);
  return `${temporal.uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(order.orderId)}`;
}

function textOf(
  order: OrderRow,
  shipments: readonly ShipmentRow[],
  messages: readonly MessageReport[],
  {
    contact,
    temporalUi,
    personal,
  }: {
    readonly personal: boolean;
    readonly contact: { readonly email: boolean; readonly phone: boolean; readonly smsConsent: boolean };
    readonly temporalUi: string | null;
  },
): string {
  const state = order.stop ?? (order.isOpen ? 'watched' : 'not watched');
  const zones = order.zone.candidates.join(' or ');
  const lines = [
    `${order.orderId}  ${order.name}`,
    `  State     ${[state, order.silent, order.muted === null || order.stop !== null ? null : `muted by ${order.muted}`]
      .filter((part) => part !== null)
      .join(', ')
      .replaceAll('_', ' ')}; version ${order.version}`,
    `  Ordered   ${iso(order.orderedAt)}, heard of ${iso(order.heardAt)}${order.endedAt === null ? '' : `, ended ${iso(order.endedAt)}`}`,
    `  Lane      ${order.originCountry ?? '?'} to ${order.destinationCountry ?? '?'}${order.shippingTitle === null ? '' : `, ${order.shippingTitle}`}${order.promisedDay === null ? '' : `, promised by ${order.promisedDay}`}`,
    `  Buyer     ${zones} (${order.zone.source}), ${order.language}; e-mail ${contact.email ? 'yes' : 'no'}, text ${contact.phone ? (contact.smsConsent ? 'yes' : 'no consent') : 'no'}`,
    ...(temporalUi === null ? [] : [`  Workflow  ${temporalUi}`]),
  ];
  for (const shipment of shipments) lines.push('', ...parcelLines(shipment, personal));
  lines.push('', messages.length === 0 ? 'No messages.' : messageTable(order, messages));
  return lines.join('\n');
}

function parcelLines(shipment: ShipmentRow, personal: boolean): readonly string[] {
  const { journey } = shipment;
  const number = numberOf(shipment.trackingNumber, personal);
  const lastMile = numberOf(shipment.lastMileNumber, personal);
  const title = shipment.parcel === 0 ? 'No parcel yet' : `Parcel ${shipment.parcel}`;
  const scan = journey.lastProgress ?? journey.lastScan;
  return [
    `${title}${number === null ? '' : `  ${number}`}${shipment.carrierName === null ? '' : `, ${shipment.carrierName}`}  (${shipment.state})`,
    ...(lastMile === null ? [] : [`  Last mile ${lastMile}, ${shipment.lastMileCarrierName ?? 'carrier not named'}`]),
    ...(shipment.parcel === 0 ? [] : [`  Journey   ${words(journey.status)}; phase ${words(journey.phase)}`]),
    ...(journey.customs === null
      ? []
      : [
          `  Customs   ${words(journey.customs.state)} (${words(journey.customs.side)}), since ${iso(journey.customs.since)}`,
        ]),
    ...(journey.problem === null
      ? []
      : [`  Problem   ${words(journey.problem.code)}, since ${iso(journey.problem.since)}`]),
    ...(scan === null
      ? []
      : [
          `  Progress  ${words(scan.event)}${scan.country === null ? '' : `, ${scan.country}`}, seen ${iso(scan.seenAt)}`,
        ]),
    ...(journey.outcome === null ? [] : [`  Outcome   ${journey.outcome.kind}, ${iso(journey.outcome.at)}`]),
    ...(shipment.provider === 'none'
      ? []
      : [
          `  Sight     seen until ${iso(shipment.seenUntil) ?? 'nothing yet'}; next look ${iso(shipment.nextLookAt) ?? 'not planned'}${shipment.errorStreak === 0 ? '' : `; ${shipment.errorStreak} failed looks: ${shipment.lastFailure ?? ''}`}`,
        ]),
    ...(shipment.plan?.attributes.needsAttention === true
      ? [`  Attention ${words(shipment.plan.attributes.exceptionKind ?? 'yes')}`]
      : []),
  ];
}

function messageTable(order: OrderRow, messages: readonly MessageReport[]): string {
  return table(
    ['MESSAGE', 'STATE', "BUYER'S TIME", 'ZONE', 'WHY'],
    messages.map((message) => {
      const zone = zoneOf(order, message);
      const at = message.sentAt ?? message.releaseAt;
      const when = at === null ? '-' : `${message.sentAt === null ? 'from ' : ''}${localStamp(at, zone)}`;
      return [
        // Parcel, notice, episode and channel: what "order resend" takes.
        message.messageId.slice(order.orderId.length + 1),
        message.state,
        when,
        zone,
        (message.reason ?? message.cause).replaceAll('_', ' '),
      ];
    }),
  );
}

function words(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
