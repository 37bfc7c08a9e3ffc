import type { CarrierProfile } from '../carrier.ts';
import { createUps } from './client.ts';
import { UPS_CODES, UPS_STATUSES, UPS_TYPES } from './codes.ts';
import { UPS_IMPORT_CHARGES } from './import-charges.ts';
import { readAnswer } from './parse.ts';

export const ups = {
  title: 'UPS',
  create: createUps,
  read: readAnswer,
  push: null,
  defaultBaseUrl: 'https://onlinetools.ups.com',
  limits: [{ requests: 5, perMs: 1_000 }],
  secretName: 'clientSecret',
  codeLists: [UPS_STATUSES, UPS_CODES, UPS_IMPORT_CHARGES, UPS_TYPES],
  strength: 'UPS’s own scans without a detour, with unpaid import charges and the number of a last mile by USPS.',
  cost: 'One request a number, at a rate UPS does not publish; what is older than 120 days is gone.',
} as const satisfies CarrierProfile;
