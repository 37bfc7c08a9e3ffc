/** What a field meant for one tracking number holds. */
export type NumberField =
  | { readonly kind: 'one'; readonly number: string }
  | { readonly kind: 'several'; readonly numbers: readonly string[] }
  | { readonly kind: 'none' };

/** What every provider takes; without a digit it is a word, such as PENDING, where a number is still missing. */
const ONE_NUMBER = /^(?=.*\d)[A-Z0-9]{5,50}$/;
const SEPARATORS = /[,;/|&+\r\n\t]+|\s(?:and|und|e|y|et)\s/iu;
/** Hosts have letters and digits too. */
const LINKS = /\S*(?::\/\/|\.[a-z]{2,}\/)\S*/giu;

/**
 * The tracking numbers in one field as shops and feeds fill it: upper case, without blanks, dots and hyphens. People put
 * two numbers into one field; a blank parts them only if both halves look like whole numbers, since `1Z 999 AA1 01` is
 * one. Links, placeholders and what no carrier could be asked about are left out.
 */
export function trackingNumbersIn(field: string): readonly string[] {
  const numbers = field
    .normalize('NFKC')
    .replaceAll(LINKS, ',')
    .split(SEPARATORS)
    .flatMap(splitAtBlanks)
    .map((part) => part.toUpperCase().replaceAll(/[\s.\-‐-―_#]/gu, ''))
    .filter((part) => ONE_NUMBER.test(part));
  return [...new Set(numbers)];
}

/** The same of a field that should hold one number: with several, none of them is known to be the parcel's. */
export function readTrackingNumber(field: string): NumberField {
  const numbers = trackingNumbersIn(field);
  const [number, ...more] = numbers;
  if (number === undefined) return { kind: 'none' };
  return more.length === 0 ? { kind: 'one', number } : { kind: 'several', numbers };
}

function splitAtBlanks(text: string): readonly string[] {
  const words = text.trim().split(/\s+/u);
  return words.length > 1 && words.every((word) => word.length >= 9 && /\d{5}/.test(word)) ? words : [text];
}
