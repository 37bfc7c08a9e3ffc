import { HOUR_MS, type ProductInstant, productInstant } from '../../domain/time.ts';

/** One scan as the carrier's own system has it. */
export interface ScriptedEvent {
  /** When it happens; it shows once the clock has passed it and the leg has been synced since. */
  readonly at: ProductInstant;
  /** When the row says it happened, where that is not so. */
  readonly claimedAt?: ProductInstant;
  /** 17TRACK's word, e.g. `InTransit_CustomsProcessing`; null for a row without one. */
  readonly subStatus: string | null;
  /** The main status; by default the part of `subStatus` before the underscore. */
  readonly status?: string | undefined;
  readonly description: string;
  readonly location?: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly stage?: string | null;
  /** 0 = the carrier of the journey, 1 = its last mile. */
  readonly leg?: 0 | 1;
  /** What the facility's clock is ahead of UTC. */
  readonly utcOffsetMinutes?: number;
  /** The row comes without any date. */
  readonly undated?: boolean;
}

/** The carrier that takes over. Its leg appears once the clock has passed `from`. */
interface ScriptedLastMile {
  readonly carrierKey: number;
  readonly carrierName: string;
  readonly country: string;
  readonly number: string;
  readonly from: ProductInstant;
  readonly syncEveryMs?: number;
}

export interface ScriptedJourney {
  readonly carrierKey: number;
  readonly carrierName: string;
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  readonly destination: string;
  readonly events: readonly ScriptedEvent[];
  readonly lastMile?: ScriptedLastMile;
  /** How often 17TRACK asks the carrier; 6 hours by default, as the real one at its quickest. */
  readonly syncEveryMs?: number;
  /** False: 17TRACK cannot tell the carrier from the number and wants it named. */
  readonly detectable?: boolean;
}

/** A stretch in which 17TRACK does not sync. */
export interface SyncGap {
  readonly from: ProductInstant | null;
  readonly until: ProductInstant | null;
}

const USUAL_SYNC_MS = 6 * HOUR_MS;

/** One leg as 17TRACK knows it. */
export interface VisibleLeg {
  readonly carrierKey: number;
  readonly carrierName: string;
  readonly country: string;
  /** Null: listed, but never synced. */
  readonly syncedAt: ProductInstant | null;
  /** Oldest first. */
  readonly events: readonly ScriptedEvent[];
}

/** What 17TRACK knows at `now` of a number registered at `registeredAt`. */
export function visibleLegs(
  journey: ScriptedJourney,
  registeredAt: ProductInstant,
  now: ProductInstant,
  gapsOf: (leg: number) => readonly SyncGap[],
): readonly VisibleLeg[] {
  const first = {
    carrierKey: journey.carrierKey,
    carrierName: journey.carrierName,
    country: journey.origin,
    from: registeredAt,
    syncEveryMs: journey.syncEveryMs,
  };
  const { lastMile } = journey;
  const legs = lastMile !== undefined && now >= lastMile.from ? [first, lastMile] : [first];
  return legs.map((leg, i) => {
    const begin = productInstant(Math.max(registeredAt, leg.from));
    const every = leg.syncEveryMs ?? journey.syncEveryMs ?? USUAL_SYNC_MS;
    const syncedAt = lastSync(begin, every, now, gapsOf(i));
    return {
      carrierKey: leg.carrierKey,
      carrierName: leg.carrierName,
      country: leg.country,
      syncedAt,
      events: journey.events
        .filter((event) => (event.leg ?? 0) === i && syncedAt !== null && event.at <= syncedAt)
        .toSorted((a, b) => a.at - b.at),
    };
  });
}

/** The newest instant of `begin`, `begin + every`, ... that is not after `now` and in no gap; null if there is none. */
function lastSync(
  begin: ProductInstant,
  everyMs: number,
  now: ProductInstant,
  gaps: readonly SyncGap[],
): ProductInstant | null {
  let k = Math.floor((now - begin) / everyMs);
  while (k >= 0) {
    const at = begin + k * everyMs;
    const gap = gaps.find(({ from, until }) => (from ?? at) <= at && (until === null || at < until));
    if (gap === undefined) return productInstant(at);
    k = gap.from === null ? -1 : Math.ceil((gap.from - begin) / everyMs) - 1;
  }
  return null;
}
