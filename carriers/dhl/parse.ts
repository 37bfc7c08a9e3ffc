/** DHL Unified's answer, read into looks. Pure: text in, looks out; nothing DHL writes makes it throw. */
import type { SyncFailure } from '../../domain/look.ts';
import { answeredLane, type LaneFields, NO_LANE } from '../answered-lane.ts';
import type { LookResult, ReadParcel } from '../carrier.ts';
import { storableText } from '../plain-text.ts';
import { type AskedNumber, choose } from './choose.ts';
import { failure, lookOf, rawOf } from './look-of-shipment.ts';
import { Problem, Shipment, Shipments } from './wire.ts';
import { withoutPersons } from './without-persons.ts';

/** What a look comes to, but for the registration, which DHL has not. */
export type Outcome = Pick<LookResult, 'look' | 'requestFault'>;

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
      return { look: choose(asked, answer.items, answer.others), requestFault: false };
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
  if (answer.kind === 'problem') return [{ number: null, look: answer.outcome.look, lane: NO_LANE }];
  return answer.items.map((item) => {
    const stored = rawOf([item], answer.others);
    const read = Shipment.safeParse(item);
    return read.success
      ? { number: read.data.id, look: lookOf(read.data, read.data.id, stored), lane: answeredLane(item, LANE) }
      : {
          number: null,
          look: failure('malformed', 'DHL’s answer for this shipment cannot be read.', stored),
          lane: NO_LANE,
        };
  });
}

const LANE: LaneFields = { origin: ['origin.address.countryCode'], destination: ['destination.address.countryCode'] };

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

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
