import type { ComposedNotice } from './compose.ts';

/** The plain-text part: the same words in the same order, headings in capitals, the link on a line of its own. */
export function plainText(notice: ComposedNotice): string {
  const lines = [notice.greeting, ''];
  if (notice.lead !== null) lines.push(notice.lead, '');
  for (const { heading, paragraphs, list } of notice.sections) {
    lines.push(heading.toUpperCase(), ...paragraphs, ...list.map((item) => `- ${item}`), '');
  }
  if (notice.link !== null) lines.push(`${notice.link.label}:`, notice.link.url, '');
  for (const { label, values } of notice.facts) lines.push(`${label}: ${values.join('; ')}`);
  // "-- " alone on a line: mail programs leave what follows out of an answer.
  lines.push('', '-- ', notice.signature, ...notice.footer, '');
  return lines.join('\n');
}
