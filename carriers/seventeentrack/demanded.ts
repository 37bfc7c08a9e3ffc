import type { TrackingQuery } from '../../domain/look.ts';

/** What a registration carries beside the number, by 17TRACK's names. */
export interface Demanded {
  readonly destination_country?: string;
  readonly destination_postal_code?: string;
  readonly phone_number_last_4?: string;
}

/**
 * What the order has of what a refusal demands; null where the code demands nothing, or nothing that the order has.
 * Only the last four digits of a phone ever leave.
 */
export function demandedBy(code: number, recipient: TrackingQuery['recipient']): Demanded | null {
  const { country, postalCode, phone } = recipient ?? { country: null, postalCode: null, phone: null };
  const lastFour = phone?.replaceAll(/\D/g, '').slice(-4) ?? '';
  const postcode = postalCode === null ? null : { destination_postal_code: postalCode };
  const place = postcode === null || country === null ? null : { destination_country: country, ...postcode };
  const telephone = lastFour.length < 4 ? null : { phone_number_last_4: lastFour };
  switch (code) {
    case -18010018:
      return place;
    case -18010019:
      return postcode;
    case -18010020:
      return telephone;
    case -18010022:
      return place === null && telephone === null ? null : { ...place, ...telephone };
    default:
      return null;
  }
}
