/**
 * Shopify's bodies, as far as they are read. Without special approval every personal field comes null or cut out; point
 * of sale and digital orders have no address; test shops send nearly anything. Only ids are required.
 */
import { z } from 'zod';
import { count, country, flag, instant, listOf, money, nullableObject, text, textList } from '../dirty-fields.ts';

/** More lines, fulfilments and refunds than any order that is shipped by parcel. */
const MAX_LIST = 500;

const gid = z.string().regex(/^gid:\/\/shopify\/\w+\/\d{1,30}(?:\?|$)/);
const numericId = z.union([z.string().regex(/^\d{1,30}$/), z.int().nonnegative()]);

/** Digits of the id, from the gid where there is one: it is text, so no digit is ever lost on the way. */
export const identified = z
  .object({ admin_graphql_api_id: z.unknown().optional(), id: z.unknown().optional() })
  .transform((body, context) => {
    const fromGid = gid.safeParse(body.admin_graphql_api_id);
    if (fromGid.success) return fromGid.data.split('/').at(-1)?.split('?')[0] ?? '';
    const plain = numericId.safeParse(body.id);
    if (plain.success) return String(plain.data);
    context.issues.push({
      code: 'custom',
      path: ['id'],
      message: 'expected a number, or a gid in admin_graphql_api_id',
      input: undefined,
    });
    return z.NEVER;
  });

/** Joins the id to the fields of a body. */
function withId<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.intersection(
    identified.transform((externalId) => ({ externalId })),
    z.object(shape),
  );
}

const orderReference = z
  .union([z.string().regex(/^\d{1,30}$/), z.int().nonnegative()], {
    error: 'expected the number of the order it belongs to',
  })
  .transform(String);

const fulfilmentFields = {
  status: text(40),
  shipment_status: text(40),
  created_at: instant,
  updated_at: instant,
  tracking_company: text(100),
  tracking_number: text(500),
  tracking_numbers: textList(200, 50),
  tracking_url: text(2_048),
  tracking_urls: textList(2_048, 50),
  origin_address: nullableObject({ country_code: country }),
  line_items: listOf({ requires_shipping: flag }, MAX_LIST),
};

const transactionFields = { kind: text(20), status: text(20), amount: money, currency: text(3) };

const refundFields = {
  created_at: instant,
  processed_at: instant,
  transactions: listOf(transactionFields, MAX_LIST),
};

const person = { name: text(200), first_name: text(100), last_name: text(100), phone: text(50) };

const lineFields = {
  title: text(200),
  name: text(200),
  quantity: count,
  requires_shipping: flag,
  fulfillable_quantity: count,
  fulfillment_status: text(40),
  origin_location: nullableObject({ country_code: country }),
};

export const orderSchema = withId({
  name: text(60),
  order_number: text(40),
  created_at: instant,
  processed_at: instant,
  updated_at: instant,
  cancelled_at: instant,
  currency: text(3),
  total_price: money,
  test: flag,
  financial_status: text(40),
  fulfillment_status: text(40),
  customer_locale: text(35),
  client_details: nullableObject({ accept_language: text(200) }),
  email: text(254),
  contact_email: text(254),
  phone: text(50),
  customer: nullableObject({
    ...person,
    email: text(254),
    sms_marketing_consent: nullableObject({ state: text(40) }),
  }),
  shipping_address: nullableObject({
    ...person,
    country_code: country,
    province_code: text(20),
    zip: text(20),
    city: text(100),
  }),
  note_attributes: listOf({ name: text(100), value: text(100) }, 100),
  shipping_lines: listOf({ title: text(200), code: text(200) }, 20),
  line_items: listOf(lineFields, MAX_LIST),
  fulfillments: z.array(z.unknown()).max(MAX_LIST).nullish().catch(null),
  refunds: z.array(z.unknown()).max(MAX_LIST).nullish().catch(null),
});
export type ShopifyOrder = z.output<typeof orderSchema>;

/** A fulfilment inside an order: the order is known, so only its own id is needed. */
export const fulfilmentSchema = withId(fulfilmentFields);
export type ShopifyFulfilment = z.output<typeof fulfilmentSchema>;

export const fulfilmentWebhookSchema = withId({ ...fulfilmentFields, order_id: orderReference });

/** A refund inside an order. */
export const refundSchema = withId(refundFields);
export type ShopifyRefund = z.output<typeof refundSchema>;

export const refundWebhookSchema = withId({ ...refundFields, order_id: orderReference });

/** The orders a body names besides its own: read even where the rest of it cannot be. */
export const referencesSchema = z.object({
  order_id: orderReference.nullish().catch(null),
  orders_requested: z.array(orderReference).nullish().catch(null),
  orders_to_redact: z.array(orderReference).nullish().catch(null),
});

/** `orders_requested` and `data_request` belong to another topic; the topic's header is not signed, the body is. */
const noDataRequest = { orders_requested: z.undefined().optional(), data_request: z.undefined().optional() };

/** The customer's id can be missing, and then only the e-mail address says whose data is meant. */
export const customerRedactSchema = z.object({
  ...noDataRequest,
  shop_domain: text(255),
  customer: nullableObject({ email: text(254) }),
  orders_to_redact: z.array(orderReference).max(10_000).nullish(),
});

export const shopRedactSchema = z.object({
  ...noDataRequest,
  shop_domain: z.string().min(1).max(255),
  customer: z.undefined().optional(),
  orders_to_redact: z.undefined().optional(),
});
