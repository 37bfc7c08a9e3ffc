import { codeList } from '../code-list.ts';

/** PostNL's phases: numbers that mean something beside its name only. */
export const POSTNL_PHASES = codeList(
  'PostNL phase',
  'native',
  {
    client: {
      '09': 'CUSTOMS_HELD',
      '20': 'CUSTOMS_IN_PROCESS',
      '08': 'DELIVERY_ATTEMPTED',
      '11': 'DELIVERED',
      '12': 'READY_FOR_PICKUP',
      '19': 'DESTROYED',
      '27': 'RETURNING',
    },
  },
  {
    notes: {
      '19': 'rejected and destroyed',
      '20': 'in clearance',
      '09': 'lies with customs',
    },
  },
);
