import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARRIERS } from '../../../carriers/index.ts';
import { SUB_STATUSES } from '../../../carriers/seventeentrack/codes.ts';
import type { Look } from '../../../domain/look.ts';
import { after, DAY_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { Misbehaviour } from '../../../local/carrier/misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney } from '../../../local/carrier/scripted-journey.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../../local/carrier/start-carrier.ts';
import { trackingQuery } from '../tracking-query.ts';
import { NUMBER } from './wire-answers.ts';

const START = productInstant(Date.UTC(2026, 10 /* Nov */, 1));
const PIC = '92000000000000000000000001';

let now: ProductInstant = START;
let carrier: LocalCarrier;
beforeEach(async () => {
  now = START;
  carrier = await startCarrier({ now: () => now });
});
afterEach(() => carrier.close());

const at = (days: number) => after(START, days * DAY_MS);
const scan = (days: number, subStatus: string | null, fields: Partial<ScriptedEvent> = {}): ScriptedEvent => ({
  at: at(days),
  subStatus,
  description: subStatus ?? '',
  ...fields,
});
const journey = (events: readonly ScriptedEvent[], fields: Partial<ScriptedJourney> = {}): ScriptedJourney => ({
  carrierKey: 100002,
  carrierName: 'UPS',
  origin: 'CN',
  destination: 'US',
  events,
  ...fields,
});
const IMPORTED: readonly ScriptedEvent[] = [
  scan(0.1, 'InfoReceived'),
  scan(1, 'InTransit_PickedUp', { location: 'Shenzhen', country: 'CN', utcOffsetMinutes: 480 }),
  scan(3, 'InTransit_Departure', { location: 'Shenzhen', country: 'CN', utcOffsetMinutes: 480 }),
  scan(5, 'InTransit_Arrival', { location: 'Louisville', country: 'US', utcOffsetMinutes: -300 }),
  scan(6, 'InTransit_CustomsRequiringInformation', { location: 'Louisville', country: 'US', utcOffsetMinutes: -300 }),
];

const adapterFor = (key = LOCAL_CARRIER_KEY) =>
  CARRIERS.ups.create({ baseUrl: carrier.urls.ups, key, secret: 'local-secret' }, { requestTimeoutMs: 5_000 });
async function look(): Promise<Look> {
  const [result] = await adapterFor().look([trackingQuery({ trackingNumber: NUMBER })]);
  if (result === undefined) throw new Error('No result.');
  return result.look;
}
const events = (seen: Look) => (seen.kind === 'looked' ? seen.rows.map(({ event }) => event) : seen.kind);

describe('a scripted journey', () => {
  it('appears scan by scan, without any delay', async () => {
    expect(events(await look())).toBe('not_found');
    carrier.script(NUMBER, journey(IMPORTED));
    expect(events(await look())).toBe('not_found');
    now = at(1);
    expect(events(await look())).toEqual(['LABEL_CREATED', 'ACCEPTED']);
    now = at(7);
    const seen = await look();
    expect(events(seen)).toEqual([
      'LABEL_CREATED',
      'ACCEPTED',
      'DEPARTED_ORIGIN_COUNTRY',
      'ARRIVED_DEST_COUNTRY',
      expect.stringMatching(/CUSTOMS_INFO_REQUIRED$/),
    ]);
    expect(seen.kind === 'looked' && seen.rows[1]).toMatchObject({
      localTime: '2026-11-02T08:00:00',
      claimedAt: at(1),
      place: 'Shenzhen',
      country: 'CN',
    });
  });

  it('means in UPS’s codes what it means in 17TRACK’s, and says something in words where UPS has no code', async () => {
    const words = [...SUB_STATUSES.codes.keys()];
    carrier.script(NUMBER, journey(words.map((word, i) => scan(i, word))));
    now = at(words.length);
    const seen = await look();
    if (seen.kind !== 'looked') throw new Error(seen.kind);
    const told = new Map(seen.rows.map((row) => [words[Math.round((Number(row.claimedAt) - START) / DAY_MS)], row]));
    // A provider's own states are no scans.
    expect(words.filter((word) => !told.has(word))).toEqual([
      'NotFound_Other',
      'NotFound_InvalidCode',
      'Expired_Other',
    ]);
    const byCode = [...told].filter(([, { rule }]) => rule.startsWith('code UPS'));
    expect(byCode.length).toBeGreaterThan(8);
    for (const [word, { event }] of byCode) {
      expect([word, event]).toEqual([
        word,
        word === 'Exception_Cancel' ? 'LABEL_VOIDED' : SUB_STATUSES.codes.get(word ?? '')?.event,
      ]);
    }
    expect([...told].filter(([, { event }]) => event === 'UNKNOWN')).toEqual([]);
  });

  it('keeps a row without a code, without a date or with unknown words', async () => {
    carrier.script(
      NUMBER,
      journey([scan(0, null, { description: 'Qwertz.' }), scan(1, 'InTransit_Arrival', { undated: true })]),
    );
    now = at(2);
    expect(await look()).toMatchObject({
      rows: [
        { event: 'UNKNOWN', localTime: '2026-11-01T00:00:00', text: 'Qwertz.' },
        { event: 'ARRIVED_DEST_COUNTRY', localTime: null, claimedAt: null },
      ],
    });
  });

  it('names the last mile once that has taken over', async () => {
    const lastMile = { carrierKey: 21051, carrierName: 'USPS', country: 'US', number: PIC, from: at(6) };
    carrier.script(NUMBER, journey([...IMPORTED, scan(6.5, 'OutForDelivery_Other', { leg: 1 })], { lastMile }));
    now = at(5);
    expect(await look()).toMatchObject({ lastMile: null });
    now = at(7);
    const seen = await look();
    expect(seen).toMatchObject({ lastMile: { number: PIC, carrierName: 'USPS' } });
    expect(events(seen)).not.toContain('OUT_FOR_DELIVERY');
  });

  it('leaves no name and no address behind', async () => {
    carrier.script(NUMBER, journey([...IMPORTED, scan(8, 'Delivered_Other')]));
    now = at(9);
    const seen = await look();
    expect(events(seen)).toContain('DELIVERED');
    expect(JSON.stringify(seen)).not.toMatch(/RECEIVER|STREET|FRONT DOOR/);
  });
});

describe('a misbehaviour', () => {
  const under = async (rule: Misbehaviour): Promise<Look> => {
    carrier.script(NUMBER, journey(IMPORTED));
    now = at(7);
    const end = carrier.misbehave({ ...rule, provider: 'ups', endpoint: 'details' });
    const seen = await look();
    end();
    return seen;
  };
  const identities = (seen: Look) => (seen.kind === 'looked' ? seen.rows.map(({ identity }) => identity) : []);

  it.each(['duplicate', 'reorder', 'rewrite'] as const)(
    'of kind %s changes no scan’s identity or place in order',
    async (kind) => {
      const told = await under({ kind });
      const plain = await look();
      expect(identities(told)).toEqual(identities(plain));
      expect(identities(plain)).toHaveLength(5);
    },
  );

  const cases: readonly [Misbehaviour, string][] = [
    [{ kind: 'empty' }, 'malformed'],
    [{ kind: 'wrong_number' }, 'malformed'],
    [{ kind: 'status', status: 404 }, 'refused'],
    [{ kind: 'status', status: 502 }, 'unavailable'],
    [{ kind: 'rate_limit', retryAfterSeconds: 3 }, 'rate_limited'],
    [{ kind: 'html' }, 'malformed'],
    [{ kind: 'truncated' }, 'malformed'],
    [{ kind: 'reset' }, 'unavailable'],
    [{ kind: 'unauthorised' }, 'unauthorised'],
    [{ kind: 'code', code: 'ZZ9999' }, 'refused'],
  ];
  it.each(cases)('%j is a failed look', async (rule, failure) => {
    expect(await under(rule)).toMatchObject({ kind: 'sync_failed', failure });
  });

  it('of the token’s life is mended by another token', async () => {
    carrier.script(NUMBER, journey(IMPORTED));
    now = at(7);
    carrier.misbehave({ kind: 'unauthorised', provider: 'ups', endpoint: 'details', times: 1 });
    expect((await look()).kind).toBe('looked');
    expect(carrier.requests.map(({ endpoint, status }) => `${endpoint} ${status}`)).toEqual([
      'token 200',
      'details 401',
      'token 200',
      'details 200',
    ]);
  });
});

describe('an account', () => {
  it('is checked by the loopback carrier, which knows its clients', async () => {
    expect(await adapterFor().check()).toBeNull();
    expect(await adapterFor('somebody').check()).toContain('refused the key');
  });
});
