/** What keeps a peer from being reached, by the system's or PostgreSQL's own code. */
const FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ECONNRESET: 'the connection was reset (ECONNRESET)',
  EPIPE: 'the connection was closed (EPIPE)',
  ENOTFOUND: 'the host name is not known (ENOTFOUND)',
  EAI_AGAIN: 'the name server does not answer (EAI_AGAIN)',
  ETIMEDOUT: 'no answer in time (ETIMEDOUT)',
  EHOSTUNREACH: 'the host cannot be reached (EHOSTUNREACH)',
  ENETUNREACH: 'the network cannot be reached (ENETUNREACH)',
  SELF_SIGNED_CERT_IN_CHAIN: 'its TLS certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN)',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its TLS certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its TLS certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the login',
  '3D000': 'it has no such database',
  '53300': 'it has no connection to spare; raise max_connections or run fewer processes',
  '57P01': 'it is shutting down',
  '57P03': 'it is starting up',
  '08006': 'the connection broke',
};

/** Why a peer could not be reached, as half a sentence; null where the error says nothing of that kind. */
export function connectionFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // Node tries every address of a host name and reports all failures at once, with an empty message.
  if (error instanceof AggregateError) return connectionFault(error.errors[0]);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code !== null && Object.hasOwn(FAULTS, code)) return FAULTS[code] ?? null;
  if (
    error.name === 'TimeoutError' ||
    /timeout expired|timeout exceeded|connection timeout|Query read timeout/i.test(error.message)
  ) {
    return 'no answer in time';
  }
  if (/Connection terminated/.test(error.message)) return 'the connection was closed';
  return error.cause === undefined ? null : connectionFault(error.cause);
}
