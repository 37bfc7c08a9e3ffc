/** What concerns a key, not a parcel: it is told once, and costs the provider one request. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../../domain/plan.ts';
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import type { Misbehaviour } from '../../local/carrier/misbehaviour.ts';
import { openStage, type Parcel, type Scan, type Sighting, type Stage } from './stage.ts';

const ON_ITS_WAY: readonly Scan[] = [
  { day: 1 / 16, subStatus: 'InTransit_PickedUp', country: 'CN', location: 'SHENZHEN' },
  { day: 2, subStatus: 'InTransit_Departure', country: 'CN', location: 'HONG KONG' },
];

const ENDPOINT = { fedex: 'trackingnumbers', ups: 'details' } as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Minutes of it: each look when the one before said, and then, where they all say the same, one of three. */
const OUTAGE_LOOKS = [0, 5, 15, 35, 75, 155, ...Array.from({ length: 8 }, (_, i) => 155 + (i + 1) * 360)];

describe('an outage of two days at all providers', () => {
  const seen: (readonly Sighting[])[] = [];
  let before: readonly Sighting[];
  let healed: readonly Sighting[];
  let requests: number;
  beforeAll(async () => {
    const parcels = await Promise.all(
      CARRIER_PROVIDERS.map((provider) => stage.parcel(provider, ON_ITS_WAY, { alone: false })),
    );
    const orderedAt = stage.now();
    const lookAll = async (day: number, rule: Misbehaviour | null = null) => {
      await stage.pass(after(orderedAt, Math.round(day * DAY_MS)) - stage.now());
      return Promise.all(parcels.map((parcel) => parcel.look(rule)));
    };
    before = await lookAll(1 / 8);
    const requestsBefore = stage.carrier.requests.length;
    for (const minutes of OUTAGE_LOOKS) {
      seen.push(await lookAll(1 / 6 + minutes / (24 * 60), { kind: 'status', status: 503 }));
    }
    requests = stage.carrier.requests.length - requestsBefore;
    healed = await lookAll(2.5);
  });

  test('asks ever more rarely, and each time once', () => {
    const waits = seen.map((looks) => looks.map(({ nextInMs }) => nextInMs / MINUTE_MS));
    expect(waits.slice(0, 6)).toEqual([5, 10, 20, 40, 80, 120].map((minutes) => CARRIER_PROVIDERS.map(() => minutes)));
    expect(new Set(waits.slice(6).flat())).toEqual(new Set([120]));
    expect(requests).toBe(OUTAGE_LOOKS.length * CARRIER_PROVIDERS.length);
  });

  test.each(CARRIER_PROVIDERS.map((provider, i) => [provider, i] as const))(
    'is told once of a parcel of %s, harms it nowhere, and is over with the next answer',
    (_, i) => {
      const looks = seen.flatMap((each) => each[i] ?? []);
      for (const { journey, sight, notices } of looks) {
        expect({ journey, sight, notices }).toEqual({
          journey: before[i]?.journey,
          sight: before[i]?.sight,
          notices: before[i]?.notices,
        });
      }
      // Blind for a day, and from then on: one new plan, whatever fails afterwards.
      const blind = looks.filter(({ exception }) => exception === 'blind');
      expect(looks.slice(-blind.length)).toEqual(blind);
      expect(new Set(looks.map(({ exception }) => exception))).toEqual(new Set([null, 'blind']));
      expect(new Set(blind.map(({ planVersion }) => planVersion)).size).toBe(1);
      // Three failures in a row are nobody's business.
      expect(looks.slice(0, 3).map(({ waiting }) => waiting)).toEqual(['NothingNew', 'NothingNew', 'NothingNew']);
      expect(looks.at(-1)?.waiting).toBe('CannotSee');
      expect(healed[i]).toMatchObject({
        failures: 0,
        exception: null,
        journey: { outcome: null, lastProgress: { place: 'HONG KONG', seenAt: 2.5 } },
        sight: { seenUntil: healed[i]?.sight.lastLookedAt },
      });
    },
  );
});

/** Looks a minute after the look before. */
async function inTurn(parcel: Parcel, rule: Misbehaviour | null = null): Promise<Sighting> {
  await stage.pass(MINUTE_MS);
  return parcel.look(rule);
}

