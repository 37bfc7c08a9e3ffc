import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { type CanonicalEvent, EVENT_MEANINGS } from '../../domain/events.ts';
import { foldJourney } from '../../domain/fold.ts';
import { type Journey, type Lane, NO_JOURNEY } from '../../domain/journey.ts';
import { after, DAY_MS, HOUR_MS, productInstant } from '../../domain/time.ts';
import { at, CHINA_TO_BRAZIL, feed, scan } from './checkpoints.ts';

function fold(...rows: readonly Checkpoint[]): Journey {
  return foldJourney(rows, CHINA_TO_BRAZIL);
}

/** What each further row of a feed makes of the journey. */
function steps<T>(
  rows: readonly Checkpoint[],
  read: (journey: Journey) => T,
  lane: Lane = CHINA_TO_BRAZIL,
): readonly T[] {
  return rows.map((_, i) => read(foldJourney(rows.slice(0, i + 1), lane)));
}

const OUTBOUND = feed(
  scan('LABEL_CREATED', '2026-11-01 09:00'),
  scan('ACCEPTED', '2026-11-02 10:00', 'CN Shenzhen'),
  scan('IN_TRANSIT', '2026-11-03 10:00', 'CN Guangzhou'),
  scan('CUSTOMS_IN_PROCESS', '2026-11-04 10:00', 'CN'),
  scan('CUSTOMS_RELEASED', '2026-11-04 15:00', 'CN'),
  scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-05 10:00', 'CN'),
  scan('ARRIVED_DEST_COUNTRY', '2026-11-08 10:00', 'BR Curitiba'),
);

const LAST_MILE = [
  scan('CUSTOMS_IN_PROCESS', '2026-11-09 10:00', 'BR Curitiba'),
  scan('CUSTOMS_RELEASED', '2026-11-09 16:00', 'BR Curitiba'),
  scan('IN_TRANSIT', '2026-11-10 10:00', 'BR Campinas'),
  scan('OUT_FOR_DELIVERY', '2026-11-11 08:00', 'BR Campinas'),
  scan('DELIVERED', '2026-11-11 14:00', 'BR Campinas'),
];

const HEALTHY = feed(...OUTBOUND, ...LAST_MILE);

describe('a healthy journey across a border', () => {
  it('passes the phases in their order', () => {
    expect(steps(HEALTHY, (j) => j.phase)).toEqual([
      'REGISTERED',
      'ACCEPTED',
      'ORIGIN_TRANSIT',
      'EXPORT_CUSTOMS',
      'EXPORT_CUSTOMS',
      'LINEHAUL',
      'DEST_ARRIVED',
      'IMPORT_CUSTOMS',
      'DEST_TRANSIT',
      'DEST_TRANSIT',
      'OUT_FOR_DELIVERY',
      'DELIVERED',
    ]);
  });

  it('has one word for lists at every step', () => {
    expect(steps(HEALTHY, (j) => j.status)).toEqual([
      'LABEL_CREATED',
      'ACCEPTED',
      'IN_TRANSIT',
      'CUSTOMS',
      'IN_TRANSIT',
      'IN_TRANSIT',
      'IN_TRANSIT',
      'CUSTOMS',
      'IN_TRANSIT',
      'IN_TRANSIT',
      'OUT_FOR_DELIVERY',
      'DELIVERED',
    ]);
  });

  it('takes the side of customs from the country, and counts both rounds', () => {
    expect(steps(HEALTHY, (j) => j.customs && `${j.customs.side} ${j.customs.state} ${j.customs.cycles}`)).toEqual([
      null,
      null,
      null,
      'EXPORT IN_PROCESS 1',
      'EXPORT RELEASED 1',
      'EXPORT RELEASED 1',
      'EXPORT RELEASED 1',
      'IMPORT IN_PROCESS 2',
      'IMPORT RELEASED 2',
      'IMPORT RELEASED 2',
      'IMPORT RELEASED 2',
      'IMPORT RELEASED 2',
    ]);
  });

  it('ends delivered, without a problem, on our clock', () => {
    expect(fold(...HEALTHY)).toMatchObject({
      problem: null,
      outcome: { kind: 'delivered', at: at('2026-11-11 16:00'), claimedAt: at('2026-11-11 14:00') },
      acceptedAt: at('2026-11-02 12:00'),
      acceptedClaimedAt: at('2026-11-02 10:00'),
      lastProgress: { event: 'DELIVERED', seenAt: at('2026-11-11 16:00'), place: 'Campinas', country: 'BR' },
    });
  });

  it('is no journey before any checkpoint', () => {
    expect(fold()).toEqual(NO_JOURNEY);
  });
});

interface Story {
  readonly name: string;
  readonly rows: readonly Checkpoint[];
  readonly lane?: Lane;
  readonly is: object;
}

function tell(stories: readonly Story[]): void {
  it.each(stories)('$name', ({ rows, lane = CHINA_TO_BRAZIL, is }) => {
    expect(foldJourney(rows, lane)).toMatchObject(is);
  });
}

