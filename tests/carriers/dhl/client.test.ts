import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createDhl } from '../../../carriers/dhl/client.ts';
import type { TrackingQuery } from '../../../domain/look.ts';
import { trackingQuery } from '../tracking-query.ts';
import { answerBody, NOT_FOUND, NUMBER, wireShipment } from './wire-answers.ts';

const OTHER = '2234567890';
const query = (fields: Partial<TrackingQuery> = {}) => trackingQuery({ trackingNumber: NUMBER, ...fields });

type Reply = (number: string, response: ServerResponse, request: IncomingMessage) => string | null;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A server that answers as the test says; null means the test has answered itself, or never will. */
async function serve(reply: Reply, requestTimeoutMs = 10_000) {
  const seen: { readonly url: string; readonly key: unknown }[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    seen.push({ url, key: request.headers['dhl-api-key'] });
    const number = new URL(url, 'http://localhost').searchParams.get('trackingNumber') ?? '';
    const text = reply(number, response, request);
    if (text !== null) response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  const adapter = createDhl(
    { baseUrl: `http://127.0.0.1:${port}/track/`, key: 'the-key', secret: null },
    { requestTimeoutMs },
  );
  return { adapter, seen };
}

const found: Reply = (number) => answerBody([wireShipment({ id: number })]);

describe('a look', () => {
  it('asks for one number of one company, in English, and tells nothing of the buyer', async () => {
    const { adapter, seen } = await serve(found);
    const recipient = { country: 'DE', postalCode: '99999', phone: '+15550100' };
    const results = await adapter.look([query({ recipient, registered: false, trackingNumber: '12 3456 7890' })]);
    expect(seen).toEqual([
      { url: `/track/shipments?trackingNumber=${NUMBER}&service=express&language=en`, key: 'the-key' },
    ]);
    expect(results).toMatchObject([{ look: { kind: 'looked' }, registered: true, requestFault: false }]);
  });

  it('asks the company the shop names', async () => {
    const { adapter, seen } = await serve(found);
    await adapter.look([query({ carrierName: 'DHL eCommerce' })]);
    expect(seen[0]?.url).toContain('service=ecommerce&');
  });

  it('at many numbers takes them one by one, each in its turn, and answers in their order', async () => {
    const { adapter, seen } = await serve((number, response) => {
      if (number === OTHER) return found(number, response, {} as IncomingMessage);
      response.writeHead(404);
      return NOT_FOUND;
    });
    let turns = 0;
    const results = await adapter.look(
      [query(), query({ trackingNumber: OTHER }), query({ trackingNumber: 'n/a' }), query()],
      {
        pace: (send) => {
          turns += 1;
          return send();
        },
      },
    );
    expect(results.map(({ look }) => (look.kind === 'sync_failed' ? look.failure : look.kind))).toEqual([
      'not_found',
      'looked',
      'cannot_track',
      'not_found',
    ]);
    expect(turns).toBe(3);
    expect(seen).toHaveLength(3);
  });

  it('at fields that hold no number, or several, asks nobody', async () => {
    const { adapter, seen } = await serve(found);
    const results = await adapter.look([
      query({ trackingNumber: '-' }),
      query({ trackingNumber: `${NUMBER}, ${OTHER}` }),
    ]);
    expect(results).toMatchObject([{ look: { failure: 'cannot_track' } }, { look: { failure: 'cannot_track' } }]);
    expect(seen).toHaveLength(0);
  });

  it('stops at the first wish for a pause', async () => {
    const { adapter, seen } = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': '5' });
      return '';
    });
    const paused = { look: { failure: 'rate_limited', retryAfterMs: 5_000 }, requestFault: true };
    expect(await adapter.look([query(), query({ trackingNumber: OTHER })])).toMatchObject([paused, paused]);
    expect(seen).toHaveLength(1);
  });

  it('rejects only when its caller gives up', async () => {
    const { adapter } = await serve(() => null);
    const caller = new AbortController();
    const look = adapter.look([query()], { signal: caller.signal });
    caller.abort(new Error('shutting down'));
    await expect(look).rejects.toThrow('shutting down');
  });
});

