import type { PoolClient } from 'pg';
import { storeJudgement } from '../database/judgements.ts';
import { expireLeases } from '../database/messages.ts';
import { lockShipment, type ShipmentRow } from '../database/shipments.ts';
import { type Outlook, readSituation } from '../database/situations.ts';
import type { ShipmentId } from '../domain/ids.ts';
import { judge, type StoredPlan } from '../domain/judge.ts';
import type { Plan } from '../domain/plan.ts';
import { after, type Clock, DAY_MS, type ProductInstant, wallInstant } from '../domain/time.ts';
import type { Dependencies, Pacing } from './dependencies.ts';

/** What judging needs of the activities' dependencies; a command line has no more. */
export interface JudgingDependencies extends Pick<Dependencies, 'clock' | 'installationSms'> {
  readonly pacing: Pick<Pacing, 'lookFreshnessMs'>;
}

/**
 * Judges a parcel on what PostgreSQL holds now, stores what follows, and returns the plan. In the caller's transaction;
 * the shipment is locked, so looks, sends and pushes that meet are judged one after the other. `silently`: nothing that
 * would be told because of it is ever told.
 */
export async function judgeShipment(
  tx: PoolClient,
  deps: JudgingDependencies,
  shipmentId: ShipmentId,
  silently = false,
): Promise<Plan> {
  const now = deps.clock.now();
  const wallNow = deps.clock.wallNow();
  const locked = await lockShipment(tx, shipmentId);
  if (locked === null) throw new Error(`Shipment ${shipmentId} has no row.`);
  await expireLeases(tx, shipmentId, now, wallNow);
  const situation = await readSituation(tx, locked, { ...outlookOf(deps, now), silently });
  const judgement = judge(situation);
  const version = await storeJudgement(tx, locked, situation, judgement);
  return toPlan(locked, judgement.plan, version, deps.clock);
}

/** The clock and settings a situation is read with. */
export function outlookOf(deps: JudgingDependencies, now: ProductInstant): Outlook {
  return {
    now,
    silently: false,
    wallNow: deps.clock.wallNow(),
    freshnessMs: deps.pacing.lookFreshnessMs,
    installationSms: deps.installationSms,
  };
}

/** The stored plan as the workflow gets it: instants for Temporal's timers are wall time. */
export function toPlan(shipment: ShipmentRow, plan: StoredPlan, version: number, clock: Clock): Plan {
  const wakes = [
    ...(plan.wakeAt === null ? [] : [clock.wallAt(plan.wakeAt)]),
    ...(plan.leaseUntil === null ? [] : [plan.leaseUntil]),
  ];
  // A parcel nobody can be asked about is judged once a day all the same: policies change.
  const lookAt = shipment.nextLookAt ?? (shipment.provider === 'none' ? after(clock.now(), DAY_MS) : clock.now());
  return {
    version,
    done: plan.done,
    send: plan.send,
    wakeAt: wakes.length === 0 ? null : wallInstant(Math.ceil(Math.min(...wakes))),
    pollAfter: wallInstant(Math.ceil(clock.wallAt(lookAt))),
    text: plan.text,
    attributes: plan.attributes,
  };
}
