/** The shape of 17TRACK's answers, read leniently inside and strictly where a wrong type would change the meaning. */
import { z } from 'zod';
import { storableText } from '../plain-text.ts';

/** Text that may be missing, null, or of a wrong type; empty text says nothing either. */
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => storableText(value ?? '').trim() || null);

const list = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value ?? []);

const errorCode = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);

export const Envelope = z.object({
  code: errorCode,
  data: z
    .object({
      accepted: z.array(z.unknown()).nullish(),
      rejected: z.array(z.unknown()).nullish(),
      errors: z
        .array(z.object({ code: errorCode }))
        .nullish()
        .catch(null),
    })
    .nullish(),
});

/** Numbers arrive as JSON numbers at times. */
const number = z.union([z.string(), z.number().transform(String)]).transform((value) => value.trim().toUpperCase());
const carrierKey = z
  .union([z.number().transform(String), z.string().regex(/^\d{1,12}$/)])
  .nullish()
  .catch(null)
  .transform((value) => (value && value !== '0' ? value : null));

export const Rejected = z.object({ number, carrier: carrierKey, error: z.object({ code: errorCode }) });

/** Enough of an accepted number to know whose answer it is; the rest may still turn out malformed. */
export const Accepted = z.object({
  number,
  carrier: carrierKey,
  tag: text,
  tracking_status: text,
  track_info: z
    .object({ latest_status: z.object({ status: text }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

export const EventRow = z.object({
  time_iso: text,
  time_utc: text,
  time_raw: z.object({ date: text, time: text, timezone: text }).nullish().catch(null),
  description: text,
  location: text,
  stage: text,
  sub_status: text,
  address: z.object({ country: text, state: text, city: text }).nullish().catch(null),
});
export type EventRow = z.infer<typeof EventRow>;

const ProviderLeg = z.object({
  provider: z.object({ key: carrierKey, name: text, country: text }).nullish().catch(null),
  latest_sync_status: text,
  latest_sync_time: z.unknown().optional(),
  // A wrong type here must not read as "no scans".
  events: list,
});
export type ProviderLeg = z.infer<typeof ProviderLeg>;

const place = z.object({ country: text }).nullish().catch(null);

export const TrackInfo = z.object({
  shipping_info: z.object({ shipper_address: place, recipient_address: place }).nullish().catch(null),
  latest_status: z.object({ status: text, sub_status: text }).nullish().catch(null),
  tracking_status: text,
  misc_info: z.object({ local_number: text, local_provider: text, local_key: carrierKey }).nullish().catch(null),
  tracking: z
    .object({
      providers: z
        .array(ProviderLeg)
        .nullish()
        .transform((value) => value ?? []),
    })
    .nullish(),
});
export type TrackInfo = z.infer<typeof TrackInfo>;

/** `gettracklist`: the one call that says whether a number is still followed. */
export const TrackListItem = z.object({ number, carrier: carrierKey, tracking_status: text });

/** A push wraps one entry. */
export const Pushed = z.object({ event: z.string(), data: z.unknown() });
