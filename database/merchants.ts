import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import type { MerchantId } from '../domain/ids.ts';
import type { ProductInstant } from '../domain/time.ts';
import { merchantIdColumn, timestamp } from './columns.ts';
import { withTenant } from './pool.ts';
import { newDataKey, openDataKey, type SealingKey } from './sealing.ts';

export interface Merchant {
  readonly merchantId: MerchantId;
  readonly name: string;
  /** The shop's own domain, named in notices so that a buyer can check them; null where unknown. */
  readonly domain: string | null;
  readonly replyTo: string;
  /** The From address; null uses the installation's. */
  readonly mailFrom: string | null;
  readonly originCountry: string | null;
}

const row = z
  .object({
    merchant_id: merchantIdColumn,
    name: z.string(),
    domain: z.string().nullable(),
    reply_to: z.string(),
    mail_from: z.string().nullable(),
    origin_country: z.string().nullable(),
    sealed_data_key: z.string(),
  })
  .transform((r) => ({
    merchantId: r.merchant_id,
    name: r.name,
    domain: r.domain,
    replyTo: r.reply_to,
    mailFrom: r.mail_from,
    originCountry: r.origin_country,
    sealedDataKey: r.sealed_data_key,
  }));

/** Adds a merchant or changes its details; the data key is made once and stays. */
export async function saveMerchant(
  tx: ClientBase,
  merchant: Merchant,
  master: SealingKey,
  now: ProductInstant,
): Promise<void> {
  await tx.query(
    `insert into merchant (merchant_id, name, domain, reply_to, mail_from, origin_country, sealed_data_key, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (merchant_id) do update
       set name = excluded.name, domain = excluded.domain, reply_to = excluded.reply_to,
           mail_from = excluded.mail_from, origin_country = excluded.origin_country`,
    [
      merchant.merchantId,
      merchant.name,
      merchant.domain,
      merchant.replyTo,
      merchant.mailFrom,
      merchant.originCountry,
      newDataKey(master, merchant.merchantId),
      timestamp(now),
    ],
  );
}

/** The merchant of this transaction; null where it does not exist. */
export async function findMerchant(tx: ClientBase, merchantId: MerchantId): Promise<Merchant | null> {
  const found = await read(tx, merchantId);
  if (found === null) return null;
  const { sealedDataKey: _sealed, ...merchant } = found;
  return merchant;
}

/**
 * The key this merchant's secrets are sealed with.
 * @throws {Error} where the merchant does not exist.
 */
export async function dataKeyOf(tx: ClientBase, merchantId: MerchantId, master: SealingKey): Promise<SealingKey> {
  const found = await read(tx, merchantId);
  if (found === null)
    throw new Error(`There is no merchant ${merchantId}: add it with "waybell merchant add ${merchantId}".`);
  return openDataKey(master, merchantId, found.sealedDataKey);
}

/**
 * Opens one merchant's data key: with the wrong master key no secret opens, and every webhook would be turned away.
 * @throws {SealingError} when it is not the key the merchants' secrets were stored with. Without merchants any key will do.
 */
export async function assertMasterKey(pool: Pool, relay: Pool, master: SealingKey): Promise<void> {
  const [first] = await allMerchantIds(relay);
  if (first !== undefined) await withTenant(pool, first, (tx) => dataKeyOf(tx, first, master));
}

/** Every merchant's id; read through the relay login, the only one that sees across merchants. */
export async function allMerchantIds(relay: Pick<ClientBase, 'query'>): Promise<readonly MerchantId[]> {
  const { rows } = await relay.query('select merchant_id from merchant order by merchant_id');
  return z
    .array(z.object({ merchant_id: merchantIdColumn }))
    .parse(rows)
    .map((r) => r.merchant_id);
}

async function read(tx: ClientBase, merchantId: MerchantId): Promise<z.infer<typeof row> | null> {
  const { rows } = await tx.query('select * from merchant where merchant_id = $1', [merchantId]);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}
