/**
 * Standard Webhooks (standardwebhooks.com) over node:crypto: the signed text is `id.timestamp.body`, the key is the
 * base64 after `whsec_`, and the header lists signatures separated by spaces, so that a sender may sign with two keys
 * while it rotates them.
 */
import { SECOND_MS, type WallInstant } from '../../../domain/time.ts';
import { hmacSha256, isSameMac } from '../mac.ts';
import { header, type SignedRequest, type Verification } from '../source.ts';

/** How far the sender's clock may be from ours; also how long a captured request could be repeated. */
const TOLERANCE_SECONDS = 300;

export function verifyStandard(
  { headers, rawBody }: SignedRequest,
  secrets: readonly string[],
  now: WallInstant,
): Verification {
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  if (id === null || signatures === null) return { ok: false, why: 'signature_missing' };
  if (timestamp === null || !/^\d{1,12}$/.test(timestamp)) return { ok: false, why: 'timestamp_missing' };
  if (Math.abs(now / SECOND_MS - Number(timestamp)) > TOLERANCE_SECONDS) return { ok: false, why: 'timestamp_stale' };

  const keys = secrets.map((secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));
  // Anybody can sign with the empty key.
  const macs = keys.filter((key) => key.length > 0).map((key) => hmacSha256(key, `${id}.${timestamp}.`, rawBody));
  if (macs.length === 0) return { ok: false, why: 'no_usable_secret' };

  const given = signatures
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice('v1,'.length), 'base64'));
  const isSigned = given.some((mac) => macs.some((expected) => isSameMac(expected, mac)));
  return isSigned ? { ok: true } : { ok: false, why: 'signature_wrong' };
}