describe('customs', () => {
  const inside = [...OUTBOUND, scan('CUSTOMS_IN_PROCESS', '2026-11-09 10:00', 'BR')];
  tell([
    {
      name: 'a loop of checks and releases is a round each, and the latest event is the state',
      rows: feed(
        ...inside,
        scan('CUSTOMS_RELEASED', '2026-11-09 12:00', 'BR'),
        scan('CUSTOMS_IN_PROCESS', '2026-11-09 18:00', 'BR'),
        scan('CUSTOMS_RELEASED', '2026-11-10 09:00', 'BR'),
        scan('CUSTOMS_IN_PROCESS', '2026-11-10 11:00', 'BR'),
      ),
      is: { phase: 'IMPORT_CUSTOMS', customs: { state: 'IN_PROCESS', cycles: 4, since: at('2026-11-10 13:00') } },
    },
    {
      name: 'a new hold after a release is held, and staff see the problem',
      rows: feed(
        ...inside,
        scan('CUSTOMS_RELEASED', '2026-11-09 12:00', 'BR'),
        scan('CUSTOMS_HELD', '2026-11-09 15:00', 'BR'),
      ),
      is: {
        status: 'CUSTOMS',
        customs: { state: 'HELD', cycles: 3, actor: 'customs', since: at('2026-11-09 17:00') },
        problem: { code: 'CUSTOMS_HOLD', since: at('2026-11-09 17:00') },
      },
    },
    {
      name: 'hold and release in the same second are held until the next scan, whichever the feed lists last',
      rows: feed(
        ...inside,
        scan('CUSTOMS_HELD', '2026-11-09 15:00', 'BR'),
        scan('CUSTOMS_RELEASED', '2026-11-09 15:00', 'BR'),
      ),
      is: { customs: { state: 'HELD' }, problem: { code: 'CUSTOMS_HOLD' } },
    },
    {
      name: 'of two rows of one second the one that says what is wanted wins over a plain hold',
      rows: feed(
        ...inside,
        scan('CUSTOMS_INFO_REQUIRED', '2026-11-09 15:00', 'BR'),
        scan('CUSTOMS_HELD', '2026-11-09 15:00', 'BR'),
      ),
      is: { customs: { state: 'INFO_REQUIRED' }, status: 'CUSTOMS_ACTION_REQUIRED' },
    },
    {
      name: 'held in the morning and released that day, in a feed of dates without times, is released',
      rows: feed(
        ...inside,
        scan('CUSTOMS_HELD', '2026-11-10 00:00', 'BR'),
        scan('CUSTOMS_RELEASED', '2026-11-10 00:00', 'BR'),
      ),
      is: { customs: { state: 'RELEASED' }, problem: null },
    },
    {
      name: 'clearance and delay in the same second stand beside each other',
      rows: feed(...inside, scan('DELAYED', '2026-11-09 10:00', 'BR')),
      is: {
        phase: 'IMPORT_CUSTOMS',
        customs: { state: 'IN_PROCESS' },
        problem: { code: 'DELAY_OTHER' },
        status: 'CUSTOMS',
      },
    },
    {
      name: 'rows that keep coming during one wait do not start its clock anew',
      rows: feed(
        ...inside,
        scan('CUSTOMS_PRESENTED', '2026-11-09 20:00', 'BR'),
        scan('CUSTOMS_IN_PROCESS', '2026-11-10 20:00', 'BR'),
        scan('CUSTOMS_UPDATE', '2026-11-11 20:00', 'BR'),
        scan('CUSTOMS_IN_PROCESS', '2026-11-12 20:00', 'BR'),
      ),
      is: { customs: { state: 'IN_PROCESS', since: at('2026-11-09 12:00'), cycles: 2 } },
    },
    {
      name: 'movement inside the destination means released',
      rows: feed(
        ...inside,
        scan('CUSTOMS_INFO_REQUIRED', '2026-11-10 10:00', 'BR'),
        scan('IN_TRANSIT', '2026-11-12 10:00', 'BR Campinas'),
      ),
      is: {
        phase: 'DEST_TRANSIT',
        customs: { state: 'RELEASED', side: 'IMPORT', since: at('2026-11-12 12:00'), actor: 'none', cycles: 2 },
        problem: null,
      },
    },
    {
      name: 'papers asked for before the flight has landed are still asked for on arrival',
      rows: feed(
        ...OUTBOUND.slice(0, 6),
        scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-06 10:00'),
        scan('ARRIVED_DEST_COUNTRY', '2026-11-08 10:00', 'BR'),
      ),
      is: {
        phase: 'DEST_ARRIVED',
        customs: { state: 'INFO_REQUIRED', side: 'IMPORT' },
        problem: { code: 'DOCS_MISSING', since: at('2026-11-06 12:00') },
      },
    },
    {
      name: 'a row without meaning neither opens customs nor changes their state',
      rows: feed(...OUTBOUND, scan('CUSTOMS_UPDATE', '2026-11-09 10:00', 'BR')),
      is: { phase: 'DEST_ARRIVED', customs: { side: 'EXPORT', state: 'RELEASED', cycles: 1 } },
    },
    {
      name: '"returned from customs" is a release, not a return',
      rows: feed(...inside, scan('CUSTOMS_RELEASED', '2026-11-10 10:00', 'BR', { text: 'Returned from customs' })),
      is: { phase: 'DEST_TRANSIT', customs: { state: 'RELEASED' }, outcome: null, status: 'IN_TRANSIT' },
    },
    {
      name: 'without a country and before arrival the side stays unknown, and the position too',
      rows: feed(...OUTBOUND.slice(0, 2), scan('CUSTOMS_INFO_REQUIRED', '2026-11-03 10:00')),
      is: { phase: 'ACCEPTED', customs: { side: 'UNKNOWN', state: 'INFO_REQUIRED', country: null } },
    },
    {
      name: 'without a country, after arrival, it is import',
      rows: feed(...OUTBOUND, scan('CUSTOMS_HELD', '2026-11-09 10:00')),
      is: { phase: 'IMPORT_CUSTOMS', customs: { side: 'IMPORT', state: 'HELD', country: null } },
    },
    {
      name: 'a side the text names outranks the country',
      rows: feed(...OUTBOUND, scan('CUSTOMS_HELD', '2026-11-09 10:00', 'BR', { side: 'EXPORT' })),
      is: { phase: 'EXPORT_CUSTOMS', customs: { side: 'EXPORT', country: 'BR' } },
    },
    {
      name: 'customs of a country on the way are transit, and the parcel is still between',
      rows: feed(...OUTBOUND.slice(0, 6), scan('CUSTOMS_IN_PROCESS', '2026-11-07 10:00', 'NL Amsterdam')),
      is: { phase: 'LINEHAUL', customs: { side: 'TRANSIT', country: 'NL', cycles: 2 } },
    },
    {
      name: 'where the shop gives its own country as the origin, customs there are import',
      rows: feed(scan('ACCEPTED', '2026-11-02 10:00', 'CN'), scan('CUSTOMS_HELD', '2026-11-06 10:00', 'US')),
      lane: { ...CHINA_TO_BRAZIL, originCountry: 'US', destinationCountry: 'US' },
      is: { phase: 'IMPORT_CUSTOMS', customs: { side: 'IMPORT' } },
    },
    {
      name: 'a duty bill after the delivery does not take it back',
      rows: feed(...HEALTHY, scan('IMPORT_CUSTOMS_DUTY_DUE', '2026-11-14 10:00', 'BR')),
      is: { phase: 'DELIVERED', outcome: { kind: 'delivered' }, customs: { state: 'RELEASED' }, problem: null },
    },
    {
      name: 'a rejected parcel that is moved is still rejected',
      rows: feed(
        ...inside,
        scan('IMPORT_CUSTOMS_REJECTED', '2026-11-10 10:00', 'BR'),
        scan('IN_TRANSIT', '2026-11-11 10:00', 'BR Santos'),
      ),
      is: { customs: { state: 'REJECTED' } },
    },
    {
      name: 'a security hold is held by customs with nobody named, and hides neither place nor problem',
      rows: feed(...OUTBOUND, scan('SECURITY_HOLD', '2026-11-09 10:00', 'BR Curitiba')),
      is: {
        phase: 'DEST_ARRIVED',
        customs: { side: 'IMPORT', state: 'HELD', actor: 'unknown', since: at('2026-11-09 12:00') },
        problem: { code: 'SECURITY', actor: 'unknown' },
        status: 'CUSTOMS',
      },
    },
    {
      name: 'a security hold ends when the parcel moves on at the very place it lay',
      rows: feed(
        ...HEALTHY.slice(0, 10),
        scan('SECURITY_HOLD', '2026-11-10 15:00', 'BR Campinas'),
        scan('IN_TRANSIT', '2026-11-11 07:00', 'BR Campinas'),
      ),
      is: { phase: 'DEST_TRANSIT', customs: { state: 'RELEASED', cycles: 3 }, problem: null },
    },
  ]);
});

