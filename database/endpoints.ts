import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import type { MerchantId } from '../domain/ids.ts';
import { PUSH_SOURCE_NAMES } from '../domain/push-source.ts';
import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { merchantIdColumn, productTime, timestamp, wallTime } from './columns.ts';
import { dataKeyOf } from './merchants.ts';
import { inTransaction, withTenant } from './pool.ts';
import { type SealingKey, seal, unseal } from './sealing.ts';

export const ENDPOINT_SOURCES = ['shopify', 'standard', ...PUSH_SOURCE_NAMES] as const;
export type EndpointSource = (typeof ENDPOINT_SOURCES)[number];

export interface Endpoint {
  readonly merchantId: MerchantId;
  readonly source: EndpointSource;
  /** All secrets that may have signed, newest first: the one before a rotation stays valid for a while. */
  readonly secrets: readonly string[];
}

export interface NewEndpoint {
  readonly merchantId: MerchantId;
  readonly source: EndpointSource;
  readonly secret: string;
}

const secretsList = z.array(z.string().min(1)).min(1);
const row = z.object({
  merchant_id: merchantIdColumn,
  source: z.enum(ENDPOINT_SOURCES),
  sealed_secrets: z.string(),
  old_counts: z.boolean(),
});

/** Stores an endpoint under its key, which itself is kept only as a hash: it is part of the URL and opens the door. */
export async function saveEndpoint(
  tx: ClientBase,
  key: string,
  endpoint: NewEndpoint,
  master: SealingKey,
  now: ProductInstant,
): Promise<void> {
  const dataKey = await dataKeyOf(tx, endpoint.merchantId, master);
  const sealed = sealedList(dataKey, endpoint.merchantId, [endpoint.secret]);
  await tx.query(
    `insert into endpoint (key_hash, merchant_id, source, sealed_secrets, created_at) values ($1, $2, $3, $4, $5)
     on conflict (key_hash) do update set sealed_secrets = excluded.sealed_secrets, old_secret_until = null`,
    [hashed(key), endpoint.merchantId, endpoint.source, sealed, timestamp(now)],
  );
}

/** The endpoint a key opens; null where there is none. The policy on the table shows a row only to who presents its key. */
export async function findEndpoint(pool: Pool, key: string, master: SealingKey): Promise<Endpoint | null> {
  const found = await inTransaction(pool, async (client) => {
    await client.query("select set_config('app.endpoint_key_hash', $1, true)", [hashed(key)]);
    const { rows } = await client.query(
      `select merchant_id, source, sealed_secrets, coalesce(old_secret_until > now(), false) as old_counts
       from endpoint where key_hash = $1`,
      [hashed(key)],
    );
    return row.optional().parse(rows[0]);
  });
  if (found === undefined) return null;
  const dataKey = await withTenant(pool, found.merchant_id, (tx) => dataKeyOf(tx, found.merchant_id, master));
  const secrets = secretsOf(dataKey, found.merchant_id, found.sealed_secrets);
  return {
    merchantId: found.merchant_id,
    source: found.source,
    secrets: found.old_counts ? secrets : secrets.slice(0, 1),
  };
}

/** What may be shown of an endpoint: its key is not kept, and its secrets stay sealed. */
export interface ListedEndpoint {
  /** The beginning of its key's hash. */
  readonly endpointId: string;
  readonly merchantId: MerchantId;
  readonly source: EndpointSource;
  readonly createdAt: ProductInstant;
  /** Until when the secret before the last rotation verifies too; null where it does not. */
  readonly oldSecretUntil: WallInstant | null;
}

const listedRow = z
  .object({
    key_hash: z.string(),
    merchant_id: merchantIdColumn,
    source: z.enum(ENDPOINT_SOURCES),
    created_at: productTime,
    old_secret_until: wallTime.nullable(),
  })
  .transform((r) => ({
    endpointId: r.key_hash.slice(0, ENDPOINT_ID_LENGTH),
    merchantId: r.merchant_id,
    source: r.source,
    createdAt: r.created_at,
    oldSecretUntil: r.old_secret_until,
  }));

/** 48 bits of the hash: enough to tell a merchant's endpoints apart. */
const ENDPOINT_ID_LENGTH = 12;

/** The id under which the endpoint of this key is listed. */
export function endpointIdOf(key: string): string {
  return hashed(key).slice(0, ENDPOINT_ID_LENGTH);
}

/** The merchant's endpoints, oldest first. */
export async function listEndpoints(tx: ClientBase): Promise<readonly ListedEndpoint[]> {
  const { rows } = await tx.query(
    `select key_hash, merchant_id, source, created_at,
            case when old_secret_until > now() then old_secret_until end as old_secret_until
     from endpoint order by created_at, key_hash`,
  );
  return z.array(listedRow).parse(rows);
}

/**
 * Lays a new secret before the one in use, which verifies for `keepOldMs` more; one that was old already ends. Returns when
 * the old one ends, or null where there is no such endpoint. The row is locked: two rotations at once would lose a secret.
 */
export async function rotateSecret(
  tx: ClientBase,
  merchantId: MerchantId,
  endpointId: string,
  rotation: { readonly secret: string; readonly keepOldMs: number },
  master: SealingKey,
): Promise<WallInstant | null> {
  const { rows } = await tx.query('select sealed_secrets from endpoint where starts_with(key_hash, $1) for update', [
    endpointId,
  ]);
  const found = row.pick({ sealed_secrets: true }).optional().parse(rows[0]);
  if (found === undefined) return null;
  const dataKey = await dataKeyOf(tx, merchantId, master);
  const secrets = [rotation.secret, ...secretsOf(dataKey, merchantId, found.sealed_secrets).slice(0, 1)];
  const { rows: changed } = await tx.query(
    `update endpoint set sealed_secrets = $2, old_secret_until = now() + $3 * interval '1 millisecond'
     where starts_with(key_hash, $1) returning old_secret_until`,
    [endpointId, sealedList(dataKey, merchantId, secrets), rotation.keepOldMs],
  );
  return z.object({ old_secret_until: wallTime }).parse(changed[0]).old_secret_until;
}

/** Ends the secret before the last rotation now; false where there is no such endpoint. */
export async function dropOldSecret(tx: ClientBase, endpointId: string): Promise<boolean> {
  const { rowCount } = await tx.query('update endpoint set old_secret_until = null where starts_with(key_hash, $1)', [
    endpointId,
  ]);
  return rowCount === 1;
}

/** From now on nobody is let in by its key; false where there is no such endpoint. What it brought stays. */
export async function removeEndpoint(tx: ClientBase, endpointId: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from endpoint where starts_with(key_hash, $1)', [endpointId]);
  return rowCount === 1;
}

function sealedList(dataKey: SealingKey, merchantId: MerchantId, secrets: readonly string[]): string {
  return seal(dataKey, `${merchantId}|endpoint`, JSON.stringify(secrets));
}

function secretsOf(dataKey: SealingKey, merchantId: MerchantId, sealed: string): readonly string[] {
  return secretsList.parse(JSON.parse(unseal(dataKey, `${merchantId}|endpoint`, sealed)));
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
