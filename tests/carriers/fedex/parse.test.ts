import { describe, expect, it } from 'vitest';
import { lookFor, parseAnswer, readAnswer } from '../../../carriers/fedex/parse.ts';
import type { FeedRow } from '../../../domain/checkpoint.ts';
import type { Look } from '../../../domain/look.ts';
import { productInstant } from '../../../domain/time.ts';
import {
  answerBody,
  DEPARTED,
  errorResult,
  LABEL,
  NUMBER,
  OTHER,
  PICKUP,
  scanEvent,
  trackResult,
} from './wire-answers.ts';

const NOT_BEFORE = productInstant(Date.UTC(2026, 9 /* Oct */, 29));

function lookAt(body: string, carrierCode: string | null = null): Look {
  const answer = parseAnswer(body);
  if (answer.kind !== 'answered') throw new Error(`The sample is ${answer.kind}.`);
  return lookFor({ number: NUMBER, carrierCode, notBefore: NOT_BEFORE }, answer);
}
const lookOf = (fields: Parameters<typeof trackResult>[0] = {}) =>
  lookAt(answerBody({ [NUMBER]: [trackResult(fields)] }));

function rowsOf(look: Look): readonly FeedRow[] {
  if (look.kind !== 'looked') throw new Error(`The look is ${look.kind}.`);
  return look.rows;
}
const eventsOf = (scanEvents: readonly unknown[], fields: Parameters<typeof trackResult>[0] = {}) =>
  rowsOf(lookOf({ scanEvents, ...fields })).map(({ event }) => event);
const eventOf = (scan: unknown) => eventsOf([scan])[0];

const latest = (fields: Readonly<Record<string, unknown>>) => ({
  latestStatusDetail: { code: '', derivedCode: '', statusByLocale: '', ...fields },
});
const at = (hour: number) => `2026-11-05T${String(hour).padStart(2, '0')}:00:00-06:00`;

describe('a history', () => {
  it('is read oldest first, on the facilities’ own clocks', () => {
    expect(lookOf()).toMatchObject({
      kind: 'looked',
      syncedAt: null,
      stopped: false,
      carrierName: 'FedEx',
      lastMile: null,
      rows: [
        { event: 'ACCEPTED', localTime: '2026-11-02T00:00:00', claimedAt: null, code: 'PU' },
        { event: 'LABEL_CREATED', localTime: '2026-11-02T09:12:00', code: 'OC', country: 'US', place: 'MEMPHIS, TN' },
        {
          event: 'DEPARTED_FACILITY',
          claimedAt: Date.UTC(2026, 10 /* Nov */, 3, 9, 40),
          identity: 'fedex|2026-11-03T03:40:00|DP',
        },
      ],
    });
  });

  it('listed the other way round, doubled or with another latest status has the same scans', () => {
    const identities = (scanEvents: readonly unknown[]) =>
      rowsOf(lookOf({ scanEvents })).map(({ identity }) => identity);
    const usual = identities([DEPARTED, LABEL, PICKUP]);
    expect(identities([PICKUP, LABEL, DEPARTED])).toEqual(usual);
    expect(identities([DEPARTED, DEPARTED, LABEL, PICKUP, PICKUP])).toEqual(usual);
    expect(rowsOf(lookOf(latest({ code: 'DL' }))).map(({ identity }) => identity)).toEqual(usual);
  });

  it('keeps rows without a date, without a code, of an unknown code and of another time', () => {
    const rows = rowsOf(
      lookOf({
        scanEvents: [
          scanEvent('IT', 'In transit', '2099-01-01T10:00:00Z'),
          scanEvent('ZZ9', 'Qwerty', at(12)),
          scanEvent('', 'In transit', at(11)),
          scanEvent('AR', 'Arrived at FedEx location', null),
          scanEvent('IT', 'In transit', '2026-02-31T10:00:00Z'),
        ],
      }),
    );
    expect(rows).toMatchObject([
      { event: 'IN_TRANSIT', localTime: null, claimedAt: null },
      { event: 'ARRIVED_FACILITY', localTime: null, claimedAt: null },
      { event: 'IN_TRANSIT', code: 'IT', localTime: '2026-11-05T11:00:00' },
      { event: 'UNKNOWN', code: 'ZZ9', text: 'Qwerty' },
      { event: 'IN_TRANSIT', localTime: '2099-01-01T10:00:00' },
    ]);
  });

  it('with a row that is none keeps the others; of such rows alone it is unreadable', () => {
    expect(eventsOf([null, 'row', DEPARTED])).toEqual(['DEPARTED_FACILITY']);
    expect(lookOf({ scanEvents: ['row'] })).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
    expect(lookOf({ scanEvents: 'none' })).toMatchObject({
      failure: 'malformed',
      reason: expect.stringContaining('scanEvents'),
    });
  });

  it('that is a status alone is one undated row of a label; any other has lost its scans', () => {
    const label = latest({ code: 'OC', derivedCode: 'IN', statusByLocale: 'Label created' });
    expect(rowsOf(lookOf({ scanEvents: [], ...label }))).toMatchObject([
      { event: 'LABEL_CREATED', code: 'OC', localTime: null, claimedAt: null },
    ]);
    for (const [code, statusByLocale] of [
      ['DL', 'Delivered'],
      ['OD', 'On FedEx vehicle for delivery'],
    ]) {
      expect(lookOf({ scanEvents: [], ...latest({ code, statusByLocale }) })).toMatchObject({ failure: 'malformed' });
    }
    expect(lookOf({ scanEvents: [], ...latest({}) })).toMatchObject({ failure: 'malformed' });
    expect(lookOf({ scanEvents: null, latestStatusDetail: 7 })).toMatchObject({ failure: 'malformed' });
  });
});

