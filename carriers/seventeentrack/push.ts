/**
 * 17TRACK's push. Its signature is a plain hash, SHA-256 over the raw body, a slash and the account's key, and carries
 * no time: a replayed push is possible and harmless, because a push only wakes a look.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { CarrierPush, PushVerifier } from '../carrier.ts';

/** True when `sign` is the hash of the raw body with one of the account's keys; constant time per key. */
export function verifyPush(rawBody: Uint8Array, sign: string | null, keys: readonly string[]): boolean {
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(sign?.trim() ?? '') ? (sign ?? '').trim() : '', 'hex');
  let matches = false;
  for (const key of keys) {
    const wanted = createHash('sha256').update(rawBody).update('/').update(key).digest();
    // An empty key would make the signature computable by anybody.
    if (key !== '' && given.length === wanted.length && timingSafeEqual(given, wanted)) matches = true;
  }
  return matches;
}

const Push = z.object({
  event: z.string(),
  data: z
    .object({ tag: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});

const EVENT_NAMES: ReadonlyMap<string, CarrierPush['event']> = new Map([
  ['TRACKING_UPDATED', 'updated'],
  ['TRACKING_STOPPED', 'stopped'],
]);

/** The tag and kind of a push; null when the body is none. Nothing else of it is read. */
export function parsePush(rawBody: Uint8Array): CarrierPush | null {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return null;
  }
  const push = Push.safeParse(body);
  if (!push.success) return null;
  return { numberTag: push.data.data?.tag || null, event: EVENT_NAMES.get(push.data.event) ?? 'other' };
}

export const seventeentrackPush: PushVerifier = { signatureHeader: 'sign', verify: verifyPush, parse: parsePush };
