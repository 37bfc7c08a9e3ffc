/**
 * The carriers' interfaces on loopback: the same scripted journeys told in every provider's own wire format, with a clock
 * given from outside, and misbehaviour on command. The product talks to it as to the real ones, by their base URLs.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CarrierProvider } from '../../domain/plan.ts';
import type { ProductInstant } from '../../domain/time.ts';
import { type Misbehaviour, Misbehaviours, type RequestFault } from './misbehaviour.ts';
import type { ScriptedJourney } from './scripted-journey.ts';
import type { WireAnswer, WireFormat } from './wire-format.ts';
import { WIRE_FORMATS } from './wire-formats.ts';

export interface CarrierSettings {
  readonly now: () => ProductInstant;
  /** The keys it knows; each is an account with registrations of its own. */
  readonly keys?: readonly string[];
  /** Where pushes go; none without it. */
  readonly pushUrl?: string;
  /** Answers 429 above this many requests in any second of the machine's clock and per key. 17TRACK's limit is 3. */
  readonly requestsPerSecond?: number;
}

/** One request it has seen. */
interface SeenRequest {
  readonly provider: CarrierProvider | null;
  readonly endpoint: string;
  readonly key: string | null;
  readonly numbers: readonly string[];
  readonly at: ProductInstant;
  /** Null: it was never answered. */
  readonly status: number | null;
}

