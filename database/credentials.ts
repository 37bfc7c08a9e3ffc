import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { MerchantId } from '../domain/ids.ts';
import { CARRIER_PROVIDERS } from '../domain/plan.ts';
import type { ProductInstant } from '../domain/time.ts';
import { timestamp } from './columns.ts';
import { dataKeyOf } from './merchants.ts';
import { type SealingKey, seal, unseal } from './sealing.ts';

/** What a merchant may bring of its own. The carrier's or channel's own schema parses what is inside. */
export const CREDENTIAL_KINDS = [...CARRIER_PROVIDERS, 'smtp', 'twilio'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** Stores a merchant's own credential, sealed, in place of the installation's. */
export async function saveCredential(
  tx: ClientBase,
  merchantId: MerchantId,
  kind: CredentialKind,
  credential: object,
  master: SealingKey,
  now: ProductInstant,
): Promise<void> {
  const sealed = seal(await dataKeyOf(tx, merchantId, master), `${merchantId}|${kind}`, JSON.stringify(credential));
  await tx.query(
    `insert into credential (merchant_id, kind, sealed, updated_at) values ($1, $2, $3, $4)
     on conflict (merchant_id, kind) do update set sealed = excluded.sealed, updated_at = excluded.updated_at`,
    [merchantId, kind, sealed, timestamp(now)],
  );
}

/** The merchant's own credential of this kind, still to be parsed; null where the installation's is to be used. */
export async function findCredential(
  tx: ClientBase,
  merchantId: MerchantId,
  kind: CredentialKind,
  master: SealingKey,
): Promise<unknown> {
  const { rows } = await tx.query('select sealed from credential where merchant_id = $1 and kind = $2', [
    merchantId,
    kind,
  ]);
  const found = z.object({ sealed: z.string() }).optional().parse(rows[0]);
  if (found === undefined) return null;
  return JSON.parse(unseal(await dataKeyOf(tx, merchantId, master), `${merchantId}|${kind}`, found.sealed));
}

/** Whether the merchant brings a credential of this kind. */
export async function hasCredential(tx: ClientBase, merchantId: MerchantId, kind: CredentialKind): Promise<boolean> {
  const { rowCount } = await tx.query('select from credential where merchant_id = $1 and kind = $2', [
    merchantId,
    kind,
  ]);
  return rowCount === 1;
}
