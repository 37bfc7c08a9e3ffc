import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createAftership } from '../../../carriers/aftership/client.ts';
import type { TrackingQuery } from '../../../domain/look.ts';
import { trackingQuery } from '../tracking-query.ts';
import { listBody, NUMBER, newTracking, OTHER, oneBody, refusalBody, TAG, wireTracking } from './wire-answers.ts';

const query = (fields: Partial<TrackingQuery> = {}) => trackingQuery({ trackingNumber: NUMBER, ...fields });
const unregistered = (fields: Partial<TrackingQuery> = {}) => query({ registered: false, ...fields });

interface Seen {
  readonly call: 'create' | 'list' | 'retrack';
  readonly url: URL;
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** A body is sent with the status the code in it calls for; null means the test has answered itself. */
type Reply = (seen: Seen, response: ServerResponse, request: IncomingMessage) => string | null;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serve(reply: Reply, requestTimeoutMs = 10_000) {
  const calls: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const url = new URL(request.url ?? '/', 'http://localhost');
      const seen: Seen = {
        call: request.method === 'GET' ? 'list' : url.pathname.endsWith('/retrack') ? 'retrack' : 'create',
        url,
        key: request.headers['as-api-key']?.toString(),
        body: text === '' ? null : JSON.parse(text),
      };
      calls.push(seen);
      const body = reply(seen, response, request);
      if (body === null) return;
      const code = Number(/^\{"meta":\{"code":(\d+)/.exec(body)?.[1] ?? 200);
      if (!response.headersSent) response.writeHead(code === 4004 ? 404 : code > 999 ? 400 : code);
      response.end(body);
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
  const adapter = createAftership(
    { baseUrl: `http://127.0.0.1:${port}/tracking/2026-07/`, key: 'the-key', secret: null },
    { requestTimeoutMs },
  );
  return { adapter, calls, names: () => calls.map(({ call }) => call) };
}

describe('a number not registered yet', () => {
  it('is registered with our shipment id, its carrier and one language, and nothing of the buyer’s', async () => {
    const { adapter, calls } = await serve(() => oneBody(newTracking(), 201));
    const recipient = { country: 'GB', postalCode: 'PC1 1PC', phone: '+15550100' };
    const [result] = await adapter.look([unregistered({ carrierName: 'Yun Express', recipient })]);
    expect(calls.map(({ call, key, body, url }) => ({ call, key, body, path: url.pathname }))).toEqual([
      {
        call: 'create',
        key: 'the-key',
        path: '/tracking/2026-07/trackings',
        body: { tracking_number: NUMBER, slug: 'yunexpress', order_id: TAG, language: 'en' },
      },
    ]);
    expect(result).toMatchObject({ look: { kind: 'not_found' }, registered: true, requestFault: false });
  });

  it('is left for AfterShip to detect where the carrier has no known slug', async () => {
    const { adapter, calls } = await serve(() => oneBody(newTracking(), 201));
    await adapter.look([
      unregistered({ carrierName: 'Smith & Sons Vans' }),
      unregistered({ carrierCode: '190008', carrierName: 'Royal Mail' }),
      unregistered({ carrierCode: 'dpd-uk', carrierName: 'DPD' }),
    ]);
    expect(calls.map(({ body }) => body?.['slug'])).toEqual([undefined, 'royal-mail', 'dpd-uk']);
  });

  it('that exists already counts as registered and is read', async () => {
    const { adapter, names } = await serve(({ call }) =>
      call === 'create' ? refusalBody(4003) : listBody([wireTracking({ order_id: '#1001' })]),
    );
    expect(await adapter.look([unregistered()])).toMatchObject([{ look: { kind: 'looked' }, registered: true }]);
    expect(names()).toEqual(['create', 'list']);
  });

  it('that exists, and yet is in no list, is a fault that passes', async () => {
    const { adapter } = await serve(({ call }) => (call === 'create' ? refusalBody(4003) : listBody([])));
    expect(await adapter.look([unregistered()])).toMatchObject([
      { look: { kind: 'sync_failed', failure: 'unavailable' }, registered: true, requestFault: false },
    ]);
  });

  it.each([
    [4011, 'Missing value. Besides `tracking_number`, also required: `destination_postal_code`'],
    [4009, '`destination_postal_code` is required.'],
    [4008, 'The value of `destination_postal_code` is invalid.'],
  ])('gets what its carrier demands by code %d, once and nothing else', async (code, message) => {
    const { adapter, calls } = await serve(({ body }) =>
      body?.['destination_postal_code'] === undefined ? refusalBody(code, message) : oneBody(newTracking(), 201),
    );
    const recipient = { country: 'GB', postalCode: 'PC1 1PC', phone: '+15550100' };
    expect(await adapter.look([unregistered({ recipient })])).toMatchObject([{ registered: true }]);
    expect(calls.map(({ body }) => Object.keys(body ?? {}))).toEqual([
      ['tracking_number', 'order_id', 'language'],
      ['tracking_number', 'order_id', 'language', 'destination_postal_code'],
    ]);
  });

  it('gets the country in three letters', async () => {
    const { adapter, calls } = await serve(({ body }) =>
      body?.['destination_country_region'] === undefined
        ? refusalBody(4011, 'also required: `destination_country_region`, `tracking_postal_code`')
        : oneBody(newTracking(), 201),
    );
    await adapter.look([unregistered({ recipient: { country: 'GB', postalCode: 'PC1 1PC', phone: null } })]);
    expect(calls[1]?.body).toMatchObject({ destination_country_region: 'GBR', tracking_postal_code: 'PC1 1PC' });
  });

  it.each([
    ['anything the order has not', '`tracking_key`, `destination_postal_code`'],
    ['a phone', '`customers[0].phone_number`'],
    ['nothing it names', 'something'],
  ])('cannot be tracked when the carrier demands %s, and nothing is told', async (_, names) => {
    const { adapter, calls } = await serve(() => refusalBody(4011, `also required: ${names}`));
    const recipient = { country: 'GB', postalCode: 'PC1 1PC', phone: '+15550100' };
    expect(await adapter.look([unregistered({ recipient })])).toMatchObject([
      { look: { failure: 'cannot_track' }, registered: false, requestFault: false },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('that is refused does not stop the others', async () => {
    const { adapter } = await serve(({ call, body }) => {
      if (call === 'list') return listBody([wireTracking()]);
      return body?.['tracking_number'] === OTHER ? refusalBody(4012) : refusalBody(4003);
    });
    expect(await adapter.look([unregistered({ trackingNumber: OTHER }), unregistered()])).toMatchObject([
      { look: { failure: 'cannot_track' }, registered: false, requestFault: false },
      { look: { kind: 'looked' }, registered: true },
    ]);
  });

  it('waits with the rest of the new ones when AfterShip is out of order, while the others are read', async () => {
    const { adapter, names } = await serve(({ call }, response) => {
      if (call === 'list') return listBody([wireTracking()]);
      response.writeHead(503);
      return '';
    });
    const third = 'YT2600000000003';
    const looks = [unregistered({ trackingNumber: OTHER }), unregistered({ trackingNumber: third }), query()];
    expect(await adapter.look(looks)).toMatchObject([
      { look: { failure: 'unavailable' }, registered: false, requestFault: true },
      { look: { failure: 'unavailable' }, registered: false, requestFault: true },
      { look: { kind: 'looked' }, requestFault: false },
    ]);
    expect(names()).toEqual(['create', 'list']);
  });

  it('comes back for its turn when more are new than one look may register', async () => {
    const { adapter, names } = await serve(({ body }) =>
      oneBody(newTracking({ tracking_number: body?.['tracking_number'] }), 201),
    );
    const numbers = Array.from({ length: 22 }, (_, i) => `YT26${String(i).padStart(11, '0')}`);
    const results = await adapter.look(numbers.map((trackingNumber) => unregistered({ trackingNumber })));
    expect(names()).toHaveLength(20);
    expect(results.slice(0, 20).every(({ registered }) => registered)).toBe(true);
    expect(results.slice(20)).toMatchObject([
      { look: { failure: 'rate_limited', retryAfterMs: 5_000 }, registered: false, requestFault: false },
      { look: { failure: 'rate_limited', retryAfterMs: 5_000 }, registered: false, requestFault: false },
    ]);
  });
});

describe('registered numbers', () => {
  it('are listed 50 at a time, each answered in its place', async () => {
    const numbers = Array.from({ length: 60 }, (_, i) => `YT26${String(i).padStart(11, '0')}`);
    const { adapter, calls } = await serve(({ url }) => {
      const asked = url.searchParams.get('tracking_numbers')?.split(',') ?? [];
      return listBody(asked.toReversed().map((number) => wireTracking({ tracking_number: number })));
    });
    const results = await adapter.look(numbers.map((trackingNumber) => query({ trackingNumber })));
    expect(calls.map(({ url }) => url.searchParams.get('tracking_numbers')?.split(',').length)).toEqual([50, 10]);
    results.forEach(({ look }, i) =>
      expect(look.kind === 'looked' && JSON.parse(look.raw).tracking_number).toBe(numbers[i]),
    );
  });

  it('are read from page to page', async () => {
    const { adapter, calls } = await serve(({ url }) =>
      url.searchParams.has('cursor')
        ? listBody([wireTracking({ tracking_number: OTHER })])
        : listBody([wireTracking()], 'next+page='),
    );
    const results = await adapter.look([query(), query({ trackingNumber: OTHER })]);
    expect(results.map(({ look }) => look.kind)).toEqual(['looked', 'looked']);
    expect(calls.map(({ url }) => url.searchParams.get('cursor'))).toEqual([null, 'next+page=']);
  });

  it('that AfterShip has dropped are registered again, once', async () => {
    const { adapter, names } = await serve(({ call }) =>
      call === 'create' ? oneBody(newTracking(), 201) : listBody([wireTracking({ tracking_number: OTHER })]),
    );
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'not_found' }, registered: true }]);
    expect(names()).toEqual(['list', 'create']);
  });

  it('that are none are not asked for', async () => {
    const { adapter, calls } = await serve(() => listBody([]));
    const results = await adapter.look([
      query({ trackingNumber: 'n/a' }),
      query({ trackingNumber: `${NUMBER}, ${OTHER}` }),
    ]);
    expect(results).toMatchObject([{ look: { failure: 'cannot_track' } }, { look: { failure: 'cannot_track' } }]);
    expect(calls).toHaveLength(0);
  });

  it('that share an unreadable answer do not get each other’s part of it, nor anybody’s address', async () => {
    const pages = [`<html>${OTHER}</html>`, listBody([wireTracking()]).slice(0, -5), '<html></html>'];
    const { adapter } = await serve(() => pages.shift() ?? null);
    const both = [query(), query({ trackingNumber: OTHER })];
    const raws: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const results = await adapter.look(both);
      expect(results).toMatchObject([{ look: { failure: 'malformed' } }, { look: { failure: 'malformed' } }]);
      raws.push(results[0]?.look.raw);
    }
    expect(raws).toEqual([null, null, '<html></html>']);
  });

  it('that are followed at several carriers nobody asked for belong to nobody', async () => {
    const two = ['usps', 'dhl'].map((slug) => wireTracking({ slug, order_id: null }));
    const { adapter } = await serve(() => listBody(two));
    expect(await adapter.look([query(), query({ carrierCode: 'dhl' })])).toMatchObject([
      { look: { failure: 'cannot_track' } },
      { look: { kind: 'looked', carrierName: 'DHL Express' } },
    ]);
  });
});

describe('an expired tracking', () => {
  const expired = wireTracking({ tag: 'Expired', subtag: 'Expired_001', active: false });

  it('is told to go on', async () => {
    const { adapter, calls } = await serve(({ call }) => (call === 'list' ? listBody([expired]) : oneBody(expired)));
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked', stopped: false } }]);
    expect(calls.at(-1)?.url.pathname).toBe(`/tracking/2026-07/trackings/${expired.id}/retrack`);
  });

  it.each([4013, 4016])('is read all the same when that is refused with %d, as stopped', async (code) => {
    const { adapter } = await serve(({ call }) => (call === 'list' ? listBody([expired]) : refusalBody(code)));
    expect(await adapter.look([query()])).toMatchObject([{ look: { kind: 'looked', stopped: true } }]);
  });

  it('that the shop has closed itself is left closed', async () => {
    const { adapter, names } = await serve(() =>
      listBody([wireTracking({ active: false, tag: 'Exception', subtag: 'Exception_013' })]),
    );
    expect(await adapter.look([query()])).toMatchObject([{ look: { stopped: true } }]);
    expect(names()).toEqual(['list']);
  });
});

describe('a request that fails', () => {
  const status = (code: number, headers: Readonly<Record<string, string>> = {}): Reply => {
    return (_, response) => {
      response.writeHead(code, headers);
      return listBody([wireTracking()]);
    };
  };
  const cases: readonly [string, Reply, object][] = [
    ['429 with Retry-After', status(429, { 'retry-after': '7' }), { failure: 'rate_limited', retryAfterMs: 7_000 }],
    ['429 without', status(429), { failure: 'rate_limited', retryAfterMs: null }],
    ['401', status(401), { failure: 'unauthorised' }],
    ['403', status(403), { failure: 'unauthorised' }],
    ['302', status(302, { location: 'http://127.0.0.1:9/' }), { failure: 'refused' }],
    ['500', status(500), { failure: 'unavailable' }],
    ['503 with Retry-After', status(503, { 'retry-after': '60' }), { failure: 'unavailable', retryAfterMs: 60_000 }],
    ['400 in HTML', (_, response) => (response.writeHead(400), '<html></html>'), { failure: 'refused' }],
    ['a code for the list', () => refusalBody(4005), { failure: 'refused' }],
    ['404', () => refusalBody(404), { failure: 'refused' }],
    ['a code of the account with 200', (_, r) => (r.writeHead(200), refusalBody(401)), { failure: 'unauthorised' }],
    ['a web page with 200', () => '<!doctype html><html></html>', { failure: 'malformed' }],
    ['JSON cut in the middle', () => listBody([wireTracking()]).slice(0, 300), { failure: 'malformed' }],
    ['JSON of another shape', () => '{"meta":{"code":200},"data":{"trackings":7}}', { failure: 'malformed' }],
    ['a connection cut', (_, _r, request) => (request.socket.destroy(), null), { failure: 'unavailable' }],
  ];
  it.each(cases)('with %s says so', async (_, reply, expected) => {
    const { adapter } = await serve(reply);
    expect(await adapter.look([query()])).toMatchObject([
      { look: { kind: 'sync_failed', ...expected }, requestFault: true, registered: true },
    ]);
  });

  it('for want of an answer says so', async () => {
    const { adapter } = await serve(() => null, 20);
    expect(await adapter.look([query()])).toMatchObject([{ look: { failure: 'timeout' }, requestFault: true }]);
  });

  it('for a pause lets no other request leave', async () => {
    const { adapter, names } = await serve(status(429));
    expect(await adapter.look([unregistered({ trackingNumber: OTHER }), query()])).toMatchObject([
      { look: { failure: 'rate_limited' }, registered: false, requestFault: true },
      { look: { failure: 'rate_limited' }, registered: true, requestFault: true },
    ]);
    expect(names()).toEqual(['create']);
  });

  it('for want of a server says so, without key or number', async () => {
    const adapter = createAftership({ baseUrl: 'http://127.0.0.1:1', key: 'the-key', secret: null });
    const [result] = await adapter.look([query()]);
    expect(result).toMatchObject({ look: { failure: 'unavailable' }, requestFault: true });
    expect(JSON.stringify(result)).not.toMatch(/the-key|YT26/);
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
    const expired = wireTracking({ tag: 'Expired', subtag: 'Expired_001' });
    const { adapter, calls } = await serve(({ call }) =>
      call === 'create' ? refusalBody(4003) : call === 'list' ? listBody([expired]) : refusalBody(4016),
    );
    let turns = 0;
    await adapter.look([unregistered()], {
      pace: async (send) => {
        turns += 1;
        expect(calls).toHaveLength(turns - 1);
        return send();
      },
    });
    expect(turns).toBe(3);
  });
});

describe('the check of an account', () => {
  it('is one list of nobody’s parcel', async () => {
    const { adapter, names } = await serve(() => listBody([]));
    expect(await adapter.check()).toBeNull();
    expect(names()).toEqual(['list']);
  });

  it('says why the account cannot be used', async () => {
    const { adapter } = await serve(() => refusalBody(401));
    expect(await adapter.check()).toMatch(/refused the key/);
  });
});
