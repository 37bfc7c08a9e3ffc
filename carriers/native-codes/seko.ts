import { codeList } from '../code-list.ts';

/** Seko's codes: `OP-` and a number. */
export const SEKO_EVENTS = codeList(
  'Seko event',
  'native',
  {
    client: {
      'OP-1': 'LABEL_CREATED',
      'OP-2': 'HELD',
      'OP-3': 'DEPARTED_FACILITY',
      'OP-4': 'HANDED_TO_LINEHAUL',
      'OP-5': 'IMPORT_CUSTOMS_RELEASED',
      'OP-6': 'IMPORT_CUSTOMS_HELD',
      'OP-7': 'HANDED_TO_LAST_MILE',
      'OP-15': 'LOST',
      'OP-16': 'DELAYED',
      'OP-17': 'DAMAGED',
      'OP-21': 'OUT_FOR_DELIVERY',
      'OP-23': 'ADDRESS_PROBLEM',
      'OP-28': 'REFUSED',
      'OP-29': 'RETURNING',
      'OP-40': 'DESTROYED',
      'OP-72': 'DELIVERED',
      'OP-78': 'ARRIVED_DEST_COUNTRY',
      'OP-81': 'DEPARTED_ORIGIN_COUNTRY',
      'OP-87': 'IMPORT_CUSTOMS_DUTY_DUE',
      'OP-88': 'PAYMENT_DUE',
    },
  },
  {
    notes: {
      'OP-2': 'at the hub of export',
      'OP-3': 'through the hub of export',
      'OP-6': 'inspection and clearance',
      'OP-87': 'a parcel of high value lies unpaid',
      'OP-88': 'more is to be paid at the hub of export',
    },
  },
);
