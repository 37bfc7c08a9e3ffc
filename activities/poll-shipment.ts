/**
 * The poll. It stays pending for days: nothing new is a retry with a delay, which costs no event of the workflow's
 * history. It completes when the stored plan is not the one the workflow holds, or when something is due.
 *
 * The steps of an attempt:
 *  1. the stored plan is another one            complete with it (a push, a send or another attempt wrote it)
 *  2. not due, and nobody asks                  wait on: a newly scheduled poll always runs once, at once
 *  3. looked within the minimum interval        judge on that look
 *  4. otherwise                                 ask the carrier, store, fold, judge, in one transaction;
 *     too many wait for the carrier             judge on what is known, and ask again when there is room
 *  5. the plan is another one now               complete with it
 *  6. the deadline has come                     complete, also when the carrier did not answer
 *  7. otherwise                                 wait on, until the next look or the deadline
 */

import { activityInfo, cancellationSignal } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { LookDeferred, LookResult } from '../carriers/carrier.ts';
import { checkpointsOf, storeJourney, storeLastMile, storeLook, storeSecondOpinion } from '../database/looks.ts';
import { findOrder } from '../database/orders.ts';
import { currentPolicy } from '../database/policies.ts';
import { withTenant } from '../database/pool.ts';
import { findShipment, lockShipment, type ShipmentRow } from '../database/shipments.ts';
import { foldJourney } from '../domain/fold.ts';
import { partsOf, type ShipmentId } from '../domain/ids.ts';
import { isUntracked } from '../domain/order-state.ts';
import type { Plan } from '../domain/plan.ts';
import type { CarriersPolicy } from '../domain/policy.ts';
import { alignToSlot } from '../domain/poll-slot.ts';
import { pollIntervalMs } from '../domain/polling-cadence.ts';
import {
  after,
  type Clock,
  earliest,
  HOUR_MS,
  isoSeconds,
  MINUTE_MS,
  type ProductInstant,
  SECOND_MS,
  type WallInstant,
} from '../domain/time.ts';
import type { Dependencies } from './dependencies.ts';
import { judgeShipment, toPlan } from './judge-shipment.ts';
import { lastMileLook } from './last-mile.ts';
import { outcomeOf } from './outcome-of.ts';
import { queryOf } from './query-of.ts';
import { recipientOf } from './recipient-of.ts';
import { secondOpinion } from './second-opinion.ts';
import { waiting } from './waiting.ts';

export interface PollInput {
  readonly shipmentId: ShipmentId;
  /** The plan version the workflow holds. */
  readonly known: number;
  /** No look before this, unless something asks for one. */
  readonly notBefore: WallInstant;
  /** Something must be decided then; null for never, 0 for at once. */
  readonly wakeAt: WallInstant | null;
}

/** Failed looks in a row that stay quiet; from the next one on the attempt counts in the failure metric. */
const QUIET_FAILURES = 3;

/** After a failed look: doubling from 5 minutes, at most 2 hours, product time. */
const FAILURE_BACKOFF_MS = { first: 5 * MINUTE_MS, most: 2 * HOUR_MS };

