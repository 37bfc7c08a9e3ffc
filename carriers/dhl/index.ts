import { DAY_MS } from '../../domain/time.ts';
import type { CarrierProfile } from '../carrier.ts';
import { createDhl } from './client.ts';
import { DHL_EXPRESS_EVENTS, DHL_PARCEL_DE_DETAILS, DHL_SHIPMENT_STATUSES, DHL_STATUS_CODES } from './codes.ts';
import { readAnswer } from './parse.ts';

export const dhl = {
  title: 'DHL',
  create: createDhl,
  read: readAnswer,
  push: null,
  defaultBaseUrl: 'https://api-eu.dhl.com/track',
  limits: [
    { requests: 1, perMs: 5_000 },
    { requests: 250, perMs: DAY_MS },
  ],
  secretName: null,
  codeLists: [DHL_EXPRESS_EVENTS, DHL_PARCEL_DE_DETAILS, DHL_STATUS_CODES, DHL_SHIPMENT_STATUSES],
  strength: 'DHL’s own rows minutes after the scan, with its remarks: who must act when customs hold a parcel.',
  cost: 'Free of charge, but 250 reads a day and one in 5 seconds, one number each: about 60 parcels every 6 hours.',
} as const satisfies CarrierProfile;
