import { codeList } from '../code-list.ts';

/** Yunda's codes for parcels abroad. */
export const YUNDA_OVERSEA = codeList('Yunda oversea', 'native', {
  doc: {
    CLEARANCE_START: 'CUSTOMS_PRESENTED',
    CLEARANCE_FINISH: 'CUSTOMS_RELEASED',
    CLEARANCE_FAIL: 'CUSTOMS_HELD',
    OVERSEA_ARRIVAL: 'ARRIVED_DEST_COUNTRY',
    OVERSEA_DEPARTURE: 'DEPARTED_ORIGIN_COUNTRY',
    TRANSFER: 'HANDED_TO_LAST_MILE',
  },
});
