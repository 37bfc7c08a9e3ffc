/**
 * The eight orders. Every name is made up, addresses are example.com, numbers are reserved for fiction.
 *
 * What a buyer is told of is scanned in the late evening of their own day, so that it waits for the morning: a look that
 * comes an hour sooner or later, as it does when days last two seconds, changes nothing but minutes.
 */

import { HOUR_MS, type ProductInstant } from '../domain/time.ts';
import type { ScriptedEvent, ScriptedJourney } from '../local/carrier/scripted-journey.ts';
import { at, HARBOUR_GOODS, NORTH_TEA, type Story } from './story.ts';

const YUNEXPRESS = { carrierKey: 190008, carrierName: 'YunExpress', origin: 'CN' } as const;
const FOUR_PX = { carrierKey: 190094, carrierName: '4PX', origin: 'CN' } as const;

/** The promise of each lane; days after the order. The merchant's policy in this demo. */
export const DEMO_POLICY = `
# The demo merchant's policy: only what differs from the defaults.
promise:
  leadHours: 72
  table:
    - { shipping: "Standard*", country: DE, days: { from: 8, to: 15 } }
    - { shipping: "Standard*", country: BR, days: { from: 12, to: 24 } }
    - { shipping: "Standard*", country: US, days: { from: 7, to: 12 } }
    - { shipping: "Standard*", country: GB, days: { from: 10, to: 18 } }
    - { shipping: "Standard*", country: CA, days: { from: 8, to: 14 } }
    - { shipping: "Standard*", country: FR, days: { from: 8, to: 16 } }
    - { shipping: "Standard*", country: AU, days: { from: 7, to: 11 } }
    - { shipping: "Standard*", country: ES, days: { from: 7, to: 14 } }
sms:
  countries: [AU, BR, CA, DE, ES, FR, GB, US]
`;

/** What the facilities' clocks are ahead of UTC in November: rows carry the facility's time, as real ones do. */
const FACILITY_OFFSET_HOURS = { AU: 11, BR: -3, CA: -8, CN: 8, DE: 1, FR: 1, GB: 0, US: -6 } as const;

function scan(
  when: ProductInstant,
  subStatus: string,
  description: string,
  country: keyof typeof FACILITY_OFFSET_HOURS,
  location: string,
): ScriptedEvent {
  const utcOffsetMinutes = FACILITY_OFFSET_HOURS[country] * 60;
  return { at: when, subStatus, description, country, location, utcOffsetMinutes };
}

function origin(labelled: ProductInstant, accepted: ProductInstant, departed: ProductInstant): ScriptedEvent[] {
  return [
    scan(labelled, 'InfoReceived', 'Shipment information received', 'CN', 'Shenzhen'),
    scan(accepted, 'InTransit_PickedUp', 'Parcel received by the carrier', 'CN', 'Shenzhen'),
    scan(departed, 'InTransit_Departure', 'Departed from the port of origin', 'CN', 'Hong Kong'),
  ];
}

function journey(
  carrier: typeof YUNEXPRESS | typeof FOUR_PX,
  destination: string,
  events: readonly ScriptedEvent[],
  rest: Partial<ScriptedJourney> = {},
): ScriptedJourney {
  return { ...carrier, destination, events, syncEveryMs: HOUR_MS / 2, ...rest };
}

