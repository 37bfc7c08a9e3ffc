/** What it takes to let a shop platform in: one folder per platform, each exporting a `Source`; `index.ts` is the table. */
import type { OrderEvent } from '../../domain/order.ts';
import type { ProductInstant, WallInstant } from '../../domain/time.ts';

/** Header names in lower case, as Node delivers them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface SignedRequest {
  readonly headers: Headers;
  /** The body byte for byte as it came: signatures cover these bytes, not a re-written copy. */
  readonly rawBody: Buffer;
}

export type Verification = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

export type Refusal =
  | 'signature_missing'
  | 'signature_wrong'
  | 'timestamp_missing'
  | 'timestamp_stale'
  /** The endpoint has no secret that could have signed anything. */
  | 'no_usable_secret';

/** What is known of a delivery before its body is understood. */
export interface Envelope {
  /** The platform's own word, e.g. `orders/create`; `NO_TOPIC` where the delivery names none. */
  readonly topic: string;
  /** The same for every repetition of one delivery, within merchant and source. */
  readonly dedupeKey: string;
  /** When the platform says it happened; null where it does not say. Unsigned on some platforms: a fallback only. */
  readonly occurredAt: ProductInstant | null;
}

/** The topic of a delivery that names none. */
export const NO_TOPIC = '(none)';

/** Anything that may be posted to `/hooks`: shops' webhooks and carriers' pushes. */
export interface Hook {
  /** Whether one of the secrets signed these bytes. Several secrets make rotation possible. */
  verify(request: SignedRequest, secrets: readonly string[], now: WallInstant): Verification;
  /** Never throws, whatever the body holds. */
  envelope(request: SignedRequest): Envelope;
  /**
   * Reads the body as far as it must be understood.
   * @throws {PayloadError} naming the field, never its value.
   */
  parse(topic: string, rawBody: Buffer, occurredAt: ProductInstant | null): unknown;
  /** The only headers worth storing: topics, ids, times. No signature, no cookie, no address. */
  readonly keptHeaders: readonly string[];
}

/** A hook whose bodies speak of orders. Topics it does not follow parse to no events. */
export interface Source extends Hook {
  parse(topic: string, rawBody: Buffer, occurredAt: ProductInstant | null): readonly OrderEvent[];
  /** Whether a body of this topic is kept though it changes no order: people have to act on it. */
  isForPeople(topic: string): boolean;
  /**
   * The orders a body names, read even where the rest of it cannot be: so erasing an order finds the body. Never throws.
   */
  ordersNamed(topic: string, rawBody: Buffer): readonly string[];
}

/** The header's value; null when absent or empty. A repeated header counts once, with its first value. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  const first = Array.isArray(value) ? (value as readonly string[])[0] : (value as string | undefined);
  return first === undefined || first === '' ? null : first;
}
