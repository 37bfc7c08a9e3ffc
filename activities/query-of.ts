import type { ShipmentRow } from '../database/shipments.ts';
import type { TrackingQuery } from '../domain/look.ts';
import type { CarriersPolicy } from '../domain/policy.ts';

/** What a carrier is asked about a parcel; null for one without a number. */
export function queryOf(
  shipment: ShipmentRow,
  { registerAgain }: CarriersPolicy,
  recipient: TrackingQuery['recipient'],
): TrackingQuery | null {
  const { trackingNumber, carrierCode, carrierName, shipmentId, registered, notBefore } = shipment;
  if (trackingNumber === null) return null;
  return {
    trackingNumber,
    carrierCode,
    carrierName,
    tag: shipmentId,
    registered,
    mayRegisterAgain: registerAgain,
    notBefore,
    recipient,
  };
}
