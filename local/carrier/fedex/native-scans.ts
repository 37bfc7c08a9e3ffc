/** What FedEx would have called the scans of the scripts. */
import type { ScriptedEvent, ScriptedJourney } from '../scripted-journey.ts';
import { UNHEARD_OF } from '../told-events.ts';

export interface NativeScan {
  readonly eventType: string;
  readonly eventDescription: string;
  readonly exceptionCode: string;
  readonly exceptionDescription: string;
  readonly derivedStatusCode: string;
  readonly derivedStatus: string;
}

type Status = readonly [code: string, words: string];

const LABEL: Status = ['IN', 'Label created'];
const PICKED_UP: Status = ['PU', 'Picked up'];
const ON_ITS_WAY: Status = ['IT', 'In transit'];
const CLEARANCE_DELAY: Status = ['CD', 'Clearance delay'];
const DELIVERY_EXCEPTION: Status = ['DE', 'Delivery exception'];
const SHIPMENT_EXCEPTION: Status = ['SE', 'Shipment exception'];
const DELIVERED: Status = ['DL', 'Delivered'];

interface Row {
  readonly eventType: string;
  readonly text: string;
  readonly status: Status;
  /** FedEx puts reasons beside the event: the words of the script stand there. With its code, where one is known. */
  readonly reason?: true | string;
}

/** By 17TRACK's word. `{side}` is where customs stand. */
const ROWS: Readonly<Record<string, Row>> = {
  InfoReceived: { eventType: 'OC', text: 'Shipment information sent to FedEx', status: LABEL },
  InTransit_PickedUp: { eventType: 'PU', text: 'Picked up', status: PICKED_UP },
  InTransit_Other: { eventType: 'IT', text: 'In transit', status: ON_ITS_WAY },
  InTransit_TransportArrived: { eventType: 'AR', text: 'Arrived at FedEx location', status: ON_ITS_WAY },
  InTransit_Departure: { eventType: 'PF', text: 'Plane in flight', status: ON_ITS_WAY },
  InTransit_Arrival: { eventType: 'AR', text: 'At destination sort facility', status: ON_ITS_WAY },
  InTransit_CustomsProcessing: { eventType: 'CP', text: 'Clearance in progress', status: ON_ITS_WAY },
  InTransit_CustomsReleased: {
    eventType: 'CC',
    text: 'International shipment release - {side}',
    status: ON_ITS_WAY,
  },
  InTransit_CustomsRequiringInformation: {
    eventType: 'CD',
    text: 'Clearance delay - {side}',
    status: CLEARANCE_DELAY,
    reason: true,
  },
  OutForDelivery_Other: { eventType: 'OD', text: 'On FedEx vehicle for delivery', status: ON_ITS_WAY },
  AvailableForPickup_Other: { eventType: 'HL', text: 'Ready for pickup', status: ['HL', 'Ready for pickup'] },
  Delivered_Other: { eventType: 'DL', text: 'Delivered', status: DELIVERED },
  DeliveryFailure_Other: attempted(true),
  DeliveryFailure_NoBody: attempted('08'),
  DeliveryFailure_Security: attempted(true),
  DeliveryFailure_Rejected: attempted('07'),
  DeliveryFailure_InvalidAddress: attempted('03'),
  Exception_NoBody: attempted('08'),
  Exception_Rejected: attempted('07'),
  Exception_Other: wrong(),
  Exception_Security: wrong(),
  Exception_Damage: wrong(),
  Exception_Lost: wrong(),
  Exception_Destroyed: wrong(),
  Exception_Delayed: { eventType: 'DY', text: 'Delay', status: ['DY', 'Delay'], reason: true },
  Exception_Returning: {
    eventType: 'RS',
    text: 'Returning package to shipper',
    status: ['RS', 'Returning package to shipper'],
  },
  // FedEx has no code of its own for the end of a way back.
  Exception_Returned: { eventType: 'DL', text: 'Package returned to shipper', status: DELIVERED },
  [UNHEARD_OF]: { eventType: 'QZ', text: 'Qwertz', status: ['QZ', 'Qwertz'] },
  Exception_Cancel: {
    eventType: 'CA',
    text: 'Shipment cancelled by sender',
    status: ['CA', 'Shipment cancelled by sender'],
  },
};

/** The scan in FedEx's words; one that the table lacks has the script's words and no code. */
export function nativeScan(event: ScriptedEvent, journey: ScriptedJourney): NativeScan {
  const row = event.subStatus === null ? undefined : ROWS[event.subStatus];
  const side = event.country === journey.origin ? 'Export' : 'Import';
  const [derivedStatusCode, derivedStatus] = row?.status ?? ['', ''];
  return {
    eventType: row?.eventType ?? '',
    eventDescription: row?.text.replace('{side}', side) ?? event.description,
    exceptionCode: typeof row?.reason === 'string' ? row.reason : '',
    exceptionDescription: row?.reason === undefined ? '' : event.description,
    derivedStatusCode,
    derivedStatus,
  };
}

function attempted(reason: true | string): Row {
  return { eventType: 'DE', text: 'Delivery exception', status: DELIVERY_EXCEPTION, reason };
}

function wrong(): Row {
  return { eventType: 'SE', text: 'Shipment exception', status: SHIPMENT_EXCEPTION, reason: true };
}
