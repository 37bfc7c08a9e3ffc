/** 17TRACK's answer, read into looks. Pure: text in, looks out; nothing a carrier writes makes it throw. */

import type { Look } from '../../domain/look.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import { answeredLane, type LaneFields, NO_LANE } from '../answered-lane.ts';
import type { ReadParcel } from '../carrier.ts';
import { numberHint } from '../number-shapes.ts';
import { plainText, storableText } from '../plain-text.ts';
import { meaningOfCode } from './codes.ts';
import { readLegs, syncedAtOf } from './legs.ts';
import { Accepted, Envelope, Pushed, Rejected, TrackInfo, TrackListItem } from './wire.ts';

type Failed = Extract<Look, { kind: 'sync_failed' }>;

interface AcceptedNumber {
  readonly number: string;
  readonly carrier: string | null;
  readonly tag: string | null;
  /** The summary says the feed has been quiet for long: the number may not be followed any more. */
  readonly expired: boolean;
  readonly item: unknown;
}

interface RejectedNumber {
  readonly number: string;
  readonly carrier: string | null;
  readonly code: number;
  readonly item: unknown;
}

export type Answer =
  | {
      readonly kind: 'answered';
      readonly accepted: readonly AcceptedNumber[];
      readonly rejected: readonly RejectedNumber[];
    }
  /** A fault of the whole request. */
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'malformed'; readonly reason: string };

/** A number as it was asked for: the answer must echo it. */
export interface AskedNumber {
  readonly number: string;
  readonly carrier: string | null;
  readonly tag: string;
}

/** The parts of an answer. Entries without a readable number are left out: whoever asked finds no answer and says so. */
export function parseAnswer(body: string): Answer {
  const envelope = Envelope.safeParse(parseJson(body));
  if (!envelope.success) return { kind: 'malformed', reason: describeBody(body) };
  const { code, data } = envelope.data;
  const fault = code === 0 ? data?.errors?.[0]?.code : code;
  if (fault !== undefined && fault !== 0) return { kind: 'refused', code: fault };
  if (!data?.accepted && !data?.rejected) {
    return { kind: 'malformed', reason: '17TRACK answered without the lists of accepted and rejected numbers.' };
  }
  return {
    kind: 'answered',
    accepted: (data.accepted ?? []).flatMap((item) => {
      const read = Accepted.safeParse(item);
      if (!read.success) return [];
      const { number, carrier, tag, track_info: info } = read.data;
      return { number, carrier, tag, expired: info?.latest_status?.status === 'Expired', item };
    }),
    rejected: (data.rejected ?? []).flatMap((item) => {
      const read = Rejected.safeParse(item);
      return read.success
        ? { number: read.data.number, carrier: read.data.carrier, code: read.data.error.code, item }
        : [];
    }),
  };
}

/**
 * The entry that answers for a number. Where a number comes back several times, the carrier asked for decides, then our
 * tag, then the only one with a history; else two carriers claim it and nobody can say which parcel is ours.
 */
function choose<T extends { readonly number: string; readonly carrier: string | null }>(
  entries: readonly T[],
  asked: AskedNumber,
): T | 'none' | 'several' {
  const echoes = entries.filter((entry) => entry.number === asked.number);
  const [first, second] = echoes;
  if (first === undefined) return 'none';
  if (second === undefined) return first;
  const ofCarrier = echoes.find((entry) => asked.carrier !== null && entry.carrier === asked.carrier);
  const ours = echoes.find((entry) => 'tag' in entry && entry.tag === asked.tag);
  const [withHistory, another] = echoes.filter((entry) => 'item' in entry && hasHistory(entry.item));
  return ofCarrier ?? ours ?? (another === undefined ? withHistory : undefined) ?? 'several';
}

