import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARRIERS } from '../../../carriers/index.ts';
import type { Look } from '../../../domain/look.ts';
import { after, DAY_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { ScriptedEvent } from '../../../local/carrier/scripted-journey.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../../local/carrier/start-carrier.ts';
import { trackingQuery } from '../tracking-query.ts';

const START = productInstant(Date.UTC(2026, 10 /* Nov */, 1));
const NUMBER = '128667043726';
const LAST_MILE = '9261290100130000000000';

let now: ProductInstant = START;
let carrier: LocalCarrier;
let adapter: ReturnType<typeof CARRIERS.fedex.create>;

beforeEach(async () => {
  now = START;
  carrier = await startCarrier({ now: () => now });
  adapter = patient(10_000);
});
afterEach(() => carrier.close());

const patient = (requestTimeoutMs: number) =>
  CARRIERS.fedex.create({ baseUrl: carrier.urls.fedex, key: LOCAL_CARRIER_KEY, secret: 'any' }, { requestTimeoutMs });

const at = (days: number) => after(START, days * DAY_MS);
const scan = (days: number, subStatus: string | null, fields: Partial<ScriptedEvent> = {}): ScriptedEvent => ({
  at: at(days),
  subStatus,
  description: 'Words of the script',
  ...fields,
});
const script = (events: readonly ScriptedEvent[], fields = {}) =>
  carrier.script(NUMBER, {
    carrierKey: 100003,
    carrierName: 'FedEx',
    origin: 'CN',
    destination: 'BR',
    events,
    ...fields,
  });
const look = async (): Promise<Look> => {
  const [result] = await adapter.look([trackingQuery({ trackingNumber: NUMBER })]);
  if (result === undefined) throw new Error('No result.');
  return result.look;
};
const rows = (seen: Look) => (seen.kind === 'looked' ? seen.rows : []);
const events = (seen: Look) => rows(seen).map(({ event }) => event);

const USUAL = [
  scan(0.1, 'InfoReceived'),
  scan(1, 'InTransit_PickedUp', { location: 'SHENZHEN', country: 'CN', utcOffsetMinutes: 480 }),
  scan(2, 'InTransit_CustomsReleased', { country: 'CN' }),
  scan(3, 'InTransit_Departure'),
  scan(6, 'InTransit_Arrival', { location: 'CURITIBA', country: 'BR', utcOffsetMinutes: -180 }),
  scan(7, 'InTransit_CustomsRequiringInformation', {
    country: 'BR',
    description: 'Documents required from the importer',
  }),
];

describe('a journey with FedEx', () => {
  it('shows scan by scan as the clock passes, each at its facility’s own time', async () => {
    script(USUAL);
    expect(await look()).toMatchObject({ kind: 'not_found' });
    now = at(1);
    expect(events(await look())).toEqual(['LABEL_CREATED', 'ACCEPTED']);
    now = at(8);
    const seen = await look();
    expect(events(seen)).toEqual([
      'LABEL_CREATED',
      'ACCEPTED',
      'CUSTOMS_RELEASED',
      'HANDED_TO_LINEHAUL',
      'ARRIVED_DEST_COUNTRY',
      'IMPORT_CUSTOMS_INFO_REQUIRED',
    ]);
    expect(rows(seen)).toMatchObject([
      {},
      { localTime: '2026-11-02T08:00:00', claimedAt: at(1), place: 'SHENZHEN' },
      { side: 'EXPORT' },
      {},
      { localTime: '2026-11-06T21:00:00', claimedAt: at(6), country: 'BR' },
      { side: 'IMPORT' },
    ]);
  });

  it('can end in every way the scripts know', async () => {
    const ends = {
      OutForDelivery_Other: 'OUT_FOR_DELIVERY',
      AvailableForPickup_Other: 'READY_FOR_PICKUP',
      Delivered_Other: 'DELIVERED',
      DeliveryFailure_NoBody: 'RECIPIENT_ABSENT',
      DeliveryFailure_Rejected: 'REFUSED',
      DeliveryFailure_InvalidAddress: 'ADDRESS_PROBLEM',
      Exception_Delayed: 'DELAYED',
      Exception_Returning: 'RETURNING',
      Exception_Returned: 'RETURNED',
      Exception_Cancel: 'CANCELLED',
    };
    script(Object.keys(ends).map((subStatus, i) => scan(i, subStatus)));
    now = at(30);
    expect(events(await look())).toEqual(Object.values(ends));
  });

  it('keeps rows without a date or a code', async () => {
    script([scan(1, 'InTransit_PickedUp'), scan(2, null, { description: 'In transit', undated: true })]);
    now = at(3);
    expect(rows(await look())).toMatchObject([{ code: 'PU' }, { event: 'IN_TRANSIT', localTime: null }]);
  });

  it('names the number of the last mile once it has taken over', async () => {
    const lastMile = { carrierKey: 21051, carrierName: 'USPS', country: 'US', number: LAST_MILE, from: at(8) };
    script(USUAL, { lastMile });
    now = at(7);
    expect(await look()).toMatchObject({ lastMile: null });
    now = at(9);
    expect(await look()).toMatchObject({ lastMile: { number: LAST_MILE, carrierName: null } });
  });

  it('that began before the order is not the order’s', async () => {
    script(USUAL.map((event) => ({ ...event, at: after(event.at, -30 * DAY_MS) })));
    expect(await look()).toMatchObject({ kind: 'not_found' });
  });

  it('is kept without the signer', async () => {
    script([scan(1, 'Delivered_Other')]);
    now = at(2);
    const seen = await look();
    expect(events(seen)).toEqual(['DELIVERED']);
    expect(seen.raw).not.toMatch(/SAMPLE/);
  });
});

describe('a feed that misbehaves', () => {
  const identities = (seen: Look) => rows(seen).map(({ identity }) => identity);

  it.each(['duplicate', 'reorder', 'rewrite'] as const)('by %s has the same scans', async (kind) => {
    script(USUAL);
    now = at(8);
    const before = identities(await look());
    carrier.misbehave({ kind, provider: 'fedex' });
    expect(identities(await look())).toEqual(before);
    expect(before).toHaveLength(USUAL.length);
  });

  it('by losing its history is no look, whatever its status', async () => {
    script(USUAL);
    now = at(8);
    carrier.misbehave({ kind: 'empty', provider: 'fedex', numbers: [NUMBER] });
    expect(await look()).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
  });

  it('by answering for another number says nothing about this one', async () => {
    script(USUAL);
    now = at(8);
    carrier.misbehave({ kind: 'wrong_number', provider: 'fedex' });
    expect(await look()).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
  });
});

describe('a service that misbehaves', () => {
  it('by taking a token back is asked again with another', async () => {
    script(USUAL);
    now = at(8);
    carrier.misbehave({ kind: 'unauthorised', provider: 'fedex', endpoint: 'trackingnumbers', times: 1 });
    expect(await look()).toMatchObject({ kind: 'looked' });
    expect(carrier.requests.map(({ endpoint, status }) => `${endpoint} ${status}`)).toEqual([
      'token 200',
      'trackingnumbers 401',
      'token 200',
      'trackingnumbers 200',
    ]);
  });

  it.each([
    [{ kind: 'reset' }, 'unavailable'],
    [{ kind: 'truncated' }, 'malformed'],
    [{ kind: 'html' }, 'malformed'],
    [{ kind: 'timeout' }, 'timeout'],
    [{ kind: 'rate_limit' }, 'rate_limited'],
    [{ kind: 'code', code: 'SERVICE.UNAVAILABLE.ERROR' }, 'unavailable'],
  ] as const)('with %j is a failed look', async (fault, failure) => {
    if (fault.kind === 'timeout') adapter = patient(200);
    carrier.misbehave({ ...fault, provider: 'fedex', endpoint: 'trackingnumbers' });
    expect(await look()).toMatchObject({ kind: 'sync_failed', failure });
  });

  it('knows its client ids', async () => {
    const stranger = CARRIERS.fedex.create({ baseUrl: carrier.urls.fedex, key: 'nobody', secret: 'any' });
    expect(await stranger.check()).toContain('client id');
    expect(await adapter.check()).toBeNull();
  });
});