const healthy: Story = {
  title: 'healthy',
  merchant: NORTH_TEA,
  source: 'shopify',
  name: '#1001',
  externalId: '5550000000000001001',
  shipping: 'Standard International',
  locale: 'de-DE',
  buyer: {
    name: 'Jonas Beispiel',
    email: 'jonas@example.com',
    phone: null,
    country: 'DE',
    province: 'BE',
    postalCode: '10115',
    city: 'Berlin',
  },
  item: 'Enamel teapot',
  parcels: [
    {
      trackingNumber: 'YT2630600000010001',
      carrierName: 'YunExpress',
      fulfilledAt: at(0, 5),
      journey: journey(YUNEXPRESS, 'DE', [
        ...origin(at(0, 6), at(0, 15), at(3, 1)),
        scan(at(8, 3), 'InTransit_Arrival', 'Arrived in the country of destination', 'DE', 'Leipzig'),
        scan(at(8, 7), 'InTransit_CustomsProcessing', 'Import clearance in progress', 'DE', 'Leipzig'),
        scan(at(8, 11), 'InTransit_CustomsReleased', 'Released by customs', 'DE', 'Leipzig'),
        scan(at(9, 18), 'InTransit_Other', 'In delivery depot', 'DE', 'Berlin'),
        scan(at(11, 1), 'OutForDelivery_Other', 'Out for delivery', 'DE', 'Berlin'),
        scan(at(11, 6), 'Delivered_Other', 'Delivered', 'DE', 'Berlin'),
      ]),
    },
  ],
};

const papersInBrazil: Story = {
  title: 'papers in Brazil',
  merchant: NORTH_TEA,
  source: 'standard',
  name: '#1002',
  externalId: '1002',
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
      trackingNumber: 'YT2630600000010002',
      carrierName: 'YunExpress',
      fulfilledAt: at(0, 5),
      journey: journey(YUNEXPRESS, 'BR', [
        ...origin(at(0, 6), at(0, 19), at(3, 2)),
        scan(at(7, 4), 'InTransit_Arrival', 'Arrived in the country of destination', 'BR', 'Curitiba'),
        scan(at(7, 9), 'InTransit_CustomsProcessing', 'Import clearance in progress', 'BR', 'Curitiba'),
        scan(
          at(8, 19),
          'InTransit_CustomsRequiringInformation',
          'Customs ask the importer for documents',
          'BR',
          'Curitiba',
        ),
        scan(at(13, 19), 'InTransit_CustomsReleased', 'Released by customs', 'BR', 'Curitiba'),
        scan(at(14, 14), 'InTransit_Other', 'In delivery depot', 'BR', 'São Paulo'),
        scan(at(16, 5), 'OutForDelivery_Other', 'Out for delivery', 'BR', 'São Paulo'),
        scan(at(16, 11), 'Delivered_Other', 'Delivered', 'BR', 'São Paulo'),
      ]),
    },
  ],
};

const stallPastPromise: Story = {
  title: 'stall past the promise',
  merchant: NORTH_TEA,
  source: 'shopify',
  name: '#1003',
  externalId: '5550000000000001003',
  shipping: 'Standard International',
  locale: 'en-US',
  buyer: {
    name: 'Sam Sample',
    email: 'sam@example.com',
    phone: '+12025550103',
    country: 'US',
    province: 'IL',
    postalCode: '60601',
    city: 'Chicago',
  },
  item: 'Paper lantern',
  parcels: [
    {
      trackingNumber: 'UUSC000000000010003',
      carrierName: '4PX',
      fulfilledAt: at(0, 5),
      journey: journey(FOUR_PX, 'US', [
        ...origin(at(0, 6), at(0, 22), at(2, 4)),
        scan(at(5, 12), 'InTransit_Arrival', 'Arrived in the country of destination', 'US', 'Chicago'),
        scan(at(5, 17), 'InTransit_CustomsReleased', 'Released by customs', 'US', 'Chicago'),
        scan(at(6, 15), 'InTransit_Other', 'Arrived at a regional facility', 'US', 'Chicago'),
        // Silence: past the promised day (the 12th) until it moves again.
        scan(at(14, 22), 'InTransit_Other', 'Arrived at the delivery unit', 'US', 'Chicago, Loop'),
        scan(at(16, 7), 'OutForDelivery_Other', 'Out for delivery', 'US', 'Chicago'),
        scan(at(16, 12), 'Delivered_Other', 'Delivered', 'US', 'Chicago'),
      ]),
    },
  ],
};

