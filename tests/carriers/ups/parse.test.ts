import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookFor, parseAnswer, readAnswer } from '../../../carriers/ups/parse.ts';
import { foldJourney } from '../../../domain/fold.ts';
import type { Look } from '../../../domain/look.ts';
import { productInstant } from '../../../domain/time.ts';
import { activity, answer, NUMBER, parcel, refusal, warning } from './wire-answers.ts';

const NOT_BEFORE = productInstant(Date.UTC(2026, 9 /* Oct */, 29));
const PIC = '92000000000000000000000001';

function read(body: string, number = NUMBER): Look {
  const parsed = parseAnswer(body);
  if (parsed.kind !== 'answered') throw new Error(parsed.kind);
  return lookFor({ number, notBefore: NOT_BEFORE }, parsed);
}

function looked(...packages: readonly unknown[]): Extract<Look, { kind: 'looked' }> {
  const look = read(answer(packages));
  if (look.kind !== 'looked') throw new Error(JSON.stringify(look));
  return look;
}

const rowsOf = (...activities: readonly unknown[]) => looked(parcel({ activity: activities })).rows;
const eventsOf = (fields: Readonly<Record<string, unknown>>) =>
  looked(parcel(fields)).rows.map(({ event, code }) => `${code} ${event}`);

describe('an activity', () => {
  it('carries the facility’s clock, the instant its offset makes of it, its codes and its place', () => {
    expect(rowsOf(activity())).toMatchObject([
      {
        identity: 'ups|2026-11-03T14:05:00|I/AR/005',
        leg: 0,
        localTime: '2026-11-03T14:05:00',
        claimedAt: Date.parse('2026-11-03T19:05:00Z'),
        event: 'ARRIVED_FACILITY',
        code: 'I/AR/005',
        country: 'US',
        place: 'Louisville, KY',
        text: 'Arrived at Facility',
      },
    ]);
  });

  it.each([
    ['without offset', { gmtOffset: null }, '2026-11-03T14:05:00', null],
    ['with an offset nobody can read', { gmtOffset: 'EST' }, '2026-11-03T14:05:00', null],
    ['with gmtTime in colons', { gmtTime: '19:05:00' }, '2026-11-03T14:05:00', '2026-11-03T19:05:00Z'],
    ['with gmtTime cut short', { time: '024700', gmtTime: '74700' }, '2026-11-03T02:47:00', '2026-11-03T07:47:00Z'],
    ['with a time cut short', { time: 24700 }, '2026-11-03T02:47:00', '2026-11-03T07:47:00Z'],
    ['with a time in colons', { time: '02:47:00' }, '2026-11-03T02:47:00', '2026-11-03T07:47:00Z'],
    ['without a time', { time: null }, '2026-11-03T00:00:00', null],
    ['without a date', { date: null }, null, null],
    ['with an impossible date', { date: '20260231' }, null, null],
    ['dated ahead', { date: '20991231' }, '2099-12-31T14:05:00', '2099-12-31T19:05:00Z'],
  ] as const)('%s is kept with what it says', (_, fields, localTime, instant) => {
    expect(rowsOf(activity(fields))).toMatchObject([
      { localTime, claimedAt: instant === null ? null : Date.parse(instant) },
    ]);
  });

  it('of an unknown code or of none is kept raw, not guessed', () => {
    const vague = 'Qwertz.';
    const [row] = rowsOf(activity({ type: 'Q', code: 'QQ', statusCode: '999', description: vague }));
    expect(row).toMatchObject({ event: 'UNKNOWN', code: 'Q/QQ/999' });
    expect(rowsOf(activity({ status: { description: vague } }))).toMatchObject([{ event: 'UNKNOWN', code: '' }]);
    expect(rowsOf(activity({ type: '__proto__', code: 7, statusCode: {}, description: vague }))).toMatchObject([
      { event: 'UNKNOWN', code: '__proto__/7/-' },
    ]);
  });

  it.each([
    [{ type: 'X', code: 'DA', statusCode: '014', description: 'On the Way' }, 'IN_TRANSIT'],
    [{ type: 'X', code: 'SR', statusCode: '003', description: '' }, 'CUSTOMS_RELEASED'],
    [{ type: 'D', code: 'OT', statusCode: '021', description: 'Out For Delivery' }, 'OUT_FOR_DELIVERY'],
    [{ type: 'D', code: 'FS', statusCode: null, description: 'DELIVERED' }, 'DELIVERED'],
    [{ type: 'D', code: 'UA', statusCode: null, description: 'Returned to sender' }, 'RETURNED'],
  ])('of %j is %s', (fields, event) => {
    expect(rowsOf(activity(fields))).toMatchObject([{ event }]);
  });

  it('is one row when it is listed twice, and stands in the order of its clock either way round', () => {
    const [older, newer] = [
      activity(),
      activity({ time: '180000', code: 'DP', description: 'Departed from Facility' }),
    ];
    const rows = rowsOf(newer, older, older);
    expect(rows.map(({ code }) => code)).toEqual(['I/AR/005', 'I/DP/005']);
    expect(rowsOf(older, newer)).toEqual(rows);
  });
});

