import { z } from 'zod';
import type { CarrierAccount, CarrierProfile } from './carrier.ts';

const some = z.string().min(1).max(500);

type Key = Pick<CarrierAccount, 'key' | 'secret'>;

const FORMS: Readonly<Record<'clientSecret' | 'none', z.ZodType<Key>>> = {
  none: z.strictObject({ apiKey: some }).transform(({ apiKey }) => ({ key: apiKey, secret: null })),
  clientSecret: z
    .strictObject({ clientId: some, clientSecret: some })
    .transform(({ clientId, clientSecret }) => ({ key: clientId, secret: clientSecret })),
};

/** Reads a merchant's own credential with this provider, in the provider's words for its parts. */
export function carrierCredential(profile: Pick<CarrierProfile, 'secretName'>): z.ZodType<Key> {
  return FORMS[profile.secretName ?? 'none'];
}
