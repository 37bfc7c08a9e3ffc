import { codeList } from '../code-list.ts';

/**
 * Pitney Bowes, cross-border. `EXC` and `EXX` are codes of the posts, too, with other meanings: only the name parts them.
 */
export const PITNEY_BOWES_EVENTS = codeList(
  'Pitney Bowes event',
  'native',
  {
    doc: {
      CUR: 'CUSTOMS_PRESENTED',
      CUC: 'CUSTOMS_RELEASED',
      DCC: 'CUSTOMS_HELD',
      DOC: 'CUSTOMS_IN_PROCESS',
      DIH: 'IMPORT_CUSTOMS_HELD',
      HFI: 'HELD',
      ERC: 'IMPORT_CUSTOMS_REJECTED',
      EXC: 'CUSTOMS_HELD',
      EXR: 'CUSTOMS_PRESENTED',
      EXI: 'RETURNING',
      EXX: 'DESTROYED',
      DLW: 'HANDED_TO_LAST_MILE',
      DLD: 'DELIVERED',
      DAT: 'DELIVERY_ATTEMPTED',
    },
  },
  {
    notes: {
      CUR: 'customs have received it',
      DCC: 'clearance takes longer',
      DOC: 'papers and labels are being made',
      DIH: 'the buyer is over the import limit',
      HFI: 'held for inspection, not said whose',
      ERC: 'customs refused it',
      EXC: 'customs restrict it; the same letters mean released with the posts',
    },
  },
);
