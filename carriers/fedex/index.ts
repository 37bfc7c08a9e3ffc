import { DAY_MS } from '../../domain/time.ts';
import type { CarrierProfile } from '../carrier.ts';

export const fedex = {
  title: 'FedEx',
  create: () => {
    throw new Error('not yet');
  },
  read: () => null,
  push: null,
  defaultBaseUrl: 'https://apis.fedex.com',
  limits: [
    { requests: 20, perMs: 1_000 },
    { requests: 100_000, perMs: DAY_MS },
  ],
  secretName: 'clientSecret',
  codeLists: [],
  strength: '',
  cost: '',
} as const satisfies CarrierProfile;
