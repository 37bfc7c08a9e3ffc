/** Which of the shipments in an answer is the parcel asked for. */
import type { Look } from '../../domain/look.ts';
import { after, DAY_MS, isoSeconds, type ProductInstant } from '../../domain/time.ts';
import { localPartOf } from '../feed-time.ts';
import { failure, lookOf, rawOf } from './look-of-shipment.ts';
import { isService } from './services.ts';
import { Row, Shipment } from './wire.ts';

/** A number as it was asked for. */
export interface AskedNumber {
  readonly number: string;
  readonly service: string;
  readonly notBefore: ProductInstant;
}

/**
 * The shipment that is ours: it has our number, as its own or as a piece's, is of the service asked for, and shows some
 * life since the order. Numbers are given out again after about 90 days, and several parcels were seen under one.
 */
export function choose(asked: AskedNumber, items: readonly unknown[], others: readonly unknown[]): Look {
  const recorded = (chosen: readonly { readonly item: unknown }[]) =>
    rawOf(
      chosen.map(({ item }) => item),
      others,
    );
  if (items.length === 0) return { kind: 'not_found', syncedAt: null, raw: recorded([]) };
  const read = items.map((item) => ({ item, shipment: Shipment.safeParse(item).data }));
  const named = read.flatMap(({ item, shipment }) =>
    shipment !== undefined && numbersOf(shipment).includes(asked.number) ? [{ item, shipment }] : [],
  );
  if (named.length === 0) {
    const unreadable = read.filter(({ shipment }) => shipment === undefined);
    return unreadable.length > 0
      ? failure('malformed', 'DHL’s answer for this number cannot be read.', recorded(unreadable))
      : failure('malformed', 'DHL answered about another shipment than the one asked for.');
  }
  const ours = named.filter(({ shipment: { service } }) => service === asked.service || service === null);
  if (ours.length === 0) {
    const services = new Set(named.map(({ shipment: { service } }) => (isService(service) ? service : 'another')));
    return failure(
      'cannot_track',
      `DHL has this number with its service ${[...services].join(', ')}, not with ${asked.service}; correct the carrier.`,
      recorded(named),
    );
  }
  const current = ours.filter(({ shipment }) => !endedBefore(shipment, asked.notBefore));
  const [first, second] = current;
  if (first === undefined) return { kind: 'not_found', syncedAt: null, raw: recorded(ours) };
  if (second !== undefined) {
    return failure(
      'cannot_track',
      'DHL has several shipments under this number since the order; ask the seller for a number of its own.',
      recorded(current),
    );
  }
  return lookOf(first.shipment, asked.number, recorded([first]));
}

/** What the shipment may have been asked for by: DHL takes the numbers of its pieces, and its other numbers, too. */
function numbersOf({ id, details }: Shipment): readonly string[] {
  const references = (details?.references ?? []).map(({ number }) => number);
  return [id, ...(details?.pieceIds ?? []), ...references].filter((number) => number !== null);
}

/**
 * Nothing happened since `notBefore`: the number's former parcel. Facility clocks have no zone here, so a day is granted.
 * One row may be stamped years early; the newest is what counts.
 */
function endedBefore(shipment: Shipment, notBefore: ProductInstant): boolean {
  const rows = [shipment.status, ...shipment.events.map((event) => Row.safeParse(event).data)];
  const newest = rows.flatMap((row) => localPartOf(row?.timestamp ?? null) ?? []).reduce((a, b) => (a > b ? a : b), '');
  return newest !== '' && newest < isoSeconds(after(notBefore, -DAY_MS));
}