export async function pollShipment(deps: Dependencies, input: PollInput): Promise<Plan> {
  const { merchantId } = partsOf(input.shipmentId);
  const { clock, pool } = deps;
  const before = await withTenant(pool, merchantId, async (tx) => {
    const shipment = await findShipment(tx, input.shipmentId);
    if (shipment === null) throw gone(input.shipmentId);
    const order = await findOrder(tx, shipment.orderId);
    if (order === null) throw gone(input.shipmentId);
    return {
      shipment,
      orderIsNewer: order.version > shipment.plannedOrderVersion,
      carriers: (await currentPolicy(tx, merchantId)).policy.carriers,
      among: { several: order.state.parcels.length > 1, untracked: isUntracked(order.state) },
    };
  });
  const { among } = before;
  let { shipment } = before;
  if (shipment.plan !== null && !before.orderIsNewer && shipment.planVersion !== input.known) {
    return toPlan(shipment, shipment.plan, shipment.planVersion, clock);
  }
  const reset = wasReset();
  const asked = reset || isAfter(shipment.askedWall, shipment.lastLookWall);
  const hinted = isAfter(shipment.hintedWall, shipment.lastLookWall);
  const wakeAt = wakeOf(input, shipment, clock);
  // Another parcel's batch may have taken this one along since the workflow was told when to look.
  const lookAt = shipment.nextLookAt === null ? 0 : clock.wallAt(shipment.nextLookAt);
  const dueAt = Math.min(Math.max(input.notBefore, lookAt), wakeAt ?? Infinity);
  if (clock.wallNow() < dueAt && !asked && !hinted && !before.orderIsNewer) {
    throw notYet(shipment, among, dueAt - clock.wallNow());
  }
  const lookDue = asked || hinted || clock.wallNow() >= dueAt;
  const sinceLookMs = shipment.lastLookWall === null ? Infinity : clock.wallNow() - shipment.lastLookWall;
  const tooSoon = sinceLookMs < deps.pacing.minimumLookIntervalMs && !asked;
  const askedAt = clock.wallNow();
  const answer = lookDue && !tooSoon ? await ask(deps, before.carriers, shipment) : null;
  // Nobody was asked: neither a look nor a failure of the carrier, and nothing of it is stored.
  const deferred = answer !== null && 'deferredMs' in answer ? answer : null;
  const result = answer !== null && 'deferredMs' in answer ? null : answer;
  const [second, lastMile] =
    result === null
      ? [null, null]
      : await Promise.all([
          secondOpinion(deps, before.carriers, shipment, clock.now()),
          lastMileLook(deps, before.carriers, shipment),
        ]);
  const now = clock.now();
  const plan = await withTenant(pool, merchantId, async (tx) => {
    if (second !== null) await storeSecondOpinion(tx, shipment, second.provider, second.look, now);
    if (lastMile !== null) {
      const { look, registered } = lastMile.result;
      await storeLastMile(tx, shipment, lastMile.provider, look, registered, now);
    }
    if (result !== null) await storeAndFold(tx, deps, input.shipmentId, result, now, askedAt);
    const judged = await judgeShipment(tx, deps, input.shipmentId);
    shipment = (await findShipment(tx, input.shipmentId)) ?? shipment;
    return judged;
  });
  if (result !== null) deps.reached('after_look_stored');
  if (plan.version !== input.known) return plan;
  const untilDecision = (plan.wakeAt ?? Infinity) - clock.wallNow();
  if (deferred !== null && input.wakeAt !== 0) {
    // A deadline that has come waits for the look it was due with.
    throw deferredPoll(
      shipment,
      among,
      untilDecision > 0 ? Math.min(deferred.deferredMs, untilDecision) : deferred.deferredMs,
    );
  }
  if (wakeAt !== null && clock.wallNow() >= wakeAt) return plan;
  const wait = Math.min(plan.pollAfter - clock.wallNow(), untilDecision);
  if (tooSoon && hinted) {
    const soon = Math.min(Math.max(1, wait), deps.pacing.minimumLookIntervalMs - sinceLookMs);
    throw notYet(shipment, among, soon, 'next look as soon as the minimum interval allows');
  }
  throw notYet(shipment, among, wait);
}

/**
 * When the poll has to answer. The plan the workflow holds is mapped to wall time anew: where product time has stood still
 * meanwhile, the old instant comes early, and answering then would bring the same plan and the same poll for ever.
 */
function wakeOf(input: PollInput, shipment: ShipmentRow, clock: Clock): WallInstant | null {
  if (input.wakeAt === 0 || shipment.plan === null || shipment.planVersion !== input.known) return input.wakeAt;
  return toPlan(shipment, shipment.plan, shipment.planVersion, clock).wakeAt;
}

/** Attempt 1 that was scheduled anew: operations pressed Reset on the activity, which means "look now". */
function wasReset(): boolean {
  const info = activityInfo();
  return info.attempt === 1 && info.currentAttemptScheduledTimestampMs - info.scheduledTimestampMs > 500;
}

function isAfter(a: WallInstant | null, b: WallInstant | null): boolean {
  return a !== null && (b === null || a > b);
}

/** One look; null where there is nobody to ask. */
async function ask(
  deps: Dependencies,
  policy: CarriersPolicy,
  shipment: ShipmentRow,
): Promise<LookResult | LookDeferred | null> {
  const { provider } = shipment;
  if (provider === 'none' || shipment.state !== 'open') return null;
  const query = queryOf(shipment, policy, shipment.registered ? null : await recipientOf(deps, shipment));
  if (query === null) return null;
  deps.reached('before_look');
  const result = await deps.look(provider, shipment.merchantId, query, cancellationSignal());
  deps.count.look(provider, outcomeOf(result));
  return result;
}