describe('a scan', () => {
  const reason = (exceptionCode: string, exceptionDescription: string) => ({ exceptionCode, exceptionDescription });
  it.each([
    ['AO', 'Shipment arriving On-Time', {}, 'INFO'],
    ['AE', 'Shipment arriving early', {}, 'INFO'],
    ['IT', 'In transit', reason('A25', 'Package available for clearance'), 'CUSTOMS_PRESENTED'],
    ['CC', 'International shipment release - Import', {}, 'CUSTOMS_RELEASED'],
    ['CH', 'Location changed', {}, 'INFO'],
    ['DE', 'Delivery exception', reason('08', 'Customer not available or business closed'), 'RECIPIENT_ABSENT'],
    ['DE', 'Delivery exception', reason('99', ''), 'DELIVERY_ATTEMPTED'],
    [
      'CD',
      'Clearance delay - Import',
      reason('', 'Documents required from the importer'),
      'IMPORT_CUSTOMS_INFO_REQUIRED',
    ],
    // The summary said delivered, and somebody had signed.
    ['RS', 'Returning package to shipper', { derivedStatusCode: 'DL' }, 'RETURNING'],
    ['DL', 'Returning package to shipper', { derivedStatusCode: 'DL' }, 'RETURNING'],
  ])('%s "%s" with %j is %s', (code, text, fields, event) => {
    expect(eventOf(scanEvent(code, text, at(9), fields))).toBe(event);
  });

  it('keeps its reason beside its words, the code where FedEx gives no more', () => {
    const [described, coded] = rowsOf(
      lookOf({
        scanEvents: [
          scanEvent('SE', 'Shipment exception', at(10), reason('84', '')),
          scanEvent('SE', 'Shipment exception', at(9), reason('71', 'Delay beyond our control')),
        ],
      }),
    );
    expect(described?.text).toBe('Shipment exception (Delay beyond our control)');
    expect(coded?.text).toBe('Shipment exception (84)');
  });

  it('has its delay told, but one that moved the parcel still moved it', () => {
    const delayDetail = { type: 'WEATHER', subType: 'SNOW', status: 'DELAYED' };
    const onTime = { type: '', subType: '', status: 'ON_TIME' };
    const textOf = (code: string, delay: unknown) =>
      rowsOf(lookOf({ scanEvents: [scanEvent(code, 'Words', at(9), { delayDetail: delay })] }))[0]?.text;
    expect(textOf('SE', delayDetail)).toBe('Words (delayed weather snow)');
    expect(textOf('SE', onTime)).toBe('Words');
    expect(eventOf(scanEvent('AR', 'At local FedEx facility', at(9), { delayDetail }))).toBe('ARRIVED_FACILITY');
  });
});

