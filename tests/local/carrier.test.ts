import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARRIERS } from '../../carriers/index.ts';
import { createSeventeentrack } from '../../carriers/seventeentrack/client.ts';
import type { Look, TrackingQuery } from '../../domain/look.ts';
import { after, DAY_MS, HOUR_MS, type ProductInstant, productInstant } from '../../domain/time.ts';
import type { Misbehaviour } from '../../local/carrier/misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney } from '../../local/carrier/scripted-journey.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../local/carrier/start-carrier.ts';
import { trackingQuery } from '../carriers/tracking-query.ts';

const START = productInstant(Date.UTC(2026, 10, 1));
const NUMBER = 'YT2600000000001';
const TAG = 'order/acme/shopify/1/1';

let now: ProductInstant = START;
let carrier: LocalCarrier;
const closers: (() => Promise<void>)[] = [];

beforeEach(async () => {
  now = START;
  carrier = await startCarrier({ now: () => now });
  closers.push(() => carrier.close());
});
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const at = (days: number) => after(START, days * DAY_MS);
const scan = (days: number, subStatus: string, fields: Partial<ScriptedEvent> = {}): ScriptedEvent => ({
  at: at(days),
  subStatus,
  description: subStatus,
  ...fields,
});
const journey = (fields: Partial<ScriptedJourney> = {}): ScriptedJourney => ({
  carrierKey: 190008,
  carrierName: 'YunExpress',
  origin: 'CN',
  destination: 'BR',
  events: [
    scan(0.1, 'InfoReceived'),
    scan(1, 'InTransit_PickedUp', { location: 'SHENZHEN', country: 'CN', utcOffsetMinutes: 480 }),
    scan(3, 'InTransit_Departure'),
    scan(6, 'InTransit_Arrival', { location: 'CURITIBA', country: 'BR', utcOffsetMinutes: -180 }),
    scan(7, 'InTransit_CustomsRequiringInformation', { country: 'BR' }),
  ],
  ...fields,
});
const query = (fields: Partial<TrackingQuery> = {}) => trackingQuery({ trackingNumber: NUMBER, tag: TAG, ...fields });
const adapterFor = (key = LOCAL_CARRIER_KEY, requestTimeoutMs = 10_000) =>
  createSeventeentrack({ baseUrl: carrier.url, key, secret: null }, { requestTimeoutMs });
const look = async (fields: Partial<TrackingQuery> = {}, requestTimeoutMs?: number): Promise<Look> => {
  const [result] = await adapterFor(LOCAL_CARRIER_KEY, requestTimeoutMs).look([query(fields)]);
  if (result === undefined) throw new Error('No result.');
  return result.look;
};
const events = (seen: Look) => (seen.kind === 'looked' ? seen.rows.map(({ event }) => event) : seen.kind);

describe('a scripted journey', () => {
  it('appears scan by scan, as the clock and the syncs pass', async () => {
    carrier.script(NUMBER, journey());
    expect(events(await look({ registered: false }))).toBe('not_found');
    now = at(1);
    expect(events(await look())).toEqual(['LABEL_CREATED', 'ACCEPTED']);
    // 5 hours after the scan it has not been synced yet.
    now = after(at(3), -HOUR_MS);
    expect(events(await look())).toHaveLength(2);
    now = at(8);
    const seen = await look();
    expect(events(seen)).toEqual([
      'LABEL_CREATED',
      'ACCEPTED',
      'DEPARTED_ORIGIN_COUNTRY',
      'ARRIVED_DEST_COUNTRY',
      'CUSTOMS_INFO_REQUIRED',
    ]);
    expect(seen).toMatchObject({
      syncedAt: at(8),
      stopped: false,
      carrierName: 'YunExpress',
      rows: [{}, { localTime: '2026-11-02T08:00:00', claimedAt: at(1) }, {}, { localTime: '2026-11-06T21:00:00' }, {}],
    });
  });

  it('keeps its sync cadence', async () => {
    carrier.script(NUMBER, journey({ syncEveryMs: 12 * HOUR_MS }));
    await look({ registered: false });
    now = after(at(1), 11 * HOUR_MS);
    expect(await look()).toMatchObject({ syncedAt: at(1) });
  });

  it('goes on with the last mile, its number and its own syncs', async () => {
    carrier.script(
      NUMBER,
      journey({
        events: [scan(1, 'InTransit_PickedUp'), scan(9, 'OutForDelivery_Other', { leg: 1 })],
        lastMile: { carrierKey: 2151, carrierName: 'Correios', country: 'BR', number: 'NX260000001BR', from: at(8) },
      }),
    );
    await look({ registered: false });
    now = at(7);
    expect(await look()).toMatchObject({ lastMile: null });
    now = at(10);
    expect(await look()).toMatchObject({
      lastMile: { number: 'NX260000001BR', carrierName: 'Correios' },
      rows: [{ leg: 0 }, { leg: 1, event: 'OUT_FOR_DELIVERY' }],
    });
  });

  it('is blind at the hand-over when the last mile is not synced', async () => {
    carrier.script(
      NUMBER,
      journey({
        lastMile: { carrierKey: 2151, carrierName: 'Correios', country: 'BR', number: 'NX260000001BR', from: at(8) },
      }),
    );
    carrier.misbehave({ kind: 'stale_sync', leg: 1, from: at(9) });
    await look({ registered: false });
    now = at(20);
    expect(await look()).toMatchObject({ syncedAt: after(at(9), -6 * HOUR_MS) });
  });

  it('of a carrier it cannot detect wants the carrier named', async () => {
    carrier.script(NUMBER, journey({ detectable: false }));
    expect(await look({ registered: false })).toMatchObject({ failure: 'cannot_track' });
    expect(await look({ registered: false, carrierCode: '190008' })).toMatchObject({ kind: 'not_found' });
  });
});

