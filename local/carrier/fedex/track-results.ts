/** A scripted journey in FedEx Track v1's own shape. */
import { isoSeconds, MINUTE_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney } from '../scripted-journey.ts';
import { newestOf, toldEvents, toldHistory } from '../told-events.ts';
import { nativeScan } from './native-scans.ts';

/** One entry of `completeTrackResults`. FedEx is asked itself: a scan shows as soon as it is made. */
export function trackResults(
  number: string,
  shipDateBegin: string | null,
  journey: ScriptedJourney | undefined,
  now: ProductInstant,
  faults: readonly NumberFault[],
) {
  const has = (kind: NumberFault['kind']) => faults.some((fault) => fault.kind === kind);
  const visible = (journey?.events ?? []).filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
  const [first] = visible;
  const told = toldEvents(visible, faults);
  const newest = newestOf(told);
  const shippedOn = first === undefined ? null : isoSeconds(first.at).slice(0, 10);
  const echoed = has('wrong_number') ? 'OTHER0000000' : number;
  if (
    journey === undefined ||
    newest === undefined ||
    shippedOn === null ||
    (shipDateBegin !== null && shippedOn < shipDateBegin)
  ) {
    const error = { code: 'TRACKING.TRACKINGNUMBER.NOTFOUND', message: 'Tracking number cannot be found.' };
    return entry(echoed, { trackingNumberInfo: info(echoed, ''), error });
  }
  const rewritten = has('rewrite');
  const latest = nativeScan(newest, journey);
  const handedOver = journey.lastMile !== undefined && now >= journey.lastMile.from ? journey.lastMile : null;
  return entry(echoed, {
    trackingNumberInfo: info(echoed, `${shippedOn}~${echoed}~FX`),
    additionalTrackingInfo: {
      nickname: '',
      packageIdentifiers: [
        { type: 'SHIPPER_REFERENCE', values: ['SAMPLE-REFERENCE'], trackingNumberUniqueId: '', carrierCode: '' },
        ...(handedOver === null ? [] : [{ type: 'PARTNER_CARRIER_NUMBER', values: [handedOver.number] }]),
      ],
      hasAssociatedShipments: false,
    },
    shipperInformation: { contact: {}, address: { countryCode: journey.origin, residential: false } },
    recipientInformation: { contact: {}, address: { countryCode: journey.destination, residential: false } },
    latestStatusDetail: {
      code: latest.eventType,
      derivedCode: latest.derivedStatusCode,
      statusByLocale: latest.derivedStatus,
      description: latest.eventDescription,
      scanLocation: location(newest, rewritten),
      ancillaryDetails: [],
    },
    dateAndTimes: [{ type: 'SHIP', dateTime: `${shippedOn}T00:00:00-06:00` }],
    serviceDetail: { type: 'INTERNATIONAL_CONNECT_PLUS', description: 'FedEx International Connect Plus' },
    deliveryDetails: latest.eventType === 'DL' ? { receivedByName: 'A.SAMPLE', deliveryAttempts: '0' } : {},
    // The newest first, as FedEx lists them.
    scanEvents: toldHistory(
      told.toReversed().map((event) => scanEvent(event, journey, rewritten)),
      faults,
    ),
  });
}

function scanEvent(event: ScriptedEvent, journey: ScriptedJourney, rewritten: boolean) {
  const native = nativeScan(event, journey);
  return {
    ...(event.undated ? {} : { date: localTime(event) }),
    ...native,
    eventDescription: rewritten ? `${native.eventDescription} [updated]` : native.eventDescription,
    scanLocation: location(event, rewritten),
    locationId: '',
    locationType: 'FEDEX_FACILITY',
  };
}

function location(event: ScriptedEvent, rewritten: boolean) {
  const city = event.location ?? null;
  return {
    streetLines: [''],
    city: rewritten ? `${city ?? 'Sorting centre'} 2` : (city ?? ''),
    countryCode: event.country ?? '',
    residential: false,
  };
}

function localTime(event: ScriptedEvent): string {
  const offset = event.utcOffsetMinutes ?? 0;
  const local = isoSeconds(productInstant((event.claimedAt ?? event.at) + offset * MINUTE_MS)).slice(0, 19);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function info(trackingNumber: string, trackingNumberUniqueId: string) {
  return { trackingNumber, trackingNumberUniqueId, carrierCode: trackingNumberUniqueId === '' ? '' : 'FDXE' };
}

function entry(trackingNumber: string, result: unknown) {
  return { trackingNumber, trackResults: [result] };
}
