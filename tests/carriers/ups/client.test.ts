import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createUps } from '../../../carriers/ups/client.ts';
import type { TrackingQuery } from '../../../domain/look.ts';
import { trackingQuery } from '../tracking-query.ts';
import { answer, NUMBER, parcel, refusal, warning } from './wire-answers.ts';

const OTHER = '1Z00000000000002';
const query = (fields: Partial<TrackingQuery> = {}) => trackingQuery({ trackingNumber: NUMBER, ...fields });

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The text of an answer; null where the test has answered itself, or does not at all. */
type Reply = (seen: Seen, response: ServerResponse, request: IncomingMessage) => string | null;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const isToken = ({ url }: Pick<Seen, 'url'>) => url === '/security/v1/oauth/token';
const tokenText = (token: string, expiresIn: unknown = '14399') =>
  JSON.stringify({ access_token: token, expires_in: expiresIn, status: 'approved' });

interface Server {
  readonly token?: Reply;
  readonly secret?: string | null;
  readonly requestTimeoutMs?: number;
}

/** Silence is waited for no longer than this; anything else is given the time a busy machine takes. */
const PATIENCE_MS = 100;
const SILENCE = 'silence';

/** A server that gives tokens and answers about parcels as the test says. */
async function serve(
  tracking: Reply,
  { token = () => tokenText('the-token'), secret = 'the-secret', requestTimeoutMs = 5_000 }: Server = {},
) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const call = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(call);
      const text = (isToken(call) ? token : tracking)(call, response, request);
      if (text !== null) response.end(text);
    });
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
  const account = { baseUrl: `http://127.0.0.1:${port}/`, key: 'the-id', secret };
  const paths = () => seen.map((call) => (isToken(call) ? 'token' : 'details'));
  return { adapter: createUps(account, { requestTimeoutMs }), seen, paths };
}

const withStatus =
  (status: number, text = '', headers: Readonly<Record<string, string>> = {}): Reply =>
  (_, response) => {
    response.writeHead(status, headers);
    return text;
  };

