import type { ShipmentRow } from '../database/shipments.ts';
import type { TrackingQuery } from '../domain/look.ts';

/** What a carrier is asked about a parcel; null for one without a number. */
export function queryOf(shipment: ShipmentRow, recipient: TrackingQuery['recipient']): TrackingQuery | null {
  const { trackingNumber, carrierCode, carrierName, shipmentId, registered, notBefore } = shipment;
  if (trackingNumber === null) return null;
  return { trackingNumber, carrierCode, carrierName, tag: shipmentId, registered, notBefore, recipient };
}
