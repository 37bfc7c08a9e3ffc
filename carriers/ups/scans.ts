/** A package's activities, made rows: their times, their codes, and which of them are no scans of the parcel. */
import type { FeedRow } from '../../domain/checkpoint.ts';
import { meaningOf } from '../../domain/events.ts';
import { instantOf, localTimeOf } from '../feed-time.ts';
import { readScans, type Scan, saysSomething } from '../read-scans.ts';
import { upsMeanings } from './codes.ts';
import { Activity, type Package } from './wire.ts';

/** Begins every identity. */
export const CARRIER = 'ups';

/** Ends the code of a logical scan, which so stays another row than the physical one of the same second. */
const LOGICAL = '/logical';

export interface ReadActivities {
  /** Oldest first. */
  readonly rows: readonly FeedRow[];
  /** Activities that were none, or said nothing. */
  readonly unreadable: number;
}

export function readActivities(activities: readonly unknown[]): ReadActivities {
  const parsed = activities.map((activity) => Activity.safeParse(activity));
  const scans = parsed.flatMap(({ data }) => (data === undefined ? [] : scanOf(data))).filter(saysSomething);
  return {
    rows: readScans(scans, CARRIER).map(withoutMovement),
    unreadable: parsed.length - scans.length,
  };
}

/**
 * The summary of a package that has no activities, as an undated row; null where there is none. Newer answers put the
 * status code into `code`.
 */
export function readSummary({ currentStatus }: Package): FeedRow | null {
  if (!currentStatus) return null;
  const { type, code, statusCode, description, simplifiedTextDescription } = currentStatus;
  const isStatusCode = statusCode === null && /^\d{3}$/.test(code ?? '');
  const status = {
    type,
    code: isStatusCode ? null : code,
    statusCode: isStatusCode ? code : statusCode,
    description,
    simplifiedTextDescription,
  };
  const activity = { date: null, time: null, gmtOffset: null, location: null, status, logicalScan: null };
  return readScans([scanOf(activity)], CARRIER)[0] ?? null;
}

function scanOf({ date, time, gmtOffset, location, status, logicalScan }: Activity): Scan {
  const { type = null, code = null, statusCode = null } = status ?? {};
  const address = location?.address;
  const country = (address?.countryCode ?? address?.country ?? '').toUpperCase();
  const [day, clock] = [dashed(date), withColons(time)];
  return {
    leg: 0,
    localTime: localTimeOf(day, clock),
    // The offset makes an instant of the facility's clock. gmtTime would add nothing but its three ways of being written.
    claimedAt: gmtOffset === null ? null : instantOf(`${day}T${clock}${gmtOffset}`),
    code: codeOf(type, code, statusCode) + (logicalScan === true ? LOGICAL : ''),
    meanings: upsMeanings({ type, code, statusCode }),
    // The simplified text is a summary, less telling than the description, so it is no remark.
    text: status?.description ?? status?.simplifiedTextDescription ?? '',
    remark: '',
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    place: [address?.city, address?.stateProvince].filter(Boolean).join(', '),
  };
}

/** `type/code/statusCode` as in the tables, `-` for what is missing; empty where all is. */
function codeOf(...parts: readonly (string | null)[]): string {
  return parts.every((part) => part === null) ? '' : parts.map((part) => part ?? '-').join('/');
}

/**
 * A logical scan is noted by a system: no scanner has seen the parcel, so it proves no movement, and must neither end a
 * silence nor say that UPS has the parcel. What needs no scanner stands: customs, labels, trouble, and the end, which UPS
 * would take back if it were wrong.
 */
function withoutMovement(row: FeedRow): FeedRow {
  const { progress, customs, problem, terminal } = meaningOf(row.event);
  const isMovement = progress && customs === null && problem === null && !terminal;
  return isMovement && row.code.endsWith(LOGICAL) ? { ...row, event: 'INFO', rule: 'logical scan' } : row;
}

/** `20261103` with hyphens; anything else as it came. */
function dashed(date: string | null): string | null {
  return date?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? null;
}

/** `74700`, which has lost its leading zero, as `07:47:00`; anything else as it came. */
function withColons(time: string | null): string | null {
  return /^\d{1,6}$/.test(time ?? '')
    ? (time ?? '').padStart(6, '0').replace(/^(\d{2})(\d{2})(\d{2})$/, '$1:$2:$3')
    : time;
}
