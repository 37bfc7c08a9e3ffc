import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../carriers/http.ts';
import { createSeventeentrack } from '../../../carriers/seventeentrack/client.ts';
import type { TrackingQuery } from '../../../domain/look.ts';
import { trackingQuery } from '../tracking-query.ts';
import { answerBody, NUMBER, rejected, wireItem } from './wire-answers.ts';

const OTHER = 'YT2600000000002';
const query = (fields: Partial<TrackingQuery> = {}) => trackingQuery({ trackingNumber: NUMBER, ...fields });

interface Seen {
  readonly path: string;
  readonly token: string | undefined;
  readonly body: unknown;
}

type Reply = (path: string, body: unknown, response: ServerResponse, request: IncomingMessage) => string | null;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Never answers: the one reply whose end is a timeout. */
const silence: Reply = () => null;

/** A server that answers as the test says; null means the test has answered itself. */
async function serve(reply: Reply) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      const path = request.url?.split('/').at(-1) ?? '';
      seen.push({ path, token: request.headers['17token']?.toString(), body });
      const text = reply(path, body, response, request);
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
  const adapter = createSeventeentrack(
    { baseUrl: `http://127.0.0.1:${port}/track/v2.4/`, key: 'the-key', secret: null },
    { requestTimeoutMs: reply === silence ? 200 : 10_000 },
  );
  return { adapter, seen, paths: () => seen.map(({ path }) => path) };
}

const accepted = (...numbers: readonly string[]) =>
  answerBody(numbers.map((number) => ({ origin: 1, number, carrier: 190008, tag: null })));

describe('a number not registered yet', () => {
  it('is registered with our shipment id and the carrier, then read', async () => {
    const { adapter, seen } = await serve((path) =>
      path === 'register' ? accepted(NUMBER) : answerBody([], [rejected(-18019909)]),
    );
    const [result] = await adapter.look([query({ registered: false, carrierCode: '190008' })]);
    expect(seen).toEqual([
      {
        path: 'register',
        token: 'the-key',
        body: [{ number: NUMBER, carrier: 190008, lang: 'en', tag: 'order/acme/shopify/1/1' }],
      },
      { path: 'gettrackinfo', token: 'the-key', body: [{ number: NUMBER, carrier: 190008 }] },
    ]);
    expect(result).toMatchObject({ look: { kind: 'not_found' }, registered: true, requestFault: false });
  });

  it('counts as registered when it was already', async () => {
    const { adapter } = await serve((path) =>
      path === 'register' ? answerBody([], [rejected(-18019901)]) : answerBody([wireItem()]),
    );
    const [result] = await adapter.look([query({ registered: false, carrierCode: 'yunexpress' })]);
    expect(result).toMatchObject({ look: { kind: 'looked' }, registered: true });
  });

  it('that cannot be registered is not read, and does not stop the others', async () => {
    const { adapter, seen } = await serve((path) =>
      path === 'register' ? answerBody([], [rejected(-18019908, OTHER)]) : answerBody([wireItem()]),
    );
    const results = await adapter.look([query(), query({ trackingNumber: OTHER, registered: false })]);
    expect(results).toMatchObject([
      { look: { kind: 'looked' }, registered: true, requestFault: false },
      { look: { kind: 'sync_failed', failure: 'quota_exhausted' }, registered: false, requestFault: false },
    ]);
    expect(seen.at(-1)?.body).toEqual([{ number: NUMBER }]);
  });

  it('waits when the registration fails as a whole, while the others are read', async () => {
    const { adapter } = await serve((path, _, response) => {
      if (path !== 'register') return answerBody([wireItem()]);
      response.writeHead(503);
      return '';
    });
    expect(await adapter.look([query({ trackingNumber: OTHER, registered: false }), query()])).toMatchObject([
      { look: { failure: 'unavailable' }, registered: false, requestFault: true },
      { look: { kind: 'looked' }, requestFault: false },
    ]);
  });

  it.each([
    [429, {}, 'rate_limited', null],
    [503, { 'retry-after': '20' }, 'unavailable', 20_000],
  ])('waits with all others when the registration is answered by %d and a pause', async (status, headers, ...why) => {
    const { adapter, paths } = await serve((_path, _body, response) => {
      response.writeHead(status, headers);
      return '';
    });
    const [failure, retryAfterMs] = why;
    expect(await adapter.look([query({ trackingNumber: OTHER, registered: false }), query()])).toMatchObject([
      { look: { failure, retryAfterMs }, registered: false, requestFault: true },
      { look: { failure, retryAfterMs }, registered: true, requestFault: true },
    ]);
    expect(paths()).toEqual(['register']);
  });

  it('keeps its registration when the reading fails', async () => {
    const { adapter } = await serve((path) => (path === 'register' ? accepted(NUMBER) : '<html></html>'));
    expect(await adapter.look([query({ registered: false })])).toMatchObject([
      { look: { failure: 'malformed', raw: '<html></html>' }, registered: true, requestFault: true },
    ]);
  });
});

