import type { ProductInstant } from './time.ts';

/**
 * The first slot boundary at or after `instant`. Looks of one account that fall on the same boundary meet in one batch;
 * rounding up never shortens a wait.
 *
 * @throws {RangeError} unless `slotMs` is a positive number.
 */
export function alignToSlot(instant: ProductInstant, slotMs: number): ProductInstant {
  if (!(slotMs > 0) || !Number.isFinite(slotMs)) {
    throw new RangeError(`A slot of ${slotMs} ms is not possible; give a positive number of milliseconds, e.g. 60000.`);
  }
  return (Math.ceil(instant / slotMs) * slotMs) as ProductInstant;
}
