/**
 * Text fit to be stored and shown: control characters and halves of surrogate pairs become spaces (PostgreSQL refuses
 * NUL and broken pairs, mail headers refuse line breaks), ends are trimmed, and at most `max` characters remain.
 */
export function cleanText(text: string, max: number): string {
  const printable = text.slice(0, max * 2).replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return Array.from(printable.trim()).slice(0, max).join('').trim();
}