describe('a request that fails', () => {
  const problem = (status: number, title: string, headers: Readonly<Record<string, string>> = {}): Reply => {
    return (_, response) => {
      response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
      return JSON.stringify({ title, status, detail: title });
    };
  };
  const cases: readonly [string, Reply, object][] = [
    ['401', problem(401, 'Unauthorized'), { failure: 'unauthorised' }],
    ['403', problem(403, 'Forbidden'), { failure: 'unauthorised' }],
    ['404 for a path nobody serves', problem(404, 'Not Found'), { failure: 'refused' }],
    [
      '404 and a web page',
      (_, response) => {
        response.writeHead(404);
        return '<html>Not Found</html>';
      },
      { failure: 'refused', raw: '<html>Not Found</html>' },
    ],
    [
      '429 and Retry-After',
      problem(429, 'Too Many Requests', { 'retry-after': '7' }),
      { failure: 'rate_limited', retryAfterMs: 7_000 },
    ],
    ['429', problem(429, 'Too Many Requests'), { failure: 'rate_limited', retryAfterMs: null }],
    ['500', problem(500, 'Internal Server Error'), { failure: 'unavailable' }],
    ['503 and Retry-After', problem(503, 'Busy', { 'retry-after': '60' }), { retryAfterMs: 60_000 }],
    ['302', problem(302, 'Found', { location: 'http://127.0.0.1:9/' }), { failure: 'refused' }],
    ['a problem with 200', () => '{"title":"Unauthorized","status":401}', { failure: 'unauthorised' }],
    ['a web page with 200', () => '<!doctype html><html></html>', { failure: 'malformed' }],
    ['JSON that breaks off', () => answerBody([wireShipment()]).slice(0, 200), { failure: 'malformed', raw: null }],
    ['JSON of another shape', () => '{"shipments":{"id":"1234567890"}}', { failure: 'malformed', raw: null }],
    ['nothing', () => '', { failure: 'malformed' }],
    ['no answer', () => null, { failure: 'timeout' }],
    ['a connection reset', (_n, _r, { socket }) => (socket.resetAndDestroy(), null), { failure: 'unavailable' }],
  ];
  it.each(cases)('with %s says so, without number and key', async (_, reply, expected) => {
    const { adapter } = await serve(reply, 'failure' in expected && expected.failure === 'timeout' ? 50 : 10_000);
    const results = await adapter.look([query()]);
    expect(results).toMatchObject([{ look: { kind: 'sync_failed', ...expected }, requestFault: true }]);
    expect(JSON.stringify(results)).not.toMatch(/the-key|1234567890/);
  });

  it('with 400 may fail of the number, and does not count against the account', async () => {
    const { adapter } = await serve(problem(400, 'Bad Request'));
    expect(await adapter.look([query()])).toMatchObject([{ look: { failure: 'refused' }, requestFault: false }]);
  });
});

describe('the check of an account', () => {
  it('takes "not found" for a key that works, with one request', async () => {
    const { adapter, seen } = await serve((_, response) => {
      response.writeHead(404);
      return NOT_FOUND;
    });
    expect(await adapter.check()).toBeNull();
    expect(seen).toHaveLength(1);
  });

  it.each([
    [401, 'DHL refused the key; check it and the IP allow-list (HTTP 401).'],
    [503, 'DHL is out of order (HTTP 503).'],
    [404, 'DHL refused the request with something else than shipments (0 characters) (HTTP 404); check the base URL.'],
  ])('says why it cannot be used: %d', async (status, sentence) => {
    const { adapter } = await serve((_, response) => {
      response.writeHead(status);
      return '';
    });
    expect(await adapter.check()).toBe(sentence);
  });
});
