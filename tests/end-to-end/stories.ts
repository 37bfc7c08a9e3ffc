/** Buyers to whom something happens at night, in Phoenix and in São Paulo, and one to whom nothing does. Their zones keep one offset all year. */

import { at, type Story } from '../../demo/story.ts';
import type { MerchantId } from '../../domain/ids.ts';
import { HOUR_MS, type ProductInstant } from '../../domain/time.ts';
import type { ScriptedEvent } from '../../local/carrier/scripted-journey.ts';

/** Phoenix is promised four days from the first of November: the apology is owed at midnight between the 3rd and the 4th. */
export const POLICY = `
promise:
  leadHours: 48
  table:
    - { shipping: "Standard*", country: US, days: { from: 2, to: 4 } }
    - { shipping: "Standard*", country: BR, days: { from: 12, to: 24 } }
`;

const CARRIER = { carrierKey: 190008, carrierName: 'YunExpress', origin: 'CN', syncEveryMs: HOUR_MS } as const;

export function scan(
  when: ProductInstant,
  subStatus: string,
  country: string,
  location = 'Sample City',
): ScriptedEvent {
  return { at: when, subStatus, description: subStatus.replaceAll('_', ' '), country, location };
}

/** Its parcel falls behind the promise. */
export function lateInPhoenix(merchant: MerchantId): Story {
  return {
    title: 'late in Phoenix',
    merchant,
    source: 'shopify',
    name: '#2001',
    externalId: '5550000000000002001',
    shipping: 'Standard International',
    locale: 'en-US',
    buyer: {
      name: 'Sam Sample',
      email: 'sam@example.com',
      phone: '+16025550101',
      country: 'US',
      province: 'AZ',
      postalCode: '85004',
      city: 'Phoenix',
    },
    item: 'Paper lantern',
    parcels: [
      {
        trackingNumber: 'YT2630600000020001',
        carrierName: 'YunExpress',
        fulfilledAt: at(0, 5),
        journey: {
          ...CARRIER,
          destination: 'US',
          events: [scan(at(0, 8), 'InTransit_PickedUp', 'CN'), scan(at(1, 2), 'InTransit_Departure', 'CN')],
        },
      },
    ],
  };
}

/** At ten in the evening customs ask for papers. */
export function papersInSaoPaulo(merchant: MerchantId): Story {
  return {
    title: 'papers in São Paulo',
    merchant,
    source: 'standard',
    name: '#2002',
    externalId: '2002',
    shipping: 'Standard International',
    locale: 'pt-BR',
    buyer: {
      name: 'Ana Exemplo',
      email: 'ana@example.com',
      phone: '+5511955550102',
      country: 'BR',
      province: 'SP',
      postalCode: '01310-100',
      city: 'São Paulo',
    },
    item: 'Field watch',
    parcels: [
      {
        trackingNumber: 'YT2630600000020002',
        carrierName: 'YunExpress',
        fulfilledAt: at(0, 5),
        journey: {
          ...CARRIER,
          destination: 'BR',
          events: [
            scan(at(0, 8), 'InTransit_PickedUp', 'CN'),
            scan(at(1, 6), 'InTransit_Arrival', 'BR'),
            scan(at(1, 19), 'InTransit_CustomsRequiringInformation', 'BR'),
          ],
        },
      },
    ],
  };
}

/** All is well with it. */
export function onItsWay(merchant: MerchantId): Story {
  const late = lateInPhoenix(merchant);
  return {
    ...late,
    title: 'on its way',
    source: 'standard',
    name: '#2003',
    externalId: '2003',
    // No row of the promise table fits.
    shipping: 'Freight',
    buyer: { ...late.buyer, name: 'Alex Example', email: 'alex@example.com', phone: null },
    parcels: late.parcels.map((parcel) => ({ ...parcel, trackingNumber: 'YT2630600000020003' })),
  };
}

/** Customs ask for papers here too. */
export function papersInPhoenix(merchant: MerchantId): Story {
  const late = lateInPhoenix(merchant);
  return {
    ...late,
    title: 'papers in Phoenix',
    name: '#2004',
    externalId: '5550000000000002004',
    shipping: 'Freight',
    buyer: { ...late.buyer, name: 'Robin Sample', email: 'robin@example.com', phone: '+16025550104' },
    parcels: late.parcels.map((parcel) => ({
      ...parcel,
      trackingNumber: 'YT2630600000020004',
      journey: {
        ...parcel.journey,
        events: [...parcel.journey.events, scan(at(1, 10), 'InTransit_CustomsRequiringInformation', 'US')],
      },
    })),
  };
}
