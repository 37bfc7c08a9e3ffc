/** Everything the rules may look at when they judge one parcel. Plain data, read in one transaction. */

import type { MessageId, NoticeId, ShipmentId } from './ids.ts';
import type { Journey } from './journey.ts';
import type { LastingFailure } from './look.ts';
import type { Channel, Language, MessageState, NoticeKind } from './notice.ts';
import type { OrderFacts } from './order.ts';
import type { PolicyVersion } from './policy.ts';
import type { DeliveryPromise } from './promise.ts';
import { DAY_MS, type ProductInstant, type WallInstant } from './time.ts';

export interface Situation {
  readonly now: ProductInstant;
  /** Old answers were read anew: what they say was there before, and is no news to anybody. */
  readonly silently: boolean;
  readonly order: OrderFacts;
  /** When Waybell first heard of the order: an import may be weeks old by then. */
  readonly heardAt: ProductInstant;
  readonly shipment: ShipmentFacts;
  readonly journey: Journey;
  readonly sight: Sight;
  readonly policy: PolicyVersion;
  readonly promise: DeliveryPromise | null;
  readonly episodes: readonly Episode[];
  readonly inherited: readonly InheritedEpisode[];
  readonly messages: readonly MessageRecord[];
  /** Notices of the whole order that have left, on whatever channel. */
  readonly noticesSent: number;
}

export interface ShipmentFacts {
  readonly shipmentId: ShipmentId;
  /** 0: the lines no parcel carries yet. */
  readonly parcel: number;
  readonly state: 'open' | 'ended' | 'detached';
  readonly openedAt: ProductInstant;
  readonly carrierName: string | null;
  /** Dispatched, but without a number that a carrier can be asked about. */
  readonly untracked: boolean;
  /** Of parcel 0: the order's numbers beyond MAX_PARCELS. */
  readonly leftOut: number;
}

/** How well we see the parcel. */
export interface Sight {
  readonly firstLookedAt: ProductInstant | null;
  readonly lastLookedAt: ProductInstant | null;
  /** The earlier of our last good look and the provider's own sync time: silence is counted up to here, not up to now. */
  readonly seenUntil: ProductInstant | null;
  /** The last look was answered, and young enough to send on. */
  readonly fresh: boolean;
  /** Looks in a row that failed. */
  readonly errorStreak: number;
  readonly lastFailure: string | null;
  /** Set from the first look that failed of something that does not pass by itself to the next that was answered. */
  readonly lastingFailure: LastingFailure | null;
}

export type EpisodeKind = 'documents' | 'delay';

/** One trouble from opening to recovery; numbered per parcel, whatever its kind. */
export interface Episode {
  /** The parcel on which it opened. */
  readonly shipmentId: ShipmentId;
  readonly n: number;
  readonly kind: EpisodeKind;
  readonly cause: string;
  readonly openedAt: ProductInstant;
  readonly closedAt: ProductInstant | null;
}

/** A trouble the buyer was told of on a parcel whose place this one took. It is the same one, and this one's to end. */
export interface InheritedEpisode extends Episode {
  /** While a sender may still be telling it: now. */
  readonly toldAt: ProductInstant;
}

export interface MessageRecord {
  readonly messageId: MessageId;
  readonly noticeId: NoticeId;
  readonly kind: NoticeKind;
  readonly episode: number;
  readonly channel: Channel;
  readonly state: MessageState;
  readonly releaseAt: ProductInstant | null;
  readonly language: Language;
  readonly attempts: number;
  /** Its last attempt found the channel unavailable: it waits for the channel, and staff see it. */
  readonly unavailable: boolean;
  /** While `sending`: until when its sender may still be at work. */
  readonly leaseUntil: WallInstant | null;
  readonly sentAt: ProductInstant | null;
  readonly reason: string | null;
}

/** Beyond this the provider's feed counts as blind: 17TRACK refreshes every 6 to 12 h, so a day is a fault, not a rhythm. */
export const BLIND_AFTER_MS = 24 * 3_600_000;

/** The facts blindness follows from. */
export interface BlindFacts {
  readonly now: ProductInstant;
  readonly shipment: Pick<ShipmentFacts, 'parcel'>;
  readonly sight: Pick<Sight, 'seenUntil'>;
}

/** True where we cannot say that nothing happened: never looked, or the feed's own sight ended more than a day ago. */
export function isBlind(situation: BlindFacts): boolean {
  if (situation.shipment.parcel === 0) return false;
  const { seenUntil } = situation.sight;
  return seenUntil === null || situation.now - seenUntil > BLIND_AFTER_MS;
}

/** Followed for as long as the policy says, without an outcome: staff are told and the watch ends. */
export function isTooOld(s: Situation): boolean {
  return s.now - s.shipment.openedAt > s.policy.policy.closeAfterDays * DAY_MS;
}

/** Every trouble the buyer was told of, and when: the parcel's own first, then those of the parcels whose place it took. */
export function toldTroubles(s: Situation): readonly { readonly e: Episode; readonly at: ProductInstant }[] {
  const own = s.episodes.flatMap((e) => {
    const at = toldAt(s, e);
    return at === null ? [] : [{ e, at }];
  });
  return [...own, ...s.inherited.map((e) => ({ e, at: e.toldAt }))];
}

/** When the buyer was told of an episode of this parcel's own: the first accepted or possibly accepted message of it. */
export function toldAt(situation: Pick<Situation, 'messages'>, episode: Episode): ProductInstant | null {
  const told = situation.messages
    .filter((m) => m.kind === episode.kind && m.episode === episode.n && (m.state === 'sent' || m.state === 'unknown'))
    .map((m) => m.sentAt)
    .filter((at) => at !== null);
  return told.length === 0 ? null : (Math.min(...told) as ProductInstant);
}
