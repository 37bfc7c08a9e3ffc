/** The shop of a dev world: a merchant and one endpoint of the standard source, made on the first run and kept. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { findEndpoint, saveEndpoint } from '../../database/endpoints.ts';
import { saveMerchant } from '../../database/merchants.ts';
import { withTenant } from '../../database/pool.ts';
import type { SealingKey } from '../../database/sealing.ts';
import { merchantId } from '../../domain/ids.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { newEndpointKey, newStandardSecret } from '../endpoint.ts';
import { readDevFile, writeDevFile } from './dev-files.ts';

const FILE = 'demo-shop.json';
const SHOP = merchantId('demo-shop');

const shopFile = z.object({ key: z.string().min(1), secret: z.string().min(1), url: z.string().min(1) });

/** Where its webhooks go and what signs them. */
export type DemoShop = z.output<typeof shopFile>;

/** The shop as the last `dev` left it; null before the first. */
export async function readDemoShop(): Promise<DemoShop | null> {
  try {
    return shopFile.parse(JSON.parse((await readDevFile(FILE)) ?? 'null'));
  } catch {
    return null;
  }
}

/** The shop, added where this database does not know it yet. */
export async function openDemoShop(pool: Pool, master: SealingKey, serverUrl: string): Promise<DemoShop> {
  const known = await readDemoShop();
  if (known !== null && (await findEndpoint(pool, known.key, master)) !== null) {
    return keep({ ...known, url: urlOf(serverUrl, known.key) });
  }
  const key = newEndpointKey();
  const secret = newStandardSecret();
  const now = systemClock.now();
  await withTenant(pool, SHOP, async (tx) => {
    await saveMerchant(
      tx,
      {
        merchantId: SHOP,
        name: 'Demo Shop',
        domain: 'demo-shop.example.com',
        replyTo: 'help@demo-shop.example.com',
        mailFrom: null,
        originCountry: 'CN',
      },
      master,
      now,
    );
    await saveEndpoint(tx, key, { merchantId: SHOP, source: 'standard', secret: secret }, master, now);
  });
  return keep({ key, secret, url: urlOf(serverUrl, key) });
}

async function keep(shop: DemoShop): Promise<DemoShop> {
  await writeDevFile(FILE, `${JSON.stringify(shop, null, 2)}\n`);
  return shop;
}

function urlOf(serverUrl: string, key: string): string {
  return `${serverUrl}/hooks/standard/${key}`;
}
