import { DAY_MS } from '../../domain/time.ts';
import type { CarrierProfile } from '../carrier.ts';
import { createFedEx } from './client.ts';
import { FEDEX_DERIVED_STATUSES, FEDEX_EVENTS, FEDEX_EXCEPTIONS, FEDEX_LATEST_STATUSES } from './codes.ts';
import { readAnswer } from './parse.ts';
import { FEDEX_NOTES } from './scans.ts';

export const fedex = {
  title: 'FedEx',
  create: createFedEx,
  read: readAnswer,
  // Its webhooks are ordered apart for each account; looks alone are enough.
  push: null,
  defaultBaseUrl: 'https://apis.fedex.com',
  limits: [
    // Of 1,400 in 10 seconds: other programs may share the project.
    { requests: 20, perMs: 1_000 },
    { requests: 100_000, perMs: DAY_MS },
  ],
  secretName: 'clientSecret',
  codeLists: [FEDEX_EVENTS, FEDEX_EXCEPTIONS, FEDEX_DERIVED_STATUSES, FEDEX_LATEST_STATUSES, FEDEX_NOTES],
  strength: 'FedEx’s own scans as they are made, with the reason of a clearance delay, which aggregators call a delay.',
  cost: 'No charge; it takes a FedEx project of its own for the Track API, which has 100,000 requests a day.',
} as const satisfies CarrierProfile;
