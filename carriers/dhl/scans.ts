/** The rows of one DHL shipment, as DHL has them. */
import { instantOf, localPartOf } from '../feed-time.ts';
import type { Scan } from '../read-scans.ts';
import { dhlMeanings, dhlShipmentMeanings } from './codes.ts';
import { Row, type Shipment } from './wire.ts';

/** `OK`, `447`, `PO`: the field also holds titles ("OUT FOR DELIVERY") and summaries ("transit"). */
const CODE = /^(?:[A-Z]{2}|\d{3})$/;
const DETAILED_CODE = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/;

/**
 * The rows about a number: all of them where it is the shipment's, where it is a piece's those that are not about other
 * pieces. A shipment without a history has its summary for a row; beside a history the summary says nothing: it was
 * seen to lag behind. Rows that are none, or say nothing, are left out.
 */
export function scansOf(shipment: Shipment, number: string | null): readonly Scan[] {
  if (shipment.events.length === 0) return shipment.status ? scanOf(shipment.status, shipment.service, true) : [];
  const rows = shipment.events.flatMap((event) => Row.safeParse(event).data ?? []);
  const isPiece = number !== null && number !== shipment.id && shipment.details?.pieceIds.includes(number);
  const concerned = isPiece ? rows.filter((row) => concerns(row, number)) : rows;
  return concerned.flatMap((row) => scanOf(row, shipment.service, false));
}

function concerns({ pieceIds }: Row, number: string): boolean {
  return pieceIds.length === 0 || pieceIds.includes(number);
}

function scanOf(row: Row, service: string | null, isSummary: boolean): readonly Scan[] {
  // "unknown" stands on ordinary rows of DHL eCommerce and means that DHL has not sorted them, not that it knows nothing.
  const statusCode = row.statusCode === 'unknown' ? null : row.statusCode;
  const isSummaryWord = isSummary && dhlShipmentMeanings({ status: row.status, statusCode: null }).length > 0;
  const status = !isSummaryWord && CODE.test(row.status ?? '') ? row.status : null;
  const statusDetailed = DETAILED_CODE.test(row.statusDetailed ?? '') ? row.statusDetailed : null;
  const code = statusDetailed ?? status ?? statusCode ?? '';
  const title = status === null && !isSummaryWord ? row.status : null;
  const text = textOf(title, row.description);
  const remark = [row.remark, row.nextSteps].filter((words) => words !== null).join(' ');
  if (code === '' && text === '' && remark === '') return [];
  const address = row.location?.address;
  return [
    {
      leg: 0,
      localTime: localPartOf(row.timestamp),
      claimedAt: instantOf(row.timestamp),
      code,
      meanings: isSummary
        ? dhlShipmentMeanings({ status: row.status, statusCode })
        : dhlMeanings({ service, status, statusDetailed, statusCode }),
      text,
      remark,
      country: countryOf(address?.countryCode ?? null),
      place: address?.addressLocality ?? '',
    },
  ];
}

/** Either may be all there is, and often both say the same. */
function textOf(title: string | null, description: string | null): string {
  if (title === null || description === null) return title ?? description ?? '';
  return description.toLowerCase().includes(title.toLowerCase()) ? description : `${title}. ${description}`;
}

function countryOf(code: string | null): string | null {
  const country = code?.toUpperCase() ?? '';
  // Seen for the United Kingdom, whose code is GB.
  if (country === 'UK') return 'GB';
  return /^[A-Z]{2}$/.test(country) ? country : null;
}
