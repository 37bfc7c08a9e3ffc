/**
 * What one webhook says of an order becomes rows: the order's folded state, the buyer's own row, the parcels to watch. Runs
 * inside the relay's transaction, under the order's lock; whether a workflow is needed is decided here, by PostgreSQL.
 */
import type { ClientBase } from 'pg';
import { isMailbox } from '../channels/mailbox.ts';
import { smsNumber } from '../channels/phone.ts';
import { type Buyer, findBuyer, saveBuyer } from '../database/buyers.ts';
import { findMerchant } from '../database/merchants.ts';
import { lockOrder, type OrderRow, saveOrder } from '../database/orders.ts';
import { currentPolicy } from '../database/policies.ts';
import { resumeParcel } from '../database/resume-parcel.ts';
import { endShipment, hintShipments, openShipment, reopenAwaiting, shipmentsOfOrder } from '../database/shipments.ts';
import { buyerZone } from '../domain/buyer-zone.ts';
import { canonicalText } from '../domain/canonical-text.ts';
import { type MerchantId, type OrderId, type OrderSource, orderId, shipmentId } from '../domain/ids.ts';
import type { BuyerSnapshot } from '../domain/order.ts';
import { applyOrderEvents, type OrderEvents } from '../domain/order-change.ts';
import { isAwaiting, isUntracked, type OrderState, openParcels, silentOf, stopOf } from '../domain/order-state.ts';
import { chooseProvider } from '../domain/provider-choice.ts';
import { type Clock, earliest, type ProductInstant } from '../domain/time.ts';
import { languageFor } from '../templates/language.ts';

/** @returns the order when its workflow has to hear of the change; null when nothing changed, or nothing is watched. */
export async function applyToOrder(
  tx: ClientBase,
  merchant: MerchantId,
  source: OrderSource,
  events: OrderEvents,
  clock: Clock,
): Promise<OrderRow | null> {
  const id = orderId(merchant, source, events[0].externalId);
  const stored = await lockOrder(tx, id);
  if (stored?.stop === 'erased') return null;
  const change = applyOrderEvents(stored?.state ?? null, events);
  if (!change.changed) return null;
  const now = clock.now();
  const order = await nextRow(tx, { merchant, source, id, stored, state: change.state, buyer: change.buyer, now });
  const muted = change.newPartialRefund && order.muted === null ? 'partial_refund' : order.muted;
  const buyer = change.buyer === null ? null : await newBuyer(tx, id, order, change.buyer);
  // A word that only repeats what is known moves its update times and wakes nobody.
  if (!change.matters && buyer === null) {
    await saveOrder(tx, { ...order, version: stored?.version ?? 1 });
    return null;
  }
  await saveOrder(tx, { ...order, muted });
  if (buyer !== null) await saveBuyer(tx, merchant, id, buyer);
  await openAndEndParcels(tx, order, now);
  const open = (await shipmentsOfOrder(tx, id)).some((s) => s.state === 'open');
  // An order that is watched stays so until its workflow has read the news and closes it, also when nothing is left to watch.
  const isOpen = stored?.isOpen === true || (open && order.silent === null && order.stop === null);
  const saved: OrderRow = { ...order, muted, isOpen, endedAt: isOpen ? null : order.endedAt };
  await saveOrder(tx, saved);
  await hintShipments(tx, id, clock.wallNow());
  return saved.isOpen ? saved : null;
}

interface Next {
  readonly merchant: MerchantId;
  readonly source: OrderSource;
  readonly id: OrderId;
  readonly stored: OrderRow | null;
  readonly state: OrderState;
  readonly buyer: BuyerSnapshot | null;
  readonly now: ProductInstant;
}

