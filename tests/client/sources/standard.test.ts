import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { Headers } from '../../../client/sources/source.ts';
import { standard } from '../../../client/sources/standard/source.ts';
import { wallInstant } from '../../../domain/time.ts';

const SECRET = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`;
const OTHER_SECRET = `whsec_${Buffer.from('another key of 24 bytes.').toString('base64')}`;
const SENT_AT = new Date('2026-11-22T10:00:00Z');
const BODY = '{"type":"order.cancelled","data":{"order_id":"A-1","updated_at":"2026-11-22T10:00:00Z"}}';

function signed(body: string, secret = SECRET, id = 'msg_1', sentAt = SENT_AT): Headers {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
  };
}

function verify(headers: Headers, options: { body?: string; secrets?: readonly string[]; atSecond?: number } = {}) {
  const now = wallInstant(SENT_AT.getTime() + (options.atSecond ?? 0) * 1_000);
  return standard.verify({ headers, rawBody: Buffer.from(options.body ?? BODY) }, options.secrets ?? [SECRET], now);
}

const parse = (body: unknown) =>
  standard.parse('', Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), null);

describe('a Standard Webhooks signature', () => {
  it('made by the official package is accepted, for any body and key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 24, maxLength: 64 }), (text, key) => {
        const secret = `whsec_${Buffer.from(key).toString('base64')}`;
        const body = Buffer.from(text).toString();
        expect(verify(signed(body, secret), { body, secrets: [OTHER_SECRET, secret] })).toEqual({ ok: true });
        expect(verify(signed(body, secret), { body: `${body} `, secrets: [secret] })).toMatchObject({ ok: false });
      }),
    );
  });

  it('may be one of several while the sender rotates its secret', () => {
    const headers = signed(BODY);
    const both = [OTHER_SECRET, SECRET]
      .map((secret) => String(signed(BODY, secret)['webhook-signature']))
      .join(' v1a,AAAA ');
    expect(verify({ ...headers, 'webhook-signature': both })).toEqual({ ok: true });
  });

  it.each([-300, -1, 0, 299, 300])('is accepted %i s after it was made', (atSecond) => {
    expect(verify(signed(BODY), { atSecond })).toEqual({ ok: true });
  });

  it.each([-301, 301, 86_400])('is stale %i s after it was made', (atSecond) => {
    expect(verify(signed(BODY), { atSecond })).toEqual({ ok: false, why: 'timestamp_stale' });
  });

  it.each<[string, Headers, readonly string[], string]>([
    ['no headers', {}, [SECRET], 'signature_missing'],
    ['no id', { ...signed(BODY), 'webhook-id': undefined }, [SECRET], 'signature_missing'],
    ['no timestamp', { ...signed(BODY), 'webhook-timestamp': undefined }, [SECRET], 'timestamp_missing'],
    ['a timestamp in words', { ...signed(BODY), 'webhook-timestamp': 'now' }, [SECRET], 'timestamp_missing'],
    ['another id', { ...signed(BODY), 'webhook-id': 'msg_2' }, [SECRET], 'signature_wrong'],
    ['another secret', signed(BODY, OTHER_SECRET), [SECRET], 'signature_wrong'],
    ['another version', { ...signed(BODY), 'webhook-signature': 'v2,AAAA' }, [SECRET], 'signature_wrong'],
    ['an empty signature', { ...signed(BODY), 'webhook-signature': 'v1,' }, [SECRET], 'signature_wrong'],
    ['only empty secrets', signed(BODY), ['whsec_', ''], 'no_usable_secret'],
    ['no secrets', signed(BODY), [], 'no_usable_secret'],
  ])('is refused: %s', (_what, headers, secrets, why) => {
    expect(verify(headers, { secrets })).toEqual({ ok: false, why });
  });
});

describe('the envelope of a standard event', () => {
  it('is known by its signed id', () => {
    const rawBody = Buffer.from('{"type":"refund.opened","timestamp":"2026-11-22T10:00:00Z"}');
    expect(standard.envelope({ headers: signed(BODY), rawBody })).toEqual({
      topic: 'refund.opened',
      dedupeKey: 'id msg_1',
      occurredAt: SENT_AT.getTime(),
    });
  });

  it.each(['', 'not json', '[]', '{"type":7}', '{"type":"a\\u0000b"}', '{"type":"order.cancelled","timestamp":{}}'])(
    'survives the body %j',
    (body) => {
      const { topic, occurredAt } = standard.envelope({ headers: signed(body), rawBody: Buffer.from(body) });
      expect([topic, occurredAt]).toEqual([body.includes('order.cancelled') ? 'order.cancelled' : '(none)', null]);
    },
  );
});

const ORDER = {
  id: 'A-1001',
  number: '#1001',
  ordered_at: '2026-11-03T14:05:00Z',
  updated_at: '2026-11-03T14:06:00Z',
  buyer: {},
};
const order = (changes: object) => parse({ type: 'order.upserted', data: { ...ORDER, ...changes } })[0];

describe('a standard order', () => {
  it.each([{}, { buyer: null }, { buyer: undefined }])('needs no more than its id, number and times: %j', (changes) => {
    expect(order(changes)).toMatchObject({
      kind: 'order',
      externalId: 'A-1001',
      source: 'standard',
      shippable: true,
      unfulfilled: null,
      fulfilments: null,
      locale: null,
      buyer: { name: null, email: null, address: null, smsConsent: false },
    });
  });

  it('awaits shipment when it lists none, and not when it lists some', () => {
    const shipment = { shipment_id: 's1' };
    expect(order({ shipments: [] })).toMatchObject({ unfulfilled: true, fulfilments: [] });
    expect(order({ shipments: [shipment] })).toMatchObject({ unfulfilled: false });
    expect(order({ shipments: [{ ...shipment, cancelled: true }] })).toMatchObject({ unfulfilled: true });
    expect(order({ shipments: [shipment], awaiting_shipment: true })).toMatchObject({ unfulfilled: true });
    expect(order({ items: [{ title: 'PDF', quantity: 1, requires_shipping: false }] })).toMatchObject({
      shippable: false,
      unfulfilled: false,
    });
  });

  it('keeps every digit of a numeric id', () => {
    const [event] = parse(
      '{"type":"order.cancelled","data":{"order_id":9007199254740993123,"updated_at":"2026-11-03T14:05:00Z"}}',
    );
    expect(event).toMatchObject({ externalId: '9007199254740993123' });
  });

  it('has no consent to text messages without a phone', () => {
    expect(order({ buyer: { sms_consent: true } })).toMatchObject({ buyer: { smsConsent: false } });
    expect(order({ buyer: { sms_consent: true, phone: '+12025550123' } })).toMatchObject({
      buyer: { smsConsent: true },
    });
  });

  it('ignores what it cannot use of zone, language and link', () => {
    const shipments = [{ shipment_id: 's', tracking_number: 'A1000', tracking_url: 'javascript:alert(1)' }];
    expect(order({ buyer: { time_zone: 'Mars/Olympus', locale: '??' }, shipments })).toMatchObject({
      buyer: { timeZone: null },
      locale: null,
      fulfilments: [{ parcels: [{ trackingNumber: 'A1000', trackingUrl: null }] }],
    });
  });

  it('has no address when every part of it is missing', () => {
    expect(order({ buyer: { address: { country: null, city: '' } } })).toMatchObject({ buyer: { address: null } });
  });

  it.each([
    ['uk', 'GB'],
    ['EL', 'GR'],
    ['ZZ', null],
  ])('reads the country %j as %j, and keeps the address around it', (given, country) => {
    expect(order({ ships_from: given, buyer: { address: { country: given, city: 'York' } } })).toMatchObject({
      originCountry: country,
      buyer: { address: { country, city: 'York' } },
    });
  });

  it('has an address still when all that is given of it is a country that is none', () => {
    expect(order({ buyer: { address: { country: 'ZZ' } } })).toMatchObject({ buyer: { address: { country: null } } });
  });

  it.each([
    ['2026-12-04', '2026-12-04'],
    ['9999-12-31', null],
    ['1970-01-01', null],
    [null, null],
  ])('is promised for the day %s as %s: what no parcel is promised for is no promise', (day, promisedDay) => {
    expect(order({ promised_day: day })).toMatchObject({ promisedDay });
  });

  it.each<[object, string]>([
    [{ id: 'A 1001' }, 'data.id: expected 1 to 100 printable ASCII characters without spaces'],
    [{ id: '\ud800' }, 'data.id: expected 1 to 100 printable'],
    [{ id: null }, 'data.id: expected text or a whole number'],
    [{ updated_at: '2026-11-03' }, 'data.updated_at: expected ISO 8601'],
    [{ updated_at: '2026-11-03T14:05:00' }, 'data.updated_at: expected ISO 8601'],
    [{ updated_at: undefined }, 'data.updated_at: expected an instant'],
    [{ buyer: 'Ana' }, 'data.buyer: expected an object or null'],
    [{ buyer: { email: 'x'.repeat(255) } }, 'data.buyer.email: expected at most 254 characters'],
    [{ buyer: { address: { country: 'Brazil' } } }, 'data.buyer.address.country: expected two letters'],
    [{ total: '1,299.00' }, 'data.total: expected a decimal'],
    [{ promised_day: '04/12/2026' }, 'data.promised_day: expected a calendar day'],
    [{ refunded: 'some' }, 'data.refunded: expected "none", "partial" or "full"'],
    [{ items: [{ title: 'Mug', quantity: 0 }] }, 'data.items.0.quantity: expected at least 1'],
    [{ shipments: [{ tracking_number: 'A1' }] }, 'data.shipments.0.shipment_id: expected text or a whole number'],
    [{ test: 'yes' }, 'data.test: expected true or false'],
  ])('is refused for %j, naming the field', (changes, message) => {
    expect(() => order(changes)).toThrow(message);
  });

  it('is refused without quoting a value', () => {
    const secret = 'ana.souza@example.com';
    let message = '';
    try {
      order({
        id: { secret },
        number: [secret],
        updated_at: secret,
        total: secret,
        refunded: secret,
        buyer: { phone: { secret } },
      });
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(/; and 1 more$/);
    expect(message).not.toContain('ana');
  });

  it.each([
    ['{"type":"order.upserted","data":{"id":7,"buyer":{"name":"Ana"}}}', ['7']],
    ['{"type":"shipment.upserted","data":{"order_id":"A-1","tracking_number":{}}}', ['A-1']],
    ['{"data":{"id":"A 1","order_id":null}}', []],
    ['{"data":[]}', []],
    ['not JSON', []],
  ])('is named by the body %s, though it cannot be read', (body, ids) => {
    expect(standard.ordersNamed('', Buffer.from(body))).toEqual(ids);
  });

  it.each(['', '{}', '[]', 'null', '{"type":"order.deleted","data":{}}', '{"type":{"a":1}}'])('is not %j', (body) => {
    expect(() => parse(body)).toThrow(/^(type: expected one of order\.upserted, |\(body\): is not valid JSON)/);
  });
});
