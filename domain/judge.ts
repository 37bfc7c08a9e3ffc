/**
 * From a situation to what follows: what each rule says, which episodes open and close, which messages are planned,
 * dropped or may leave now, and when to look again. Pure: the activities read the situation and store the result.
 */
import { currentDetails } from './current-details.ts';
import { holdOf, waitsForTheParcel } from './hold.ts';
import type { MessageId } from './ids.ts';
import { NOTICE_KINDS } from './notice.ts';
import { oldNewsAt } from './old-news.ts';
import type { PlanAttributes } from './plan.ts';
import { planAttributes } from './plan-attributes.ts';
import { isDue, type MessageChanges, planMessages, waitingIn } from './plan-messages.ts';
import { WITHDRAWN } from './precedence.ts';
import { weighCarrierTrouble } from './rules/carrier-trouble.ts';
import { weighCustoms } from './rules/customs.ts';
import { weighDelay } from './rules/delay.ts';
import { weighDocuments } from './rules/documents.ts';
import { weighMovingAgain } from './rules/moving-again.ts';
import { RULES, type Rule, type RuleName, type Weighed } from './rules/rule.ts';
import { weighShipped } from './rules/shipped.ts';
import { weighSight } from './rules/sight.ts';
import { weighSilence } from './rules/silence.ts';
import { type Episode, isTooOld, type MessageRecord, type Situation } from './situation.ts';
import { after, earliest, HOUR_MS, type ProductInstant, type WallInstant } from './time.ts';
import { closedBy, type EpisodeTurns, turnEpisodes } from './turn-episodes.ts';

export interface Judgement extends EpisodeTurns, MessageChanges {
  readonly weighed: readonly Weighed[];
  readonly plan: StoredPlan;
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

/** What follows from a situation. Idempotent: judged again on its own stored result, nothing more follows. */
export function judge(s: Situation): Judgement {
  if (s.order.stop !== null || s.shipment.state !== 'open') return ended(s);
  const weighed = RULES.map((rule) => quietened(s, WEIGH[rule](s)));
  const verdict = new Map(weighed.map((w) => [w.rule, w]));
  const { opened, closed } = turnEpisodes(s, verdict);
  const turned = <E extends Episode>(e: E): E =>
    closed.some((c) => c.shipmentId === e.shipmentId && c.n === e.n) ? { ...e, closedAt: s.now } : e;
  const episodes = [...s.episodes.map(turned), ...opened];
  const changes = planMessages(s, verdict, episodes);
  const messages = messagesAfter(s, changes);
  return {
    weighed,
    opened,
    closed,
    ...changes,
    plan: planOf({ ...s, episodes, inherited: s.inherited.map(turned) }, weighed, messages),
  };
}

/** An order nobody may be told of keeps its rules' reasons, but none of them speaks to the buyer. */
function quietened(s: Situation, w: Weighed): Weighed {
  if (w.verdict !== 'tell_buyer') return w;
  if (s.order.silent !== null) {
    return { ...w, verdict: 'silent', why: `The order stays silent: ${s.order.silent.replaceAll('_', ' ')}.` };
  }
  return isTooOld(s) ? { ...w, verdict: 'silent', why: 'The parcel is too old to be written about.' } : w;
}

const NUMBER_WITHDRAWN = 'tracking_number_withdrawn';

function ended(s: Situation): Judgement {
  const reason = s.order.stop ?? (s.shipment.state === 'detached' ? NUMBER_WITHDRAWN : 'parcel_ended');
  const dropped = waitingIn(s.messages).map((m) => ({ messageId: m.messageId, state: 'cancelled' as const, reason }));
  const messages = messagesAfter(s, { dropped, rescheduled: [], planned: [] });
  const leaseUntil = leaseEnd(messages);
  const plan: StoredPlan = {
    done: leaseUntil === null,
    send: null,
    wakeAt: null,
    leaseUntil,
    text: currentDetails(s, [], messages, { ended: reason, nextAt: null }),
    attributes: {
      ...planAttributes(s, [], messages, null, false),
      needsAttention: false,
      exceptionKind: null,
      ...(s.shipment.state === 'detached' ? { precedence: WITHDRAWN } : {}),
    },
  };
  // A number without a parcel leaves its troubles open: they go on in the one that takes its place, or in itself.
  const over = reason === NUMBER_WITHDRAWN ? [] : [...s.episodes, ...s.inherited].filter((e) => e.closedAt === null);
  const closed = over.map((e) => closedBy(reason, e));
  return { weighed: [], opened: [], closed, planned: [], dropped, rescheduled: [], plan };
}

/** The order's messages once the judgement is stored: the plan speaks of these, so that judging again says the same. */
function messagesAfter(s: Situation, { dropped, rescheduled, planned }: MessageChanges): readonly MessageRecord[] {
  const known = s.messages.map((m): MessageRecord => {
    const moved = rescheduled.find((r) => r.messageId === m.messageId);
    if (moved !== undefined) {
      const reason = m.state === 'suppressed' ? null : m.reason;
      return { ...m, state: 'planned', releaseAt: moved.releaseAt, reason };
    }
    return { ...m, state: dropped.find((d) => d.messageId === m.messageId)?.state ?? m.state };
  });
  const fresh = planned.map(
    (m): MessageRecord => ({
      ...m,
      language: s.order.language,
      attempts: 0,
      unavailable: false,
      leaseUntil: null,
      sentAt: null,
    }),
  );
  return [...known, ...fresh];
}

function planOf(s: Situation, weighed: readonly Weighed[], messages: readonly MessageRecord[]): StoredPlan {
  const waiting = waitingIn(messages);
  const due = holdOf(s) !== null ? [] : waiting.filter((m) => isDue(s, m) && !waitsForTheParcel({ ...s, messages }, m));
  const { outcome } = s.journey;
  const watchEnds = outcome === null ? null : after(outcome.at, WATCH_AFTER_OUTCOME_MS);
  const unsent = messages.some((m) => m.state === 'planned' || m.state === 'sending');
  const done = ((watchEnds !== null && s.now >= watchEnds) || isTooOld(s)) && !unsent;
  const future = (at: ProductInstant | null) => (at !== null && at > s.now ? at : null);
  const nextAt = earliest(
    ...weighed.map((w) => future(w.nextAt)),
    ...(s.order.muted === null ? waiting.map((m) => future(m.releaseAt)) : []),
    ...waiting.map((m) => future(oldNewsAt(s.journey, m.kind))),
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
