/** Builds situations for tests from facts: scans are folded as the product folds them, thresholds are parsed as a policy. */
import { DEFAULT_POLICY, type PolicyDocument, policySchema } from '../../database/policy-schema.ts';
import type { BuyerZone } from '../../domain/buyer-zone.ts';
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { foldJourney } from '../../domain/fold.ts';
import { merchantId, messageId, noticeId, orderId, shipmentId } from '../../domain/ids.ts';
import type { Judgement } from '../../domain/judge.ts';
import type { Channel, MessageState, NoticeKind } from '../../domain/notice.ts';
import type { OrderFacts } from '../../domain/order.ts';
import { promiseFor } from '../../domain/promise.ts';
import type {
  Episode,
  EpisodeKind,
  InheritedEpisode,
  MessageRecord,
  ShipmentFacts,
  Sight,
  Situation,
} from '../../domain/situation.ts';
import type { ProductInstant } from '../../domain/time.ts';
import { at } from './checkpoints.ts';

const ORDER = orderId(merchantId('north-tea'), 'standard', '1001');
export const PARCEL = shipmentId(ORDER, 1);

/** An instant, or `2026-11-10 12:00` as UTC. */
export type When = ProductInstant | string;

export function instant(when: When): ProductInstant {
  return typeof when === 'string' ? at(when) : when;
}

export interface Facts {
  readonly now?: When;
  readonly heardAt?: When;
  readonly order?: Partial<OrderFacts>;
  readonly zones?: readonly string[];
  readonly shipment?: Partial<ShipmentFacts>;
  readonly scans?: readonly Checkpoint[];
  readonly sight?: Partial<Sight>;
  /** How far the feed has let us see; `null` for never. Without it: up to now. */
  readonly seenUntil?: When | null;
  /** The merchant's policy, version 3; without it the built-in default, version 0. */
  readonly policy?: PolicyDocument;
  readonly episodes?: readonly Episode[];
  readonly inherited?: readonly InheritedEpisode[];
  readonly messages?: readonly MessageRecord[];
}

/**
 * A parcel from China to São Paulo, ordered on 1 November 2026, heard of at once, seen up to now (10 November, noon UTC),
 * without scans and without a promise, unless the facts say otherwise.
 */
export function situation(facts: Facts = {}): Situation {
  const now = instant(facts.now ?? '2026-11-10 12:00');
  const orderedAt = facts.order?.orderedAt ?? at('2026-11-01 08:00');
  const openedAt = facts.shipment?.openedAt ?? orderedAt;
  const order: OrderFacts = {
    orderId: ORDER,
    merchantId: merchantId('north-tea'),
    version: 1,
    orderedAt,
    originCountry: 'CN',
    destinationCountry: 'BR',
    shippingTitle: 'Standard',
    promisedDay: null,
    language: 'pt-BR',
    zone: zone(...(facts.zones ?? ['America/Sao_Paulo'])),
    stop: null,
    silent: null,
    muted: null,
    contact: { email: 'present', sms: 'not_configured' },
    ...facts.order,
  };
  const policy =
    facts.policy === undefined
      ? { version: 0, policy: DEFAULT_POLICY }
      : { version: 3, policy: policySchema.parse(facts.policy) };
  const seenUntil = facts.seenUntil === undefined ? now : facts.seenUntil === null ? null : instant(facts.seenUntil);
  return {
    now,
    silently: false,
    order,
    heardAt: instant(facts.heardAt ?? orderedAt),
    shipment: {
      shipmentId: PARCEL,
      parcel: 1,
      state: 'open',
      openedAt,
      carrierName: 'YunExpress',
      untracked: false,
      leftOut: 0,
      ...facts.shipment,
    },
    journey: foldJourney(facts.scans ?? [], order),
    sight: {
      firstLookedAt: seenUntil === null ? null : openedAt,
      lastLookedAt: seenUntil === null ? null : now,
      seenUntil,
      fresh: true,
      errorStreak: 0,
      lastFailure: null,
      lastingFailure: null,
      ...facts.sight,
    },
    policy,
    promise: promiseFor(order, policy.policy.promise),
    episodes: facts.episodes ?? [],
    inherited: facts.inherited ?? [],
    messages: facts.messages ?? [],
    noticesSent: new Set(facts.messages?.filter((m) => m.state === 'sent').map((m) => m.noticeId)).size,
  };
}

/** The lines no parcel carries yet. */
export const NOT_DISPATCHED: Partial<ShipmentFacts> = {
  shipmentId: shipmentId(ORDER, 0),
  parcel: 0,
  carrierName: null,
};

export function zone(...candidates: readonly string[]): BuyerZone {
  return { candidates, source: candidates.length === 1 ? 'country' : 'ambiguous', rulesVersion: '2026f' };
}

export function episode(n: number, kind: EpisodeKind, opened: When, rest: Partial<Episode> = {}): Episode {
  const cause = kind === 'documents' ? 'papers' : 'promise';
  return { shipmentId: PARCEL, n, kind, cause, openedAt: instant(opened), closedAt: null, ...rest };
}

/** A message in a state; `when` is its release while it is planned, else when it was sent. */
export function message(
  kind: NoticeKind,
  episodeN: number,
  state: MessageState,
  when: When | null,
  channel: Channel = 'email',
): MessageRecord {
  const notice = noticeId(PARCEL, kind, episodeN);
  const planned = state === 'planned';
  const time = when === null ? null : instant(when);
  return {
    messageId: messageId(notice, channel),
    noticeId: notice,
    kind,
    episode: episodeN,
    channel,
    state,
    releaseAt: planned ? time : null,
    language: 'pt-BR',
    attempts: planned ? 0 : 1,
    unavailable: false,
    leaseUntil: null,
    sentAt: state === 'sent' || state === 'unknown' ? time : null,
    reason: null,
  };
}

/** The situation after its judgement is stored, as `database/judgements.ts` stores it. */
export function stored(s: Situation, judgement: Judgement): Situation {
  const dropped = new Map(judgement.dropped.map((d) => [d.messageId, d]));
  const moved = new Map(judgement.rescheduled.map((r) => [r.messageId, r.releaseAt]));
  const turned = <E extends Episode>(e: E): E =>
    judgement.closed.some((c) => c.shipmentId === e.shipmentId && c.n === e.n) ? { ...e, closedAt: s.now } : e;
  return {
    ...s,
    shipment: judgement.plan.done && s.shipment.state === 'open' ? { ...s.shipment, state: 'ended' } : s.shipment,
    episodes: [...s.episodes.map(turned), ...judgement.opened],
    inherited: s.inherited.map(turned),
    messages: [
      ...s.messages.map((m): MessageRecord => {
        const drop = dropped.get(m.messageId);
        if (drop !== undefined) return { ...m, state: drop.state, reason: drop.reason };
        const releaseAt = moved.get(m.messageId);
        if (releaseAt === undefined) return m;
        return { ...m, state: 'planned', releaseAt, reason: m.state === 'suppressed' ? null : m.reason };
      }),
      ...judgement.planned.map(
        (m): MessageRecord => ({
          messageId: m.messageId,
          noticeId: m.noticeId,
          kind: m.kind,
          episode: m.episode,
          channel: m.channel,
          state: m.state,
          releaseAt: m.releaseAt,
          language: s.order.language,
          attempts: 0,
          unavailable: false,
          leaseUntil: null,
          sentAt: null,
          reason: m.reason,
        }),
      ),
    ],
  };
}
