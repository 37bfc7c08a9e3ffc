/**
 * Fields as shop platforms really fill them: numbers as text, text as numbers, "NULL" for null, {} for []. Each schema
 * accepts anything, absence included, and yields null where nothing usable stands: a healthy order must not be lost to an
 * odd field nobody needs. Only ids and update times are worth refusing a body for.
 */
import { z } from 'zod';
import { countryCode } from '../../domain/country.ts';
import { type ProductInstant, productInstant } from '../../domain/time.ts';
import { cleanText } from './clean-text.ts';

const anything = z.unknown().optional();

/** Text up to `max` characters, trimmed; a number becomes its digits; the rest is cut off. */
export function text(max: number) {
  return anything.transform((value) => textOf(value, max));
}

/** True for true, 1, "true", "TRUE", "1", "yes"; false for their opposites; null for the rest. */
export const flag = anything.transform((value): boolean | null => {
  const word = String(textOf(value, 10) ?? (typeof value === 'boolean' ? value : '')).toLowerCase();
  if (['true', '1', 'yes'].includes(word)) return true;
  return ['false', '0', 'no'].includes(word) ? false : null;
});

/** A whole number of things, zero or more. */
export const count = anything.transform((value): number | null => {
  const digits = textOf(value, 20);
  return digits !== null && /^\d{1,9}$/.test(digits) ? Number(digits) : null;
});

/** Decimal text such as `129.90`, from text or a number. */
export const money = anything.transform((value): string | null => {
  const amount = textOf(value, 40);
  return amount !== null && /^-?\d{1,18}(\.\d{1,10})?$/.test(amount) ? amount : null;
});

/** An instant from ISO 8601 text; one without an offset is read as UTC. */
export const instant = anything.transform((value): ProductInstant | null => instantOf(textOf(value, 40)));

/** ISO 3166-1 alpha-2 in capitals. */
export const country = anything.transform((value): string | null => countryCode(textOf(value, 10) ?? ''));

/** An object of the given shape, or null where something else stands. */
export function nullableObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  return anything.transform((value): z.output<z.ZodObject<Shape>> | null => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  });
}

/** The objects of a list that have the given shape, at most `max`; [] where no list stands. */
export function listOf<Shape extends z.ZodRawShape>(shape: Shape, max: number) {
  const schema = z.object(shape);
  return anything.transform((value): readonly z.output<z.ZodObject<Shape>>[] => {
    if (!Array.isArray(value)) return [];
    return value.slice(0, max).flatMap((item) => {
      const parsed = schema.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

/** The texts of a list, at most `max`; [] where no list stands. */
export function textList(maxLength: number, max: number) {
  return anything.transform((value): readonly string[] =>
    Array.isArray(value) ? value.slice(0, max).flatMap((item) => textOf(item, maxLength) ?? []) : [],
  );
}

function textOf(value: unknown, max: number): string | null {
  const raw = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const cleaned = cleanText(raw, max);
  return cleaned === '' || cleaned.toUpperCase() === 'NULL' ? null : cleaned;
}

/** No order is older or younger; beyond them lie typing errors, and years a database refuses. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** The instant of an ISO 8601 text with a date and a time, in UTC where it names no offset; null for anything else and outside the years 2000 to 2099. */
export function instantOf(iso: string | null): ProductInstant | null {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?$/i.exec(iso ?? '');
  if (match === null) return null;
  const epochMs = Date.parse(`${match[1]}T${match[2]}${match[3] ?? 'Z'}`);
  return epochMs >= EARLIEST_MS && epochMs < LATEST_MS ? productInstant(epochMs) : null;
}
