/** From the rules' verdicts to messages: which are planned and for when, which wait for another hour, which may never leave. */
import { holdOf, waitsForTheParcel } from './hold.ts';
import { type MessageId, messageId, type NoticeId, noticeId } from './ids.ts';
import { type Channel, type MessageState, NOTICE_KINDS, type NoticeKind } from './notice.ts';
import { isOldNews } from './old-news.ts';
import type { SendWindow } from './policy.ts';
import { weighDelay } from './rules/delay.ts';
import { standingEpisodes } from './rules/moving-again.ts';
import type { RuleName, Weighed } from './rules/rule.ts';
import { type Episode, isTooOld, type MessageRecord, type Situation } from './situation.ts';
import type { ProductInstant } from './time.ts';
import { episodeFor } from './turn-episodes.ts';
import { isOpen, nextOpening } from './windows.ts';

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

export interface RescheduledMessage {
  readonly messageId: MessageId;
  readonly releaseAt: ProductInstant;
}

/** What becomes of a parcel's messages. */
export interface MessageChanges {
  readonly planned: readonly PlannedMessage[];
  readonly dropped: readonly DroppedMessage[];
  /** Messages that wait for another hour: their window was missed, or the buyer's address or zone has come. */
  readonly rescheduled: readonly RescheduledMessage[];
}

/** Room a send needs before its window closes. */
export const SEND_ROOM_MS = 60_000;

/** Channels each notice goes out on; SMS only where something may be wanted of the buyer soon. */
const CHANNELS_OF: Readonly<Record<NoticeKind, readonly Channel[]>> = {
  shipped: ['email'],
  documents: ['email', 'sms'],
  delay: ['email', 'sms'],
  moving_again: ['email'],
};

/** What becomes of the messages of a parcel, once its episodes have turned. */
export function planMessages(
  s: Situation,
  verdict: ReadonlyMap<RuleName, Weighed>,
  episodes: readonly Episode[],
): MessageChanges {
  const stale = waitingIn(s.messages).flatMap((m) => dropReason(s, episodes, verdict, m));
  const kept = s.messages.filter((m) => !stale.some((d) => d.messageId === m.messageId));
  const { rescheduled: missed, homeless } = missedWindows({ ...s, messages: kept });
  return {
    planned: plannedMessages(s, verdict, episodes),
    dropped: [...stale, ...homeless],
    rescheduled: [...missed, ...nowReachable(s, verdict, episodes)],
  };
}

/** Those that are planned and have not left. */
export function waitingIn<M extends { readonly state: MessageState }>(messages: readonly M[]): readonly M[] {
  return messages.filter((m) => m.state === 'planned');
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
      if (channel === 'sms' && !isReachable(s, channel)) return [];
      const base = {
        noticeId: notice,
        messageId: messageId(notice, channel),
        kind,
        episode: episode.n,
        cause: episode.cause,
        channel,
      };
      if (!isReachable(s, channel)) {
        return [{ ...base, state: 'suppressed', releaseAt: null, reason: NO_ADDRESS }];
      }
      if (s.silently) return [{ ...base, state: 'suppressed', releaseAt: null, reason: 'found_by_reading_again' }];
      const releaseAt = releaseFor(s, channel);
      if (releaseAt === null) return [{ ...base, state: 'suppressed', releaseAt, reason: NO_HOUR }];
      return [{ ...base, state: 'planned', releaseAt, reason: null }];
    });
  });
}

const NO_ADDRESS = 'no_email_address';

/** There is an address for it, and the buyer may be written to there. */
function isReachable({ order: { contact } }: Situation, channel: Channel): boolean {
  return channel === 'email' ? contact.email === 'present' : contact.sms === 'allowed';
}

/** What had no address or no decent hour to go to, has one now, and is still to be said. */
function nowReachable(
  s: Situation,
  verdict: ReadonlyMap<RuleName, Weighed>,
  episodes: readonly Episode[],
): readonly RescheduledMessage[] {
  return s.messages.flatMap((m) => {
    if (m.state !== 'suppressed' || (m.reason !== NO_ADDRESS && m.reason !== NO_HOUR)) return [];
    if (!isReachable(s, m.channel)) return [];
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
    if (s.journey.phase === 'RETURNING') return superseded('returning');
    // No word that all is well after one of trouble; "it moves again" comes anew with that one's end.
    if (standingEpisodes(s).length > 0) return superseded('buyer_told_of_trouble');
    return isOldNews(s, m.kind) ? superseded('old_news') : [];
  }
  const episode = episodes.find((e) => e.n === m.episode);
  if (episode?.closedAt !== null) return superseded('trouble_over');
  // Told on one channel, the delay rule stands by its word; what still waits on another is weighed as if nothing was told.
  const untold = { ...s, episodes: s.episodes.filter((e) => e.n !== m.episode) };
  const says = m.kind === 'delay' ? weighDelay(untold).verdict : verdict.get(m.kind)?.verdict;
  return says === 'tell_buyer' || says === 'blind' ? [] : superseded('reason_gone');
}

/**
 * What could leave now but for the hour gets another one; where no hour is left (the buyer moved, the policy changed),
 * it may never leave. What is held for another reason keeps its release: moving it every night would wake the workflow.
 */
function missedWindows(s: Situation): {
  readonly rescheduled: readonly RescheduledMessage[];
  readonly homeless: readonly DroppedMessage[];
} {
  if (holdOf(s) !== null) return { rescheduled: [], homeless: [] };
  const missed = waitingIn(s.messages).filter(
    (m) =>
      isDue(s, m) &&
      !waitsForTheParcel(s, m) &&
      !isOpen(windowOf(s, m.channel), s.order.zone.candidates, s.now, SEND_ROOM_MS),
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

/** Its hour has come. */
export function isDue(s: Situation, m: Pick<MessageRecord, 'releaseAt'>): boolean {
  return m.releaseAt !== null && m.releaseAt <= s.now;
}
