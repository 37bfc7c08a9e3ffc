/**
 * The life of one parcel in memory, on a virtual clock: poll, store, judge, send and settle in the order in which the
 * activities do it, against a scripted carrier. Ninety days take milliseconds, so properties can live thousands of lives.
 */
import type { BuyerZone } from '../../domain/buyer-zone.ts';
import { canonicalText } from '../../domain/canonical-text.ts';
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { foldJourney } from '../../domain/fold.ts';
import type { MessageId } from '../../domain/ids.ts';
import { NO_JOURNEY } from '../../domain/journey.ts';
import { type Judgement, judge, type StoredPlan } from '../../domain/judge.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { OrderFacts } from '../../domain/order.ts';
import { SEND_ROOM_MS } from '../../domain/plan-messages.ts';
import type { PolicyVersion } from '../../domain/policy.ts';
import { pollIntervalMs } from '../../domain/polling-cadence.ts';
import { promiseFor } from '../../domain/promise.ts';
import type { MessageRecord, Situation } from '../../domain/situation.ts';
import { isBlind } from '../../domain/situation.ts';
import { after, DAY_MS, HOUR_MS, isoSeconds, MINUTE_MS, type ProductInstant, wallInstant } from '../../domain/time.ts';
import { nextOpening } from '../../domain/windows.ts';
import { situation, stored } from './situations.ts';

export interface Life {
  readonly order: Partial<OrderFacts>;
  readonly policy: PolicyVersion;
  readonly heardAt: ProductInstant;
  /** What the carrier will publish; `firstSeenAt` is when it does. */
  readonly scans: readonly Checkpoint[];
  readonly outages: readonly Outage[];
  readonly news: readonly News[];
  /** What the n-th send comes to; accepted from there on. */
  readonly sends: readonly SendScript[];
  /** The provider asks the carrier on this grid: what it shows is as old as its last round. 0: never old. */
  readonly syncEveryMs: number;
  readonly days: number;
}

/**
 * failing: our looks are not answered. stale: they are, but the provider's own sight ended when the outage began.
 * lost: the provider knows nothing of the number.
 */
export interface Outage {
  readonly from: ProductInstant;
  readonly until: ProductInstant;
  readonly kind: 'failing' | 'stale' | 'lost';
}

/** News of the order that comes by webhook or from operations. */
export type News = { readonly at: ProductInstant } & (
  | { readonly kind: 'change'; readonly order: Partial<Pick<OrderFacts, 'muted' | 'stop' | 'silent' | 'contact'>> }
  | { readonly kind: 'moved'; readonly zone: BuyerZone }
  | { readonly kind: 'pushed' }
  | { readonly kind: 'resend' }
);

/** `dies`: the sender is never heard of again. `late`: it is, after its lease has ended. */
export type SendScript =
  | 'accepted'
  | 'unknown'
  | 'rejected_permanent'
  | 'rejected_transient'
  | 'unavailable'
  | 'dies'
  | 'late';

export interface Sent {
  readonly messageId: MessageId;
  readonly kind: NoticeKind;
  readonly episode: number;
  readonly at: ProductInstant;
  /** What the sender saw when it reserved the attempt. */
  readonly situation: Situation;
  readonly resend: boolean;
}

export interface Turn {
  readonly at: ProductInstant;
  readonly plan: StoredPlan;
  readonly version: number;
  /** A look that was due, was answered, and brought nothing: no new row, no end of an outage, no deadline. */
  readonly quiet: boolean;
}

export interface Trace {
  readonly sends: readonly Sent[];
  readonly turns: readonly Turn[];
  readonly judgements: readonly { readonly before: Situation; readonly judgement: Judgement }[];
  readonly end: Situation;
  readonly looks: number;
}

const MINIMUM_INTERVAL_MS = MINUTE_MS;
const FRESHNESS_MS = 30 * MINUTE_MS;
const LEASE_MS = 3 * MINUTE_MS;
const SEND_TAKES_MS = 2_000;
const MOST_ATTEMPTS = 5;