describe('the latest status', () => {
  const held = scanEvent('CD', 'Clearance delay - Import', at(9));
  const moved = scanEvent('AR', 'At local FedEx facility', at(12));
  const ancillaryDetails = [
    {
      reason: '84',
      reasonDescription: 'Documents required',
      action: 'The importer must provide an invoice',
      actionDescription: '',
    },
  ];
  const textsWith = (scanEvents: readonly unknown[], fields: Readonly<Record<string, unknown>>) =>
    rowsOf(lookOf({ scanEvents, ...latest({ ancillaryDetails, ...fields }) })).map(({ text }) => text);

  it('adds its details to the newest row of its code, and to no other', () => {
    const older = scanEvent('CD', 'Clearance delay - Import', at(8));
    expect(textsWith([moved, held, older], { code: 'CD' })).toEqual([
      'Clearance delay - Import',
      'Clearance delay - Import (Documents required. The importer must provide an invoice)',
      'At local FedEx facility',
    ]);
  });

  it('finds its row by the reason where the codes differ', () => {
    const pickup = scanEvent('HP', 'Ready for recipient pickup', at(9), { exceptionCode: '84' });
    expect(textsWith([moved, pickup], { code: 'HL' })[0]).toContain('Documents required');
  });

  it('that belongs to no row adds nothing', () => {
    expect(textsWith([moved, held], { code: 'HL' }).join()).not.toContain('Documents');
  });
});

describe('the note of a clearance fee', () => {
  const note = { informationNotes: [{ code: 'CLEARANCE_ENTRY_FEE_APPLIES', description: 'Fee applies' }] };
  const released = scanEvent('CC', 'International shipment release - Import', at(14));
  const inProgress = scanEvent('CP', 'Clearance in progress', at(9));

  it('is a duty due from the newest scan before customs until the release', () => {
    const rows = rowsOf(lookOf({ ...note, scanEvents: [released, inProgress, DEPARTED] }));
    expect(rows.map(({ event }) => event)).toEqual([
      'DEPARTED_FACILITY',
      'CUSTOMS_IN_PROCESS',
      'IMPORT_CUSTOMS_DUTY_DUE',
      'CUSTOMS_RELEASED',
    ]);
    expect(rows[2]).toMatchObject({ localTime: null, claimedAt: null, code: 'CLEARANCE_ENTRY_FEE_APPLIES' });
  });

  it('stands there in a feed of the other order, and is one row however often it is read', () => {
    const read = (scanEvents: readonly unknown[]) => rowsOf(lookOf({ ...note, scanEvents }));
    expect(read([DEPARTED, inProgress, released])).toEqual(read([released, inProgress, DEPARTED]));
    const again = read([released, scanEvent('CD', 'Clearance delay - Import', at(10)), inProgress]);
    expect(again[2]?.identity).toBe(read([released, inProgress])[1]?.identity);
  });

  it('says nothing of a parcel that is not before customs', () => {
    expect(eventsOf([DEPARTED], note)).toEqual(['DEPARTED_FACILITY']);
    expect(eventsOf([DEPARTED], { informationNotes: [{ code: 'SOMETHING_NEW' }] })).toEqual(['DEPARTED_FACILITY']);
  });
});

describe('the last mile', () => {
  const partner = (...values: readonly string[]) => ({
    additionalTrackingInfo: { packageIdentifiers: [{ type: 'PARTNER_CARRIER_NUMBER', values }] },
  });
  const toUsps = { scanEvents: [scanEvent('AX', 'In transit to U.S. Postal Service', at(9)), DEPARTED] };
  it.each([
    [
      { ...toUsps, ...partner('9261290100130000000000') },
      { number: '9261290100130000000000', carrierName: 'USPS' },
    ],
    [partner('9261290100130000000000'), { number: '9261290100130000000000', carrierName: null }],
    [partner(NUMBER), null],
    [partner('9261290100130000000000', '9261290100130000000001'), null],
    [toUsps, null],
  ])('is told by the partner’s number: %#', (fields, lastMile) => {
    expect(lookOf(fields)).toMatchObject({ lastMile });
  });
});

