import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { isoSeconds } from '../domain/time.ts';
import type { Shell } from './shell.ts';

/** The option every command has that prints data. */
export const JSON_OPTION = ['--json', 'print one JSON document instead of text; instants are ISO 8601 in UTC'] as const;

/** Prints a result: as one JSON document, or as text made by `text`. */
export function print(shell: Shell, json: boolean | undefined, value: unknown, text: () => string): void {
  shell.out(json === true ? JSON.stringify(value, null, 2) : text());
}

/** An instant as commands print it; null stays null. */
export function iso(instant: ProductInstant | WallInstant | null): string | null {
  return instant === null ? null : isoSeconds(instant);
}

/** Columns of equal width under a header, two spaces apart; no trailing spaces. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `1 order`, `2 orders`. */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