async function nextRow(tx: ClientBase, next: Next): Promise<OrderRow> {
  const { stored, state, now } = next;
  const { policy } = await currentPolicy(tx, next.merchant);
  const shop = await findMerchant(tx, next.merchant);
  const { snapshot } = state;
  const address = next.buyer?.address ?? null;
  const destination = next.buyer === null ? (stored?.destinationCountry ?? null) : (address?.country ?? null);
  const silent = silentOf(state, { silenceTestOrders: policy.silentOrders.test });
  return {
    orderId: next.id,
    merchantId: next.merchant,
    source: next.source,
    externalId: state.externalId,
    name: snapshot?.name ?? stored?.name ?? state.externalId,
    version: (stored?.version ?? 0) + 1,
    state,
    // Nobody hears of an order before it is made; scans from before it would not count.
    orderedAt: earliest(snapshot?.orderedAt ?? null, stored?.heardAt ?? now) ?? now,
    originCountry: snapshot?.originCountry ?? shop?.originCountry ?? null,
    destinationCountry: destination,
    shippingTitle: snapshot?.shippingTitle ?? null,
    promisedDay: snapshot?.promisedDay ?? null,
    language: languageFor(snapshot?.locale ?? null, destination, policy.language.default),
    zone:
      next.buyer === null && stored !== null
        ? stored.zone
        : buyerZone(
            {
              country: address?.country ?? null,
              province: address?.province ?? null,
              postalCode: address?.postalCode ?? null,
              city: address?.city ?? null,
            },
            next.buyer?.timeZone ?? null,
          ),
    // What the shop stopped it may take up again; what operations ended for good, nobody may.
    stop: stored?.stop === 'released_by_operations' ? stored.stop : stopOf(state),
    silent,
    muted: stored?.muted ?? null,
    isOpen: stored?.isOpen ?? false,
    heardAt: stored?.heardAt ?? now,
    changedAt: now,
    endedAt: stored?.endedAt ?? null,
  };
}

/** The buyer as the newest snapshot has it; null where that is what is stored already. */
async function newBuyer(tx: ClientBase, id: OrderId, order: OrderRow, buyer: BuyerSnapshot): Promise<Buyer | null> {
  const stored = await findBuyer(tx, id);
  const phone = smsNumber(buyer.phone, order.destinationCountry);
  const told: Buyer = {
    name: buyer.name,
    email: buyer.email !== null && isMailbox(buyer.email) ? buyer.email : null,
    phone: phone?.e164 ?? null,
    phoneCountry: phone?.country ?? null,
    smsConsent: buyer.smsConsent,
    address: buyer.address,
    items: order.state.snapshot?.items ?? stored?.items ?? [],
  };
  return stored !== null && canonicalText(stored) === canonicalText(told) ? null : told;
}

async function openAndEndParcels(tx: ClientBase, order: OrderRow, now: ProductInstant): Promise<void> {
  if (order.state.snapshot === null) return;
  const known = await shipmentsOfOrder(tx, order.orderId);
  const awaiting = shipmentId(order.orderId, 0);
  if (order.stop === null && order.silent === null && (isAwaiting(order.state) || isUntracked(order.state))) {
    if (known.some((s) => s.parcel === 0)) await reopenAwaiting(tx, awaiting);
    else {
      await openShipment(
        tx,
        {
          shipmentId: awaiting,
          merchantId: order.merchantId,
          orderId: order.orderId,
          parcel: 0,
          provider: 'none',
          trackingNumber: null,
          carrierName: null,
          trackingUrl: null,
        },
        now,
      );
    }
  } else {
    await endShipment(tx, awaiting, 'ended', now);
  }
  for (const parcel of order.state.parcels) {
    const id = shipmentId(order.orderId, parcel.n);
    if (parcel.state === 'detached') await endShipment(tx, id, 'detached', now);
  }
  // A parcel that is watched already is watched to its end; buyers hear nothing of a silent order.
  if (order.stop !== null || order.silent !== null) return;
  const { policy } = await currentPolicy(tx, order.merchantId);
  for (const parcel of openParcels(order.state)) {
    const id = shipmentId(order.orderId, parcel.n);
    await openShipment(
      tx,
      {
        shipmentId: id,
        merchantId: order.merchantId,
        orderId: order.orderId,
        parcel: parcel.n,
        provider: chooseProvider(policy.carriers, parcel),
        trackingNumber: parcel.trackingNumber,
        carrierName: parcel.carrierName,
        trackingUrl: parcel.trackingUrl,
      },
      now,
    );
    const before = known.find((s) => s.shipmentId === id);
    if (before?.state === 'detached') await resumeParcel(tx, id);
  }
}
