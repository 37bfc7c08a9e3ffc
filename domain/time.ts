/**
 * Two kinds of time, two types. Product time is what is judged, stored and shown; wall time is what Temporal's timers,
 * leases and minimum intervals run on. In production they are the same instant; in the demo weeks of product time pass
 * in a minute of wall time, and only a `Clock` may translate.
 */

declare const productBrand: unique symbol;
declare const wallBrand: unique symbol;

/** Milliseconds since the epoch on the product's clock. */
export type ProductInstant = number & { readonly [productBrand]: true };

/** Milliseconds since the epoch on the machine's clock. */
export type WallInstant = number & { readonly [wallBrand]: true };

export interface Clock {
  now(): ProductInstant;
  wallNow(): WallInstant;
  /** The wall instant at which `now()` will have reached `instant`, rounded up. Monotone; an early wake-up re-arms. */
  wallAt(instant: ProductInstant): WallInstant;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Marks epoch milliseconds as product time; used where a row, a payload or a carrier's answer is parsed. */
export function productInstant(epochMs: number): ProductInstant {
  return epochMs as ProductInstant;
}

/** Marks epoch milliseconds as wall time. */
export function wallInstant(epochMs: number): WallInstant {
  return epochMs as WallInstant;
}

/** The product instant `ms` after (or, negative, before) another. */
export function after(instant: ProductInstant, ms: number): ProductInstant {
  return (instant + ms) as ProductInstant;
}

/** The earliest of the instants given; null where none is. */
export function earliest(...instants: readonly (ProductInstant | null)[]): ProductInstant | null {
  return instants.reduce<ProductInstant | null>(
    (first, i) => (i !== null && (first === null || i < first) ? i : first),
    null,
  );
}

/** `2026-11-22T03:36:54Z`: seconds are enough for people, and for sorting as text. */
export function isoSeconds(instant: ProductInstant | WallInstant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