describe('a number the provider has forgotten', () => {
  it('is not registered anew, which is charged, unless that is allowed', async () => {
    const { adapter, paths } = await serve(() => answerBody([], [rejected(-18019902)]));
    expect(await adapter.look([query()])).toMatchObject([
      { look: { failure: 'cannot_track', reason: expect.stringContaining('registerAgain') as string } },
    ]);
    expect(paths()).toEqual(['gettrackinfo']);
  });

  it('is registered and read once more where that is allowed', async () => {
    let registered = false;
    const { adapter, paths } = await serve((path) => {
      if (path !== 'register') return registered ? answerBody([wireItem()]) : answerBody([], [rejected(-18019902)]);
      registered = true;
      return accepted(NUMBER);
    });
    const [result] = await adapter.look([query({ mayRegisterAgain: true })]);
    expect(result).toMatchObject({ look: { kind: 'looked' }, registered: true });
    expect(paths()).toEqual(['gettrackinfo', 'register', 'gettrackinfo']);
  });

  it('is given up after that one time', async () => {
    const { adapter, paths } = await serve((path) =>
      path === 'register' ? accepted(NUMBER) : answerBody([], [rejected(-18019902)]),
    );
    expect(await adapter.look([query({ mayRegisterAgain: true })])).toMatchObject([{ look: { failure: 'refused' } }]);
    expect(paths()).toHaveLength(3);
  });
});

describe('many numbers', () => {
  it('go in requests of at most 40, each answered in its place', async () => {
    const numbers = Array.from({ length: 95 }, (_, i) => `YT26${String(i).padStart(11, '0')}`);
    const { adapter, seen } = await serve((_, body) =>
      answerBody((body as { number: string }[]).toReversed().map(({ number }) => wireItem({ number, tag: null }))),
    );
    const results = await adapter.look(numbers.map((trackingNumber) => query({ trackingNumber })));
    expect(seen.map(({ body }) => (body as unknown[]).length)).toEqual([40, 40, 15]);
    results.forEach(({ look }, i) => expect(look.kind === 'looked' && JSON.parse(look.raw).number).toBe(numbers[i]));
  });

  it('of two parcels with one number are asked for once', async () => {
    const { adapter, seen } = await serve(() => answerBody([wireItem()]));
    const results = await adapter.look([
      query(),
      query({ tag: 'order/acme/shopify/2/1', trackingNumber: 'yt 2600000000001' }),
    ]);
    expect(seen[0]?.body).toHaveLength(1);
    expect(results.map(({ look }) => look.kind)).toEqual(['looked', 'looked']);
  });

  it('that are none are not asked for', async () => {
    const { adapter, seen } = await serve(() => answerBody([]));
    const results = await adapter.look([
      query({ trackingNumber: 'n/a' }),
      query({ trackingNumber: `${NUMBER}, ${OTHER}` }),
    ]);
    expect(results).toMatchObject([{ look: { failure: 'cannot_track' } }, { look: { failure: 'cannot_track' } }]);
    expect(seen).toHaveLength(0);
    expect(JSON.stringify(results)).not.toContain(NUMBER);
  });

  it('that share an unreadable answer do not get each other’s part of it', async () => {
    const { adapter } = await serve(() => answerBody([wireItem(), wireItem({ number: OTHER })]).slice(0, -5));
    const results = await adapter.look([query(), query({ trackingNumber: OTHER })]);
    expect(results).toMatchObject([{ look: { failure: 'malformed', raw: null } }, { look: { raw: null } }]);
  });
});

