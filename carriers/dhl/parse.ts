/** DHL Unified's answer, read into looks. Pure: text in, looks out; nothing DHL writes makes it throw. */
import type { Look, SyncFailure } from '../../domain/look.ts';
import { after, DAY_MS, isoSeconds, type ProductInstant } from '../../domain/time.ts';
import type { LookResult, ReadParcel } from '../carrier.ts';
import { localPartOf } from '../feed-time.ts';
import { plainText, storableText } from '../plain-text.ts';
import { readScans } from '../read-scans.ts';
import { scansOf } from './scans.ts';
import { serviceTitle } from './services.ts';
import { Problem, Row, Shipment, Shipments } from './wire.ts';
import { withoutPersons } from './without-persons.ts';

type Failed = Extract<Look, { kind: 'sync_failed' }>;

/** What a look comes to, but for the registration, which DHL has not. */
export type Outcome = Pick<LookResult, 'look' | 'requestFault'>;

/** A number as it was asked for. */
export interface AskedNumber {
  readonly number: string;
  readonly service: string;
  readonly notBefore: ProductInstant;
}

type Answer =
  | { readonly kind: 'shipments'; readonly items: readonly unknown[]; readonly others: readonly unknown[] }
  | { readonly kind: 'problem'; readonly outcome: Outcome }
  | { readonly kind: 'malformed'; readonly webPage: boolean };

/** Of a web page the beginning is enough to see what it was. Anything else unreadable may name a person. */
const RECORDED_CHARACTERS = 2_000;

/** What the body of an answer comes to for the number asked, whose HTTP status was 200 or one that DHL explains. */
export function outcomeFor(asked: AskedNumber, status: number, body: string): Outcome {
  const answer = parseAnswer(body);
  switch (answer.kind) {
    case 'shipments':
      return { look: choose(asked, answer), requestFault: false };
    case 'problem':
      return answer.outcome;
    case 'malformed': {
      const what = answer.webPage ? 'a web page' : `something else than shipments (${body.length} characters)`;
      const raw = answer.webPage ? storableText(body.slice(0, RECORDED_CHARACTERS)) : null;
      const look =
        status === 200
          ? failure('malformed', `DHL answered with ${what}.`, raw)
          : failure('refused', `DHL refused the request with ${what} (HTTP ${status}); check the base URL.`, raw);
      return { look, requestFault: true };
    }
  }
}

/** Every shipment in an answer, or in the part of one that is stored; null where the text is no answer of DHL's. */
export function readAnswer(raw: string): readonly ReadParcel[] | null {
  const answer = parseAnswer(raw);
  if (answer.kind === 'malformed') return null;
  if (answer.kind === 'problem') return [{ number: null, look: answer.outcome.look }];
  return answer.items.map((item) => {
    const stored = rawOf([item], answer.others);
    const read = Shipment.safeParse(item);
    return read.success
      ? { number: read.data.id, look: lookOf(read.data, read.data.id, stored) }
      : { number: null, look: failure('malformed', 'DHL’s answer for this shipment cannot be read.', stored) };
  });
}

/** A look that saw nothing. */
export function failure(kind: SyncFailure, reason: string, raw: string | null = null): Failed {
  return { kind: 'sync_failed', failure: kind, reason, retryAfterMs: null, raw };
}

function parseAnswer(body: string): Answer {
  const json = withoutPersons(parseJson(body));
  const shipments = Shipments.safeParse(json);
  if (shipments.success) {
    const { shipments: items, possibleAdditionalShipmentsUrl: others } = shipments.data;
    return { kind: 'shipments', items, others };
  }
  const problem = Problem.safeParse(json);
  if (problem.success) return { kind: 'problem', outcome: outcomeOfProblem(problem.data, JSON.stringify(json)) };
  return { kind: 'malformed', webPage: /^\s*</.test(body) };
}

/** Only words tell a number nobody has from a path nobody serves: both are 404. */
function outcomeOfProblem({ status, title, detail }: Problem, raw: string): Outcome {
  if (status === 404 && /\bno (?:result|shipment)/i.test(`${title} ${detail ?? ''}`)) {
    return { look: { kind: 'not_found', syncedAt: null, raw }, requestFault: false };
  }
  const [kind, predicate] = meaningOfStatus(status);
  // One number a request: what is wrong with the request may be the number.
  return { look: failure(kind, `DHL ${predicate} (status ${status}).`, raw), requestFault: status !== 400 };
}