describe('a number FedEx used twice', () => {
  const parcel = (id: string, shipped: string, scanned: string | null, fields = {}) =>
    trackResult({
      trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: id, carrierCode: 'FDXE' },
      dateAndTimes: [{ type: 'SHIP', dateTime: `${shipped}T00:00:00-06:00` }],
      scanEvents: scanned === null ? [] : [scanEvent('IT', 'In transit', `${scanned}T10:00:00-06:00`)],
      ...fields,
    });
  const old = parcel('old', '2026-08-01', '2026-08-04');
  const ours = parcel('ours', '2026-11-02', '2026-11-03');
  const look = (results: readonly unknown[], carrierCode: string | null = null) =>
    lookAt(answerBody({ [NUMBER]: results }), carrierCode);
  const dayOf = (seen: Look) => rowsOf(seen)[0]?.localTime?.slice(0, 10);

  it('is looked at in the parcel shipped since the order, in whatever place it stands', () => {
    expect(dayOf(look([old, ours]))).toBe('2026-11-03');
    expect(dayOf(look([ours, old, errorResult()]))).toBe('2026-11-03');
  });

  it('keeps nothing of the other parcel', () => {
    const seen = look([old, ours]);
    expect(seen.kind === 'looked' && seen.raw).not.toContain('2026-08');
  });

  it('is not found yet while only the old parcel is known', () => {
    expect(look([old])).toMatchObject({ kind: 'not_found' });
  });

  it('is one parcel when FedEx lists it twice', () => {
    expect(dayOf(look([ours, ours]))).toBe('2026-11-03');
  });

  it('is decided by scans since the order where a label is older, then by carrier, then by a history', () => {
    expect(dayOf(look([old, parcel('ours', '2026-09-20', '2026-11-05')]))).toBe('2026-11-05');
    const ground = parcel('ground', '2026-11-02', '2026-11-06', {
      trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: 'ground', carrierCode: 'FDXG' },
    });
    expect(dayOf(look([ours, ground], 'FDXG'))).toBe('2026-11-06');
    expect(dayOf(look([parcel('label', '2026-11-02', null), ours]))).toBe('2026-11-03');
  });

  it('is nobody’s where two parcels are as likely', () => {
    expect(look([ours, parcel('another', '2026-11-04', '2026-11-05')])).toMatchObject({ failure: 'cannot_track' });
  });
});

describe('an answer', () => {
  it.each([
    ['TRACKING.TRACKINGNUMBER.NOTFOUND', { kind: 'not_found' }],
    ['TRACKING.TCN.NOTFOUND', { kind: 'not_found' }],
    ['TRACKING.REFERENCENUMBER.NOTFOUND', { kind: 'not_found' }],
    ['NOTIFICATION.TRACKINGNBR.NOTFOUND', { kind: 'not_found' }],
    ['TRACKING.TRACKINGNUMBER.INVALID', { kind: 'sync_failed', failure: 'cannot_track' }],
    ['TRACKING.TRACKINGNUMBER.EMPTY', { kind: 'sync_failed', failure: 'cannot_track' }],
    ['SYSTEM.UNAVAILABLE.EXCEPTION', { kind: 'sync_failed', failure: 'unavailable' }],
    ['SOMETHING.NEW', { kind: 'sync_failed', failure: 'refused', reason: expect.stringContaining('SOMETHING.NEW') }],
  ])('with the error %s is %j', (code, expected) => {
    const seen = lookAt(answerBody({ [NUMBER]: [errorResult(code)] }));
    expect(seen).toMatchObject(expected);
    expect(seen.kind === 'sync_failed' && seen.reason).not.toContain(NUMBER);
  });

  it('with an error beside a history is the history', () => {
    expect(lookOf({ error: { code: 'TRACKING.TRACKINGNUMBER.EMPTY' } }).kind).toBe('looked');
  });

  it('about another number says nothing about this one', () => {
    expect(lookAt(answerBody({ [OTHER]: [trackResult()] }))).toMatchObject({ failure: 'malformed', raw: null });
    expect(lookAt(answerBody({ [NUMBER]: [] }))).toMatchObject({ failure: 'malformed' });
  });

  it('is recorded without names, contacts, addresses, notes and references', () => {
    const { raw } = lookOf({
      scanEvents: [
        scanEvent('DL', 'Delivered', at(9), {
          scanLocation: {
            streetLines: ['1 Sample Street'],
            postalCode: '80000-000',
            city: 'CURITIBA',
            countryCode: 'BR',
          },
        }),
      ],
    });
    expect(raw).not.toMatch(/sample|\+1202|80000/i);
    expect(raw).toMatch(/CURITIBA/);
  });
});

describe('reading what was kept', () => {
  it('finds every parcel of an answer', () => {
    const raw = answerBody({ [NUMBER]: [trackResult()], [OTHER]: [errorResult()] });
    expect(readAnswer(raw)).toMatchObject([
      { number: NUMBER, look: { kind: 'looked' } },
      { number: OTHER, look: { kind: 'not_found' } },
    ]);
  });

  it('gives the same rows as the look had', () => {
    const seen = lookOf({ informationNotes: [{ code: 'CLEARANCE_ENTRY_FEE_APPLIES' }] });
    if (seen.kind !== 'looked') throw new Error(seen.kind);
    expect(readAnswer(seen.raw)).toMatchObject([{ number: NUMBER, look: seen }]);
  });

  it.each(['', 'null', '[]', '{}', '{"trackResults":[]}', '{"output":', '<html></html>'])(
    'knows that %j is none',
    (raw) => {
      expect(readAnswer(raw)).toBeNull();
    },
  );
});
