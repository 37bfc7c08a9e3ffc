/** A scripted journey in DHL Unified's own words. */
import { isoSeconds, MINUTE_MS, type ProductInstant, productInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import type { ScriptedEvent, ScriptedJourney } from '../scripted-journey.ts';
import { newestOf, toldEvents, toldHistory } from '../told-events.ts';
import { nativeEvent } from './native-events.ts';

/** One entry of `shipments`; null while no scan of DHL's own is visible. */
export function shipment(
  number: string,
  service: string,
  journey: ScriptedJourney,
  now: ProductInstant,
  faults: readonly NumberFault[],
) {
  const has = (kind: NumberFault['kind']) => faults.some((fault) => fault.kind === kind);
  // The rows of whoever takes over are that carrier's; DHL is its own system, so what has happened shows.
  const visible = journey.events.filter(({ at, leg }) => (leg ?? 0) === 0 && at <= now);
  const events = toldEvents(visible, faults);
  const newest = newestOf(events);
  if (newest === undefined) return null;
  const id = has('wrong_number') ? 'OTHER0000000' : number;
  const summary = row(newest, has('rewrite'));
  return {
    id,
    service,
    origin: { address: { countryCode: journey.origin } },
    destination: { address: { countryCode: journey.destination, addressLocality: 'EXAMPLE CITY' } },
    // Documented as a number, seen as a word.
    status: { ...summary, status: summary.statusCode === 'failure' ? 'exception' : summary.statusCode },
    details: {
      product: { productName: 'EXPRESS WORLDWIDE' },
      receiver: { '@type': 'Person', name: 'A Example' },
      proofOfDelivery:
        summary.statusCode === 'delivered'
          ? { timestamp: summary.timestamp, signed: { '@type': 'Person', name: 'A Example' } }
          : null,
      totalNumberOfPieces: 1,
      pieceIds: [`JD01${id}`],
      ...handover(journey, now),
    },
    // The newest first, as DHL lists them.
    events: toldHistory(
      events.toReversed().map((event) => row(event, has('rewrite'))),
      faults,
    ),
  };
}

function row(event: ScriptedEvent, rewritten: boolean) {
  const { code, statusCode, description, remark } = nativeEvent(event);
  const location = event.location ?? null;
  // The facility's clock, without offset.
  const local = isoSeconds(
    productInstant((event.claimedAt ?? event.at) + (event.utcOffsetMinutes ?? 0) * MINUTE_MS),
  ).slice(0, 19);
  return {
    ...(event.undated ? {} : { timestamp: local }),
    location: {
      address: {
        ...(event.country == null ? {} : { countryCode: event.country }),
        addressLocality: rewritten ? `${location ?? 'Service area'} 2` : (location ?? ''),
      },
    },
    statusCode,
    ...(code === null ? {} : { status: code }),
    description: rewritten ? `${description} [updated]` : description,
    ...(remark === null ? {} : { remark }),
  };
}

function handover({ lastMile }: ScriptedJourney, now: ProductInstant) {
  if (lastMile === undefined || now < lastMile.from) return {};
  return {
    provider: { destinationProvider: lastMile.carrierName },
    references: [{ type: 'local-tracking-number', number: lastMile.number }],
  };
}
