import type { Look, SyncFailure } from '../domain/look.ts';

/** 40 long histories are about 1 MB; beyond this it is no answer. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** A provider's wish beyond a day is a mistake: the looks themselves come at least daily. */
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

export interface HttpRequest {
  /** The provider's title, for sentences. */
  readonly provider: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text as it is sent; null for none. */
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Statuses whose body is an answer too, e.g. 404 where "not found" is said so; 200 always is one. */
  readonly answers?: readonly number[];
}

export type HttpAnswer = HttpBody | HttpFailure;

export interface HttpBody {
  readonly kind: 'body';
  readonly status: number;
  readonly body: string;
  /** What the provider asks us to wait, in wall milliseconds; null if it does not say. */
  readonly retryAfterMs: number | null;
}

export interface HttpFailure {
  readonly kind: 'failed';
  readonly failure: SyncFailure;
  /** A sentence, without URL, key or number. */
  readonly reason: string;
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** What the provider asks us to wait, in wall milliseconds; null if it does not say. */
  readonly retryAfterMs: number | null;
}

/**
 * One request to a provider: its body, or why there is none. Redirects are not followed, they would carry the key elsewhere.
 * @throws the signal's reason when the caller gave up.
 */
export async function request(wanted: HttpRequest): Promise<HttpAnswer> {
  const { provider } = wanted;
  const timeout = AbortSignal.timeout(Math.max(1, wanted.timeoutMs));
  const signal = wanted.signal === undefined ? timeout : AbortSignal.any([wanted.signal, timeout]);
  try {
    const response = await fetch(wanted.url, {
      method: wanted.method,
      headers: { accept: 'application/json', ...wanted.headers },
      body: wanted.body,
      redirect: 'manual',
      signal,
    });
    if (response.status !== 200 && !wanted.answers?.includes(response.status)) {
      await response.body?.cancel();
      return failedStatus(provider, response.status, retryAfterMs(response.headers));
    }
    const body = await boundedText(response);
    return body === null
      ? failed('malformed', `${provider}’s answer is longer than ${MAX_BODY_BYTES} bytes.`)
      : { kind: 'body', status: response.status, body, retryAfterMs: retryAfterMs(response.headers) };
  } catch (error) {
    wanted.signal?.throwIfAborted();
    if (timeout.aborted) {
      return failed('timeout', `${provider} did not answer within ${Math.round(wanted.timeoutMs)} ms.`);
    }
    return failed('unavailable', `The connection to ${provider} failed (${causeOf(error)}).`);
  }
}

/** The look a failed request comes to. */
export function lookOfFailure({
  failure,
  reason,
  retryAfterMs: wait,
}: HttpFailure): Extract<Look, { kind: 'sync_failed' }> {
  return { kind: 'sync_failed', failure, reason, retryAfterMs: wait, raw: null };
}

/** Wall milliseconds of a Retry-After header, given in seconds or as a date beside the answer's own; null without one. */
export function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), LONGEST_RETRY_AFTER_MS);
}

function failedStatus(provider: string, status: number, retryAfter: number | null): HttpFailure {
  const [failure, predicate] = meaningOfStatus(status);
  return { ...failed(failure, `${provider} ${predicate} (HTTP ${status}).`), status, retryAfterMs: retryAfter };
}

function meaningOfStatus(status: number): readonly [SyncFailure, string] {
  if (status === 429) return ['rate_limited', 'received too many requests'];
  if (status === 401 || status === 403) return ['unauthorised', 'refused the key; check it and the IP allow-list'];
  if (status === 408 || status >= 500) return ['unavailable', 'is out of order'];
  if (status >= 300 && status < 400) return ['refused', 'wants to send us elsewhere; check the base URL'];
  if (status >= 400) return ['refused', 'refused the request'];
  return ['malformed', 'answered with an unexpected status'];
}

function failed(failure: SyncFailure, reason: string): HttpFailure {
  return { kind: 'failed', failure, reason, status: null, retryAfterMs: null };
}

async function boundedText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(chunks));
    bytes += value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

/** The system's error code; the message may hold an address. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.name : 'no reason given';
}
