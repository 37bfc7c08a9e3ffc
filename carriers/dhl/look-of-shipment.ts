import type { Look, SyncFailure } from '../../domain/look.ts';
import { plainText } from '../plain-text.ts';
import { readScans } from '../read-scans.ts';
import { scansOf } from './scans.ts';
import { serviceTitle } from './services.ts';
import type { Shipment } from './wire.ts';

/**
 * What a shipment shows of a number: its own, or a piece's. `raw` is what is stored of the answer. A summary in the place of
 * a history needs a date, but for a label: without one it would stand before all scans there have been, and unheard.
 */
export function lookOf(shipment: Shipment, number: string | null, raw: string): Look {
  const rows = readScans(scansOf(shipment, number), shipment.service ?? 'dhl').filter(
    (row) => shipment.events.length > 0 || row.localTime !== null || row.event === 'LABEL_CREATED',
  );
  if (rows.length === 0) {
    if (shipment.events.length > 0) return failure('malformed', 'No row of the history can be read.', raw);
    return shipment.status?.statusCode === 'unknown'
      ? { kind: 'not_found', syncedAt: null, raw }
      : failure('malformed', 'The shipment has neither a history nor a status with a date.', raw);
  }
  return {
    kind: 'looked',
    rows,
    syncedAt: null,
    stopped: false,
    carrierName: serviceTitle(shipment.service),
    lastMile: lastMileOf(shipment, number),
    raw,
  };
}

/** The number of the carrier that delivers, which DHL eCommerce names beside its own. */
function lastMileOf({ id, details }: Shipment, asked: string | null): Extract<Look, { kind: 'looked' }>['lastMile'] {
  const local = (details?.references ?? []).filter(({ type }) => type === 'local-tracking-number');
  const numbers = new Set(local.flatMap(({ number }) => number ?? []));
  const [number] = numbers;
  if (number === undefined || numbers.size > 1 || number === asked || number === id) return null;
  return { number, carrierName: plainText(details?.provider?.destinationProvider ?? '') || null };
}

/** The stored part of an answer, in the answer's own shape. */
export function rawOf(items: readonly unknown[], others: readonly unknown[]): string {
  return JSON.stringify({ shipments: items, possibleAdditionalShipmentsUrl: others });
}

/** A look that saw nothing. */
export function failure(
  kind: SyncFailure,
  reason: string,
  raw: string | null = null,
): Extract<Look, { kind: 'sync_failed' }> {
  return { kind: 'sync_failed', failure: kind, reason, retryAfterMs: null, raw };
}