describe('where the parcel is', () => {
  const shipped = OUTBOUND.slice(0, 6);
  const asked = scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 10:00' });
  tell([
    {
      name: 'is told by the scan that set the phase, though it is no progress',
      rows: feed(...shipped, asked),
      is: { phase: 'IMPORT_CUSTOMS', placed: { seenAt: at('2026-11-10 10:00'), country: 'BR' } },
    },
    {
      name: 'stays told by that scan where it comes again, and where trouble is told without a place',
      rows: feed(
        ...shipped,
        asked,
        scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-12 08:00', 'BR'),
        scan('DELAYED', '2026-11-13 08:00', '', { seen: '2026-11-09 10:00' }),
      ),
      is: { phase: 'IMPORT_CUSTOMS', placed: { seenAt: at('2026-11-10 10:00'), country: 'BR' } },
    },
    {
      name: 'moves with progress inside the phase, and keeps its country where that row names none',
      rows: feed(
        ...OUTBOUND,
        scan('ARRIVED_FACILITY', '2026-11-12 08:00', 'BR Curitiba', { seen: '2026-11-12 10:00' }),
        scan('IMPORT_CUSTOMS_RELEASED', '2026-11-13 08:00', '', { seen: '2026-11-13 10:00' }),
      ),
      is: { phase: 'DEST_TRANSIT', placed: { seenAt: at('2026-11-13 10:00'), country: 'BR' } },
    },
    {
      name: 'a scan without a country between departure and arrival leaves it on the way',
      rows: feed(...shipped, scan('IN_TRANSIT', '2026-11-06 10:00')),
      is: { phase: 'LINEHAUL' },
    },
    {
      name: 'after export is done a scan at the airport at home is the way out',
      rows: feed(...OUTBOUND.slice(0, 5), scan('ARRIVED_FACILITY', '2026-11-04 20:00', 'CN Guangzhou Airport')),
      is: { phase: 'LINEHAUL', customs: { state: 'RELEASED' } },
    },
    {
      name: '"arrived" in a country on the way is not arrived',
      rows: feed(
        ...shipped,
        scan('ARRIVED_DEST_COUNTRY', '2026-11-06 10:00', 'NL Amsterdam'),
        scan('IN_TRANSIT', '2026-11-06 20:00'),
      ),
      is: { phase: 'LINEHAUL' },
    },
    {
      name: 'a scan without a country after arrival is in the destination',
      rows: feed(...OUTBOUND, scan('IN_TRANSIT', '2026-11-09 10:00')),
      is: { phase: 'DEST_TRANSIT' },
    },
    {
      name: 'the phase goes back when a later scan lies back at home',
      rows: feed(
        ...OUTBOUND.slice(0, 3),
        scan('ARRIVED_DEST_COUNTRY', '2026-11-04 10:00'),
        scan('EXPORT_CUSTOMS_HELD', '2026-11-05 10:00', 'CN'),
      ),
      is: { phase: 'EXPORT_CUSTOMS', customs: { side: 'EXPORT', state: 'HELD' } },
    },
    {
      name: 'a parcel inside one country passes no border',
      rows: feed(
        scan('ACCEPTED', '2026-11-02 10:00', 'US Reno'),
        scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-02 20:00', 'US Reno'),
        scan('ARRIVED_DEST_COUNTRY', '2026-11-03 10:00', 'US Boise'),
      ),
      lane: { ...CHINA_TO_BRAZIL, originCountry: 'US', destinationCountry: 'US' },
      is: { phase: 'ORIGIN_TRANSIT', lastProgress: { place: 'Boise' } },
    },
    {
      name: 'delay, hold and damage leave it where it is',
      rows: feed(
        ...OUTBOUND,
        scan('DELAYED', '2026-11-09 10:00'),
        scan('HELD', '2026-11-09 11:00'),
        scan('DAMAGED', '2026-11-09 12:00'),
      ),
      is: {
        phase: 'DEST_ARRIVED',
        status: 'EXCEPTION',
        problem: { code: 'DAMAGED', actor: 'carrier' },
        lastScan: { event: 'DAMAGED' },
        lastProgress: { event: 'ARRIVED_DEST_COUNTRY' },
      },
    },
    {
      name: 'trouble is a place only where no other is known',
      rows: feed(scan('EXCEPTION', '2026-11-02 10:00')),
      is: { phase: 'EXCEPTION', status: 'EXCEPTION', acceptedAt: null, problem: { code: 'OTHER' } },
    },
    {
      name: 'forecasts, messages, unknown codes and a lost feed move nothing',
      rows: feed(
        ...OUTBOUND,
        scan('DELIVERY_SCHEDULED', '2026-11-09 10:00', 'BR'),
        scan('INFO', '2026-11-09 11:00', 'BR'),
        scan('UNKNOWN', '2026-11-09 12:00', 'CN'),
        scan('NOT_FOUND', '2026-11-09 13:00'),
        scan('TRACKING_EXPIRED', '2026-11-20 13:00'),
      ),
      is: {
        phase: 'DEST_ARRIVED',
        status: 'IN_TRANSIT',
        lastScan: { event: 'TRACKING_EXPIRED' },
        lastProgress: { event: 'ARRIVED_DEST_COUNTRY', seenAt: at('2026-11-08 12:00') },
      },
    },
    {
      name: 'a feed that gave up is the word only where nothing else is known',
      rows: feed(scan('NOT_FOUND', '2026-11-02 10:00'), scan('TRACKING_EXPIRED', '2026-11-20 13:00')),
      is: { phase: 'NONE', status: 'EXPIRED', lastProgress: null },
    },
  ]);
});

