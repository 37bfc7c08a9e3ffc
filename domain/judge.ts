/**
 * From a situation to what follows: what each rule says, which episodes open and close, which messages are planned,
 * dropped or may leave now, and when to look again. Pure: the activities read the situation and store the result.
 */
import { currentDetails } from './current-details.ts';
import type { MessageId, NoticeId } from './ids.ts';
import { messageId, noticeId } from './ids.ts';
import type { Channel, MessageState, NoticeKind } from './notice.ts';
import { NOTICE_KINDS } from './notice.ts';
import type { PlanAttributes } from './plan.ts';
import { weighCarrierTrouble } from './rules/carrier-trouble.ts';
import { weighCustoms } from './rules/customs.ts';
import { causeOfDelay, weighDelay } from './rules/delay.ts';
import { weighDocuments } from './rules/documents.ts';
import { recoveredEpisodes, weighMovingAgain } from './rules/moving-again.ts';
import { RULES, type Rule, type RuleName, type Weighed } from './rules/rule.ts';
import { weighShipped } from './rules/shipped.ts';
import { weighSight } from './rules/sight.ts';
import { weighSilence } from './rules/silence.ts';
import type { Episode, EpisodeKind, MessageRecord, Situation } from './situation.ts';
import { isBlind, openEpisode, toldAt } from './situation.ts';
import { after, earliest, HOUR_MS, type ProductInstant, type WallInstant } from './time.ts';
import { isOpen, nextOpening } from './windows.ts';

export interface Judgement {
  readonly weighed: readonly Weighed[];
  readonly opened: readonly Episode[];
  readonly closed: readonly { readonly n: number; readonly by: string }[];
  readonly planned: readonly PlannedMessage[];
  readonly dropped: readonly DroppedMessage[];
  /** Messages whose window was missed or whose release moved. */
  readonly rescheduled: readonly { readonly messageId: MessageId; readonly releaseAt: ProductInstant }[];
  readonly plan: StoredPlan;
}

export interface PlannedMessage {
  readonly noticeId: NoticeId;
  readonly messageId: MessageId;
  readonly kind: NoticeKind;
  readonly episode: number;
  readonly cause: string;
  readonly channel: Channel;
  readonly state: 'planned' | 'suppressed';
  readonly releaseAt: ProductInstant | null;
  readonly reason: string | null;
}

export interface DroppedMessage {
  readonly messageId: MessageId;
  readonly state: 'superseded' | 'cancelled';
  readonly reason: string;
}

/** The plan as it is stored: product time, and without a version of its own. */
export interface StoredPlan {
  readonly done: boolean;
  readonly send: MessageId | null;
  readonly wakeAt: ProductInstant | null;
  /** The end of a running send's lease: wall time, since a lease protects a living process. */
  readonly leaseUntil: WallInstant | null;
  readonly text: string;
  readonly attributes: PlanAttributes;
}

/** A watch ends this long after the parcel's outcome: late corrections still arrive. */
export const WATCH_AFTER_OUTCOME_MS = 72 * HOUR_MS;

/** Room a send needs before its window closes. */
export const SEND_ROOM_MS = 60_000;

const WEIGH: Readonly<Record<RuleName, Rule>> = {
  shipped: weighShipped,
  documents: weighDocuments,
  delay: weighDelay,
  moving_again: weighMovingAgain,
  silence: weighSilence,
  customs: weighCustoms,
  carrier_trouble: weighCarrierTrouble,
  sight: weighSight,
};

/** Channels each notice goes out on; SMS only where something may be wanted of the buyer soon. */
const CHANNELS_OF: Readonly<Record<NoticeKind, readonly Channel[]>> = {
  shipped: ['email'],
  documents: ['email', 'sms'],
  delay: ['email', 'sms'],
  moving_again: ['email'],
};

