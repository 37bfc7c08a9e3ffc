import type { ClientBase } from 'pg';
import { eraseBuyer, findBuyer, ordersOfEmail, ordersToErase } from '../database/buyers.ts';
import { forgetMentions, forgetUnassigned, headerOfOrders } from '../database/inbox.ts';
import { findMerchant } from '../database/merchants.ts';
import { lockOrder, type OrderRow, saveOrder } from '../database/orders.ts';
import { currentPolicy } from '../database/policies.ts';
import { buyerZone } from '../domain/buyer-zone.ts';
import { type MerchantId, type OrderId, type OrderSource, orderId, partsOf } from '../domain/ids.ts';
import type { OrderEvent } from '../domain/order.ts';
import { unheardOf } from '../domain/order-change.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { Clock } from '../domain/time.ts';
import { languageFor } from '../templates/language.ts';
import { PayloadError } from './sources/payload-error.ts';
import { SHOP_DOMAIN_HEADERS } from './sources/shopify/headers.ts';

type Redaction = Extract<OrderEvent, { kind: 'redact' }>;

/** A shop's short order number, or tracking number, would be found in other orders' bodies too. */
const SHORTEST_TELLING = 8;

/** Digits at the end of a phone number that every spelling of it has, with or without the country's code. */
const PHONE_TAIL = 8;

/**
 * Forgets the buyers a shop's redaction names: by order, by e-mail address, or all of the shop's. A platform speaks for its
 * own orders only: what the merchant sells elsewhere stays.
 * @throws {PayloadError} when the redaction is not known to be this shop's; nothing is erased then.
 */
export async function eraseOrders(
  tx: ClientBase,
  clock: Clock,
  merchant: MerchantId,
  source: OrderSource,
  redaction: Redaction,
): Promise<readonly OrderRow[]> {
  await requireOwnShop(tx, merchant, source, redaction);
  const { email } = redaction;
  const named = redaction.externalIds.map((external) => orderId(merchant, source, external));
  for (const id of named) await enterUnheardOf(tx, clock, id);
  const ids = new Set<OrderId>([
    ...named,
    ...(email === null ? [] : await ordersOfEmail(tx, email, source)),
    ...(redaction.wholeShop ? await ordersToErase(tx, source) : []),
  ]);
  if (redaction.wholeShop) await forgetUnassigned(tx, source);
  if (email !== null) await forgetMentions(tx, { words: [email], spaced: [] });
  const erased: OrderRow[] = [];
  for (const id of ids) {
    const order = await eraseOrder(tx, clock, id);
    if (order !== null) erased.push(order);
  }
  return erased;
}

/**
 * One app's secret signs for every shop that has the app, and all of them may be told of at one address: the signed body
 * says which shop is meant. What is erased cannot be brought back, so for a whole shop everything known must agree.
 */
async function requireOwnShop(
  tx: ClientBase,
  merchant: MerchantId,
  source: OrderSource,
  { shopDomain, wholeShop }: Redaction,
): Promise<void> {
  const told = await headerOfOrders(tx, source, SHOP_DOMAIN_HEADERS);
  const domain = told.length > 0 ? null : ((await findMerchant(tx, merchant))?.domain?.toLowerCase() ?? null);
  const own = domain === null ? told : [domain];
  const meant = shopDomain?.toLowerCase() ?? null;
  if (wholeShop && (own.length !== 1 || own[0] !== meant)) {
    throw new PayloadError(
      'shop_domain: is not known to be this shop; expected the one domain that its orders were delivered from. Nothing was erased',
    );
  }
  // Its orders and addresses are named, and of a shop that was never heard of nothing is here.
  if (meant !== null && told.length > 0 && !told.includes(meant)) {
    throw new PayloadError(
      'shop_domain: is another shop; expected a domain that orders were delivered from. Nothing was erased',
    );
  }
}

/** A row for an order that is to be forgotten before it was heard of: a late word on it must find it erased. */
async function enterUnheardOf(tx: ClientBase, clock: Clock, id: OrderId): Promise<void> {
  if ((await lockOrder(tx, id)) !== null) return;
  const { merchantId, source, externalId } = partsOf(id);
  const { policy } = await currentPolicy(tx, merchantId);
  const now = clock.now();
  await saveOrder(tx, {
    orderId: id,
    merchantId,
    source,
    externalId,
    name: 'erased',
    version: 0,
    state: unheardOf(externalId),
    orderedAt: now,
    originCountry: null,
    destinationCountry: null,
    shippingTitle: null,
    promisedDay: null,
    language: languageFor(null, null, policy.language.default),
    zone: buyerZone({ country: null, province: null, postalCode: null, city: null }, null),
    stop: 'erased',
    silent: null,
    muted: null,
    isOpen: false,
    heardAt: now,
    changedAt: now,
    endedAt: now,
  });
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
  const telling = (text: string) => text.length >= SHORTEST_TELLING;
  await forgetMentions(tx, {
    words: [buyer?.email ?? '', partsOf(id).externalId].filter(telling),
    spaced: [buyer?.phone?.slice(-PHONE_TAIL) ?? '', ...order.state.parcels.map((p) => p.trackingNumber)].filter(
      telling,
    ),
  });
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
    fulfilments: state.fulfilments.map((fulfilment) => ({ ...fulfilment, parcelKeys: [], together: [] })),
  };
}
