import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDhl } from '../../../carriers/dhl/client.ts';
import type { Look, TrackingQuery } from '../../../domain/look.ts';
import { after, DAY_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { Misbehaviour } from '../../../local/carrier/misbehaviour.ts';
import type { ScriptedEvent } from '../../../local/carrier/scripted-journey.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../../local/carrier/start-carrier.ts';
import { trackingQuery } from '../tracking-query.ts';
import { NUMBER } from './wire-answers.ts';

const START = productInstant(Date.UTC(2026, 10 /* Nov */, 1));
const at = (days: number) => after(START, days * DAY_MS);

let now: ProductInstant = START;
let carrier: LocalCarrier;
beforeAll(async () => {
  carrier = await startCarrier({ now: () => now });
});
afterAll(() => carrier.close());
beforeEach(() => {
  carrier.behave();
  now = at(9);
  carrier.script(NUMBER, {
    carrierKey: 100001,
    carrierName: 'DHL Express',
    origin: 'CN',
    destination: 'BR',
    events: [
      scan(0.5, 'InfoReceived'),
      scan(1, 'InTransit_PickedUp', { location: 'SHENZHEN', country: 'CN', utcOffsetMinutes: 480 }),
      scan(3, 'InTransit_Departure'),
      scan(6, 'InTransit_CustomsRequiringInformation', { description: 'The importer must provide the invoice.' }),
      scan(8, 'InTransit_CustomsReleased'),
      scan(10, 'Delivered_Other'),
      scan(11, 'InTransit_Other', { description: 'Arrived at the post office', leg: 1 }),
    ],
    lastMile: { carrierKey: 1, carrierName: 'Correios', country: 'BR', number: 'NX000000001BR', from: at(8.5) },
  });
});

function scan(days: number, subStatus: string, fields: Partial<ScriptedEvent> = {}): ScriptedEvent {
  return { at: at(days), subStatus, description: subStatus, ...fields };
}

interface Caller {
  readonly key?: string;
  readonly requestTimeoutMs?: number;
}

async function look(fields: Partial<TrackingQuery> = {}, caller: Caller = {}): Promise<Look> {
  const { key = LOCAL_CARRIER_KEY, requestTimeoutMs = 10_000 } = caller;
  const adapter = createDhl({ baseUrl: carrier.urls.dhl, key, secret: null }, { requestTimeoutMs });
  const [result] = await adapter.look([trackingQuery({ trackingNumber: NUMBER, ...fields })]);
  if (result === undefined) throw new Error('No result.');
  return result.look;
}

const codes = (seen: Look) => (seen.kind === 'looked' ? seen.rows.map(({ code }) => code) : seen.kind);
const identities = (seen: Look) => (seen.kind === 'looked' ? seen.rows.map(({ identity }) => identity) : []);

describe('a scripted journey', () => {
  it('appears scan by scan, as the clock passes', async () => {
    now = START;
    expect(codes(await look())).toBe('not_found');
    now = at(1);
    expect(codes(await look())).toEqual(['SD', 'PU']);
    now = at(9);
    expect(await look()).toMatchObject({
      rows: [
        { event: 'LABEL_CREATED' },
        { event: 'ACCEPTED', localTime: '2026-11-02T08:00:00', claimedAt: null, country: 'CN', place: 'SHENZHEN' },
        { event: 'DEPARTED_FACILITY' },
        { code: 'CD', text: 'Clearance event (The importer must provide the invoice.)' },
        { event: 'CUSTOMS_RELEASED' },
      ],
      lastMile: { number: 'NX000000001BR', carrierName: 'Correios' },
    });
  });

  it('ends with a signer nobody stores, and without the rows of the next carrier', async () => {
    now = at(12);
    const seen = await look();
    expect(codes(seen)).toEqual(['SD', 'PU', 'DF', 'CD', 'CR', 'OK']);
    expect(JSON.stringify(seen)).not.toMatch(/example/i);
  });

  it('is asked of the service the shop names', async () => {
    expect(await look({ carrierName: 'DHL Paket' })).toMatchObject({ kind: 'looked', carrierName: 'DHL Paket' });
  });
});

describe('a feed that misbehaves', () => {
  it.each(['duplicate', 'reorder', 'rewrite'] as const)('by %s has the same scans', async (kind) => {
    const before = identities(await look());
    carrier.misbehave({ kind, provider: 'dhl' });
    const seen = await look();
    expect(identities(seen)).toEqual(before);
    expect(before).toHaveLength(5);
  });

  it('by an empty history shows its summary, which says the same as its newest row', async () => {
    carrier.misbehave({ kind: 'empty', provider: 'dhl' });
    expect(await look()).toMatchObject({
      rows: [{ localTime: '2026-11-09T00:00:00', code: 'transit', event: 'CUSTOMS_RELEASED' }],
    });
  });

  const faults: readonly [Misbehaviour, object][] = [
    [{ kind: 'wrong_number' }, { failure: 'malformed', raw: null }],
    [{ kind: 'reject', code: 400 }, { failure: 'refused' }],
    [{ kind: 'unauthorised' }, { failure: 'unauthorised' }],
    [
      { kind: 'rate_limit', retryAfterSeconds: 5 },
      { failure: 'rate_limited', retryAfterMs: 5_000 },
    ],
    [{ kind: 'html' }, { failure: 'malformed' }],
    [{ kind: 'truncated' }, { failure: 'malformed' }],
    [{ kind: 'code', code: 500 }, { failure: 'unavailable' }],
    [{ kind: 'timeout' }, { failure: 'timeout' }],
    [{ kind: 'reset' }, { failure: 'unavailable' }],
  ];
  it.each(faults)('by %j is no look', async (fault, expected) => {
    carrier.misbehave({ ...fault, provider: 'dhl' });
    const caller = fault.kind === 'timeout' ? { requestTimeoutMs: 50 } : {};
    expect(await look({}, caller)).toMatchObject({ kind: 'sync_failed', ...expected });
  });

  it('refuses a key it does not know', async () => {
    expect(await look({}, { key: 'another-key' })).toMatchObject({ failure: 'unauthorised' });
  });
});