/** What follows from a situation. Idempotent: judged again on its own stored result, nothing more follows. */
export function judge(s: Situation): Judgement {
  if (s.order.stop !== null || s.shipment.state !== 'open') return ended(s);
  const weighed = RULES.map((rule) => quietened(s, WEIGH[rule](s)));
  const verdict = new Map(weighed.map((w) => [w.rule, w]));
  const { opened, closed } = turnEpisodes(s, verdict);
  const episodes = [
    ...s.episodes.map((e) => (closed.some((c) => c.n === e.n) ? { ...e, closedAt: s.now } : e)),
    ...opened,
  ];
  const dropped = s.messages.filter((m) => m.state === 'planned').flatMap((m) => dropReason(s, episodes, verdict, m));
  const planned = plannedMessages(s, verdict, episodes);
  const rescheduled = s.messages.flatMap((m) => missedWindow(s, dropped, m));
  const waiting = [
    ...s.messages
      .filter((m) => m.state === 'planned' && !dropped.some((d) => d.messageId === m.messageId))
      .map((m) => ({
        ...m,
        releaseAt: rescheduled.find((r) => r.messageId === m.messageId)?.releaseAt ?? m.releaseAt,
      })),
    ...planned.filter((m) => m.state === 'planned'),
  ];
  return {
    weighed,
    opened,
    closed,
    planned,
    dropped,
    rescheduled,
    plan: planOf(s, weighed, waiting, episodes, planned),
  };
}

/** An order nobody may be told of keeps its rules' reasons, but none of them speaks to the buyer. */
function quietened(s: Situation, w: Weighed): Weighed {
  if (w.verdict !== 'tell_buyer' || s.order.silent === null) return w;
  return { ...w, verdict: 'silent', why: `The order stays silent: ${s.order.silent.replaceAll('_', ' ')}.` };
}

function ended(s: Situation): Judgement {
  const reason = s.order.stop ?? (s.shipment.state === 'detached' ? 'tracking_number_replaced' : 'parcel_ended');
  const dropped = s.messages
    .filter((m) => m.state === 'planned')
    .map((m) => ({ messageId: m.messageId, state: 'cancelled' as const, reason }));
  const leaseUntil = leaseEnd(s.messages);
  const plan: StoredPlan = {
    done: leaseUntil === null,
    send: null,
    wakeAt: null,
    leaseUntil,
    text: currentDetails(s, [], { ended: reason, waiting: [], nextAt: null }),
    attributes: { ...attributesOf(s, [], [], null), needsAttention: false, exceptionKind: null },
  };
  const closed = s.episodes.filter((e) => e.closedAt === null).map((e) => ({ n: e.n, by: reason }));
  return { weighed: [], opened: [], closed, planned: [], dropped, rescheduled: [], plan };
}

function turnEpisodes(
  s: Situation,
  verdict: ReadonlyMap<RuleName, Weighed>,
): { opened: readonly Episode[]; closed: Judgement['closed'] } {
  const closed: { n: number; by: string }[] = recoveredEpisodes(s).map((e) => ({ n: e.n, by: 'progress' }));
  const opened: Episode[] = [];
  for (const kind of ['documents', 'delay'] as const) {
    const open = openEpisode(s, kind);
    const says = verdict.get(kind)?.verdict;
    if (open === null && says === 'tell_buyer') {
      opened.push({ n: nextEpisode(s, opened), kind, cause: causeOf(s, kind), openedAt: s.now, closedAt: null });
    }
    if (open === null || closed.some((c) => c.n === open.n)) continue;
    if (s.journey.outcome !== null) closed.push({ n: open.n, by: s.journey.outcome.kind });
    // Not told yet, and the reason is gone. Blindness is no such reason: the message waits until we see again.
    else if (toldAt(s, open) === null && says !== 'tell_buyer' && says !== 'blind')
      closed.push({ n: open.n, by: 'reason_gone' });
  }
  return { opened, closed };
}

function nextEpisode(s: Situation, opened: readonly Episode[]): number {
  return Math.max(0, ...s.episodes.map((e) => e.n), ...opened.map((e) => e.n)) + 1;
}

function causeOf(s: Situation, kind: EpisodeKind): string {
  return kind === 'documents' ? 'papers' : causeOfDelay(s);
}

