import type { SendOutcome } from '../domain/notice.ts';
import { recordedResponse } from './channel.ts';

/** Faults that people repair (a token, a wrong address of the API): tried again, but not every minute. */
const REPAIR_MS = 15 * 60_000;

/** Twilio asks for patience: queue full (30001, 21611), too many requests (20429, 63017). */
const BACK_OFF = new Set([20_429, 21_611, 30_001, 63_017]);
/** Twilio itself does not know what became of it (provider timeout) and does not repeat it either. */
const UNDECIDED = new Set([30_410]);
/** Authentication (20003) and permissions (20004..20008): the account's fault, not the number's. */
const ACCOUNT = new Set([20_003, 20_004, 20_005, 20_006, 20_008]);

/** The request never left: no name, no route, no connection, no trust. */
const NOT_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_TLS_CERT_ALTNAME_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/u;

/**
 * What a failed create came to. An answer with a Twilio code is a decision; an answer without one, or none at all, may
 * hide a created message, unless the connection itself never came about.
 */
export function failedCreate(error: unknown, retryAfterMs: number | null, recipient: string): SendOutcome {
  const { status, code, message, transportCode, connecting } = twilioError(error);
  const response = recordedResponse(message, recipient);
  if (status === null) {
    const label = transportCode ?? 'ESMS';
    return connecting || NOT_SENT.test(label)
      ? { kind: 'unavailable', code: label, response, retryAfterMs: null }
      : { kind: 'unknown', code: label, response };
  }
  if (code !== null) return answered(code, status, response, retryAfterMs);
  const label = `HTTP ${status}`;
  if (status === 429) return { kind: 'rejected_transient', code: label, response, retryAfterMs };
  // A proxy or a wrong address answered in Twilio's place; a 408 may come after the request was passed on.
  return status < 500 && status !== 408
    ? { kind: 'unavailable', code: label, response, retryAfterMs: retryAfterMs ?? REPAIR_MS }
    : { kind: 'unknown', code: label, response };
}

/** What Twilio's own error code means for the message. */
export function answered(code: number, status: number, response: string, retryAfterMs: number | null): SendOutcome {
  const label = String(code);
  if (UNDECIDED.has(code)) return { kind: 'unknown', code: label, response };
  if (ACCOUNT.has(code) || status === 401) {
    return { kind: 'unavailable', code: label, response, retryAfterMs: REPAIR_MS };
  }
  return BACK_OFF.has(code) || status === 429 || status >= 500
    ? { kind: 'rejected_transient', code: label, response, retryAfterMs }
    : { kind: 'rejected_permanent', code: label, response };
}

function twilioError(error: unknown) {
  const { status, code, message, cause, syscall } = error as Readonly<Record<string, unknown>>;
  const inner = (cause ?? {}) as Readonly<Record<string, unknown>>;
  return {
    status: typeof status === 'number' ? status : null,
    code: typeof code === 'number' ? code : null,
    message: typeof message === 'string' && message !== '' ? message : 'no answer',
    transportCode: typeof code === 'string' ? code : null,
    connecting: (syscall ?? inner['syscall']) === 'connect',
  };
}
