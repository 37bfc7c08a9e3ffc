import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Plan } from '../domain/plan.ts';

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
 * One order's attributes from the plans of its parcels: of those still watched the one with the first precedence speaks
 * for the order, else of all; deadlines roll up to the earliest, scans to the latest. Each plan counts the whole order's
 * notices, and the newest counts most. Returned as pairs in a fixed order; null removes a value.
 */
export function rollUp(plans: readonly Pick<Plan, 'done' | 'attributes'>[]): SearchAttributeUpdatePair[] {
  const parcels = plans.map((p) => p.attributes);
  const watched = plans.filter((p) => !p.done).map((p) => p.attributes);
  const [speaker] = (watched.length === 0 ? parcels : watched).toSorted((a, b) => a.precedence - b.precedence);
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
    { key: SEARCH_ATTRIBUTES.NoticesSent, value: Math.max(0, ...parcels.map((p) => p.noticesSent)) },
    { key: SEARCH_ATTRIBUTES.NeedsAttention, value: parcels.some((p) => p.needsAttention) },
  ];
}
