/** The way to a setting: names of mappings, indices of lists. */
export type PolicyPath = readonly (string | number)[];

/** @example writtenPath(['promise', 'table', 0, 'days']) // 'promise.table[0].days' */
export function writtenPath(path: PolicyPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}