/** The look a `gettrackinfo` answer holds for one number, or that the number must be registered first. */
export function lookFor(asked: AskedNumber, answer: Extract<Answer, { kind: 'answered' }>): Look | 'register_first' {
  const accepted = choose(answer.accepted, asked);
  if (accepted === 'several') {
    return failure('cannot_track', '17TRACK knows this number at several carriers; ask the seller for the carrier.');
  }
  if (accepted !== 'none') return lookOf(accepted);
  const rejected = choose(answer.rejected, asked);
  if (rejected === 'none') return failure('malformed', '17TRACK’s answer holds nothing about this number.');
  if (rejected === 'several') return failure('refused', '17TRACK rejected this number several times.');
  const meaning = meaningOfCode(rejected.code);
  const raw = rawOf(rejected.item);
  switch (meaning.kind) {
    case 'register_first':
      return 'register_first';
    case 'not_found':
      return { kind: 'not_found', syncedAt: null, raw };
    case 'success':
      return failure('malformed', `17TRACK rejected this number with the success code ${rejected.code}.`, raw);
    case 'failed':
      return { ...failure(meaning.failure, meaning.reason, raw), retryAfterMs: meaning.retryAfterMs };
  }
}

/** Why a `register` answer leaves a number unregistered, with 17TRACK's code (0 for none); null when it is registered. */
export function registrationFault(
  asked: AskedNumber,
  answer: Extract<Answer, { kind: 'answered' }>,
): { readonly code: number; readonly look: Failed } | null {
  if (answer.accepted.some((entry) => entry.number === asked.number)) return null;
  const rejected = answer.rejected.find((entry) => entry.number === asked.number);
  if (rejected === undefined)
    return { code: 0, look: failure('malformed', '17TRACK’s answer to the registration leaves this number out.') };
  const { code } = rejected;
  const meaning = meaningOfCode(code);
  const raw = rawOf(rejected.item);
  switch (meaning.kind) {
    case 'success':
      return null;
    case 'failed': {
      const hint = meaning.failure === 'cannot_track' ? numberHint(asked.number) : null;
      const reason = hint === null ? meaning.reason : `${meaning.reason} ${hint}`;
      return { code, look: { ...failure(meaning.failure, reason, raw), retryAfterMs: meaning.retryAfterMs } };
    }
    case 'register_first':
    case 'not_found':
      return { code, look: failure('refused', `17TRACK rejected the registration with code ${code}.`, raw) };
  }
}

/** The numbers a `gettracklist` answer calls stopped; empty when it cannot be read. */
export function parseStopped(body: string): ReadonlySet<string> {
  const answer = parseAnswer(body);
  if (answer.kind !== 'answered') return new Set();
  return new Set(
    answer.accepted.flatMap(({ item }) => {
      const read = TrackListItem.safeParse(item);
      return read.success && isStopped(read.data.tracking_status) ? read.data.number : [];
    }),
  );
}

/** A look that saw nothing. */
export function failure(
  kind: Extract<Look, { kind: 'sync_failed' }>['failure'],
  reason: string,
  raw: string | null = null,
): Failed {
  return { kind: 'sync_failed', failure: kind, reason, retryAfterMs: null, raw };
}

function lookOf(accepted: Pick<AcceptedNumber, 'number' | 'carrier' | 'item'>): Look {
  const raw = rawOf(accepted.item);
  const read = TrackInfo.safeParse(trackInfoOf(accepted.item));
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') || 'track_info';
    return failure('malformed', `17TRACK’s answer for this number cannot be read at ${where}.`, raw);
  }
  const info = read.data;
  const legs = readLegs(info);
  // A carrier listed twice must not give one scan two places in the journey.
  const rows = [...new Map(legs.flatMap((leg) => leg.rows.map((row) => [row.identity, row] as const))).values()];
  if (rows.length === 0) return emptyHistory(info, legs, raw);
  const stopped = isStopped(info.tracking_status) || isStopped(Accepted.safeParse(accepted.item).data?.tracking_status);
  const registeredWith = legs.find((leg) => leg.carrierKey === accepted.carrier) ?? legs[0];
  return {
    kind: 'looked',
    rows,
    syncedAt: syncedAtOf(legs),
    stopped,
    carrierName: plainText(registeredWith?.carrierName ?? '') || null,
    lastMile: lastMileOf(info, accepted.number),
    raw,
  };
}

