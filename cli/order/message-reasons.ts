import type { MessageReport } from '../../database/messages.ts';
import type { OrderRow } from '../../database/orders.ts';
import { policyDocument } from '../../database/policy-schema.ts';
import type { ShipmentRow } from '../../database/shipments.ts';
import { holdOf, waitsForTheParcel } from '../../domain/hold.ts';
import { parcelNumber } from '../../domain/ids.ts';
import { localIso, localStamp } from '../../domain/local-time.ts';
import type { PolicyVersion } from '../../domain/policy.ts';
import type { ProductInstant } from '../../domain/time.ts';
import { iso } from '../output.ts';

/** What the record knows that a parcel's messages wait by. */
interface WaitingFacts {
  readonly order: Pick<OrderRow, 'zone' | 'muted'>;
  readonly shipment: Pick<
    ShipmentRow,
    'parcel' | 'journey' | 'seenUntil' | 'lastLookedAt' | 'errorStreak' | 'lastFailure'
  >;
  readonly policy: PolicyVersion;
  /** Of the same parcel. */
  readonly messages: readonly MessageReport[];
  /** When the parcel was judged last: what waits is told as of then, whatever this machine's clock says. */
  readonly judgedAt: ProductInstant | null;
}

/**
 * `sight`: its hour has come, and nobody can see its parcel. `parcel`: what it says would be wrong just now. `turn`: it
 * leaves with the next fresh look.
 */
type WaitsFor = 'unmute' | 'hour' | 'retry' | 'sight' | 'parcel' | 'turn';

export type MessageReasons = ReturnType<typeof messageReasons>;

/** Why a message left when it did, or what it waits for: by its row, the order's zone, the policy's windows and the looks. */
export function messageReasons(facts: WaitingFacts, message: MessageReport) {
  const { messageId, shipmentId, kind, channel, state, reason, sentZone } = message;
  const { zone } = facts.order;
  const at = message.sentAt ?? message.releaseAt;
  const clocks = sentZone === null ? zone.candidates : [sentZone];
  const waits = state === 'planned';
  return {
    messageId,
    parcel: parcelNumber(shipmentId),
    kind,
    channel,
    state,
    reason,
    zone,
    window: waits ? windowOf(facts.policy, channel) : null,
    releaseAt: iso(message.releaseAt),
    sentAt: iso(message.sentAt),
    /** Of the sending, else of the release: on every clock that the buyer's may be. */
    buyerTimes:
      at === null
        ? []
        : clocks.map((clock) => ({ zone: clock, time: localIso(at, clock), stamp: localStamp(at, clock) })),
    waits: waits ? waitOf(facts, message) : null,
  };
}

/** The hours of the policy in force: they decide again at the release. */
function windowOf({ version, policy }: PolicyVersion, channel: MessageReport['channel']) {
  const path = `windows.${channel}`;
  return {
    ...policyDocument(policy).windows?.[channel],
    source: version === 0 ? `default policy: ${path}` : `policy v${version}: ${path}`,
  };
}

function waitOf(facts: WaitingFacts, message: MessageReport): { readonly for: WaitsFor; readonly why: string } {
  const { order, shipment, judgedAt } = facts;
  if (order.muted !== null) {
    const who = order.muted === 'operations' ? 'Operations muted the order' : 'Part of the order was refunded';
    return { for: 'unmute', why: `${who}: it waits for unmute.` };
  }
  if (judgedAt === null || message.releaseAt === null || message.releaseAt > judgedAt) {
    if (message.attempts === 0 || message.reason === null) {
      return { for: 'hour', why: 'It waits for the next hour inside the window.' };
    }
    return message.reason === 'resend_by_operations'
      ? { for: 'retry', why: 'Operations want it sent again: it waits for the next hour inside the window.' }
      : { for: 'retry', why: `Attempt ${message.attempts} came to ${message.reason}: it waits for the next one.` };
  }
  const sight = { ...shipment, fresh: shipment.errorStreak === 0 };
  const failing = failingLooks(shipment);
  const looks = failing === null ? '' : ` ${failing}`;
  const hold = holdOf({ now: judgedAt, order, shipment, sight });
  if (hold === 'blind') {
    const since = iso(shipment.seenUntil) ?? 'the beginning';
    return {
      for: 'sight',
      why: `Its hour has come, but the feed has shown nothing since ${since}.${looks}`,
    };
  }
  if (hold === 'looks_fail') {
    return { for: 'sight', why: `Its hour has come, but it leaves after a good look only.${looks}` };
  }
  if (waitsForTheParcel({ now: judgedAt, journey: shipment.journey, messages: facts.messages }, message)) {
    return { for: 'parcel', why: 'Its hour has come, but what it says would be wrong while the trouble lasts.' };
  }
  return { for: 'turn', why: 'Its hour has come: it leaves after a fresh look.' };
}

/** `Looks fail since 2026-11-18T05:00:00Z, 3 in a row: 17TRACK had an internal error.` Null while they do not. */
export function failingLooks({ errorStreak, lastLookedAt, lastFailure }: WaitingFacts['shipment']): string | null {
  if (errorStreak === 0) return null;
  const since = lastLookedAt === null ? 'from the first on' : `since the good one of ${iso(lastLookedAt)}`;
  return `Looks fail ${since}, ${errorStreak} in a row: ${lastFailure ?? 'no reason was given'}`;
}

/** The same for people to read. */
export function messageLines(m: MessageReasons): readonly string[] {
  const clocks = m.buyerTimes.map(({ zone, stamp }) => `${stamp} ${zone}`).join(' or ');
  const at = m.sentAt ?? m.releaseAt;
  return [
    `  ${m.kind.replaceAll('_', ' ')} (${m.channel}): ${m.state}${m.reason === null ? '' : `, ${m.reason.replaceAll('_', ' ')}`}`,
    ...(m.waits === null ? [] : [`    ${m.waits.why}`]),
    ...(at === null ? [] : [`    ${m.sentAt === null ? 'release' : 'sent'}: ${at}, for the buyer ${clocks}`]),
    `    zone: ${m.zone.candidates.join(' or ')} (${m.zone.source}, rules of ${m.zone.rulesVersion})`,
    ...(m.window === null
      ? []
      : [`    window: ${m.window.from} to ${m.window.until} on ${m.window.days?.join(', ')} (${m.window.source})`]),
  ];
}
