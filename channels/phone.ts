import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number that can receive text messages. */
export interface SmsNumber {
  /** `+12025550143` */
  readonly e164: string;
  /** ISO 3166-1 alpha-2 of the number, which need not be the country of the address. */
  readonly country: string;
}

/**
 * The number a buyer typed, as one that can receive an SMS; null for landlines, special numbers, extensions and
 * anything that is no valid number. `country` reads numbers written without a country code.
 */
export function smsNumber(raw: string | null, country: string | null): SmsNumber | null {
  if (raw === null || raw.length > 64) return null;
  const home = country?.toUpperCase();
  const number = parsePhoneNumberFromString(raw, {
    ...(home !== undefined && isSupportedCountry(home) ? { defaultCountry: home satisfies CountryCode } : {}),
    extract: false,
  });
  if (!number?.isValid() || number.ext || number.country === undefined) return null;
  const type = number.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? { e164: number.number, country: number.country } : null;
}
