import type { ClientBase } from 'pg';
import { z } from 'zod';
import { RULES } from '../domain/rules/rule.ts';
import { productTime, shipmentIdColumn } from './columns.ts';

const row = z
  .object({
    shipment_id: shipmentIdColumn,
    rule: z.enum(RULES),
    n: z.number(),
    verdict: z.enum(['tell_buyer', 'tell_staff', 'wait', 'silent', 'blind']),
    why: z.string(),
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    threshold: z.string().nullable(),
    source: z.string().nullable(),
    policy_version: z.number(),
    zone_rules_version: z.string(),
    first_at: productTime,
    last_at: productTime,
  })
  .transform((r) => ({
    shipmentId: r.shipment_id,
    rule: r.rule,
    n: r.n,
    verdict: r.verdict,
    why: r.why,
    inputs: r.inputs,
    threshold: r.threshold,
    source: r.source,
    policyVersion: r.policy_version,
    zoneRulesVersion: r.zone_rules_version,
    firstAt: r.first_at,
    lastAt: r.last_at,
  }));

/** What one rule said of one parcel, from when to when, and on which facts. */
export type Decision = z.infer<typeof row>;

/** Every decision on an order's parcels, in the order they were taken. */
export async function decisionsOfOrder(tx: ClientBase, orderId: string): Promise<readonly Decision[]> {
  const { rows } = await tx.query(
    `select d.* from decision d join shipment s using (shipment_id) where s.order_id = $1 order by s.parcel, d.first_at, d.rule, d.n`,
    [orderId],
  );
  return z.array(row).parse(rows);
}
