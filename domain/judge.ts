/**
 * From a situation to what follows: what each rule says, which episodes open and close, which messages are planned,
 * dropped or may leave now, and when to look again. Pure: the activities read the situation and store the result.
 */
import { currentDetails } from './current-details.ts';
import { holdOf } from './hold.ts';
import type { MessageId, NoticeId } from './ids.ts';
import { messageId, noticeId } from './ids.ts';
import type { Channel, MessageState, NoticeKind } from './notice.ts';
import { NOTICE_KINDS } from './notice.ts';
import type { PlanAttributes } from './plan.ts';
import { planAttributes } from './plan-attributes.ts';
import type { SendWindow } from './policy.ts';
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
import { toldAt } from './situation.ts';
import { after, DAY_MS, earliest, HOUR_MS, type ProductInstant, type WallInstant } from './time.ts';
import { isOpen, nextOpening } from './windows.ts';

export interface Judgement {
  readonly weighed: readonly Weighed[];
  readonly opened: readonly Episode[];
  readonly closed: readonly { readonly n: number; readonly by: string }[];
  readonly planned: readonly PlannedMessage[];
  readonly dropped: readonly DroppedMessage[];
  /** Messages that wait for another hour: their window was missed, or the buyer's address has come. */
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
  readonly state: 'superseded' | 'suppressed' | 'cancelled';
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
const WATCH_AFTER_OUTCOME_MS = 72 * HOUR_MS;

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
  const stale = waitingIn(s.messages).flatMap((m) => dropReason(s, episodes, verdict, m));
  const kept = waitingIn(s.messages).filter((m) => !stale.some((d) => d.messageId === m.messageId));
  const { rescheduled: missed, homeless } = missedWindows(s, kept);
  const rescheduled = [...missed, ...nowReachable(s, verdict, episodes)];
  const dropped = [...stale, ...homeless];
  const planned = plannedMessages(s, verdict, episodes);
  const messages = messagesAfter(s, { dropped, rescheduled, planned });
  return { weighed, opened, closed, planned, dropped, rescheduled, plan: planOf(s, weighed, messages) };
}

/** An order nobody may be told of keeps its rules' reasons, but none of them speaks to the buyer. */
function quietened(s: Situation, w: Weighed): Weighed {
  if (w.verdict !== 'tell_buyer') return w;
  if (s.order.silent !== null) {
    return { ...w, verdict: 'silent', why: `The order stays silent: ${s.order.silent.replaceAll('_', ' ')}.` };
  }
  return isTooOld(s) ? { ...w, verdict: 'silent', why: 'The parcel is too old to be written about.' } : w;
}

/** Followed for as long as the policy says, without an outcome: staff are told and the watch ends. */
function isTooOld(s: Situation): boolean {
  return s.now - s.shipment.openedAt > s.policy.policy.closeAfterDays * DAY_MS;
}

function waitingIn<M extends { readonly state: MessageState }>(messages: readonly M[]): readonly M[] {
  return messages.filter((m) => m.state === 'planned');
}

function ended(s: Situation): Judgement {
  const reason = s.order.stop ?? (s.shipment.state === 'detached' ? 'tracking_number_replaced' : 'parcel_ended');
  const dropped = waitingIn(s.messages).map((m) => ({ messageId: m.messageId, state: 'cancelled' as const, reason }));
  const messages = messagesAfter(s, { dropped, rescheduled: [], planned: [] });
  const leaseUntil = leaseEnd(messages);
  const plan: StoredPlan = {
    done: leaseUntil === null,
    send: null,
    wakeAt: null,
    leaseUntil,
    text: currentDetails(s, [], messages, { ended: reason, nextAt: null }),
    attributes: { ...planAttributes(s, [], messages, null, false), needsAttention: false, exceptionKind: null },
  };
  const closed = s.episodes.filter((e) => e.closedAt === null).map((e) => ({ n: e.n, by: reason }));
  return { weighed: [], opened: [], closed, planned: [], dropped, rescheduled: [], plan };
}

