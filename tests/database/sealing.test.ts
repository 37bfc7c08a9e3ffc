import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCredential, hasCredential, saveCredential } from '../../database/credentials.ts';
import { dropOldSecret, endpointIdOf, findEndpoint, rotateSecret, saveEndpoint } from '../../database/endpoints.ts';
import { assertMasterKey, saveMerchant } from '../../database/merchants.ts';
import { seal, sealingKey, unseal } from '../../database/sealing.ts';
import { CUPS, MASTER, NOON, openShop, type Shop, TEA } from './shop.ts';

const key = sealingKey(randomBytes(32));

describe('a sealed text', () => {
  test('opens with its key and context, and is never the same twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (context, text) => {
        expect(unseal(key, context, seal(key, context, text))).toBe(text);
        expect(seal(key, context, text)).not.toBe(seal(key, context, text));
      }),
    );
  });

  test('does not open for another owner or field', () => {
    const sealed = seal(key, 'north-tea|smtp', 'secret');
    expect(() => unseal(key, 'south-cups|smtp', sealed)).toThrow('The sealed south-cups|smtp does not open');
  });

  test('does not open when a byte of it is changed, and the error tells nothing of it', () => {
    const sealed = seal(key, 'north-tea|smtp', 'secret');
    const [version, id, payload = ''] = sealed.split('.');
    fc.assert(
      fc.property(fc.nat(Buffer.from(payload, 'base64url').length - 1), (at) => {
        const bytes = Buffer.from(payload, 'base64url');
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const broken = `${version}.${id}.${bytes.toString('base64url')}`;
        expect(() => unseal(key, 'north-tea|smtp', broken)).toThrow(
          /^The sealed north-tea\|smtp does not open: it was changed/,
        );
      }),
    );
  });

  test('does not open when it is cut short', () => {
    for (const sealed of ['', 'v1', 'v1.aa', `v1.${key.id}.`, `v1.${key.id}.AAAA`]) {
      expect(() => unseal(key, 'a|b', sealed)).toThrow('The sealed a|b ');
    }
  });

  test('names the key it wants', () => {
    const other = sealingKey(randomBytes(32));
    expect(() => unseal(other, 'a|b', seal(key, 'a|b', 'secret'))).toThrow(
      `was sealed with key ${key.id}, and the key at hand is ${other.id}: set WAYBELL_MASTER_KEY to the key it was written with.`,
    );
  });

  test('needs a key of 32 bytes', () => {
    expect(() => sealingKey(Buffer.alloc(31))).toThrow('A sealing key has 32 bytes, this one 31');
  });
});

