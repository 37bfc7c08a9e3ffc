/** An order to try things with: what the shop posts, and the journey its parcel has at the dev world's carrier. */
import { after, DAY_MS, HOUR_MS, isoSeconds, type ProductInstant } from '../../domain/time.ts';
import type { ScriptedJourney } from '../../local/carrier/scripted-journey.ts';

/** Made up, and known to the carrier of the dev world. */
export const SAMPLE_NUMBER = 'WBDEV000000000001';

/** An `order.upserted` event of a fresh order to Brazil with one parcel; each second's is another order. */
export function sampleOrder(now: ProductInstant): object {
  const id = `DEV-${Math.floor(now / 1_000)}`;
  return {
    type: 'order.upserted',
    timestamp: isoSeconds(now),
    data: {
      id,
      number: `#${id}`,
      ordered_at: isoSeconds(after(now, -2 * DAY_MS)),
      updated_at: isoSeconds(now),
      currency: 'USD',
      total: '59.90',
      ships_from: 'CN',
      shipping_lines: [{ title: 'Standard International' }],
      buyer: {
        name: 'Ana Souza',
        email: 'ana.souza@example.com',
        phone: '+55 11 5555 0101',
        sms_consent: true,
        locale: 'pt-BR',
        address: { country: 'BR', province: 'SP', postal_code: '01310-100', city: 'São Paulo' },
      },
      items: [{ title: 'Ceramic mug', quantity: 2 }],
      shipments: [{ shipment_id: `${id}-1`, tracking_number: SAMPLE_NUMBER, carrier: 'YunExpress' }],
      awaiting_shipment: false,
    },
  };
}

/** Picked up yesterday, on its flight since this morning, in customs tomorrow. */
export function sampleJourney(now: ProductInstant): ScriptedJourney {
  const at = (hours: number) => after(now, hours * HOUR_MS);
  return {
    carrierKey: 190_008,
    carrierName: 'YunExpress',
    origin: 'CN',
    destination: 'BR',
    events: [
      { at: at(-30), subStatus: 'InfoReceived', description: 'Shipment information received', country: 'CN' },
      { at: at(-20), subStatus: 'InTransit_PickedUp', description: 'Picked up', location: 'Shenzhen', country: 'CN' },
      { at: at(-6), subStatus: 'InTransit_Departure', description: 'Departed', location: 'Shenzhen', country: 'CN' },
      { at: at(24), subStatus: 'InTransit_Arrival', description: 'Arrived', location: 'Guarulhos', country: 'BR' },
      { at: at(26), subStatus: 'InTransit_CustomsProcessing', description: 'Customs clearance', country: 'BR' },
    ],
  };
}