/**
 * Without scans an answer is a negative only if it says so itself and every carrier asked has answered. Anything else,
 * a parcel "in transit" with an empty history above all, is a feed that lost its rows.
 */
function emptyHistory(info: TrackInfo, legs: ReturnType<typeof readLegs>, raw: string): Look {
  const status = info.latest_status?.status ?? null;
  if (legs.some((leg) => leg.unreadable > 0)) return failure('malformed', 'No row of the history can be read.', raw);
  if (info.latest_status?.sub_status === 'NotFound_InvalidCode') {
    return failure('cannot_track', '17TRACK calls this number invalid for its carrier; ask the seller.', raw);
  }
  if (status !== 'NotFound') {
    return failure(
      'malformed',
      `The history is empty although the status is ${plainText(status ?? '') || 'missing'}.`,
      raw,
    );
  }
  if (legs.some((leg) => !leg.answered)) {
    return failure('unavailable', '17TRACK has not reached the carrier: "not found" is not its answer.', raw);
  }
  return { kind: 'not_found', syncedAt: syncedAtOf(legs), raw };
}

function lastMileOf(info: TrackInfo, number: string): Extract<Look, { kind: 'looked' }>['lastMile'] {
  const local = readTrackingNumber(info.misc_info?.local_number ?? '');
  // Two numbers in the field: neither is known to be this parcel's.
  if (local.kind !== 'one' || local.number === number) return null;
  return { number: local.number, carrierName: plainText(info.misc_info?.local_provider ?? '') || null };
}

/** One number's part of the answer, for the record: the rest of the batch belongs to other parcels. */
function rawOf(item: unknown): string {
  return JSON.stringify(item, (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value));
}

function hasHistory(item: unknown): boolean {
  const read = TrackInfo.safeParse(trackInfoOf(item));
  return read.success && (read.data.tracking?.providers ?? []).some((leg) => leg.events.length > 0);
}

function trackInfoOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'track_info' in item ? item.track_info : undefined;
}

function isStopped(status: string | null | undefined): boolean {
  return status === 'Stopped';
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
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(body)) return '17TRACK answered with a web page instead of JSON.';
  const shape = parseJson(body) === undefined ? 'text that is not JSON' : 'JSON of another shape';
  return `17TRACK answered with ${shape} (${body.length} characters).`;
}

/**
 * Every parcel in a `gettrackinfo` answer, in one entry of it as it is stored, or in a push; null where the text is none
 * of these.
 */
export function readAnswer(raw: string): readonly ReadParcel[] | null {
  const answer = parseAnswer(raw);
  if (answer.kind === 'answered') {
    return [
      ...answer.accepted.map(readEntry),
      ...answer.rejected.map((entry) => ({ number: entry.number, look: lookOfRejected(entry), lane: NO_LANE })),
    ];
  }
  const body = parseJson(raw);
  const item = Pushed.safeParse(body).data?.data ?? body;
  const entry = Accepted.safeParse(item);
  if (!entry.success || trackInfoOf(item) === undefined) return null;
  return [readEntry({ carrier: entry.data.carrier, number: entry.data.number, item })];
}

function lookOfRejected({ code, item }: RejectedNumber): Look {
  const meaning = meaningOfCode(code);
  const raw = rawOf(item);
  if (meaning.kind === 'not_found') return { kind: 'not_found', syncedAt: null, raw };
  if (meaning.kind === 'failed') return failure(meaning.failure, meaning.reason, raw);
  return failure('refused', `17TRACK rejected this number with code ${code}.`, raw);
}

const LANE: LaneFields = {
  origin: ['shipping_info.shipper_address.country'],
  destination: ['shipping_info.recipient_address.country'],
};

function readEntry(entry: Pick<AcceptedNumber, 'number' | 'carrier' | 'item'>): ReadParcel {
  return { number: entry.number, look: lookOf(entry), lane: answeredLane(trackInfoOf(entry.item), LANE) };
}
