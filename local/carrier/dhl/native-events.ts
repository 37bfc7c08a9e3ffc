/** What DHL Express would write for a scripted event. */
import type { ScriptedEvent } from '../scripted-journey.ts';
import { UNHEARD_OF } from '../told-events.ts';

interface NativeEvent {
  /** The two letters; null for a row that carries words only, as many do. */
  readonly code: string | null;
  readonly statusCode: 'pre-transit' | 'transit' | 'delivered' | 'failure' | 'teleported';
  /** Null: the words of the script. */
  readonly description: string | null;
}

/** By 17TRACK's word. Where DHL has one text for many cases, the words of the script become the row's remark. */
const NATIVE: Readonly<Record<string, NativeEvent>> = {
  InfoReceived: { code: 'SD', statusCode: 'pre-transit', description: 'Shipment information received' },
  InTransit_PickedUp: { code: 'PU', statusCode: 'transit', description: 'Shipment picked up' },
  InTransit_Departure: { code: 'DF', statusCode: 'transit', description: 'Shipment has departed from a DHL facility' },
  InTransit_Arrival: { code: 'AF', statusCode: 'transit', description: 'Arrived at DHL Sort Facility' },
  InTransit_CustomsProcessing: { code: 'IC', statusCode: 'transit', description: 'Processed for clearance' },
  InTransit_CustomsReleased: { code: 'CR', statusCode: 'transit', description: 'Clearance processing complete' },
  InTransit_CustomsRequiringInformation: { code: 'CD', statusCode: 'transit', description: 'Clearance event' },
  AvailableForPickup_Other: { code: 'CC', statusCode: 'transit', description: 'Awaiting collection by the consignee' },
  OutForDelivery_Other: { code: 'WC', statusCode: 'transit', description: 'Shipment is out with courier for delivery' },
  DeliveryFailure_Other: { code: 'ND', statusCode: 'transit', description: 'Delivery attempted' },
  DeliveryFailure_NoBody: { code: 'NH', statusCode: 'transit', description: 'Consignee not home' },
  DeliveryFailure_Rejected: { code: 'RD', statusCode: 'failure', description: 'Consignee refused the shipment' },
  DeliveryFailure_InvalidAddress: { code: 'BA', statusCode: 'transit', description: 'Address information needed' },
  Delivered_Other: { code: 'OK', statusCode: 'delivered', description: 'Delivered - Signed for by: A EXAMPLE' },
  Exception_Other: { code: 'OH', statusCode: 'transit', description: 'Shipment is on hold' },
  Exception_Delayed: { code: 'MD', statusCode: 'transit', description: 'Scheduled for the next delivery cycle' },
  Exception_Damage: { code: 'DD', statusCode: 'failure', description: 'Shipment damaged' },
  Exception_Destroyed: { code: 'DS', statusCode: 'failure', description: 'Shipment disposed of' },
  Exception_Returned: { code: 'RT', statusCode: 'failure', description: 'Returned to shipper' },
  Exception_Returning: { code: null, statusCode: 'failure', description: null },
  Exception_Lost: { code: null, statusCode: 'failure', description: null },
  [UNHEARD_OF]: { code: 'QZ', statusCode: 'teleported', description: null },
};

const WORDS_ONLY: NativeEvent = { code: null, statusCode: 'transit', description: null };

/** Codes whose text says too little: DHL adds a remark. */
const REMARKED: ReadonlySet<string | null> = new Set(['CD', 'OH', 'MD', 'BA']);

/** Code and words of a scripted event, as a row has them. */
export function nativeEvent({ subStatus, description }: ScriptedEvent) {
  const native = NATIVE[subStatus ?? ''] ?? WORDS_ONLY;
  return {
    code: native.code,
    statusCode: native.statusCode,
    description: native.description ?? description,
    remark: REMARKED.has(native.code) ? description : null,
  };
}
