import type { ClientBase } from 'pg';
import { eraseBuyer, findBuyer, ordersOfEmail, ordersWithBuyer } from '../database/buyers.ts';
import { forgetMentions } from '../database/inbox.ts';
import { lockOrder, type OrderRow, saveOrder } from '../database/orders.ts';
import { type MerchantId, type OrderId, type OrderSource, orderId, partsOf } from '../domain/ids.ts';
import type { OrderEvent } from '../domain/order.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { Clock } from '../domain/time.ts';

const SHORTEST_TELLING_ID = 8;

/** Forgets the buyers a shop's redaction names: by order, by e-mail address, or all of the shop's. */
export async function eraseOrders(
  tx: ClientBase,
  clock: Clock,
  merchant: MerchantId,
  source: OrderSource,
  redaction: Extract<OrderEvent, { kind: 'redact' }>,
): Promise<readonly OrderRow[]> {
  const ids = new Set<OrderId>([
    ...redaction.externalIds.map((external) => orderId(merchant, source, external)),
    ...(redaction.email === null ? [] : await ordersOfEmail(tx, redaction.email)),
    ...(redaction.wholeShop ? await ordersWithBuyer(tx) : []),
  ]);
  // Every body holds the empty word.
  const words = redaction.wholeShop ? [''] : [redaction.email].filter((email) => email !== null);
  await forgetMentions(tx, words);
  const erased: OrderRow[] = [];
  for (const id of ids) {
    const order = await eraseOrder(tx, clock, id);
    if (order !== null) erased.push(order);
  }
  return erased;
}

/**
 * Forgets the buyer of one order and ends its watch. What was decided and sent stays, without the buyer.
 * @returns the order, still open when its workflow has to hear of it; null where there is no such order.
 */
export async function eraseOrder(tx: ClientBase, clock: Clock, id: OrderId): Promise<OrderRow | null> {
  const order = await lockOrder(tx, id);
  if (order === null) return null;
  const now = clock.now();
  const buyer = await findBuyer(tx, id);
  const { externalId } = partsOf(id);
  // A shop's short order number would be found in other orders' bodies too.
  const named = externalId.length >= SHORTEST_TELLING_ID ? externalId : null;
  await forgetMentions(
    tx,
    [buyer?.email, buyer?.phone, named].filter((word) => word != null),
  );
  await eraseBuyer(tx, order.merchantId, id, now);
  const erased: OrderRow = {
    ...order,
    version: order.version + 1,
    stop: 'erased',
    name: 'erased',
    state: withoutBuyer(order.state),
    changedAt: now,
  };
  await saveOrder(tx, erased);
  return erased;
}

/** Tracking numbers lead to a buyer; their places stay, so that parcels keep their numbers. */
function withoutBuyer(state: OrderState): OrderState {
  return {
    ...state,
    snapshot: state.snapshot === null ? null : { ...state.snapshot, name: 'erased', items: [], locale: null },
    parcels: state.parcels.map((parcel) => ({
      ...parcel,
      key: `erased ${parcel.n}`,
      trackingNumber: '',
      trackingUrl: null,
    })),
    fulfilments: state.fulfilments.map((fulfilment) => ({ ...fulfilment, parcelKeys: [] })),
  };
}
