import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { MerchantId, OrderId } from '../domain/ids.ts';
import type { PolicyVersion } from '../domain/policy.ts';
import type { ProductInstant } from '../domain/time.ts';
import { productTime, timestamp } from './columns.ts';
import { DEFAULT_POLICY, type PolicyDocument, policySchema } from './policy-schema.ts';

const row = z.object({ version: z.number().int(), document: z.unknown() });

/** The version in force: the newest stored one, or the built-in default as version 0. */
export async function currentPolicy(tx: ClientBase, merchantId: MerchantId): Promise<PolicyVersion> {
  const { rows } = await tx.query(
    'select version, document from policy_version where merchant_id = $1 order by version desc limit 1',
    [merchantId],
  );
  return toPolicy(rows[0]);
}

/** The version that was in force when the order was first heard of. */
export async function policyOfOrder(tx: ClientBase, orderId: OrderId): Promise<PolicyVersion> {
  const { rows } = await tx.query(
    `select p.version, p.document from orders o
     join policy_version p on p.merchant_id = o.merchant_id and p.version = o.policy_version where o.order_id = $1`,
    [orderId],
  );
  return toPolicy(rows[0]);
}

function toPolicy(found: unknown): PolicyVersion {
  if (found === undefined) return { version: 0, policy: DEFAULT_POLICY };
  const { version, document } = row.parse(found);
  return { version, policy: policySchema.parse(document) };
}

const storedRow = z
  .object({
    version: z.number().int(),
    document: z.record(z.string(), z.unknown()),
    author: z.string(),
    created_at: productTime,
  })
  .transform((r) => ({ version: r.version, document: r.document, author: r.author, createdAt: r.created_at }));

/** A policy as its merchant wrote it: only what differs from the defaults. */
export type StoredPolicy = z.infer<typeof storedRow>;

/** The newest version as it was written; null while the merchant has none of its own. */
export async function storedPolicy(tx: ClientBase, merchantId: MerchantId): Promise<StoredPolicy | null> {
  const { rows } = await tx.query(
    'select version, document, author, created_at from policy_version where merchant_id = $1 order by version desc limit 1',
    [merchantId],
  );
  return rows[0] === undefined ? null : storedRow.parse(rows[0]);
}

/**
 * Stores a new version and returns its number; the same document as the one in force stores nothing.
 * The merchant's row is locked so that two writers get two numbers.
 */
export async function savePolicy(
  tx: ClientBase,
  merchantId: MerchantId,
  document: PolicyDocument,
  author: string,
  now: ProductInstant,
): Promise<number> {
  await tx.query('select from merchant where merchant_id = $1 for update', [merchantId]);
  const current = await currentPolicy(tx, merchantId);
  if (JSON.stringify(current.policy) === JSON.stringify(policySchema.parse(document)) && current.version > 0)
    return current.version;
  const version = current.version + 1;
  await tx.query(
    'insert into policy_version (merchant_id, version, document, author, created_at) values ($1, $2, $3, $4, $5)',
    [merchantId, version, JSON.stringify(document), author, timestamp(now)],
  );
  return version;
}
