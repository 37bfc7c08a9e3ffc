import type { PushVerifier } from '../carriers/carrier.ts';
import { bodyDigest } from './sources/mac.ts';
import { PayloadError } from './sources/payload-error.ts';
import { type Hook, header, NO_TOPIC } from './sources/source.ts';

/**
 * A carrier's push as something that may be posted to `/hooks`. It is stored raw and only wakes a look at the parcel, so
 * nothing but its shape is checked here. Pushes bring no delivery id: the same body twice is the same push.
 */
export function pushHook(verifier: PushVerifier): Hook {
  return {
    verify({ headers, rawBody }, keys) {
      const signature = header(headers, verifier.signatureHeader);
      if (signature === null) return { ok: false, why: 'signature_missing' };
      if (keys.every((key) => key === '')) return { ok: false, why: 'no_usable_secret' };
      return verifier.verify(rawBody, signature, keys) ? { ok: true } : { ok: false, why: 'signature_wrong' };
    },
    envelope: ({ rawBody }) => ({
      topic: verifier.parse(rawBody)?.event ?? NO_TOPIC,
      dedupeKey: `body ${bodyDigest(rawBody)}`,
      occurredAt: null,
    }),
    parse(_topic, rawBody) {
      const push = verifier.parse(rawBody);
      if (push === null) throw new PayloadError('(body): is not a push of this carrier; expected its JSON document');
      return push;
    },
    keptHeaders: [],
  };
}
