import { createHash, createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { PassThrough } from 'node:stream';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerUnknown, type HookDependencies, hooks } from '../../client/hooks.ts';
import type { Endpoint } from '../../database/endpoints.ts';
import type { InboxEntry } from '../../database/inbox.ts';
import { merchantId } from '../../domain/ids.ts';
import { productInstant, wallInstant } from '../../domain/time.ts';
import { createLogger } from '../../logging.ts';
import { ORDER_ID, orderBody } from './shopify-bodies.ts';

const NORTH = merchantId('north-tea');
const SHOPIFY_SECRET = 'shpss_0123456789abcdef';
const STANDARD_SECRET = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`;
const CARRIER_KEY = 'a-made-up-carrier-key';
const NOW = Date.UTC(2026, 10, 22, 10);

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  ep_shopify: { merchantId: NORTH, source: 'shopify', secrets: [SHOPIFY_SECRET] },
  ep_standard: { merchantId: NORTH, source: 'standard', secrets: [STANDARD_SECRET] },
  ep_17track: { merchantId: NORTH, source: '17track', secrets: [CARRIER_KEY] },
};

/** The inbox's one rule, kept in memory: a key is stored once. The real one is tested with PostgreSQL. */
class Inbox {
  readonly rows: InboxEntry[] = [];
  isDown = false;

  async store(entry: InboxEntry): Promise<'stored' | 'duplicate'> {
    if (this.isDown)
      throw Object.assign(new Error('connect ECONNREFUSED for ana.souza@example.com'), { code: 'ECONNREFUSED' });
    const known = this.rows.some(
      (r) => r.merchantId === entry.merchantId && r.source === entry.source && r.dedupeKey === entry.dedupeKey,
    );
    if (known) return 'duplicate';
    this.rows.push(entry);
    return 'stored';
  }
}

let app: FastifyInstance;
let url: string;
let inbox: Inbox;
let woken: number;
let log: string;

beforeEach(async () => {
  inbox = new Inbox();
  woken = 0;
  log = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const dependencies: HookDependencies = {
    findEndpoint: async (key) => {
      if (key === 'ep_broken') throw new Error('the database is gone');
      return ENDPOINTS[key] ?? null;
    },
    storeInbox: (entry) => inbox.store(entry),
    now: () => productInstant(NOW),
    wallNow: () => wallInstant(NOW),
    onAccepted: () => {
      woken += 1;
    },
  };
  const logger: FastifyBaseLogger = createLogger({ level: 'trace', service: 'server', destination: stream });
  app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (_error, _request, reply) => void answerUnknown(reply),
  });
  app.post('/typed', async (request) => ({ typed: request.body }));
  await app.register(hooks(dependencies), { prefix: '/hooks' });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await app.close();
});

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** One request as bytes; node:http sends no content type of its own, fetch always does. */
function post(
  path: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  method = 'POST',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text), headers: response.headers });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function shopifyHeaders(body: string | Buffer, changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'x-shopify-topic': 'orders/create',
    'x-shopify-shop-domain': 'north-tea.myshopify.com',
    'x-shopify-event-id': 'e-1',
    'x-shopify-webhook-id': 'w-1',
    'x-shopify-triggered-at': '2026-11-03T14:05:02Z',
    'x-shopify-hmac-sha256': createHmac('sha256', SHOPIFY_SECRET).update(body).digest('base64'),
    ...changes,
  };
}

function standardHeaders(body: string, id = 'msg_1', sentAt = new Date(NOW)): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(sentAt.getTime() / 1000),
    'webhook-signature': new Webhook(STANDARD_SECRET).sign(id, sentAt, body),
  };
}

const postShopify = (body: string | Buffer, changes: Readonly<Record<string, string>> = {}) =>
  post('/hooks/shopify/ep_shopify', body, shopifyHeaders(body, changes));

const CANCEL = '{"type":"order.cancelled","data":{"order_id":"A-1","updated_at":"2026-11-22T10:00:00Z"}}';

describe('a signed webhook', () => {
  it('is stored byte for byte and answered with 200', async () => {
    const body = orderBody();
    expect(await postShopify(body, { cookie: 'session=1', 'x-forwarded-for': '192.0.2.7' })).toMatchObject({
      status: 200,
      body: { accepted: true, reason: 'stored' },
    });
    expect(inbox.rows).toEqual([
      {
        merchantId: NORTH,
        source: 'shopify',
        topic: 'orders/create',
        dedupeKey: 'north-tea.myshopify.com orders/create event e-1',
        occurredAt: Date.UTC(2026, 10, 3, 14, 5, 2),
        receivedAt: NOW,
        headers: {
          'x-shopify-topic': 'orders/create',
          'x-shopify-shop-domain': 'north-tea.myshopify.com',
          'x-shopify-event-id': 'e-1',
          'x-shopify-webhook-id': 'w-1',
          'x-shopify-triggered-at': '2026-11-03T14:05:02Z',
        },
        body: Buffer.from(body),
        state: 'pending',
        error: null,
        orderIds: [],
      },
    ]);
    expect(woken).toBe(1);
  });

  it('is stored once, however often it is delivered, and answered with 200 each time', async () => {
    const body = orderBody();
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) => postShopify(body, { 'x-shopify-webhook-id': `w-${i}` })),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(replies.filter((reply) => (reply.body as { reason: string }).reason === 'duplicate')).toHaveLength(9);
    expect([inbox.rows.length, woken]).toEqual([1, 1]);
  });

  it.each([
    ['JSON', 'application/json'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['nonsense', ';;;'],
    ['multipart without boundary', 'multipart/form-data'],
    ['another charset', 'application/json; charset=utf-16'],
  ])('may call itself %s', async (_what, contentType) => {
    expect((await postShopify(orderBody(), { 'content-type': contentType })).status).toBe(200);
    expect(inbox.rows[0]?.state).toBe('pending');
  });

  it('may have no content type, no length, and no topic we follow', async () => {
    const body = '{"id":1}';
    expect(
      await postShopify(body, { 'transfer-encoding': 'chunked', 'x-shopify-topic': 'products/update' }),
    ).toMatchObject({
      status: 200,
      body: { accepted: true, reason: 'stored' },
    });
  });

  it('comes from our own source too', async () => {
    expect(await post('/hooks/standard/ep_standard', CANCEL, standardHeaders(CANCEL))).toMatchObject({
      status: 200,
      body: { accepted: true, reason: 'stored' },
    });
    expect(inbox.rows[0]).toMatchObject({
      topic: 'order.cancelled',
      dedupeKey: 'id msg_1',
      headers: { 'webhook-id': 'msg_1' },
    });
    expect(Object.keys(inbox.rows[0]?.headers ?? {})).not.toContain('webhook-signature');
  });

  it('may be the push of a carrier', async () => {
    const body =
      '{"event":"TRACKING_UPDATED","data":{"number":"YT2234567890123456","tag":"order/north-tea/standard/A-1/1"}}';
    const sign = createHash('sha256').update(`${body}/${CARRIER_KEY}`).digest('hex');
    expect((await post('/hooks/17track/ep_17track', body, { sign })).status).toBe(200);
    expect((await post('/hooks/17track/ep_17track', body, { sign })).body).toEqual({
      accepted: true,
      reason: 'duplicate',
    });
    expect((await post('/hooks/17track/ep_17track', `${body} `, { sign })).status).toBe(401);
    expect((await post('/hooks/17track/ep_17track', body)).body).toEqual({
      accepted: false,
      reason: 'signature_missing',
    });
    expect(inbox.rows).toHaveLength(1);
    expect(inbox.rows[0]).toMatchObject({ source: '17track', topic: 'updated', state: 'pending', headers: {} });
  });

  it('has no keys of any length: a long one is kept as its digest', async () => {
    const long = { 'x-shopify-event-id': 'e'.repeat(5_000) };
    expect((await postShopify(orderBody(), long)).status).toBe(200);
    expect((await postShopify(orderBody(), long)).body).toEqual({ accepted: true, reason: 'duplicate' });
    expect(inbox.rows[0]?.dedupeKey).toMatch(/^digest [0-9a-f]{64}$/);
  });
});

describe('a signed body that cannot be read', () => {
  it.each<[string, string | Buffer]>([
    ['truncated', orderBody().slice(0, 300)],
    ['HTML', '<html>bad gateway</html>'],
    ['empty', ''],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['too deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['without an id', '{"updated_at":"2026-11-03T14:05:00Z"}'],
    ['a bare value', '7'],
  ])('is kept as rejected and answered with 200: %s', async (_what, body) => {
    const reply = await postShopify(body);
    expect(reply).toMatchObject({ status: 200, body: { accepted: false, reason: 'unreadable' } });
    expect(inbox.rows[0]).toMatchObject({ state: 'rejected', error: (reply.body as { detail: string }).detail });
    expect(inbox.rows[0]?.body).toEqual(Buffer.from(body));
    expect(woken).toBe(0);
  });

  it('names the field to its sender', async () => {
    const body = CANCEL.replace('updated_at', 'updatedAt');
    const { body: answer } = await post('/hooks/standard/ep_standard', body, standardHeaders(body));
    expect(answer).toEqual({
      accepted: false,
      reason: 'unreadable',
      detail: 'data.updated_at: expected an instant such as 2026-11-03T14:05:00Z',
    });
  });

  it('with prototype keys or keys named twice changes nothing but itself', async () => {
    const body = orderBody().replace('{', '{"__proto__":{"accepted":true},"constructor":null,"name":"#1","name":"#2",');
    expect((await postShopify(body)).status).toBe(200);
    expect(({} as Record<string, unknown>)['accepted']).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['a wrong signature', orderBody(), { 'x-shopify-hmac-sha256': 'AAAA' }, 'signature_wrong'],
    ['an empty signature', orderBody(), { 'x-shopify-hmac-sha256': '' }, 'signature_missing'],
  ])('with 401, leaving nothing behind: %s', async (_what, body, changes, reason) => {
    expect(await postShopify(body, changes)).toMatchObject({ status: 401, body: { accepted: false, reason } });
    expect(inbox.rows).toEqual([]);
  });

  it('with 401: a signed body written anew, and one repeated after five minutes', async () => {
    const headers = shopifyHeaders(orderBody());
    const rewritten = JSON.stringify(JSON.parse(orderBody()));
    expect((await post('/hooks/shopify/ep_shopify', rewritten, headers)).status).toBe(401);
    const old = standardHeaders(CANCEL, 'msg_1', new Date(NOW - 301_000));
    expect(await post('/hooks/standard/ep_standard', CANCEL, old)).toMatchObject({
      status: 401,
      body: { reason: 'timestamp_stale' },
    });
    expect(inbox.rows).toEqual([]);
  });

  it.each([
    ['an unknown key', '/hooks/shopify/ep_nobody'],
    ['an endpoint of another source', '/hooks/shopify/ep_standard'],
    ['an unknown source', '/hooks/etsy/ep_shopify'],
    ['a source named like a part of every object', '/hooks/constructor/ep_shopify'],
    ['a longer path', '/hooks/shopify/ep_shopify/more'],
    ['no key', '/hooks/shopify'],
  ])('with 404: %s', async (_what, path) => {
    const body = orderBody();
    expect(await post(path, body, shopifyHeaders(body))).toMatchObject({
      status: 404,
      body: { accepted: false, reason: 'unknown_endpoint' },
    });
    expect(inbox.rows).toEqual([]);
  });

  it.each([
    ['is no UTF-8', '/hooks/shopify/ep_shopify%ff'],
    ['has 5,000 characters', `/hooks/shopify/ep_shopify${'k'.repeat(5_000)}`],
  ])('with 404, and no word of the URL in answer or log: a key that %s', async (_what, path) => {
    expect(await post(path, orderBody())).toMatchObject({
      status: 404,
      body: { accepted: false, reason: 'unknown_endpoint' },
    });
    expect(log).not.toContain('ep_shopify');
  });

  it('with 404: any other method', async () => {
    expect((await post('/hooks/shopify/ep_shopify', '', {}, 'GET')).status).toBe(404);
    expect((await post('/hooks/shopify/ep_shopify', '{}', {}, 'PUT')).status).toBe(404);
  });

  it('with 413: a byte more than 1 MiB, with and without a length', async () => {
    const body = Buffer.alloc(1_048_577, 0x20);
    const refused = { status: 413, body: { accepted: false, reason: 'body_too_large' } };
    expect(await postShopify(body)).toMatchObject(refused);
    expect(await postShopify(body, { 'transfer-encoding': 'chunked' })).toMatchObject(refused);
    expect(inbox.rows).toEqual([]);
  });

  it('never: a body of exactly 1 MiB', async () => {
    const order = orderBody();
    expect((await postShopify(order + ' '.repeat(1_048_576 - Buffer.byteLength(order)))).status).toBe(200);
    expect(inbox.rows[0]?.state).toBe('pending');
  });
});

describe('when the database is down', () => {
  it('the sender is asked to come again, and nothing is lost when it does', async () => {
    inbox.isDown = true;
    const refused = await postShopify(orderBody());
    expect(refused).toMatchObject({ status: 503, body: { accepted: false, reason: 'try_again_later' } });
    expect(refused.headers['retry-after']).toBe('5');
    inbox.isDown = false;
    expect((await postShopify(orderBody())).body).toEqual({ accepted: true, reason: 'stored' });
  });

  it('an endpoint that cannot be looked up is not an unknown one', async () => {
    const body = orderBody();
    expect((await post('/hooks/shopify/ep_broken', body, shopifyHeaders(body))).status).toBe(503);
  });
});

describe('around the hooks', () => {
  it('other routes keep their typed bodies', async () => {
    expect((await post('/typed', '{"a":1}', { 'content-type': 'application/json' })).body).toEqual({ typed: { a: 1 } });
    expect((await post('/typed', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  it('logs hold no body, no endpoint key, no secret and nothing of the buyer', async () => {
    await postShopify(orderBody());
    await postShopify(orderBody().slice(0, 900), { 'x-shopify-event-id': 'e-2' });
    await postShopify(orderBody(), { 'x-shopify-hmac-sha256': 'AAAA' });
    inbox.isDown = true;
    await postShopify(orderBody(), { 'x-shopify-event-id': 'e-3' });
    await post('/hooks/shopify/ep_shopify/more', orderBody());
    await post('/hooks/shopify/ep_shopify', '', {}, 'GET');
    await app.close();
    expect(log).toContain('webhook taken');
    expect(log).toContain('webhook refused');
    expect(log).toContain('ECONNREFUSED');
    for (const secret of [
      'ep_shopify',
      SHOPIFY_SECRET,
      ORDER_ID,
      'Souza',
      'example.com',
      '5555',
      '01310',
      'Avenida',
      'YT223',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
