import type { CarrierProfile } from '../carrier.ts';
import { aftershipPush } from './push.ts';

export const aftership = {
  title: 'AfterShip',
  create: () => {
    throw new Error('not yet');
  },
  read: () => null,
  push: aftershipPush,
  defaultBaseUrl: 'https://api.aftership.com/tracking/2026-07',
  limits: [{ requests: 5, perMs: 1_000 }],
  secretName: null,
  codeLists: [],
  strength: '',
  cost: '',
} as const satisfies CarrierProfile;
