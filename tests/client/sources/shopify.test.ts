import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shopify } from '../../../client/sources/shopify/source.ts';
import type { Headers } from '../../../client/sources/source.ts';
import type { OrderEvent } from '../../../domain/order.ts';
import { productInstant, wallInstant } from '../../../domain/time.ts';
import {
  FULFILMENT_ID,
  fulfilmentBody,
  fulfilmentFields,
  jsonWithLongIds,
  ORDER_ID,
  orderBody,
  REFUND_ID,
  refundBody,
  refundFields,
} from '../shopify-bodies.ts';

const NOW = wallInstant(Date.UTC(2026, 10, 22));
const SECRET = 'shpss_0123456789abcdef';

function sign(body: string, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

function verify(headers: Headers, body: string, secrets: readonly string[] = [SECRET]) {
  return shopify.verify({ headers, rawBody: Buffer.from(body) }, secrets, NOW);
}

function parse(topic: string, body: string, occurredAt = null as ReturnType<typeof productInstant> | null) {
  return shopify.parse(topic, Buffer.from(body), occurredAt);
}

function only<K extends OrderEvent['kind']>(events: readonly OrderEvent[], kind: K): Extract<OrderEvent, { kind: K }> {
  const [found, ...more] = events.filter((event): event is Extract<OrderEvent, { kind: K }> => event.kind === kind);
  if (found === undefined || more.length > 0) throw new Error(`expected one ${kind} event`);
  return found;
}

const readOrder = (changes: Readonly<Record<string, unknown>> = {}) =>
  only(parse('orders/updated', orderBody(changes)), 'order');

describe("Shopify's signature", () => {
  const body = orderBody();

  it('is accepted under both spellings of its header', () => {
    expect(verify({ 'x-shopify-hmac-sha256': sign(body) }, body)).toEqual({ ok: true });
    expect(verify({ 'shopify-hmac-sha256': sign(body) }, body)).toEqual({ ok: true });
  });

  it('is accepted by the old secret while both are listed', () => {
    const headers = { 'x-shopify-hmac-sha256': sign(body, 'shpss_old') };
    expect(verify(headers, body, [SECRET, 'shpss_old'])).toEqual({ ok: true });
    expect(verify(headers, body, [SECRET])).toEqual({ ok: false, why: 'signature_wrong' });
  });

  it.each([
    ['no signature', {}, [SECRET], 'signature_missing'],
    ['an empty one', { 'x-shopify-hmac-sha256': '' }, [SECRET], 'signature_missing'],
    ['a short one', { 'x-shopify-hmac-sha256': 'AAAA' }, [SECRET], 'signature_wrong'],
    ['two in one header', { 'x-shopify-hmac-sha256': `${sign(body)}, ${sign(body, 'x')}` }, ['x'], 'signature_wrong'],
    ['the empty secret', { 'x-shopify-hmac-sha256': sign(body, '') }, [''], 'no_usable_secret'],
    [
      'hexadecimal',
      { 'x-shopify-hmac-sha256': Buffer.from(sign(body), 'base64').toString('hex') },
      [SECRET],
      'signature_wrong',
    ],
  ])('is refused: %s', (_what, headers, secrets, why) => {
    expect(verify(headers, body, secrets)).toEqual({ ok: false, why });
  });

  it('is of the bytes, not of the meaning', () => {
    const rewritten = JSON.stringify(JSON.parse(body), null, 1);
    expect(verify({ 'x-shopify-hmac-sha256': sign(body) }, rewritten)).toEqual({ ok: false, why: 'signature_wrong' });
  });
});

describe("Shopify's envelope", () => {
  const envelope = (headers: Headers, body = '{}') => shopify.envelope({ headers, rawBody: Buffer.from(body) });

  it('is known by shop, topic and event id, else webhook id, else body', () => {
    const base = { 'x-shopify-topic': 'orders/create', 'x-shopify-shop-domain': 'north-tea.myshopify.com' };
    const ids = { ...base, 'x-shopify-event-id': 'e-1', 'x-shopify-webhook-id': 'w-1' };
    expect(envelope(ids).dedupeKey).toBe('north-tea.myshopify.com orders/create event e-1');
    expect(envelope({ ...ids, 'x-shopify-webhook-id': 'w-2' }).dedupeKey).toBe(envelope(ids).dedupeKey);
    expect(envelope({ ...ids, 'x-shopify-topic': 'orders/updated' }).dedupeKey).not.toBe(envelope(ids).dedupeKey);
    expect(envelope({ ...base, 'shopify-webhook-id': 'w-1' }).dedupeKey).toBe(
      'north-tea.myshopify.com orders/create webhook w-1',
    );
    expect(envelope(base, '{"a":1}').dedupeKey).not.toBe(envelope(base, '{"a":2}').dedupeKey);
  });

  it('tells when the delivery was triggered, where it can be read', () => {
    expect(
      envelope({ 'shopify-topic': 'orders/paid', 'shopify-triggered-at': '2026-11-03T14:05:00.123456789Z' }),
    ).toMatchObject({
      topic: 'orders/paid',
      occurredAt: Date.UTC(2026, 10, 3, 14, 5, 0, 123),
    });
    expect(envelope({ 'x-shopify-triggered-at': 'yesterday' })).toMatchObject({ topic: '(none)', occurredAt: null });
  });

  it('keeps no signature and no cookie', () => {
    expect(shopify.keptHeaders.filter((name) => /hmac|cookie|authorization/.test(name))).toEqual([]);
  });
});

describe('a Shopify order', () => {
  it('becomes an order event with every digit of its id', () => {
    expect(readOrder()).toEqual({
      kind: 'order',
      updatedAt: Date.UTC(2026, 10, 3, 14, 5, 1),
      externalId: ORDER_ID,
      source: 'shopify',
      name: '#1001',
      orderedAt: Date.UTC(2026, 10, 3, 14, 4, 58),
      currency: 'USD',
      total: '129.90',
      test: false,
      shippable: true,
      unfulfilled: true,
      cancelled: false,
      refunded: null,
      originCountry: null,
      shippingTitle: 'Standard International',
      promisedDay: null,
      locale: 'pt-BR',
      buyer: {
        name: 'Ana Souza',
        email: 'ana.souza@example.com',
        phone: '+551155550101',
        smsConsent: true,
        address: { country: 'BR', province: 'SP', postalCode: '01310-100', city: 'São Paulo' },
        timeZone: null,
      },
      items: [
        { title: 'Ceramic mug', quantity: 2 },
        { title: 'Gift card', quantity: 1 },
      ],
      fulfilments: null,
    });
  });

  it.each(['orders/create', 'orders/updated', 'orders/paid', 'orders/cancelled', 'ORDERS/CREATE'])(
    'is read from %s',
    (topic) => {
      expect(parse(topic, orderBody()).map((event) => event.kind)).toEqual(['order']);
    },
  );

  it('takes its id from the bare number when there is no gid', () => {
    expect(readOrder({ admin_graphql_api_id: null }).externalId).toBe(ORDER_ID);
    expect(readOrder({ admin_graphql_api_id: undefined, id: '5551234567890' }).externalId).toBe('5551234567890');
  });

  it('brings its fulfilments and refunds with update times of their own', () => {
    const events = parse(
      'orders/updated',
      orderBody({ fulfillments: [fulfilmentFields(), null, { id: 'x' }], refunds: [refundFields(), {}] }),
    );
    expect(events.map((event) => event.kind)).toEqual(['order', 'fulfilment', 'refund']);
    expect(only(events, 'order').originCountry).toBe('CN');
    const [alone] = parse('fulfillments/create', fulfilmentBody());
    expect(only(events, 'fulfilment')).toEqual(alone);
    const [refunded] = parse('refunds/create', refundBody());
    expect(only(events, 'refund')).toEqual(refunded);
  });

  it.each([
    [
      'an order of the counter: no address, no contact',
      { shipping_address: null, customer: null, email: '', contact_email: null },
    ],
    [
      'everything personal taken out',
      { shipping_address: {}, customer: { id: null }, email: null, contact_email: null },
    ],
    ['maps as lists', { shipping_address: [], customer: [], client_details: [], email: null, contact_email: null }],
  ])('may be %s', (_what, changes) => {
    expect(readOrder(changes).buyer).toEqual({
      name: null,
      email: null,
      phone: null,
      smsConsent: false,
      address: null,
      timeZone: null,
    });
  });

  it('reads nothing but ids and times strictly', () => {
    const nothing = jsonWithLongIds({ id: { raw: ORDER_ID }, updated_at: '2026-11-03T14:05:00Z' });
    expect(only(parse('orders/create', nothing), 'order')).toMatchObject({
      externalId: ORDER_ID,
      name: `#${ORDER_ID}`,
      shippable: false,
      items: [],
      total: null,
    });
  });

  it.each([
    ['no goods at all', [{ requires_shipping: false, fulfillable_quantity: 1 }], false, false],
    ['goods still to go', [{ requires_shipping: true, fulfillable_quantity: 1 }], true, true],
    ['goods all gone', [{ requires_shipping: true, fulfillable_quantity: 0 }], true, false],
    [
      'the gift card of a shipped order',
      [
        { requires_shipping: true, fulfillable_quantity: 0 },
        { requires_shipping: 'false', fulfillable_quantity: 1 },
      ],
      true,
      false,
    ],
    ['states where quantities are missing', [{ requires_shipping: 'TRUE', fulfillment_status: 'partial' }], true, true],
    ['a line that does not say', [{ fulfillable_quantity: 1 }], true, true],
  ])('with %s', (_what, line_items, shippable, unfulfilled) => {
    expect(readOrder({ line_items })).toMatchObject({ shippable, unfulfilled });
  });

  it.each([
    ['paid', null],
    ['partially_refunded', 'partial'],
    ['refunded', 'full'],
    ['voided', null],
    [null, null],
    ['a state of next year', null],
  ])('of financial status %s is refunded: %s', (financial_status, refunded) => {
    expect(readOrder({ financial_status }).refunded).toBe(refunded);
  });

  it('is cancelled when it says when', () => {
    expect(readOrder({ cancelled_at: '2026-11-05T00:00:00Z' })).toMatchObject({ cancelled: true, unfulfilled: false });
    expect(readOrder({ cancelled_at: 'NULL' }).cancelled).toBe(false);
  });

  it('takes money as text or number, and a test flag as either', () => {
    expect(readOrder({ total_price: 129.9, test: 'TRUE' })).toMatchObject({ total: '129.9', test: true });
  });

  it('speaks the language of the checkout, else of the browser', () => {
    expect(readOrder({ customer_locale: 'en' }).locale).toBe('en');
    expect(readOrder({ customer_locale: null }).locale).toBe('pt-BR');
    expect(readOrder({ customer_locale: '<b>', client_details: null }).locale).toBeNull();
  });

  it('falls back to the time of its delivery, and says what is missing without it', () => {
    const body = orderBody({ updated_at: null });
    expect(only(parse('orders/updated', body, productInstant(7)), 'order').updatedAt).toBe(7);
    expect(() => parse('orders/updated', body)).toThrow(/^updated_at: is missing/);
  });

  it('is refused without an id, and without quoting anything of the buyer', () => {
    const body = orderBody({ id: 'ana.souza@example.com', admin_graphql_api_id: 'gid://shopify/Customer/Ana' });
    expect(() => parse('orders/create', body)).toThrow(/^id: expected a number, or a gid in admin_graphql_api_id$/);
  });

  it('that is a list is refused in one sentence', () => {
    expect(() => parse('orders/create', '[]')).toThrow(/^\(body\): expected object, received array$/);
  });

  it('is not moved by prototype keys', () => {
    const body = orderBody().replace('{', '{"__proto__":{"test":true,"cancelled_at":"2026-11-05T00:00:00Z"},');
    expect(only(parse('orders/create', body), 'order')).toMatchObject({ test: false, cancelled: false });
  });
});

describe('consent to text messages', () => {
  const consentOf = (changes: Readonly<Record<string, unknown>>) => {
    const { phone, smsConsent } = readOrder(changes).buyer;
    return { phone, smsConsent };
  };
  const customer = (changes: Readonly<Record<string, unknown>>) => ({
    customer: { phone: '+551155550101', sms_marketing_consent: null, ...changes },
  });

  it('counts for the number it was given for, not for the one of a gift', () => {
    expect(consentOf({ phone: '+12025550123' })).toEqual({ phone: '+551155550101', smsConsent: true });
    expect(consentOf(customer({ phone: null, sms_marketing_consent: { state: 'subscribed' } }))).toEqual({
      phone: '+55 11 5555-0199',
      smsConsent: false,
    });
  });

  it.each([null, {}, [], { state: 'not_subscribed' }, { state: 'unsubscribed' }, { state: 'pending' }, 'subscribed'])(
    'is not %j',
    (sms_marketing_consent) => {
      expect(consentOf(customer({ sms_marketing_consent })).smsConsent).toBe(false);
    },
  );

  it('can be given for this order alone, by its attribute', () => {
    const note_attributes = [{ name: 'SMS_order_updates', value: 'Yes' }];
    expect(consentOf({ ...customer({}), phone: '+12025550123', note_attributes })).toEqual({
      phone: '+12025550123',
      smsConsent: true,
    });
    const no = [{ name: 'sms_order_updates', value: 'no' }];
    expect(consentOf({ ...customer({}), note_attributes: no }).smsConsent).toBe(false);
  });

  it('is not consent to e-mail', () => {
    expect(consentOf({ ...customer({}), buyer_accepts_marketing: true }).smsConsent).toBe(false);
  });
});

describe('a Shopify fulfilment', () => {
  const read = (changes: Readonly<Record<string, unknown>>, topic = 'fulfillments/update') =>
    only(parse(topic, fulfilmentBody(changes)), 'fulfilment');
  const numbers = (changes: Readonly<Record<string, unknown>>) =>
    read(changes).parcels.map((parcel) => parcel.trackingNumber);

  it('names its order with every digit, though only by number', () => {
    expect(read({}, 'fulfillments/create')).toEqual({
      kind: 'fulfilment',
      externalId: ORDER_ID,
      fulfilmentId: FULFILMENT_ID,
      updatedAt: Date.UTC(2026, 10, 4, 15, 0, 2),
      cancelled: false,
      delivered: false,
      parcels: [
        {
          trackingNumber: 'YT2234567890123456',
          carrierName: 'YunExpress',
          trackingUrl: 'https://track.example.com/YT2234567890123456',
        },
      ],
    });
  });

  it('may carry several numbers, joined in many ways, or none', () => {
    expect(numbers({ tracking_numbers: ['LP00123456789012', 'YT2234567890123456'] })).toHaveLength(2);
    expect(numbers({ tracking_numbers: ['LP00123456789012, YT2234567890123456'] })).toHaveLength(2);
    expect(numbers({ tracking_numbers: [], tracking_number: 'LP00123456789012 YT2234567890123456' })).toHaveLength(2);
    expect(numbers({ tracking_numbers: null, tracking_number: 'RR 123 456 785 CN' })).toEqual(['RR123456785CN']);
    expect(numbers({ tracking_numbers: ['A1000', 'A1000'] })).toEqual(['A1000']);
    expect(numbers({ tracking_numbers: [], tracking_number: null })).toEqual([]);
    expect(numbers({ tracking_numbers: {}, tracking_number: 'NULL' })).toEqual([]);
  });

  it('of a gift card alone carries nothing: it is not waited for', () => {
    const line = (requires_shipping: boolean | null) => ({ id: 1, title: 'Gift card', requires_shipping });
    expect(read({ line_items: [line(false)] }).cancelled).toBe(true);
    expect(read({ line_items: [line(false), line(true)] }).cancelled).toBe(false);
    expect(read({ line_items: [line(null)] }).cancelled).toBe(false);
    expect(read({ line_items: [] }).cancelled).toBe(false);
  });

  it('gives each number its own address, and no number the address of another', () => {
    const tracking_urls = ['https://track.example.com/1', 'javascript:alert(1)'];
    const { parcels } = read({
      tracking_numbers: ['A1000', 'B2000'],
      tracking_urls,
      tracking_url: 'https://track.example.com/1',
    });
    expect(parcels.map((parcel) => parcel.trackingUrl)).toEqual(['https://track.example.com/1', null]);
    expect(read({ tracking_urls: [] }).parcels[0]?.trackingUrl).toBe('https://track.example.com/YT2234567890123456');
  });

  it.each([
    [{ status: 'cancelled' }, true, false],
    [{ status: 'error' }, true, false],
    [{ status: 'SUCCESS', shipment_status: 'DELIVERED' }, false, true],
    [{ shipment_status: 'in_transit' }, false, false],
    [{ status: null, shipment_status: 7 }, false, false],
  ])('of %j', (changes, cancelled, delivered) => {
    expect(read(changes)).toMatchObject({ cancelled, delivered });
  });

  it('is refused when it names no order', () => {
    expect(() => read({ order_id: null })).toThrow('order_id: expected the number of the order it belongs to');
  });
});

describe('a Shopify refund', () => {
  const read = (changes: Readonly<Record<string, unknown>>) => parse('refunds/create', refundBody(changes));

  it('tells the money that went back, with its currency; whether it was all shows against the order’s total', () => {
    expect(read({})).toEqual([
      {
        kind: 'refund',
        externalId: ORDER_ID,
        refundId: REFUND_ID,
        updatedAt: Date.UTC(2026, 10, 6, 15),
        amount: '29.9',
        currency: 'USD',
        scope: null,
      },
    ]);
  });

  it('adds its payments up and leaves failed ones out', () => {
    const payment = (amount: unknown, status = 'success', kind = 'refund') => ({ kind, status, amount });
    const amountOf = (...transactions: readonly unknown[]) => only(read({ transactions }), 'refund').amount;
    expect(amountOf(payment('0.10'), payment(0.2), payment('5', 'failure'), payment('9', 'success', 'sale'))).toBe(
      '0.3',
    );
    expect(amountOf(payment('5', 'pending'))).toBeNull();
    expect(amountOf(payment('5'), payment('five'))).toBeNull();
  });

  it('counts as partial where its payments name no currency, or several', () => {
    const payment = (currency?: string) => ({ kind: 'refund', status: 'success', amount: '5', currency });
    const told = (...transactions: readonly unknown[]) => only(read({ transactions }), 'refund');
    expect(told(payment('USD'), payment('USD'))).toMatchObject({ amount: '10', currency: 'USD', scope: null });
    expect(told(payment())).toMatchObject({ amount: '5', currency: null, scope: 'partial' });
    expect(told(payment('USD'), payment())).toMatchObject({ amount: null, currency: null, scope: 'partial' });
    expect(told(payment('USD'), payment('EUR'))).toMatchObject({ amount: null, currency: null, scope: 'partial' });
  });

  it('says nothing when no money moved', () => {
    expect(read({ transactions: [] })).toEqual([]);
    expect(read({ transactions: [{ kind: 'refund', status: 'failure', amount: '5' }] })).toEqual([]);
  });
});

describe("Shopify's privacy topics", () => {
  const customerRedact = {
    shop_id: 1,
    shop_domain: 'north-tea.myshopify.com',
    customer: { email: 'ana.souza@example.com' },
  };

  it('forget a customer by orders and by e-mail, also without a customer id', () => {
    const body = jsonWithLongIds({ ...customerRedact, orders_to_redact: [{ raw: ORDER_ID }, 42] });
    expect(parse('customers/redact', body)).toEqual([
      {
        kind: 'redact',
        externalIds: [ORDER_ID, '42'],
        wholeShop: false,
        shopDomain: 'north-tea.myshopify.com',
        email: 'ana.souza@example.com',
      },
    ]);
  });

  it('forget a whole shop', () => {
    expect(parse('shop/redact', '{"shop_id":1,"shop_domain":"north-tea.myshopify.com"}')).toEqual([
      {
        kind: 'redact',
        externalIds: [],
        wholeShop: true,
        shopDomain: 'north-tea.myshopify.com',
        email: null,
      },
    ]);
  });

  it('erase nothing when the unsigned topic does not fit the signed body', () => {
    const dataRequest = JSON.stringify({ ...customerRedact, orders_requested: [1], data_request: { id: 9 } });
    expect(() => parse('customers/redact', dataRequest)).toThrow(/orders_requested/);
    expect(() => parse('shop/redact', JSON.stringify({ ...customerRedact, orders_to_redact: [1] }))).toThrow(
      /customer/,
    );
    expect(() => parse('shop/redact', orderBody())).toThrow(/shop_domain/);
  });

  it.each(['customers/data_request', 'app/uninstalled', 'products/update'])('%s changes no order', (topic) => {
    expect(parse(topic, '{"id":1}')).toEqual([]);
  });

  it.each([
    ['customers/data_request', true],
    ['App/Uninstalled', true],
    ['customers/update', false],
    ['refunds/create', false],
  ])('%s is for people to act on: %s', (topic, forPeople) => {
    expect(shopify.isForPeople(topic)).toBe(forPeople);
  });

  it('name the orders in a body that cannot be read otherwise', () => {
    const named = (topic: string, body: string) => shopify.ordersNamed(topic, Buffer.from(body));
    expect(named('orders/create', orderBody({ updated_at: null }))).toEqual([ORDER_ID]);
    expect(named('customers/update', '{"id":42,"email":7}')).toEqual([]);
    expect(named('fulfillments/create', jsonWithLongIds({ order_id: { raw: ORDER_ID } }))).toEqual([ORDER_ID]);
    expect(named('customers/redact', '{"orders_to_redact":[42,43],"customer":7}')).toEqual(['42', '43']);
    expect(named('customers/redact', '{"orders_to_redact":["#42"]}')).toEqual([]);
    for (const body of ['', '[]', 'null', '{"id":{}}']) expect(named('orders/create', body)).toEqual([]);
  });

  it('says when the topic itself is missing', () => {
    expect(() => parse('(none)', '{}')).toThrow(/X-Shopify-Topic: is missing/);
  });
});
