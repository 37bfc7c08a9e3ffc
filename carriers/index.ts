import type { CarrierProfile, CarrierProvider } from './carrier.ts';
import { createSeventeentrack } from './seventeentrack/client.ts';
import { seventeentrackPush } from './seventeentrack/push.ts';

/** Every provider that can be asked; a new carrier is a folder beside this file and a row here. */
export const CARRIERS: Readonly<Record<CarrierProvider, CarrierProfile>> = {
  seventeentrack: {
    create: createSeventeentrack,
    push: seventeentrackPush,
    defaultBaseUrl: 'https://api.17track.net/track/v2.4',
    requestsPerSecond: 3,
  },
};
