/**
 * From the inbox to the orders: applies each stored webhook in one transaction, then tells the order's workflow. Both
 * steps are marked on the row, so a crash between them, or Temporal being down, only means that the step is done again.
 */
import { WorkflowNotFoundError } from '@temporalio/client';
import type { ClientBase, Pool } from 'pg';
import { CARRIERS } from '../carriers/index.ts';
import {
  forgetBody,
  forgetUnassignedBefore,
  type LockedEntry,
  listenToInbox,
  lockEntry,
  markApplied,
  markDone,
  markRejected,
  markRetry,
  type WaitingEntry,
  waitingEntries,
} from '../database/inbox.ts';
import { allMerchantIds } from '../database/merchants.ts';
import { findOrder, type OrderRow } from '../database/orders.ts';
import { withTenant } from '../database/pool.ts';
import { findShipment, hintShipment } from '../database/shipments.ts';
import { type MerchantId, type OrderId, orderId, type ShipmentId } from '../domain/ids.ts';
import { after, type Clock, DAY_MS, HOUR_MS } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import { carrierPushed } from '../workflows/messages.ts';
import { applyToOrder } from './apply-order-event.ts';
import { eraseOrders } from './erase-orders.ts';
import { ordersNamed, SOURCES } from './sources/index.ts';
import { PayloadError } from './sources/payload-error.ts';
import { orderHandle, signalOrder, type WatchTarget } from './start-watch.ts';

export interface RelayDependencies {
  readonly pool: Pool;
  /** The login that sees which rows wait, across merchants. */
  readonly relay: Pool;
  readonly relayUrl: string;
  readonly clock: Clock;
  readonly watch: WatchTarget;
  readonly logger: Logger;
}

export interface Relay {
  /** Look at once; a stored webhook in this process need not wait for the database's notification. */
  nudge(): void;
  /** What it has counted in this process, as lines of a Prometheus page. */
  metrics(): string;
  /** Finishes what is under way and stops. */
  stop(): Promise<void>;
}

/** Entries taken in one round. */
const ROUND = 100;

/** Entries applied at the same time. */
const CONCURRENCY = 4;

/** A round without a notification: it picks up retries, and whatever a lost notification hid. */
const IDLE_ROUND_MS = 1_000;

/** How long a body is kept that stands for no order: it could not be read, or people have to act on it. Product time. */
export const UNASSIGNED_KEPT_MS = 30 * DAY_MS;

/** How often a relay looks for bodies that have grown too old; wall time. */
const FORGET_EVERY_MS = HOUR_MS;

/** How long Temporal may take to be told. */
const TELL_LIMIT_MS = 5_000;

/** After a failure: doubling from half a second, at most five minutes, wall time. */
const RETRY_MS = { first: 500, most: 300_000 };

/** What applying needs, and what it counts. */
interface Work extends RelayDependencies {
  readonly onForeignPush: () => void;
}

