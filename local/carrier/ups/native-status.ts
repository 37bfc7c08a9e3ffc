import type { ScriptedEvent } from '../scripted-journey.ts';
import { UNHEARD_OF } from '../told-events.ts';

/** UPS's own word for a scan. */
export interface NativeStatus {
  readonly type: string;
  readonly code?: string;
  readonly statusCode?: string;
  readonly description: string;
}

/**
 * 17TRACK's word for a scan, as UPS would say it. Where no code of UPS's is known the type stands alone, and the words say
 * what happened; null: nothing a carrier would note.
 */
const NATIVE: Readonly<Record<string, NativeStatus | null>> = {
  NotFound_Other: null,
  NotFound_InvalidCode: null,
  Expired_Other: null,
  InfoReceived: {
    type: 'M',
    code: 'MP',
    statusCode: '003',
    description: 'Shipper created a label, UPS has not received the package yet.',
  },
  InTransit_PickedUp: { type: 'P', code: 'PU', statusCode: '038', description: 'Pickup Scan' },
  InTransit_Other: { type: 'X', code: 'DA', statusCode: '014', description: 'Your package is on the way.' },
  InTransit_Departure: { type: 'I', code: 'EP', statusCode: '005', description: 'Export Scan' },
  InTransit_Arrival: { type: 'I', code: 'IP', statusCode: '005', description: 'Import Scan' },
  InTransit_TransportArrived: { type: 'I', code: 'AR', statusCode: '005', description: 'Arrived at Facility' },
  InTransit_CustomsProcessing: {
    type: 'X',
    statusCode: '092',
    description: 'Your package is in customs clearance.',
  },
  InTransit_CustomsReleased: {
    type: 'X',
    code: 'SR',
    statusCode: '003',
    description: 'Your package was released by the customs agency.',
  },
  InTransit_CustomsRequiringInformation: {
    type: 'X',
    code: 'BB',
    statusCode: '058',
    description: 'Customs clearance information is required from the importer.',
  },
  AvailableForPickup_Other: { type: 'I', description: 'The package is ready for pickup at a UPS Access Point.' },
  OutForDelivery_Other: { type: 'I', code: 'OT', statusCode: '021', description: 'Out For Delivery Today' },
  DeliveryFailure_Other: { type: 'X', description: 'A delivery attempt was made, but the delivery failed.' },
  DeliveryFailure_NoBody: { type: 'X', description: 'Delivery attempted: the recipient was not available.' },
  DeliveryFailure_Security: { type: 'X', description: 'The package is held for a security check.' },
  DeliveryFailure_Rejected: { type: 'X', description: 'The package was refused by the recipient.' },
  DeliveryFailure_InvalidAddress: { type: 'X', description: 'The street number is incorrect: address problem.' },
  Delivered_Other: { type: 'D', code: 'FS', statusCode: '011', description: 'DELIVERED' },
  Exception_Other: { type: 'X', description: 'An exception has occurred.' },
  Exception_Returning: { type: 'RS', description: 'The package is being returned to the sender.' },
  Exception_Returned: { type: 'D', code: 'UA', description: 'The package has been returned to the sender.' },
  Exception_NoBody: { type: 'X', description: 'The recipient was not available.' },
  Exception_Security: { type: 'X', description: 'The package is held for a security check.' },
  Exception_Damage: { type: 'X', description: 'The package has been damaged.' },
  Exception_Rejected: { type: 'X', description: 'The package was refused by the recipient.' },
  Exception_Delayed: { type: 'X', code: 'Q5', description: 'The package may be delayed.' },
  Exception_Lost: { type: 'X', description: 'The package has been lost.' },
  Exception_Destroyed: { type: 'X', description: 'The package has been destroyed.' },
  Exception_Cancel: { type: 'MV', description: 'Label voided' },
  [UNHEARD_OF]: { type: 'Q', code: 'QZ', statusCode: '999', description: 'Qwertz' },
};

/** UPS's status for a scan; its script's own words, as a row without codes, where the table has none; null for no row. */
export function nativeStatus({ subStatus, description }: ScriptedEvent): NativeStatus | null {
  const native = subStatus === null ? undefined : NATIVE[subStatus];
  return native === undefined ? { type: 'X', description } : native;
}
