import { codeList, type FoundMeaning, findIn } from '../code-list.ts';
import { type CodeCarrier, nativeMeanings } from '../native-codes/index.ts';

/**
 * Subtags, as of the pinned API version 2026-07. `InTransit_011` to `InTransit_013` exist, but nobody has said what they mean:
 * they stay unknown.
 */
export const AFTERSHIP_SUBTAGS = codeList(
  'AfterShip subtag',
  'sub',
  {
    doc: {
      Pending_001: 'NOT_FOUND',
      InfoReceived_001: 'LABEL_CREATED',
      InTransit_001: 'IN_TRANSIT',
      InTransit_002: 'ACCEPTED',
      InTransit_003: 'ARRIVED_FACILITY',
      InTransit_004: 'ARRIVED_DEST_COUNTRY',
      InTransit_005: 'CUSTOMS_RELEASED',
      InTransit_006: 'CUSTOMS_PRESENTED',
      InTransit_007: 'DEPARTED_FACILITY',
      InTransit_008: 'IN_TRANSIT',
      InTransit_009: 'IN_TRANSIT',
      OutForDelivery_001: 'OUT_FOR_DELIVERY',
      OutForDelivery_003: 'DELIVERY_SCHEDULED',
      OutForDelivery_004: 'DELIVERY_SCHEDULED',
      AvailableForPickup_001: 'READY_FOR_PICKUP',
      AttemptFail_001: 'DELIVERY_ATTEMPTED',
      AttemptFail_002: 'RECIPIENT_ABSENT',
      AttemptFail_003: 'RECIPIENT_ABSENT',
      Delivered_001: 'DELIVERED',
      Delivered_002: 'DELIVERED',
      Delivered_003: 'DELIVERED',
      Delivered_004: 'DELIVERED',
      Delivered_005: 'DELIVERED',
      Exception_001: 'EXCEPTION',
      Exception_002: 'ADDRESS_PROBLEM',
      Exception_003: 'REFUSED',
      Exception_004: 'CUSTOMS_HELD',
      Exception_005: 'DELAYED',
      Exception_006: 'PAYMENT_DUE',
      Exception_007: 'ADDRESS_PROBLEM',
      Exception_008: 'UNCLAIMED',
      Exception_009: 'EXCEPTION',
      Exception_010: 'RETURNING',
      Exception_011: 'RETURNED',
      Exception_012: 'DAMAGED',
      Exception_013: 'LOST',
      Exception_016: 'MISROUTED',
      Exception_017: 'DELAYED_WEATHER',
      Exception_018: 'CUSTOMS_INFO_REQUIRED',
      Exception_019: 'DELAYED_TRANSPORT',
      Exception_020: 'CANCELLED',
      Exception_021: 'DESTROYED',
      Expired_001: 'TRACKING_EXPIRED',
    },
  },
  {
    wordsDecide: ['InTransit_005', 'InTransit_007', 'Exception_006'],
    notes: {
      InTransit_005: 'seen on a row that says clearance begins',
      InTransit_007: 'seen on a row of a customs release',
      InTransit_008: 'a problem was resolved',
      InTransit_009: 'forwarded to another address',
      AttemptFail_003: 'a business was closed',
      Delivered_005: 'left with a neighbour',
      Exception_006: 'duties or cash on delivery',
      Exception_009: 'the carrier does not take it',
      Exception_016: 'processing, vehicle, sorting or a wrong way',
      Exception_018: 'papers are missing or wrong',
      Exception_019: 'a flight is late',
      Expired_001: 'no news for 30 days',
    },
  },
);

/** Tags: what a subtag falls under. */
export const AFTERSHIP_TAGS = codeList('AfterShip tag', 'main', {
  doc: {
    Pending: 'NOT_FOUND',
    InfoReceived: 'LABEL_CREATED',
    InTransit: 'IN_TRANSIT',
    OutForDelivery: 'OUT_FOR_DELIVERY',
    AttemptFail: 'DELIVERY_ATTEMPTED',
    Delivered: 'DELIVERED',
    AvailableForPickup: 'READY_FOR_PICKUP',
    Exception: 'EXCEPTION',
    Expired: 'TRACKING_EXPIRED',
  },
});

export interface AfterShipRow {
  /** The carrier's own code, of whichever leg. */
  readonly rawTag: string | null;
  readonly subtag: string | null;
  readonly tag: string | null;
  readonly carrier: CodeCarrier;
}

/** The meanings of a checkpoint's codes, most telling first. The tag of an unknown subtag says nothing: it would be a guess. */
export function afterShipMeanings(row: AfterShipRow): readonly FoundMeaning[] {
  const subtag = findIn(AFTERSHIP_SUBTAGS, row.subtag);
  const tag = row.subtag === null || subtag.length > 0 ? findIn(AFTERSHIP_TAGS, row.tag) : [];
  return [...(row.rawTag === null ? [] : nativeMeanings(row.rawTag, row.carrier)), ...subtag, ...tag];
}