const handOffGap: Story = {
  title: 'hand-off gap',
  merchant: NORTH_TEA,
  source: 'standard',
  name: '#1004',
  externalId: '1004',
  shipping: 'Standard International',
  locale: 'en-GB',
  buyer: {
    name: 'Alex Example',
    email: 'alex@example.com',
    phone: '+447700900104',
    country: 'GB',
    province: 'ENG',
    postalCode: 'M1 1AE',
    city: 'Manchester',
  },
  item: 'Bamboo steamer',
  parcels: [
    {
      trackingNumber: 'YT2630600000010004',
      carrierName: 'YunExpress',
      fulfilledAt: at(0, 5),
      journey: journey(
        YUNEXPRESS,
        'GB',
        [
          ...origin(at(0, 6), at(0, 16), at(2, 3)),
          // The first carrier is silent from export on; the local one scans under a number of its own.
          { ...scan(at(11, 3), 'InTransit_Arrival', 'Arrived in the country of destination', 'GB', 'London'), leg: 1 },
          { ...scan(at(12, 3), 'InTransit_Other', 'In delivery depot', 'GB', 'Manchester'), leg: 1 },
          { ...scan(at(13, 2), 'OutForDelivery_Other', 'Out for delivery', 'GB', 'Manchester'), leg: 1 },
          { ...scan(at(13, 8), 'Delivered_Other', 'Delivered', 'GB', 'Manchester'), leg: 1 },
        ],
        {
          lastMile: {
            carrierKey: 11031,
            carrierName: 'Royal Mail',
            country: 'GB',
            number: 'RM000000104GB',
            from: at(10, 20),
          },
        },
      ),
    },
  ],
};

const feedOutage: Story = {
  title: 'feed outage',
  merchant: HARBOUR_GOODS,
  source: 'shopify',
  name: '#1005',
  externalId: '5550000000000001005',
  shipping: 'Standard International',
  locale: 'en-CA',
  buyer: {
    name: 'Chris Sample',
    email: 'chris@example.com',
    phone: '+16045550105',
    country: 'CA',
    province: 'BC',
    postalCode: 'V6B 1A1',
    city: 'Vancouver',
  },
  item: 'Brush set',
  parcels: [
    {
      trackingNumber: 'UUSC000000000010005',
      carrierName: '4PX',
      fulfilledAt: at(0, 5),
      journey: journey(FOUR_PX, 'CA', [
        ...origin(at(0, 6), at(0, 23), at(3, 4)),
        scan(at(7, 20), 'InTransit_Arrival', 'Arrived in the country of destination', 'CA', 'Vancouver'),
        scan(at(8, 2), 'InTransit_CustomsReleased', 'Released by customs', 'CA', 'Vancouver'),
        scan(at(11, 15), 'InTransit_Other', 'In delivery depot', 'CA', 'Vancouver'),
        scan(at(13, 9), 'OutForDelivery_Other', 'Out for delivery', 'CA', 'Vancouver'),
        scan(at(13, 14), 'Delivered_Other', 'Delivered', 'CA', 'Vancouver'),
      ]),
    },
  ],
  // The apology would be due on day 11: nobody can see the parcel then, so nobody is told anything.
  outages: [
    { kind: 'stale_sync', from: at(9), until: at(15) },
    { kind: '503', from: at(9), until: at(12) },
  ],
};

