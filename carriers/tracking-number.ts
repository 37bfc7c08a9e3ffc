/** What a field meant for one tracking number holds. */
export type NumberField =
  | { readonly kind: 'one'; readonly number: string }
  | { readonly kind: 'several'; readonly numbers: readonly string[] }
  | { readonly kind: 'none' };

const ONE_NUMBER = /^[A-Z0-9]{5,50}$/;
const SEPARATORS = /[,;/|&+\r\n\t]+|\s(?:and|und|e|y|et)\s/iu;

/**
 * Reads a shop's or a feed's number field: upper case, without blanks, dots and hyphens. People put two numbers into
 * one field; a blank parts them only if both halves look like whole numbers, since `1Z 999 AA1 01` is one.
 */
export function readTrackingNumber(field: string): NumberField {
  const numbers = field
    .normalize('NFKC')
    .split(SEPARATORS)
    .flatMap(splitAtBlanks)
    .map((part) => part.toUpperCase().replaceAll(/[\s.\-‐-―_#]/gu, ''))
    .filter((part) => ONE_NUMBER.test(part));
  const distinct = [...new Set(numbers)];
  const [first] = distinct;
  if (first === undefined) return { kind: 'none' };
  return distinct.length === 1 ? { kind: 'one', number: first } : { kind: 'several', numbers: distinct };
}

function splitAtBlanks(text: string): readonly string[] {
  const words = text.trim().split(/\s+/u);
  return words.length > 1 && words.every((word) => word.length >= 9 && /\d{5}/.test(word)) ? words : [text];
}
