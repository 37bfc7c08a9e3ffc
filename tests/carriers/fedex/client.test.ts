import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { CarrierAccount, LookCall } from '../../../carriers/carrier.ts';
import { createFedEx } from '../../../carriers/fedex/client.ts';
import { untilQuotaDayEndsMs } from '../../../carriers/fedex/faults.ts';
import type { TrackingQuery } from '../../../domain/look.ts';
import { productInstant } from '../../../domain/time.ts';
import { trackingQuery } from '../tracking-query.ts';
import { answerBody, errorBody, errorResult, NUMBER, OTHER, trackResult } from './wire-answers.ts';

const query = (fields: Partial<TrackingQuery> = {}) => trackingQuery({ trackingNumber: NUMBER, ...fields });

interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Null means the test has answered itself. */
type Reply = (seen: Seen, response: ServerResponse, request: IncomingMessage) => string | null;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const tokenBody = (name: string) => JSON.stringify({ access_token: name, token_type: 'bearer', expires_in: 3_599 });
const found: Reply = () => answerBody({ [NUMBER]: [trackResult()] });
const withStatus =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Reply =>
  (_seen, response) => {
    response.writeHead(status, headers);
    return body;
  };

/** A FedEx that tracks as the test says; its tokens are `token-1`, `token-2`, ... unless the test gives them too. */
/** Never answers: the one reply whose end is a timeout. */
const silence: Reply = () => null;

async function serve(track: Reply, token?: Reply, account: Partial<CarrierAccount> = {}) {
  const seen: Seen[] = [];
  const tokens = () => seen.filter(({ path }) => path === '/oauth/token');
  const give: Reply = token ?? (() => tokenBody(`token-${tokens().length}`));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      const text = (one.path === '/oauth/token' ? give : track)(one, response, request);
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
  const adapter = createFedEx(
    { baseUrl: `http://127.0.0.1:${port}/`, key: 'client-id', secret: 'client-secret', ...account },
    { requestTimeoutMs: track === silence || token === silence ? 200 : 10_000 },
  );
  return { adapter, seen, tokens, tracked: () => seen.filter(({ path }) => path !== '/oauth/token') };
}

const numbersOf = ({ body }: Seen): readonly string[] =>
  (JSON.parse(body) as { trackingInfo: { trackingNumberInfo: { trackingNumber: string } }[] }).trackingInfo.map(
    ({ trackingNumberInfo }) => trackingNumberInfo.trackingNumber,
  );

describe('a look', () => {
  it('asks for a token, then for the scans since the order, in English', async () => {
    const { adapter, seen } = await serve(found);
    expect(await adapter.look([query()])).toMatchObject([
      { look: { kind: 'looked', syncedAt: null }, registered: true, requestFault: false },
    ]);
    expect(seen).toMatchObject([
      {
        path: '/oauth/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&client_id=client-id&client_secret=client-secret',
      },
      {
        path: '/track/v1/trackingnumbers',
        headers: { authorization: 'Bearer token-1', 'content-type': 'application/json', 'x-locale': 'en_US' },
      },
    ]);
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual({
      includeDetailedScans: true,
      trackingInfo: [{ shipDateBegin: '2026-10-28', trackingNumberInfo: { trackingNumber: NUMBER } }],
    });
  });

  it('needs no further token, nor do looks at the same time', async () => {
    const { adapter, tokens, tracked } = await serve(found);
    await Promise.all([adapter.look([query()]), adapter.look([query()]), adapter.look([query()])]);
    await adapter.look([query()]);
    expect(tokens()).toHaveLength(1);
    expect(tracked()).toHaveLength(4);
  });

  it('asks for its turn before every request', async () => {
    const { adapter, seen } = await serve(found);
    const seenAfterTurns: number[] = [];
    const pace: LookCall['pace'] = async (send) => {
      const answer = await send();
      seenAfterTurns.push(seen.length);
      return answer;
    };
    await adapter.look([query()], { pace });
    expect(seenAfterTurns).toEqual([1, 2]);
  });

  it('rejects only when its caller gives up', async () => {
    const { adapter } = await serve(() => null);
    const caller = new AbortController();
    const look = adapter.look([query()], { signal: caller.signal });
    caller.abort(new Error('shutting down'));
    await expect(look).rejects.toThrow('shutting down');
  });

  it('goes on when another that was asking for the token gives up', async () => {
    const caller = new AbortController();
    let given = 0;
    const { adapter } = await serve(found, () => {
      given += 1;
      if (given > 1) return tokenBody('token');
      caller.abort(new Error('shutting down'));
      return null;
    });
    const first = adapter.look([query()], { signal: caller.signal });
    const second = adapter.look([query()]);
    await expect(first).rejects.toThrow('shutting down');
    expect(await second).toMatchObject([{ look: { kind: 'looked' } }]);
  });
});