/** Two parcels of one account, seen once. */
async function twoParcels(provider: CarrierProvider): Promise<readonly [Parcel, Parcel]> {
  const parcels = [
    await stage.parcel(provider, ON_ITS_WAY),
    await stage.parcel(provider, ON_ITS_WAY, { alone: false }),
  ] as const;
  await stage.pass(HOUR_MS);
  for (const parcel of parcels) await inTurn(parcel);
  return parcels;
}

describe.each(CARRIER_PROVIDERS)('a key of %s', (provider) => {
  const requestsSince = (n: number) =>
    stage.carrier.requests.slice(n).filter((request) => request.provider === provider).length;

  test.each(['unauthorised', 'forbidden'] as const)('that is %s is one alarm for all its parcels', async (kind) => {
    stage.alarms.length = 0;
    const parcels = await twoParcels(provider);
    const before = stage.carrier.requests.length;
    const blind: Sighting[] = [];
    for (const parcel of parcels) blind.push(await inTurn(parcel, { kind }));
    expect(blind.map(({ lasting, failures }) => [lasting, failures])).toEqual(parcels.map(() => ['unauthorised', 1]));
    expect(stage.alarms).toEqual([provider]);
    expect(stage.refused.get(provider)).toBe(true);
    // A token that is not taken is renewed once.
    expect(requestsSince(before)).toBeLessThanOrEqual(2);

    await stage.pass(HOUR_MS);
    for (const parcel of parcels) expect(await inTurn(parcel)).toMatchObject({ failures: 0, lasting: null });
    expect(stage.alarms).toEqual([provider]);
    expect(stage.refused.get(provider)).toBe(false);
  });

  test('that shall pause is not asked for any of its parcels until then', async () => {
    const [first, second] = await twoParcels(provider);
    const before = stage.carrier.requests.length;
    const rule: Misbehaviour = { kind: 'rate_limit', retryAfterSeconds: 1_800 };
    expect(await inTurn(first, rule)).toMatchObject({ failures: 1, nextInMs: 30 * MINUTE_MS });
    await stage.pass(10 * MINUTE_MS);
    const resting = await second.look();
    expect(resting.reason).toMatch(/asked this account to pause/);
    expect(Math.round(resting.nextInMs / MINUTE_MS)).toBe(20);
    expect(requestsSince(before)).toBe(1);
    await stage.pass(20 * MINUTE_MS);
    expect(await second.look()).toMatchObject({ failures: 0 });
  });
});

describe.each(['fedex', 'ups'] as const)('a token of %s', (provider) => {
  const malformed = { lasting: null, reason: expect.stringMatching(/access token/) as string };
  test.each<[Misbehaviour['kind'], Misbehaviour, Partial<Sighting>]>([
    ['html', { kind: 'html' }, malformed],
    ['truncated', { kind: 'truncated' }, malformed],
    ['cut_off', { kind: 'cut_off' }, { lasting: null }],
    ['rate_limit', { kind: 'rate_limit', retryAfterSeconds: 1_800 }, { lasting: null, nextInMs: 30 * MINUTE_MS }],
    // FedEx shuts an address out for ten minutes that asks for too many; UPS refuses the account.
    ['forbidden', { kind: 'forbidden' }, { lasting: provider === 'ups' ? 'unauthorised' : null }],
  ])('that is asked for and answered by %s is no look at anything', async (_, rule, expected) => {
    const parcel = await stage.parcel(provider, ON_ITS_WAY);
    const before = await parcel.lookOn(1);
    // The one in force is taken back.
    stage.carrier.misbehave({ kind: 'unauthorised', provider, endpoint: ENDPOINT[provider], times: 1 });
    const blind = await parcel.lookOn(2.125, { ...rule, endpoint: 'token' });
    expect(blind).toMatchObject({ failures: 1, ...expected, answers: before.answers });
    expect([blind.journey, blind.sight]).toEqual([before.journey, before.sight]);
    expect(await parcel.lookOn(2.25)).toMatchObject({ failures: 0, journey: { lastProgress: { place: 'HONG KONG' } } });
  });
});