describe('labels', () => {
  tell([
    {
      name: 'a label for weeks is not shipped',
      rows: feed(
        scan('LABEL_CREATED', '2026-11-01 09:00'),
        scan('INFO', '2026-11-08 09:00'),
        scan('LABEL_CREATED', '2026-11-20 09:00'),
      ),
      is: { phase: 'REGISTERED', status: 'LABEL_CREATED', acceptedAt: null, lastProgress: null, outcome: null },
    },
    {
      name: 'a carrier that does not come opens a problem, its coming closes it',
      rows: feed(scan('PICKUP_FAILED', '2026-11-02 09:00'), scan('ACCEPTED', '2026-11-03 09:00', 'CN')),
      is: { phase: 'ACCEPTED', problem: null },
    },
    {
      name: 'any later physical scan counts as accepted where the acceptance itself was never scanned',
      rows: feed(scan('LABEL_CREATED', '2026-11-01 09:00'), scan('IN_TRANSIT', '2026-11-04 09:00', 'CN')),
      is: { phase: 'ORIGIN_TRANSIT', acceptedAt: at('2026-11-04 11:00'), acceptedClaimedAt: at('2026-11-04 09:00') },
    },
    {
      name: 'an acceptance read late does not make the parcel shipped later',
      rows: feed(
        scan('ACCEPTED', '2026-11-02 10:00', 'CN', { seen: '2026-11-09 12:00' }),
        scan('IN_TRANSIT', '2026-11-03 10:00', 'CN', { seen: '2026-11-03 12:00' }),
      ),
      is: { acceptedAt: at('2026-11-03 12:00'), acceptedClaimedAt: at('2026-11-02 10:00') },
    },
    {
      name: 'the label voided is cancelled',
      rows: feed(scan('LABEL_CREATED', '2026-11-01 09:00'), scan('LABEL_VOIDED', '2026-11-02 09:00')),
      is: { phase: 'CANCELLED', status: 'CANCELLED', outcome: { kind: 'cancelled' }, problem: { code: 'CANCELLED' } },
    },
    {
      name: 'voided and made anew is not cancelled',
      rows: feed(scan('LABEL_VOIDED', '2026-11-02 09:00'), scan('LABEL_CREATED', '2026-11-02 10:00')),
      is: { phase: 'REGISTERED', outcome: null, problem: null },
    },
  ]);
});

