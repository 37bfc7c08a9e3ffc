import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAftership } from '../../../carriers/aftership/client.ts';
import { aftership } from '../../../carriers/aftership/index.ts';
import type { Look, TrackingQuery } from '../../../domain/look.ts';
import { after, DAY_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { Misbehaviour } from '../../../local/carrier/misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney } from '../../../local/carrier/scripted-journey.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../../local/carrier/start-carrier.ts';
import { trackingQuery } from '../tracking-query.ts';
import { NUMBER, OTHER, TAG } from './wire-answers.ts';

const START = productInstant(Date.UTC(2026, 10, 1));
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
    scan(6, 'InTransit_Arrival', { location: 'CURITIBA', country: 'BR', utcOffsetMinutes: -180 }),
    scan(7, 'InTransit_CustomsRequiringInformation', { country: 'BR' }),
  ],
  ...fields,
});

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

const look = async (
  fields: Partial<TrackingQuery> = {},
  { key = LOCAL_CARRIER_KEY, requestTimeoutMs = 10_000 } = {},
): Promise<Look> => {
  const adapter = createAftership({ baseUrl: carrier.urls.aftership, key, secret: null }, { requestTimeoutMs });
  const [result] = await adapter.look([trackingQuery({ trackingNumber: NUMBER, tag: TAG, ...fields })]);
  if (result === undefined) throw new Error('No result.');
  return result.look;
};
const events = (seen: Look) => (seen.kind === 'looked' ? seen.rows.map(({ event }) => event) : seen.kind);

describe('a scripted journey', () => {
  it('appears scan by scan', async () => {
    carrier.script(NUMBER, journey());
    expect(events(await look({ registered: false }))).toBe('not_found');
    now = at(8);
    const seen = await look();
    expect(events(seen)).toEqual(['LABEL_CREATED', 'ACCEPTED', 'ARRIVED_DEST_COUNTRY', 'CUSTOMS_INFO_REQUIRED']);
    expect(seen).toMatchObject({
      syncedAt: null,
      stopped: false,
      rows: [
        { claimedAt: null, localTime: '2026-11-01T02:24:00' },
        { localTime: '2026-11-02T08:00:00', claimedAt: at(1), country: 'CN', place: 'SHENZHEN' },
        { localTime: '2026-11-06T21:00:00', country: 'BR' },
        {},
      ],
    });
    expect(carrier.requests.map(({ endpoint, status }) => `${endpoint} ${status}`)).toEqual(['create 201', 'list 200']);
  });

  it('goes on with the last mile and its number', async () => {
    carrier.script(
      NUMBER,
      journey({
        events: [scan(1, 'InTransit_PickedUp'), scan(9, 'OutForDelivery_Other', { leg: 1 })],
        lastMile: { carrierKey: 2151, carrierName: 'Correios', country: 'BR', number: 'NX260000001BR', from: at(8) },
      }),
    );
    await look({ registered: false });
    now = at(10);
    expect(await look()).toMatchObject({
      lastMile: { number: 'NX260000001BR', carrierName: 'Correios' },
      rows: [{ leg: 0 }, { leg: 1, event: 'OUT_FOR_DELIVERY' }],
    });
  });

  it('of a carrier AfterShip cannot detect wants the carrier named', async () => {
    carrier.script(NUMBER, journey({ detectable: false }));
    expect(await look({ registered: false })).toMatchObject({ failure: 'cannot_track' });
    expect(await look({ registered: false, carrierName: 'YunExpress' })).toMatchObject({ kind: 'not_found' });
  });

  it('expires after 30 days, is resumed once, and then is stopped for good', async () => {
    carrier.script(NUMBER, journey({ events: [scan(1, 'InTransit_PickedUp'), scan(50, 'InTransit_Arrival')] }));
    await look({ registered: false });
    now = at(40);
    expect(await look()).toMatchObject({ stopped: false, rows: [{ event: 'ACCEPTED' }] });
    now = at(51);
    expect(events(await look())).toEqual(['ACCEPTED', 'ARRIVED_DEST_COUNTRY']);
    now = at(90);
    expect(await look()).toMatchObject({ kind: 'looked', stopped: true });
  });

  it('that is over is not stopped', async () => {
    carrier.script(NUMBER, journey({ events: [scan(1, 'Delivered_Other')] }));
    await look({ registered: false });
    now = at(60);
    expect(await look()).toMatchObject({ stopped: false, rows: [{ event: 'DELIVERED' }] });
  });

  it('is registered again by an account that does not know it', async () => {
    carrier.script(NUMBER, journey());
    expect(await look()).toMatchObject({ kind: 'not_found' });
    expect(carrier.requests.map(({ endpoint }) => endpoint)).toEqual(['list', 'create']);
    expect(await look({}, { key: 'another-key' })).toMatchObject({ failure: 'unauthorised' });
  });
});