describe('a look', () => {
  it('fetches a token by the client’s id and secret, then asks for the number in English', async () => {
    const { adapter, seen } = await serve(() => answer([parcel()]));
    expect(await adapter.look([query({ trackingNumber: '1z 0000 0000 0000 01', registered: false })])).toMatchObject([
      { look: { kind: 'looked', rows: [{ event: 'ARRIVED_FACILITY' }] }, registered: true, requestFault: false },
    ]);
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/security/v1/oauth/token',
        body: 'grant_type=client_credentials',
        headers: {
          authorization: `Basic ${Buffer.from('the-id:the-secret').toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
      {
        method: 'GET',
        url: `/api/track/v1/details/${NUMBER}?locale=en_US`,
        headers: {
          authorization: 'Bearer the-token',
          transid: expect.stringMatching(/^[0-9a-f-]{36}$/),
          transactionsrc: 'waybell',
        },
      },
    ]);
  });

  it('gives every request an id of its own', async () => {
    const { adapter, seen } = await serve(() => warning());
    await adapter.look([query(), query()]);
    const ids = seen.flatMap(({ headers }) => headers['transid'] ?? []);
    expect(new Set(ids).size).toBe(2);
  });

  it('asks for its turn before every request', async () => {
    const { adapter, seen } = await serve(() => answer([parcel()]));
    const sent: number[] = [];
    await adapter.look([query()], {
      pace: async (send) => {
        const result = await send();
        sent.push(seen.length);
        return result;
      },
    });
    expect(sent).toEqual([1, 2]);
  });

  it('rejects only when its caller gives up, or no request may leave', async () => {
    const { adapter } = await serve(() => null);
    const caller = new AbortController();
    const look = adapter.look([query()], { signal: caller.signal });
    caller.abort(new Error('shutting down'));
    await expect(look).rejects.toThrow('shutting down');
    const resting = () => Promise.reject(new Error('resting'));
    await expect(adapter.look([query()], { pace: resting })).rejects.toThrow('resting');
  });

  it.each(['1Z0001', '1'.repeat(35), 'n/a', `${NUMBER}, ${OTHER}`])('is not sent for %s', async (trackingNumber) => {
    const { adapter, seen } = await serve(() => warning());
    expect(await adapter.look([query({ trackingNumber })])).toMatchObject([
      { look: { failure: 'cannot_track' }, registered: true, requestFault: false },
    ]);
    expect(seen).toEqual([]);
  });
});

describe('the access token', () => {
  it('is fetched once for looks at the same time and those after', async () => {
    const { adapter, paths } = await serve(() => answer([parcel()]));
    await Promise.all([adapter.look([query()]), adapter.look([query()])]);
    await adapter.look([query()]);
    expect(paths().filter((path) => path === 'token')).toHaveLength(1);
  });

  it('of a life nobody can read serves the look it was fetched for', async () => {
    const { adapter, paths } = await serve(() => answer([parcel()]), { token: () => tokenText('the-token', 'long') });
    await adapter.look([query()]);
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked' } }]);
    expect(paths()).toEqual(['token', 'details', 'token', 'details']);
  });

  it('is replaced once when it is refused', async () => {
    let given = 0;
    const { adapter, paths } = await serve(
      ({ headers }, response) => {
        if (headers.authorization === 'Bearer token-2') return answer([parcel()]);
        response.writeHead(401);
        return refusal('250002');
      },
      { token: () => tokenText(`token-${(given += 1)}`) },
    );
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked' } }]);
    await adapter.look([query()]);
    expect(paths()).toEqual(['token', 'details', 'token', 'details', 'details']);
  });

  it('that is refused twice is the account’s fault, and is not kept', async () => {
    const { adapter, paths } = await serve(withStatus(401, refusal('250002')));
    expect(await adapter.look([query(), query()])).toMatchObject([
      { look: { failure: 'unauthorised' }, requestFault: true },
      { look: { failure: 'unauthorised' }, requestFault: true },
    ]);
    expect(paths()).toEqual(['token', 'details', 'token', 'details']);
    await adapter.look([query()]);
    expect(paths().slice(4)).toEqual(['token', 'details', 'token', 'details']);
  });

  it('is fetched by the next look where the one that was fetching it is given up', async () => {
    const caller = new AbortController();
    let asked = 0;
    const { adapter } = await serve(() => answer([parcel()]), {
      token: () => {
        asked += 1;
        if (asked > 1) return tokenText('the-token');
        caller.abort(new Error('given up'));
        return null;
      },
    });
    const [first, second] = await Promise.allSettled([
      adapter.look([query()], { signal: caller.signal }),
      adapter.look([query()]),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: new Error('given up') });
    expect(second).toMatchObject({ status: 'fulfilled', value: [{ look: { kind: 'looked' } }] });
  });

  const cases: readonly [string, Reply, object][] = [
    ['400', withStatus(400, refusal('10400')), { failure: 'refused' }],
    ['401', withStatus(401, refusal('10401')), { failure: 'unauthorised' }],
    ['403', withStatus(403, refusal('10403')), { failure: 'unauthorised' }],
    ['429 and a pause', withStatus(429, '', { 'retry-after': '9' }), { failure: 'rate_limited', retryAfterMs: 9_000 }],
    ['500', withStatus(500), { failure: 'unavailable' }],
    ['a web page', () => '<html></html>', { failure: 'malformed' }],
    ['JSON without a token', () => '{"status":"approved","access_token":""}', { failure: 'malformed' }],
    [SILENCE, () => null, { failure: 'timeout' }],
  ];
  it.each(cases)('that is answered by %s is a fault of the request', async (name, token, expected) => {
    const requestTimeoutMs = name === SILENCE ? PATIENCE_MS : 5_000;
    const { adapter, paths } = await serve(() => answer([parcel()]), { token, requestTimeoutMs });
    const [result] = await adapter.look([query()]);
    expect(result).toMatchObject({ look: { kind: 'sync_failed', ...expected }, registered: true, requestFault: true });
    expect(JSON.stringify(result)).not.toMatch(/the-id|the-secret|1Z0/);
    expect(paths()).toEqual(['token']);
  });

  it('is not asked for without a secret', async () => {
    const { adapter, seen } = await serve(() => answer([parcel()]), { secret: null });
    expect(await adapter.look([query()])).toMatchObject([{ look: { failure: 'unauthorised' }, requestFault: true }]);
    expect(seen).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['with the warning TW0001', () => warning()],
    ['with 404', withStatus(404, refusal('404', 'Tracking number information not found'))],
  ] as const)('is not found %s', async (_, reply) => {
    const { adapter } = await serve(reply);
    expect(await adapter.look([query()])).toMatchObject([
      { look: { kind: 'not_found', syncedAt: null }, registered: true, requestFault: false },
    ]);
  });

  it('that UPS calls invalid is this parcel’s fault alone', async () => {
    const { adapter } = await serve(({ url }, response) => {
      if (!url?.includes(OTHER)) return answer([parcel()]);
      response.writeHead(400);
      return refusal('TV1002', `Invalid inquiry number ${OTHER}`);
    });
    const results = await adapter.look([query({ trackingNumber: OTHER }), query()]);
    expect(results).toMatchObject([
      { look: { failure: 'cannot_track', reason: expect.stringContaining('TV1002') }, requestFault: false },
      { look: { kind: 'looked' }, requestFault: false },
    ]);
    expect(results[0]?.look.kind === 'sync_failed' && results[0].look.reason).not.toContain(OTHER);
  });

  it('of another parcel in the answer is no answer, and no fault of the request', async () => {
    const { adapter } = await serve(() => answer([parcel({ trackingNumber: OTHER })], OTHER));
    expect(await adapter.look([query()])).toMatchObject([
      { look: { failure: 'malformed', raw: null }, requestFault: false },
    ]);
  });
});

describe('a request that fails', () => {
  const cases: readonly [string, Reply, object][] = [
    ['400', withStatus(400, refusal('10400', 'Missing transId')), { failure: 'refused' }],
    ['400 without a word', withStatus(400), { failure: 'refused' }],
    ['403', withStatus(403, refusal('10403', 'Blocked Merchant')), { failure: 'unauthorised' }],
    ['403 without a word', withStatus(403, '<html></html>'), { failure: 'unauthorised' }],
    ['404 that is not UPS’s', withStatus(404, '<html></html>'), { failure: 'refused' }],
    [
      '429 with Retry-After',
      withStatus(429, '', { 'retry-after': '7' }),
      { failure: 'rate_limited', retryAfterMs: 7_000 },
    ],
    ['429 without', withStatus(429, refusal('10429')), { failure: 'rate_limited', retryAfterMs: null }],
    ['the code of too many requests', () => refusal('10429'), { failure: 'rate_limited' }],
    ['the code of a token refused', () => refusal('250002'), { failure: 'unauthorised' }],
    ['the code of an outage', withStatus(400, refusal('10004')), { failure: 'unavailable' }],
    ['an unknown code', () => refusal('ZZ9999'), { failure: 'refused' }],
    ['500', withStatus(500, refusal('10500')), { failure: 'unavailable' }],
    ['503', withStatus(503, '', { 'retry-after': '60' }), { failure: 'unavailable', retryAfterMs: 60_000 }],
    ['302', withStatus(302, '', { location: 'http://127.0.0.1:9/' }), { failure: 'refused' }],
    ['204', withStatus(204), { failure: 'malformed' }],
    ['a web page with 200', () => '<!doctype html><html></html>', { failure: 'malformed' }],
    ['JSON cut in the middle', () => answer([parcel()]).slice(0, -9), { failure: 'malformed', raw: null }],
    ['a wrong type', () => '{"trackResponse":{"shipment":"none"}}', { failure: 'malformed' }],
    ['a connection cut', (_, _response, request) => (request.socket.destroy(), null), { failure: 'unavailable' }],
    [SILENCE, () => null, { failure: 'timeout' }],
  ];
  it.each(cases)('with %s says so', async (name, reply, expected) => {
    const { adapter } = await serve(reply, { requestTimeoutMs: name === SILENCE ? PATIENCE_MS : 5_000 });
    const [result] = await adapter.look([query()]);
    expect(result).toMatchObject({ look: { kind: 'sync_failed', ...expected }, registered: true, requestFault: true });
    expect(JSON.stringify(result)).not.toMatch(/the-token|the-secret|1Z0/);
  });

  it.each([
    ['429', withStatus(429), 1],
    ['403', withStatus(403, refusal('10403')), 1],
    ['500', withStatus(500), 2],
  ] as const)('with %s is sent for the next number: %#', async (_, reply, sent) => {
    const { adapter, paths } = await serve(reply);
    const results = await adapter.look([query(), query({ trackingNumber: OTHER })]);
    expect(results.map(({ requestFault }) => requestFault)).toEqual([true, true]);
    expect(paths().filter((path) => path === 'details')).toHaveLength(sent);
  });
});

describe('a check', () => {
  it('asks for a number that is nobody’s, and is content not to find it', async () => {
    const { adapter, seen } = await serve(() => warning('TW0001', 'WAYBELL00000'));
    expect(await adapter.check()).toBeNull();
    expect(seen.at(-1)?.url).toBe('/api/track/v1/details/WAYBELL00000?locale=en_US');
  });

  it('is content with a number called invalid, too', async () => {
    const { adapter } = await serve(withStatus(400, refusal('TV1002', 'Invalid inquiry number')));
    expect(await adapter.check()).toBeNull();
  });

  it.each([
    ['the token is refused', undefined, withStatus(401), 'refused the key'],
    ['the account may not track', withStatus(403, refusal('10403')), undefined, 'does not let it track'],
    ['the base URL is wrong', withStatus(404, 'not here'), undefined, 'check the base URL'],
  ] as const)('says why when %s', async (_, tracking, token, why) => {
    const { adapter } = await serve(tracking ?? (() => warning()), token === undefined ? {} : { token });
    expect(await adapter.check()).toContain(why);
  });
});