describe('the account', () => {
  it('rejects numbers it does not know, and the adapter registers them', async () => {
    carrier.script(NUMBER, journey());
    await look({ mayRegisterAgain: true });
    expect(carrier.requests.map(({ endpoint }) => endpoint)).toEqual(['gettrackinfo', 'register', 'gettrackinfo']);
    await look({ registered: false });
    expect(carrier.requests.at(-1)).toMatchObject({
      endpoint: 'gettrackinfo',
      numbers: [NUMBER],
      at: START,
      status: 200,
    });
  });

  it('knows its keys only', async () => {
    const [result] = await adapterFor('another-key').look([query()]);
    expect(result?.look).toMatchObject({ failure: 'unauthorised' });
  });

  it('takes at most 40 numbers', async () => {
    const response = await fetch(`${carrier.url}/gettrackinfo`, {
      method: 'POST',
      headers: { '17token': LOCAL_CARRIER_KEY },
      body: JSON.stringify(Array.from({ length: 41 }, (_, i) => ({ number: `YT26000000000${i}` }))),
    });
    expect(await response.json()).toMatchObject({ code: -18010014 });
  });

  it('stops and resumes a number', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    const call = (endpoint: string) =>
      fetch(`${carrier.url}/${endpoint}`, {
        method: 'POST',
        headers: { '17token': LOCAL_CARRIER_KEY },
        body: JSON.stringify([{ number: NUMBER }]),
      });
    now = at(2);
    await (await call('stoptrack')).body?.cancel();
    now = at(9);
    expect(events(await look())).toHaveLength(2);
    await (await call('retrack')).body?.cancel();
    expect(events(await look())).toHaveLength(5);
  });

  it('answers 429 above its rate', async () => {
    const strict = await startCarrier({ now: () => now, requestsPerSecond: 3 });
    closers.push(() => strict.close());
    const adapter = CARRIERS.seventeentrack.create({ baseUrl: strict.url, key: LOCAL_CARRIER_KEY, secret: null });
    const hasty = await Promise.all([1, 2, 3, 4].map(() => adapter.look([query()])));
    expect(
      hasty.flat().some((result) => result.look.kind === 'sync_failed' && result.look.failure === 'rate_limited'),
    ).toBe(true);
  });
});

