/** 17TRACK v2.4: the same paths, header, limits, answers and push signature. */
import { createHash } from 'node:crypto';
import { parseJson } from '../parse-json.ts';
import type { CarrierWorld, Refusal, WireAnswer, WireFormat } from '../wire-format.ts';
import { type AskedItem, ENDPOINTS, Registry } from './registry.ts';

const MAX_NUMBERS = 40;

export function seventeentrackFormat(world: CarrierWorld): WireFormat {
  const registry = new Registry(world);
  return {
    prefix: '/track/v2.4',
    understand({ method, path, headers, body }) {
      const endpoint = method === 'POST' ? (ENDPOINTS.find((name) => path === `/${name}`) ?? null) : null;
      const header = headers['17token'];
      const key = typeof header === 'string' ? header : null;
      const items = itemsOf(parseJson(body));
      return {
        endpoint,
        key,
        numbers: items?.map((item) => item.number) ?? [],
        answer: () => {
          if (endpoint === null || key === null || items === null) {
            return { status: 200, body: requestError(-18010013, 'Submitted data is invalid.') };
          }
          if (items.length > MAX_NUMBERS)
            return { status: 200, body: requestError(-18010014, 'More than 40 numbers.') };
          return { status: 200, body: registry.answer(endpoint, key, items) };
        },
      };
    },
    refuse,
    push(number, event = 'TRACKING_UPDATED') {
      const registration = registry.find(number);
      if (registration === undefined) return null;
      const body = JSON.stringify({ event, data: registry.pushData(registration) });
      return { headers: { sign: createHash('sha256').update(`${body}/${registration.key}`).digest('hex') }, body };
    },
    takeNews: () => registry.takeNews().map(({ number }) => number),
  };
}

function refuse(refusal: Refusal): WireAnswer {
  switch (refusal) {
    case 'unauthorised':
      return { status: 401, body: requestError(-18010002, 'Invalid security key.') };
    case 'forbidden':
      return { status: 403, body: requestError(-18010001, 'IP address is not in whitelist.') };
    case 'rate_limited':
      return { status: 429, body: requestError(-18010003, 'Too many requests.') };
    case 'not_found':
      return { status: 404, body: { code: -18010013, data: { errors: [] } } };
    default:
      return { status: 200, body: requestError(Number(refusal.code), 'As commanded.') };
  }
}

function requestError(code: number, message: string) {
  return { code, data: { errors: [{ code, message }] } };
}

/** The numbers of a request: an array of objects, or the one object of `gettracklist` with numbers parted by commas. */
function itemsOf(body: unknown): readonly AskedItem[] | null {
  if (!Array.isArray(body)) {
    const listed = field(body, 'number');
    return typeof listed === 'string'
      ? listed.split(',').map((number) => ({ number: number.trim(), carrier: null, tag: null }))
      : null;
  }
  const items = body.map((entry: unknown) => {
    const [number, carrier, tag] = [field(entry, 'number'), field(entry, 'carrier'), field(entry, 'tag')];
    if (typeof number !== 'string' || !/^[A-Za-z0-9]{5,50}$/.test(number)) return null;
    return {
      number,
      carrier: typeof carrier === 'number' ? carrier : null,
      tag: typeof tag === 'string' ? tag : null,
    };
  });
  return items.includes(null) ? null : items.filter((item) => item !== null);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