describe('two carriers', () => {
  tell([
    {
      name: 'the label of the last mile, made before the parcel has left, changes nothing',
      rows: [...feed(...OUTBOUND.slice(0, 4)), scan('LABEL_CREATED', '2026-11-03 12:00', '', { leg: 1 })],
      is: { phase: 'EXPORT_CUSTOMS', status: 'CUSTOMS' },
    },
    {
      name: 'the second number goes on where the first ends, and its acceptance is one more move',
      rows: [
        ...feed(...OUTBOUND, scan('HANDED_TO_LAST_MILE', '2026-11-09 10:00', 'BR Curitiba')),
        ...feed(
          scan('LABEL_CREATED', '2026-11-03 10:00', 'BR', { leg: 1 }),
          scan('ACCEPTED', '2026-11-09 08:00', 'BR Curitiba', { leg: 1 }),
          scan('OUT_FOR_DELIVERY', '2026-11-10 08:00', 'BR Campinas', { leg: 1 }),
        ),
      ],
      is: { phase: 'OUT_FOR_DELIVERY', acceptedAt: at('2026-11-02 12:00'), lastProgress: { place: 'Campinas' } },
    },
    {
      name: 'rows of the first mile read, and even stamped, after the last mile moved on do not move it back',
      rows: [
        ...feed(
          ...OUTBOUND,
          scan('DEPARTED_FACILITY', '2026-11-14 10:00', 'CN Guangzhou', { seen: '2026-11-15 10:00' }),
        ),
        ...feed(
          scan('IN_TRANSIT', '2026-11-10 10:00', 'BR Campinas', { leg: 1 }),
          scan('OUT_FOR_DELIVERY', '2026-11-11 08:00', 'BR Campinas', { leg: 1 }),
        ),
      ],
      is: { phase: 'OUT_FOR_DELIVERY', lastProgress: { seenAt: at('2026-11-11 10:00') } },
    },
    {
      name: 'a last mile that lists the whole way but lags behind does not take the parcel back',
      rows: [
        ...feed(...OUTBOUND, scan('CUSTOMS_HELD', '2026-11-12 10:00', 'BR')),
        ...feed(
          scan('ACCEPTED', '2026-11-02 10:00', 'CN Shenzhen', { leg: 1 }),
          scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-05 10:00', 'CN', { leg: 1 }),
          scan('ARRIVED_FACILITY', '2026-11-09 10:00', 'BR Curitiba', { leg: 1 }),
        ),
      ],
      is: {
        phase: 'IMPORT_CUSTOMS',
        customs: { state: 'HELD' },
        problem: { code: 'CUSTOMS_HOLD' },
        lastScan: { event: 'ARRIVED_FACILITY' },
      },
    },
    {
      name: 'papers the last mile asks for are asked for, though the first mile stamps the arrival days later',
      rows: [
        ...feed(...OUTBOUND.slice(0, 6), scan('ARRIVED_DEST_COUNTRY', '2026-11-14 10:00', 'BR')),
        ...feed(scan('CUSTOMS_INFO_REQUIRED', '2026-11-10 10:00', 'BR Curitiba', { leg: 1 })),
      ],
      is: {
        phase: 'IMPORT_CUSTOMS',
        customs: { state: 'INFO_REQUIRED', side: 'IMPORT' },
        problem: { code: 'DOCS_MISSING' },
      },
    },
    {
      name: 'papers asked for before the release that the first mile has already seen are not asked for again',
      rows: [
        ...feed(...OUTBOUND, ...LAST_MILE.slice(0, 1), scan('CUSTOMS_RELEASED', '2026-11-14 10:00', 'BR')),
        ...feed(scan('CUSTOMS_INFO_REQUIRED', '2026-11-10 10:00', 'BR Curitiba', { leg: 1 })),
      ],
      is: { phase: 'DEST_TRANSIT', customs: { state: 'RELEASED' }, problem: null },
    },
  ]);
});

