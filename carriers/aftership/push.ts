/**
 * AfterShip's push: base64 of HMAC-SHA256 over the raw body with the account's webhook secret. It carries no time that is
 * checked: a replayed push is possible and harmless, because a push only wakes a look.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { CarrierPush, PushVerifier } from '../carrier.ts';

const Push = z.object({
  event: z.string(),
  msg: z
    .object({ order_id: z.string().nullish().catch(null), tag: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});

export const aftershipPush: PushVerifier = {
  signatureHeader: 'aftership-hmac-sha256',

  verify(rawBody, signature, keys) {
    const given = Buffer.from(signature?.trim() ?? '', 'base64');
    let matches = false;
    for (const key of keys) {
      const wanted = createHmac('sha256', key).update(rawBody).digest();
      // An empty secret would make the signature computable by anybody.
      if (key !== '' && given.length === wanted.length && timingSafeEqual(given, wanted)) matches = true;
    }
    return matches;
  },

  /** Nothing but the tag and the kind is read. */
  parse(rawBody): CarrierPush | null {
    let body: unknown;
    try {
      body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
    } catch {
      return null;
    }
    const push = Push.safeParse(body);
    if (!push.success) return null;
    const { event, msg } = push.data;
    const updated = msg?.tag === 'Expired' ? 'stopped' : 'updated';
    return { numberTag: msg?.order_id || null, event: event === 'tracking_update' ? updated : 'other' };
  },
};