export function startRelay(given: RelayDependencies): Relay {
  let foreignPushes = 0;
  const deps: Work = {
    ...given,
    onForeignPush: () => {
      foreignPushes += 1;
    },
  };
  let stopped = false;
  let wake: () => void = () => undefined;
  let nudged = false;
  let forgetAt = 0;
  const nudge = () => {
    nudged = true;
    wake();
  };
  const listener = listenToInbox(deps.relayUrl, nudge, (error) =>
    deps.logger.warn({ err: error }, 'not listening to the inbox; it is read once a second meanwhile'),
  );
  const idle = async () => {
    if (nudged || stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_ROUND_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  const run = async () => {
    while (!stopped) {
      await idle();
      nudged = false;
      try {
        const waiting = await waitingEntries(deps.relay, ROUND);
        // What a stopping relay leaves is the next one's.
        await inParallel(waiting, async (entry) => (stopped ? undefined : relayEntry(deps, entry)));
        if (waiting.length === ROUND) nudged = true;
        else if (deps.clock.wallNow() >= forgetAt) {
          forgetAt = deps.clock.wallNow() + FORGET_EVERY_MS;
          await forgetOld(deps);
        }
      } catch (error) {
        deps.logger.error({ err: error }, 'the relay could not read the inbox; it tries again');
        await new Promise((resolve) => setTimeout(resolve, IDLE_ROUND_MS));
      }
    }
  };
  const running = run();
  return {
    nudge,
    metrics: () =>
      [
        '# HELP waybell_foreign_pushes_total Carrier pushes about a parcel of another merchant than the endpoint has',
        '# TYPE waybell_foreign_pushes_total counter',
        `waybell_foreign_pushes_total ${foreignPushes}`,
        '',
      ].join('\n'),
    stop: async () => {
      stopped = true;
      nudge();
      await running;
      await listener.stop();
    },
  };
}

/** Forgets the bodies an erasure may have missed, before they grow old. Of two relays that do it at once, one finds nothing. */
async function forgetOld(deps: RelayDependencies): Promise<void> {
  const before = after(deps.clock.now(), -UNASSIGNED_KEPT_MS);
  for (const merchant of await allMerchantIds(deps.relay)) {
    await withTenant(deps.pool, merchant, (tx) => forgetUnassignedBefore(tx, before));
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const take = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, take));
}

/** Takes one entry as far as it goes. Failures of ours stay on the row and are tried again; nothing is thrown. */
async function relayEntry(deps: Work, entry: WaitingEntry): Promise<void> {
  try {
    const orders = await withTenant(deps.pool, entry.merchantId, (tx) => applyEntry(tx, deps, entry));
    if (orders === null) return;
    for (const tell of orders) await soon(deps, tell);
    await withTenant(deps.pool, entry.merchantId, (tx) => markDone(tx, entry.inboxId));
  } catch (error) {
    deps.logger.warn(
      { err: error, inbox: entry.inboxId, merchant: entry.merchantId },
      'a webhook waits for its next try',
    );
    await withTenant(deps.pool, entry.merchantId, async (tx) => {
      const locked = await lockEntry(tx, entry.inboxId);
      const delay = Math.min(RETRY_MS.first * 2 ** Math.min(locked?.attempts ?? 0, 20), RETRY_MS.most);
      await markRetry(tx, entry.inboxId, delay, error instanceof Error ? error.name : 'Error');
    }).catch((again: unknown) => deps.logger.error({ err: again }, 'the database does not take the failure either'));
  }
}

/**
 * Temporal's client would try for half a minute to reach a server that is away, and the inbox's other entries would wait for
 * it. They need not: each comes back after its own pause.
 */
function soon(deps: Work, tell: Tell): Promise<void> {
  return deps.watch.client.withDeadline(Date.now() + TELL_LIMIT_MS, tell);
}

type Tell = () => Promise<void>;

/** Applies the entry and returns whom to tell; null when another relay has it, or it cannot be read. */
async function applyEntry(tx: ClientBase, deps: Work, entry: WaitingEntry): Promise<readonly Tell[] | null> {
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
  deps: Work,
  merchant: MerchantId,
  entry: LockedEntry,
): Promise<readonly Tell[]> {
  // A push is a signal, never a start: what it is about is read from it again.
  if (entry.source === '17track')
    return entry.body === null ? [] : (await applyPush(tx, deps, merchant, entry.body)).tell;
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
  deps: Work,
  merchant: MerchantId,
  entry: LockedEntry,
  body: Buffer,
): Promise<Applied> {
  if (entry.source === '17track') {
    const pushed = await applyPush(tx, deps, merchant, body);
    // Without a parcel of ours it names one of nobody's, which no erasure would ever find.
    return { ...pushed, forget: pushed.orderIds.length === 0 };
  }
  const source = SOURCES[entry.source];
  const events = source.parse(entry.topic, body, entry.occurredAt);
  const orderIds: OrderId[] = [];
  const tell: Tell[] = [];
  // A topic nobody follows may hold anything of a buyer's; that it came is enough to know.
  let forget = events.length === 0 && !source.isForPeople(entry.topic);
  for (const event of events) {
    if (event.kind === 'redact') {
      forget = true;
      const erased = await eraseOrders(tx, deps.clock, merchant, entry.source, event);
      orderIds.push(...erased.map((order) => order.orderId));
      tell.push(...erased.filter((order) => order.isOpen).map((order) => () => signalOrder(deps.watch, order)));
      continue;
    }
    // Named on the row also where nothing changed: erasing the order has to find every body that speaks of it.
    orderIds.push(orderId(merchant, entry.source, event.externalId));
    const open: OrderRow | null = await applyToOrder(tx, merchant, entry.source, event, deps.clock);
    if (open !== null) tell.push(() => signalOrder(deps.watch, open));
  }
  return { orderIds, tell, forget };
}

/** A carrier's push is a hint: the parcel is marked, its workflow woken, and the poll asks the carrier itself. */
async function applyPush(tx: ClientBase, deps: Work, merchant: MerchantId, body: Buffer): Promise<Applied> {
  const tag = CARRIERS.seventeentrack.push.parse(body)?.numberTag ?? null;
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
