/**
 * Our own order schema: what a shop without a platform of its own posts to `/hooks/standard`. docs/order-webhook.md is
 * its description, and every example there is parsed by it. Shapes are strict, so that a mistake shows on the first
 * delivery; contents that only matter later (is this phone number real?) are judged later. Unknown fields are ignored.
 */
import { z } from 'zod';
import { countryCode } from '../../../domain/country.ts';
import { cleanText } from '../clean-text.ts';
import { instantOf } from '../dirty-fields.ts';
import { isTimeZone } from '../time-zone.ts';
import { webUrl } from '../web-url.ts';

/** Lists longer than this do not belong to an order that is shipped by parcel. */
const MAX_LIST = 200;

/** Printable, without spaces: it becomes part of ids that people read and type. */
const id = z
  .union([z.string(), z.int().nonnegative()], { error: 'expected text or a whole number' })
  .transform(String)
  .refine((value) => /^[\x21-\x7e]{1,100}$/.test(value), 'expected 1 to 100 printable ASCII characters without spaces');

const instant = z.string('expected an instant such as 2026-11-03T14:05:00Z').transform((value, context) => {
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/i.test(value);
  const at = hasOffset ? instantOf(value) : null;
  if (at !== null) return at;
  context.issues.push({
    code: 'custom',
    message: 'expected ISO 8601 with seconds or minutes and an offset, such as 2026-11-03T14:05:00Z',
    input: undefined,
  });
  return z.NEVER;
});

/** Text of at most `max` characters; empty text is null. */
function text(max: number) {
  return z
    .string('expected text')
    .max(max, `expected at most ${max} characters`)
    .nullish()
    .transform((value) => cleanText(value ?? '', max) || null);
}

function requiredText(max: number) {
  return z
    .string('expected text')
    .max(max, `expected at most ${max} characters`)
    .transform((value) => cleanText(value, max))
    .refine((value) => value !== '', 'expected at least one character');
}

const flag = z.boolean('expected true or false').nullish();

const twoLetters = z
  .string('expected a country code')
  .regex(/^[A-Za-z]{2}$/, 'expected two letters of ISO 3166-1, such as BR')
  .nullish()
  .transform((code) => code ?? null);

/** Letters that are no country's are taken as none: no order is lost for them. */
const country = twoLetters.transform(knownCountry);

function knownCountry(code: string | null): string | null {
  return code === null ? null : countryCode(code);
}

/** Null where nothing is said. An address of which only the country is given, and wrong, is an address still: parcels go there. */
const address = z
  .object(
    { country: twoLetters, province: text(100), postal_code: text(20), city: text(100) },
    'expected an object or null',
  )
  .nullish()
  .transform((fields) =>
    fields && Object.values(fields).some((field) => field !== null)
      ? { ...fields, country: knownCountry(fields.country) }
      : null,
  );

const amount = z
  .union([z.string(), z.number()], { error: 'expected a decimal, such as "129.90"' })
  .transform(String)
  .refine(
    (value) => /^\d{1,18}(\.\d{1,10})?$/.test(value),
    'expected a decimal without sign or grouping, such as "129.90"',
  )
  .nullish()
  .transform((value) => value ?? null);

const currency = z
  .string('expected a currency code')
  .regex(/^[A-Z]{3}$/, 'expected three capitals of ISO 4217, such as USD')
  .nullish()
  .transform((value) => value ?? null);

/** A day no parcel is promised for, such as 9999-12-31, is a shop's way to say that there is none. */
const day = z.iso
  .date('expected a calendar day such as 2026-12-04')
  .nullish()
  .transform((value) => (value != null && value.startsWith('20') ? value : null));

const url = text(2_048).transform(webUrl);

const shipmentFields = {
  shipment_id: id,
  tracking_number: text(100),
  carrier: text(100),
  tracking_url: url,
  cancelled: flag,
  delivered: flag,
};

const buyerFields = z.object(
  {
    name: text(200),
    email: text(254),
    phone: text(50),
    sms_consent: flag,
    locale: text(35).transform((value) =>
      value !== null && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(value) ? value : null,
    ),
    time_zone: text(60).transform((value) => (value !== null && isTimeZone(value) ? value : null)),
    address,
  },
  'expected an object or null',
);

/** Test orders and sales over the counter have no buyer: the same as one of whom nothing is known. */
const buyer = buyerFields.nullish().transform((given) => given ?? buyerFields.parse({}));

const order = z.object({
  id,
  number: requiredText(60),
  ordered_at: instant,
  updated_at: instant,
  test: flag,
  currency,
  total: amount,
  cancelled: flag,
  refunded: z.enum(['none', 'partial', 'full'], 'expected "none", "partial" or "full"').nullish(),
  ships_from: country,
  shipping_lines: z
    .array(z.object({ title: requiredText(200) }))
    .max(20)
    .nullish(),
  promised_day: day,
  buyer,
  items: z
    .array(
      z.object({
        title: requiredText(200),
        quantity: z.int('expected a whole number').positive('expected at least 1').max(1_000_000),
        requires_shipping: flag,
      }),
    )
    .max(MAX_LIST)
    .nullish(),
  shipments: z.array(z.object(shipmentFields)).max(MAX_LIST).nullish(),
  awaiting_shipment: flag,
});
export type StandardOrder = z.output<typeof order>;

const shipment = z.object({ order_id: id, ...shipmentFields, updated_at: instant });
export type StandardShipment = z.output<z.ZodObject<typeof shipmentFields>>;

const cancellation = z.object({ order_id: id, updated_at: instant });

const refund = z.object({
  order_id: id,
  refund_id: id,
  amount,
  scope: z.enum(['partial', 'full'], 'expected "partial" or "full"').nullish(),
  updated_at: instant,
});

/** The four events, told apart by `type`. */
export const standardEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order.upserted'), data: order }),
  z.object({ type: z.literal('shipment.upserted'), data: shipment }),
  z.object({ type: z.literal('order.cancelled'), data: cancellation }),
  z.object({ type: z.literal('refund.opened'), data: refund }),
]);
export type StandardEvent = z.output<typeof standardEventSchema>;

export const STANDARD_EVENT_TYPES = [
  'order.upserted',
  'shipment.upserted',
  'order.cancelled',
  'refund.opened',
] as const;

/** The order an event is about: read even where the rest of it cannot be. */
export const standardReferenceSchema = z.object({
  data: z.object({ id: id.optional().catch(undefined), order_id: id.optional().catch(undefined) }),
});

/** The envelope around every event: read even where the data cannot be. */
export const standardEnvelopeSchema = z.object({
  type: z.string().regex(/^[\w./-]{1,100}$/),
  timestamp: z
    .string()
    .nullish()
    .catch(null)
    .transform((value) => instantOf(value ?? null)),
});