/** More turns than any honest life needs: a loop that does not advance the clock ends here, loudly. */
const MOST_TURNS = 20_000;

/** Lives one life to its end, or to its horizon, and then cancels the order, so that every message comes to an end. */
export function simulate(life: Life): Trace {
  const world = new World(life);
  const horizon = after(life.heardAt, life.days * DAY_MS);
  let known = 0;
  let plan: StoredPlan | null = null;
  while (world.now < horizon && plan?.done !== true) {
    if (world.turns.length > MOST_TURNS) throw new Error(`The life does not advance beyond ${isoSeconds(world.now)}.`);
    if (plan?.send != null) {
      plan = world.send(plan.send);
    } else {
      world.waitFor(plan, known);
      plan = world.poll(plan, known);
    }
    known = world.version;
  }
  world.news([{ at: world.now, kind: 'change', order: { stop: 'cancelled' } }]);
  world.settleLate();
  world.judge(false);
  return world;
}

class World implements Trace {
  readonly sends: Sent[] = [];
  readonly turns: Turn[] = [];
  readonly judgements: { before: Situation; judgement: Judgement }[] = [];
  readonly life: Life;
  now: ProductInstant;
  version = 0;
  looks = 0;
  private s: Situation;
  private plan: StoredPlan | null = null;
  private rows = new Map<string, Checkpoint>();
  private ahead: News[];
  private late: { messageId: MessageId; attempt: number }[] = [];
  private nextLookAt: ProductInstant;
  private lastLookAt: ProductInstant | null = null;
  private lastOkAt: ProductInstant | null = null;
  private hintedAt: ProductInstant | null = null;
  private newer = true;

  constructor(life: Life) {
    this.life = life;
    this.now = life.heardAt;
    this.nextLookAt = life.heardAt;
    this.ahead = [...life.news].sort((a, b) => a.at - b.at);
    const facts = situation({
      now: life.heardAt,
      heardAt: life.heardAt,
      order: life.order,
      shipment: { openedAt: life.heardAt },
      seenUntil: null,
    });
    this.s = {
      ...facts,
      policy: life.policy,
      promise: promiseFor(facts.order, life.policy.policy.promise),
      journey: NO_JOURNEY,
      sight: { ...facts.sight, fresh: false },
    };
  }

  get end(): Situation {
    return this.s;
  }

  /** Lets the clock run until the pending poll would be tried again, or news of the order arrive. */
  waitFor(plan: StoredPlan | null, known: number): void {
    if (plan === null || this.newer || known !== this.version) return;
    const due = Math.min(this.nextLookAt, plan.wakeAt ?? Infinity, plan.leaseUntil ?? Infinity, this.hintDueAt());
    const news = this.ahead[0]?.at ?? Infinity;
    this.now = Math.max(this.now, Math.min(due, news)) as ProductInstant;
    this.news(this.ahead.filter((n) => n.at <= this.now));
    this.ahead = this.ahead.filter((n) => n.at > this.now);
  }

  news(arrived: readonly News[]): void {
    for (const item of arrived) {
      if (item.kind === 'pushed') this.hintedAt = this.now;
      if (item.kind === 'resend') this.replan();
      if (item.kind === 'change') this.s = { ...this.s, order: { ...this.s.order, ...item.order } };
      if (item.kind === 'moved') this.s = { ...this.s, order: { ...this.s.order, zone: item.zone } };
      if (item.kind === 'pushed') continue;
      this.newer = true;
      this.s = { ...this.s, promise: promiseFor(this.s.order, this.s.policy.policy.promise) };
    }
  }

