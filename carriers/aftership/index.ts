import type { CarrierProfile } from '../carrier.ts';
import { createAftership } from './client.ts';
import { AFTERSHIP_SUBTAGS, AFTERSHIP_TAGS } from './codes.ts';
import { readAnswer } from './parse.ts';
import { aftershipPush } from './push.ts';

export const aftership = {
  title: 'AfterShip',
  create: createAftership,
  read: readAnswer,
  push: aftershipPush,
  // The version is pinned: from 2026-07 on missing papers have a word of their own.
  defaultBaseUrl: 'https://api.aftership.com/tracking/2026-07',
  // AfterShip counts by kind of request: 20 registrations, 6 lists, 5 of any other a second. The least holds for all.
  limits: [{ requests: 5, perMs: 1_000 }],
  secretName: null,
  codeLists: [AFTERSHIP_SUBTAGS, AFTERSHIP_TAGS],
  strength:
    'Carriers the world over in one feed that keeps the carrier’s own code beside AfterShip’s, 50 parcels a read.',
  cost: 'One tracking of the plan’s quota a number, once; reading is free. It gives a number up after 30 days without news.',
} as const satisfies CarrierProfile;
