import { codeList } from '../code-list.ts';

/** ANSI X12 214, shipment status (element 157), as freight forwarders and customs brokers exchange it. */
export const X12_STATUSES = codeList(
  'X12 214',
  'native',
  {
    doc: {
      AC: 'CUSTOMS_PRESENTED',
      K: 'CUSTOMS_PRESENTED',
      CT: 'CUSTOMS_RELEASED',
      PA: 'IMPORT_CUSTOMS_HELD',
      PB: 'IMPORT_CUSTOMS_INFO_REQUIRED',
      PC: 'IMPORT_CUSTOMS_INFO_REQUIRED',
      PD: 'IMPORT_CUSTOMS_HELD',
      PI: 'IMPORT_CUSTOMS_HELD',
      PJ: 'IMPORT_CUSTOMS_HELD',
      HD: 'REFUSED',
      N: 'CUSTOMS_INFO_REQUIRED',
    },
  },
  {
    notes: {
      AC: 'awaits clearance',
      PA: 'US hold: intensive examination',
      PB: 'US hold: too few papers',
      PC: 'US hold: the papers disagree',
      PD: 'US hold: the count of pieces disagrees',
      PI: 'US hold: food and drugs',
      PJ: 'US hold: wildlife',
      N: 'no papers came with it',
    },
  },
);
