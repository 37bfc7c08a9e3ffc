import type { ClientBase } from 'pg';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Judgement } from '../domain/judge.ts';
import type { PlannedMessage } from '../domain/plan-messages.ts';
import type { RuleName } from '../domain/rules/rule.ts';
import type { Situation } from '../domain/situation.ts';
import { timestamp } from './columns.ts';
import { endShipment, type ShipmentRow } from './shipments.ts';

/**
 * Stores what follows from a situation, in the transaction that read it under the shipment's lock, and returns the
 * shipment's plan version: raised only when the plan says something new, so that a quiet look adds nothing to the
 * workflow's history.
 */
export async function storeJudgement(
  tx: ClientBase,
  shipment: ShipmentRow,
  s: Situation,
  judgement: Judgement,
): Promise<number> {
  await storeDecisions(tx, s, judgement);
  await storeEpisodes(tx, shipment, s, judgement);
  await storePlanned(tx, shipment, s, judgement.planned);
  await storeChanged(tx, s, judgement);
  if (judgement.plan.done) {
    const byShop = s.order.stop === 'cancelled' || s.order.stop === 'refunded';
    // What its shop stopped opens again where the shop takes that back.
    await endShipment(tx, shipment.shipmentId, byShop ? 'detached' : 'ended', s.now);
  }
  return storePlan(tx, shipment, s, judgement);
}

/** Counted over all parcels: what another parcel's send adds is in that one's plan, and no news of this one. */
const OF_THE_ORDER = ['noticesSent'];

async function storePlan(tx: ClientBase, shipment: ShipmentRow, s: Situation, judgement: Judgement): Promise<number> {
  const { plan } = judgement;
  const changed =
    shipment.plan === null || canonicalText(shipment.plan, OF_THE_ORDER) !== canonicalText(plan, OF_THE_ORDER);
  const version = shipment.planVersion + (changed ? 1 : 0);
  await tx.query(
    `update shipment set plan = $2, plan_version = $3, planned_order_version = $4, needs_attention = $5, exception_kind = $6,
       promise = $7
     where shipment_id = $1`,
    [
      shipment.shipmentId,
      JSON.stringify(plan),
      version,
      s.order.version,
      plan.attributes.needsAttention,
      plan.attributes.exceptionKind,
      s.promise === null ? null : JSON.stringify(s.promise),
    ],
  );
  return version;
}

/**
 * A rule that says the same again moves `last_at`; a new word is a new row, and so is a word that plans a notice: "it
 * moves again" is said of one trouble after the other. What was said to people keeps the facts, the threshold and the
 * policy it was first said on: they are the evidence. Of a word nobody heard the newest facts are the telling ones.
 *
 * One statement for all rules: every look comes through here. The shipment's lock keeps other writers out.
 */
async function storeDecisions(tx: ClientBase, s: Situation, { weighed, planned }: Judgement): Promise<void> {
  if (weighed.length === 0) return;
  const plansANotice = (rule: RuleName) => planned.some(({ kind }) => kind === rule);
  await tx.query(
    `with said as (
       select * from jsonb_to_recordset($2)
         as w(rule text, verdict text, why text, inputs jsonb, threshold text, source text, anew boolean)
     ), latest as (
       select distinct on (rule) rule, n, verdict, why, verdict in ('tell_buyer', 'tell_staff') as heard
       from decision where shipment_id = $1 order by rule, n desc
     ), same as (
       update decision d set last_at = $3,
         inputs = case when heard then d.inputs else said.inputs end,
         threshold = case when heard then d.threshold else said.threshold end,
         source = case when heard then d.source else said.source end,
         policy_version = case when heard then d.policy_version else $4 end,
         zone_rules_version = case when heard then d.zone_rules_version else $6 end
       from said join latest using (rule, verdict, why)
       where d.shipment_id = $1 and d.rule = latest.rule and d.n = latest.n and not said.anew
       returning d.rule
     )
     insert into decision (shipment_id, rule, n, merchant_id, verdict, why, inputs, threshold, source, policy_version,
       zone_rules_version, first_at, last_at)
     select $1, said.rule, coalesce(latest.n, 0) + 1, $5, said.verdict, said.why, said.inputs, said.threshold, said.source, $4, $6, $3, $3
     from said left join latest using (rule)
     where said.rule not in (select rule from same)`,
    [
      s.shipment.shipmentId,
      JSON.stringify(weighed.map((w) => ({ ...w, anew: plansANotice(w.rule) }))),
      timestamp(s.now),
      s.policy.version,
      s.order.merchantId,
      s.order.zone.rulesVersion,
    ],
  );
}

async function storeEpisodes(tx: ClientBase, shipment: ShipmentRow, s: Situation, judgement: Judgement): Promise<void> {
  for (const e of judgement.opened) {
    await tx.query(
      `insert into episode (shipment_id, n, merchant_id, kind, cause, opened_at) values ($1, $2, $3, $4, $5, $6)`,
      [shipment.shipmentId, e.n, shipment.merchantId, e.kind, e.cause, timestamp(e.openedAt)],
    );
  }
  for (const c of judgement.closed) {
    await tx.query(
      'update episode set closed_at = $3, closed_by = $4 where shipment_id = $1 and n = $2 and closed_at is null',
      [c.shipmentId, c.n, timestamp(s.now), c.by],
    );
  }
}

/** A notice, and a message of it per channel. Neither is ever written twice. */
async function storePlanned(
  tx: ClientBase,
  shipment: ShipmentRow,
  s: Situation,
  planned: readonly PlannedMessage[],
): Promise<void> {
  for (const m of planned) {
    await tx.query(
      `insert into notice (notice_id, merchant_id, order_id, shipment_id, kind, episode, cause, planned_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (notice_id) do nothing`,
      [
        m.noticeId,
        shipment.merchantId,
        shipment.orderId,
        shipment.shipmentId,
        m.kind,
        m.episode,
        m.cause,
        timestamp(s.now),
      ],
    );
    await tx.query(
      `insert into message (message_id, merchant_id, notice_id, shipment_id, channel, state, release_at, language, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (message_id) do nothing`,
      [
        m.messageId,
        shipment.merchantId,
        m.noticeId,
        shipment.shipmentId,
        m.channel,
        m.state,
        timestamp(m.releaseAt),
        s.order.language,
        m.reason,
      ],
    );
  }
}

/** What waited and shall not leave, or later. Only a message nobody has begun to send is changed. */
async function storeChanged(tx: ClientBase, s: Situation, judgement: Judgement): Promise<void> {
  for (const m of judgement.dropped) {
    await tx.query(
      "update message set state = $2, reason = $3, settled_at = $4 where message_id = $1 and state = 'planned'",
      [m.messageId, m.state, m.reason, timestamp(s.now)],
    );
  }
  for (const m of judgement.rescheduled) {
    await tx.query(
      `update message set state = 'planned', release_at = $2, settled_at = null,
         reason = case state when 'planned' then reason end
       where message_id = $1 and state in ('planned', 'suppressed')`,
      [m.messageId, timestamp(m.releaseAt)],
    );
  }
}
