/** FedEx's answer, read into looks. Pure: text in, looks out; nothing a carrier writes makes it throw. */
import type { Look } from '../../domain/look.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import { answeredLane, type LaneFields } from '../answered-lane.ts';
import type { ReadParcel } from '../carrier.ts';
import type { TokenAnswer } from '../oauth-token.ts';
import { storableText } from '../plain-text.ts';
import { type AskedNumber, chooseResult } from './choose-result.ts';
import { failure, lookOfCode } from './faults.ts';
import { readRows } from './scans.ts';
import { Envelope, NumberResults, Token, TrackResult } from './wire.ts';
import { withoutPersonalData } from './without-personal-data.ts';

export type Answer =
  /** What stands under each number; entries that are none are left out: whoever asked finds no answer and says so. */
  | { readonly kind: 'answered'; readonly parcels: ReadonlyMap<string, readonly unknown[]> }
  /** The whole request was refused. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'malformed'; readonly reason: string; readonly raw: string | null };

/** Of a page that came instead of an answer, the beginning is enough to see what it was. */
const RECORDED_CHARACTERS = 2_000;

const HTML = /^\s*<(?:!doctype|html|\?xml|head|body)/i;

export function parseAnswer(body: string): Answer {
  const json = parseJson(body);
  const envelope = Envelope.safeParse(json);
  const entries = envelope.data?.output?.completeTrackResults;
  if (entries) return { kind: 'answered', parcels: parcelsOf(entries) };
  const error = envelope.data?.errors?.[0];
  return error === undefined
    ? { kind: 'malformed', ...described(body, json) }
    : { kind: 'refused', code: error.code ?? 'NONE' };
}

/** The look that an answer holds for one number. */
export function lookFor(asked: AskedNumber, { parcels }: Extract<Answer, { kind: 'answered' }>): Look {
  const items = parcels.get(asked.number) ?? [];
  if (items.length === 0) return failure('malformed', 'FedEx’s answer holds nothing about this number.');
  const results = items.map((item) => ({ item, result: TrackResult.safeParse(item).data ?? null }));
  const readable = results.flatMap(({ item, result }) => (result === null ? [] : { item, result }));
  const told = readable.filter(({ result }) => errorOf(result) === null);
  // Of nothing but errors, the one that can be read.
  if (told.length === 0) return lookOf(asked.number, readable[0]?.item ?? items[0]);
  const chosen = chooseResult(told, asked);
  switch (chosen.kind) {
    case 'one':
      return lookOf(asked.number, chosen.entry.item);
    case 'none':
      return { kind: 'not_found', syncedAt: null, raw: rawOf(asked.number, told[0]?.item) };
    case 'several':
      return failure(
        'cannot_track',
        'FedEx has several parcels of this order’s time under this number; ask the seller which is meant.',
      );
  }
}

/** The access token of an answer with its life in wall milliseconds; null where it has none. */
export function parseToken(body: string): Extract<TokenAnswer<never>, { kind: 'token' }> | null {
  const { data } = Token.safeParse(parseJson(body));
  return data === undefined ? null : { kind: 'token', token: data.access_token, livesMs: data.expires_in * SECOND_MS };
}

/** Every parcel in an answer, or in a part of one as it is stored; null where the text is neither. */
export function readAnswer(raw: string): readonly ReadParcel[] | null {
  const json = parseJson(raw);
  const entries = Envelope.safeParse(json).data?.output?.completeTrackResults ?? [json];
  const parcels = parcelsOf(entries);
  if (parcels.size === 0) return null;
  return [...parcels].flatMap(([number, items]) =>
    items.map((item) => ({ number, look: lookOf(number, item), lane: answeredLane(item, LANE) })),
  );
}

/** Where it was taken over says more than where its sender is at home. */
const LANE: LaneFields = {
  origin: ['originLocation.locationContactAndAddress.address.countryCode', 'shipperInformation.address.countryCode'],
  destination: [
    'recipientInformation.address.countryCode',
    'destinationLocation.locationContactAndAddress.address.countryCode',
  ],
};

/** The code of an error that stands in the place of a history; null where there is a history, whatever else is said. */
function errorOf({ error, scanEvents, latestStatusDetail: latest }: TrackResult): string | null {
  const told = scanEvents.length > 0 || Boolean(latest?.code ?? latest?.statusByLocale);
  return told ? null : (error?.code ?? null);
}

function lookOf(number: string, item: unknown): Look {
  const raw = rawOf(number, item);
  const read = TrackResult.safeParse(item);
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') || 'trackResults';
    return failure('malformed', `FedEx’s answer for this number cannot be read at ${where}.`, raw);
  }
  const result = read.data;
  const error = errorOf(result);
  if (error !== null) return lookOfCode(error, raw);
  const { rows, unreadable } = readRows(result);
  if (rows.length === 0) {
    return failure(
      'malformed',
      unreadable > 0 ? 'No row of the history can be read.' : 'FedEx gave none of the parcel’s scans.',
      raw,
    );
  }
  return {
    kind: 'looked',
    rows,
    // What it answers is its own system.
    syncedAt: null,
    stopped: false,
    carrierName: 'FedEx',
    lastMile: lastMileOf(result, number, new Set(rows.map(({ code }) => code))),
    raw,
  };
}

/** The number of the post that brings the parcel to the door, and its name where a scan says who it is. */
function lastMileOf(
  result: TrackResult,
  number: string,
  codes: ReadonlySet<string>,
): Extract<Look, { kind: 'looked' }>['lastMile'] {
  const partners = (result.additionalTrackingInfo?.packageIdentifiers ?? [])
    .filter(({ type }) => type === 'PARTNER_CARRIER_NUMBER')
    .flatMap(({ value, values }) => [...value, ...values]);
  const theirs = readTrackingNumber(partners.join(','));
  // Of several numbers none is known to be this parcel's.
  if (theirs.kind !== 'one' || theirs.number === number) return null;
  const usps = codes.has('OX') || codes.has('AX');
  return { number: theirs.number, carrierName: usps ? 'USPS' : codes.has('AC') ? 'Canada Post' : null };
}

function parcelsOf(entries: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const parcels = new Map<string, readonly unknown[]>();
  for (const entry of entries) {
    const { data } = NumberResults.safeParse(entry);
    if (data === undefined) continue;
    parcels.set(data.trackingNumber, [...(parcels.get(data.trackingNumber) ?? []), ...data.trackResults]);
  }
  return parcels;
}

/** One parcel's part of the answer, in the shape it came in. */
function rawOf(number: string, item: unknown): string {
  return withoutPersonalData({ trackingNumber: number, trackResults: [item] });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What came instead of an answer, without a word of it: people may be named there, and other parcels' numbers. */
function described(body: string, json: unknown): { readonly reason: string; readonly raw: string | null } {
  if (HTML.test(body)) {
    return {
      reason: 'FedEx answered with a web page instead of JSON.',
      raw: storableText(body.slice(0, RECORDED_CHARACTERS)),
    };
  }
  const shape = json === undefined ? 'text that is not JSON' : 'JSON of another shape';
  return { reason: `FedEx answered with ${shape} (${body.length} characters).`, raw: null };
}
