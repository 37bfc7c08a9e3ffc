import { codeList, type FoundMeaning, findIn } from '../code-list.ts';

/** Two letters on the rows of DHL Express. The other DHL companies use two letters, too, for other things. */
export const DHL_EXPRESS_EVENTS = codeList(
  'DHL Express event',
  'native',
  {
    doc: {
      SD: 'LABEL_CREATED',
      PU: 'ACCEPTED',
      SA: 'ACCEPTED',
      PL: 'IN_TRANSIT',
      DF: 'DEPARTED_FACILITY',
      AF: 'ARRIVED_FACILITY',
      AR: 'ARRIVED_FACILITY',
      WC: 'OUT_FOR_DELIVERY',
      OK: 'DELIVERED',
      TR: 'IN_TRANSIT',
      SM: 'DELIVERY_SCHEDULED',
      FD: 'IN_TRANSIT',
      AD: 'DELIVERY_SCHEDULED',
      SC: 'INFO',
      IC: 'CUSTOMS_IN_PROCESS',
      RR: 'CUSTOMS_UPDATE',
      CR: 'CUSTOMS_RELEASED',
      BR: 'CUSTOMS_RELEASED',
      BN: 'CUSTOMS_PRESENTED',
      CD: 'CUSTOMS_INFO_REQUIRED',
      UD: 'CUSTOMS_HELD',
      HP: 'IMPORT_CUSTOMS_DUTY_DUE',
      PY: 'IMPORT_CUSTOMS_DUTY_PAID',
      ND: 'DELIVERY_ATTEMPTED',
      NH: 'RECIPIENT_ABSENT',
      MD: 'DELAYED',
      CA: 'RECIPIENT_ABSENT',
      CC: 'READY_FOR_PICKUP',
      BA: 'ADDRESS_PROBLEM',
      CM: 'ADDRESS_PROBLEM',
      RD: 'REFUSED',
      RT: 'RETURNED',
      DD: 'DAMAGED',
      PD: 'DELIVERED_PARTIAL',
      DS: 'DESTROYED',
      OH: 'HELD',
      SS: 'HELD',
      MS: 'MISROUTED',
      MC: 'MISROUTED',
      TP: 'HANDED_TO_LAST_MILE',
      CS: 'INFO',
      TD: 'DELAYED_TRANSPORT',
      SI: 'HELD',
    },
  },
  {
    wordsDecide: ['CD', 'UD', 'RR'],
    notes: {
      SD: 'seen in feeds, absent from the list of DHL',
      AR: 'at the facility that delivers',
      SM: 'scheduled for a movement',
      RR: 'a response came, mostly about customs',
      BR: 'released to a broker: tracking may end here',
      BN: "the buyer's broker was told",
      CD: "a delay somebody can end, by the list; seen for a paper missing on the shipper's side: the remark says who must act",
      UD: 'a delay nobody can end, by the list; seen while the importer was asked: the remark says who must act',
      HP: 'held until duties are paid',
      MD: "missed the day's delivery",
      CA: 'closed on arrival',
      CC: 'awaits collection by the buyer, not cleared customs',
      CM: 'the buyer has moved, not a matter of customs',
      DD: 'delivered, but damaged',
      SS: 'stopped',
      TP: 'another carrier has it: tracking may end here',
      CS: 'the file is closed',
      TD: 'of an older list',
      SI: 'of an older list',
    },
  },
);

/** DHL Unified's `statusCode`: the summary on every row and shipment of every DHL company. */
export const DHL_STATUS_CODES = codeList(
  'DHL Unified status code',
  'main',
  {
    doc: {
      'pre-transit': 'LABEL_CREATED',
      transit: 'IN_TRANSIT',
      delivered: 'DELIVERED',
      failure: 'EXCEPTION',
      unknown: 'NOT_FOUND',
    },
  },
  {
    notes: {
      transit: 'customs and holds fall under it',
    },
  },
);

/** A shipment's own `status` in DHL Unified: documented as a number, seen as a word. */
export const DHL_SHIPMENT_STATUSES = codeList(
  'DHL shipment status',
  'main',
  {
    doc: {
      '101': 'DELIVERED',
      '102': 'IN_TRANSIT',
      '103': 'EXCEPTION',
      '104': 'LABEL_CREATED',
    },
    fixture: {
      transit: 'IN_TRANSIT',
      delivered: 'DELIVERED',
      exception: 'EXCEPTION',
    },
  },
  {
    notes: {
      '102': 'customs and holds fall under it',
      transit: 'seen on a parcel that was on its way back',
    },
  },
);

/** `statusDetailed` of DHL Paket (parcel-de): event, reason and status in one. Only this one was seen in a real answer. */
export const DHL_PARCEL_DE_DETAILS = codeList(
  'DHL parcel-de detail',
  'native',
  {
    fixture: {
      SRTED_NRQRD_PO: 'IN_TRANSIT',
    },
  },
  {
    notes: {
      SRTED_NRQRD_PO: 'sorted',
    },
  },
);

/** DHL eCommerce Americas. */
export const DHL_ECOMMERCE_STATUSES = codeList('DHL eCommerce status', 'native', {
  client: {
    '447': 'IMPORT_CUSTOMS_PRESENTED',
    '506': 'IMPORT_CUSTOMS_HELD',
    '449': 'IMPORT_CUSTOMS_RELEASED',
    '576': 'ARRIVED_FACILITY',
    '577': 'OUT_FOR_DELIVERY',
  },
});

export interface DhlRow {
  /** As DHL Unified names it: `express`, `parcel-de`. */
  readonly service: string | null;
  readonly status: string | null;
  readonly statusDetailed: string | null;
  readonly statusCode: string | null;
}

/** The meanings of a row's codes, most telling first. A row of Express often has no code at all. */
export function dhlMeanings(row: DhlRow): readonly FoundMeaning[] {
  return [
    ...(row.service === 'express' ? findIn(DHL_EXPRESS_EVENTS, row.status) : []),
    ...(row.service === 'parcel-de' ? findIn(DHL_PARCEL_DE_DETAILS, row.statusDetailed) : []),
    ...findIn(DHL_STATUS_CODES, row.statusCode),
  ];
}

/** The meanings of a shipment's `status` and `statusCode`, most telling first: summaries, which were seen to lag behind the rows. */
export function dhlShipmentMeanings(shipment: {
  readonly status: string | null;
  readonly statusCode: string | null;
}): readonly FoundMeaning[] {
  return [...findIn(DHL_SHIPMENT_STATUSES, shipment.status), ...findIn(DHL_STATUS_CODES, shipment.statusCode)];
}
