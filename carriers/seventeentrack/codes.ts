/**
 * 17TRACK v2.4's code tables: the only place that knows its numbers and words. Every list is open: what is not here
 * stays raw and unknown.
 */
import type { SyncFailure } from '../../domain/look.ts';
import { HOUR_MS } from '../../domain/time.ts';
import { type CodeList, codeList, type FoundMeaning, findIn } from '../code-list.ts';

/** `sub_status` of an event. `*_Security` may mean security, customs or fees: the words decide. */
export const SUB_STATUSES = codeList(
  '17TRACK sub_status',
  'sub',
  {
    doc: {
      NotFound_Other: 'NOT_FOUND',
      NotFound_InvalidCode: 'INVALID_NUMBER',
      InfoReceived: 'LABEL_CREATED',
      InTransit_PickedUp: 'ACCEPTED',
      InTransit_Other: 'IN_TRANSIT',
      InTransit_Departure: 'DEPARTED_ORIGIN_COUNTRY',
      InTransit_Arrival: 'ARRIVED_DEST_COUNTRY',
      InTransit_CustomsProcessing: 'CUSTOMS_IN_PROCESS',
      InTransit_CustomsReleased: 'CUSTOMS_RELEASED',
      InTransit_CustomsRequiringInformation: 'CUSTOMS_INFO_REQUIRED',
      Expired_Other: 'TRACKING_EXPIRED',
      AvailableForPickup_Other: 'READY_FOR_PICKUP',
      OutForDelivery_Other: 'OUT_FOR_DELIVERY',
      DeliveryFailure_Other: 'DELIVERY_ATTEMPTED',
      DeliveryFailure_NoBody: 'RECIPIENT_ABSENT',
      DeliveryFailure_Security: 'SECURITY_HOLD',
      DeliveryFailure_Rejected: 'REFUSED',
      DeliveryFailure_InvalidAddress: 'ADDRESS_PROBLEM',
      Delivered_Other: 'DELIVERED',
      Exception_Other: 'EXCEPTION',
      Exception_Returning: 'RETURNING',
      Exception_Returned: 'RETURNED',
      Exception_NoBody: 'RECIPIENT_ABSENT',
      Exception_Security: 'SECURITY_HOLD',
      Exception_Damage: 'DAMAGED',
      Exception_Rejected: 'REFUSED',
      Exception_Delayed: 'DELAYED',
      Exception_Lost: 'LOST',
      Exception_Destroyed: 'DESTROYED',
      Exception_Cancel: 'CANCELLED',
    },
    fixture: { InTransit_TransportArrived: 'ARRIVED_FACILITY' },
  },
  {
    wordsDecide: ['DeliveryFailure_Security', 'Exception_Security', 'Exception_Delayed'],
    notes: {
      InTransit_CustomsProcessing: 'at import or at export',
      InTransit_CustomsReleased: 'at import or at export',
      DeliveryFailure_Security: 'security, customs or fees',
      Exception_Security: 'security, customs or fees',
      Exception_Delayed: 'a clearance delay of FedEx comes as this',
      InTransit_TransportArrived: 'seen in an answer, absent from the official list',
    },
  },
);

/** The main status, where a row carries only that. */
export const STATUSES = codeList('17TRACK status', 'main', {
  doc: {
    NotFound: 'NOT_FOUND',
    InTransit: 'IN_TRANSIT',
    Expired: 'TRACKING_EXPIRED',
    AvailableForPickup: 'READY_FOR_PICKUP',
    OutForDelivery: 'OUT_FOR_DELIVERY',
    DeliveryFailure: 'DELIVERY_ATTEMPTED',
    Delivered: 'DELIVERED',
    Exception: 'EXCEPTION',
  },
});

/** `stage` (a milestone's key) of rows that carry no status of their own. */
const STAGES = codeList('17TRACK stage', 'main', {
  doc: {
    InfoReceived: 'LABEL_CREATED',
    PickedUp: 'ACCEPTED',
    Departure: 'DEPARTED_ORIGIN_COUNTRY',
    Arrival: 'ARRIVED_DEST_COUNTRY',
    AvailableForPickup: 'READY_FOR_PICKUP',
    OutForDelivery: 'OUT_FOR_DELIVERY',
    Delivered: 'DELIVERED',
    Returning: 'RETURNING',
    Returned: 'RETURNED',
  },
});

export const SEVENTEENTRACK_CODES: readonly CodeList[] = [SUB_STATUSES, STATUSES, STAGES];

/** The meanings of a row's codes. The stage says nothing beside a status: an unknown one is never guessed. */
export function seventeentrackMeanings(subStatus: string | null, stage: string | null): readonly FoundMeaning[] {
  if (subStatus === null) return findIn(STAGES, stage);
  return [...findIn(SUB_STATUSES, subStatus), ...findIn(STATUSES, subStatus)];
}

