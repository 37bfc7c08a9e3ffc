import type { SendOutcome } from '../domain/notice.ts';
import { recordedResponse } from './channel.ts';

/** Faults that people repair (a password, a certificate): tried again, but not every minute. */
const REPAIR_MS = 15 * 60_000;

/** Errors that lie in the mail itself: no later attempt can succeed. */
const BAD_MAIL = new Set(['EFILEACCESS', 'EURLACCESS', 'ESTREAM', 'EMAXRECIPIENTS']);
const NEEDS_REPAIR = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);

/**
 * What a failed submission came to. A server's complete refusal is final whatever came before; without one, everything
 * after the server asked for the body is unknown, and everything before it was not decided by any server.
 */
export function failedSubmission(error: unknown, bodyOffered: boolean, recipient: string): SendOutcome {
  const { code, responseCode, permanent, message } = smtpError(error);
  const response = recordedResponse(message, recipient);
  const label = responseCode === null ? code : `${code} ${responseCode}`;
  const refused = responseCode !== null && (code === 'EENVELOPE' || code === 'EMESSAGE');
  if (refused) {
    return permanent
      ? { kind: 'rejected_permanent', code: label, response }
      : { kind: 'rejected_transient', code: label, response, retryAfterMs: null };
  }
  if (bodyOffered) return { kind: 'unknown', code: label, response };
  if (code === 'EENVELOPE' || BAD_MAIL.has(code)) return { kind: 'rejected_permanent', code: label, response };
  return {
    kind: 'unavailable',
    code: label,
    response,
    retryAfterMs: NEEDS_REPAIR.has(code) ? REPAIR_MS : null,
  };
}

interface SmtpError {
  readonly code: string;
  readonly responseCode: number | null;
  readonly permanent: boolean;
  readonly message: string;
}

function smtpError(error: unknown): SmtpError {
  const { code, responseCode, permanent, message } = error as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === 'string' ? code : 'ESMTP',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    permanent: permanent === true,
    message: typeof message === 'string' ? message : String(error),
  };
}