describe('on command it', () => {
  const faults: readonly [Misbehaviour, object][] = [
    [{ kind: 'status', status: 503 }, { failure: 'unavailable' }],
    [
      { kind: 'rate_limit', retryAfterSeconds: 3 },
      { failure: 'rate_limited', retryAfterMs: 3_000 },
    ],
    [{ kind: 'html' }, { failure: 'malformed' }],
    [{ kind: 'truncated' }, { failure: 'malformed' }],
    [{ kind: 'timeout' }, { failure: 'timeout' }],
    [{ kind: 'reset' }, { failure: 'unavailable' }],
    [{ kind: 'unauthorised' }, { failure: 'unauthorised' }],
    [{ kind: 'code', code: 400 }, { failure: 'refused' }],
    [{ kind: 'empty' }, { failure: 'malformed' }],
    [{ kind: 'wrong_number' }, { failure: 'unavailable' }],
  ];
  it.each(faults)('fails by $kind, and recovers', async (rule, expected) => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    now = at(8);
    const end = carrier.misbehave({ ...rule, provider: 'aftership' });
    const patience = rule.kind === 'timeout' ? { requestTimeoutMs: 20 } : {};
    expect(await look({}, patience)).toMatchObject({ kind: 'sync_failed', ...expected });
    end();
    expect(await look()).toMatchObject({ kind: 'looked' });
  });

  it('tells the same scans again in other words and order, and more than once', async () => {
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    now = at(8);
    const identities = (seen: Look) =>
      seen.kind === 'looked' ? seen.rows.map(({ identity }) => identity).toSorted() : seen.kind;
    const before = identities(await look());
    for (const kind of ['rewrite', 'duplicate', 'reorder'] as const) {
      const end = carrier.misbehave({ kind });
      expect(identities(await look())).toEqual(before);
      end();
    }
  });

  it('refuses a registration', async () => {
    carrier.misbehave({ kind: 'reject', code: 4017, numbers: [OTHER] });
    expect(await look({ registered: false, trackingNumber: OTHER })).toMatchObject({ failure: 'cannot_track' });
  });
});

describe('a push', () => {
  it('is signed as the real one and names the shipment', async () => {
    const received: { readonly body: Buffer; readonly signature: string | null }[] = [];
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const signature = request.headers[aftership.push.signatureHeader]?.toString() ?? null;
        received.push({ body: Buffer.concat(chunks), signature });
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
    carrier.setPushUrl(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/aftership`);
    carrier.script(NUMBER, journey());
    await look({ registered: false });
    expect(await carrier.pushNews()).toBe(0);
    now = at(1);
    expect(await carrier.pushNews()).toBe(1);
    expect(await carrier.pushNews()).toBe(0);
    expect(received.map(({ body, signature }) => aftership.push.verify(body, signature, [LOCAL_CARRIER_KEY]))).toEqual([
      true,
    ]);
    expect(received.map(({ body }) => aftership.push.parse(body))).toEqual([{ numberTag: TAG, event: 'updated' }]);
  });
});
