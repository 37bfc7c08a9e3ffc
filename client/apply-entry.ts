/** Applies one stored webhook or carrier push to the record, and says whose workflow has to hear of it. */
import { WorkflowNotFoundError } from '@temporalio/client';
import type { ClientBase } from 'pg';
import { CARRIERS } from '../carriers/index.ts';
import {
  forgetBody,
  type LockedEntry,
  lockEntry,
  markApplied,
  markRejected,
  pendingEntries,
  type WaitingEntry,
} from '../database/inbox.ts';
import { findOrder, type OrderRow } from '../database/orders.ts';
import { findShipment, hintShipment } from '../database/shipments.ts';
import { type MerchantId, type OrderId, orderId, type ShipmentId } from '../domain/ids.ts';
import type { OrderEvents } from '../domain/order-change.ts';
import { isPushSource, PUSH_SOURCES, type PushSource } from '../domain/push-source.ts';
import { after, type Clock, MINUTE_MS } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import { carrierPushed } from '../workflows/messages.ts';
import { applyToOrder } from './apply-order-event.ts';
import { eraseOrders } from './erase-orders.ts';
import { ordersNamed, SOURCES } from './sources/index.ts';
import { PayloadError } from './sources/payload-error.ts';
import { orderHandle, signalOrder, type WatchTarget } from './start-watch.ts';

export interface ApplyDependencies {
  readonly clock: Clock;
  readonly watch: WatchTarget;
  readonly logger: Logger;
  /** A push came about a parcel of another merchant than the endpoint has. */
  readonly onForeignPush: () => void;
}

/** How far a shop's clock may be ahead of ours: as far as a signature's. */
const CLOCK_AHEAD_MS = 5 * MINUTE_MS;

/** An address, or a whole shop, names orders by what is known of them: those that still wait have to be known first. */
class OlderWebhooksWait extends Error {
  override readonly name = 'OlderWebhooksWait';
}

/** Tells an order's workflow that its rows have changed. */
export type Tell = () => Promise<void>;

/**
 * Applies the entry and returns whom to tell; null when another relay has it, or it cannot be read: it is rejected then.
 * @throws when its turn has not come yet, or our side failed: it is tried again.
 */
export async function applyEntry(
  tx: ClientBase,
  deps: ApplyDependencies,
  entry: WaitingEntry,
): Promise<readonly Tell[] | null> {
  const locked = await lockEntry(tx, entry.inboxId);
  if (locked === null) return null;
  if (locked.state === 'applied') return tellAgain(tx, deps, entry.merchantId, locked);
  if (locked.body === null) {
    await markRejected(tx, entry.inboxId, 'the body was erased before it was applied');
    return null;
  }
  try {
    const applied = await applyBody(tx, deps, entry.merchantId, locked, locked.body);
    await markApplied(tx, entry.inboxId, applied.orderIds);
    if (applied.forget) await forgetBody(tx, entry.inboxId);
    return applied.tell;
  } catch (error) {
    if (!(error instanceof PayloadError)) throw error;
    const named = ordersNamed(entry.merchantId, locked.source, locked.topic, locked.body);
    await markRejected(tx, entry.inboxId, error.message, named);
    deps.logger.warn(
      { inbox: entry.inboxId, merchant: entry.merchantId, topic: locked.topic, error: error.message },
      'a webhook could not be applied; it is kept as rejected',
    );
    return null;
  }
}

/** The rows were changed before, and whoever was to be told may not have been. */
async function tellAgain(
  tx: ClientBase,
  deps: ApplyDependencies,
  merchant: MerchantId,
  entry: LockedEntry,
): Promise<readonly Tell[]> {
  // A push is a signal, never a start: what it is about is read from it again.
  if (isPushSource(entry.source))
    return entry.body === null ? [] : (await applyPush(tx, deps, merchant, entry.source, entry.body)).tell;
  const tell: Tell[] = [];
  for (const id of entry.orderIds) {
    const order = await findOrder(tx, id);
    if (order?.isOpen === true) tell.push(() => signalOrder(deps.watch, order));
  }
  return tell;
}