/** Stores one look and folds the journey from everything seen so far. The caller judges afterwards, in the same transaction. */
export async function storeAndFold(
  tx: Parameters<typeof lockShipment>[0],
  deps: Pick<Dependencies, 'clock' | 'pacing'>,
  shipmentId: ShipmentId,
  result: LookResult,
  now: ProductInstant,
  askedAt: WallInstant,
): Promise<void> {
  const locked = await lockShipment(tx, shipmentId);
  if (locked === null) throw gone(shipmentId);
  await storeLook(tx, locked, result.look, result.registered, now, {
    asked: askedAt,
    answered: deps.clock.wallNow(),
  });
  if (result.look.kind === 'sync_failed') {
    const streak = locked.errorStreak + 1;
    const backoff = Math.min(FAILURE_BACKOFF_MS.first * 2 ** Math.min(streak - 1, 10), FAILURE_BACKOFF_MS.most);
    // A clock that runs fast comes back early; the account's own pause keeps the carrier's seconds.
    const waitMs = Math.max(backoff, result.look.retryAfterMs ?? 0);
    await storeJourney(tx, shipmentId, locked.journey, after(now, waitMs));
    return;
  }
  const order = await findOrder(tx, locked.orderId);
  if (order === null) throw gone(shipmentId);
  const journey = foldJourney(await checkpointsOf(tx, shipmentId), order);
  const newsAt = journey.lastScan?.seenAt ?? locked.openedAt;
  await storeJourney(
    tx,
    shipmentId,
    journey,
    alignToSlot(after(now, pollIntervalMs(journey, now - newsAt, locked.pushedWall !== null)), deps.pacing.slotMs),
  );
}

/** What the texts of an order's polls have to tell apart. */
interface Among {
  /** The order has more than one parcel, and as many polls. */
  readonly several: boolean;
  /** Lines without a parcel have been dispatched all the same. */
  readonly untracked: boolean;
}

/**
 * What operations read behind the pending activity: what is seen, or why nothing is, and when the next look is. It
 * follows from the stored row, so that a poll that was armed anew says the same. Nothing of the buyer's.
 */
function notYet(shipment: ShipmentRow, among: Among, delayMs: number, next = nextLook(shipment)): ApplicationFailure {
  const parcel = among.several && shipment.parcel > 0 ? `parcel ${shipment.parcel}: ` : '';
  if (shipment.errorStreak === 0) {
    return waiting(`Nothing new: ${parcel}${seen(shipment, among)}; ${next}`, delayMs, true);
  }
  const quiet = shipment.errorStreak <= QUIET_FAILURES && shipment.lastingFailure === null;
  const reason = (shipment.lastFailure ?? 'the carrier did not answer').replace(/\.$/, '');
  const before = shipment.firstLookedAt === null ? 'never seen so far' : `last seen: ${seen(shipment, among)}`;
  return waiting(
    `Cannot see it: ${parcel}${reason} (${shipment.errorStreak} in a row); ${before}; ${next}`,
    delayMs,
    quiet,
  );
}

/** Not a failure, of anybody: the account's turns are with other parcels. */
function deferredPoll(shipment: ShipmentRow, among: Among, delayMs: number): ApplicationFailure {
  const next = `more parcels wait than the account may ask about, asked again in ${Math.ceil(delayMs / SECOND_MS)} s`;
  return notYet(shipment, among, delayMs, next);
}

function seen(shipment: ShipmentRow, { untracked }: Among): string {
  if (shipment.parcel === 0)
    return untracked ? 'dispatched without a number that is followed' : 'no parcel announced yet';
  if (shipment.provider === 'none') return 'no carrier can be asked about its number';
  const { journey } = shipment;
  const scan = journey.lastScan;
  const phase = journey.phase.toLowerCase().replaceAll('_', ' ');
  return scan === null
    ? 'not known to the carrier yet'
    : `${phase}, last scan ${isoSeconds(scan.seenAt).slice(0, 10)}${scan.country === null ? '' : ` ${scan.country}`}`;
}

/** The poll also wakes for deadlines and releases, and looks then. */
function nextLook(shipment: ShipmentRow): string {
  const at = earliest(shipment.nextLookAt, shipment.plan?.wakeAt ?? null);
  return at === null ? 'no carrier to ask' : `next look ${isoSeconds(at).slice(0, 16)}Z`;
}

function gone(shipmentId: ShipmentId): ApplicationFailure {
  return ApplicationFailure.nonRetryable(
    `Shipment ${shipmentId} has no row: it was deleted from the database by hand.`,
    'ShipmentGone',
  );
}
