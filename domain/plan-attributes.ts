/** What operations can search an order's parcels by: the plan's share of the workflow's search attributes. */
import { waitsForSight } from './hold.ts';
import type { MessageState } from './notice.ts';
import type { PlanAttributes } from './plan.ts';
import { precedenceOf, weightOf } from './precedence.ts';
import type { Weighed } from './rules/rule.ts';
import type { MessageRecord, Situation } from './situation.ts';
import type { ProductInstant } from './time.ts';

/**
 * The attributes after a judgement. `messages` are the order's as they will be stored, in the order in which they were planned;
 * `followedNoMore`: the parcel grew too old to be followed, without an outcome.
 */
export function planAttributes(
  s: Situation,
  weighed: readonly Weighed[],
  messages: readonly MessageRecord[],
  nextAt: ProductInstant | null,
  followedNoMore: boolean,
): PlanAttributes {
  const overdue = messages.some((m) => waitsForSight(s, m));
  const exceptions = [
    ...weighed.flatMap((w) => w.exception ?? []),
    ...(overdue ? ['blind'] : []),
    ...messages.flatMap((m) => whyStuck(m) ?? []),
    ...(heldByRefund(s, messages) ? ['held_by_refund'] : []),
    ...(followedNoMore ? ['too_old'] : []),
  ];
  const exceptionKind = exceptions.sort((a, b) => weightOf(a) - weightOf(b))[0] ?? null;
  const phase = s.shipment.parcel === 0 ? 'NOT_DISPATCHED' : s.journey.phase;
  const needsAttention =
    weighed.some((w) => w.verdict === 'tell_staff' || w.verdict === 'blind') ||
    messages.some((m) => whyStuck(m) !== null) ||
    overdue ||
    heldByRefund(s, messages) ||
    followedNoMore;
  return {
    carrierCode: s.shipment.carrierName,
    destinationCountry: s.order.destinationCountry,
    phase,
    exceptionKind,
    noticeStage: noticeStage(messages),
    lastScanAt: s.journey.lastScan?.seenAt ?? null,
    nextDeadlineAt: nextAt,
    noticesSent: s.noticesSent,
    needsAttention,
    precedence: precedenceOf({ exceptionKind, needsAttention, phase }),
  };
}

/**
 * A webhook muted the order, and somebody has to weigh whether what waits may still be said. A mute by operations is a
 * person's choice already.
 */
function heldByRefund(s: Situation, messages: readonly MessageRecord[]): boolean {
  return (
    s.order.muted === 'partial_refund' &&
    (messages.some((m) => m.state === 'planned') ||
      s.episodes.some((e) => e.kind === 'documents' && e.closedAt === null))
  );
}

/** Why a person has to see a message: it failed, nobody knows, its channel is away, or the buyer cannot be reached at all. */
function whyStuck(m: MessageRecord): string | null {
  if (m.state === 'planned') return m.unavailable ? 'channel_unavailable' : null;
  if (m.state === 'unknown' || m.state === 'failed') return `message_${m.state}`;
  return m.state === 'suppressed' && m.channel === 'email' ? 'no_contact' : null;
}

/** How far a notice on two channels has come: the channel that has come farthest speaks. */
const STATES_BY_PROGRESS: readonly MessageState[] = [
  'sent',
  'unknown',
  'sending',
  'planned',
  'failed',
  'superseded',
  'suppressed',
  'cancelled',
];

/** `delay_planned`: the newest notice and how far it has come; messages are in the order in which they were planned. */
function noticeStage(messages: readonly MessageRecord[]): string | null {
  const newest = messages.at(-1);
  if (newest === undefined) return null;
  const states = messages.filter((m) => m.noticeId === newest.noticeId).map((m) => m.state);
  return `${newest.kind}_${STATES_BY_PROGRESS.find((state) => states.includes(state)) ?? newest.state}`;
}