describe('a registration refused for want of more than the number', () => {
  const recipient = { country: 'NL', postalCode: '1012 AB', phone: '+31 6 1234 5678' };
  const demand = async (code: number, who: TrackingQuery['recipient']) => {
    const { adapter, seen } = await serve((path, body) => {
      if (path !== 'register') return answerBody([], [rejected(-18019909)]);
      const told = Object.keys((body as readonly object[])[0] ?? {}).some((name) => /postal|phone/.test(name));
      return told ? accepted(NUMBER) : answerBody([], [rejected(code)]);
    });
    const [result] = await adapter.look([query({ registered: false, recipient: who })]);
    const told = seen.filter(({ path }) => path === 'register').map(({ body }) => (body as readonly object[])[0]);
    return { result, told };
  };

  it.each([
    [-18010018, { destination_country: 'NL', destination_postal_code: '1012 AB' }],
    [-18010019, { destination_postal_code: '1012 AB' }],
    [-18010020, { phone_number_last_4: '5678' }],
  ])('with %i is tried once more with %j, and with nothing else of the buyer’s', async (code, extra) => {
    const { result, told } = await demand(code, recipient);
    expect(told[0]).not.toHaveProperty('destination_postal_code');
    expect(told[1]).toEqual({ ...told[0], ...extra });
    expect(result).toMatchObject({ registered: true, look: { kind: 'not_found' } });
  });

  it('that the order does not have cannot be tracked, and says what is wanted', async () => {
    const { result, told } = await demand(-18010020, { ...recipient, phone: null });
    expect(told).toHaveLength(1);
    expect(result).toMatchObject({ registered: false, look: { failure: 'cannot_track' } });
  });
});

describe('an expired feed', () => {
  const expired = answerBody([wireItem({ status: 'Expired', subStatus: 'Expired_Other' })]);

  const stopped = answerBody([{ number: NUMBER, carrier: 190008, tracking_status: 'Stopped' }]);

  it('whose number is not followed any more is taken up again, once', async () => {
    const { adapter, seen, paths } = await serve((path) => {
      if (path === 'gettracklist') return stopped;
      return path === 'retrack' ? accepted(NUMBER) : expired;
    });
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked', stopped: false } }]);
    expect(paths()).toEqual(['gettrackinfo', 'gettracklist', 'retrack']);
    expect(seen.map(({ body }) => body).slice(1)).toEqual([{ number: NUMBER, page_size: 1 }, [{ number: NUMBER }]]);
  });

  it('that 17TRACK does not take up a second time is stopped, and never registered anew', async () => {
    const { adapter, paths } = await serve((path) => {
      if (path === 'gettracklist') return stopped;
      return path === 'retrack' ? answerBody([], [rejected(-18019905)]) : expired;
    });
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked', stopped: true } }]);
    expect(paths()).not.toContain('register');
  });

  it('that 17TRACK does not take up a second time begins anew where that is allowed', async () => {
    const { adapter, paths } = await serve((path) => {
      if (path === 'gettracklist') return stopped;
      if (path === 'retrack') return answerBody([], [rejected(-18019905)]);
      return path === 'gettrackinfo' ? expired : accepted(NUMBER);
    });
    expect(await adapter.look([query({ mayRegisterAgain: true })])).toMatchObject([
      { look: { kind: 'looked', stopped: false }, registered: true },
    ]);
    expect(paths()).toEqual(['gettrackinfo', 'gettracklist', 'retrack', 'deletetrack', 'register']);
  });

  it('whose number is still followed costs no further request', async () => {
    const { adapter, paths } = await serve((path) =>
      path === 'gettracklist'
        ? answerBody([{ number: NUMBER, carrier: 190008, tracking_status: 'Tracking' }])
        : expired,
    );
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked', stopped: false } }]);
    expect(paths()).toEqual(['gettrackinfo', 'gettracklist']);
  });

  it('is read all the same when that question fails', async () => {
    const { adapter } = await serve((path) => (path === 'gettracklist' ? '<html></html>' : expired));
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked', stopped: false } }]);
  });
});