/** What an error code of a number, or of a whole request, asks of us. */
export type CodeMeaning =
  | { readonly kind: 'success' }
  | { readonly kind: 'register_first' }
  | { readonly kind: 'not_found' }
  | {
      readonly kind: 'failed';
      readonly failure: SyncFailure;
      /** A sentence for operations. */
      readonly reason: string;
      /** Wall milliseconds before another try makes sense; null where the usual back-off will do. */
      readonly retryAfterMs: number | null;
    };

const CODES: Readonly<Record<number, CodeMeaning>> = {
  0: { kind: 'success' },
  [-18010001]: failed('unauthorised', 'does not allow this IP address; add it to the key’s allow-list'),
  [-18010002]: failed('unauthorised', 'does not know this key; check it (a changed key takes 5 minutes)'),
  [-18010003]: failed('unavailable', 'had an internal error'),
  [-18010004]: failed('unauthorised', 'has disabled this account'),
  [-18010005]: failed('unauthorised', 'does not authorise this account for the call'),
  [-18010010]: ourBug('a missing field'),
  [-18010011]: ourBug('a wrong value'),
  [-18010012]: ourBug('a wrong format'),
  [-18010013]: ourBug('wrong data'),
  [-18010014]: ourBug('more than 40 numbers in one request'),
  [-18010015]: ourBug('a wrong value in a field'),
  [-18010016]: failed('cannot_track', 'takes a last-mile carrier for postal parcels only'),
  [-18010018]: failed('cannot_track', 'needs country and postcode for this carrier'),
  [-18010019]: failed('cannot_track', 'needs the postcode for this carrier'),
  [-18010020]: failed('cannot_track', 'needs a phone number for this carrier'),
  [-18010022]: failed('cannot_track', 'needs more information for this carrier'),
  [-18010201]: failed('refused', 'has no webhook address for this account'),
  [-18010202]: failed('refused', 'does not accept the webhook address of this account'),
  [-18010203]: failed('refused', 'could not reach the webhook address of this account'),
  [-18010204]: failed('refused', 'has no webhook address for this account'),
  [-18010205]: failed('refused', 'does not accept an IP address of this account'),
  [-18010206]: failed('refused', 'could not push to the webhook address of this account'),
  [-18019801]: carrierChange('needs the old carrier'),
  [-18019802]: carrierChange('does not know the new carrier'),
  [-18019803]: carrierChange('has this carrier already'),
  [-18019804]: carrierChange('needs the new carrier'),
  [-18019805]: carrierChange('has another carrier for it'),
  [-18019806]: carrierChange('has stopped following it'),
  [-18019807]: carrierChange('allows five changes only'),
  [-18019808]: carrierChange('is still at work on the last change'),
  [-18019809]: carrierChange('has the number under the new carrier already'),
  [-18019810]: carrierChange('found several entries'),
  [-18019811]: carrierChange('found wrong data'),
  [-18019901]: { kind: 'success' },
  [-18019902]: { kind: 'register_first' },
  [-18019903]: failed('cannot_track', 'cannot tell the carrier from the number; ask the seller for the carrier'),
  [-18019904]: failed('refused', 'resumes only numbers it has stopped following'),
  [-18019905]: failed('refused', 'resumes a number once only'),
  [-18019906]: failed('refused', 'stops only numbers it follows'),
  // Its day's end is not documented: four tries a day find it soon enough.
  [-18019907]: {
    ...failed('quota_exhausted', 'has reached the daily limit of this account'),
    retryAfterMs: 6 * HOUR_MS,
  },
  [-18019908]: { ...failed('quota_exhausted', 'has no quota left for new numbers; buy more'), retryAfterMs: HOUR_MS },
  [-18019909]: { kind: 'not_found' },
  [-18019910]: failed('cannot_track', 'does not know the carrier code given; correct the carrier of this parcel'),
  [-18019911]: failed('cannot_track', 'does not take registrations for this carrier'),
  [-18019912]: failed('refused', 'does not allow real-time queries for this account'),
  [-18019913]: failed('refused', 'refused a real-time query'),
  [-18019914]: failed('refused', 'refused a real-time query'),
  [-18019915]: failed('timeout', 'got no answer from the carrier in time'),
  [-18019916]: failed('unavailable', 'got an error from the carrier'),
  [-18019917]: failed('refused', 'did not charge for a real-time query'),
  [-18019918]: failed('refused', 'has no real-time query for this carrier'),
};

/** The meaning of an error code; one not in the table is a refusal that keeps its number. */
export function meaningOfCode(code: number): CodeMeaning {
  return CODES[code] ?? failed('refused', `answered with the unknown code ${code}`);
}

/** All codes of the table, for tests and documents. */
export const KNOWN_CODES: readonly number[] = Object.keys(CODES).map(Number);

function failed(failure: SyncFailure, predicate: string): Extract<CodeMeaning, { kind: 'failed' }> {
  return { kind: 'failed', failure, reason: `17TRACK ${predicate}.`, retryAfterMs: null };
}

function ourBug(what: string): CodeMeaning {
  return failed('refused', `found ${what} in our request; this is a defect of the adapter, report it`);
}

function carrierChange(what: string): CodeMeaning {
  return failed('refused', `refused to change the carrier: it ${what}`);
}
