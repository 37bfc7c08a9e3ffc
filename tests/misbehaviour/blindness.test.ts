/**
 * Answers that are none, by every provider: the look fails with a reason and a next time, what is known of the parcel stays
 * as it was and its clocks stand still, and the next good answer makes up for it all.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../../domain/plan.ts';
import { MINUTE_MS } from '../../domain/time.ts';
import type { Misbehaviour } from '../../local/carrier/misbehaviour.ts';
import { openStage, type Parcel, type Scan, type Sighting, type Stage } from './stage.ts';

interface Case {
  readonly rule: Misbehaviour;
  readonly reason: RegExp;
  /** By default the first of the back-off. */
  readonly nextInMs?: number;
  readonly lasting?: 'unauthorised';
  /** Whose answer is kept; without: nobody's, since none came, or it was about another parcel. */
  readonly kept?: readonly CarrierProvider[];
  readonly notOf?: readonly CarrierProvider[];
}

const REFUSED = { reason: /refused|does not know|does not let|blocked/, lasting: 'unauthorised' } as const;

const CASES: readonly Case[] = [
  { rule: { kind: 'unauthorised' }, ...REFUSED },
  // UPS words its refusals, and only there the words tell one from another.
  { rule: { kind: 'forbidden' }, ...REFUSED, kept: ['ups'] },
  { rule: { kind: 'status', status: 403 }, ...REFUSED, kept: ['ups'] },
  { rule: { kind: 'rate_limit' }, reason: /too many requests/ },
  { rule: { kind: 'rate_limit', retryAfterSeconds: 1_800 }, reason: /too many/, nextInMs: 30 * MINUTE_MS },
  { rule: { kind: 'status', status: 500 }, reason: /out of order \(HTTP 500\)/ },
  { rule: { kind: 'status', status: 503 }, reason: /out of order \(HTTP 503\)/ },
  { rule: { kind: 'timeout' }, reason: /did not answer within 100 ms/ },
  { rule: { kind: 'reset' }, reason: /connection to .* failed \(ECONNRESET\)/ },
  { rule: { kind: 'cut_off' }, reason: /connection to .* failed/ },
  { rule: { kind: 'html' }, reason: /a web page/, kept: CARRIER_PROVIDERS },
  // JSON that cannot be read cannot be rid of names either: it is kept only of 17TRACK, which tells none.
  { rule: { kind: 'truncated' }, reason: /not JSON|something else/, kept: ['seventeentrack'] },
  { rule: { kind: 'list_type' }, reason: /cannot be read/, kept: CARRIER_PROVIDERS },
  { rule: { kind: 'field_types' }, reason: /No (?:row of the history|activity) can be read/, kept: CARRIER_PROVIDERS },
  { rule: { kind: 'wrong_number' }, reason: /nothing about this number|another shipment|does not list it/ },
  {
    rule: { kind: 'empty' },
    reason: /history is empty|none of (?:the parcel’s scans|its activities)/,
    kept: CARRIER_PROVIDERS,
    // Its summary has a date, and tells as much as its newest row.
    notOf: ['dhl'],
  },
];

/** A scan each noon. It is missed soon after, and seen later in the afternoon: no message waits for a morning. */
const A_SCAN_A_DAY: readonly Scan[] = [
  { day: 1 / 16, subStatus: 'InTransit_PickedUp', country: 'CN', location: 'HUB 0' },
  ...CASES.map((_, i): Scan => {
    return { day: i + 1, subStatus: 'InTransit_Departure', country: 'CN', location: `HUB ${i + 1}` };
  }),
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(CARRIER_PROVIDERS)('%s', (provider) => {
  let parcel: Parcel;
  let before: Sighting;
  beforeAll(async () => {
    parcel = await stage.parcel(provider, A_SCAN_A_DAY);
    before = await parcel.lookOn(2 / 16);
  });

  const cases = CASES.flatMap((each, i) =>
    each.notOf?.includes(provider) ? [] : [[JSON.stringify(each.rule), { ...each, day: i + 1 }] as const],
  );
  test.each(cases)('with %s is no look, and the next good answer heals all', async (_, expected) => {
    const { rule, reason, day, nextInMs = 5 * MINUTE_MS, lasting = null, kept = [] } = expected;
    const known = before;
    const blind = await parcel.lookOn(day + 1 / 16, rule);
    const healed = await parcel.lookOn(day + 2 / 16);
    before = healed;

    expect(blind).toMatchObject({ failures: 1, lasting, nextInMs });
    expect(blind.reason).toMatch(reason);
    // A cause that lasts is shown to staff at once.
    expect(blind.exception).toBe(lasting === null ? null : 'carrier_account');
    expect(blind.journey).toEqual(known.journey);
    expect(blind.sight).toEqual(known.sight);
    expect(blind.notices).toEqual(known.notices);
    expect(blind.answers - known.answers).toBe(kept.includes(provider) ? 1 : 0);

    expect(healed).toMatchObject({ failures: 0, reason: null, lasting: null, exception: null });
    expect(healed.sight.lastLookedAt).toBe(stage.now());
    expect(healed.sight.seenUntil).toBe(stage.now());
    expect(healed.journey.lastProgress).toMatchObject({ seenAt: day + 2 / 16, place: `HUB ${day}` });
    expect(healed.journey.outcome).toBeNull();
  });
});
