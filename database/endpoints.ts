import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import type { MerchantId } from '../domain/ids.ts';
import type { ProductInstant } from '../domain/time.ts';
import { merchantIdColumn, timestamp } from './columns.ts';
import { dataKeyOf } from './merchants.ts';
import { inTransaction, withTenant } from './pool.ts';
import { type SealingKey, seal, unseal } from './sealing.ts';

export const ENDPOINT_SOURCES = ['shopify', 'standard', '17track'] as const;
export type EndpointSource = (typeof ENDPOINT_SOURCES)[number];

export interface Endpoint {
  readonly merchantId: MerchantId;
  readonly source: EndpointSource;
  /** All secrets that may have signed, newest first: a rotated one stays valid for a while. */
  readonly secrets: readonly string[];
}

const secretsList = z.array(z.string().min(1)).min(1);
const row = z.object({ merchant_id: merchantIdColumn, source: z.enum(ENDPOINT_SOURCES), sealed_secrets: z.string() });

/** Stores an endpoint under its key, which itself is kept only as a hash: it is part of the URL and opens the door. */
export async function saveEndpoint(
  tx: ClientBase,
  key: string,
  endpoint: Endpoint,
  master: SealingKey,
  now: ProductInstant,
): Promise<void> {
  const dataKey = await dataKeyOf(tx, endpoint.merchantId, master);
  const sealed = seal(dataKey, `${endpoint.merchantId}|endpoint`, JSON.stringify(endpoint.secrets));
  await tx.query(
    `insert into endpoint (key_hash, merchant_id, source, sealed_secrets, created_at) values ($1, $2, $3, $4, $5)
     on conflict (key_hash) do update set sealed_secrets = excluded.sealed_secrets`,
    [hashed(key), endpoint.merchantId, endpoint.source, sealed, timestamp(now)],
  );
}

/** The endpoint a key opens; null where there is none. The policy on the table shows a row only to who presents its key. */
export async function findEndpoint(pool: Pool, key: string, master: SealingKey): Promise<Endpoint | null> {
  const found = await inTransaction(pool, async (client) => {
    await client.query("select set_config('app.endpoint_key_hash', $1, true)", [hashed(key)]);
    const { rows } = await client.query(
      'select merchant_id, source, sealed_secrets from endpoint where key_hash = $1',
      [hashed(key)],
    );
    return row.optional().parse(rows[0]);
  });
  if (found === undefined) return null;
  const dataKey = await withTenant(pool, found.merchant_id, (tx) => dataKeyOf(tx, found.merchant_id, master));
  const secrets = secretsList.parse(JSON.parse(unseal(dataKey, `${found.merchant_id}|endpoint`, found.sealed_secrets)));
  return { merchantId: found.merchant_id, source: found.source, secrets };
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
