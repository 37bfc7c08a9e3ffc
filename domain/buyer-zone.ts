/**
 * The ladder from an address to a clock: the merchant's own word, the postal code, the province, the country. Each rung
 * answers only when it is sure; where none is, or where two contradict each other, every clock the buyer may have is kept,
 * and a message waits for an hour that is decent on all of them.
 */
import { clockPrint, distinctClocks } from './clocks.ts';
import { countryCode } from './country.ts';
import { zonesOfPostalCode } from './postal-zones.ts';
import { zonesOfCity, zonesOfProvince } from './province-zones.ts';
import { isZone, ZONE_RULES_VERSION, zonesOfCountry } from './zone-data.ts';

/** Where the buyer's clock stands, and how we know. */
export interface BuyerZone {
  /** One zone when sure; every zone it can be when not. Never empty. */
  readonly candidates: readonly string[];
  readonly source: ZoneSource;
  /** The zone rules it was decided with, e.g. `2026f`. */
  readonly rulesVersion: string;
}

/**
 * `province`: also a city that is called like one. `ambiguous`: several zones remain, and a message waits for an hour that is
 * decent in all of them.
 */
export type ZoneSource = 'merchant' | 'postal' | 'province' | 'country' | 'ambiguous' | 'none';

/** What of an address decides the zone. */
export interface ZoneAddress {
  readonly country: string | null;
  readonly province: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

/** Clocks around the whole world, at most five and a half hours apart. UTC comes first: times are shown on the first one. */
const ANYWHERE = [
  'Etc/UTC',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/Sao_Paulo',
] as const;

/** Countries the data cannot name the one clock of. */
const ZONE_OF_COUNTRY: Readonly<Record<string, string>> = {
  // All of China keeps Beijing time by law; Urumqi's second clock is not one to send by.
  CN: 'Asia/Shanghai',
  // The data also lists the village of Büsingen.
  DE: 'Europe/Berlin',
  // Codes shops use that the data has no line for.
  AC: 'Atlantic/St_Helena',
  TA: 'Atlantic/St_Helena',
  XK: 'Europe/Belgrade',
};

/**
 * Where the buyer's clock stands. `override` is a zone the merchant or the platform gives for this buyer; one the rules do not
 * know is passed over. Without a usable country the buyer may be anywhere (source `none`): by day in one place is by night in
 * another, so that nothing is sent unless the windows are open around the clock, and staff are told.
 */
export function buyerZone(address: ZoneAddress, override: string | null): BuyerZone {
  const given = override?.trim() ?? '';
  if (isZone(given)) return decided([given], 'merchant');

  const country = countryCode(address.country ?? '') ?? '';
  const whole = zonesOfWholeCountry(country);
  if (whole.length === 0) return { candidates: ANYWHERE, source: 'none', rulesVersion: ZONE_RULES_VERSION };

  const byProvince = zonesOfProvince(country, address.province ?? '') ?? zonesOfCity(country, address.city ?? '');
  const byPostal = zonesOfPostalCode(country, address.postalCode ?? '');
  if (byPostal) return decided(agreed(byPostal, byProvince ?? byPostal), 'postal');
  if (byProvince) return decided(byProvince, 'province');
  return decided(whole, 'country');
}

/** One zone for each different clock of a country; none when the country is unknown. */
function zonesOfWholeCountry(country: string): readonly string[] {
  const known = Object.hasOwn(ZONE_OF_COUNTRY, country) ? ZONE_OF_COUNTRY[country] : undefined;
  return known === undefined ? distinctClocks(zonesOfCountry(country)) : [known];
}

/**
 * What the postal code and the province have in common: a code on both sides of a border of clocks is settled by the province.
 * Where they share no clock one of them is wrong, nobody knows which, and both are kept.
 */
function agreed(byPostal: readonly string[], byProvince: readonly string[]): readonly string[] {
  const clocks = new Set(byProvince.map(clockPrint));
  const common = byPostal.filter((zone) => clocks.has(clockPrint(zone)));
  return common.length > 0 ? common : [...byPostal, ...byProvince];
}

function decided(candidates: readonly string[], source: ZoneSource): BuyerZone {
  return {
    candidates,
    source: candidates.length > 1 ? 'ambiguous' : source,
    rulesVersion: ZONE_RULES_VERSION,
  };
}
