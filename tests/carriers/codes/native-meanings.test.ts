import { describe, expect, it } from 'vitest';
import { nativeMeanings } from '../../../carriers/native-codes/index.ts';
import { upuMeanings } from '../../../carriers/native-codes/upu.ts';
import { EVERY_LIST } from './every-list.ts';

const NOBODY = { name: null, country: null };
const named = (name: string, country: string | null = null) => ({ name, country });
const eventsOf = (code: string, carrier: { readonly name: string | null; readonly country: string | null }) =>
  nativeMeanings(code, carrier).map(({ meaning }) => meaning.event);

describe('a code that is often misread', () => {
  it.each([
    ['CH', 'FedEx', 'INFO', 'a changed place, not a customs hold'],
    ['CC', 'DHL Express', 'READY_FOR_PICKUP', 'awaits collection, not cleared'],
    ['CM', 'DHL Express', 'ADDRESS_PROBLEM', 'the buyer has moved, no papers are missing'],
    ['TP', 'DHL Express', 'HANDED_TO_LAST_MILE', 'handed over, not lost'],
    ['BR', 'DHL Express', 'CUSTOMS_RELEASED', 'released to a broker, not lost'],
    ['X/DA/014', 'UPS', 'IN_TRANSIT', 'on the way, not damaged'],
    ['EDC', 'China Post', 'IMPORT_CUSTOMS_RELEASED', 'given back by customs, not a return'],
    ['38', 'UPU', 'IMPORT_CUSTOMS_RELEASED', 'given back by customs, not a return'],
    ['GTMS_STA_SIGNED', 'Cainiao', 'READY_FOR_PICKUP', 'signed by the station, not by the buyer'],
    ['GWMS_ACCEPT', 'Cainiao', 'LABEL_CREATED', 'an order accepted, not a parcel'],
    ['FPX_I_CC', '4PX', 'IMPORT_CUSTOMS_IN_PROCESS', 'a check that repeats, not a hold'],
    ['FPX_I_RCUK', '4PX', 'IMPORT_CUSTOMS_RELEASED', 'a release that repeats'],
    ['FPX_M_CRSD', '4PX', 'IMPORT_CUSTOMS_IN_PROCESS', 'left to the words'],
    ['101', 'Spring GDS', 'INFO', 'in the destination country, not delivered'],
    ['LMD.1002', 'InPost', 'ARRIVED_FACILITY', 'at the facility, not delivered'],
    ['CC_IM_START', 'Cainiao', 'IMPORT_CUSTOMS_IN_PROCESS', 'begun, not completed'],
    ['Delivered to Agent', 'USPS', 'HANDED_TO_LAST_MILE', 'an agent, not the buyer'],
  ])('is read right: %s of %s is %s (%s)', (code, carrier, event) => {
    expect(eventsOf(code, named(carrier))).toEqual([event]);
  });

  it('says nothing without the type that parts it: DA of UPS', () => {
    expect(eventsOf('DA', named('UPS'))).toEqual([]);
  });
});

describe('a code whose shape betrays its list', () => {
  it.each([
    ['CC_EX_START', 'Cainiao action', 'EXPORT_CUSTOMS_PRESENTED'],
    ['FPX_S_OK', '4PX business link', 'DELIVERED'],
    ['CLEARANCE_FAIL', 'Yunda oversea', 'CUSTOMS_HELD'],
    ['OVERSEA_ARRIVAL', 'Yunda oversea', 'ARRIVED_DEST_COUNTRY'],
    ['EME', 'UPU EMSEVT', 'IMPORT_CUSTOMS_HELD'],
    ['EXA', 'UPU EMSEVT', 'EXPORT_CUSTOMS_PRESENTED'],
    ['EVKSP', 'Royal Mail event', 'DELIVERED'],
    ['DOUFCM', 'Colissimo event', 'CUSTOMS_INFO_REQUIRED'],
    ['LIVREO', 'Colissimo event', 'RETURNED'],
    ['DO3', 'La Poste event', 'CUSTOMS_HELD'],
    ['LMD.1003', 'InPost event', 'READY_FOR_PICKUP'],
    ['CC.003', 'InPost event', 'CUSTOMS_HELD'],
    ['OP-6', 'Seko event', 'IMPORT_CUSTOMS_HELD'],
  ])('is read whoever the row names: %s', (code, list, event) => {
    for (const carrier of [NOBODY, named('fedex'), named('Royal Mail', 'GB')]) {
      expect(nativeMeanings(code, carrier)).toMatchObject([{ list, rank: 'native', meaning: { event } }]);
    }
  });

  it('belongs to one list only', () => {
    const read = EVERY_LIST.flatMap(({ codes }) => [...codes.keys()]).map(
      (code) => nativeMeanings(code, NOBODY).length,
    );
    expect(new Set(read)).toEqual(new Set([0, 1]));
  });

  it('still has to stand in the list', () => {
    for (const code of ['FPX_Z_ZZ', 'CC_ZZ_START', 'EMZ', 'EVZZZ', 'ABCDEF', 'DO9', 'LMD.0000', 'OP-999', 'AD_CH']) {
      expect(nativeMeanings(code, NOBODY)).toEqual([]);
    }
  });
});