describe('trouble and ends', () => {
  const delivered = HEALTHY;
  const out = HEALTHY.slice(0, 11);
  tell([
    {
      name: 'a failed attempt closes with the next round',
      rows: feed(
        ...out,
        scan('RECIPIENT_ABSENT', '2026-11-11 14:00', 'BR Campinas'),
        scan('OUT_FOR_DELIVERY', '2026-11-12 08:00', 'BR Campinas'),
      ),
      is: { phase: 'OUT_FOR_DELIVERY', problem: null, lastProgress: { seenAt: at('2026-11-12 10:00') } },
    },
    {
      name: 'a delay stays while the same row is repeated, and closes when the parcel is somewhere else',
      rows: feed(
        ...HEALTHY.slice(0, 10),
        scan('DELAYED', '2026-11-11 10:00', 'BR Campinas'),
        scan('IN_TRANSIT', '2026-11-12 10:00', 'BR Campinas'),
        scan('IN_TRANSIT', '2026-11-13 10:00', 'BR'),
      ),
      is: {
        problem: { code: 'DELAY_OTHER', since: at('2026-11-11 12:00') },
        lastProgress: { seenAt: at('2026-11-10 12:00') },
      },
    },
    {
      name: 'delivered, then an address error, is not delivered',
      rows: feed(...delivered, scan('ADDRESS_PROBLEM', '2026-11-11 18:00', 'BR Campinas')),
      is: {
        phase: 'DELIVERY_FAILED',
        status: 'DELIVERY_FAILED',
        outcome: null,
        problem: { code: 'ADDRESS_INVALID', actor: 'buyer' },
      },
    },
    {
      name: 'delivered after the address error is delivered, with the new date and no problem',
      rows: feed(
        ...delivered,
        scan('ADDRESS_PROBLEM', '2026-11-11 18:00', 'BR Campinas'),
        scan('DELIVERED', '2026-11-13 14:00', 'BR Campinas'),
      ),
      is: { phase: 'DELIVERED', problem: null, outcome: { kind: 'delivered', at: at('2026-11-13 16:00') } },
    },
    {
      name: 'delivered twice was delivered when it was first seen',
      rows: feed(...delivered, scan('DELIVERED', '2026-11-11 15:00', 'BR Campinas'), scan('INFO', '2026-11-14 10:00')),
      is: {
        outcome: { kind: 'delivered', at: at('2026-11-11 16:00') },
        lastProgress: { seenAt: at('2026-11-11 16:00') },
      },
    },
    {
      name: 'delivered and refused in the same second is refused',
      rows: feed(
        ...out,
        scan('REFUSED', '2026-11-11 14:00', 'BR Campinas'),
        scan('DELIVERED', '2026-11-11 14:00', 'BR Campinas'),
      ),
      is: { phase: 'DELIVERY_FAILED', problem: { code: 'REFUSED' }, outcome: null },
    },
    {
      name: 'a part delivery is not the end',
      rows: feed(...out, scan('DELIVERED_PARTIAL', '2026-11-11 14:00', 'BR Campinas')),
      is: { phase: 'DELIVERED', problem: { code: 'PARTIAL' }, outcome: null },
    },
    {
      name: 'refused stays a problem while the parcel is carried about',
      rows: feed(
        ...out,
        scan('REFUSED', '2026-11-11 14:00', 'BR Campinas'),
        scan('ARRIVED_FACILITY', '2026-11-12 14:00', 'BR Curitiba'),
        scan('DELAYED', '2026-11-13 14:00'),
      ),
      is: { phase: 'DEST_TRANSIT', problem: { code: 'REFUSED', since: at('2026-11-11 16:00') }, status: 'EXCEPTION' },
    },
    {
      name: 'on the way back scans, customs and delivery are those of the return',
      rows: feed(
        ...out,
        scan('RETURNING', '2026-11-12 10:00', 'BR'),
        scan('CUSTOMS_INFO_REQUIRED', '2026-11-15 10:00', 'BR'),
        scan('DEPARTED_FACILITY', '2026-11-16 10:00', 'BR'),
        scan('OUT_FOR_DELIVERY', '2026-11-20 10:00', 'CN'),
      ),
      is: {
        phase: 'RETURNING',
        status: 'RETURNING',
        customs: { state: 'RELEASED' },
        problem: { code: 'RETURNING' },
        outcome: null,
      },
    },
    {
      name: 'delivered to the sender is returned',
      rows: feed(...out, scan('RETURNING', '2026-11-12 10:00', 'BR'), scan('DELIVERED', '2026-11-20 14:00', 'CN')),
      is: { phase: 'RETURNED', outcome: { kind: 'returned' }, problem: { code: 'RETURNED' } },
    },
    {
      name: 'a parcel said to go back and then delivered to the buyer is delivered',
      rows: feed(
        ...out,
        scan('RETURNING', '2026-11-12 10:00', 'BR'),
        scan('DELIVERED', '2026-11-13 14:00', 'BR Campinas'),
      ),
      is: { phase: 'DELIVERED', outcome: { kind: 'delivered' }, problem: null },
    },
    {
      name: 'a return that moves again after its end is not over',
      rows: feed(...out, scan('RETURNED', '2026-11-20 14:00', 'BR'), scan('IN_TRANSIT', '2026-11-22 10:00', 'CN')),
      is: { phase: 'RETURNING', outcome: null, problem: { code: 'RETURNING', since: at('2026-11-22 12:00') } },
    },
    {
      name: 'lost ends the journey',
      rows: feed(...OUTBOUND, scan('LOST', '2026-11-20 10:00')),
      is: { phase: 'LOST', status: 'EXCEPTION', outcome: { kind: 'lost' }, problem: { code: 'LOST' } },
    },
    {
      name: 'lost and found again goes on, and stays a matter for staff until it is delivered',
      rows: feed(...OUTBOUND, scan('LOST', '2026-11-20 10:00'), scan('IN_TRANSIT', '2026-11-22 10:00', 'BR Campinas')),
      is: { phase: 'DEST_TRANSIT', outcome: null, problem: { code: 'LOST' } },
    },
    {
      name: 'destroyed ends the journey',
      rows: feed(...OUTBOUND, scan('DESTROYED', '2026-11-20 10:00')),
      is: { phase: 'DESTROYED', outcome: { kind: 'destroyed' }, problem: { code: 'DESTROYED' } },
    },
  ]);
});

