/** Where the buyer's clock stands, and how we know. */
export interface BuyerZone {
  /** One zone when sure; every zone it can be when not. Never empty. */
  readonly candidates: readonly string[];
  readonly source: ZoneSource;
  /** The zone rules it was decided with, e.g. `2026f`. */
  readonly rulesVersion: string;
}

/** `ambiguous`: several zones remain, and a message waits for an hour that is decent in all of them. */
export type ZoneSource = 'merchant' | 'postal' | 'province' | 'country' | 'ambiguous' | 'none';

/** What of an address decides the zone. */
export interface ZoneAddress {
  readonly country: string | null;
  readonly province: string | null;
  readonly postalCode: string | null;
}
