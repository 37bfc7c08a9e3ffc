/** The shape of UPS's answers, read leniently inside and strictly where a wrong type would change the meaning. */
import { z } from 'zod';
import { storableText } from '../plain-text.ts';

/** Text that may be missing, null or of a wrong type; digits come as JSON numbers at times, and then without leading zeros. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => storableText(value ?? '').trim() || null);

/** A wrong type must not read as "nothing there". */
const list = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value ?? []);

const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** The readable entries of a list nothing depends on. */
function readable<T>(entry: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((items) =>
      (items ?? []).flatMap((item) => {
        const { data } = entry.safeParse(item);
        return data === undefined ? [] : [data];
      }),
    );
}

export const Said = z.object({ code: text, message: text });
export type Said = z.infer<typeof Said>;

/** An answer of the tracking service. */
export const Tracked = z.object({ trackResponse: z.object({ shipment: z.array(z.unknown()) }) });

export const Shipment = z.object({ inquiryNumber: text, warnings: readable(Said), package: list });

/** How UPS words every refusal, with whatever status. */
export const Refused = z.object({ response: z.object({ errors: z.tuple([Said]).rest(z.unknown()) }) });

/** Enough of a package to know whose it is; the rest may still turn out malformed. */
export const Named = z.object({
  trackingNumber: text,
  packageCount: z.number().nullish().catch(null),
  alternateTrackingNumber: readable(z.object({ number: text, type: text })),
});
export type Named = z.infer<typeof Named>;

const Status = z
  .object({ type: text, code: text, statusCode: text, description: text, simplifiedTextDescription: text })
  .nullish()
  .catch(null);

export const Activity = z.object({
  /** `YYYYMMDD` and `HHMMSS` on the facility's clock. */
  date: text,
  time: text,
  gmtOffset: text,
  location: z
    .object({
      address: z.object({ city: text, stateProvince: text, country: text, countryCode: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  status: Status,
  /** Noted by a system, not by a scanner. */
  logicalScan: flag,
});
export type Activity = z.infer<typeof Activity>;

export const Payment = z.object({ type: text, paid: flag });
export type Payment = z.infer<typeof Payment>;

export const Package = Named.extend({
  activity: list,
  currentStatus: Status,
  paymentInformation: readable(Payment),
});
export type Package = z.infer<typeof Package>;

/** The token endpoint's answer; the life is seconds, as text. */
export const Token = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().nonnegative().catch(0),
});

/** The value of a JSON text; undefined for any other text. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
