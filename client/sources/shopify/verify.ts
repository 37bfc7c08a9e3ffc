import { hmacSha256, isSameMac } from '../mac.ts';
import type { SignedRequest, Verification } from '../source.ts';
import { shopifyHeader } from './headers.ts';

/**
 * Whether base64(HMAC-SHA256(raw body, app secret)) is the request's signature. For an hour after a rotation Shopify may
 * still sign with the old secret, so every secret of the list counts. The signature covers no time: a repeated body is
 * stopped by the dedupe key and, past it, changes nothing.
 */
export function verifyShopify({ headers, rawBody }: SignedRequest, secrets: readonly string[]): Verification {
  const given = shopifyHeader(headers, 'hmac-sha256');
  if (given === null) return { ok: false, why: 'signature_missing' };
  // Anybody can sign with the empty secret.
  const usable = secrets.filter((secret) => secret !== '');
  if (usable.length === 0) return { ok: false, why: 'no_usable_secret' };
  const mac = Buffer.from(given, 'base64');
  const isSigned = usable.some((secret) => isSameMac(hmacSha256(secret, rawBody), mac));
  return isSigned ? { ok: true } : { ok: false, why: 'signature_wrong' };
}
