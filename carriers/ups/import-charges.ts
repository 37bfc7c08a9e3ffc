/**
 * Import charges that UPS collects on delivery (ICOD): a flag of the package without a date, which no activity repeats.
 */
import type { FeedRow } from '../../domain/checkpoint.ts';
import { meaningOf } from '../../domain/events.ts';
import { codeList, findIn } from '../code-list.ts';
import { readScans } from '../read-scans.ts';
import { CARRIER } from './scans.ts';
import type { Payment } from './wire.ts';

/** `due` comes before `paid` in the alphabet, as undated rows of one place are ordered by their identity. */
export const UPS_IMPORT_CHARGES = codeList('UPS import charges', 'native', {
  doc: { 'ICOD/due': 'IMPORT_CUSTOMS_DUTY_DUE', 'ICOD/paid': 'IMPORT_CUSTOMS_DUTY_PAID' },
});

/**
 * The rows with one for the charges, undated, behind the last row of customs or of the arrival in the country: what moves
 * on from there has been let in. Before such a row the charges are a forecast and stay out, as a row of import customs
 * would say that the parcel is there. Several bills are paid when all are.
 */
export function withImportCharges(rows: readonly FeedRow[], payments: readonly Payment[]): readonly FeedRow[] {
  const bills = payments.filter(({ type, paid }) => type?.toUpperCase() === 'ICOD' && paid !== null);
  const border = rows.findLastIndex(({ event }) => isAtTheBorder(event));
  if (bills.length === 0 || border === -1) return rows;
  const code = bills.every(({ paid }) => paid) ? 'ICOD/paid' : 'ICOD/due';
  const charges = readScans(
    [
      {
        leg: 0,
        localTime: null,
        claimedAt: null,
        code,
        meanings: findIn(UPS_IMPORT_CHARGES, code),
        // The amount would make another row of a bill that is written anew.
        text: 'ICOD',
        remark: '',
        country: null,
        place: '',
      },
    ],
    CARRIER,
  );
  return rows.toSpliced(border + 1, 0, ...charges).map((row, feedIndex) => ({ ...row, feedIndex }));
}

function isAtTheBorder(event: FeedRow['event']): boolean {
  const { customs, phase } = meaningOf(event);
  return customs !== null || phase === 'DEST_ARRIVED';
}