const twoParcels: Story = {
  title: 'two parcels',
  merchant: NORTH_TEA,
  source: 'shopify',
  name: '#1006',
  externalId: '5550000000000001006',
  shipping: 'Standard International',
  locale: 'en-FR',
  buyer: {
    name: 'Camille Exemple',
    email: 'camille@example.com',
    phone: null,
    country: 'FR',
    province: null,
    postalCode: '69001',
    city: 'Lyon',
  },
  item: 'Tea set in two boxes',
  parcels: [
    {
      trackingNumber: 'YT2630600000010006',
      carrierName: 'YunExpress',
      fulfilledAt: at(0, 5),
      journey: journey(YUNEXPRESS, 'FR', [
        ...origin(at(0, 6), at(0, 15), at(2, 6)),
        scan(at(6, 3), 'InTransit_Arrival', 'Arrived in the country of destination', 'FR', 'Roissy'),
        scan(at(6, 9), 'InTransit_CustomsReleased', 'Released by customs', 'FR', 'Roissy'),
        scan(at(8, 2), 'OutForDelivery_Other', 'Out for delivery', 'FR', 'Lyon'),
        scan(at(8, 8), 'Delivered_Other', 'Delivered', 'FR', 'Lyon'),
      ]),
    },
    {
      trackingNumber: 'YT2630600000020006',
      carrierName: 'YunExpress',
      fulfilledAt: at(2, 2),
      journey: journey(YUNEXPRESS, 'FR', [
        ...origin(at(2, 3), at(2, 15), at(4, 6)),
        scan(at(9, 3), 'InTransit_Arrival', 'Arrived in the country of destination', 'FR', 'Roissy'),
        scan(at(9, 9), 'InTransit_CustomsReleased', 'Released by customs', 'FR', 'Roissy'),
        scan(at(11, 2), 'OutForDelivery_Other', 'Out for delivery', 'FR', 'Lyon'),
        scan(at(11, 8), 'Delivered_Other', 'Delivered', 'FR', 'Lyon'),
      ]),
    },
  ],
};

const deliveredAtNight: Story = {
  title: 'delivered in quiet hours',
  merchant: NORTH_TEA,
  source: 'standard',
  name: '#1007',
  externalId: '1007',
  shipping: 'Standard International',
  locale: 'en-AU',
  buyer: {
    name: 'Robin Example',
    email: 'robin@example.com',
    phone: '+61491570107',
    country: 'AU',
    province: 'NSW',
    postalCode: '2000',
    city: 'Sydney',
  },
  item: 'Silk scarf',
  parcels: [
    {
      trackingNumber: 'YT2630600000010007',
      carrierName: 'YunExpress',
      fulfilledAt: at(0, 5),
      journey: journey(YUNEXPRESS, 'AU', [
        ...origin(at(0, 6), at(1, 5), at(2, 2)),
        scan(at(6, 3), 'InTransit_Arrival', 'Arrived in the country of destination', 'AU', 'Sydney'),
        scan(at(6, 9), 'InTransit_CustomsReleased', 'Released by customs', 'AU', 'Sydney'),
        scan(at(7, 20), 'InTransit_Other', 'In delivery depot', 'AU', 'Sydney'),
        // The apology falls due at midnight in Sydney and waits for the morning; the parcel lies at the door before that.
        scan(at(8, 10), 'OutForDelivery_Other', 'Out for delivery', 'AU', 'Sydney'),
        scan(at(8, 11, 30), 'Delivered_Other', 'Delivered, left at the front door', 'AU', 'Sydney'),
      ]),
    },
  ],
};

const cancelled: Story = {
  title: 'cancelled',
  merchant: NORTH_TEA,
  source: 'shopify',
  name: '#1008',
  externalId: '5550000000000001008',
  shipping: 'Standard International',
  locale: 'en-ES',
  buyer: {
    name: 'Lucía Ejemplo',
    email: 'lucia@example.com',
    phone: null,
    country: 'ES',
    province: 'M',
    postalCode: '28001',
    city: 'Madrid',
  },
  item: 'Ink stone',
  parcels: [
    {
      trackingNumber: 'YT2630600000010008',
      carrierName: 'YunExpress',
      // Heard of late in the buyer's evening, so that the notice waits for the morning; cancelled before that.
      fulfilledAt: at(0, 15),
      journey: journey(YUNEXPRESS, 'ES', [
        scan(at(0, 6), 'InfoReceived', 'Shipment information received', 'CN', 'Shenzhen'),
        scan(at(0, 14), 'InTransit_PickedUp', 'Parcel received by the carrier', 'CN', 'Shenzhen'),
      ]),
    },
  ],
  cancelledAt: at(1, 0, 15),
};

export const STORIES: readonly Story[] = [
  healthy,
  papersInBrazil,
  stallPastPromise,
  handOffGap,
  feedOutage,
  twoParcels,
  deliveredAtNight,
  cancelled,
];