describe('a logical scan', () => {
  const logical = (fields: Readonly<Record<string, unknown>>) => activity({ ...fields, logicalScan: true });

  it.each([
    [{}, 'I/AR/005/logical INFO'],
    [{ type: 'P', code: 'PU', statusCode: '038', description: 'Pickup Scan' }, 'P/PU/038/logical INFO'],
    [{ code: 'OT', statusCode: '021', description: 'Out For Delivery Today' }, 'I/OT/021/logical INFO'],
  ])('that claims a movement moves nothing', (fields, row) => {
    expect(eventsOf({ activity: [logical(fields)] })).toEqual([row]);
    expect(rowsOf(logical(fields))).toMatchObject([{ rule: 'logical scan' }]);
  });

  it.each([
    [{ type: 'X', code: 'SR', statusCode: '003' }, 'X/SR/003/logical CUSTOMS_RELEASED'],
    [{ type: 'M', code: 'MP', statusCode: '003', description: '' }, 'M/MP/003/logical LABEL_CREATED'],
    [{ type: 'D', code: 'FS', statusCode: '011', description: 'DELIVERED' }, 'D/FS/011/logical DELIVERED'],
  ])('that needs no scanner stands', (fields, row) => {
    expect(eventsOf({ activity: [logical(fields)] })).toEqual([row]);
  });

  it('stays beside the physical one of the same second', () => {
    expect(eventsOf({ activity: [activity({ logicalScan: false }), logical({})] }).toSorted()).toEqual([
      'I/AR/005 ARRIVED_FACILITY',
      'I/AR/005/logical INFO',
    ]);
  });
});

describe('import charges', () => {
  const imported = activity({ code: 'IP', description: 'Import Scan' });
  const later = activity({ date: '20261104' });
  const charged = (paid: unknown, activities: readonly unknown[], type = 'ICOD') =>
    eventsOf({ activity: activities, paymentInformation: [{ type, paid, amount: '243.5', currency: 'EUR' }] });

  it('stand undated behind the arrival in the country, due or paid', () => {
    const rows = ['I/IP/005 ARRIVED_DEST_COUNTRY', 'I/AR/005 ARRIVED_FACILITY'];
    expect(charged(false, [later, imported])).toEqual(rows.toSpliced(1, 0, 'ICOD/due IMPORT_CUSTOMS_DUTY_DUE'));
    expect(charged(true, [later, imported])).toEqual(rows.toSpliced(1, 0, 'ICOD/paid IMPORT_CUSTOMS_DUTY_PAID'));
    const { rows: numbered } = looked(
      parcel({ activity: [later, imported], paymentInformation: [{ type: 'ICOD', paid: false }] }),
    );
    expect(numbered.map(({ feedIndex, localTime }) => [feedIndex, localTime?.slice(8, 10) ?? null])).toEqual([
      [0, '03'],
      [1, null],
      [2, '04'],
    ]);
  });

  it('hold the parcel until they are paid, or it moves on to the buyer', () => {
    const lane = { originCountry: 'CN', destinationCountry: 'US', orderedAt: productInstant(Date.UTC(2026, 10, 1)) };
    const afterLooks = (...looks: readonly (readonly [paid: boolean, activities: readonly unknown[]])[]) => {
      const checkpoints = looks.flatMap(([paid, activities], i) =>
        looked(parcel({ activity: activities, paymentInformation: [{ type: 'ICOD', paid }] })).rows.map((row) => ({
          ...row,
          firstSeenAt: productInstant(Date.UTC(2026, 10, 4 + i)),
        })),
      );
      return foldJourney(checkpoints, lane).customs?.state;
    };
    const outForDelivery = activity({ date: '20261104', code: 'OT', statusCode: '021', description: '' });
    expect(afterLooks([false, [imported]])).toBe('DUTY_DUE');
    expect(afterLooks([false, [imported]], [true, [imported]])).toBe('DUTY_PAID');
    expect(afterLooks([false, [imported]], [false, [outForDelivery, imported]])).toBe('RELEASED');
  });

  it('are not told of a parcel that has not reached the border, nor where the flag is missing, nor of the price', () => {
    expect(charged(false, [later])).toHaveLength(1);
    expect(charged(null, [imported])).toHaveLength(1);
    expect(charged(false, [imported], 'COD')).toHaveLength(1);
  });
});

