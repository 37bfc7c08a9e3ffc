import { codeList } from '../code-list.ts';

/** Royal Mail's codes: `EV` and three letters. */
export const ROYAL_MAIL_EVENTS = codeList(
  'Royal Mail event',
  'native',
  {
    client: {
      EVAIP: 'LABEL_CREATED',
      EVAIE: 'LABEL_CREATED',
      EVBAH: 'ACCEPTED',
      EVDAC: 'ARRIVED_FACILITY',
      EVDAV: 'ARRIVED_FACILITY',
      EVIMC: 'ARRIVED_FACILITY',
      EVGPD: 'OUT_FOR_DELIVERY',
      EVNMI: 'MISROUTED',
      EVGMI: 'MISROUTED',
      EVKNA: 'RECIPIENT_ABSENT',
      EVNDA: 'RECIPIENT_ABSENT',
      EVKAA: 'NO_ACCESS',
      EVKAI: 'RETURNING',
      EVKGA: 'RETURNING',
      EVKRF: 'REFUSED',
      EVNRF: 'REFUSED',
      EVKLC: 'READY_FOR_PICKUP',
      EVKOP: 'DELIVERED',
      EVKSP: 'DELIVERED',
      EVKSF: 'DELIVERED',
      EVKDN: 'DELIVERED',
      EVPLC: 'DELIVERED',
      EVRTS: 'RETURNED',
    },
  },
  {
    notes: {
      EVKDN: 'left with a neighbour',
    },
  },
);
