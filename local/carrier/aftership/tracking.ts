/** A scripted journey as AfterShip 2026-07 tells it. */
import { createHash } from 'node:crypto';
import { isoSeconds, MINUTE_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney, VisibleLeg } from '../scripted-journey.ts';
import { newestOf, toldEvents, toldHistory } from '../told-events.ts';
import { statusOf } from './statuses.ts';

/** Alpha-3 of the countries that the demo and the tests send parcels through. */
const ALPHA_3: Readonly<Record<string, string>> = {
  AT: 'AUT',
  AU: 'AUS',
  BR: 'BRA',
  CA: 'CAN',
  CH: 'CHE',
  CN: 'CHN',
  DE: 'DEU',
  ES: 'ESP',
  FR: 'FRA',
  GB: 'GBR',
  HK: 'HKG',
  IE: 'IRL',
  IT: 'ITA',
  JP: 'JPN',
  NL: 'NLD',
  PL: 'POL',
  US: 'USA',
};

/** A number as an account has registered it. */
export interface RegisteredTracking {
  readonly id: string;
  readonly number: string;
  readonly slug: string | null;
  readonly orderId: string | null;
  readonly registeredAt: ProductInstant;
}

/** The tracking in full; `expired`: 30 days have passed without news. No journey: nothing is known of the number. */
export function wireTracking(
  registered: RegisteredTracking,
  journey: ScriptedJourney | undefined,
  legs: readonly VisibleLeg[],
  expired: boolean,
  faults: readonly NumberFault[],
) {
  const has = (kind: NumberFault['kind']) => faults.some((fault) => fault.kind === kind);
  const firstSlug = registered.slug ?? slugOf(journey?.carrierName ?? 'unrecognized');
  const lastMile = legs.length > 1 ? journey?.lastMile : undefined;
  const slugAt = (leg: number) => (leg === 0 ? firstSlug : slugOf(legs[leg]?.carrierName ?? ''));
  const events = toldEvents(
    legs.flatMap((leg) => leg.events),
    faults,
  );
  const newest = newestOf(events);
  // The oldest first, as AfterShip lists them.
  const checkpoints = events.map((event) => checkpoint(event, slugAt(event.leg ?? 0), has('rewrite')));
  const reached = newest === undefined ? statusOf('NotFound_Other') : statusOf(newest.subStatus);
  const stopped = expired || has('stopped');
  return {
    id: registered.id,
    tracking_number: has('wrong_number') ? 'OTHER0000000' : registered.number,
    slug: firstSlug,
    active: !stopped && reached.tag !== 'Delivered',
    created_at: isoSeconds(registered.registeredAt),
    order_id: registered.orderId,
    title: registered.number,
    source: 'api',
    language: 'en',
    customers: [],
    signed_by: null,
    origin_country_region: alpha3(journey?.origin),
    destination_country_region: alpha3(journey?.destination),
    shipment_package_count: 1,
    return_to_sender: events.some((event) => event.subStatus?.startsWith('Exception_Return') === true),
    ...(stopped && reached.tag !== 'Delivered' ? statusOf('Expired_Other') : reached),
    first_mile: lastMile === undefined ? null : { tracking_number: registered.number, slug: firstSlug },
    last_mile: lastMile === undefined ? null : { tracking_number: lastMile.number, slug: slugOf(lastMile.carrierName) },
    checkpoints: toldHistory(checkpoints, faults),
  };
}

function checkpoint(event: ScriptedEvent, slug: string, rewritten: boolean) {
  const offset = event.utcOffsetMinutes;
  const local = isoSeconds(productInstant((event.claimedAt ?? event.at) + (offset ?? 0) * MINUTE_MS)).slice(0, 19);
  const location = event.location ?? null;
  return {
    created_at: isoSeconds(event.at),
    slug,
    // Some carriers state an offset, others do not.
    checkpoint_time: event.undated ? null : `${local}${offset === undefined ? '' : offsetText(offset)}`,
    location: rewritten ? `${location ?? 'Sorting centre'} 2` : location,
    city: null,
    state: null,
    postal_code: null,
    coordinates: null,
    country_region: alpha3(event.country ?? undefined),
    country_region_name: null,
    message: rewritten ? `${event.description} [updated]` : event.description,
    ...statusOf(event.subStatus),
    raw_tag: null,
    events: [],
    source: 'carrier',
    hash: createHash('md5').update(`${slug} ${event.at} ${event.description}`).digest('hex'),
  };
}

/** `Royal Mail` is `royal-mail`. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function alpha3(country: string | undefined): string | null {
  return country === undefined ? null : (ALPHA_3[country] ?? null);
}

function offsetText(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