interface Applied {
  /** Every order the body speaks of, so that erasing one finds the body. */
  readonly orderIds: readonly OrderId[];
  readonly tell: readonly Tell[];
  /** The body must not be kept: it names a buyer to be forgotten, or stands for no order. */
  readonly forget: boolean;
}

async function applyBody(
  tx: ClientBase,
  deps: ApplyDependencies,
  merchant: MerchantId,
  entry: LockedEntry,
  body: Buffer,
): Promise<Applied> {
  if (isPushSource(entry.source)) {
    const pushed = await applyPush(tx, deps, merchant, entry.source, body);
    // Without a parcel of ours it names one of nobody's, which no erasure would ever find.
    return { ...pushed, forget: pushed.orderIds.length === 0 };
  }
  const source = SOURCES[entry.source];
  const events = source.parse(entry.topic, body, entry.occurredAt);
  const orderIds: OrderId[] = [];
  const tell: Tell[] = [];
  // A topic nobody follows may hold anything of a buyer's; that it came is enough to know.
  let forget = events.length === 0 && !source.isForPeople(entry.topic);
  const latest = after(entry.receivedAt, CLOCK_AHEAD_MS);
  const words = new Map<string, OrderEvents>();
  for (const event of events) {
    if (event.kind === 'redact') {
      forget = true;
      if (event.email !== null || event.wholeShop) {
        const older = await pendingEntries(tx, { source: entry.source, before: entry.inboxId });
        if (older.length > 0)
          throw new OlderWebhooksWait(`${older.length} webhooks that came before wait to be applied.`);
      }
      const erased = await eraseOrders(tx, deps.clock, merchant, entry.source, event);
      orderIds.push(...erased.map((order) => order.orderId));
      tell.push(...erased.filter((order) => order.isOpen).map((order) => () => signalOrder(deps.watch, order)));
    } else {
      // A word of the future would outdo every true one until then: it counts as one of the moment it came.
      const word = event.updatedAt > latest ? { ...event, updatedAt: entry.receivedAt } : event;
      const before = words.get(event.externalId);
      words.set(event.externalId, before === undefined ? [word] : [...before, word]);
    }
  }
  for (const [externalId, spoken] of words) {
    // Named on the row also where nothing changed: erasing the order has to find every body that speaks of it.
    orderIds.push(orderId(merchant, entry.source, externalId));
    const open: OrderRow | null = await applyToOrder(tx, merchant, entry.source, spoken, deps.clock);
    if (open !== null) tell.push(() => signalOrder(deps.watch, open));
  }
  return { orderIds, tell, forget };
}

/** A carrier's push is a hint: the parcel is marked, its workflow woken, and the poll asks the carrier itself. */
async function applyPush(
  tx: ClientBase,
  deps: ApplyDependencies,
  merchant: MerchantId,
  source: PushSource,
  body: Buffer,
): Promise<Applied> {
  const tag = CARRIERS[PUSH_SOURCES[source]].push.parse(body)?.numberTag ?? null;
  if (tag === null || !tag.startsWith(`order/${merchant}/`)) {
    // One account, one push URL: where merchants share the account, one of them gets the others' pushes.
    if (tag?.startsWith('order/')) {
      deps.onForeignPush();
      deps.logger.warn({ merchant }, 'a push about another merchant’s parcel is dropped: this account is shared');
    }
    return { orderIds: [], tell: [], forget: false };
  }
  const shipment = await findShipment(tx, tag as ShipmentId);
  if (shipment === null) return { orderIds: [], tell: [], forget: false };
  const orderIds = [shipment.orderId];
  if (shipment.state !== 'open') return { orderIds, tell: [], forget: false };
  await hintShipment(tx, shipment.shipmentId, deps.clock.wallNow());
  return {
    orderIds,
    forget: false,
    tell: [
      async () => {
        try {
          await orderHandle(deps.watch.client, shipment.orderId).signal(carrierPushed, {
            shipmentId: shipment.shipmentId,
          });
        } catch (error) {
          // Nobody watches it any more: a push starts nothing.
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
      },
    ],
  };
}
