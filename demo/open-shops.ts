import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { parse } from 'yaml';
import { saveCredential } from '../database/credentials.ts';
import { saveEndpoint } from '../database/endpoints.ts';
import { type Merchant, saveMerchant } from '../database/merchants.ts';
import { savePolicy } from '../database/policies.ts';
import type { PolicyDocument } from '../database/policy-schema.ts';
import { withTenant } from '../database/pool.ts';
import type { SealingKey } from '../database/sealing.ts';
import type { MerchantId, OrderSource } from '../domain/ids.ts';
import type { Clock } from '../domain/time.ts';
import { DEMO_POLICY } from './stories.ts';
import { HARBOUR_GOODS, NORTH_TEA } from './story.ts';
import type { HookEndpoint } from './webhooks.ts';

/** Where each merchant's shops post to. */
export type ShopDoors = Readonly<Record<MerchantId, Readonly<Record<OrderSource, HookEndpoint>>>>;

const SHOPS: readonly Pick<Merchant, 'merchantId' | 'name' | 'domain' | 'replyTo'>[] = [
  { merchantId: NORTH_TEA, name: 'North Tea', domain: 'north-tea.example.com', replyTo: 'help@north-tea.example.com' },
  {
    merchantId: HARBOUR_GOODS,
    name: 'Harbour Goods',
    domain: 'harbour-goods.example.com',
    replyTo: 'help@harbour-goods.example.com',
  },
];

/** Adds the demo's merchants, each with a Shopify shop and one of its own making, as the command line would. */
export async function openShops(options: {
  readonly pool: Pool;
  readonly master: SealingKey;
  readonly clock: Clock;
  readonly ownCarrierKey: string;
}): Promise<(serverUrl: string) => ShopDoors> {
  const { pool, master, clock } = options;
  const now = clock.now();
  const document: PolicyDocument = parse(DEMO_POLICY);
  const doors: [MerchantId, Record<OrderSource, { key: string; secret: string }>][] = [];
  for (const shop of SHOPS) {
    const { merchantId } = shop;
    const made = {
      shopify: { key: randomBytes(24).toString('base64url'), secret: randomBytes(32).toString('hex') },
      standard: { key: randomBytes(24).toString('base64url'), secret: `whsec_${randomBytes(32).toString('base64')}` },
    };
    await withTenant(pool, merchantId, async (tx) => {
      await saveMerchant(tx, { ...shop, mailFrom: null, originCountry: 'CN' }, master, now);
      await savePolicy(tx, merchantId, document, 'demo', now);
      for (const source of ['shopify', 'standard'] as const) {
        await saveEndpoint(tx, made[source].key, { merchantId, source, secret: made[source].secret }, master, now);
      }
      if (merchantId === HARBOUR_GOODS) {
        await saveCredential(tx, merchantId, 'seventeentrack', { apiKey: options.ownCarrierKey }, master, now);
      }
    });
    doors.push([merchantId, made]);
  }
  return (serverUrl) =>
    Object.fromEntries(
      doors.map(([merchantId, made]) => [
        merchantId,
        {
          shopify: { url: `${serverUrl}/hooks/shopify/${made.shopify.key}`, secret: made.shopify.secret },
          standard: { url: `${serverUrl}/hooks/standard/${made.standard.key}`, secret: made.standard.secret },
        },
      ]),
    );
}
