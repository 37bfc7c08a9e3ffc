/**
 * 17TRACK v2.4 on loopback: the same paths, header, limits, answers and push signature, with scripted journeys, a clock
 * given from outside, and misbehaviour on command. The product talks to it as to the real one, by its base URL.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProductInstant } from '../../domain/time.ts';
import { ENDPOINTS, type Endpoint, type Misbehaviour, Misbehaviours, type RequestFault } from './misbehaviour.ts';
import { type AskedItem, type Registration, Registry } from './registry.ts';
import type { ScriptedJourney } from './scripted-journey.ts';

export interface CarrierSettings {
  readonly now: () => ProductInstant;
  /** The keys it knows; each is an account with registrations of its own. */
  readonly keys?: readonly string[];
  /** Where pushes go; none without it. */
  readonly pushUrl?: string;
  /** Answers 429 above this many requests in any second of the machine's clock and per key. The real limit is 3. */
  readonly requestsPerSecond?: number;
}

/** One request it has seen. */
interface SeenRequest {
  readonly endpoint: Endpoint | 'unknown';
  readonly key: string | null;
  readonly numbers: readonly string[];
  readonly at: ProductInstant;
  /** Null: it was never answered. */
  readonly status: number | null;
}

export interface LocalCarrier {
  /** For the adapter's `baseUrl`. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  script(number: string, journey: ScriptedJourney): void;
  /** The function returned ends it. */
  misbehave(rule: Misbehaviour): () => void;
  behave(): void;
  setPushUrl(url: string | null): void;
  /** Pushes one number's state, signed; returns the receiver's status. `sign` replaces the signature. */
  push(number: string, options?: { readonly event?: string; readonly sign?: string }): Promise<number>;
  /** Pushes every number whose visible scans changed since its last push; returns how many left. */
  pushNews(): Promise<number>;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_NUMBERS = 40;
export const LOCAL_CARRIER_KEY = 'local-carrier-key';

/** Starts it on a free port of 127.0.0.1. */
export async function startCarrier(settings: CarrierSettings): Promise<LocalCarrier> {
  const keys = settings.keys ?? [LOCAL_CARRIER_KEY];
  const misbehaviours = new Misbehaviours();
  const registry = new Registry(settings.now, misbehaviours);
  const requests: SeenRequest[] = [];
  const recent = new Map<string, number[]>();
  let pushUrl = settings.pushUrl ?? null;

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  // A receiver that keeps connections alive must not outlive a test.
  server.keepAliveTimeout = 1_000;

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    const endpoint = ENDPOINTS.find((name) => request.url === `/track/v2.4/${name}`);
    const header = request.headers['17token'];
    const key = typeof header === 'string' ? header : null;
    const items = itemsOf(body);
    const numbers = items?.map((item) => item.number) ?? [];
    const at = settings.now();
    const seen = (status: number | null): void => {
      requests.push({ endpoint: endpoint ?? 'unknown', key, numbers, at, status });
    };
    const send = (status: number, payload: unknown, headers: Readonly<Record<string, string>> = {}) => {
      seen(status);
      const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text);
    };

    if (endpoint === undefined || request.method !== 'POST')
      return send(404, { code: -18010013, data: { errors: [] } });
    const fault = misbehaviours.requestFault(endpoint, numbers, at);
    if (fault !== null) return misbehave(fault, request, send, seen);
    if (key === null || !keys.includes(key)) return send(401, requestError(-18010002, 'Invalid security key.'));
    if (tooMany(key)) return send(429, requestError(-18010003, 'Too many requests.'));
    if (items === null) return send(200, requestError(-18010013, 'Submitted data is invalid.'));
    if (items.length > MAX_NUMBERS) return send(200, requestError(-18010014, 'More than 40 numbers.'));
    return send(200, registry.answer(endpoint, key, items));
  };

  const tooMany = (key: string): boolean => {
    if (settings.requestsPerSecond === undefined) return false;
    const now = performance.now();
    const inLastSecond = (recent.get(key) ?? []).filter((at) => now - at < 1_000);
    recent.set(key, [...inLastSecond, now]);
    return inLastSecond.length >= settings.requestsPerSecond;
  };

  const push = async (registration: Registration, event: string, sign?: string): Promise<number> => {
    if (pushUrl === null)
      throw new Error('The local carrier has no push URL; give `pushUrl` or call setPushUrl first.');
    const body = JSON.stringify({ event, data: registry.pushData(registration) });
    const signature = createHash('sha256').update(`${body}/${registration.key}`).digest('hex');
    const answer = await fetch(pushUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', sign: sign ?? signature },
      body,
    });
    await answer.body?.cancel();
    return answer.status;
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/track/v2.4`,
    requests,
    script: (number, journey) => registry.script(number, journey),
    misbehave: (rule) => misbehaviours.add(rule),
    behave: () => misbehaviours.clear(),
    setPushUrl(url) {
      pushUrl = url;
    },
    async push(number, { event = 'TRACKING_UPDATED', sign } = {}) {
      const registration = registry.find(number);
      if (registration === undefined)
        throw new Error('The number is not registered; only registered numbers are pushed.');
      return push(registration, event, sign);
    },
    async pushNews() {
      if (pushUrl === null) return 0;
      const news = registry.takeNews();
      for (const registration of news) await push(registration, 'TRACKING_UPDATED');
      return news.length;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function misbehave(
  fault: RequestFault,
  request: IncomingMessage,
  send: (status: number, payload: unknown, headers?: Readonly<Record<string, string>>) => void,
  seen: (status: number | null) => void,
): void {
  switch (fault.kind) {
    case 'status':
      return send(fault.status, `<html><body>Error ${fault.status}</body></html>`, { 'content-type': 'text/html' });
    case 'rate_limit': {
      const wait = fault.retryAfterSeconds;
      const headers = wait === undefined ? {} : { 'retry-after': String(wait) };
      return send(429, requestError(-18010003, 'Too many requests.'), headers);
    }
    case 'html':
      return send(200, '<!DOCTYPE html><html><body>Maintenance</body></html>', { 'content-type': 'text/html' });
    case 'truncated':
      return send(200, '{"code":0,"data":{"accepted":[{"number":"');
    case 'timeout':
      return seen(null);
    case 'reset':
      seen(null);
      request.socket.resetAndDestroy();
      return;
    case 'unauthorised':
      return send(401, requestError(-18010002, 'Invalid security key.'));
    case 'code':
      return send(200, requestError(fault.code, 'As commanded.'));
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

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error(`The request is longer than ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