describe('rows that are not to be trusted', () => {
  tell([
    {
      name: 'a number used before brings no history of another parcel',
      rows: feed(
        scan('ACCEPTED', '2026-08-02 10:00', 'CN'),
        scan('DELIVERED', '2026-08-20 10:00', 'BR'),
        scan('LABEL_CREATED', '2026-11-01 09:00'),
      ),
      is: { phase: 'REGISTERED', acceptedAt: null, outcome: null },
    },
    {
      name: 'undated and zoneless rows of the other parcel are left out with it',
      rows: feed(
        scan('OUT_FOR_DELIVERY', null),
        { ...scan('DELIVERED', '2026-08-20 10:00', 'BR'), claimedAt: null },
        scan('LABEL_CREATED', '2026-11-01 09:00'),
      ),
      is: { phase: 'REGISTERED', acceptedAt: null, lastScan: { event: 'LABEL_CREATED' } },
    },
    {
      name: 'scans up to 3 days before the order are the parcel’s own',
      rows: feed(scan('ACCEPTED', '2026-10-29 10:00', 'CN')),
      is: { phase: 'ACCEPTED' },
    },
    {
      name: 'an undated row keeps its place in the feed and dates nothing',
      rows: feed(
        scan('ACCEPTED', '2026-11-02 10:00', 'CN'),
        scan('ARRIVED_DEST_COUNTRY', null, 'BR', { seen: '2026-11-09 10:00' }),
        scan('OUT_FOR_DELIVERY', '2026-11-11 08:00', 'BR'),
      ),
      is: {
        phase: 'OUT_FOR_DELIVERY',
        acceptedClaimedAt: at('2026-11-02 10:00'),
        lastScan: { event: 'OUT_FOR_DELIVERY' },
      },
    },
    {
      name: 'an undated scan that is the newest is where the parcel is, since we saw it',
      rows: feed(
        scan('ACCEPTED', '2026-11-02 10:00', 'CN'),
        scan('ARRIVED_DEST_COUNTRY', null, 'BR', { seen: '2026-11-09 10:00' }),
      ),
      is: { phase: 'DEST_ARRIVED', lastProgress: { seenAt: at('2026-11-09 10:00'), claimedAt: null } },
    },
  ]);

  const STAMPED_AHEAD = scan('DEPARTED_ORIGIN_COUNTRY', '2027-05-24 10:00', 'CN', { seen: '2026-11-05 12:00' });

  it('a scan dated 200 days ahead hides neither what is seen after it nor what came with it', () => {
    const before = scan('ACCEPTED', '2026-11-02 10:00', 'CN Shenzhen');
    const later = [
      scan('OUT_FOR_DELIVERY', '2026-11-11 08:00', 'BR Campinas'),
      scan('DELIVERED', '2026-11-11 14:00', 'BR Campinas'),
    ];
    // A feed sorted by date lists it as the newest.
    expect(steps(feed(before, STAMPED_AHEAD), (j) => j.phase)).toEqual(['ACCEPTED', 'LINEHAUL']);
    const delivered = {
      phase: 'DELIVERED',
      outcome: { kind: 'delivered' },
      lastScan: { event: 'DELIVERED' },
      lastProgress: { event: 'DELIVERED' },
    };
    expect(fold(...feed(before, ...later, STAMPED_AHEAD))).toMatchObject(delivered);
    const together = [before, ...later, STAMPED_AHEAD].map((row) => ({ ...row, firstSeenAt: at('2026-11-11 16:00') }));
    expect(fold(...feed(...together))).toMatchObject(delivered);
  });

  it('a delivery dated ahead ends the journey since it was seen', () => {
    const delivered = scan('DELIVERED', '2027-11-11 14:00', 'BR Campinas', { seen: '2026-11-11 16:00' });
    expect(fold(...feed(...HEALTHY.slice(0, 11), delivered))).toMatchObject({
      phase: 'DELIVERED',
      outcome: { kind: 'delivered', at: at('2026-11-11 16:00'), claimedAt: null },
    });
    const atOnce = [...HEALTHY.slice(0, 11), delivered].map((row) => ({ ...row, firstSeenAt: delivered.firstSeenAt }));
    expect(fold(...feed(...atOnce))).toMatchObject({ outcome: { kind: 'delivered' } });
  });

  it('an instant ahead beside a right clock loses the instant, not its place', () => {
    const wrong = HEALTHY.map((row) => ({ ...row, claimedAt: after(row.firstSeenAt, 27 * HOUR_MS) }));
    expect(fold(...wrong)).toMatchObject({
      phase: fold(...HEALTHY).phase,
      acceptedClaimedAt: null,
      lastScan: { event: 'DELIVERED', claimedAt: null },
    });
  });

  it('a clock that runs a day ahead is believed', () => {
    const ahead = scan('ACCEPTED', '2026-11-03 13:00', 'CN', { seen: '2026-11-02 12:00' });
    expect(fold(ahead)).toMatchObject({ acceptedClaimedAt: at('2026-11-03 13:00') });
  });

  it('a scan rewritten in place is the same scan, first seen when it was first seen', () => {
    const vague = scan('IN_TRANSIT', '2026-11-03 10:00', '', { identity: 'a', seen: '2026-11-03 12:00' });
    const enriched = scan('CUSTOMS_HELD', '2026-11-03 10:00', 'CN Guangzhou', {
      identity: 'a',
      seen: '2026-11-05 12:00',
    });
    expect(fold(vague, enriched)).toEqual(fold(enriched, vague));
    expect(fold(vague, enriched)).toMatchObject({
      customs: { state: 'HELD', since: at('2026-11-03 12:00') },
      lastScan: { event: 'CUSTOMS_HELD', seenAt: at('2026-11-03 12:00') },
    });
  });

  it('an older scan read late neither restarts the silence nor looks like movement', () => {
    const before = fold(...HEALTHY.slice(0, 10));
    const late = scan('DEPARTED_FACILITY', '2026-11-10 06:00', 'BR Campinas', {
      seen: '2026-11-18 10:00',
      feedIndex: 8,
    });
    expect(fold(...HEALTHY.slice(0, 10), late).lastProgress?.seenAt).toBe(before.lastProgress?.seenAt);
  });
});

const EVENTS = Object.keys(EVENT_MEANINGS) as CanonicalEvent[];
const DAY_ONE = at('2026-11-01 00:00');

/** Rows as wild as feeds are: few instants, so that they tie; few identities, so that they are rewritten. */
const anyRow: fc.Arbitrary<Checkpoint> = fc
  .record({
    event: fc.constantFrom(...EVENTS),
    leg: fc.integer({ min: 0, max: 2 }),
    feedIndex: fc.integer({ min: 0, max: 12 }),
    halfDay: fc.option(fc.integer({ min: -16, max: 60 })),
    side: fc.constantFrom(null, null, 'EXPORT' as const, 'IMPORT' as const),
    country: fc.constantFrom(null, 'CN', 'BR', 'NL'),
    place: fc.constantFrom(null, 'Shenzhen', 'Campinas'),
    identity: fc.integer({ min: 0, max: 40 }),
    seenHour: fc.integer({ min: 0, max: 800 }),
    claimed: fc.boolean(),
  })
  .map(({ halfDay, identity, seenHour, claimed, ...row }) => {
    const instant = halfDay === null ? null : after(DAY_ONE, halfDay * 12 * HOUR_MS + HOUR_MS);
    return {
      ...row,
      identity: `scan ${identity}`,
      localTime: instant === null ? null : new Date(instant).toISOString().slice(0, 19),
      claimedAt: claimed ? instant : null,
      code: row.event,
      text: '',
      firstSeenAt: after(DAY_ONE, seenHour * HOUR_MS),
    };
  });

