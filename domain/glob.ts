/**
 * Whether a text fits a merchant's pattern: `*` stands for any run of characters, everything else for itself, and upper
 * and lower case are the same. No regular expression is made of the merchant's text, so no pattern can be slow: the
 * pieces between the stars are looked for one after the other, each as early as possible, and nothing is tried twice.
 *
 * @example matchesGlob('standard*', 'Standard International') // true
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.toLowerCase().split('*');
  const subject = text.toLowerCase();
  const tail = rest.pop();
  if (tail === undefined) return subject === head;
  if (!subject.startsWith(head)) return false;
  let at = head.length;
  for (const piece of rest) {
    const found = subject.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return subject.length - tail.length >= at && subject.endsWith(tail);
}
