import type { CarrierProfile } from '../carrier.ts';
import { createSeventeentrack } from './client.ts';
import { SEVENTEENTRACK_CODES } from './codes.ts';
import { readAnswer } from './parse.ts';
import { seventeentrackPush } from './push.ts';

export const seventeentrack = {
  title: '17TRACK',
  create: createSeventeentrack,
  read: readAnswer,
  push: seventeentrackPush,
  defaultBaseUrl: 'https://api.17track.net/track/v2.4',
  limits: [{ requests: 3, perMs: 1_000 }],
  secretName: null,
  codeLists: SEVENTEENTRACK_CODES,
  strength: 'Chinese lines and the last mile in one feed, and a word of its own for papers that customs ask for.',
  cost: 'One unit of quota a number, once; reading is free. It asks the carriers itself every 6 to 12 hours.',
} as const satisfies CarrierProfile;
