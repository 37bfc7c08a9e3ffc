import type { ClientBase } from 'pg';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Judgement } from '../domain/judge.ts';
import type { Weighed } from '../domain/rules/rule.ts';
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
  for (const weighed of judgement.weighed) await storeDecision(tx, s, weighed);
  for (const e of judgement.opened) {
    await tx.query(
      `insert into episode (shipment_id, n, merchant_id, kind, cause, opened_at) values ($1, $2, $3, $4, $5, $6)`,
      [shipment.shipmentId, e.n, shipment.merchantId, e.kind, e.cause, timestamp(e.openedAt)],
    );
  }
  for (const c of judgement.closed) {
    await tx.query(
      'update episode set closed_at = $3, closed_by = $4 where shipment_id = $1 and n = $2 and closed_at is null',
      [shipment.shipmentId, c.n, timestamp(s.now), c.by],
    );
  }
  for (const m of judgement.planned) {
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
  for (const m of judgement.dropped) {
    await tx.query(
      "update message set state = $2, reason = $3, settled_at = $4 where message_id = $1 and state = 'planned'",
      [m.messageId, m.state, m.reason, timestamp(s.now)],
    );
  }
  for (const m of judgement.rescheduled) {
    await tx.query("update message set release_at = $2 where message_id = $1 and state = 'planned'", [
      m.messageId,
      timestamp(m.releaseAt),
    ]);
  }
  if (judgement.plan.done) await endShipment(tx, shipment.shipmentId, 'ended', s.now);
  return storePlan(tx, shipment, s, judgement);
}

async function storePlan(tx: ClientBase, shipment: ShipmentRow, s: Situation, judgement: Judgement): Promise<number> {
  const { plan } = judgement;
  const changed = shipment.plan === null || canonicalText(shipment.plan) !== canonicalText(plan);
  const version = shipment.planVersion + (changed ? 1 : 0);
  await tx.query(
    `update shipment set plan = $2, plan_version = $3, planned_order_version = $4, needs_attention = $5, exception_kind = $6
     where shipment_id = $1`,
    [
      shipment.shipmentId,
      JSON.stringify(plan),
      version,
      s.order.version,
      plan.attributes.needsAttention,
      plan.attributes.exceptionKind,
    ],
  );
  return version;
}

/** A rule that says the same again moves `last_at` and its inputs; a new word is a new row. */
async function storeDecision(tx: ClientBase, s: Situation, w: Weighed): Promise<void> {
  const { shipmentId } = s.shipment;
  const same = await tx.query(
    `update decision set last_at = $4, inputs = $5, threshold = $6, source = $7, policy_version = $8
     where shipment_id = $1 and rule = $2 and verdict = $9 and why = $3
       and n = (select max(n) from decision where shipment_id = $1 and rule = $2)`,
    [
      shipmentId,
      w.rule,
      w.why,
      timestamp(s.now),
      JSON.stringify(w.inputs),
      w.threshold,
      w.source,
      s.policy.version,
      w.verdict,
    ],
  );
  if (same.rowCount === 1) return;
  await tx.query(
    `insert into decision (shipment_id, rule, n, merchant_id, verdict, why, inputs, threshold, source, policy_version,
       zone_rules_version, first_at, last_at)
     select $1, $2, coalesce(max(n), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11 from decision
     where shipment_id = $1 and rule = $2`,
    [
      shipmentId,
      w.rule,
      s.order.merchantId,
      w.verdict,
      w.why,
      JSON.stringify(w.inputs),
      w.threshold,
      w.source,
      s.policy.version,
      s.order.zone.rulesVersion,
      timestamp(s.now),
    ],
  );
}
