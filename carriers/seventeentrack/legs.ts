import type { FeedRow } from '../../domain/checkpoint.ts';
import { isAheadOf } from '../../domain/checkpoint-order.ts';
import { meaningOf } from '../../domain/events.ts';
import { type ProductInstant, productInstant } from '../../domain/time.ts';
import { instantOf, localPartOf, localTimeOf } from '../feed-time.ts';
import { readScans, type Scan, saysSomething } from '../read-scans.ts';
import { seventeentrackMeanings } from './codes.ts';
import { EventRow, type ProviderLeg, type TrackInfo } from './wire.ts';

/** One carrier's stretch of the journey. */
export interface Leg {
  readonly carrierKey: string | null;
  readonly carrierName: string | null;
  readonly rows: readonly FeedRow[];
  /** Rows that were none, or said nothing. */
  readonly unreadable: number;
  /** When 17TRACK last asked this carrier; null if it does not say. */
  readonly askedAt: ProductInstant | null;
  /** The last time it asked, the carrier answered. */
  readonly answered: boolean;
  /** Until when scans of this leg would have reached us; null if 17TRACK does not say. */
  readonly syncedAt: ProductInstant | null;
}

/**
 * The legs in the order the parcel travels: as listed, but the carrier named as the last mile goes last wherever it
 * is listed.
 */
export function readLegs(info: TrackInfo): readonly Leg[] {
  const lastMile = info.misc_info;
  const isLastMile = (leg: ProviderLeg) =>
    (lastMile?.local_key != null && leg.provider?.key === lastMile.local_key) ||
    (lastMile?.local_provider != null && leg.provider?.name === lastMile.local_provider);
  const providers = info.tracking?.providers ?? [];
  const ordered = [...providers.filter((leg) => !isLastMile(leg)), ...providers.filter(isLastMile)];
  return ordered.map(readLeg);
}

function readLeg(provider: ProviderLeg, leg: number): Leg {
  const parsed = provider.events.map((event) => EventRow.safeParse(event));
  const scans = parsed.flatMap(({ data }) => (data === undefined ? [] : scanOf(data, leg))).filter(saysSomething);
  const rows = readScans(scans, provider.provider?.key ?? `leg${leg}`).map(askingTheImporter);
  const askedAt = instantOf(typeof provider.latest_sync_time === 'string' ? provider.latest_sync_time : null, true);
  const answered = provider.latest_sync_status === null || /^success$/i.test(provider.latest_sync_status);
  const silentAboutIt = provider.latest_sync_time === null || provider.latest_sync_time === undefined;
  return {
    carrierKey: provider.provider?.key ?? null,
    carrierName: provider.provider?.name ?? null,
    rows,
    unreadable: parsed.length - scans.length,
    askedAt,
    answered,
    syncedAt: answered && (askedAt !== null || silentAboutIt) ? askedAt : provenUntil(rows, askedAt),
  };
}

/** The one code that is itself explicit: 17TRACK gives it where customs want something of the importer. */
function askingTheImporter(row: FeedRow): FeedRow {
  const asks =
    row.code === 'InTransit_CustomsRequiringInformation' && meaningOf(row.event).customs?.state === 'INFO_REQUIRED';
  return asks && row.actor === 'buyer_or_shipper' ? { ...row, actor: 'buyer' } : row;
}

function scanOf(row: EventRow, leg: number): Scan {
  const country = row.address?.country?.toUpperCase() ?? '';
  return {
    leg,
    // Only time_raw is the facility's clock; the other fields carry the provider's idea of its offset.
    localTime: localTimeOf(row.time_raw?.date ?? null, row.time_raw?.time ?? null) ?? localPartOf(row.time_iso),
    claimedAt: instantOf(row.time_utc, true) ?? instantOf(row.time_iso),
    code: row.sub_status ?? row.stage ?? '',
    meanings: seventeentrackMeanings(row.sub_status, row.stage),
    text: row.description ?? '',
    remark: '',
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    place: row.location ?? [row.address?.city, row.address?.state].filter(Boolean).join(', '),
  };
}

/**
 * The sync failed, or its time cannot be read: its own newest scan is the last moment the leg is proved to have been
 * seen, the epoch where there is none. A scan dated after the sync itself proves nothing.
 */
function provenUntil(rows: readonly FeedRow[], askedAt: ProductInstant | null): ProductInstant {
  const claimed = rows.flatMap(({ claimedAt }) => claimedAt ?? []);
  if (askedAt === null) return productInstant(Math.max(0, ...claimed));
  const possible = claimed.filter((instant) => !isAheadOf(askedAt, instant));
  return productInstant(Math.min(askedAt, Math.max(0, ...possible)));
}

/**
 * Until when the parcel itself was in sight. Legs before the one that scanned it last do not count: that carrier has
 * handed the parcel on, 17TRACK may never ask it again, and asking it hourly would not show where the parcel is. From
 * that leg on, the oldest sync counts: the next scan may come from the carrier holding the parcel or from the one that
 * takes over, and with either out of sight silence means nothing. A later carrier without any scan may simply not know
 * the parcel yet, so being asked is enough there; one that was never asked is a guess of 17TRACK's and is left out.
 */
export function syncedAtOf(legs: readonly Leg[]): ProductInstant | null {
  const holder = Math.max(
    0,
    legs.findLastIndex((leg) => leg.rows.length > 0),
  );
  const instants = legs
    .slice(holder)
    .map((leg, i) => (i === 0 ? leg.syncedAt : leg.askedAt))
    .filter((instant) => instant !== null);
  return instants.length === 0 ? null : productInstant(Math.min(...instants));
}
