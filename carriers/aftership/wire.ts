/** The shape of AfterShip's answers (API 2026-07), read leniently inside and strictly where a wrong type would change the meaning. */
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

/** Every answer: `data` holds a page of trackings, one tracking, or nothing. */
export const Envelope = z.object({
  meta: z.object({ code: z.number().int(), message: text }),
  data: z.unknown(),
});

export const Page = z.object({
  trackings: z.array(z.unknown()),
  pagination: z
    .object({ next_cursor: text, has_next_page: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** A leg whose carrier AfterShip knows. */
const mile = z.object({ tracking_number: text, slug: text }).nullish().catch(null);

/** Numbers come back as they were given: with hyphens, in any case, at times as JSON numbers. */
const number = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
  .pipe(z.string().min(1));

/** Enough of a tracking to know whose it is; the rest may still turn out malformed. */
export const Identified = z.object({
  id: text,
  tracking_number: number,
  slug: text,
  order_id: text,
  created_at: text,
});

export const Tracking = Identified.extend({
  active: z.boolean().nullish().catch(null),
  tag: text,
  subtag: text,
  first_mile: mile,
  last_mile: mile,
  // A wrong type here must not read as "no scans".
  checkpoints: list,
});
export type Tracking = z.infer<typeof Tracking>;

export const Checkpoint = z.object({
  hash: text,
  slug: text,
  // Their zone is the facility's; the offset is there or not, as the carrier gives it.
  checkpoint_time: text,
  tag: text,
  subtag: text,
  raw_tag: text,
  message: text,
  location: text,
  city: text,
  state: text,
  country_region: text,
  // Webhooks of older versions, which a merchant's account may still be set to.
  country_iso3: text,
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** A push wraps one tracking. */
export const Pushed = z.object({ event: z.string(), msg: z.unknown() });
