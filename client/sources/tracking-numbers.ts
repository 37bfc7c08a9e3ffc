/** Longest number any carrier uses, with room for a prefix. */
const MAX_LENGTH = 64;

/** Pieces shorter than this are groups of one number written with spaces, such as `RR 123 456 789 CN`. */
const WHOLE_NUMBER_LENGTH = 8;

/** What people type where a number is still missing. */
const PLACEHOLDERS = new Set(['NULL', 'NONE', 'NA', 'N/A', 'TBD', 'TBA', 'PENDING', 'UNKNOWN', 'NO TRACKING']);

/**
 * The tracking numbers in one field as shops fill it: several joined by commas, semicolons, bars or line breaks, or by
 * spaces where every piece is a whole number by itself. Placeholders and texts no carrier could have issued are left out.
 * @example splitTrackingNumbers('LP00123456789012, YT2234567890123456') // both
 * @example splitTrackingNumbers('RR 123 456 785 CN') // ['RR123456785CN']
 */
export function splitTrackingNumbers(field: string): readonly string[] {
  const numbers = field
    .split(/[,;|\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !PLACEHOLDERS.has(part.toUpperCase()))
    .flatMap(splitAtSpaces)
    .filter(isPlausible);
  return [...new Set(numbers)];
}

function splitAtSpaces(part: string): readonly string[] {
  const pieces = part.split(/\s+/);
  return pieces.every((piece) => piece.length >= WHOLE_NUMBER_LENGTH && /\d/.test(piece)) ? pieces : [pieces.join('')];
}

/** Letters, digits and inner hyphens, with at least one digit. */
function isPlausible(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[a-z0-9][a-z0-9-]+$/i.test(text) && /\d/.test(text);
}
