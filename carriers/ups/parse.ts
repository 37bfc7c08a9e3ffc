/** UPS's answer, read into looks. Pure: text in, looks out; nothing a carrier writes makes it throw. */
import type { FeedRow } from '../../domain/checkpoint.ts';
import { FURTHEST_CLOCKS_MS, localMs } from '../../domain/checkpoint-order.ts';
import type { Look } from '../../domain/look.ts';
import type { ProductInstant } from '../../domain/time.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import { answeredLane, NO_LANE } from '../answered-lane.ts';
import type { ReadParcel } from '../carrier.ts';
import { storableText } from '../plain-text.ts';
import { meaningOfError, NOT_FOUND_WARNING } from './codes.ts';
import { withImportCharges } from './import-charges.ts';
import { redacted } from './redact.ts';
import { readActivities, readSummary } from './scans.ts';
import { Named, Package, parseJson, Refused, type Said, Shipment, Tracked } from './wire.ts';

type Failed = Extract<Look, { kind: 'sync_failed' }>;

/** One package of an answer, with the shipment it was listed under. */
interface Listed {
  readonly number: string | null;
  /** Other numbers of the same package. */
  readonly aliases: readonly string[];
  readonly inquiryNumber: string | null;
  readonly item: unknown;
}

/** A shipment without packages: a number UPS says nothing of but this. */
interface Unlisted {
  readonly inquiryNumber: string | null;
  readonly warnings: readonly Said[];
  /** Its packages are no list. */
  readonly unreadable: boolean;
  readonly item: unknown;
}

export type Answer =
  | { readonly kind: 'answered'; readonly packages: readonly Listed[]; readonly empty: readonly Unlisted[] }
  /** Refused in UPS's own words. */
  | { readonly kind: 'refused'; readonly error: Said; readonly raw: string }
  | { readonly kind: 'malformed'; readonly reason: string; readonly raw: string | null };

export interface AskedNumber {
  readonly number: string;
  /** Older scans are another parcel's. */
  readonly notBefore: ProductInstant;
}

/** Of a page that came instead of an answer, the beginning is enough to see what it was. */
const RECORDED_CHARACTERS = 2_000;

/** The parts of an answer with any status. */
export function parseAnswer(body: string): Answer {
  const json = parseJson(body);
  const refused = Refused.safeParse(json).data;
  if (refused !== undefined) return { kind: 'refused', error: refused.response.errors[0], raw: redacted(json) };
  const tracked = Tracked.safeParse(json).data;
  if (tracked === undefined) return { kind: 'malformed', ...describeBody(body, json) };
  const packages: Listed[] = [];
  const empty: Unlisted[] = [];
  for (const item of tracked.trackResponse.shipment) {
    const { data: shipment } = Shipment.safeParse(item);
    const inquiryNumber = named(Shipment.shape.inquiryNumber.safeParse(fieldOf(item, 'inquiryNumber')).data ?? null);
    if (shipment === undefined || shipment.package.length === 0) {
      empty.push({ inquiryNumber, warnings: shipment?.warnings ?? [], unreadable: shipment === undefined, item });
    }
    for (const each of shipment?.package ?? []) packages.push(listed(each, inquiryNumber));
  }
  return { kind: 'answered', packages, empty };
}

/** The look an answer with status 200 holds for one number. */
export function lookFor(asked: AskedNumber, { packages, empty }: Extract<Answer, { kind: 'answered' }>): Look {
  const own = packages.filter(({ number, aliases }) => number === asked.number || aliases.includes(asked.number));
  const unnamed = packages.filter(({ number, inquiryNumber }) => number === null && inquiryNumber === asked.number);
  const candidates = own.length > 0 ? own : unnamed;
  if (candidates.length > 0)
    return newestOf(
      candidates.map((each) => lookOfPackage(each, asked.number)),
      asked,
    );
  const nothing = empty.find(({ inquiryNumber }) => inquiryNumber === null || inquiryNumber === asked.number);
  if (nothing !== undefined) return lookOfNothing(nothing);
  // A shipment of many packages is given in part.
  const more = packages.some(({ item }) => (Named.safeParse(item).data?.packageCount ?? 0) > packages.length);
  return failure(
    'malformed',
    more
      ? 'UPS gave a part of the shipment’s packages, and this number’s is not among them.'
      : 'UPS’s answer holds nothing about this number.',
  );
}

/** The look a refusal comes to; `status` is null where only its text was kept. */
export function lookOfRefusal(status: number | null, { error, raw }: Extract<Answer, { kind: 'refused' }>): Look {
  const meaning = meaningOfError(status, error);
  return meaning.kind === 'not_found'
    ? { kind: 'not_found', syncedAt: null, raw }
    : failure(meaning.failure, meaning.reason, raw);
}

/** Every parcel in an answer, whole or as it is stored; null where the text is none. */
export function readAnswer(raw: string): readonly ReadParcel[] | null {
  const answer = parseAnswer(raw);
  switch (answer.kind) {
    case 'answered':
      return [
        ...answer.packages.map((each) => {
          const number = each.number ?? each.inquiryNumber;
          return { number, look: lookOfPackage(each, number), lane: laneOf(each.item) };
        }),
        ...answer.empty.map((each) => ({ number: each.inquiryNumber, look: lookOfNothing(each), lane: NO_LANE })),
      ];
    case 'refused':
      return [{ number: null, look: lookOfRefusal(null, answer), lane: NO_LANE }];
    case 'malformed':
      return null;
  }
}