describe('the package of an answer', () => {
  const other = parcel({ trackingNumber: '1Z00000000000002', packageCount: 5 });

  it('is the one with the number asked for', () => {
    const look = looked(other, parcel({ trackingNumber: NUMBER.toLowerCase() }));
    expect(look).toMatchObject({ carrierName: 'UPS', syncedAt: null, stopped: false, lastMile: null });
    expect(look.raw).not.toContain('1Z00000000000002');
  });

  it('is the one that has the number as another of its own, or as no number at all', () => {
    const alias = { trackingNumber: '1Z00000000000003', alternateTrackingNumber: [{ number: NUMBER }] };
    expect(looked(other, parcel(alias)).raw).toContain('1Z00000000000003');
    expect(looked(parcel({ trackingNumber: undefined })).rows).toHaveLength(1);
  });

  it('is that of this order’s time where the number was used before', () => {
    const old = parcel({ activity: [activity({ date: '20240105', gmtOffset: null, city: 'Old' })] });
    const undated = parcel({ activity: [activity({ date: null, city: 'New' })] });
    expect(looked(old, parcel()).rows).toMatchObject([{ localTime: '2026-11-03T14:05:00' }]);
    expect(looked(old, undated).rows).toMatchObject([{ place: 'New, KY' }]);
    expect(looked(old).rows).toHaveLength(1);
  });

  it.each([
    ['is another’s', answer([parcel({ trackingNumber: '1ZX' })], '1ZX'), 'holds nothing about this number'],
    ['may be among those left out', answer([other]), 'gave a part of the shipment’s packages'],
    ['has no list of activities', answer([parcel({ activity: 'none' })]), 'cannot be read at activity'],
    ['has activities that are none', answer([parcel({ activity: [3, 'x'] })]), 'No activity can be read'],
    ['has lost its activities', answer([parcel({ activity: [] })]), 'gave none of its activities'],
    ['is no package', answer([17]), 'cannot be read at package'],
    ['is missing without a word', answer([]), 'is empty for this number'],
    ['is missing under another warning', warning('TW0099'), 'a warning with code TW0099'],
    ['is not found, but another one', warning('TW0001', '1ZX'), 'holds nothing about this number'],
    ['is in no list', JSON.stringify({ trackResponse: { shipment: [{ package: {} }] } }), 'cannot be read at package'],
  ])('that %s is a failed look', (_, body, reason) => {
    const look = read(body);
    expect(look).toMatchObject({ kind: 'sync_failed', failure: 'malformed', reason: expect.stringContaining(reason) });
    expect(look.kind === 'sync_failed' && look.reason).not.toContain(NUMBER);
  });

  it('that is a label only may have a status without activities', () => {
    const currentStatus = {
      description: 'Shipper created a label, UPS has not received the package yet.',
      code: '003',
    };
    expect(eventsOf({ activity: undefined, currentStatus })).toEqual(['-/-/003 LABEL_CREATED']);
  });

  it('is not found under the warning TW0001', () => {
    expect(read(warning())).toMatchObject({ kind: 'not_found', syncedAt: null });
  });

  it('names the number of a last mile by USPS, and no other', () => {
    const lastMile = (...alternateTrackingNumber: readonly unknown[]) =>
      looked(parcel({ alternateTrackingNumber })).lastMile;
    expect(lastMile({ number: '1Z9' }, { number: PIC, type: 'USPS_PIC' })).toEqual({
      number: PIC,
      carrierName: 'USPS',
    });
    expect(lastMile({ number: PIC })).toBeNull();
    expect(lastMile({ number: NUMBER, type: 'USPS_PIC' })).toBeNull();
    expect(lastMile('x', { type: 'USPS_PIC' })).toBeNull();
  });
});

