import { countryCode } from '../domain/country.ts';
import type { ReadParcel } from './carrier.ts';

/** Where an answer says that a parcel starts and goes: the fields, as `a.b.c`, in which its countries stand. */
export interface LaneFields {
  readonly origin: readonly string[];
  readonly destination: readonly string[];
}

/** Of an answer that names no parcel. */
export const NO_LANE: ReadParcel['lane'] = { originCountry: null, destinationCountry: null };

/** The countries at the first of the fields that has one; null for an end the answer does not name. */
export function answeredLane(
  item: unknown,
  { origin, destination }: LaneFields,
  toCountry: (written: string) => string | null = countryCode,
): ReadParcel['lane'] {
  const first = (fields: readonly string[]): string | null => {
    for (const field of fields) {
      const value = field.split('.').reduce(at, item);
      const country = typeof value === 'string' ? toCountry(value) : null;
      if (country !== null) return country;
    }
    return null;
  };
  return { originCountry: first(origin), destinationCountry: first(destination) };
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
