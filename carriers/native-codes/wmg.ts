import { codeList } from '../code-list.ts';

/** WMG: a part of the journey, an underscore, two letters. */
export const WMG_STATUSES = codeList(
  'WMG status',
  'native',
  {
    doc: {
      AD_AD: 'IMPORT_CUSTOMS_PRESENTED',
      AD_BN: 'IMPORT_CUSTOMS_PRESENTED',
      AD_CI: 'IMPORT_CUSTOMS_IN_PROCESS',
      AD_CH: 'IMPORT_CUSTOMS_HELD',
      AD_CS: 'IMPORT_CUSTOMS_RELEASED',
      AD_PP: 'IMPORT_CUSTOMS_DUTY_DUE',
      AD_FD: 'DELAYED_TRANSPORT',
      FD_RD: 'REFUSED',
      FD_BA: 'ADDRESS_PROBLEM',
      FD_NH: 'RECIPIENT_ABSENT',
    },
  },
  {
    notes: {
      AD_BN: 'a broker has it',
      AD_PP: 'clearance waits for the payment to be confirmed',
    },
  },
);