describe('a token that FedEx has taken back', () => {
  const onlyWith =
    (...good: readonly string[]): Reply =>
    (seen, response, request) =>
      good.includes(seen.headers.authorization ?? '')
        ? found(seen, response, request)
        : withStatus(401, errorBody('NOT.AUTHORIZED.ERROR'))(seen, response, request);

  it('is replaced, and the question asked again', async () => {
    const { adapter, tracked } = await serve(onlyWith('Bearer token-2'));
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked' } }]);
    expect(tracked().map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is replaced once for looks at the same time', async () => {
    const { adapter, tokens } = await serve(onlyWith('Bearer token-2'));
    const looks = await Promise.all([adapter.look([query()]), adapter.look([query()])]);
    expect(looks.flat().map(({ look }) => look.kind)).toEqual(['looked', 'looked']);
    expect(tokens()).toHaveLength(2);
  });

  it('and whose successor it refuses too, is a key that is not allowed', async () => {
    const { adapter, tracked } = await serve(onlyWith());
    expect(await adapter.look([query()])).toMatchObject([{ look: { failure: 'unauthorised' }, requestFault: true }]);
    expect(tracked()).toHaveLength(2);
  });
});

describe('many numbers', () => {
  it('go in requests of at most 30, each answered in its place', async () => {
    const numbers = Array.from({ length: 65 }, (_, i) => `12866704${String(i).padStart(4, '0')}`);
    const { adapter, tracked } = await serve((seen) =>
      answerBody(Object.fromEntries(numbersOf(seen).map((number) => [number, [trackResult()]]))),
    );
    const results = await adapter.look(numbers.map((trackingNumber) => query({ trackingNumber })));
    expect(tracked().map((seen) => numbersOf(seen).length)).toEqual([30, 30, 5]);
    results.forEach(({ look }, i) =>
      expect(look.kind === 'looked' && JSON.parse(look.raw).trackingNumber).toBe(numbers[i]),
    );
  });

  it('of which two are the same ask once, since the earlier order', async () => {
    const { adapter, tracked } = await serve(found);
    const earlier = productInstant(Date.UTC(2026, 9 /* Oct */, 20));
    const results = await adapter.look([
      query(),
      query({ notBefore: earlier, trackingNumber: ` ${NUMBER} ` }),
      query(),
    ]);
    expect(tracked().map(({ body }) => JSON.parse(body).trackingInfo)).toEqual([
      [{ shipDateBegin: '2026-10-19', trackingNumberInfo: { trackingNumber: NUMBER } }],
    ]);
    expect(results.map(({ look }) => look.kind)).toEqual(['looked', 'looked', 'looked']);
  });

  it('that are none are not asked for', async () => {
    const { adapter, seen } = await serve(found);
    expect(
      await adapter.look([query({ trackingNumber: 'n/a' }), query({ trackingNumber: `${NUMBER}, ${OTHER}` })]),
    ).toMatchObject([
      { look: { failure: 'cannot_track' }, requestFault: false },
      { look: { failure: 'cannot_track' }, requestFault: false },
    ]);
    expect(seen).toHaveLength(0);
  });

  it('have outcomes of their own', async () => {
    const third = '128667043728';
    const { adapter } = await serve(() =>
      answerBody({ [OTHER]: [errorResult()], [NUMBER]: [trackResult()], '999999999999': [trackResult()] }),
    );
    const asked = [NUMBER, OTHER, third].map((trackingNumber) => query({ trackingNumber }));
    expect(await adapter.look(asked)).toMatchObject([
      { look: { kind: 'looked' }, requestFault: false },
      { look: { kind: 'not_found' }, requestFault: false },
      { look: { kind: 'sync_failed', failure: 'malformed' }, requestFault: false },
    ]);
  });

  it('are not all blinded by the one FedEx refuses the request for', async () => {
    const numbers = [NUMBER, '128667043728', OTHER, '128667043729', '128667043730'];
    const { adapter, tracked } = await serve((seen, response) => {
      const asked = numbersOf(seen);
      if (!asked.includes(OTHER))
        return answerBody(Object.fromEntries(asked.map((number) => [number, [trackResult()]])));
      response.writeHead(400);
      return errorBody('TRACKING.TRACKINGNUMBER.INVALID');
    });
    const results = await adapter.look(numbers.map((trackingNumber) => query({ trackingNumber })));
    expect(results.map(({ look }) => look.kind)).toEqual(['looked', 'looked', 'sync_failed', 'looked', 'looked']);
    expect(results[2]).toMatchObject({ look: { failure: 'cannot_track' }, requestFault: false });
    expect(tracked().map((seen) => numbersOf(seen).length)).toEqual([5, 3, 2, 1, 2]);
  });
});

const AFTER_7_S = { 'retry-after': '7' };
const QUOTA = errorBody('TOO.MANY.REQUESTS', 'Daily transaction quota exceeded. Retry after 12:00AM GMT.');

describe('a request that fails', () => {
  const cases: readonly [string, Reply, object][] = [
    ['429 with Retry-After', withStatus(429, '', AFTER_7_S), { failure: 'rate_limited', retryAfterMs: 7_000 }],
    ['429 without', withStatus(429, errorBody('TOO.MANY')), { failure: 'rate_limited', retryAfterMs: 10_000 }],
    ['429 for the day', withStatus(429, QUOTA, AFTER_7_S), { failure: 'quota_exhausted', retryAfterMs: 7_000 }],
    ['403', withStatus(403), { failure: 'unauthorised', reason: expect.stringContaining('Track API') }],
    ['400', withStatus(400, errorBody('BAD.REQUEST.ERROR')), { failure: 'refused' }],
    ['404', withStatus(404), { failure: 'refused' }],
    ['302', withStatus(302, '', { location: 'http://127.0.0.1:9/' }), { failure: 'refused' }],
    ['500', withStatus(500), { failure: 'unavailable' }],
    ['503 with Retry-After', withStatus(503, '', AFTER_7_S), { failure: 'unavailable', retryAfterMs: 7_000 }],
    ['an error in a 200', () => errorBody('INTERNAL.SERVER.ERROR'), { failure: 'unavailable' }],
    ['a refusal in a 200', () => errorBody('FORBIDDEN.ERROR'), { failure: 'unauthorised' }],
    ['an unknown error in a 200', () => errorBody('NEW'), { failure: 'refused' }],
    ['something else not found', () => errorBody('RESOURCE.NOTFOUND'), { failure: 'refused' }],
    ['a web page with 200', () => '<!doctype html><html></html>', { failure: 'malformed', raw: expect.any(String) }],
    [
      'JSON that breaks off',
      () => answerBody({ [NUMBER]: [trackResult()] }).slice(0, -5),
      { failure: 'malformed', raw: null },
    ],
    ['JSON of another shape', () => '{"output":{"completeTrackResults":7}}', { failure: 'malformed', raw: null }],
    ['a connection cut', (_seen, _response, request) => (request.socket.destroy(), null), { failure: 'unavailable' }],
    ['no answer', silence, { failure: 'timeout' }],
  ];
  it.each(cases)('with %s says so', async (_, reply, expected) => {
    const { adapter } = await serve(reply);
    const results = await adapter.look([query()]);
    expect(results).toMatchObject([{ look: { kind: 'sync_failed', ...expected }, requestFault: true }]);
    expect(JSON.stringify(results)).not.toMatch(/client-id|client-secret|token-1|128667|Sample/);
  });

  it('of one number that FedEx does not know is no fault of the request', async () => {
    const { adapter } = await serve(withStatus(400, errorBody('TRACKING.TRACKINGNUMBER.NOTFOUND')));
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'not_found' }, requestFault: false }]);
  });

  it('with a pause stops the look: nothing more is sent', async () => {
    const { adapter, tracked } = await serve(withStatus(429));
    const numbers = Array.from({ length: 31 }, (_, i) => `12866704${String(i).padStart(4, '0')}`);
    const results = await adapter.look(numbers.map((trackingNumber) => query({ trackingNumber })));
    expect(tracked()).toHaveLength(1);
    expect(new Set(results.map(({ look }) => look.kind === 'sync_failed' && look.retryAfterMs))).toEqual(
      new Set([10_000]),
    );
  });
});

