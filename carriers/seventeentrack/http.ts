import type { SyncFailure } from '../../domain/look.ts';

/** 40 long histories are about 1 MB; beyond this it is no answer. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** A provider's wish beyond a day is a mistake: the looks themselves come at least daily. */
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

export type HttpAnswer =
  | { readonly kind: 'body'; readonly body: string }
  | {
      readonly kind: 'failed';
      readonly failure: SyncFailure;
      readonly reason: string;
      readonly retryAfterMs: number | null;
    };

export interface HttpRequest {
  readonly url: string;
  readonly key: string;
  readonly body: unknown;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One POST to 17TRACK: its body, or why there is none. Redirects are not followed, they would carry the key elsewhere.
 * @throws the signal's reason when the caller gave up.
 */
export async function post(request: HttpRequest): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(Math.max(1, request.timeoutMs));
  const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout]);
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: { '17token': request.key, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request.body),
      redirect: 'manual',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return failedStatus(response.status, retryAfterMs(response.headers));
    }
    const body = await boundedText(response);
    return body === null
      ? failed('malformed', `17TRACK’s answer is longer than ${MAX_BODY_BYTES} bytes.`)
      : { kind: 'body', body };
  } catch (error) {
    request.signal?.throwIfAborted();
    if (timeout.aborted) return failed('timeout', `17TRACK did not answer within ${Math.round(request.timeoutMs)} ms.`);
    return failed('unavailable', `The connection to 17TRACK failed (${causeOf(error)}).`);
  }
}

/** Wall milliseconds of a Retry-After header, given in seconds or as a date beside the answer's own; null without one. */
export function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), LONGEST_RETRY_AFTER_MS);
}

function failedStatus(status: number, retryAfter: number | null): HttpAnswer {
  const [failure, predicate] = meaningOfStatus(status);
  return { ...failed(failure, `17TRACK ${predicate} (HTTP ${status}).`), retryAfterMs: retryAfter };
}

function meaningOfStatus(status: number): readonly [SyncFailure, string] {
  if (status === 429) return ['rate_limited', 'received too many requests'];
  if (status === 401 || status === 403) return ['unauthorised', 'refused the key; check it and the IP allow-list'];
  if (status === 408 || status >= 500) return ['unavailable', 'is out of order'];
  if (status >= 300 && status < 400) return ['refused', 'wants to send us elsewhere; check the base URL'];
  if (status >= 400) return ['refused', 'refused the request'];
  return ['malformed', 'answered with an unexpected status'];
}

function failed(failure: SyncFailure, reason: string): Extract<HttpAnswer, { kind: 'failed' }> {
  return { kind: 'failed', failure, reason, retryAfterMs: null };
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
