import { codeList, type FoundMeaning, findIn } from '../code-list.ts';

/** EMSEVT: the three letters with which posts tell each other of an item (Universal Postal Union). */
export const EMSEVT_EVENTS = codeList(
  'UPU EMSEVT',
  'native',
  {
    client: {
      EMA: 'ACCEPTED',
      EMB: 'ARRIVED_FACILITY',
      EXA: 'EXPORT_CUSTOMS_PRESENTED',
      EXB: 'EXPORT_CUSTOMS_HELD',
      EXC: 'EXPORT_CUSTOMS_RELEASED',
      EXD: 'HELD',
      EXX: 'CANCELLED',
      EMC: 'DEPARTED_ORIGIN_COUNTRY',
      EMJ: 'TRANSIT_COUNTRY',
      EMK: 'TRANSIT_COUNTRY',
      EMD: 'ARRIVED_DEST_COUNTRY',
      EDA: 'HELD',
      EDB: 'IMPORT_CUSTOMS_PRESENTED',
      EME: 'IMPORT_CUSTOMS_HELD',
      EDC: 'IMPORT_CUSTOMS_RELEASED',
      EMF: 'HANDED_TO_LAST_MILE',
      EDD: 'ARRIVED_FACILITY',
      EDE: 'DEPARTED_FACILITY',
      EMG: 'ARRIVED_FACILITY',
      EDF: 'HELD',
      EDG: 'OUT_FOR_DELIVERY',
      EDH: 'READY_FOR_PICKUP',
      EMH: 'DELIVERY_ATTEMPTED',
      EMI: 'DELIVERED',
      EDX: 'IMPORT_CUSTOMS_REJECTED',
      EMX: 'DEPARTED_FACILITY',
    },
  },
  {
    wordsDecide: ['EME', 'EMH'],
    notes: {
      EMB: 'at the office of exchange it leaves by',
      EXC: 'out of export customs',
      EXD: 'at the office of exchange it leaves by',
      EXX: 'the export was cancelled',
      EMC: 'left the office of exchange',
      EMD: 'at the office of exchange it enters by',
      EDA: 'at the office of exchange it enters by',
      EME: 'should carry a retention reason, which tells a question from a hold',
      EDC: 'given back by customs to the post: released, not a return',
      EMF: 'left the office of exchange, so customs have released it',
      EMG: 'at the office that delivers',
      EDF: 'at the depot that delivers',
      EMH: 'the reason stands in codes beside it',
      EDX: 'the import was ended',
      EMX: 'of an older list',
    },
  },
);

/** Event numbers of the posts' own system (IPS), which the Union's tracking shows. */
export const IPS_EVENTS = codeList(
  'UPU IPS event',
  'native',
  {
    client: {
      '4': 'EXPORT_CUSTOMS_PRESENTED',
      '6': 'EXPORT_CUSTOMS_HELD',
      '31': 'IMPORT_CUSTOMS_PRESENTED',
      '34': 'CUSTOMS_UPDATE',
      '38': 'IMPORT_CUSTOMS_RELEASED',
      '70': 'HELD',
      '75': 'READY_FOR_PICKUP',
      '76': 'IMPORT_CUSTOMS_HELD',
    },
  },
  {
    notes: {
      '4': 'stopped for customs',
      '31': 'inbound',
      '38': 'given back by customs to the post: released, not a return',
      '70': 'at an office of exchange',
    },
  },
);

/** Why customs keep an item, beside `EME`. */
export const RETENTION_REASONS = codeList(
  'UPU retention reason',
  'native',
  {
    client: {
      '65': 'IMPORT_CUSTOMS_INFO_REQUIRED',
    },
  },
  {
    notes: {
      '65': 'proof of purchase or value is awaited',
    },
  },
);

/** The meanings of a post's event and of the reason given with it, most telling first. A reason counts beside `EME` alone. */
export function upuMeanings(row: {
  readonly event: string | null;
  readonly reason: string | null;
}): readonly FoundMeaning[] {
  return [
    ...(row.event === 'EME' ? findIn(RETENTION_REASONS, row.reason) : []),
    ...findIn(EMSEVT_EVENTS, row.event),
    ...findIn(IPS_EVENTS, row.event),
  ];
}