describe('on command it', () => {
  const requestFaults: readonly [Misbehaviour, object][] = [
    [{ kind: 'status', status: 503 }, { failure: 'unavailable' }],
    [
      { kind: 'rate_limit', retryAfterSeconds: 3 },
      { failure: 'rate_limited', retryAfterMs: 3_000 },
    ],
    [{ kind: 'rate_limit' }, { failure: 'rate_limited', retryAfterMs: null }],
    [{ kind: 'html' }, { failure: 'malformed' }],
    [{ kind: 'truncated' }, { failure: 'malformed' }],
    [{ kind: 'timeout' }, { failure: 'timeout' }],
    [{ kind: 'reset' }, { failure: 'unavailable' }],
    [{ kind: 'cut_off' }, { failure: 'unavailable' }],
    [{ kind: 'forbidden' }, { failure: 'unauthorised' }],
    [{ kind: 'unauthorised' }, { failure: 'unauthorised' }],
    [{ kind: 'code', code: -18010003 }, { failure: 'unavailable' }],
    [{ kind: 'empty' }, { failure: 'malformed' }],
    [{ kind: 'wrong_number' }, { failure: 'malformed' }],
    [{ kind: 'reject', code: -18010020 }, { failure: 'cannot_track' }],
  ];
  it.each(requestFaults)('fails by $kind, and recovers', async (rule, expected) => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    now = at(8);
    const end = carrier.misbehave(rule);
    // Only silence is waited for in vain.
    const patienceMs = rule.kind === 'timeout' ? 100 : undefined;
    expect(await look({}, patienceMs)).toMatchObject({ kind: 'sync_failed', ...expected });
    end();
    expect(await look()).toMatchObject({ kind: 'looked' });
  });

  it('refuses new numbers for want of quota, and still reads the old', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    carrier.misbehave({ kind: 'quota' });
    now = at(2);
    const results = await adapterFor().look([
      query(),
      query({ trackingNumber: 'YT2600000000002', tag: 'order/acme/shopify/2/1', registered: false }),
    ]);
    expect(results.map((result) => result.look)).toMatchObject([{ kind: 'looked' }, { failure: 'quota_exhausted' }]);
  });

  it('tells the same scans again in other words, order and number', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    now = at(8);
    const identities = (seen: Look) =>
      seen.kind === 'looked' ? seen.rows.map(({ identity }) => identity).toSorted() : seen.kind;
    const before = identities(await look());
    for (const kind of ['rewrite', 'duplicate', 'reorder', 'shuffle'] as const) {
      const end = carrier.misbehave({ kind });
      expect(identities(await look())).toEqual(before);
      end();
    }
  });

  it('keeps to the hours, the numbers and the count it was given', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    carrier.misbehave({ kind: 'status', status: 500, from: at(2), until: at(3) });
    carrier.misbehave({ kind: 'status', status: 500, numbers: ['YT2600000000009'] });
    carrier.misbehave({ kind: 'status', status: 500, from: at(5), times: 1 });
    const kinds: string[] = [];
    for (const day of [1.9, 2, 2.9, 3, 5, 6]) {
      now = at(day);
      kinds.push((await look()).kind);
    }
    expect(kinds).toEqual(['looked', 'sync_failed', 'sync_failed', 'looked', 'sync_failed', 'looked']);
    carrier.misbehave({ kind: 'html' });
    carrier.behave();
    expect(await look()).toMatchObject({ kind: 'looked' });
  });

  it('answers without having asked the carrier, then catches up', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    carrier.misbehave({ kind: 'stale_sync', from: at(2), until: at(10) });
    now = at(9);
    const stale = await look();
    expect(stale).toMatchObject({ syncedAt: after(at(2), -6 * HOUR_MS) });
    expect(events(stale)).toHaveLength(2);
    now = at(10);
    const fresh = await look();
    expect(fresh).toMatchObject({ syncedAt: at(10) });
    expect(events(fresh)).toHaveLength(5);
  });

  it('stops following a number, and the adapter says so', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    carrier.misbehave({ kind: 'stopped', from: at(4) });
    now = at(20);
    expect(await look()).toMatchObject({ kind: 'looked', stopped: true, syncedAt: after(at(4), -6 * HOUR_MS) });
  });
});

describe('a push', () => {
  it('is signed as the real one and names the shipment', async () => {
    const received: { readonly body: Buffer; readonly sign: string | null }[] = [];
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ body: Buffer.concat(chunks), sign: request.headers['sign']?.toString() ?? null });
        response.end('ok');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    closers.push(
      () =>
        new Promise((resolve) => {
          receiver.close(() => resolve());
          receiver.closeAllConnections();
        }),
    );
    carrier.setPushUrl(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/carrier`);
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    expect(await carrier.pushNews()).toBe(0);
    now = at(1);
    expect(await carrier.pushNews()).toBe(1);
    expect(await carrier.pushNews()).toBe(0);
    expect(await carrier.push(NUMBER, { headers: { sign: '0'.repeat(64) } })).toBe(200);

    const { verify, parse, signatureHeader } = CARRIERS.seventeentrack.push;
    expect(signatureHeader).toBe('sign');
    expect(received.map(({ body, sign }) => verify(body, sign, [LOCAL_CARRIER_KEY]))).toEqual([true, false]);
    expect(received.map(({ body }) => parse(body))).toEqual([
      { numberTag: TAG, event: 'updated' },
      { numberTag: TAG, event: 'updated' },
    ]);
  });
});