function turnEpisodes(
  s: Situation,
  verdict: ReadonlyMap<RuleName, Weighed>,
): { opened: readonly Episode[]; closed: Judgement['closed'] } {
  const recovered = recoveredEpisodes(s);
  const closed: { n: number; by: string }[] = recovered.map((e) => ({ n: e.n, by: 'progress' }));
  const opened: Episode[] = [];
  for (const kind of ['documents', 'delay'] as const) {
    const open = s.episodes.find((e) => e.kind === kind && e.closedAt === null && !recovered.includes(e));
    const says = verdict.get(kind)?.verdict;
    if (open === undefined) {
      if (says !== 'tell_buyer') continue;
      opened.push({ n: nextEpisode(s, opened), kind, cause: causeOf(s, kind), openedAt: s.now, closedAt: null });
    } else if (s.journey.outcome !== null) closed.push({ n: open.n, by: s.journey.outcome.kind });
    // Not told yet, and the reason is gone. Blindness is no such reason: the message waits until we see again.
    else if (toldAt(s, open) === null && !isBeingTold(s, open) && says !== 'tell_buyer' && says !== 'blind')
      closed.push({ n: open.n, by: 'reason_gone' });
  }
  return { opened, closed };
}

/** A sender may be at it, and whatever it sends belongs to this episode. */
function isBeingTold(s: Situation, episode: Episode): boolean {
  return s.messages.some((m) => m.kind === episode.kind && m.episode === episode.n && m.state === 'sending');
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
        return [{ ...base, state: 'suppressed', releaseAt: null, reason: NO_ADDRESS }];
      }
      const releaseAt = releaseFor(s, channel);
      if (releaseAt === null) return [{ ...base, state: 'suppressed', releaseAt, reason: NO_HOUR }];
      return [{ ...base, state: 'planned', releaseAt, reason: null }];
    });
  });
}

const NO_ADDRESS = 'no_email_address';

