/** How words on the command line become values. A wrong one ends the command with exit code 2 and says what was expected. */
import { InvalidArgumentError } from 'commander';
import { countryCode as codeOfCountry } from '../domain/country.ts';
import { type MerchantId, merchantId } from '../domain/ids.ts';
import { type ProductInstant, productInstant } from '../domain/time.ts';

export function merchantArgument(text: string): MerchantId {
  try {
    return merchantId(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(`Expected one of ${words.join(', ')}.`);
    return found;
  };
}

/** A URL that can be posted to. */
export function webUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Expected a URL that begins with http:// or https://.');
}

/** Text that fits a pattern. */
export function matching(pattern: RegExp, expected: string): (text: string) => string {
  return (text) => {
    if (!pattern.test(text)) throw new InvalidArgumentError(`Expected ${expected}.`);
    return text;
  };
}

/** A country as ISO 3166-1 alpha-2, in any case. */
export function countryCode(text: string): string {
  const code = codeOfCountry(text);
  if (code === null) throw new InvalidArgumentError('Expected an ISO 3166-1 country code, e.g. BR.');
  return code;
}

/** The beginning of a day in UTC. */
export function day(text: string): ProductInstant {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a day, e.g. 2026-11-02.');
  }
  return productInstant(ms);
}
