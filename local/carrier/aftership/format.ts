/**
 * AfterShip 2026-07: the same paths, header, envelope, codes and push signature. An account's key is its webhook secret, too,
 * because an account on loopback has nothing else.
 */
import { createHmac } from 'node:crypto';
import { parseJson } from '../parse-json.ts';
import type { CarrierWorld, Refusal, WireAnswer, WireCall, WireFormat, WireRequest } from '../wire-format.ts';
import { type Endpoint, type Registration, Registry, type Wanted } from './registry.ts';

const MAX_NUMBERS = 50;

const TYPES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
};

export function aftershipFormat(world: CarrierWorld): WireFormat {
  const registry = new Registry(world);
  return {
    prefix: '/tracking/2026-07',
    understand(request) {
      const header = request.headers['as-api-key'];
      const key = typeof header === 'string' ? header : null;
      return { key, ...callOf(registry, key ?? '', request) };
    },
    refuse,
    push(number, event = 'tracking_update') {
      const registration = registry.find(number);
      if (registration === undefined) return null;
      const msg = registry.tracking(registration, []);
      const body = JSON.stringify({
        ts: Math.floor(world.now() / 1_000),
        event,
        event_id: registration.id,
        is_tracking_first_tag: false,
        msg,
      });
      const signature = createHmac('sha256', registration.key).update(body).digest('base64');
      return { headers: { 'aftership-hmac-sha256': signature, 'as-webhook-version': '2026-07' }, body };
    },
    takeNews: () => registry.takeNews().map(({ number }) => number),
  };
}

function callOf(registry: Registry, key: string, { method, path, query, body }: WireRequest): Omit<WireCall, 'key'> {
  const [, root, id, verb, ...rest] = path.split('/');
  const nobodys = { endpoint: null, numbers: [], answer: () => refuse('not_found') };
  if (root !== 'trackings' || rest.length > 0) return nobodys;
  if (id === undefined && method === 'POST') {
    const wanted = wantedOf(parseJson(body));
    return {
      endpoint: 'create' satisfies Endpoint,
      numbers: wanted === null ? [] : [wanted.number],
      answer: () => (wanted === null ? error(4007) : shown(registry, 'create', registry.register(key, wanted), 201)),
    };
  }
  if (id === undefined && method === 'GET') {
    const numbers = (query.get('tracking_numbers') ?? '').split(',').filter(Boolean);
    return {
      endpoint: 'list' satisfies Endpoint,
      numbers,
      answer: () => (numbers.length > MAX_NUMBERS ? error(4008) : page(registry, registry.of(key, numbers), query)),
    };
  }
  const found = id === undefined ? undefined : registry.byId(key, id);
  const numbers = found === undefined ? [] : [found.number];
  if (verb === 'retrack' && method === 'POST') {
    return {
      endpoint: 'retrack' satisfies Endpoint,
      numbers,
      answer: () => shown(registry, 'retrack', found === undefined ? 4004 : registry.resume(found), 200),
    };
  }
  return nobodys;
}

/** One tracking, or the code that stands in its place. */
function shown(registry: Registry, endpoint: Endpoint, found: Registration | number, status: number): WireAnswer {
  if (typeof found === 'number') return error(found);
  const data = registry.tracking(found, registry.faults(endpoint, found.number));
  return { status, body: { meta: { code: status }, data } };
}

function page(registry: Registry, found: readonly Registration[], query: URLSearchParams): WireAnswer {
  const limit = Number(query.get('limit') ?? 100);
  const from = Number(query.get('cursor') ?? 0);
  const next = from + limit < found.length ? String(from + limit) : null;
  const trackings = found
    .slice(from, from + limit)
    .map((registration) => registry.tracking(registration, registry.faults('list', registration.number)));
  return {
    status: 200,
    body: {
      meta: { code: 200 },
      data: { pagination: { total: found.length, next_cursor: next ?? '', has_next_page: next !== null }, trackings },
    },
  };
}

function refuse(refusal: Refusal): WireAnswer {
  switch (refusal) {
    case 'unauthorised':
      return error(401);
    case 'forbidden':
      return error(403);
    case 'rate_limited':
      return { ...error(429), headers: { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0' } };
    case 'not_found':
      return error(404);
    default:
      return error(Number(refusal.code));
  }
}

/** A code of four digits comes with 400, but for a tracking that is not there. */
function error(code: number): WireAnswer {
  const status = code === 4004 ? 404 : code < 1_000 ? code : 400;
  return {
    status,
    body: { meta: { code, type: TYPES[status] ?? 'BadRequest', message: `Refused with code ${code}.` }, data: {} },
  };
}

function wantedOf(body: unknown): Wanted | null {
  const [number, slug, orderId] = [field(body, 'tracking_number'), field(body, 'slug'), field(body, 'order_id')];
  if (typeof number !== 'string' || !/^[A-Za-z0-9._/-]{4,100}$/.test(number)) return null;
  return {
    number,
    slug: typeof slug === 'string' ? slug : null,
    orderId: typeof orderId === 'string' ? orderId : null,
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
