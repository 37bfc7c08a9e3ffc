import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { MerchantId, OrderId, OrderSource } from '../domain/ids.ts';
import type { BuyerSnapshot, OrderSnapshot } from '../domain/order.ts';
import type { ProductInstant } from '../domain/time.ts';
import { orderIdColumn, timestamp } from './columns.ts';

/** What is the buyer's own; every field may be absent, and all of them are after an erasure. */
export interface Buyer extends Omit<BuyerSnapshot, 'timeZone'> {
  /** ISO 3166-1 alpha-2 of the phone number, which need not be the country of the address. */
  readonly phoneCountry: string | null;
  readonly items: OrderSnapshot['items'];
}

const text = z.string().nullable();
const row = z
  .object({
    name: text,
    email: text,
    phone: text,
    phone_country: text,
    sms_consent: z.boolean(),
    address: z.object({ country: text, province: text, postalCode: text, city: text }).nullable(),
    items: z.array(z.object({ title: z.string(), quantity: z.number() })),
  })
  .transform(
    ({ sms_consent: smsConsent, phone_country: phoneCountry, ...rest }): Buyer => ({
      ...rest,
      phoneCountry,
      smsConsent,
    }),
  );

/** The buyer of an order; null where none is known. */
export async function findBuyer(tx: ClientBase, orderId: OrderId): Promise<Buyer | null> {
  const { rows } = await tx.query(
    'select name, email, phone, phone_country, sms_consent, address, items from buyer where order_id = $1',
    [orderId],
  );
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/** Stores the buyer of an order. An erased buyer stays erased: a late webhook does not bring the data back. */
export async function saveBuyer(tx: ClientBase, merchantId: MerchantId, orderId: OrderId, buyer: Buyer): Promise<void> {
  await tx.query(
    `insert into buyer (order_id, merchant_id, name, email, phone, phone_country, sms_consent, address, items)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (order_id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
       phone_country = excluded.phone_country, sms_consent = excluded.sms_consent, address = excluded.address, items = excluded.items
     where buyer.erased_at is null`,
    [
      orderId,
      merchantId,
      buyer.name,
      buyer.email,
      buyer.phone,
      buyer.phoneCountry,
      buyer.smsConsent,
      buyer.address === null ? null : JSON.stringify(buyer.address),
      JSON.stringify(buyer.items),
    ],
  );
}

/** Orders of the merchant placed with this e-mail address; `source` keeps those of one platform. */
export async function ordersOfEmail(
  tx: ClientBase,
  email: string,
  source: OrderSource | null = null,
): Promise<readonly OrderId[]> {
  const { rows } = await tx.query(
    `select order_id from buyer join orders using (order_id)
     where lower(email) = lower($1) and ($2::text is null or source = $2)`,
    [email, source],
  );
  return z
    .array(z.object({ order_id: orderIdColumn }))
    .parse(rows)
    .map((r) => r.order_id);
}

/** Every order the merchant has from a platform that is not erased yet; also one whose buyer was never told of. */
export async function ordersToErase(tx: ClientBase, source: OrderSource): Promise<readonly OrderId[]> {
  const { rows } = await tx.query(
    "select order_id from orders where source = $1 and stop is distinct from 'erased' order by order_id",
    [source],
  );
  return z
    .array(z.object({ order_id: orderIdColumn }))
    .parse(rows)
    .map((r) => r.order_id);
}

/**
 * Forgets the buyer of one order: contact, address and goods, tracking numbers, carriers' texts and raw answers, rendered
 * messages, replies of mail and SMS servers, and the webhooks' bodies. What was decided, and when, stays.
 */
export async function eraseBuyer(
  tx: ClientBase,
  merchantId: MerchantId,
  orderId: OrderId,
  now: ProductInstant,
): Promise<void> {
  await tx.query(
    `insert into buyer (order_id, merchant_id, erased_at) values ($1, $2, $3)
     on conflict (order_id) do update set name = null, email = null, phone = null, phone_country = null, sms_consent = false,
       address = null, items = '[]', erased_at = excluded.erased_at`,
    [orderId, merchantId, timestamp(now)],
  );
  const shipments = '(select shipment_id from shipment where order_id = $1)';
  // First what a sender locks first. The last places a parcel was seen at are the buyer's own.
  await tx.query(
    `update shipment set tracking_number = null, tracking_url = null, last_mile_number = null,
       journey = jsonb_set(jsonb_set(journey, '{lastScan,place}', 'null', false), '{lastProgress,place}', 'null', false)
     where order_id = $1`,
    [orderId],
  );
  await tx.query(`update raw_answer set body = null where shipment_id in ${shipments}`, [orderId]);
  await tx.query(`delete from checkpoint where shipment_id in ${shipments}`, [orderId]);
  await tx.query(`update message set rendered = null where shipment_id in ${shipments}`, [orderId]);
  await tx.query(
    `update attempt set response = null, provider_ref = null
     where message_id in (select message_id from message where shipment_id in ${shipments})`,
    [orderId],
  );
  await tx.query("update webhook_inbox set body = null, headers = '{}' where order_ids @> array[$1]", [orderId]);
}
