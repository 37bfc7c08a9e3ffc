import { expect, test } from 'vitest';
import { CARRIERS } from '../../carriers/index.ts';
import type { CarrierProvider } from '../../domain/plan.ts';

/** The least of an answer in which each provider says where a parcel comes from and goes to. */
const ANSWERS: Readonly<Record<CarrierProvider, unknown>> = {
  seventeentrack: {
    code: 0,
    data: {
      accepted: [
        {
          number: 'YT2630600000010001',
          carrier: 190008,
          track_info: {
            shipping_info: { shipper_address: { country: 'CN' }, recipient_address: { country: 'BR' } },
            tracking: { providers: [] },
          },
        },
      ],
      rejected: [],
    },
  },
  aftership: {
    meta: { code: 200 },
    data: {
      id: 'a1',
      tracking_number: 'YT2630600000010001',
      slug: 'yunexpress',
      origin_country_region: 'CHN',
      destination_country_region: 'BRA',
      checkpoints: [],
    },
  },
  dhl: {
    shipments: [
      {
        id: '1234567890',
        service: 'express',
        origin: { address: { countryCode: 'CN' } },
        destination: { address: { countryCode: 'BR', addressLocality: 'SAO PAULO' } },
        events: [],
      },
    ],
  },
  fedex: {
    output: {
      completeTrackResults: [
        {
          trackingNumber: '123456789012',
          trackResults: [
            {
              shipperInformation: { address: { countryCode: 'CN' } },
              recipientInformation: { address: { countryCode: 'BR' } },
              scanEvents: [],
            },
          ],
        },
      ],
    },
  },
  ups: {
    trackResponse: {
      shipment: [
        {
          inquiryNumber: '1Z999AA10123456784',
          package: [
            {
              trackingNumber: '1Z999AA10123456784',
              packageAddress: [
                { type: 'ORIGIN', address: { countryCode: 'CN' } },
                { type: 'DESTINATION', address: { country: 'BR' } },
              ],
              activity: [],
            },
          ],
        },
      ],
    },
  },
};

test.each(Object.entries(ANSWERS))('an answer of %s names where its parcel starts and goes', (provider, answer) => {
  const parcels = CARRIERS[provider as CarrierProvider].read(JSON.stringify(answer));
  expect(parcels).toMatchObject([{ lane: { originCountry: 'CN', destinationCountry: 'BR' } }]);
});

test('what is kept of DHL’s answer has the country the parcel goes to, and not its city', () => {
  const [parcel] = CARRIERS.dhl.read(JSON.stringify(ANSWERS.dhl)) ?? [];
  expect(parcel?.look.raw).toContain('"BR"');
  expect(parcel?.look.raw).not.toContain('PAULO');
});
