import { UNHEARD_OF } from '../told-events.ts';

/** AfterShip's words for what scripted journeys tell in 17TRACK's: its subtag, whose beginning is the tag, and its own text for it. */
const STATUSES: Readonly<Record<string, readonly [subtag: string, message: string]>> = {
  NotFound_Other: ['Pending_001', 'No information yet'],
  InfoReceived: ['InfoReceived_001', 'Info Received'],
  InTransit_PickedUp: ['InTransit_002', 'Acceptance scan'],
  InTransit_Other: ['InTransit_001', 'In Transit'],
  InTransit_TransportArrived: ['InTransit_003', 'Arrived at the courier facility'],
  InTransit_Departure: ['InTransit_007', 'Departed from the courier facility'],
  InTransit_Arrival: ['InTransit_004', 'Arrived at the destination country'],
  InTransit_CustomsProcessing: ['InTransit_006', 'Customs clearance started'],
  InTransit_CustomsReleased: ['InTransit_005', 'Customs clearance completed'],
  InTransit_CustomsRequiringInformation: ['Exception_018', 'Incorrect or missing documents'],
  AvailableForPickup_Other: ['AvailableForPickup_001', 'Available for pickup'],
  OutForDelivery_Other: ['OutForDelivery_001', 'Out for Delivery'],
  DeliveryFailure_Other: ['AttemptFail_001', 'Failed Attempt'],
  DeliveryFailure_NoBody: ['AttemptFail_002', 'Addressee not available'],
  DeliveryFailure_Security: ['Exception_004', 'Held by customs'],
  DeliveryFailure_Rejected: ['Exception_003', 'Rejected by the recipient'],
  DeliveryFailure_InvalidAddress: ['Exception_002', 'Incorrect address'],
  Delivered_Other: ['Delivered_001', 'Delivered'],
  Exception_Other: ['Exception_001', 'Exception'],
  Exception_Returning: ['Exception_010', 'Returning to sender'],
  Exception_Returned: ['Exception_011', 'Returned to sender'],
  Exception_NoBody: ['AttemptFail_002', 'Addressee not available'],
  Exception_Security: ['Exception_004', 'Held by customs'],
  Exception_Damage: ['Exception_012', 'Damaged'],
  Exception_Rejected: ['Exception_003', 'Rejected by the recipient'],
  Exception_Delayed: ['Exception_005', 'Delayed'],
  Exception_Lost: ['Exception_013', 'Lost'],
  Exception_Destroyed: ['Exception_021', 'Destroyed'],
  Exception_Cancel: ['Exception_020', 'Cancelled'],
  Expired_Other: ['Expired_001', 'Expired'],
  [UNHEARD_OF]: ['Teleported_001', 'Qwertz'],
};

export interface AftershipStatus {
  readonly tag: string | null;
  readonly subtag: string | null;
  readonly subtag_message: string | null;
}

/** What AfterShip makes of a scan; one it has no word for is in transit, one without a status has none. */
export function statusOf(subStatus: string | null): AftershipStatus {
  if (subStatus === null) return { tag: null, subtag: null, subtag_message: null };
  const [subtag, message] = STATUSES[subStatus] ?? ['InTransit_001', 'In Transit'];
  return { tag: subtag.split('_')[0] ?? null, subtag, subtag_message: message };
}