/** A package's addresses are a list, told apart by their type. */
function laneOf(item: unknown): ReadParcel['lane'] {
  const addresses = fieldOf(item, 'packageAddress');
  const byType = Array.isArray(addresses)
    ? Object.fromEntries(addresses.map((address: unknown) => [fieldOf(address, 'type'), address]))
    : {};
  return answeredLane(byType, {
    origin: ['ORIGIN.address.countryCode', 'ORIGIN.address.country'],
    destination: ['DESTINATION.address.countryCode', 'DESTINATION.address.country'],
  });
}

/** A look that saw nothing. */
export function failure(kind: Failed['failure'], reason: string, raw: string | null = null): Failed {
  return { kind: 'sync_failed', failure: kind, reason, retryAfterMs: null, raw };
}

function listed(item: unknown, inquiryNumber: string | null): Listed {
  const { data } = Named.safeParse(item);
  return {
    number: named(data?.trackingNumber ?? null),
    aliases: (data?.alternateTrackingNumber ?? []).flatMap(({ number }) => numberIn(number) ?? []),
    inquiryNumber,
    item,
  };
}

function lookOfPackage({ item, inquiryNumber }: Listed, asked: string | null): Look {
  const raw = rawOf({ inquiryNumber, package: [item] });
  const read = Package.safeParse(item);
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') || 'package';
    return failure('malformed', `UPS’s answer for this number cannot be read at ${where}.`, raw);
  }
  const { rows, unreadable } = readActivities(read.data.activity);
  if (rows.length === 0 && unreadable > 0) return failure('malformed', 'No activity can be read.', raw);
  const known = rows.length > 0 ? rows : summarised(read.data);
  if (known === null) return failure('malformed', 'UPS knows the parcel, but gave none of its activities.', raw);
  return {
    kind: 'looked',
    rows: withImportCharges(known, read.data.paymentInformation),
    syncedAt: null,
    stopped: false,
    carrierName: 'UPS',
    lastMile: lastMileOf(read.data, asked),
    raw,
  };
}

/**
 * A label may have no activity yet, and stands before all of them. Any other summary without a history would be an undated
 * row with no place in the journey: that feed has lost its rows, or UPS hides them.
 */
function summarised(parcel: Package): readonly FeedRow[] | null {
  const row = readSummary(parcel);
  return row?.event === 'LABEL_CREATED' || row?.event === 'LABEL_VOIDED' ? [row] : null;
}

function lookOfNothing({ inquiryNumber, warnings, unreadable, item }: Unlisted): Look {
  const raw = rawOf(item);
  if (unreadable) return failure('malformed', 'UPS’s answer for this number cannot be read at package.', raw);
  if (warnings.some(({ code }) => code === NOT_FOUND_WARNING)) return { kind: 'not_found', syncedAt: null, raw };
  const [warning] = warnings;
  if (warning !== undefined) {
    const code = /^[A-Za-z0-9]{1,12}$/.test(warning.code ?? '') ? `code ${warning.code}` : 'no code';
    return failure('malformed', `UPS says nothing of this number but a warning with ${code}.`, raw);
  }
  return failure('malformed', `UPS’s answer is empty${inquiryNumber === null ? '' : ' for this number'}.`, raw);
}

/** A number is used again after years: the package with the newest scan of this order's time is ours. */
function newestOf(looks: readonly Look[], { notBefore }: AskedNumber): Look {
  const ranked = looks.map((look) => ({ look, newest: newestScan(look), ours: isOfTime(look, notBefore) }));
  const [best] = ranked.toSorted((a, b) => Number(b.ours) - Number(a.ours) || (a.newest < b.newest ? 1 : -1));
  return best?.look ?? failure('malformed', 'UPS’s answer holds nothing about this number.');
}

function newestScan(look: Look): string {
  const times = look.kind === 'looked' ? look.rows.flatMap(({ localTime }) => localTime ?? []) : [];
  return times.toSorted().at(-1) ?? '';
}

/** Some scan is not certainly older. */
function isOfTime(look: Look, notBefore: ProductInstant): boolean {
  const latest = ({ claimedAt, localTime }: FeedRow): number =>
    claimedAt ?? (localTime === null ? Infinity : localMs(localTime) + FURTHEST_CLOCKS_MS);
  return look.kind === 'looked' && look.rows.some((row) => latest(row) >= notBefore);
}

function lastMileOf(parcel: Package, asked: string | null): Extract<Look, { kind: 'looked' }>['lastMile'] {
  const number = numberIn(parcel.alternateTrackingNumber.find(({ type }) => type === 'USPS_PIC')?.number ?? null);
  return number === null || number === asked ? null : { number, carrierName: 'USPS' };
}

/** One package's part of the answer, for the record, in the shape of an answer. */
function rawOf(shipment: unknown): string {
  return redacted({ trackResponse: { shipment: [shipment] } });
}

/** A number as it is compared; one that cannot be any is still not ours. */
function named(field: string | null): string | null {
  return numberIn(field) ?? field;
}

function numberIn(field: string | null): string | null {
  const read = readTrackingNumber(field ?? '');
  return read.kind === 'one' ? read.number : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** What came instead of an answer, and what of it may be kept: a broken answer may name the receiver, a page does not. */
function describeBody(body: string, json: unknown): { readonly reason: string; readonly raw: string | null } {
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(body)) {
    const raw = storableText(body.slice(0, RECORDED_CHARACTERS));
    return { reason: 'UPS answered with a web page instead of JSON.', raw };
  }
  return json === undefined
    ? { reason: `UPS answered with text that is not JSON (${body.length} characters).`, raw: null }
    : { reason: `UPS answered with JSON of another shape (${body.length} characters).`, raw: redacted(json) };
}
