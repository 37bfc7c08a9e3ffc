import { codeList } from '../code-list.ts';

/** Numbers of Landmark Global: they mean something beside its name only. */
export const LANDMARK_EVENTS = codeList(
  'Landmark event',
  'native',
  {
    client: {
      '50': 'LABEL_CREATED',
      '60': 'LABEL_CREATED',
      '75': 'LABEL_CREATED',
      '80': 'LABEL_CREATED',
      '90': 'PAYMENT_DUE',
      '100': 'LABEL_CREATED',
      '125': 'CUSTOMS_UPDATE',
      '135': 'CUSTOMS_HELD',
      '150': 'HANDED_TO_LINEHAUL',
      '155': 'ARRIVED_DEST_COUNTRY',
      '200': 'IN_TRANSIT',
      '225': 'IN_TRANSIT',
      '250': 'IN_TRANSIT',
      '275': 'HANDED_TO_LAST_MILE',
      '300': 'OUT_FOR_DELIVERY',
      '400': 'DELIVERY_ATTEMPTED',
      '410': 'READY_FOR_PICKUP',
      '450': 'IN_TRANSIT',
      '500': 'DELIVERED',
      '510': 'DELIVERED',
      '900': 'EXCEPTION',
    },
  },
  {
    wordsDecide: ['125'],
    notes: {
      '75': 'processed before it leaves',
      '90': 'held until somebody pays, not said for what',
      '125': 'a client says cleared, a real row said that data were sent before the border',
      '135': 'some trouble at customs',
      '150': 'crosses the border',
    },
  },
);