describe('a short code', () => {
  it.each([
    ['CD', 'dhl', null, 'CUSTOMS_INFO_REQUIRED'],
    ['CD', 'FedEx Ground', null, 'CUSTOMS_HELD'],
    ['OT', 'ups', null, 'OUT_FOR_DELIVERY'],
    ['506', 'dhl-global-mail', 'US', 'IMPORT_CUSTOMS_HELD'],
    ['135', 'Landmark Global', null, 'CUSTOMS_HELD'],
    ['40', 'Spring GDS', null, 'CUSTOMS_IN_PROCESS'],
    ['09', 'postnl-international', null, 'CUSTOMS_HELD'],
    ['76', 'UPU', null, 'IMPORT_CUSTOMS_HELD'],
    ['AD_PP', 'WMG', null, 'IMPORT_CUSTOMS_DUTY_DUE'],
    ['PB', 'X12', null, 'IMPORT_CUSTOMS_INFO_REQUIRED'],
    ['DCC', 'Pitney Bowes', 'US', 'CUSTOMS_HELD'],
    ['Customs Transit', 'usps', 'US', 'CUSTOMS_IN_PROCESS'],
    ['DI1', 'La Poste (Colissimo)', 'FR', 'DELIVERED'],
    ['SIGNED', 'cainiao', 'CN', 'DELIVERED'],
    ['TRANSFER', 'Yunda Express', 'CN', 'HANDED_TO_LAST_MILE'],
  ])('is read by the list of the carrier named: %s of %s', (code, name, country, event) => {
    expect(eventsOf(code, { name, country })).toEqual([event]);
    expect(eventsOf(code, NOBODY)).toEqual([]);
  });

  it.each([
    ['CC', 'DHL Paket'],
    ['OK', 'DHL eCommerce'],
    ['FS', 'USPS'],
    ['PU', 'FedEx Cross Border'],
    ['OT', 'Groups Logistics'],
    ['DI1', 'bpost'],
    ['100', 'China Post'],
  ])('says nothing beside a name that only looks like it: %s of %s', (code, name) => {
    expect(eventsOf(code, named(name))).toEqual([]);
  });

  it('is not read by a namesake abroad', () => {
    expect(eventsOf('DI1', named('La Poste', 'CH'))).toEqual([]);
  });
});

describe('a code that posts and Pitney Bowes share', () => {
  it('takes the name of one of them', () => {
    expect(eventsOf('EXC', named('China Post', 'CN'))).toEqual(['EXPORT_CUSTOMS_RELEASED']);
    expect(eventsOf('EXC', named('Pitney Bowes'))).toEqual(['CUSTOMS_HELD']);
    expect(eventsOf('EXC', named('fedex'))).toEqual([]);
    expect(eventsOf('EXC', NOBODY)).toEqual([]);
  });
});

describe('an unknown code', () => {
  it.each(['constructor', '__proto__', 'toString', '', ' ', 'InTransit_011', '客户签收', 'A'.repeat(100_000)])(
    'has no meaning: %.20s',
    (code) => {
      for (const name of ['DHL', 'FedEx', 'UPS', 'Cainiao', '', 'constructor', null]) {
        expect(nativeMeanings(code, { name, country: null })).toEqual([]);
      }
    },
  );
});

describe('a retention reason of a post', () => {
  it('makes of a hold a question, and counts beside a hold alone', () => {
    const events = (event: string | null) => upuMeanings({ event, reason: '65' }).map(({ meaning }) => meaning.event);
    expect(events('EME')).toEqual(['IMPORT_CUSTOMS_INFO_REQUIRED', 'IMPORT_CUSTOMS_HELD']);
    expect(events('EDC')).toEqual(['IMPORT_CUSTOMS_RELEASED']);
    expect(events(null)).toEqual([]);
  });
});
