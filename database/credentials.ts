import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { MerchantId } from '../domain/ids.ts';
import type { ProductInstant } from '../domain/time.ts';
import { timestamp } from './columns.ts';
import { dataKeyOf } from './merchants.ts';
import { type SealingKey, seal, unseal } from './sealing.ts';

/** What each kind of credential holds; stored sealed, one of a kind per merchant. */
export const CREDENTIALS = {
  seventeentrack: z.object({ apiKey: z.string().min(1) }),
  smtp: z.object({ url: z.url(), requireTls: z.boolean().default(true) }),
  twilio: z.object({ accountSid: z.string().min(1), authToken: z.string().min(1), from: z.string().min(1) }),
} as const;

export type CredentialKind = keyof typeof CREDENTIALS;
export type Credential<K extends CredentialKind> = z.infer<(typeof CREDENTIALS)[K]>;

/** Stores a merchant's own credential in place of the installation's. */
export async function saveCredential<K extends CredentialKind>(
  tx: ClientBase,
  merchantId: MerchantId,
  kind: K,
  credential: Credential<K>,
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

/** The merchant's own credential of this kind; null where the installation's is to be used. */
export async function findCredential<K extends CredentialKind>(
  tx: ClientBase,
  merchantId: MerchantId,
  kind: K,
  master: SealingKey,
): Promise<Credential<K> | null> {
  const { rows } = await tx.query('select sealed from credential where merchant_id = $1 and kind = $2', [merchantId, kind]);
  const parsed = z.object({ sealed: z.string() }).optional().parse(rows[0]);
  if (parsed === undefined) return null;
  const plain = unseal(await dataKeyOf(tx, merchantId, master), `${merchantId}|${kind}`, parsed.sealed);
  return CREDENTIALS[kind].parse(JSON.parse(plain)) as Credential<K>;
}
