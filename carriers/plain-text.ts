const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/** The longest text kept of one field: scans are a line, not a page. */
const MAX_LENGTH = 500;

/** PostgreSQL refuses NUL in text; other controls only hide things. White space is left for the next step. */
const CONTROL = /[^\P{Cc}\s]/gu;

/** With the u flag only halves without their partner match. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * Text as people read it: HTML entities decoded (twice, for feeds that escape twice), tags and control characters
 * dropped, runs of white space made one blank, at most 500 characters.
 *
 * @example plainText('Held  at &amp;quot;LEIPZIG&amp;quot;') // 'Held at "LEIPZIG"'
 */
export function plainText(text: string): string {
  return decodeEntities(decodeEntities(text.slice(0, 4 * MAX_LENGTH)))
    .replaceAll(/<\/?[a-z][^<>]*>/giu, ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .replaceAll(LONE_SURROGATE, '\u{fffd}');
}

/** Text as PostgreSQL can store it: without NUL and half characters. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replaceAll(LONE_SURROGATE, '\u{fffd}');
}

/** For comparing two writings of the same words: plain, lower-case, without punctuation. */
export function normalisedText(text: string): string {
  return plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff)
      ? String.fromCodePoint(point)
      : whole;
  });
}