function meaningOfStatus(status: number): readonly [SyncFailure, string] {
  if (status === 429) return ['rate_limited', 'received too many requests'];
  if (status === 401 || status === 403) return ['unauthorised', 'refused the key; check it'];
  if (status === 400) return ['refused', 'calls the request bad; check the tracking number'];
  if (status === 404) return ['refused', 'does not know the address asked; check the base URL'];
  if (status === 408 || status >= 500) return ['unavailable', 'is out of order'];
  return ['refused', 'refused the request'];
}

/**
 * The shipment that is ours: it has our number, as its own or as a piece's, is of the service asked for, and shows some
 * life since the order. Numbers are given out again after about 90 days, and several parcels were seen under one.
 */
function choose(asked: AskedNumber, { items, others }: Extract<Answer, { kind: 'shipments' }>): Look {
  if (items.length === 0) return { kind: 'not_found', syncedAt: null, raw: rawOf([], others) };
  const recorded = (chosen: readonly { readonly item: unknown }[]) =>
    rawOf(
      chosen.map(({ item }) => item),
      others,
    );
  const read = items.flatMap((item) => {
    const shipment = Shipment.safeParse(item);
    return shipment.success ? { item, shipment: shipment.data } : [];
  });
  const named = read.filter(({ shipment }) => numbersOf(shipment).includes(asked.number));
  if (named.length === 0) {
    return read.length < items.length
      ? failure('malformed', 'DHL’s answer for this number cannot be read.', rawOf(items, others))
      : failure('malformed', 'DHL answered about another shipment than the one asked for.');
  }
  const ours = named.filter(({ shipment: { service } }) => service === asked.service || service === null);
  if (ours.length === 0) {
    const titles = [...new Set(named.map(({ shipment }) => serviceTitle(shipment.service)))].join(' and ');
    return failure(
      'cannot_track',
      `DHL has this number with ${titles}, not with ${serviceTitle(asked.service)}; correct the carrier’s name.`,
      recorded(named),
    );
  }
  const current = ours.filter(({ shipment }) => !endedBefore(shipment, asked.notBefore));
  const [first, second] = current;
  if (first === undefined) return { kind: 'not_found', syncedAt: null, raw: recorded(ours) };
  if (second !== undefined) {
    return failure(
      'cannot_track',
      'DHL has several shipments under this number since the order; ask the seller for a number of its own.',
      recorded(current),
    );
  }
  return lookOf(first.shipment, asked.number, rawOf([first.item], others));
}

function lookOf(shipment: Shipment, number: string | null, raw: string): Look {
  const scans = scansOf(shipment, number);
  if (scans.length === 0) {
    if (shipment.events.length > 0) return failure('malformed', 'No row of the history can be read.', raw);
    return shipment.status?.statusCode === 'unknown'
      ? { kind: 'not_found', syncedAt: null, raw }
      : failure('malformed', 'The shipment has neither a history nor a status.', raw);
  }
  return {
    kind: 'looked',
    rows: readScans(scans, shipment.service ?? 'dhl'),
    syncedAt: null,
    stopped: false,
    carrierName: serviceTitle(shipment.service),
    lastMile: lastMileOf(shipment, number),
    raw,
  };
}

/** The number of the carrier that delivers, which DHL eCommerce names beside its own. */
function lastMileOf({ id, details }: Shipment, asked: string | null): Extract<Look, { kind: 'looked' }>['lastMile'] {
  const local = (details?.references ?? []).filter(({ type }) => type === 'local-tracking-number');
  const numbers = new Set(local.flatMap(({ number }) => number ?? []));
  const [number] = numbers;
  if (number === undefined || numbers.size > 1 || number === asked || number === id) return null;
  return { number, carrierName: plainText(details?.provider?.destinationProvider ?? '') || null };
}

/** What the shipment may have been asked for by: DHL takes the numbers of its pieces, and its other numbers, too. */
function numbersOf({ id, details }: Shipment): readonly string[] {
  const references = (details?.references ?? []).map(({ number }) => number);
  return [id, ...(details?.pieceIds ?? []), ...references].filter((number) => number !== null);
}

/**
 * Nothing happened since `notBefore`: the number's former parcel. Facility clocks have no zone here, so a day is granted.
 * One row may be stamped years early; the newest is what counts.
 */
function endedBefore(shipment: Shipment, notBefore: ProductInstant): boolean {
  const rows = [shipment.status, ...shipment.events.map((event) => Row.safeParse(event).data)];
  const newest = rows.flatMap((row) => localPartOf(row?.timestamp ?? null) ?? []).reduce((a, b) => (a > b ? a : b), '');
  return newest !== '' && newest < isoSeconds(after(notBefore, -DAY_MS));
}

/** The stored part of an answer has the answer's own shape. */
function rawOf(items: readonly unknown[], others: readonly unknown[]): string {
  return JSON.stringify({ shipments: items, possibleAdditionalShipmentsUrl: others });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