/** The episode a notice of this kind would belong to; null where none is owed. */
function episodeFor(s: Situation, kind: NoticeKind, episodes: readonly Episode[]): { n: number; cause: string } | null {
  switch (kind) {
    case 'shipped':
      return { n: 0, cause: 'accepted' };
    case 'documents':
    case 'delay': {
      const open = episodes.find((e) => e.kind === kind && e.closedAt === null);
      return open === undefined ? null : { n: open.n, cause: open.cause };
    }
    case 'moving_again': {
      const [first] = recoveredEpisodes(s);
      return first === undefined ? null : { n: first.n, cause: first.kind };
    }
  }
}

function plannedMessages(
  s: Situation,
  verdict: ReadonlyMap<RuleName, Weighed>,
  episodes: readonly Episode[],
): readonly PlannedMessage[] {
  return NOTICE_KINDS.flatMap((kind) => {
    if (verdict.get(kind)?.verdict !== 'tell_buyer') return [];
    const episode = episodeFor(s, kind, episodes);
    if (episode === null || s.messages.some((m) => m.kind === kind && m.episode === episode.n)) return [];
    const notice = noticeId(s.shipment.shipmentId, kind, episode.n);
    return CHANNELS_OF[kind].flatMap((channel): PlannedMessage[] => {
      if (channel === 'sms' && s.order.contact.sms !== 'allowed') return [];
      const base = {
        noticeId: notice,
        messageId: messageId(notice, channel),
        kind,
        episode: episode.n,
        cause: episode.cause,
        channel,
      };
      if (channel === 'email' && s.order.contact.email === 'missing') {
        return [{ ...base, state: 'suppressed', releaseAt: null, reason: 'no_email_address' }];
      }
      const releaseAt = nextOpening(s.policy.policy.windows[channel], s.order.zone.candidates, s.now, SEND_ROOM_MS);
      if (releaseAt === null)
        return [{ ...base, state: 'suppressed', releaseAt, reason: 'no_hour_is_decent_in_every_candidate_zone' }];
      return [{ ...base, state: 'planned', releaseAt, reason: null }];
    });
  });
}

function dropReason(
  s: Situation,
  episodes: readonly Episode[],
  verdict: ReadonlyMap<RuleName, Weighed>,
  m: MessageRecord,
): readonly DroppedMessage[] {
  const superseded = (reason: string): readonly DroppedMessage[] => [
    { messageId: m.messageId, state: 'superseded', reason },
  ];
  if (s.order.silent !== null) return superseded(s.order.silent);
  if (s.journey.outcome !== null) return superseded(s.journey.outcome.kind);
  if (m.kind === 'shipped' || m.kind === 'moving_again') {
    return s.journey.phase === 'RETURNING' ? superseded('returning') : [];
  }
  const episode = episodes.find((e) => e.n === m.episode);
  if (episode?.closedAt !== null) return superseded('trouble_over');
  const says = verdict.get(m.kind)?.verdict;
  return says === 'tell_buyer' || says === 'blind' ? [] : superseded('reason_gone');
}

function missedWindow(s: Situation, dropped: readonly DroppedMessage[], m: MessageRecord): Judgement['rescheduled'] {
  if (m.state !== 'planned' || m.releaseAt === null || m.releaseAt > s.now) return [];
  if (dropped.some((d) => d.messageId === m.messageId)) return [];
  const window = s.policy.policy.windows[m.channel];
  if (isOpen(window, s.order.zone.candidates, s.now, SEND_ROOM_MS)) return [];
  const releaseAt = nextOpening(window, s.order.zone.candidates, s.now, SEND_ROOM_MS);
  return releaseAt === null ? [] : [{ messageId: m.messageId, releaseAt }];
}

type Waiting = Pick<MessageRecord, 'messageId' | 'kind' | 'channel' | 'releaseAt'>;

