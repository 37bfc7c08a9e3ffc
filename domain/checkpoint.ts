import type { Ask } from './asks.ts';
import type { Actor, CanonicalEvent, CustomsSide } from './events.ts';
import type { ProductInstant } from './time.ts';

/** One row of a carrier's feed, translated. What the adapter returns; `firstSeenAt` is added when it is stored. */
export interface FeedRow {
  /** Identity of the scan: leg, raw local time, and code or normalised text. The same scan read again has the same one. */
  readonly identity: string;
  /** Carrier leg in the order the parcel travels: 0 = first mile. A last mile's rows sort after those before it. */
  readonly leg: number;
  /** Position within the leg, oldest first. */
  readonly feedIndex: number;
  /** `2026-11-03T14:05:00` as the facility's clock read, without offset; null for an undated row. */
  readonly localTime: string | null;
  /** The instant the provider claims. Offsets in feeds are often wrong: used for age limits in days only. */
  readonly claimedAt: ProductInstant | null;
  readonly event: CanonicalEvent;
  /** The raw code kept as it came, e.g. `InTransit_CustomsProcessing`. */
  readonly code: string;
  /** The side, where code or text names it. */
  readonly side: CustomsSide | null;
  /** Who must act, by the row's words, else by its event. */
  readonly actor: Actor;
  /** What the row asks somebody for. */
  readonly asks: readonly Ask[];
  /** What decided the event: a list of codes or a rule of reading, e.g. `code FedEx event`, `text customs.released`. */
  readonly rule: string;
  /** How sure that is, 0 to 1. */
  readonly confidence: number;
  /** ISO 3166-1 alpha-2, where the row says. */
  readonly country: string | null;
  readonly place: string | null;
  /** The carrier's own words: personal data may hide in them (a signer's name). Erasable; never printed to a buyer. */
  readonly text: string;
}

export interface Checkpoint extends FeedRow {
  /** When we first saw it, on our clock: what freshness and silence are counted from. */
  readonly firstSeenAt: ProductInstant;
}
