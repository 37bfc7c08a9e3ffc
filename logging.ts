import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Keys whose values never reach a log, at the top of an entry or up to three objects deep: what identifies a buyer, and what opens a
 * door. The guard behind the rule that such values are not logged in the first place.
 */
export const REDACTED_KEYS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'address',
  'address1',
  'address2',
  'city',
  'postalCode',
  'zip',
  'to',
  'recipient',
  'trackingNumber',
  'tracking_number',
  'trackingUrl',
  'body',
  'html',
  'text',
  'subject',
  'authorization',
  'cookie',
  'password',
  'pass',
  'secret',
  'secrets',
  'apiKey',
  'authToken',
  'token',
  'masterKey',
  'smtpUrl',
  'databaseUrl',
  'connectionString',
] as const;

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Which part of Waybell writes: `server`, `worker`, `cli`. */
  readonly service: string;
  /** Standard output unless given. */
  readonly destination?: DestinationStream;
}

/** A logger that writes one JSON object a line: `time` (ISO, UTC), `level` as a word, `service`, `msg` and what is passed in. */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    // Not pino's own: PostgreSQL errors carry the row's values in `detail` and `where`, HTTP errors the request.
    serializers: { err: describeError, error: describeError },
    redact: {
      paths: REDACTED_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]),
      censor: '[redacted]',
    },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}

/** What of an error may be logged: its kind, code, message and stack, and the same of its causes. */
function describeError(error: unknown): unknown {
  if (error === null || typeof error === 'string') return error;
  if (!(error instanceof Error)) return typeof error;
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