function planOf(
  s: Situation,
  weighed: readonly Weighed[],
  waiting: readonly Waiting[],
  episodes: readonly Episode[],
  planned: readonly PlannedMessage[],
): StoredPlan {
  const held = s.order.muted !== null;
  const due = held ? [] : waiting.filter((m) => m.releaseAt !== null && m.releaseAt <= s.now);
  const maySend = s.sight.fresh && !isBlind(s);
  const send = maySend ? (inOrderOfKind(due)[0]?.messageId ?? null) : null;
  const { outcome } = s.journey;
  const watchEnds = outcome === null ? null : after(outcome.at, WATCH_AFTER_OUTCOME_MS);
  const sending = s.messages.some((m) => m.state === 'sending');
  const tooOld = s.now - s.shipment.openedAt > s.policy.policy.closeAfterDays * 24 * HOUR_MS;
  const done = ((watchEnds !== null && s.now >= watchEnds) || tooOld) && (waiting.length === 0 || held) && !sending;
  const future = (at: ProductInstant | null) => (at !== null && at > s.now ? at : null);
  const nextAt = earliest(
    ...weighed.map((w) => future(w.nextAt)),
    ...(held ? [] : waiting.map((m) => future(m.releaseAt))),
    future(watchEnds),
  );
  // A message is due but the look is too old to send on: look at once. Where looks fail, their own retry comes first.
  const lookFirst = due.length > 0 && !s.sight.fresh && s.sight.errorStreak === 0;
  return {
    done,
    send: done ? null : send,
    wakeAt: done ? null : lookFirst ? s.now : nextAt,
    leaseUntil: leaseEnd(s.messages),
    text: currentDetails(s, weighed, { ended: done ? (outcome?.kind ?? 'too_old') : null, waiting, nextAt }),
    attributes: attributesOf(s, weighed, planned, nextAt, episodes),
  };
}

function inOrderOfKind(messages: readonly Waiting[]): readonly Waiting[] {
  return [...messages].sort((a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind));
}

function leaseEnd(messages: readonly MessageRecord[]): WallInstant | null {
  const leases = messages
    .filter((m) => m.state === 'sending' && m.leaseUntil !== null)
    .map((m) => m.leaseUntil as WallInstant);
  return leases.length === 0 ? null : (Math.min(...leases) as WallInstant);
}

/** The more there is to lose, the earlier in this list: an order shows one exception. */
const EXCEPTIONS_BY_WEIGHT = [
  'lost',
  'destroyed',
  'customs_rejected',
  'damaged',
  'refused',
  'returning',
  'customs_papers',
  'duty_due',
  'customs_held',
  'late',
  'silent',
  'not_dispatched',
  'blind',
] as const;

function attributesOf(
  s: Situation,
  weighed: readonly Weighed[],
  planned: readonly PlannedMessage[],
  nextAt: ProductInstant | null,
  _episodes: readonly Episode[] = [],
): PlanAttributes {
  const exceptions = weighed.flatMap((w) => (w.exception === null ? [] : [w.exception]));
  const weight = (e: string) => {
    const at = EXCEPTIONS_BY_WEIGHT.findIndex((known) => known === e);
    return at === -1 ? EXCEPTIONS_BY_WEIGHT.length - 3 : at;
  };
  const exceptionKind = [...exceptions].sort((a, b) => weight(a) - weight(b))[0] ?? null;
  const stuck: readonly MessageState[] = ['unknown', 'failed'];
  const last = [...s.messages].sort((a, b) => (a.sentAt ?? Infinity) - (b.sentAt ?? Infinity)).at(-1);
  const [fresh] = planned;
  return {
    carrierCode: s.shipment.carrierName,
    phase: s.shipment.parcel === 0 ? 'NOT_DISPATCHED' : s.journey.phase,
    exceptionKind,
    noticeStage:
      fresh !== undefined ? `${fresh.kind}_planned` : last === undefined ? null : `${last.kind}_${last.state}`,
    lastScanAt: s.journey.lastScan?.seenAt ?? null,
    nextDeadlineAt: nextAt,
    noticesSent: new Set(s.messages.filter((m) => m.state === 'sent').map((m) => m.noticeId)).size,
    needsAttention:
      weighed.some((w) => w.verdict === 'tell_staff' || w.verdict === 'blind') ||
      s.messages.some((m) => stuck.includes(m.state)) ||
      planned.some((m) => m.state === 'suppressed'),
  };
}