describe('a token that is not given', () => {
  const cases: readonly [string, Reply, object][] = [
    ['401', withStatus(401, errorBody('NOT.AUTHORIZED.ERROR')), { failure: 'unauthorised' }],
    ['400', withStatus(400), { failure: 'unauthorised' }],
    ['403', withStatus(403), { failure: 'rate_limited', retryAfterMs: 600_000 }],
    ['429', withStatus(429), { failure: 'rate_limited', retryAfterMs: 10_000 }],
    ['503', withStatus(503), { failure: 'unavailable' }],
    ['another shape', () => '{"access_token":""}', { failure: 'malformed' }],
    ['a web page', () => '<html></html>', { failure: 'malformed' }],
    ['no answer', silence, { failure: 'timeout' }],
  ];
  it.each(cases)('with %s leaves FedEx unasked and says so', async (_, reply, expected) => {
    const { adapter, seen } = await serve(found, reply);
    const results = await adapter.look([query()]);
    expect(results).toMatchObject([{ look: { kind: 'sync_failed', ...expected }, requestFault: true }]);
    expect(seen.map(({ path }) => path)).toEqual(['/oauth/token']);
    expect(JSON.stringify(results)).not.toMatch(/client-id|client-secret/);
  });

  it('is asked for again by the next look', async () => {
    let refusals = 1;
    const { adapter } = await serve(found, (_seen, response) => {
      if (refusals === 0) return tokenBody('token');
      refusals -= 1;
      response.writeHead(503);
      return '';
    });
    expect(await adapter.look([query()])).toMatchObject([{ look: { failure: 'unavailable' } }]);
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked' } }]);
  });

  it('for want of a secret is not asked for', async () => {
    const { adapter, seen } = await serve(found, undefined, { secret: null });
    expect(await adapter.look([query()])).toMatchObject([{ look: { failure: 'unauthorised' }, requestFault: true }]);
    expect(seen).toHaveLength(0);
  });
});

describe('the check', () => {
  it.each<[string, Reply, unknown]>([
    ['a number it does not know', () => answerBody({ WAYBELL00000: [errorResult()] }), null],
    ['a number it does not take', withStatus(400, errorBody('TRACKING.TRACKINGNUMBER.INVALID')), null],
    ['a key that may not track', withStatus(403), expect.stringContaining('Track API')],
    ['an error', () => errorBody('FORBIDDEN.ERROR'), expect.stringContaining('key')],
    ['a web page', () => '<html></html>', expect.stringContaining('web page')],
  ])('answered with %s', async (_, reply, verdict) => {
    const { adapter, tracked } = await serve(reply);
    expect(await adapter.check()).toEqual(verdict);
    expect(tracked().map(numbersOf)).toEqual([['WAYBELL00000']]);
  });
});

describe('the day of the quota', () => {
  it.each([
    ['2026-11-22T00:00:00Z', 24 * 3_600_000],
    ['2026-11-22T23:59:59.500Z', 500],
    ['2026-11-22T20:00:00-05:00', 23 * 3_600_000],
  ])('ends at midnight GMT: seen from %s in %d ms', (now, ms) => {
    expect(untilQuotaDayEndsMs(Date.parse(now))).toBe(ms);
  });
});