describe('a request that fails', () => {
  const status = (code: number, headers: Readonly<Record<string, string>> = {}): Reply => {
    return (_path, _body, response) => {
      response.writeHead(code, headers);
      return '{"code":0,"data":{"accepted":[]}}';
    };
  };
  const cases: readonly [string, Reply, object][] = [
    ['429 with Retry-After', status(429, { 'retry-after': '7' }), { failure: 'rate_limited', retryAfterMs: 7_000 }],
    ['429 without', status(429), { failure: 'rate_limited', retryAfterMs: null }],
    ['401', status(401), { failure: 'unauthorised' }],
    ['403', status(403), { failure: 'unauthorised' }],
    ['400', status(400), { failure: 'refused' }],
    ['404', status(404), { failure: 'refused' }],
    ['302', status(302, { location: 'http://127.0.0.1:9/' }), { failure: 'refused' }],
    ['204', status(204), { failure: 'malformed' }],
    ['500', status(500), { failure: 'unavailable' }],
    ['503 with Retry-After', status(503, { 'retry-after': '60' }), { failure: 'unavailable', retryAfterMs: 60_000 }],
    ['a web page with 200', () => '<!doctype html><html></html>', { failure: 'malformed' }],
    ['an error code', () => '{"code":-18010002,"data":null}', { failure: 'unauthorised' }],
    ['an internal error code', () => '{"code":-18010003,"data":{}}', { failure: 'unavailable' }],
    ['a connection cut', (_p, _b, _response, request) => (request.socket.destroy(), null), { failure: 'unavailable' }],
    ['no answer', silence, { failure: 'timeout' }],
    [
      'an answer cut in the middle',
      (_p, _b, response, request) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"code":0', () => request.socket.destroy());
        return null;
      },
      { failure: 'unavailable' },
    ],
    [
      'an answer without end',
      (_p, _b, response) => {
        response.writeHead(200);
        for (let i = 0; i < 9; i += 1) response.write(' '.repeat(1024 * 1024));
        response.end();
        return null;
      },
      { failure: 'malformed' },
    ],
  ];
  it.each(cases)('with %s says so', async (_, reply, expected) => {
    const { adapter } = await serve(reply);
    expect(await adapter.look([query()])).toMatchObject([
      { look: { kind: 'sync_failed', ...expected }, requestFault: true, registered: true },
    ]);
  });

  it('for want of a server says so', async () => {
    const adapter = createSeventeentrack({ baseUrl: 'http://127.0.0.1:1', key: 'the-key', secret: null });
    const [result] = await adapter.look([query()]);
    expect(result).toMatchObject({ look: { failure: 'unavailable' }, requestFault: true });
    expect(JSON.stringify(result)).not.toMatch(/the-key|YT26/);
  });

  it('for want of quota does not count against the account: what is registered can still be read', async () => {
    const { adapter } = await serve(() => '{"code":-18019908,"data":null}');
    expect(await adapter.look([query({ registered: false })])).toMatchObject([
      { look: { failure: 'quota_exhausted' }, requestFault: false },
    ]);
  });
});

describe('a look', () => {
  it('rejects only when its caller gives up', async () => {
    const { adapter } = await serve(() => null);
    const caller = new AbortController();
    const look = adapter.look([query()], { signal: caller.signal });
    caller.abort(new Error('shutting down'));
    await expect(look).rejects.toThrow('shutting down');
  });

  it('asks for its turn before every request', async () => {
    let turns = 0;
    const { adapter, seen } = await serve((path) =>
      path === 'register' ? accepted(NUMBER) : answerBody([], [rejected(-18019909)]),
    );
    await adapter.look([query({ registered: false })], {
      pace: async (send) => {
        turns += 1;
        const before = seen.length;
        const answer = await send();
        expect(seen).toHaveLength(before + 1);
        return answer;
      },
    });
    expect(turns).toBe(2);
    expect(seen).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  const date = 'Sun, 22 Nov 2026 03:00:00 GMT';
  it.each([
    [{ 'retry-after': '12' }, 12_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 03:02:00 GMT', date }, 120_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 02:00:00 GMT', date }, 0],
    [{ 'retry-after': 'Sun, 22 Nov 2026 03:02:00 GMT' }, null],
    [{ 'retry-after': '9999999' }, 86_400_000],
    [{ 'retry-after': 'soon', date }, null],
    [{}, null],
  ])('of %j is %s ms', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>))).toBe(ms);
  });
});