const anyRows = fc.array(anyRow, { maxLength: 25 });
const shuffled = anyRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);

describe('whatever the feed does', () => {
  it('any order folds to the same journey', () => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(fold(...others)).toEqual(fold(...rows));
      }),
      { numRuns: 500 },
    );
  });

  it('a row delivered again, even later, changes nothing', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 9 }), (rows, days) => {
        const once = new Map(rows.map((row) => [row.identity, row]));
        const again = [...once.values()].map((row) => ({ ...row, firstSeenAt: after(row.firstSeenAt, days * DAY_MS) }));
        expect(fold(...again, ...once.values())).toEqual(fold(...once.values()));
      }),
    );
  });

  it('what was folded before does not matter: a prefix and then all is all', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(25), (rows, n) => {
        expect(fold(...rows.slice(0, n), ...rows)).toEqual(fold(...rows));
      }),
    );
  });

  it('a row dated ahead is its event, seen when it was seen: the date it claims changes nothing', () => {
    const withOneAhead = fc
      .tuple(anyRows, anyRow, fc.tuple(fc.integer({ min: 27, max: 9_000 }), fc.integer({ min: 27, max: 9_000 })))
      .map(([rows, row, hours]) => {
        const of = (identity: string, hoursAhead: number) => {
          const claimedAt = after(row.firstSeenAt, hoursAhead * HOUR_MS);
          return { ...row, identity, claimedAt, localTime: new Date(claimedAt).toISOString().slice(0, 19) };
        };
        return { rows, ahead: hours.map((each) => of('ahead', each)) };
      });
    fc.assert(
      fc.property(withOneAhead, fc.integer({ min: 0, max: 30 }), ({ rows, ahead: [one, other] }, feedIndex) => {
        if (one === undefined || other === undefined) return;
        expect(fold(...rows, one)).toEqual(fold(...rows, { ...other, feedIndex }));
      }),
      { numRuns: 500 },
    );
  });

  it('a row dated ahead folds as the same row without a date, where rows are seen as they happen', () => {
    const told = fc.array(anyRow, { minLength: 1, maxLength: 12 }).map((rows) =>
      rows.map((row, i): Checkpoint => {
        const instant = after(DAY_ONE, i * 9 * HOUR_MS);
        const localTime = new Date(instant).toISOString().slice(0, 19);
        const seen = { firstSeenAt: after(instant, HOUR_MS), feedIndex: i };
        return { ...row, ...seen, identity: `${i}`, leg: 0, localTime, claimedAt: instant };
      }),
    );
    fc.assert(
      fc.property(told, fc.nat(11), fc.integer({ min: 27, max: 9_000 }), (rows, n, hours) => {
        const i = n % rows.length;
        const undated = rows.map((row, k) => (k === i ? { ...row, localTime: null, claimedAt: null } : row));
        const ahead = rows.map((row, k): Checkpoint => {
          if (k !== i) return row;
          const claimedAt = after(row.firstSeenAt, hours * HOUR_MS);
          const localTime = new Date(claimedAt).toISOString().slice(0, 19);
          return { ...row, claimedAt, localTime, feedIndex: rows.length };
        });
        expect(fold(...ahead)).toEqual(fold(...undated));
      }),
      { numRuns: 500 },
    );
  });

  it('labels, forecasts and trouble alone never make a parcel shipped', () => {
    const paper = EVENTS.filter((event) => {
      const { phase } = EVENT_MEANINGS[event];
      return (
        ['NONE', 'REGISTERED', 'EXCEPTION', 'CANCELLED', 'LOST', 'DESTROYED'].includes(phase) ||
        event === 'CUSTOMS_UPDATE' ||
        event === 'DELIVERY_SCHEDULED'
      );
    });
    const paperRows = fc.array(fc.tuple(anyRow, fc.constantFrom(...paper)).map(([row, event]) => ({ ...row, event })));
    fc.assert(
      fc.property(paperRows, (rows) => {
        expect(fold(...rows)).toMatchObject({ acceptedAt: null, acceptedClaimedAt: null, lastProgress: null });
      }),
    );
  });

  it('while scans come in their order, progress never gets older', () => {
    const inOrder = anyRows.map((rows) =>
      rows.map((row, i) => {
        const instant = after(DAY_ONE, i * 7 * HOUR_MS + HOUR_MS);
        const localTime = new Date(instant).toISOString().slice(0, 19);
        return {
          ...row,
          identity: `${i}`,
          leg: 0,
          localTime,
          claimedAt: instant,
          firstSeenAt: after(instant, HOUR_MS),
        };
      }),
    );
    fc.assert(
      fc.property(inOrder, (rows) => {
        const seen = steps(rows, (journey) => journey.lastProgress?.seenAt ?? productInstant(0));
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      }),
    );
  });

  it('an end stands in its own phase, progress has been shipped, and EXCEPTION has no position', () => {
    const phases = {
      delivered: 'DELIVERED',
      returned: 'RETURNED',
      lost: 'LOST',
      destroyed: 'DESTROYED',
      cancelled: 'CANCELLED',
    };
    fc.assert(
      fc.property(anyRows, (rows) => {
        const journey = fold(...rows);
        expect(journey.outcome === null || journey.phase === phases[journey.outcome.kind]).toBe(true);
        expect(journey.lastProgress === null || journey.acceptedAt !== null).toBe(true);
        expect(journey.phase !== 'EXCEPTION' || journey.acceptedAt === null).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
