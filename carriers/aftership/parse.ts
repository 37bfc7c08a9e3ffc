/** AfterShip's answers, read into looks. Pure: text in, looks out; nothing a carrier writes makes it throw. */
import type { Look } from '../../domain/look.ts';
import type { ProductInstant } from '../../domain/time.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import { answeredLane, type LaneFields, NO_LANE } from '../answered-lane.ts';
import type { ReadParcel } from '../carrier.ts';
import { instantOf } from '../feed-time.ts';
import { plainText } from '../plain-text.ts';
import { alpha2Of } from './country-codes.ts';
import { courierNamed } from './couriers.ts';
import { meaningOfRefusal } from './refusals.ts';
import { readHistory } from './scans.ts';
import { storedPart } from './stored-part.ts';
import { Envelope, Identified, Page, Pushed, Tracking } from './wire.ts';

type Failed = Extract<Look, { kind: 'sync_failed' }>;

/** One tracking of an answer: a number at one carrier. */
export interface Entry {
  readonly number: string;
  /** By which AfterShip is told to go on; null where the answer leaves it out. */
  readonly id: string | null;
  readonly slug: string | null;
  /** The tag it was registered under; another's where the shop itself has registered it. */
  readonly tag: string | null;
  readonly createdAt: ProductInstant | null;
  readonly item: unknown;
}

export type Answer =
  | { readonly kind: 'answered'; readonly entries: readonly Entry[]; readonly nextCursor: string | null }
  /** An error code, with AfterShip's words for it and what is kept of the answer. */
  | { readonly kind: 'refused'; readonly code: number; readonly message: string; readonly raw: string }
  | { readonly kind: 'malformed'; readonly reason: string };

/** A number as it was asked for: the answer must echo it. */
export interface AskedNumber {
  readonly number: string;
  readonly slug: string | null;
  readonly tag: string;
  readonly notBefore: ProductInstant;
}

/** The parts of an answer to any call. Trackings without a readable number are left out: whoever asked finds none and says so. */
export function parseAnswer(body: string): Answer {
  const json = parseJson(body);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return { kind: 'malformed', reason: describeBody(body) };
  const { meta, data } = envelope.data;
  if (meta.code < 200 || meta.code >= 300) {
    return { kind: 'refused', code: meta.code, message: meta.message ?? '', raw: storedPart(json) };
  }
  const page = Page.safeParse(data);
  if (page.success) {
    const { trackings, pagination } = page.data;
    const nextCursor = pagination?.has_next_page === false ? null : (pagination?.next_cursor ?? null);
    return { kind: 'answered', entries: trackings.flatMap((item) => entryOf(item) ?? []), nextCursor };
  }
  const entry = entryOf(data);
  return entry === null
    ? { kind: 'malformed', reason: 'AfterShip answered without any tracking, and without an empty list of them.' }
    : { kind: 'answered', entries: [entry], nextCursor: null };
}

/**
 * The tracking that answers for a number. One number may be followed at several carriers: the carrier asked for decides,
 * then our tag, then the only one that has been registered since the order, a number being used again at times.
 */
export function entryFor(asked: AskedNumber, entries: readonly Entry[]): Entry | 'none' | 'several' {
  const echoes = entries.filter(({ number }) => number === asked.number);
  const [first, second] = echoes;
  if (first === undefined) return 'none';
  if (second === undefined) return first;
  const [recent, another] = echoes.filter(({ createdAt }) => createdAt !== null && createdAt >= asked.notBefore);
  return (
    echoes.find(({ slug }) => asked.slug !== null && slug === asked.slug) ??
    echoes.find(({ tag }) => tag === asked.tag) ??
    (another === undefined ? recent : undefined) ??
    'several'
  );
}

/** The look at one tracking, and whether AfterShip stopped following it before the parcel had arrived. */
export interface TrackingLook {
  readonly look: Look;
  readonly expired: boolean;
}

/** Reads one tracking. `resumed`: AfterShip has just been told to go on with it. */
export function readTracking({ item, number }: Pick<Entry, 'item' | 'number'>, resumed = false): TrackingLook {
  const raw = storedPart(item);
  const read = Tracking.safeParse(item);
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') || 'the tracking';
    const look = failure('malformed', `AfterShip’s answer for this number cannot be read at ${where}.`, raw);
    return { look, expired: false };
  }
  const tracking = read.data;
  const expired = tracking.tag === 'Expired';
  const stopped = !resumed && (expired || (tracking.active === false && !hasArrived(tracking)));
  const { rows, unreadable } = readHistory(tracking);
  if (rows.length === 0) return { look: emptyHistory(tracking, unreadable, stopped, raw), expired };
  const look: Look = {
    kind: 'looked',
    rows,
    // AfterShip does not say when it last asked the carrier.
    syncedAt: null,
    stopped,
    carrierName: tracking.slug === null || tracking.slug === UNRECOGNISED ? null : courierNamed(tracking.slug),
    lastMile: lastMileOf(tracking, number),
    raw,
  };
  return { look, expired };
}

