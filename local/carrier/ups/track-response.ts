/** A scripted journey in UPS Track v1's own words. */
import { isoSeconds, MINUTE_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney } from '../scripted-journey.ts';
import { newestOf, toldEvents, toldHistory } from '../told-events.ts';
import { type NativeStatus, nativeStatus } from './native-status.ts';

interface Activity {
  readonly event: ScriptedEvent;
  readonly status: NativeStatus;
}

/** The answer for one number as UPS's own system has it at `now`; `journey` is null for a number it does not know. */
export function trackResponse(
  number: string,
  journey: ScriptedJourney | null,
  now: ProductInstant,
  faults: readonly NumberFault[],
) {
  const has = (kind: NumberFault['kind']) => faults.some((fault) => fault.kind === kind);
  const echoed = has('wrong_number') ? '1ZX000000000000000' : number;
  const known = journey === null ? [] : activitiesOf(journey, now, faults);
  const last = newestOf(known.map(({ event }) => event));
  const newest = known.find(({ event }) => event === last);
  if (journey === null || newest === undefined) {
    const warnings = [{ code: 'TW0001', message: 'Tracking Information Not Found' }];
    return { trackResponse: { shipment: [{ inquiryNumber: echoed, warnings }] } };
  }
  const delivered = newest.status.type === 'D';
  const { lastMile } = journey;
  const item = {
    trackingNumber: echoed,
    deliveryDate: delivered ? [{ type: 'DEL', date: localDigits(newest.event).date }] : [],
    // The newest first, as UPS lists them.
    activity: toldHistory(
      known.toReversed().map((activity) => wireActivity(activity, has('rewrite'))),
      faults,
    ),
    currentStatus: { description: newest.status.description, code: newest.status.statusCode },
    packageCount: 1,
    alternateTrackingNumber:
      lastMile !== undefined && now >= lastMile.from ? [{ number: lastMile.number, type: 'USPS_PIC' }] : [],
    packageAddress: [
      {
        type: 'DESTINATION',
        name: 'EXAMPLE RECEIVER',
        address: { addressLine1: '1 EXAMPLE STREET', city: 'EXAMPLE', country: journey.destination },
      },
    ],
    ...(delivered ? { deliveryInformation: { location: 'FRONT DOOR', receivedBy: 'EXAMPLE RECEIVER' } } : {}),
  };
  return { trackResponse: { shipment: [{ inquiryNumber: echoed, package: [item] }] } };
}

/** Oldest first. What the last mile's carrier scans, UPS does not have. */
function activitiesOf(
  journey: ScriptedJourney,
  now: ProductInstant,
  faults: readonly NumberFault[],
): readonly Activity[] {
  const visible = journey.events.filter((event) => (event.leg ?? 0) === 0 && event.at <= now);
  return toldEvents(visible, faults).flatMap((event) => {
    const status = nativeStatus(event);
    return status === null ? [] : [{ event, status }];
  });
}

function wireActivity({ event, status }: Activity, rewritten: boolean) {
  const city = event.location ?? null;
  return {
    location: {
      address: {
        city: rewritten ? `${city ?? 'Sorting centre'} 2` : (city ?? undefined),
        countryCode: event.country ?? undefined,
        country: event.country ?? undefined,
      },
    },
    status: rewritten ? { ...status, description: `${status.description} [updated]` } : status,
    ...(event.undated ? {} : times(event)),
  };
}

function times(event: ScriptedEvent) {
  const gmt = digits(event.claimedAt ?? event.at);
  // Seen in real answers: the time of day in Greenwich comes without its leading zero.
  return {
    ...localDigits(event),
    gmtDate: gmt.date,
    gmtTime: gmt.time.replace(/^0/, ''),
    gmtOffset: offsetText(event.utcOffsetMinutes ?? 0),
  };
}

function localDigits(event: ScriptedEvent) {
  return digits(productInstant((event.claimedAt ?? event.at) + (event.utcOffsetMinutes ?? 0) * MINUTE_MS));
}

function digits(instant: ProductInstant): { readonly date: string; readonly time: string } {
  const all = isoSeconds(instant).replaceAll(/\D/g, '');
  return { date: all.slice(0, 8), time: all.slice(8) };
}

function offsetText(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
