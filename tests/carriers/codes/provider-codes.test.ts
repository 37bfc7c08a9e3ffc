import { describe, expect, it } from 'vitest';
import { afterShipMeanings } from '../../../carriers/aftership/codes.ts';
import type { FoundMeaning } from '../../../carriers/code-list.ts';
import { findIn } from '../../../carriers/code-list.ts';
import { DHL_ECOMMERCE_STATUSES, dhlMeanings, dhlShipmentMeanings } from '../../../carriers/dhl/codes.ts';
import { fedExLatestMeanings, fedExMeanings } from '../../../carriers/fedex/codes.ts';
import { upsMeanings } from '../../../carriers/ups/codes.ts';

const eventsOf = (found: readonly FoundMeaning[]): readonly string[] => found.map(({ meaning }) => meaning.event);

describe('UPS', () => {
  it.each([
    // type, code, statusCode, events from the most telling
    ['M', 'MP', '003', ['LABEL_CREATED', 'LABEL_CREATED']],
    ['I', 'OT', '021', ['OUT_FOR_DELIVERY', 'OUT_FOR_DELIVERY', 'IN_TRANSIT']],
    ['I', 'IP', null, ['ARRIVED_DEST_COUNTRY', 'IN_TRANSIT']],
    ['X', 'RZ', '012', ['CUSTOMS_HELD', 'UNKNOWN']],
    ['X', 'RZ', '014', ['CUSTOMS_RELEASED', 'UNKNOWN']],
    ['X', 'SR', '003', ['CUSTOMS_RELEASED', 'UNKNOWN']],
    ['X', 'ZZ', '092', ['CUSTOMS_IN_PROCESS', 'UNKNOWN']],
    ['X', 'ZZ', '999', ['UNKNOWN']],
    ['X', null, null, ['UNKNOWN']],
  ] as const)('reads %s/%s/%s as %j', (type, code, statusCode, events) => {
    expect(eventsOf(upsMeanings({ type, code, statusCode }))).toEqual(events);
  });

  it.each([
    ['ZZ', '011', true],
    [null, '011', true],
    ['FS', null, true],
    ['KB', null, true],
    [null, null, true],
    ['OF', '011', false],
    ['OT', '021', false],
    ['UA', '011', false],
    ['UA', null, false],
    ['ZZ', null, false],
    [null, '021', false],
  ] as const)('under type D with %s and %s is delivered: %s', (code, statusCode, delivered) => {
    expect(eventsOf(upsMeanings({ type: 'D', code, statusCode })).includes('DELIVERED')).toBe(delivered);
  });

  it('does not deliver by a code of delivery under another type', () => {
    expect(eventsOf(upsMeanings({ type: 'X', code: 'FS', statusCode: null }))).toEqual(['UNKNOWN']);
  });

  it('reads no status code without its type', () => {
    expect(upsMeanings({ type: null, code: null, statusCode: '003' })).toEqual([]);
  });
});

describe('FedEx', () => {
  const scan = (eventType: string, exceptionCode: string | null, derivedStatusCode: string | null = null) =>
    eventsOf(fedExMeanings({ eventType, exceptionCode, derivedStatusCode }));

  it.each([
    ['IT', 'A25', 'CUSTOMS_PRESENTED'],
    ['PU', 'A25', 'CUSTOMS_PRESENTED'],
    ['IT', '72', 'CUSTOMS_PRESENTED'],
    ['IT', 'A52', 'DELAYED'],
    ['IT', null, 'IN_TRANSIT'],
    ['DE', '03', 'ADDRESS_PROBLEM'],
    ['DE', '07', 'REFUSED'],
    ['DE', '08', 'RECIPIENT_ABSENT'],
    ['SE', '03', 'ADDRESS_PROBLEM'],
    ['DE', '99', 'DELIVERY_ATTEMPTED'],
    ['CD', '03', 'CUSTOMS_HELD'],
    ['OD', '08', 'OUT_FOR_DELIVERY'],
  ])('reads %s with the exception %s as %s', (eventType, exceptionCode, event) => {
    expect(scan(eventType, exceptionCode)[0]).toBe(event);
  });

  it('keeps the reason of a clearance delay behind the delay', () => {
    expect(scan('CD', '03', 'CD')).toEqual(['CUSTOMS_HELD', 'ADDRESS_PROBLEM', 'CUSTOMS_HELD']);
  });

  it('does not deliver a parcel on its way back by the derived code', () => {
    expect(scan('RS', null, 'DL')).toEqual(['RETURNING']);
  });

  it('takes a late latest status for late, and other codes for those of the event', () => {
    expect(eventsOf(fedExLatestMeanings({ code: 'FD', derivedCode: 'IT' }))).toEqual(['DELAYED']);
    expect(eventsOf(fedExLatestMeanings({ code: 'OD', derivedCode: null }))).toEqual(['OUT_FOR_DELIVERY']);
  });
});

