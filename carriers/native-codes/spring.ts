import { codeList } from '../code-list.ts';

/** Numbers of Spring: they mean something beside its name only. */
export const SPRING_EVENTS = codeList(
  'Spring event',
  'native',
  {
    client: {
      '0': 'LABEL_CREATED',
      '20': 'ACCEPTED',
      '21': 'HANDED_TO_LINEHAUL',
      '31': 'EXCEPTION',
      '40': 'CUSTOMS_IN_PROCESS',
      '41': 'CUSTOMS_HELD',
      '2102': 'CUSTOMS_RELEASED',
      '2103': 'ARRIVED_DEST_COUNTRY',
      '25': 'TRACKING_EXPIRED',
      '91': 'DELIVERY_ATTEMPTED',
      '92': 'READY_FOR_PICKUP',
      '100': 'DELIVERED',
      '101': 'INFO',
      '111': 'LOST',
      '124': 'RETURNING',
      '125': 'RETURNED',
      '9301': 'OUT_FOR_DELIVERY',
      '9302': 'DELAYED',
    },
  },
  {
    notes: {
      '25': 'no more updates will come',
      '31': 'somebody must act, not said who',
      '40': 'at customs',
      '41': 'some trouble at customs',
      '101': 'reached the destination country: not the buyer',
    },
  },
);
