/** Countries as ISO 3166-1 alpha-2 codes. */
import { zonesOfCountry } from './zone-data.ts';

/** What people write for a country that ISO has under another code: Britain's reserved one, and the European Union's for Greece. */
const MEANT: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** Codes the zone data has no line for: two islands nobody lives on, and what shops use for places ISO has no code for. */
const WITHOUT_ZONE_DATA: readonly string[] = ['BV', 'HM', 'AC', 'TA', 'XK'];

/**
 * The country a code stands for, in capitals; null for one that no country has. Every place that reads a country reads it here,
 * so that `uk` is Britain in an order, in a policy and on the clock alike.
 *
 * @example countryCode(' uk ') // 'GB'
 */
export function countryCode(text: string): string | null {
  const written = text.trim().toUpperCase();
  const code = Object.hasOwn(MEANT, written) ? (MEANT[written] ?? written) : written;
  return zonesOfCountry(code).length > 0 || WITHOUT_ZONE_DATA.includes(code) ? code : null;
}