describe('DHL', () => {
  const row = { service: null, status: null, statusDetailed: null, statusCode: null };

  it('puts the code of Express before the summary', () => {
    expect(eventsOf(dhlMeanings({ ...row, service: 'express', status: 'UD', statusCode: 'transit' }))).toEqual([
      'CUSTOMS_HELD',
      'IN_TRANSIT',
    ]);
  });

  it('reads the two letters of another DHL company never by the list of Express', () => {
    expect(dhlMeanings({ ...row, service: 'parcel-de', status: 'PU' })).toEqual([]);
    expect(dhlMeanings({ ...row, status: 'PU' })).toEqual([]);
  });

  it('reads the detail of a German parcel as a whole', () => {
    const german = { ...row, service: 'parcel-de', status: 'PO' };
    expect(eventsOf(dhlMeanings({ ...german, statusDetailed: 'SRTED_NRQRD_PO' }))).toEqual(['IN_TRANSIT']);
    expect(dhlMeanings({ ...german, statusDetailed: 'SRTED_OTHER_PO' })).toEqual([]);
  });

  it.each([
    ['104', 'LABEL_CREATED'],
    ['102', 'IN_TRANSIT'],
    ['101', 'DELIVERED'],
    ['103', 'EXCEPTION'],
    ['transit', 'IN_TRANSIT'],
    ['delivered', 'DELIVERED'],
    ['exception', 'EXCEPTION'],
  ])('reads the status %s of a shipment as %s', (status, event) => {
    expect(eventsOf(dhlShipmentMeanings({ status, statusCode: null }))).toEqual([event]);
  });

  it('eCommerce tells a hold from a release', () => {
    expect(eventsOf(findIn(DHL_ECOMMERCE_STATUSES, '506'))).toEqual(['IMPORT_CUSTOMS_HELD']);
    expect(eventsOf(findIn(DHL_ECOMMERCE_STATUSES, '449'))).toEqual(['IMPORT_CUSTOMS_RELEASED']);
  });
});

describe('AfterShip', () => {
  const row = { rawTag: null, subtag: null, tag: null, carrier: { name: 'fedex', country: null } };

  it('puts the code of the leg before its own words for it', () => {
    const found = afterShipMeanings({ ...row, rawTag: 'CC_IM_START', subtag: 'InTransit_005', tag: 'InTransit' });
    expect(found.map(({ rank, meaning }) => [rank, meaning.event])).toEqual([
      ['native', 'IMPORT_CUSTOMS_IN_PROCESS'],
      ['sub', 'CUSTOMS_RELEASED'],
      ['main', 'IN_TRANSIT'],
    ]);
  });

  it.each(['InTransit_011', 'InTransit_012', 'InTransit_013', 'InTransit_999'])(
    'leaves %s unknown, its tag as well',
    (subtag) => {
      expect(afterShipMeanings({ ...row, subtag, tag: 'InTransit' })).toEqual([]);
    },
  );

  it.each([
    ['Pending', 'NOT_FOUND'],
    ['InfoReceived', 'LABEL_CREATED'],
    ['InTransit', 'IN_TRANSIT'],
    ['OutForDelivery', 'OUT_FOR_DELIVERY'],
    ['AttemptFail', 'DELIVERY_ATTEMPTED'],
    ['Delivered', 'DELIVERED'],
    ['AvailableForPickup', 'READY_FOR_PICKUP'],
    ['Exception', 'EXCEPTION'],
    ['Expired', 'TRACKING_EXPIRED'],
  ])('reads a row with the tag %s alone as %s', (tag, event) => {
    expect(eventsOf(afterShipMeanings({ ...row, tag }))).toEqual([event]);
  });

  it('tells missing papers from a hold', () => {
    expect(eventsOf(afterShipMeanings({ ...row, subtag: 'Exception_018' }))).toEqual(['CUSTOMS_INFO_REQUIRED']);
    expect(eventsOf(afterShipMeanings({ ...row, subtag: 'Exception_004' }))).toEqual(['CUSTOMS_HELD']);
  });
});