/** What had no address to go to, has one now, and is still to be said. */
function nowReachable(
  s: Situation,
  verdict: ReadonlyMap<RuleName, Weighed>,
  episodes: readonly Episode[],
): Judgement['rescheduled'] {
  if (s.order.contact.email === 'missing') return [];
  return s.messages.flatMap((m) => {
    if (m.state !== 'suppressed' || m.reason !== NO_ADDRESS) return [];
    if (verdict.get(m.kind)?.verdict !== 'tell_buyer' || episodeFor(s, m.kind, episodes)?.n !== m.episode) return [];
    if (dropReason(s, episodes, verdict, m).length > 0) return [];
    const releaseAt = releaseFor(s, m.channel);
    return releaseAt === null ? [] : [{ messageId: m.messageId, releaseAt }];
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
  if (isTooOld(s)) return superseded('too_old');
  if (s.journey.outcome !== null) return superseded(s.journey.outcome.kind);
  if (m.kind === 'shipped' || m.kind === 'moving_again') {
    return s.journey.phase === 'RETURNING' ? superseded('returning') : [];
  }
  const episode = episodes.find((e) => e.n === m.episode);
  if (episode?.closedAt !== null) return superseded('trouble_over');
  const says = verdict.get(m.kind)?.verdict;
  return says === 'tell_buyer' || says === 'blind' ? [] : superseded('reason_gone');
}

/**
 * What could leave now but for the hour gets another one; where no hour is left (the buyer moved, the policy changed),
 * it may never leave. What is held for another reason keeps its release: moving it every night would wake the workflow.
 */
function missedWindows(
  s: Situation,
  kept: readonly MessageRecord[],
): { readonly rescheduled: Judgement['rescheduled']; readonly homeless: readonly DroppedMessage[] } {
  if (holdOf(s) !== null) return { rescheduled: [], homeless: [] };
  const missed = kept.filter(
    (m) => isDue(s, m) && !isOpen(windowOf(s, m.channel), s.order.zone.candidates, s.now, SEND_ROOM_MS),
  );
  const moved = missed.map((m) => ({ messageId: m.messageId, releaseAt: releaseFor(s, m.channel) }));
  return {
    rescheduled: moved.flatMap(({ messageId: id, releaseAt }) =>
      releaseAt === null ? [] : [{ messageId: id, releaseAt }],
    ),
    homeless: moved.flatMap(({ messageId: id, releaseAt }) =>
      releaseAt === null ? [{ messageId: id, state: 'suppressed' as const, reason: NO_HOUR }] : [],
    ),
  };
}

const NO_HOUR = 'no_hour_is_decent_in_every_candidate_zone';

function windowOf(s: Situation, channel: Channel): SendWindow {
  return s.policy.policy.windows[channel];
}

/** The next instant at which a message may leave; null where no hour is decent in every zone the buyer may be in. */
function releaseFor(s: Situation, channel: Channel): ProductInstant | null {
  return nextOpening(windowOf(s, channel), s.order.zone.candidates, s.now, SEND_ROOM_MS);
}

function isDue(s: Situation, m: Pick<MessageRecord, 'releaseAt'>): boolean {
  return m.releaseAt !== null && m.releaseAt <= s.now;
}

/** The order's messages once the judgement is stored: the plan speaks of these, so that judging again says the same. */
function messagesAfter(
  s: Situation,
  { dropped, rescheduled, planned }: Pick<Judgement, 'dropped' | 'rescheduled' | 'planned'>,
): readonly MessageRecord[] {
  const known = s.messages.map((m): MessageRecord => {
    const moved = rescheduled.find((r) => r.messageId === m.messageId);
    if (moved !== undefined) {
      const reason = m.state === 'suppressed' ? null : m.reason;
      return { ...m, state: 'planned', releaseAt: moved.releaseAt, reason };
    }
    return { ...m, state: dropped.find((d) => d.messageId === m.messageId)?.state ?? m.state };
  });
  const fresh = planned.map(
    (m): MessageRecord => ({ ...m, language: s.order.language, attempts: 0, leaseUntil: null, sentAt: null }),
  );
  return [...known, ...fresh];
}

function planOf(s: Situation, weighed: readonly Weighed[], messages: readonly MessageRecord[]): StoredPlan {
  const waiting = waitingIn(messages);
  const due = holdOf(s) !== null ? [] : waiting.filter((m) => isDue(s, m));
  const { outcome } = s.journey;
  const watchEnds = outcome === null ? null : after(outcome.at, WATCH_AFTER_OUTCOME_MS);
  const unsent = messages.some((m) => m.state === 'planned' || m.state === 'sending');
  const done = ((watchEnds !== null && s.now >= watchEnds) || isTooOld(s)) && !unsent;
  const future = (at: ProductInstant | null) => (at !== null && at > s.now ? at : null);
  const nextAt = earliest(
    ...weighed.map((w) => future(w.nextAt)),
    ...(s.order.muted === null ? waiting.map((m) => future(m.releaseAt)) : []),
    future(watchEnds),
  );
  // A message is due but the look is too old to send on: look at once.
  const lookFirst = due.length > 0 && !s.sight.fresh;
  return {
    done,
    send: s.sight.fresh ? (inOrderOfKind(due)[0]?.messageId ?? null) : null,
    wakeAt: done ? null : lookFirst ? s.now : nextAt,
    leaseUntil: leaseEnd(messages),
    text: currentDetails(s, weighed, messages, { ended: done ? (outcome?.kind ?? 'too_old') : null, nextAt }),
    attributes: planAttributes(s, weighed, messages, nextAt, isTooOld(s) && outcome === null),
  };
}

function inOrderOfKind(messages: readonly MessageRecord[]): readonly MessageRecord[] {
  return [...messages].sort((a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind));
}

function leaseEnd(messages: readonly MessageRecord[]): WallInstant | null {
  const leases = messages
    .filter((m) => m.state === 'sending' && m.leaseUntil !== null)
    .map((m) => m.leaseUntil as WallInstant);
  return leases.length === 0 ? null : (Math.min(...leases) as WallInstant);
}