export interface LocalCarrier {
  /** 17TRACK's base URL, which most parcels are looked at by. */
  readonly url: string;
  readonly urls: Readonly<Record<CarrierProvider, string>>;
  readonly requests: readonly SeenRequest[];
  script(number: string, journey: ScriptedJourney): void;
  /** The function returned ends it. */
  misbehave(rule: Misbehaviour): () => void;
  behave(): void;
  setPushUrl(url: string | null): void;
  /** Pushes one number's state, signed; returns the receiver's status. `headers` replace those of the signature. */
  push(
    number: string,
    options?: {
      readonly provider?: CarrierProvider;
      readonly event?: string;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<number>;
  /** Pushes every number whose visible scans changed since its last push; returns how many left. */
  pushNews(): Promise<number>;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1024 * 1024;
export const LOCAL_CARRIER_KEY = 'local-carrier-key';

const PROVIDERS = Object.keys(WIRE_FORMATS) as readonly CarrierProvider[];

/** Starts it on a free port of 127.0.0.1. */
export async function startCarrier(settings: CarrierSettings): Promise<LocalCarrier> {
  const keys = settings.keys ?? [LOCAL_CARRIER_KEY];
  const misbehaviours = new Misbehaviours();
  const journeys = new Map<string, ScriptedJourney>();
  const formats = Object.fromEntries(
    PROVIDERS.map((provider) => [
      provider,
      WIRE_FORMATS[provider]({ now: settings.now, journeys, misbehaviours, keys }),
    ]),
  ) as Readonly<Record<CarrierProvider, WireFormat>>;
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
    const url = new URL(request.url ?? '/', 'http://localhost');
    const provider = PROVIDERS.find((name) => url.pathname.startsWith(`${formats[name].prefix}/`)) ?? null;
    const at = settings.now();
    if (provider === null) {
      requests.push({ provider, endpoint: 'unknown', key: null, numbers: [], at, status: 404 });
      response.writeHead(404).end();
      return;
    }
    const format = formats[provider];
    const { endpoint, key, numbers, answer } = format.understand({
      method: request.method ?? 'GET',
      path: url.pathname.slice(format.prefix.length),
      query: url.searchParams,
      headers: request.headers,
      body,
    });
    const seen = (status: number | null): void => {
      requests.push({ provider, endpoint: endpoint ?? 'unknown', key, numbers, at, status });
    };
    const send = (told: WireAnswer) => {
      seen(told.status);
      const headers = { 'content-type': 'application/json; charset=utf-8', ...told.headers };
      response.writeHead(told.status, headers).end(textOf(told));
    };

    if (endpoint === null) return send(format.refuse('not_found'));
    const fault = misbehaviours.requestFault(provider, endpoint, numbers, at);
    if (fault !== null && fault.kind !== 'truncated' && fault.kind !== 'cut_off')
      return misbehave(fault, format, request, send, seen);
    if (key === null || !keys.includes(key)) return send(format.refuse('unauthorised'));
    if (tooMany(`${provider} ${key}`)) return send(format.refuse('rate_limited'));
    const whole = answer();
    if (fault === null) return send(whole);
    const text = textOf(whole);
    const half = text.slice(0, Math.floor(text.length / 2));
    if (fault.kind === 'truncated') return send({ ...whole, body: half });
    seen(null);
    response.writeHead(whole.status, { 'content-length': Buffer.byteLength(text) });
    response.write(half, () => request.socket.resetAndDestroy());
  };

  const tooMany = (account: string): boolean => {
    if (settings.requestsPerSecond === undefined) return false;
    const now = performance.now();
    const inLastSecond = (recent.get(account) ?? []).filter((at) => now - at < 1_000);
    recent.set(account, [...inLastSecond, now]);
    return inLastSecond.length >= settings.requestsPerSecond;
  };

  const push: LocalCarrier['push'] = async (number, { provider = 'seventeentrack', event, headers } = {}) => {
    if (pushUrl === null)
      throw new Error('The local carrier has no push URL; give `pushUrl` or call setPushUrl first.');
    const pushed = formats[provider].push?.(number, event) ?? null;
    if (pushed === null) throw new Error('The number is not registered; only registered numbers are pushed.');
    const answer = await fetch(pushUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...pushed.headers, ...headers },
      body: pushed.body,
    });
    await answer.body?.cancel();
    return answer.status;
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const urls = Object.fromEntries(
    PROVIDERS.map((provider) => [provider, `http://127.0.0.1:${port}${formats[provider].prefix}`]),
  ) as Readonly<Record<CarrierProvider, string>>;

  return {
    url: urls.seventeentrack,
    urls,
    requests,
    script: (number, journey) => void journeys.set(number, journey),
    misbehave: (rule) => misbehaviours.add(rule),
    behave: () => misbehaviours.clear(),
    setPushUrl(url) {
      pushUrl = url;
    },
    push,
    async pushNews() {
      if (pushUrl === null) return 0;
      let pushed = 0;
      for (const provider of PROVIDERS) {
        for (const number of formats[provider].takeNews?.() ?? []) {
          await push(number, { provider });
          pushed += 1;
        }
      }
      return pushed;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function textOf({ body }: WireAnswer): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** The faults for which no answer is needed. */
function misbehave(
  fault: Exclude<RequestFault, { kind: 'truncated' | 'cut_off' }>,
  format: WireFormat,
  request: IncomingMessage,
  send: (answer: WireAnswer) => void,
  seen: (status: number | null) => void,
): void {
  switch (fault.kind) {
    case 'status':
      return send({
        status: fault.status,
        body: `<html><body>Error ${fault.status}</body></html>`,
        headers: { 'content-type': 'text/html' },
      });
    case 'rate_limit': {
      const wait = fault.retryAfterSeconds;
      return send({
        ...format.refuse('rate_limited'),
        ...(wait === undefined ? {} : { headers: { 'retry-after': String(wait) } }),
      });
    }
    case 'html':
      return send({
        status: 200,
        body: '<!DOCTYPE html><html><body>Maintenance</body></html>',
        headers: { 'content-type': 'text/html' },
      });
    case 'timeout':
      return seen(null);
    case 'reset':
      seen(null);
      request.socket.resetAndDestroy();
      return;
    case 'unauthorised':
    case 'forbidden':
      return send(format.refuse(fault.kind));
    case 'code':
      return send(format.refuse({ code: fault.code }));
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error(`The request is longer than ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
