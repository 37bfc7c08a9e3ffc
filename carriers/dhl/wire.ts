/** The shape of DHL Unified's answers. Every field may be missing, null or of another type without costing the rest. */
import { z } from 'zod';
import { readTrackingNumber } from '../../domain/tracking-number.ts';

/** Ids and statuses arrive as numbers at times; empty text says nothing. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => (value ?? '').trim() || null);

const list = z
  .array(z.unknown())
  .nullish()
  .catch(null)
  .transform((value) => value ?? []);

/** A number as it is asked for; null where the field holds none, or several. */
const number = text.transform((value) => {
  const field = readTrackingNumber(value ?? '');
  return field.kind === 'one' ? field.number : null;
});

const numbers = list.transform((entries) => entries.flatMap((entry) => number.parse(entry) ?? []));

/** A row of the history; the summary of a shipment has the same shape. */
export const Row = z.object({
  timestamp: text,
  location: z
    .object({ address: z.object({ countryCode: text, addressLocality: text }).nullish().catch(null) })
    .nullish()
    .catch(null),
  statusCode: text,
  status: text,
  statusDetailed: text,
  description: text,
  remark: text,
  nextSteps: text,
  pieceIds: numbers,
});
export type Row = z.infer<typeof Row>;

const Reference = z.object({ type: text, number });

export const Shipment = z.object({
  id: number,
  service: text.transform((value) => value?.toLowerCase() ?? null),
  status: Row.nullish().catch(null),
  details: z
    .object({
      pieceIds: numbers,
      references: list.transform((entries) => entries.flatMap((entry) => Reference.safeParse(entry).data ?? [])),
      provider: z.object({ destinationProvider: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  // A wrong type here must not read as "no scans".
  events: z
    .array(z.unknown())
    .nullish()
    .transform((value) => value ?? []),
});
export type Shipment = z.infer<typeof Shipment>;

/** `possibleAdditionalShipmentsUrl` is kept for the record: it was seen to list every other service, found or not. */
export const Shipments = z.object({
  shipments: z.array(z.unknown()),
  possibleAdditionalShipmentsUrl: list,
});

/** What DHL answers instead, with the HTTP status repeated in the body. */
export const Problem = z.object({ status: z.coerce.number().int().min(100).max(599), title: z.string(), detail: text });
export type Problem = z.infer<typeof Problem>;
