/**
 * Answers that come, and tell the scans wrongly, by every provider: beside a parcel whose provider behaves, what is known of
 * this one differs by no more than was told wrongly, and the next good answers take that back, too.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../../domain/plan.ts';
import { after, DAY_MS } from '../../domain/time.ts';
import type { Misbehaviour, NumberFault } from '../../local/carrier/misbehaviour.ts';
import { openStage, type Parcel, type Scan, type Sighting, type Stage } from './stage.ts';

const TO_CUSTOMS: readonly Scan[] = [
  { day: 0.25, subStatus: 'InfoReceived', country: 'CN' },
  { day: 1, subStatus: 'InTransit_PickedUp', country: 'CN', location: 'SHENZHEN' },
  { day: 3, subStatus: 'InTransit_Departure', country: 'CN', location: 'HONG KONG' },
  { day: 6, subStatus: 'InTransit_Arrival', country: 'GB', location: 'LONDON' },
  { day: 7, subStatus: 'InTransit_CustomsProcessing', country: 'GB', location: 'HEATHROW' },
  { day: 8, subStatus: 'InTransit_CustomsReleased', country: 'GB', location: 'HEATHROW' },
];

/** Well, while the provider misbehaves and has two new scans, and well again, with another one. */
async function lookThrice(parcel: Parcel, rule: Misbehaviour | null) {
  const before = await parcel.lookOn(4);
  const during = await parcel.lookOn(7.5, rule);
  return { before, during, healed: await parcel.lookOn(8.5) };
}

interface Case {
  readonly kind: NumberFault['kind'];
  readonly only?: readonly CarrierProvider[];
  /** What it says of the journey meanwhile, beside the one of a parcel that is told rightly. */
  readonly says: (journey: Sighting['journey'], rightly: Sighting['journey']) => void;
  /** It tells of a row that never was, which is taken back once two answers have come without it. */
  readonly healedByTwo?: true;
}

/** The journey without what `names` of its scans, at any depth. */
function without(names: readonly string[], journey: Sighting['journey']): unknown {
  return JSON.parse(JSON.stringify(journey, (key, value: unknown) => (names.includes(key) ? undefined : value)));
}

const theSame: Case['says'] = (journey, rightly) => {
  expect(journey).toEqual(rightly);
};

const CASES: readonly Case[] = [
  { kind: 'duplicate', says: theSame },
  { kind: 'reorder', says: theSame },
  { kind: 'shuffle', says: theSame },
  {
    kind: 'rewrite',
    says: (journey, rightly) => {
      expect(without(['place'], journey)).toEqual(without(['place'], rightly));
      expect(journey.lastScan).toMatchObject({ place: 'HEATHROW 2' });
    },
  },
  {
    kind: 'undated',
    says: (journey, rightly) => {
      const dates = ['claimedAt', 'claimedDay', 'acceptedClaimedAt'];
      expect(without(dates, journey)).toEqual(without(dates, rightly));
    },
  },
  {
    kind: 'future',
    says: (journey) => {
      expect(journey).toMatchObject({ outcome: null, lastScan: { place: 'LONDON', claimedDay: 6, seenAt: 7.5 } });
      // The day a year ahead.
      expect(JSON.stringify(journey)).not.toContain(String(7 + 365));
    },
    healedByTwo: true,
  },
  {
    kind: 'unheard_of',
    says: (journey) => {
      expect(journey).toMatchObject({ outcome: null, customs: null, lastProgress: { place: 'LONDON' } });
      expect(journey.lastScan).toMatchObject({ event: 'UNKNOWN', place: 'HEATHROW' });
    },
  },
  {
    // DHL's summary has a date and tells as much as its newest row; of the others' this is no look.
    kind: 'empty',
    only: ['dhl'],
    says: theSame,
  },
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(CARRIER_PROVIDERS)('%s', (provider) => {
  let rightly: Awaited<ReturnType<typeof lookThrice>>;
  beforeAll(async () => {
    rightly = await lookThrice(await stage.parcel(provider, TO_CUSTOMS), null);
  });

  test('that behaves is the measure', () => {
    expect(rightly.during.journey).toMatchObject({ phase: 'IMPORT_CUSTOMS', customs: { cycles: 1 } });
    expect(rightly.healed.journey).toMatchObject({ phase: 'DEST_TRANSIT', customs: { state: 'RELEASED', cycles: 1 } });
    expect(rightly.healed.notices).toEqual(['shipped sent']);
  });

  const cases = CASES.filter(({ only }) => only?.includes(provider) ?? true).map((each) => [each.kind, each] as const);
  test.each(cases)('that misbehaves by %s harms no order', async (kind, { says, healedByTwo = false }) => {
    stage.unknownCodes.length = 0;
    const parcel = await stage.parcel(provider, TO_CUSTOMS);
    const { before, during, healed } = await lookThrice(parcel, { kind } as Misbehaviour);

    expect(during).toMatchObject({ failures: 0, reason: null, exception: null, answers: before.answers + 1 });
    says(during.journey, rightly.during.journey);
    expect(stage.unknownCodes).toEqual(kind === 'unheard_of' ? [provider] : []);
    expect([during.notices, healed.notices]).toEqual([rightly.during.notices, rightly.healed.notices]);

    const later = healedByTwo ? await parcel.lookOn(8.75) : healed;
    expect(later.journey).toEqual(rightly.healed.journey);
    expect(later.notices).toEqual(rightly.healed.notices);
  });

  test('that takes its newest scan back is believed the second time, and again once it is back', async () => {
    const parcel = await stage.parcel(provider, TO_CUSTOMS);
    await parcel.lookOn(4);
    const seen = await parcel.lookOn(7.5);
    const once = await parcel.lookOn(7.625, { kind: 'remove' });
    expect(once.journey).toEqual(seen.journey);
    const twice = await parcel.lookOn(7.75, { kind: 'remove' });
    expect(twice.journey).toMatchObject({ customs: null, outcome: null, lastScan: { place: 'LONDON', seenAt: 7.5 } });
    expect(twice.answers).toBe(seen.answers + 1);
    const back = await parcel.lookOn(8.5);
    expect(back.journey).toEqual(rightly.healed.journey);
    expect(back.notices).toEqual(rightly.healed.notices);
  });
});

test('17TRACK that answers and has not asked the carrier since is no sight of the parcel', async () => {
  const parcel = await stage.parcel('seventeentrack', TO_CUSTOMS);
  const orderedAt = stage.now();
  const before = await parcel.lookOn(4);
  const stale = await parcel.lookOn(7.5, { kind: 'stale_sync', from: after(orderedAt, 4.5 * DAY_MS) });
  expect(stale).toMatchObject({ failures: 0, journey: before.journey, answers: before.answers, exception: 'blind' });
  expect(stale.sight.seenUntil).toBeLessThan(after(orderedAt, 4.5 * DAY_MS));
  const healed = await parcel.lookOn(8.5);
  expect(healed).toMatchObject({ exception: null, journey: { lastScan: { seenAt: 8.5 } } });
  expect(healed.sight.seenUntil).toBe(stage.now());
});
