import { codeList } from '../code-list.ts';

/** La Poste's codes of its tracking interface, second version. */
export const LA_POSTE_EVENTS = codeList(
  'La Poste event',
  'native',
  {
    'doc+client': {
      DR1: 'LABEL_CREATED',
      PC1: 'ACCEPTED',
      PC2: 'ACCEPTED',
      ET1: 'IN_TRANSIT',
      ET2: 'IN_TRANSIT',
      ET3: 'ARRIVED_DEST_COUNTRY',
      ET4: 'TRANSIT_COUNTRY',
      EP1: 'DELIVERY_SCHEDULED',
      DO1: 'CUSTOMS_PRESENTED',
      DO2: 'CUSTOMS_RELEASED',
      DO3: 'CUSTOMS_HELD',
      PB1: 'EXCEPTION',
      PB2: 'IN_TRANSIT',
      MD2: 'OUT_FOR_DELIVERY',
      ND1: 'DELIVERY_ATTEMPTED',
      AG1: 'READY_FOR_PICKUP',
      RE1: 'RETURNING',
      DI1: 'DELIVERED',
      DI2: 'RETURNED',
    },
  },
  {
    notes: {
      ET2: 'in the country of origin',
      EP1: 'waits to be presented to the buyer',
      PB2: 'a problem was resolved',
      DO1: 'goes into customs',
      DO2: 'comes out of customs',
      DO3: 'held by customs',
      DI2: 'handed back to the sender',
    },
  },
);
