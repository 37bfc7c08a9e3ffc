/** The scans of one FedEx parcel, as rows of the project. */
import type { FeedRow } from '../../domain/checkpoint.ts';
import { type CanonicalEvent, meaningOf } from '../../domain/events.ts';
import { codeList, findIn } from '../code-list.ts';
import { instantOf, localPartOf } from '../feed-time.ts';
import { readScans, type Scan, saysSomething } from '../read-scans.ts';
import { fedExLatestMeanings, fedExMeanings } from './codes.ts';
import { type Delay, type LatestStatus, type Place, ScanEvent, type TrackResult } from './wire.ts';

/** `code` of an information note: what FedEx says of the parcel as a whole, beside its scans. */
export const FEDEX_NOTES = codeList('FedEx note', 'native', {
  doc: { CLEARANCE_ENTRY_FEE_APPLIES: 'IMPORT_CUSTOMS_DUTY_DUE' },
});

/** Events of a parcel that stands before customs, and the exception that says so on others. */
const IN_CLEARANCE: readonly (string | null)[] = ['CD', 'CP', 'CU'];
const FOR_CLEARANCE: readonly (string | null)[] = ['72', 'A25'];

/**
 * What a status without any scan may say. It has no date and so stands before all scans there have been: of a parcel on its
 * way, or at its end, it would be unheard, and the parcel be taken for a silent one that is in sight.
 */
const BEFORE_ALL_SCANS: readonly CanonicalEvent[] = ['LABEL_CREATED', 'CANCELLED'];

/** The rows of a parcel, oldest first, and how many entries were none, or said nothing. */
export function readRows(result: TrackResult): { readonly rows: readonly FeedRow[]; readonly unreadable: number } {
  const readable = result.scanEvents
    .flatMap((event) => ScanEvent.safeParse(event).data ?? [])
    .filter((event) => saysSomething(scanOf(event, null)));
  const events = newestFirst(readable);
  const latest = result.latestStatusDetail ?? null;
  const described = latest === null ? -1 : rowOf(latest, events);
  const scans = events.map((event, i) => scanOf(event, i === described ? latest : null));
  return {
    rows:
      result.scanEvents.length === 0
        ? readScans(summaryOf(latest), 'fedex').filter(({ event }) => BEFORE_ALL_SCANS.includes(event))
        : readScans(withDutyNote(scans, events, result), 'fedex'),
    unreadable: result.scanEvents.length - readable.length,
  };
}

/** As FedEx lists them; one feed that does otherwise shows by its ends. */
function newestFirst(events: readonly ScanEvent[]): readonly ScanEvent[] {
  const [first, last] = [localPartOf(events[0]?.date ?? null), localPartOf(events.at(-1)?.date ?? null)];
  return first !== null && last !== null && first < last ? events.toReversed() : events;
}

/**
 * The index of the row that the latest status tells more about; -1 for none. The status outlives the row: a scan that
 * changes nothing leaves it as it was.
 */
function rowOf(latest: LatestStatus, events: readonly ScanEvent[]): number {
  const byCode = events.findIndex(({ eventType }) => eventType !== null && eventType === latest.code);
  if (byCode >= 0) return byCode;
  const reasons = latest.ancillaryDetails.flatMap(({ reason }) => reason ?? []);
  return events.findIndex(({ exceptionCode }) => exceptionCode !== null && reasons.includes(exceptionCode));
}

function scanOf(event: ScanEvent, latest: LatestStatus | null): Scan {
  const meanings = fedExMeanings(event);
  // A parcel that arrives late has arrived: beside a movement the delay would hide that it moved.
  const moved = meanings[0] !== undefined && meaningOf(meanings[0].meaning.event).progress;
  const delays = moved ? [] : [...delayOf(event.delayDetail), ...delayOf(latest?.delayDetail)];
  return {
    leg: 0,
    localTime: localPartOf(event.date),
    // Pickups come with a date alone, written as midnight without an offset.
    claimedAt: instantOf(event.date),
    code: event.eventType ?? event.exceptionCode ?? event.derivedStatusCode ?? '',
    meanings,
    text: event.eventDescription ?? event.derivedStatus ?? '',
    remark: sentences([event.exceptionDescription ?? event.exceptionCode, ...delays, ...ancillaryOf(latest)]),
    ...whereOf(event.scanLocation),
  };
}

/** The status as a row, given no date that it does not have. */
function summaryOf(latest: LatestStatus | null): readonly Scan[] {
  const text = latest?.statusByLocale ?? latest?.description ?? '';
  const code = latest?.code ?? latest?.derivedCode ?? '';
  if (latest === null || (text === '' && code === '')) return [];
  return [
    {
      leg: 0,
      localTime: null,
      claimedAt: null,
      code,
      meanings: fedExLatestMeanings(latest),
      text,
      remark: sentences([...delayOf(latest.delayDetail), ...ancillaryOf(latest)]),
      ...whereOf(latest.scanLocation),
    },
  ];
}

/**
 * The note of a duty has no date and stays when all is paid. What it means, it means while the parcel stands before
 * customs: it becomes an undated row behind the newest scan there, so that a release or a delivery after it still counts.
 */
function withDutyNote(scans: readonly Scan[], events: readonly ScanEvent[], result: TrackResult): readonly Scan[] {
  const note = result.informationNotes.find(({ code }) => findIn(FEDEX_NOTES, code).length > 0);
  const before = events.findIndex(
    ({ eventType, exceptionCode }) => IN_CLEARANCE.includes(eventType) || FOR_CLEARANCE.includes(exceptionCode),
  );
  if (note === undefined || before < 0) return scans;
  const row: Scan = {
    leg: 0,
    localTime: null,
    claimedAt: null,
    code: note.code ?? '',
    meanings: findIn(FEDEX_NOTES, note.code),
    text: note.description ?? '',
    remark: '',
    country: null,
    place: '',
  };
  return scans.toSpliced(before, 0, row);
}

function delayOf(delay: Delay | undefined): readonly string[] {
  if (delay?.status !== 'DELAYED') return [];
  const why = [delay.type, delay.subType].filter((word) => word !== null && word !== 'GENERAL');
  return [['Delayed', ...why].join(' ').replaceAll('_', ' ').toLowerCase()];
}

function ancillaryOf(latest: LatestStatus | null): readonly (string | null)[] {
  return (latest?.ancillaryDetails ?? []).flatMap((detail) => [
    detail.reasonDescription,
    detail.actionDescription,
    detail.action,
  ]);
}

function sentences(parts: readonly (string | null)[]): string {
  return [...new Set(parts.filter((part) => part !== null))].join('. ');
}

function whereOf(place: Place): Pick<Scan, 'country' | 'place'> {
  const country = place?.countryCode?.toUpperCase() ?? '';
  return {
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    place: [place?.city, place?.stateOrProvinceCode].filter(Boolean).join(', '),
  };
}
