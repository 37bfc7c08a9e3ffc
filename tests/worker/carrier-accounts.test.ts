/** The carrier accounts of a worker, over real PostgreSQL and a carrier on loopback. */

import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LookResult } from '../../carriers/carrier.ts';
import { loadConfiguration } from '../../configuration.ts';
import { saveCredential } from '../../database/credentials.ts';
import type { MerchantId } from '../../domain/ids.ts';
import type { TrackingQuery } from '../../domain/look.ts';
import { after, HOUR_MS } from '../../domain/time.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../local/carrier/start-carrier.ts';
import { createLogger } from '../../logging.ts';
import { type CarrierAccounts, openCarrierAccounts } from '../../worker/carrier-accounts.ts';
import { looked, openDesk, row } from '../activities/desk.ts';
import { trackingQuery } from '../carriers/tracking-query.ts';
import { CUPS, clockAt, MASTER, NOON, openShop, type Shop, type ShopOrder, TEA } from '../database/shop.ts';

let shop: Shop;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  [shop, desk] = await Promise.all([openShop(), openDesk()]);
});
afterAll(async () => {
  await shop.close();
  await desk.close();
});

let carrier: LocalCarrier;
beforeEach(async () => {
  carrier = await startCarrier({ now: () => NOON, requestsPerSecond: 3 });
});
afterEach(() => carrier.close());

function open({ key = LOCAL_CARRIER_KEY }: { readonly key?: string } = {}) {
  const log = new PassThrough();
  let lines = '';
  log.on('data', (chunk: Buffer) => {
    lines += chunk.toString();
  });
  const refused: unknown[] = [];
  const codes: string[] = [];
  const { looking } = loadConfiguration({});
  const accounts = openCarrierAccounts({
    pool: shop.database.application,
    relay: shop.database.relay,
    master: MASTER,
    clock: clockAt(NOON),
    logger: createLogger({ level: 'info', service: 'worker', destination: log }),
    count: {
      batch: () => undefined,
      unknownCode: (_, code) => codes.push(code),
      accountRefused: (_, account, is) => refused.push([account, is]),
    },
    activities: () => ({ ...desk.dependencies, pool: shop.database.application, clock: clockAt(NOON) }),
    settings: {
      accounts: { ...loadConfiguration({}).carriers, seventeentrack: { baseUrl: carrier.url, key, secret: null } },
      batchWaitMs: 5,
      requestsPerSecond: looking.requestsPerSecond,
      requestTimeoutMs: 2_000,
      restMs: 60_000,
    },
  });
  const errors = () =>
    lines.split('\n').filter((line) => line.includes('"level":"error"') || line.includes('"level":50'));
  return { accounts, refused, codes, errors, log: () => lines };
}

const look = (accounts: CarrierAccounts, order: ShopOrder, fields: Partial<TrackingQuery> = {}) =>
  lookAt(accounts, order.merchant, { tag: order.shipmentId, trackingNumber: numberOf(order), ...fields });
/** Looks again whenever it is sent away, as a poll does. */
async function lookAt(
  accounts: CarrierAccounts,
  merchant: MerchantId,
  fields: Pick<TrackingQuery, 'tag' | 'trackingNumber'> & Partial<TrackingQuery>,
): Promise<LookResult> {
  for (;;) {
    const { signal } = new AbortController();
    const answer = await accounts.look('seventeentrack', merchant, trackingQuery(fields), signal);
    if (!('deferredMs' in answer)) return answer;
  }
}
const numberOf = (order: ShopOrder) => `YT00${order.id.split('/').at(-1)?.replaceAll(/\W/g, '').toUpperCase()}0001`;

