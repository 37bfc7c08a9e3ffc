import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { PlanAttributes } from '../domain/plan.ts';

/** What operations can search orders by. Never personal data: search attributes are stored in clear text, always. */
export const SEARCH_ATTRIBUTES = {
  MerchantId: defineSearchAttributeKey('MerchantId', SearchAttributeType.KEYWORD),
  CarrierCode: defineSearchAttributeKey('CarrierCode', SearchAttributeType.KEYWORD),
  ShipmentPhase: defineSearchAttributeKey('ShipmentPhase', SearchAttributeType.KEYWORD),
  DestinationCountry: defineSearchAttributeKey('DestinationCountry', SearchAttributeType.KEYWORD),
  ExceptionKind: defineSearchAttributeKey('ExceptionKind', SearchAttributeType.KEYWORD),
  NoticeStage: defineSearchAttributeKey('NoticeStage', SearchAttributeType.KEYWORD),
  LastScanAt: defineSearchAttributeKey('LastScanAt', SearchAttributeType.DATETIME),
  NextDeadlineAt: defineSearchAttributeKey('NextDeadlineAt', SearchAttributeType.DATETIME),
  NoticesSent: defineSearchAttributeKey('NoticesSent', SearchAttributeType.INT),
  NeedsAttention: defineSearchAttributeKey('NeedsAttention', SearchAttributeType.BOOL),
} as const;

/**
 * One order's attributes from those of its parcels: the parcel in trouble speaks for the order, then the latest one;
 * deadlines roll up to the earliest, scans to the latest. Returned as pairs in a fixed order; null removes a value.
 */
export function rollUp(parcels: readonly PlanAttributes[]): SearchAttributeUpdatePair[] {
  const speaker =
    parcels.find((p) => p.exceptionKind !== null) ?? parcels.find((p) => p.needsAttention) ?? parcels.at(-1);
  const deadlines = parcels.flatMap((p) => (p.nextDeadlineAt === null ? [] : [p.nextDeadlineAt]));
  const scans = parcels.flatMap((p) => (p.lastScanAt === null ? [] : [p.lastScanAt]));
  const stages = parcels.flatMap((p) => (p.noticeStage === null ? [] : [p.noticeStage]));
  const date = (ms: number | undefined) => (ms === undefined || !Number.isFinite(ms) ? null : new Date(ms));
  return [
    { key: SEARCH_ATTRIBUTES.CarrierCode, value: speaker?.carrierCode ?? null },
    { key: SEARCH_ATTRIBUTES.DestinationCountry, value: speaker?.destinationCountry ?? null },
    { key: SEARCH_ATTRIBUTES.ShipmentPhase, value: speaker?.phase ?? null },
    { key: SEARCH_ATTRIBUTES.ExceptionKind, value: speaker?.exceptionKind ?? null },
    { key: SEARCH_ATTRIBUTES.NoticeStage, value: stages.at(-1) ?? null },
    { key: SEARCH_ATTRIBUTES.LastScanAt, value: date(scans.length === 0 ? undefined : Math.max(...scans)) },
    { key: SEARCH_ATTRIBUTES.NextDeadlineAt, value: date(deadlines.length === 0 ? undefined : Math.min(...deadlines)) },
    { key: SEARCH_ATTRIBUTES.NoticesSent, value: parcels.reduce((sum, p) => sum + p.noticesSent, 0) },
    { key: SEARCH_ATTRIBUTES.NeedsAttention, value: parcels.some((p) => p.needsAttention) },
  ];
}
