/** Bodies in Shopify's shape, as text: their ids are beyond 2^53, which no JSON.stringify of numbers would write. */

export const ORDER_ID = '9007199254740993123';
export const FULFILMENT_ID = '9007199254740993777';
export const REFUND_ID = '9007199254740993555';

type Fields = Readonly<Record<string, unknown>>;

/** JSON text in which `{ raw: '123' }` stands for the bare digits. */
export function jsonWithLongIds(value: unknown): string {
  return JSON.stringify(value).replace(/\{"raw":"(\d+)"\}/g, '$1');
}

const longId = (digits: string) => ({ raw: digits });

function orderFields(changes: Fields = {}): Fields {
  return {
    id: longId(ORDER_ID),
    admin_graphql_api_id: `gid://shopify/Order/${ORDER_ID}`,
    name: '#1001',
    order_number: 1001,
    created_at: '2026-11-03T09:05:00-05:00',
    processed_at: '2026-11-03T09:04:58-05:00',
    updated_at: '2026-11-03T09:05:01-05:00',
    cancelled_at: null,
    closed_at: null,
    test: false,
    currency: 'USD',
    total_price: '129.90',
    financial_status: 'paid',
    fulfillment_status: null,
    customer_locale: 'pt-BR',
    client_details: { accept_language: 'pt-BR,pt;q=0.9', browser_ip: '192.0.2.7' },
    email: 'ana.souza@example.com',
    contact_email: 'ana.souza@example.com',
    phone: null,
    buyer_accepts_marketing: true,
    note_attributes: [],
    customer: {
      id: longId('9007199254740993001'),
      first_name: 'Ana',
      last_name: 'Souza',
      email: 'ana.souza@example.com',
      phone: '+551155550101',
      sms_marketing_consent: { state: 'subscribed', opt_in_level: 'single_opt_in' },
      email_marketing_consent: null,
    },
    shipping_address: {
      name: 'Ana Souza',
      first_name: 'Ana',
      last_name: 'Souza',
      address1: 'Avenida Exemplo 1000',
      phone: '+55 11 5555-0199',
      city: 'São Paulo',
      zip: '01310-100',
      province_code: 'SP',
      country_code: 'BR',
      latitude: '-23.56',
      longitude: -46.65,
    },
    shipping_lines: [{ title: 'Standard International', code: 'STD', price: '9.90', source: 'shopify' }],
    line_items: [
      {
        id: longId('9007199254740993901'),
        title: 'Ceramic mug',
        quantity: 2,
        requires_shipping: true,
        fulfillable_quantity: 2,
        fulfillment_status: null,
        duties: [],
        properties: {},
        price_set: { shop_money: { amount: 60, currency_code: 'USD' } },
      },
      { id: null, title: 'Gift card', quantity: '1', requires_shipping: false, fulfillable_quantity: 1 },
    ],
    fulfillments: [],
    refunds: [],
    ...changes,
  };
}

export function fulfilmentFields(changes: Fields = {}): Fields {
  return {
    id: longId(FULFILMENT_ID),
    admin_graphql_api_id: `gid://shopify/Fulfillment/${FULFILMENT_ID}`,
    order_id: longId(ORDER_ID),
    name: '#1001.1',
    status: 'success',
    shipment_status: null,
    created_at: '2026-11-04T10:00:00-05:00',
    updated_at: '2026-11-04T10:00:02-05:00',
    tracking_company: 'YunExpress',
    tracking_number: 'YT2234567890123456',
    tracking_numbers: ['YT2234567890123456'],
    tracking_url: 'https://track.example.com/YT2234567890123456',
    tracking_urls: ['https://track.example.com/YT2234567890123456'],
    origin_address: { country_code: 'CN' },
    line_items: [],
    ...changes,
  };
}

export function refundFields(changes: Fields = {}): Fields {
  return {
    id: longId(REFUND_ID),
    admin_graphql_api_id: `gid://shopify/Refund/${REFUND_ID}`,
    order_id: longId(ORDER_ID),
    created_at: '2026-11-06T10:00:00-05:00',
    processed_at: '2026-11-06T10:00:00-05:00',
    note: 'one cup broken',
    refund_line_items: [],
    transactions: [{ id: 1, kind: 'refund', status: 'success', amount: '29.90', currency: 'USD' }],
    ...changes,
  };
}

export const orderBody = (changes: Fields = {}) => jsonWithLongIds(orderFields(changes));
export const fulfilmentBody = (changes: Fields = {}) => jsonWithLongIds(fulfilmentFields(changes));
export const refundBody = (changes: Fields = {}) => jsonWithLongIds(refundFields(changes));
