/**
 * One attempt at one message. The message is reserved and committed before a socket opens, and settled after; what lies
 * between is the sender's alone until its lease ends. Refuses whatever has become wrong since it was planned, and
 * returns the plan anew: no activity beside this one and the poll makes plans.
 */
import type { Envelope } from '../channels/channel.ts';
import { beginAttempt, lockMessage, settleAttempt, suppressMessage } from '../database/messages.ts';
import { withTenant } from '../database/pool.ts';
import { lockShipment } from '../database/shipments.ts';
import { readSituation } from '../database/situations.ts';
import { type MerchantId, type MessageId, partsOf, shipmentOf } from '../domain/ids.ts';
import { judge } from '../domain/judge.ts';
import type { Channel, SendOutcome } from '../domain/notice.ts';
import type { Plan } from '../domain/plan.ts';
import { SEND_ROOM_MS } from '../domain/plan-messages.ts';
import type { Situation } from '../domain/situation.ts';
import { after, HOUR_MS, MINUTE_MS, type ProductInstant, wallInstant } from '../domain/time.ts';
import { nextOpening, openUntil } from '../domain/windows.ts';
import { composeNotice } from './compose-notice.ts';
import type { Dependencies, SendRequest } from './dependencies.ts';
import { judgeShipment, outlookOf } from './judge-shipment.ts';

/** A message refused this often in passing is given up as failed, and staff see it. */
const MOST_REFUSALS = 5;

/**
 * Doubling pauses, product time. A channel that is away comes back for all messages at once, so nobody waits long for it;
 * a message that is refused is waited for at growing distance.
 */
const BACKOFF_MS = {
  rejected_transient: { first: 5 * MINUTE_MS, most: 6 * HOUR_MS },
  unavailable: { first: 5 * MINUTE_MS, most: HOUR_MS },
} as const;

interface Reserved extends SendRequest {
  readonly attempt: number;
  /** Passing refusals before this attempt. */
  readonly refusals: number;
  /** The instant the window was checked with: what the send records as its time. */
  readonly at: ProductInstant;
  readonly situation: Situation;
}

export async function sendNotice(deps: Dependencies, input: { readonly messageId: MessageId }): Promise<Plan> {
  const { merchantId } = partsOf(input.messageId);
  deps.reached('before_intent');
  const reserved = await withTenant(deps.pool, merchantId, async (tx): Promise<Reserved | null> => {
    const shipment = await lockShipment(tx, shipmentOf(input.messageId));
    const message = await lockMessage(tx, input.messageId);
    if (shipment === null || message === null || message.state !== 'planned') return null;
    const at = deps.clock.now();
    const s = await readSituation(tx, shipment, outlookOf(deps, at));
    // The plan that asked for this send may be old: whatever judging now would not send is not sent.
    if (judge(s).plan.send !== input.messageId) return null;
    const composed = await composeNotice(tx, message, shipment, s);
    if ('unreachable' in composed) {
      await suppressMessage(tx, input.messageId, composed.unreachable, at);
      return null;
    }
    const lease = wallInstant(deps.clock.wallNow() + deps.pacing.sendLeaseMs);
    const attempt = await beginAttempt(tx, merchantId, message, composed.rendered, at, lease);
    const { name, replyTo, domain, mailFrom } = composed.merchant;
    const envelope: Envelope = {
      messageId: input.messageId,
      to: composed.to,
      sentAt: at,
      senderName: name,
      senderAddress: mailFrom,
      replyTo,
      merchantDomain: domain,
      statusCallbackUrl: null,
      validForSeconds: message.channel === 'sms' ? secondsLeft(s, message.channel) : null,
    };
    return {
      merchantId,
      rendered: composed.rendered,
      envelope,
      attempt,
      refusals: message.refusals,
      at,
      situation: s,
    };
  });
  if (reserved !== null) await sendAndSettle(deps, merchantId, reserved);
  return withTenant(deps.pool, merchantId, (tx) => judgeShipment(tx, deps, shipmentOf(input.messageId)));
}

/** Seconds until the window closes: a text message queued at the provider must not leave at night. */
function secondsLeft(s: Situation, channel: Channel): number {
  const until = openUntil(s.policy.policy.windows[channel], s.order.zone.candidates, s.now);
  return Math.max(60, Math.floor((until - s.now) / 1_000));
}

async function sendAndSettle(deps: Dependencies, merchantId: MerchantId, reserved: Reserved): Promise<void> {
  deps.reached('after_intent');
  const outcome = await deps.send(reserved, AbortSignal.timeout(deps.pacing.sendTimeoutMs));
  deps.reached('after_call');
  const [, kind = ''] = reserved.envelope.messageId.slice(shipmentOf(reserved.envelope.messageId).length).split('/');
  deps.count.message(reserved.rendered.channel, kind, outcome.kind);
  await withTenant(deps.pool, merchantId, async (tx) => {
    await settleAttempt(tx, {
      messageId: reserved.envelope.messageId,
      attempt: reserved.attempt,
      outcome,
      sentAt: reserved.at,
      zone: reserved.situation.order.zone.candidates[0] ?? 'Etc/UTC',
      retryAt: retryAt(outcome, reserved, deps.clock.now()),
      now: deps.clock.now(),
    });
  });
  deps.reached('after_mark');
}

/**
 * The next decent hour after a growing pause; null when the message is given up. Only refusals count against it: an attempt
 * that found the channel unavailable would have failed with any other message too.
 */
function retryAt(outcome: SendOutcome, reserved: Reserved, now: ProductInstant): ProductInstant | null {
  if (outcome.kind !== 'rejected_transient' && outcome.kind !== 'unavailable') return null;
  const { attempt, refusals } = reserved;
  const before = outcome.kind === 'unavailable' ? attempt - 1 - refusals : refusals;
  if (outcome.kind === 'rejected_transient' && before + 1 >= MOST_REFUSALS) return null;
  const { first, most } = BACKOFF_MS[outcome.kind];
  const backoff = Math.min(first * 2 ** Math.min(before, 20), most);
  const { order, policy } = reserved.situation;
  const window = policy.policy.windows[reserved.rendered.channel];
  return nextOpening(
    window,
    order.zone.candidates,
    after(now, Math.max(backoff, outcome.retryAfterMs ?? 0)),
    SEND_ROOM_MS,
  );
}