/** A look that saw nothing. */
export function failure(kind: Failed['failure'], reason: string, raw: string | null = null): Failed {
  return { kind: 'sync_failed', failure: kind, reason, retryAfterMs: null, raw };
}

/** The look a refusal comes to. */
export function lookOfRefusal({ code, raw }: Extract<Answer, { kind: 'refused' }>): Failed {
  const meaning = meaningOfRefusal(code);
  return meaning.kind === 'failed'
    ? failure(meaning.failure, meaning.reason, raw)
    : failure('unavailable', 'AfterShip says that it has this number already, yet does not show it.', raw);
}

/**
 * Every parcel in an answer, in one tracking of it as it is stored, or in a push, as text; null where the text is none of
 * these. A refusal is a parcel without a number.
 */
export function readAnswer(raw: string): readonly ReadParcel[] | null {
  const answer = parseAnswer(raw);
  if (answer.kind === 'answered') return answer.entries.map(parcelOf);
  if (answer.kind === 'refused') return [{ number: null, look: lookOfRefusal(answer), lane: NO_LANE }];
  const body = parseJson(raw);
  const entry = entryOf(Pushed.safeParse(body).data?.msg ?? body);
  return entry === null ? null : [parcelOf(entry)];
}

/** AfterShip's slug for a number whose carrier it cannot tell. */
const UNRECOGNISED = 'unrecognized';

/**
 * Without checkpoints an answer is a negative only if AfterShip says so itself and is still looking. Anything else, a parcel
 * "in transit" with an empty history above all, is a feed that lost its rows.
 */
function emptyHistory(tracking: Tracking, unreadable: number, stopped: boolean, raw: string): Look {
  if (unreadable > 0) return failure('malformed', 'No row of the history can be read.', raw);
  if (tracking.slug === UNRECOGNISED) {
    return failure('cannot_track', 'AfterShip cannot tell the carrier from the number; ask the seller.', raw);
  }
  if (stopped) {
    return failure(
      'cannot_track',
      'AfterShip has found nothing about this number and looks no more; check number and carrier.',
      raw,
    );
  }
  if (tracking.tag === 'Pending' || tracking.tag === 'Expired') return { kind: 'not_found', syncedAt: null, raw };
  return failure(
    'malformed',
    `The history is empty although the status is ${plainText(tracking.tag ?? '') || 'missing'}.`,
    raw,
  );
}

/** Past the end of its way a parcel is not followed any more, and nothing is missed. */
function hasArrived({ tag, subtag }: Tracking): boolean {
  return tag === 'Delivered' || subtag === 'Exception_011';
}

function lastMileOf(tracking: Tracking, number: string): Extract<Look, { kind: 'looked' }>['lastMile'] {
  const mile = tracking.last_mile;
  const local = readTrackingNumber(mile?.tracking_number ?? '');
  // Two numbers in the field: neither is known to be this parcel's.
  if (local.kind !== 'one' || local.number === number) return null;
  return { number: local.number, carrierName: mile?.slug == null ? null : courierNamed(mile.slug) };
}

function entryOf(item: unknown): Entry | null {
  const read = Identified.safeParse(item);
  if (!read.success) return null;
  const { tracking_number: number, id, slug, order_id: tag, created_at: createdAt } = read.data;
  return { number, id, slug, tag, createdAt: instantOf(createdAt, true), item };
}

const LANE: LaneFields = {
  origin: ['origin_country_region'],
  destination: ['destination_country_region', 'courier_destination_country_region'],
};

function parcelOf(entry: Entry): ReadParcel {
  const lane = answeredLane(entry.item, LANE, alpha2Of);
  return { number: entry.number, look: readTracking(entry).look, lane };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What came instead of an answer, without a word of it: other parcels' numbers may stand in it. */
function describeBody(body: string): string {
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(body))
    return 'AfterShip answered with a web page instead of JSON.';
  const shape = parseJson(body) === undefined ? 'text that is not JSON' : 'JSON of another shape';
  return `AfterShip answered with ${shape} (${body.length} characters).`;
}
