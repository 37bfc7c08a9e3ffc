/** The shape of FedEx's answers, read leniently inside and strictly where a wrong type would change the meaning. */
import { z } from 'zod';
import { storableText } from '../plain-text.ts';

/** Text that may be missing, null, empty or of a wrong type: all of these say nothing. */
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => storableText(value ?? '').trim() || null);

/** Entries that can be read; a list of a wrong type has none. */
function readableOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((values) =>
      (values ?? []).flatMap((value): readonly T[] => {
        const read = item.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
}

const oneOrMore = z
  .union([z.array(z.unknown()), z.unknown().transform((value) => [value])])
  .nullish()
  .transform((values) => (values ?? []).filter((value) => typeof value === 'string'));

const number = z.union([z.string(), z.number().transform(String)]).transform((value) => value.trim().toUpperCase());

const errors = z
  .array(z.object({ code: text }))
  .nullish()
  .catch(null);

/** A whole answer, or the body of a refusal. */
export const Envelope = z.object({
  output: z.object({ completeTrackResults: z.array(z.unknown()).nullish() }).nullish(),
  errors,
});

/** What is answered to one number. */
export const NumberResults = z.object({ trackingNumber: number, trackResults: z.array(z.unknown()) });

const place = z.object({ city: text, stateOrProvinceCode: text, countryCode: text }).nullish().catch(null);
export type Place = z.infer<typeof place>;

const delay = z.object({ type: text, subType: text, status: text }).nullish().catch(null);
export type Delay = z.infer<typeof delay>;

export const ScanEvent = z.object({
  date: text,
  eventType: text,
  eventDescription: text,
  exceptionCode: text,
  exceptionDescription: text,
  derivedStatusCode: text,
  derivedStatus: text,
  scanLocation: place,
  delayDetail: delay,
});
export type ScanEvent = z.infer<typeof ScanEvent>;

const latestStatus = z.object({
  code: text,
  derivedCode: text,
  statusByLocale: text,
  description: text,
  scanLocation: place,
  delayDetail: delay,
  ancillaryDetails: readableOf(
    z.object({ reason: text, reasonDescription: text, action: text, actionDescription: text }),
  ),
});
export type LatestStatus = z.infer<typeof latestStatus>;

/** One parcel; a number that was used again has several. */
export const TrackResult = z.object({
  trackingNumberInfo: z
    .object({ trackingNumber: text, carrierCode: text, trackingNumberUniqueId: text })
    .nullish()
    .catch(null),
  latestStatusDetail: latestStatus.nullish().catch(null),
  // A wrong type here must not read as "no scans".
  scanEvents: z
    .array(z.unknown())
    .nullish()
    .transform((value) => value ?? []),
  dateAndTimes: readableOf(z.object({ type: text, dateTime: text })),
  informationNotes: readableOf(z.object({ code: text, description: text })),
  additionalTrackingInfo: z
    .object({
      packageIdentifiers: readableOf(
        // Documented as one value, answered as a list of them.
        z.object({ type: text, value: oneOrMore, values: oneOrMore }),
      ),
    })
    .nullish()
    .catch(null),
  error: z.object({ code: text }).nullish().catch(null),
});
export type TrackResult = z.infer<typeof TrackResult>;

/** The answer of the token endpoint; `expires_in` in seconds. */
export const Token = z.object({
  access_token: z.string().min(1),
  expires_in: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).catch(3_600),
});