describe('in the database', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  test('a credential opens for its merchant, and moved to another it does not', async () => {
    const credential = { apiKey: 'made-up' };
    await shop.as(TEA, (tx) => saveCredential(tx, TEA, 'seventeentrack', credential, MASTER, NOON));
    expect(await shop.as(TEA, (tx) => findCredential(tx, TEA, 'seventeentrack', MASTER))).toEqual(credential);
    expect(await shop.as(TEA, (tx) => hasCredential(tx, TEA, 'smtp'))).toBe(false);
    const { rows } = await shop.database.superuser.query<{ sealed: string }>('select sealed from credential');
    expect(rows[0]?.sealed).not.toContain('made-up');
    await shop.database.superuser.query(
      `insert into credential select 'south-cups', kind, sealed, updated_at from credential where merchant_id = 'north-tea'`,
    );
    await expect(shop.as(CUPS, (tx) => findCredential(tx, CUPS, 'seventeentrack', MASTER))).rejects.toThrow(
      /The sealed south-cups\|seventeentrack was sealed with key/,
    );
    // Nor with the data key moved along: that one was sealed for its merchant too.
    await shop.database.superuser.query(
      `update merchant set sealed_data_key = (select sealed_data_key from merchant where merchant_id = 'north-tea') where merchant_id = 'south-cups'`,
    );
    await expect(shop.as(CUPS, (tx) => findCredential(tx, CUPS, 'seventeentrack', MASTER))).rejects.toThrow(
      'The sealed south-cups|data_key does not open: it was changed, or belongs to another owner.',
    );
  });

  test('another master key is recognised', async () => {
    const rotated = sealingKey(randomBytes(32));
    await expect(shop.as(TEA, (tx) => findCredential(tx, TEA, 'seventeentrack', rotated))).rejects.toThrow(
      `The sealed north-tea|data_key was sealed with key ${MASTER.id}, and the key at hand is ${rotated.id}`,
    );
  });

  test('a merchant saved again keeps its key', async () => {
    const merchant = { merchantId: TEA, name: 'North Tea & Sons', domain: null, replyTo: 'help@example.com' };
    await shop.as(TEA, (tx) => saveMerchant(tx, { ...merchant, mailFrom: null, originCountry: null }, MASTER, NOON));
    expect(await shop.as(TEA, (tx) => findCredential(tx, TEA, 'seventeentrack', MASTER))).toEqual({
      apiKey: 'made-up',
    });
  });

  test('an endpoint is found by its key alone, which is kept as a hash', async () => {
    const endpoint = { merchantId: TEA, source: 'shopify', secret: 'new' } as const;
    await shop.as(TEA, (tx) => saveEndpoint(tx, 'ep_made_up', endpoint, MASTER, NOON));
    const { application, superuser } = shop.database;
    expect(await findEndpoint(application, 'ep_made_up', MASTER)).toEqual({
      merchantId: TEA,
      source: 'shopify',
      secrets: ['new'],
    });
    expect(await findEndpoint(application, 'ep_another', MASTER)).toBeNull();
    const { rows } = await superuser.query('select * from endpoint');
    expect(JSON.stringify(rows)).not.toMatch(/ep_made_up|"new"/);
    expect((await application.query('select * from endpoint')).rows).toEqual([]);
  });

  test('a rotated secret is joined by the one before, until its time is over or it is dropped', async () => {
    const id = endpointIdOf('ep_made_up');
    const rotate = (secret: string, keepOldMs: number) =>
      shop.as(TEA, (tx) => rotateSecret(tx, TEA, id, { secret, keepOldMs }, MASTER));
    const secrets = async () => (await findEndpoint(shop.database.application, 'ep_made_up', MASTER))?.secrets;
    const before = Date.now();
    const until = await rotate('second', 3_600_000);
    expect(Math.abs((until ?? 0) - before - 3_600_000)).toBeLessThan(60_000);
    expect(await secrets()).toEqual(['second', 'new']);
    await rotate('third', 3_600_000);
    expect(await secrets()).toEqual(['third', 'second']);
    expect(await shop.as(TEA, (tx) => dropOldSecret(tx, id))).toBe(true);
    expect(await secrets()).toEqual(['third']);
    await rotate('fourth', 0);
    expect(await secrets()).toEqual(['fourth']);
    expect(
      await shop.as(CUPS, (tx) => rotateSecret(tx, CUPS, id, { secret: 'mine', keepOldMs: 0 }, MASTER)),
    ).toBeNull();
  });

  test('a master key is tried on what is stored', async () => {
    const { application, relay } = shop.database;
    await expect(assertMasterKey(application, relay, MASTER)).resolves.toBeUndefined();
    await expect(assertMasterKey(application, relay, sealingKey(randomBytes(32)))).rejects.toMatchObject({
      name: 'SealingError',
      code: 'sealed_with_another_key',
    });
  });

  test('an endpoint of one merchant cannot be taken over by another', async () => {
    const stolen = { merchantId: CUPS, source: 'shopify', secret: 'mine' } as const;
    await shop.database.superuser.query(`delete from credential`);
    const { superuser } = shop.database;
    await superuser.query(`delete from merchant where merchant_id = 'south-cups'`);
    const merchant = { merchantId: CUPS, name: 'South Cups', domain: null, replyTo: 'help@example.com' };
    await shop.as(CUPS, (tx) => saveMerchant(tx, { ...merchant, mailFrom: null, originCountry: null }, MASTER, NOON));
    await expect(shop.as(CUPS, (tx) => saveEndpoint(tx, 'ep_made_up', stolen, MASTER, NOON))).rejects.toThrow(
      /row-level security/,
    );
  });

  test('a lookup that fails gives back a connection that works', async () => {
    const { application, superuser } = shop.database;
    await superuser.query('alter table endpoint rename to endpoint_away');
    await expect(findEndpoint(application, 'ep_made_up', MASTER)).rejects.toThrow(/endpoint/);
    await superuser.query('alter table endpoint_away rename to endpoint');
    expect((await application.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    expect(application.idleCount).toBe(application.totalCount);
  });
});
