import { codeList } from '../code-list.ts';

/** InPost's codes: a part of the journey, a dot, a number. */
export const INPOST_EVENTS = codeList(
  'InPost event',
  'native',
  {
    client: {
      'CRE.1001': 'LABEL_CREATED',
      'CRE.1002': 'LABEL_CREATED',
      'FMD.1002': 'ACCEPTED',
      'FMD.1003': 'IN_TRANSIT',
      'MMD.1001': 'ARRIVED_FACILITY',
      'MMD.1003': 'DEPARTED_FACILITY',
      'MMD.1004': 'HANDED_TO_LINEHAUL',
      'CC.001': 'CUSTOMS_PRESENTED',
      'CC.002': 'CUSTOMS_RELEASED',
      'CC.003': 'CUSTOMS_HELD',
      'LMD.1001': 'OUT_FOR_DELIVERY',
      'LMD.1002': 'ARRIVED_FACILITY',
      'LMD.1003': 'READY_FOR_PICKUP',
      'LMD.9002': 'UNCLAIMED',
      'LMD.9005': 'DELIVERY_ATTEMPTED',
      'LMD.9007': 'REFUSED',
      'LMD.9008': 'ADDRESS_PROBLEM',
      'LMD.9011': 'NO_ACCESS',
      'EOL.1001': 'DELIVERED',
      'EOL.9001': 'LOST',
      'EOL.9002': 'DAMAGED',
      'EOL.9003': 'DESTROYED',
      'RTS.1001': 'RETURNING',
      'RTS.1002': 'RETURNED',
      'INF.9001': 'DELAYED',
    },
  },
  {
    notes: {
      'LMD.1002': 'at the facility of the destination; a client wrongly calls it delivered',
    },
  },
);
