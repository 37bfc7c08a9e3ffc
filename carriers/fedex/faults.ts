/** Everything FedEx can answer instead of an answer: error codes and statuses, and what they come to. */
import type { Look, SyncFailure } from '../../domain/look.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import type { HttpAnswer, HttpFailure } from '../http.ts';

type FailedLook = Extract<Look, { kind: 'sync_failed' }>;

/** Requests are counted over 10 seconds. */
const RATE_WINDOW_MS = 10 * SECOND_MS;

/** Who asks for tokens too often is shut out by address, for this long. */
const TOKEN_PENALTY_MS = 10 * MINUTE_MS;

/** Codes are families whose last word tells: `TRACKING.TRACKINGNUMBER.NOTFOUND`, `TRACKING.TCN.NOTFOUND`. */
const NOT_FOUND = /NOTFOUND$/;
const NOT_TAKEN = /(?:INVALID|EMPTY)$/;

/** True for a code that says something about a number, not about the request. */
export function concernsNumber(code: string): boolean {
  return /(?:TRACKING|NOTIFICATION)/.test(code) && (NOT_FOUND.test(code) || NOT_TAKEN.test(code));
}

/** The look that the error code of one number comes to; `raw` is kept with it. */
export function lookOfCode(code: string, raw: string): Look {
  if (NOT_FOUND.test(code)) return { kind: 'not_found', syncedAt: null, raw };
  if (NOT_TAKEN.test(code))
    return failure('cannot_track', 'FedEx does not take this tracking number; correct it.', raw);
  return faultOfCode(code, raw);
}

/** Why FedEx did not answer, by its error code. */
export function faultOfCode(code: string, raw: string | null = null): FailedLook {
  if (/AUTHORIZED|FORBIDDEN/.test(code)) return failure('unauthorised', 'FedEx refused the key; check it.', raw);
  if (/TOO\.?MANY|LIMIT|QUOTA/.test(code)) return failure('rate_limited', 'FedEx received too many requests.', raw);
  if (/UNAVAILABLE|INTERNAL|TIMEOUT/.test(code)) return failure('unavailable', 'FedEx is out of order.', raw);
  const named = /^[A-Z0-9._]{1,60}$/i.test(code) ? `the unknown code ${code}` : 'an error that is no code';
  return failure('refused', `FedEx answered with ${named}.`, raw);
}

/** An answer of the tracking call as it came, a 400 among them, or why there is none in FedEx's own terms. */
export function explainTracking(answer: HttpAnswer, wallNowMs: number): HttpAnswer {
  if (answer.kind === 'body') return answer.status === 429 ? tooMany(answer, wallNowMs) : answer;
  if (answer.status !== 403) return answer;
  // The key itself was good enough for a token.
  return { ...answer, reason: 'FedEx does not let this key track; add the Track API to its project (HTTP 403).' };
}

/** The same for the token call. */
export function explainToken(answer: HttpAnswer, wallNowMs: number): HttpAnswer {
  if (answer.kind === 'body' && answer.status === 429) return tooMany(answer, wallNowMs);
  const { status } = answer;
  if (status === 400 || status === 401) {
    const reason = `FedEx does not know this client id with this secret; check both (HTTP ${status}).`;
    return { kind: 'failed', failure: 'unauthorised', reason, status, retryAfterMs: answer.retryAfterMs };
  }
  if (answer.kind === 'failed' && status === 403) {
    const reason = 'FedEx gives this address no tokens for 10 minutes: too many were asked for (HTTP 403).';
    return { ...answer, failure: 'rate_limited', reason, retryAfterMs: answer.retryAfterMs ?? TOKEN_PENALTY_MS };
  }
  return answer;
}

/** Wall milliseconds until the day of the quota ends, at midnight GMT. */
export function untilQuotaDayEndsMs(wallNowMs: number): number {
  return DAY_MS - (wallNowMs % DAY_MS);
}

/** Nothing but the words of a 429 says which limit it was. */
function tooMany(answer: Extract<HttpAnswer, { kind: 'body' }>, wallNowMs: number): HttpFailure {
  const daily = /daily|quota/i.test(answer.body);
  return {
    kind: 'failed',
    failure: daily ? 'quota_exhausted' : 'rate_limited',
    reason: daily
      ? 'FedEx has answered all requests that this account has for today; the count ends at 00:00 GMT (HTTP 429).'
      : 'FedEx received too many requests (HTTP 429).',
    status: 429,
    retryAfterMs: answer.retryAfterMs ?? (daily ? untilQuotaDayEndsMs(wallNowMs) : RATE_WINDOW_MS),
  };
}

/** A look that saw nothing. */
export function failure(kind: SyncFailure, reason: string, raw: string | null = null): FailedLook {
  return { kind: 'sync_failed', failure: kind, reason, retryAfterMs: null, raw };
}
