/** A scripted journey in 17TRACK v2.4's own words. */
import { isoSeconds, MINUTE_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney, VisibleLeg } from '../scripted-journey.ts';
import { newestOf, toldEvents, toldHistory } from '../told-events.ts';

/** `track_info` of one number; null while no scan is visible. */
export function trackInfo(
  journey: ScriptedJourney,
  legs: readonly VisibleLeg[],
  now: ProductInstant,
  faults: readonly NumberFault[],
) {
  const has = (kind: NumberFault['kind']) => faults.some((fault) => fault.kind === kind);
  const told = toldEvents(
    legs.flatMap((leg) => leg.events),
    faults,
  );
  const newest = newestOf(told);
  if (newest === undefined) return null;
  // The newest first, as 17TRACK lists them.
  const historyOf = (leg: number) =>
    told
      .filter((event) => (event.leg ?? 0) === leg)
      .toReversed()
      .map((event) => wireEvent(event, has('rewrite')));
  const lastMile = legs.length > 1 ? journey.lastMile : undefined;
  return {
    shipping_info: {
      shipper_address: { country: journey.origin },
      recipient_address: { country: journey.destination },
    },
    latest_status: has('stopped')
      ? { status: 'Expired', sub_status: 'Expired_Other', sub_status_descr: null }
      : { status: statusOf(newest), sub_status: newest.subStatus, sub_status_descr: null },
    latest_event: has('empty') ? null : wireEvent(newest, has('rewrite')),
    time_metrics: {
      days_after_last_update: Math.floor((now - newest.at) / 86_400_000),
      estimated_delivery_date: { source: null, from: null, to: null },
    },
    milestone: [],
    misc_info: {
      local_number: lastMile?.number ?? null,
      local_provider: lastMile?.carrierName ?? null,
      local_key: lastMile?.carrierKey ?? 0,
    },
    tracking: {
      providers_hash: legs.length,
      providers: legs.map((leg, i) => ({
        provider: { key: leg.carrierKey, name: leg.carrierName, country: leg.country },
        latest_sync_status: 'Success',
        latest_sync_time: leg.syncedAt === null ? null : isoSeconds(leg.syncedAt),
        events_hash: leg.events.length,
        events: toldHistory(historyOf(i), faults),
      })),
    },
  };
}

function wireEvent(event: ScriptedEvent, rewritten: boolean) {
  const offset = event.utcOffsetMinutes ?? 0;
  const at = event.claimedAt ?? event.at;
  const local = isoSeconds(productInstant(at + offset * MINUTE_MS)).slice(0, 19);
  const timezone = offsetText(offset);
  const location = event.location ?? null;
  return {
    time_iso: event.undated ? null : `${local}${timezone}`,
    time_utc: event.undated ? null : isoSeconds(at),
    time_raw: event.undated
      ? { date: null, time: null, timezone: null }
      : { date: local.slice(0, 10), time: local.slice(11), timezone },
    description: rewritten ? `${event.description} [updated]` : event.description,
    location: rewritten ? `${location ?? 'Sorting centre'} 2` : location,
    stage: event.stage ?? null,
    sub_status: event.subStatus,
    address: { country: event.country ?? null, state: null, city: null, postal_code: null },
  };
}

function statusOf(event: ScriptedEvent): string | null {
  return event.status ?? event.subStatus?.split('_')[0] ?? null;
}

function offsetText(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
