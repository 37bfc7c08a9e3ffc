/**
 * JSON text with object keys in alphabetical order: equal values give equal text, also after a round through a database
 * that reorders keys. Keys named in `leaveOut` are skipped wherever they stand.
 */
export function canonicalText(value: unknown, leaveOut: readonly string[] = []): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const sorted = Object.entries(inner)
      .filter(([key]) => !leaveOut.includes(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted);
  });
}