describe('what is kept of an answer', () => {
  const personal = {
    packageAddress: [{ name: 'SECRET', attentionName: 'SECRET', address: { addressLine1: 'SECRET' } }],
    deliveryInformation: { location: 'SECRET', receivedBy: 'SECRET', signature: { image: 'SECRET' } },
    referenceNumber: [{ type: 'SHIPMENT', number: 'SECRET' }],
  };
  const address = { city: 'Louisville', countryCode: 'US', postalCode: 'SECRET', addressLine1: 'SECRET' };

  it('names nobody and no address', () => {
    const look = looked(parcel({ ...personal, activity: [activity({ location: { address } })] }));
    expect(JSON.stringify(look)).not.toContain('SECRET');
    expect(look.raw).toContain('Louisville');
  });

  it('is read again as what it was', () => {
    const look = looked(parcel(personal));
    expect(readAnswer(look.raw)).toMatchObject([{ number: NUMBER, look }]);
    const missing = read(warning());
    expect(missing.kind === 'not_found' && readAnswer(missing.raw)).toMatchObject([{ number: NUMBER, look: missing }]);
  });

  it('of a broken answer is nothing, of a page its beginning', () => {
    expect(parseAnswer(answer([parcel(personal)]).slice(0, -3))).toMatchObject({ kind: 'malformed', raw: null });
    expect(parseAnswer(JSON.stringify({ other: personal }))).toMatchObject({ kind: 'malformed', raw: '{"other":{}}' });
    const page = `<!DOCTYPE html>${'x'.repeat(5_000)}`;
    expect(parseAnswer(page)).toMatchObject({ kind: 'malformed', raw: page.slice(0, 2_000) });
  });
});

describe('a raw answer', () => {
  it('of several parcels is read parcel by parcel', () => {
    const two = answer([parcel(), parcel({ trackingNumber: '1Z00000000000002', activity: [] })]);
    expect(readAnswer(two)).toMatchObject([
      { number: NUMBER, look: { kind: 'looked' } },
      { number: '1Z00000000000002', look: { kind: 'sync_failed' } },
    ]);
  });

  it.each([
    [refusal('TW0001'), { kind: 'not_found' }],
    [refusal('151044', 'No tracking information available'), { kind: 'not_found' }],
    [refusal('250002'), { failure: 'unauthorised' }],
  ])('of a refusal is read by its code and words: %s', (raw, look) => {
    expect(readAnswer(raw)).toMatchObject([{ number: null, look }]);
  });

  it.each(['', '{}', '[]', 'null', '<html></html>', '{"code":0,"data":{}}'])(
    'that is none of UPS’s is refused: %s',
    (raw) => {
      expect(readAnswer(raw)).toBeNull();
    },
  );

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (some, more) => {
        const value: unknown = JSON.parse(some);
        const fields = { activity: [activity({ status: value, location: value, time: value, date: value }), value] };
        const bodies = [
          some,
          answer([value]),
          answer([parcel({ ...fields, alternateTrackingNumber: JSON.parse(more) })]),
        ];
        for (const body of bodies) expect(() => readAnswer(body)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});
