import { DAY_MS } from '../../domain/time.ts';
import type { CarrierProfile } from '../carrier.ts';

export const dhl = {
  title: 'DHL',
  create: () => {
    throw new Error('not yet');
  },
  read: () => null,
  push: null,
  defaultBaseUrl: 'https://api-eu.dhl.com/track',
  limits: [
    { requests: 1, perMs: 5_000 },
    { requests: 250, perMs: DAY_MS },
  ],
  secretName: null,
  codeLists: [],
  strength: '',
  cost: '',
} as const satisfies CarrierProfile;
