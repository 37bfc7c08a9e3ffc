import type { TrackingQuery } from '../../domain/look.ts';
import { alpha3Of } from './country-codes.ts';

/** Fields of a registration beside the number, by the names AfterShip demanded them under. */
export type Demanded = Readonly<Record<string, string>>;

type Recipient = NonNullable<TrackingQuery['recipient']>;

/** A field of one carrier is missing or wrong; the message names it. */
const DEMANDING: ReadonlySet<number> = new Set([4008, 4009, 4011]);

const COUNTRY = ({ country }: Recipient) => alpha3Of(country);
const POSTCODE = ({ postalCode }: Recipient) => postalCode;

/** Older versions have other names for the same; the name that was asked for is the one that is answered. */
const FIELDS: ReadonlyMap<string, (recipient: Recipient) => string | null> = new Map([
  ['destination_country_region', COUNTRY],
  ['tracking_destination_country', COUNTRY],
  ['destination_postal_code', POSTCODE],
  ['tracking_postal_code', POSTCODE],
]);

/**
 * What the order has of what a refusal demands; null where it demands nothing, or anything the order has not: a part would be
 * told for nothing. A name, a phone or an address is never told.
 */
export function demandedBy(code: number, message: string, recipient: TrackingQuery['recipient']): Demanded | null {
  if (recipient === null || !DEMANDING.has(code)) return null;
  const names = new Set(message.match(/[a-z]+(?:_[a-z0-9]+)+/g));
  names.delete('tracking_number');
  const fields = [...names].map((name) => [name, FIELDS.get(name)?.(recipient) ?? null] as const);
  const known = fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
  return known.length > 0 && known.length === fields.length ? Object.fromEntries(known) : null;
}