  poll(plan: StoredPlan | null, known: number): StoredPlan {
    if (this.plan !== null && !this.newer && this.version !== known) return this.plan;
    const dueAt = Math.min(this.nextLookAt, plan?.wakeAt ?? Infinity);
    const hinted = this.hintedAt !== null && (this.lastLookAt === null || this.hintedAt > this.lastLookAt);
    const tooSoon = this.lastLookAt !== null && this.now - this.lastLookAt < MINIMUM_INTERVAL_MS;
    const looking = (this.now >= dueAt || hinted) && !tooSoon;
    const quiet = looking && !this.newer && this.look();
    const deadline = plan !== null && plan.wakeAt !== null && plan.wakeAt <= this.now;
    return this.judge(quiet && !deadline && plan?.leaseUntil == null);
  }

  send(messageId: MessageId): StoredPlan {
    this.now = after(this.now, SEND_TAKES_MS / 2);
    this.expireLeases();
    const reserved = this.read();
    const message = reserved.messages.find((m) => m.messageId === messageId);
    if (message?.state !== 'planned' || judge(reserved).plan.send !== messageId) return this.judge(false);
    const script = this.life.sends[this.sends.length] ?? 'accepted';
    this.sends.push({
      messageId,
      kind: message.kind,
      episode: message.episode,
      at: this.now,
      situation: reserved,
      resend: message.reason === 'resend_by_operations',
    });
    const attempts = message.attempts + 1;
    this.change(messageId, {
      state: 'sending',
      attempts,
      unavailable: false,
      leaseUntil: wallInstant(this.now + LEASE_MS),
      reason: null,
    });
    if (script === 'late') this.late.push({ messageId, attempt: attempts });
    else if (script !== 'dies') this.settle(messageId, script, attempts, reserved);
    this.now = after(this.now, SEND_TAKES_MS / 2);
    return this.judge(false);
  }

  judge(quiet: boolean): StoredPlan {
    this.expireLeases();
    const before = this.read();
    const judgement = judge(before);
    this.judgements.push({ before, judgement });
    this.s = stored(before, judgement);
    if (this.plan === null || canonicalText(this.plan) !== canonicalText(judgement.plan)) this.version += 1;
    this.plan = judgement.plan;
    this.newer = false;
    this.turns.push({ at: this.now, plan: judgement.plan, version: this.version, quiet });
    return judgement.plan;
  }

  /** Senders that come back after their lease. */
  settleLate(): void {
    for (const { messageId, attempt } of this.late) {
      const message = this.s.messages.find((m) => m.messageId === messageId);
      if (message?.attempts === attempt && (message.state === 'unknown' || message.state === 'sending')) {
        this.change(messageId, { state: 'sent', leaseUntil: null });
      }
    }
    this.late = [];
  }

  /** One look at the carrier; true when it was answered and nothing was news. */
  private look(): boolean {
    this.looks += 1;
    this.lastLookAt = this.now;
    const outage = this.life.outages.find((o) => o.from <= this.now && this.now < o.until);
    const { sight } = this.s;
    if (outage?.kind === 'failing') {
      const errorStreak = sight.errorStreak + 1;
      this.s = { ...this.s, sight: { ...sight, errorStreak, lastFailure: 'the carrier answered 503' } };
      this.nextLookAt = after(this.now, Math.min(5 * MINUTE_MS * 2 ** Math.min(errorStreak - 1, 10), 2 * HOUR_MS));
      return false;
    }
    this.lastOkAt = this.now;
    const { syncEveryMs } = this.life;
    const round = syncEveryMs === 0 ? this.now : Math.max(this.now - (this.now % syncEveryMs), this.life.heardAt);
    const syncedAt = (outage?.kind === 'stale' ? Math.min(outage.from, round) : round) as ProductInstant;
    const lost = outage?.kind === 'lost';
    const seen = lost ? [] : this.life.scans.filter((row) => row.firstSeenAt <= syncedAt);
    const fresh = seen.filter((row) => !this.rows.has(row.identity));
    for (const row of fresh) this.rows.set(row.identity, { ...row, firstSeenAt: this.now });
    const journey = fresh.length === 0 ? this.s.journey : foldJourney([...this.rows.values()], this.s.order);
    const seenUntil = lost && journey.lastScan !== null ? sight.seenUntil : syncedAt;
    this.s = {
      ...this.s,
      journey,
      sight: {
        ...sight,
        firstLookedAt: sight.firstLookedAt ?? this.now,
        lastLookedAt: this.now,
        seenUntil: Math.max(seenUntil ?? 0, sight.seenUntil ?? 0) as ProductInstant,
        errorStreak: 0,
        lastFailure: null,
      },
    };
    this.nextLookAt = after(
      this.now,
      pollIntervalMs(journey, this.now - (journey.lastScan?.seenAt ?? this.life.heardAt), false),
    );
    const wasBlind = sight.errorStreak > 0 || sight.seenUntil === null || isBlind({ ...this.s, sight, now: this.now });
    return fresh.length === 0 && !wasBlind && !isBlind(this.read());
  }