describe('an account with the settings as they come', () => {
  test('is asked within its provider’s limit, whatever waits', async () => {
    const { accounts } = open();
    // Whose key it is has been read before.
    await lookAt(accounts, TEA, { tag: 'order/north-tea/standard/first/1', trackingNumber: 'YT26999999999' });
    const numbers = Array.from({ length: 130 }, (_, i) => `YT26${String(i).padStart(11, '0')}`);
    const results = await Promise.all(
      numbers.map((trackingNumber, i) =>
        lookAt(accounts, TEA, { tag: `order/north-tea/standard/crowd${i}/1`, trackingNumber, registered: false }),
      ),
    );
    expect(carrier.requests.length).toBeGreaterThan(7);
    expect(carrier.requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(results.filter((result) => result.look.kind !== 'not_found')).toEqual([]);
  });
});

describe('a parcel taken along', () => {
  test('that fails of its own is in back-off, is not taken along again, and is registered by nobody else’s look', async () => {
    const [asked, along] = [await shop.order('asked'), await shop.order('along')];
    for (const each of [asked, along]) {
      carrier.script(numberOf(each), journey());
      await shop.look(each, looked([row('ACCEPTED', NOON)]).look, after(NOON, -HOUR_MS));
    }
    carrier.misbehave({ kind: 'reject', code: -18010020, numbers: [numberOf(along)] });
    const { accounts } = open();
    for (const _ of [1, 2, 3]) {
      await look(accounts, asked, { registered: false });
      await accounts.idle();
    }
    const askedAlong = carrier.requests.filter(({ numbers }) => numbers.includes(numberOf(along)));
    expect(askedAlong.map(({ endpoint }) => endpoint)).toEqual(['gettrackinfo']);
    const { rows } = await shop.as(TEA, (tx) =>
      tx.query('select error_streak from shipment where shipment_id = $1', [along.shipmentId]),
    );
    expect(rows).toEqual([{ error_streak: 1 }]);
  });
});

describe('two processes with one key', () => {
  const crowd = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      tag: `order/north-tea/standard/${name}${i}/1`,
      trackingNumber: `YT25${String(i).padStart(11, '0')}`,
      registered: false,
    }));

  test('keep its limit together', async () => {
    const processes = [open(), open()];
    await Promise.all(
      processes.flatMap(({ accounts }, p) => crowd(`p${p}-`, 70).map((parcel) => lookAt(accounts, TEA, parcel))),
    );
    expect(carrier.requests.length).toBeGreaterThan(7);
    expect(carrier.requests.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('both obey a Retry-After that one of them was given, and rest together', async () => {
    await carrier.close();
    carrier = await startCarrier({ now: () => NOON });
    const [one, other] = [open({ key: 'shared' }), open({ key: 'shared' })];
    carrier.misbehave({ kind: 'rate_limit', retryAfterSeconds: 3_600 });
    const parcel = { tag: 'order/north-tea/standard/limited/1', trackingNumber: 'YT25999999999' };
    expect((await lookAt(one.accounts, TEA, parcel)).look).toMatchObject({ failure: 'rate_limited' });
    await one.accounts.idle();
    const { look: seen } = await lookAt(other.accounts, TEA, parcel);
    expect(seen).toMatchObject({
      failure: 'rate_limited',
      reason: expect.stringContaining('asked this account to pause'),
    });
    expect(carrier.requests).toHaveLength(1);
  });
});

describe('an account the provider refuses', () => {
  test('rests with all its parcels and raises one alarm that names it, never its key', async () => {
    const { accounts, refused, errors, log } = open({ key: 'a-key-nobody-knows' });
    for (let i = 0; i < 5; i += 1) {
      const tag = `order/north-tea/standard/refused${i}/1`;
      const { look: seen } = await lookAt(accounts, TEA, { tag, trackingNumber: `YT2699999999${i}` });
      expect(seen).toMatchObject({ kind: 'sync_failed', failure: 'unauthorised' });
    }
    expect(carrier.requests).toHaveLength(1);
    expect(errors()).toHaveLength(1);
    expect(JSON.parse(errors()[0] ?? '')).toMatchObject({ provider: 'seventeentrack', account: 'installation' });
    expect(refused).toEqual([['installation', true]]);
    expect(log()).not.toContain('a-key-nobody-knows');
  });

  test('is a merchant’s own where it brings one, and leaves the others alone', async () => {
    await shop.as(CUPS, (tx) => saveCredential(tx, CUPS, 'seventeentrack', { apiKey: 'cups-key' }, MASTER, NOON));
    const { accounts, refused } = open();
    await lookAt(accounts, CUPS, { tag: 'order/south-cups/standard/1/1', trackingNumber: 'YT26888888881' });
    const { look: seen } = await lookAt(accounts, TEA, {
      tag: 'order/north-tea/standard/other/1',
      trackingNumber: 'YT26888888882',
      registered: false,
    });
    expect(seen.kind).toBe('not_found');
    expect(refused).toEqual([
      ['south-cups', true],
      ['installation', false],
    ]);
  });
});

test('a code that is in no table is counted and logged once', async () => {
  const order = await shop.order('codes');
  carrier.script(numberOf(order), journey('InTransit_Teleported'));
  const { accounts, codes, log } = open();
  for (const registered of [false, true]) await look(accounts, order, { registered });
  await accounts.idle();
  expect(codes).toEqual(['InTransit', 'InTransit']);
  expect(log().match(/"family":"InTransit"/g)).toHaveLength(1);
});

function journey(subStatus = 'InTransit_PickedUp') {
  return {
    carrierKey: 190008,
    carrierName: 'YunExpress',
    origin: 'CN',
    destination: 'BR',
    events: [{ at: after(NOON, -48 * HOUR_MS), subStatus, description: 'scan' }],
  };
}
