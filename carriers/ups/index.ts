import type { CarrierProfile } from '../carrier.ts';

export const ups = {
  title: 'UPS',
  create: () => {
    throw new Error('not yet');
  },
  read: () => null,
  push: null,
  defaultBaseUrl: 'https://onlinetools.ups.com',
  limits: [{ requests: 5, perMs: 1_000 }],
  secretName: 'clientSecret',
  codeLists: [],
  strength: '',
  cost: '',
} as const satisfies CarrierProfile;