  private hintDueAt(): number {
    if (this.hintedAt === null || (this.lastLookAt !== null && this.hintedAt <= this.lastLookAt)) return Infinity;
    return Math.max(this.hintedAt, (this.lastLookAt ?? 0) + MINIMUM_INTERVAL_MS);
  }

  private read(): Situation {
    const fresh = this.lastOkAt !== null && this.now - this.lastOkAt <= FRESHNESS_MS;
    return { ...this.s, now: this.now, sight: { ...this.s.sight, fresh } };
  }

  private expireLeases(): void {
    for (const m of this.s.messages) {
      if (m.state === 'sending' && m.leaseUntil !== null && m.leaseUntil <= this.now) {
        const sentAt = (m.leaseUntil - LEASE_MS) as ProductInstant;
        this.change(m.messageId, { state: 'unknown', sentAt, leaseUntil: null, reason: 'sender_lost' });
      }
    }
  }

  private settle(messageId: MessageId, script: SendScript, attempts: number, reserved: Situation): void {
    switch (script) {
      case 'accepted':
        this.change(messageId, { state: 'sent', sentAt: reserved.now, leaseUntil: null });
        return;
      case 'unknown':
        this.change(messageId, { state: 'unknown', sentAt: reserved.now, leaseUntil: null, reason: 'ECONNRESET' });
        return;
      case 'rejected_permanent':
        this.change(messageId, { state: 'failed', leaseUntil: null, reason: '550' });
        return;
      case 'unavailable':
      case 'rejected_transient': {
        const unavailable = script === 'unavailable';
        const { zone } = reserved.order;
        const channel = reserved.messages.find((m) => m.messageId === messageId)?.channel ?? 'email';
        const later = after(this.now, Math.min(5 * MINUTE_MS * 2 ** (attempts - 1), 6 * HOUR_MS));
        const window = reserved.policy.policy.windows[channel];
        const releaseAt =
          attempts >= MOST_ATTEMPTS && !unavailable ? null : nextOpening(window, zone.candidates, later, SEND_ROOM_MS);
        const state = releaseAt === null ? 'failed' : 'planned';
        this.change(messageId, { state, releaseAt, unavailable, leaseUntil: null, reason: '451' });
        return;
      }
      case 'dies':
      case 'late':
    }
  }

  /** Operations send again whatever failed or is unknown. */
  private replan(): void {
    for (const m of this.s.messages) {
      if (m.state !== 'failed' && m.state !== 'unknown') continue;
      this.change(m.messageId, {
        state: 'planned',
        releaseAt: this.now,
        sentAt: null,
        reason: 'resend_by_operations',
      });
    }
  }

  private change(messageId: MessageId, changes: Partial<MessageRecord>): void {
    const messages = this.s.messages.map((m) => (m.messageId === messageId ? { ...m, ...changes } : m));
    this.s = { ...this.s, messages };
  }
}
