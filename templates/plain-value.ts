/**
 * Values from outside (shop names, goods, tracking numbers) made fit to stand in a message: one line, bounded, and
 * without characters that are not seen or that turn the text around them.
 */

// Controls and line breaks become spaces; soft hyphens, zero-width and bidirectional controls, tag characters,
// unassigned and lone surrogates disappear: they only serve to hide or to disguise.
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** `text` on one line, without invisible characters, at most `max` characters; a cut is marked by `…`. */
export function plainValue(text: string, max: number): string {
  // A name of 10 KB is cut before it is normalised: normalising may be slow, and only the beginning is shown.
  const line = text
    .slice(0, max * 8)
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** Wraps a value that holds right-to-left script, so that it cannot reorder the sentence around it. */
export function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
}

/** Letters that do not decompose into a base letter and a mark, and punctuation that phones replace badly. */
const TO_ASCII: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '`': "'",
  '€': 'EUR',
  '№': 'No.',
};

/**
 * The text in characters every phone network carries: printable ASCII. Brazilian networks drop accents, and one
 * character outside the GSM alphabet halves what fits into a segment. Other scripts disappear.
 */
export function asciiText(text: string): string {
  return Array.from(text, (character) => TO_ASCII[character] ?? character)
    .join('')
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
