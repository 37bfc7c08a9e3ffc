import { codeList, type FoundMeaning, findIn } from '../code-list.ts';

/** `eventType` of a scan. */
export const FEDEX_EVENTS = codeList(
  'FedEx event',
  'native',
  {
    'doc+client': {
      OC: 'LABEL_CREATED',
      OX: 'HANDED_TO_LAST_MILE',
      EP: 'LABEL_CREATED',
      PU: 'ACCEPTED',
      PX: 'ACCEPTED',
      AO: 'INFO',
      AE: 'INFO',
      IT: 'IN_TRANSIT',
      IX: 'IN_TRANSIT',
      AR: 'ARRIVED_FACILITY',
      AF: 'ARRIVED_FACILITY',
      AA: 'ARRIVED_FACILITY',
      AC: 'HANDED_TO_LAST_MILE',
      AX: 'HANDED_TO_LAST_MILE',
      DP: 'DEPARTED_FACILITY',
      LO: 'DEPARTED_FACILITY',
      EA: 'DEPARTED_FACILITY',
      EO: 'DEPARTED_FACILITY',
      PF: 'HANDED_TO_LINEHAUL',
      PL: 'ARRIVED_FACILITY',
      SF: 'ARRIVED_FACILITY',
      FD: 'ARRIVED_FACILITY',
      TR: 'IN_TRANSIT',
      CC: 'CUSTOMS_RELEASED',
      CD: 'CUSTOMS_HELD',
      CP: 'CUSTOMS_IN_PROCESS',
      CU: 'CUSTOMS_IN_PROCESS',
      BR: 'CUSTOMS_RELEASED',
      CH: 'INFO',
      DD: 'DELAYED',
      DY: 'DELAYED',
      DE: 'DELIVERY_ATTEMPTED',
      SE: 'EXCEPTION',
      OD: 'OUT_FOR_DELIVERY',
      HL: 'READY_FOR_PICKUP',
      HP: 'READY_FOR_PICKUP',
      HA: 'HELD',
      DL: 'DELIVERED',
      RS: 'RETURNING',
      RT: 'RETURNING',
      CA: 'CANCELLED',
      MD: 'LABEL_CREATED',
    },
  },
  {
    wordsDecide: ['CD', 'DE', 'SE', 'DL'],
    notes: {
      OX: 'its data went to USPS',
      EP: 'the courier is on the way to the sender',
      AO: 'a forecast, not a scan',
      AE: 'a forecast, not a scan',
      AC: 'at a facility of Canada Post',
      AX: 'at a facility of USPS',
      CC: 'the side stands in the words',
      CD: 'a question or a hold: the reason stands in the description of the exception',
      BR: 'with a broker; inferred',
      CH: 'location changed, not customs',
      DE: 'the reason stands in the exception code',
      SE: 'any trouble; the reason stands in the exception code',
      HA: 'the wish to hold it was accepted',
      DL: 'also when it reaches its sender again',
    },
  },
);

/** `exceptionCode`: where FedEx keeps the reasons. The few that are known of a long list. */
export const FEDEX_EXCEPTIONS = codeList(
  'FedEx exception',
  'native',
  {
    partial: {
      '72': 'CUSTOMS_PRESENTED',
      '03': 'ADDRESS_PROBLEM',
      '07': 'REFUSED',
      '08': 'RECIPIENT_ABSENT',
      A25: 'CUSTOMS_PRESENTED',
      A47: 'INFO',
      A52: 'DELAYED',
    },
  },
  {
    notes: {
      '72': 'available for clearance',
      '08': 'not in, or a business was closed',
      A25: 'available for clearance',
      A47: 'redirected',
    },
  },
);

/** `derivedStatusCode`: a summary. It said delivered on a row that told of the way back. */
export const FEDEX_DERIVED_STATUSES = codeList('FedEx derived status', 'main', {
  fixture: {
    DY: 'DELAYED',
    IN: 'LABEL_CREATED',
  },
  client: {
    CD: 'CUSTOMS_HELD',
  },
});

/** `code` of the latest status, where it differs from the list of events. */
export const FEDEX_LATEST_STATUSES = codeList(
  'FedEx latest status',
  'main',
  {
    fixture: {
      FD: 'DELAYED',
    },
  },
  {
    wordsDecide: ['FD'],
    notes: {
      FD: 'at the facility of the destination as an event; seen here with the words that it runs late',
    },
  },
);

/**
 * The events that an exception code makes clearer. A clearance delay stays a matter of customs whatever its reason, so
 * there the reason comes second.
 */
const REFINED: ReadonlyMap<string, readonly string[]> = new Map([
  ['03', ['DE', 'SE']],
  ['07', ['DE', 'SE']],
  ['08', ['DE', 'SE']],
  ['72', ['IT', 'PU']],
  ['A25', ['IT', 'PU']],
  ['A47', ['DE', 'SE', 'IT']],
  ['A52', ['DE', 'SE', 'IT']],
]);

export interface FedExScan {
  readonly eventType: string | null;
  readonly exceptionCode: string | null;
  readonly derivedStatusCode: string | null;
}

/** The meanings of a scan's codes, most telling first. An exception code without one of the events it belongs to comes later. */
export function fedExMeanings(scan: FedExScan): readonly FoundMeaning[] {
  const event = findIn(FEDEX_EVENTS, scan.eventType);
  const reason = findIn(FEDEX_EXCEPTIONS, scan.exceptionCode);
  const refines = REFINED.get(scan.exceptionCode ?? '')?.includes(scan.eventType ?? '') === true;
  return [
    ...(refines ? [...reason, ...event] : [...event, ...reason]),
    ...findIn(FEDEX_DERIVED_STATUSES, scan.derivedStatusCode),
  ];
}

/** The meanings of the latest status, most telling first. Its code is mostly that of the last event. */
export function fedExLatestMeanings(latest: {
  readonly code: string | null;
  readonly derivedCode: string | null;
}): readonly FoundMeaning[] {
  const own = findIn(FEDEX_LATEST_STATUSES, latest.code);
  return [
    ...(own.length > 0 ? own : findIn(FEDEX_EVENTS, latest.code)),
    ...findIn(FEDEX_DERIVED_STATUSES, latest.derivedCode),
  ];
}
