/**
 * From the inbox to the orders: applies each stored webhook in one transaction, then tells the order's workflow. Both
 * steps are marked on the row, so a crash between them, or Temporal being down, only means that the step is done again.
 */
import type { Pool } from 'pg';
import {
  forgetUnassignedBefore,
  listenToInbox,
  lockEntry,
  markDone,
  markRetry,
  type WaitingEntry,
  waitingEntries,
} from '../database/inbox.ts';
import { allMerchantIds } from '../database/merchants.ts';
import { waitForLocksAtMost, withTenant } from '../database/pool.ts';
import type { MerchantId } from '../domain/ids.ts';
import { after, DAY_MS, HOUR_MS } from '../domain/time.ts';
import { type ApplyDependencies, applyEntry, type Tell } from './apply-entry.ts';

export interface RelayDependencies extends Omit<ApplyDependencies, 'onForeignPush'> {
  readonly pool: Pool;
  /** The login that sees which rows wait, across merchants. */
  readonly relay: Pool;
  readonly relayUrl: string;
}

export interface Relay {
  /** Look at once; a stored webhook in this process need not wait for the database's notification. */
  nudge(): void;
  /** It read the inbox within the last 10 seconds. */
  isReading(): boolean;
  /** What it has counted in this process, as lines of a Prometheus page. */
  metrics(): string;
  /** Finishes what is under way and stops. */
  stop(): Promise<void>;
}

/** Entries taken up at the same time, and of one merchant: a flood of one leaves lanes to the others. */
const LANES = { all: 8, ofMerchant: 4 };

/** How long an entry waits for an order that somebody else holds; then it makes room, and is tried again later. */
const LOCK_LIMIT_MS = 2_000;

/** A round without a notification: it picks up retries, and whatever a lost notification hid. */
const IDLE_ROUND_MS = 1_000;

/** A relay that has not read the inbox for this long hangs, or has no database. Wall time. */
const READING_LIMIT_MS = 10_000;

/** How long a body is kept that stands for no order: it could not be read, or people have to act on it. Product time. */
export const UNASSIGNED_KEPT_MS = 30 * DAY_MS;

/** How often a relay looks for bodies that have grown too old; wall time. */
const FORGET_EVERY_MS = HOUR_MS;

/** How long Temporal may take to be told. */
const TELL_LIMIT_MS = 5_000;

/** After a failure: doubling from half a second, at most five minutes, wall time. */
const RETRY_MS = { first: 500, most: 300_000 };

export function startRelay(given: RelayDependencies): Relay {
  let foreignPushes = 0;
  const deps: RelayDependencies & ApplyDependencies = {
    ...given,
    onForeignPush: () => {
      foreignPushes += 1;
    },
  };
  let stopped = false;
  let wake: () => void = () => undefined;
  let nudged = false;
  let forgetAt = 0;
  let readAt = performance.now();
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
  /** By inbox id. No round waits for them, so that one that takes long holds up nobody's next. */
  const underWay = new Map<string, { readonly merchantId: MerchantId; readonly over: Promise<void> }>();
  const lanesOf = (merchantId: MerchantId) => [...underWay.values()].filter((each) => each.merchantId === merchantId);
  const takeUp = async (entry: WaitingEntry) => {
    const taken = await relayEntry(deps, entry);
    underWay.delete(entry.inboxId);
    // What another relay has is not asked for again at once: it would still be the first.
    if (taken) nudge();
  };
  const run = async () => {
    while (!stopped) {
      await idle();
      nudged = false;
      try {
        const except = underWay.keys();
        const waiting = await waitingEntries(deps.relay, { most: 2 * LANES.all, ofMerchant: LANES.ofMerchant, except });
        readAt = performance.now();
        for (const entry of waiting) {
          // What a stopping relay leaves is the next one's.
          if (stopped || underWay.size === LANES.all) break;
          if (lanesOf(entry.merchantId).length === LANES.ofMerchant) continue;
          underWay.set(entry.inboxId, { merchantId: entry.merchantId, over: takeUp(entry) });
        }
        if (deps.clock.wallNow() >= forgetAt) {
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
    isReading: () => performance.now() - readAt < READING_LIMIT_MS,
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
      await Promise.all([...underWay.values()].map(({ over }) => over));
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

/**
 * Takes one entry as far as it goes. Failures of ours stay on the row and are tried again; nothing is thrown.
 * @returns false when there was nothing to do: another relay has it, or it cannot be read.
 */
async function relayEntry(deps: RelayDependencies & ApplyDependencies, entry: WaitingEntry): Promise<boolean> {
  try {
    const orders = await withTenant(deps.pool, entry.merchantId, async (tx) => {
      await waitForLocksAtMost(tx, LOCK_LIMIT_MS);
      return applyEntry(tx, deps, entry);
    });
    if (orders === null) return false;
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
  return true;
}

/**
 * Temporal's client would try for half a minute to reach a server that is away, and the inbox's other entries would wait for
 * it. They need not: each comes back after its own pause.
 */
function soon(deps: RelayDependencies, tell: Tell): Promise<void> {
  return deps.watch.client.withDeadline(Date.now() + TELL_LIMIT_MS, tell);
}
