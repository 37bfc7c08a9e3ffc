/** FedEx Track v1: access tokens for client ids, and the tracking call with its 30 numbers. */
import { parseJson } from '../parse-json.ts';
import type { CarrierWorld, Refusal, WireAnswer, WireFormat } from '../wire-format.ts';
import { trackResults } from './track-results.ts';

const MAX_NUMBERS = 30;
const TOKEN_LIVES_SECONDS = 3_599;

interface AskedItem {
  readonly number: string;
  readonly shipDateBegin: string | null;
}

export function fedexFormat(world: CarrierWorld): WireFormat {
  /** The client id each token was given to. */
  const tokens = new Map<string, string>();

  const give = (clientId: string): WireAnswer => {
    const token = `local-fedex-token-${tokens.size + 1}`;
    tokens.set(token, clientId);
    return {
      status: 200,
      body: { access_token: token, token_type: 'bearer', expires_in: TOKEN_LIVES_SECONDS, scope: 'CXS' },
    };
  };
  const track = (items: readonly AskedItem[] | null): WireAnswer => {
    if (items === null || items.length === 0 || items.length > MAX_NUMBERS) {
      return { status: 400, body: errors('BAD.REQUEST.ERROR', 'The request cannot be read.') };
    }
    const now = world.now();
    const completeTrackResults = items.map(({ number, shipDateBegin }) => {
      const faults = world.misbehaviours.numberFaults('fedex', 'trackingnumbers', number, now);
      return trackResults(number, shipDateBegin, world.journeys.get(number), now, faults);
    });
    return { status: 200, body: { transactionId: 'local', output: { completeTrackResults } } };
  };

  return {
    prefix: '/fedex',
    understand({ method, path, headers, body }) {
      if (method === 'POST' && path === '/oauth/token') {
        const form = new URLSearchParams(body);
        const complete = form.get('grant_type') === 'client_credentials' && form.get('client_secret') !== null;
        const key = complete ? form.get('client_id') : null;
        return { endpoint: 'token', key, numbers: [], answer: () => give(key ?? '') };
      }
      const endpoint = method === 'POST' && path === '/track/v1/trackingnumbers' ? 'trackingnumbers' : null;
      const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
      const items = itemsOf(parseJson(body));
      return {
        endpoint,
        key: tokens.get(token) ?? null,
        numbers: items?.map(({ number }) => number) ?? [],
        answer: () => track(items),
      };
    },
    refuse,
  };
}

function refuse(refusal: Refusal): WireAnswer {
  switch (refusal) {
    case 'unauthorised':
      return { status: 401, body: errors('NOT.AUTHORIZED.ERROR', 'Access token expired or invalid.') };
    case 'forbidden':
      return { status: 403, body: errors('FORBIDDEN.ERROR', 'We could not authorize your credentials.') };
    case 'rate_limited':
      return { status: 429, body: errors('TOO.MANY.REQUESTS', 'Too many requests in a short duration.') };
    case 'not_found':
      return { status: 404, body: errors('NOT.FOUND.ERROR', 'There is no such resource.') };
    default:
      return { status: 200, body: errors(String(refusal.code), 'As commanded.') };
  }
}

function errors(code: string, message: string) {
  return { transactionId: 'local', errors: [{ code, message }] };
}

function itemsOf(body: unknown): readonly AskedItem[] | null {
  const asked = field(body, 'trackingInfo');
  if (!Array.isArray(asked)) return null;
  const items = asked.map((entry: unknown): AskedItem | null => {
    const number = field(field(entry, 'trackingNumberInfo'), 'trackingNumber');
    const shipDateBegin = field(entry, 'shipDateBegin');
    if (typeof number !== 'string') return null;
    return { number, shipDateBegin: typeof shipDateBegin === 'string' ? shipDateBegin : null };
  });
  return items.includes(null) ? null : items.filter((item) => item !== null);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
