import type { CustomsState, ProblemCode } from '../events.ts';
import { endOfLocalDay } from '../promise.ts';
import { type Episode, isBlind, type Situation, toldTroubles } from '../situation.ts';
import { after, HOUR_MS, isoSeconds, type ProductInstant } from '../time.ts';
import { standingEpisodes, WAITS_FOR_THE_BUYER } from './moving-again.ts';
import { policySource, type Weighed, weighed } from './rule.ts';
import { crossedSilence } from './silence.ts';

/**
 * The promise leads: undelivered when the lead before the end of the promised day is reached, the buyer gets one
 * apology. A silence threshold speaks here only where the merchant's policy lets that phase tell the buyer.
 */
export function weighDelay(s: Situation): Weighed {
  const open = standingEpisodes(s).find((e) => e.kind === 'delay');
  if (open !== undefined && s.journey.outcome === null) {
    return weighed(
      'delay',
      isOwn(s, open) ? 'tell_buyer' : 'silent',
      `Apologised once for this episode (${open.cause}).`,
      { episode: open.n },
      {
        exception: open.cause === 'silence' ? 'silent' : 'late',
      },
    );
  }
  const silence = silenceForBuyer(s);
  if (silence !== null) {
    return weighed(
      'delay',
      'tell_buyer',
      `No progress seen for ${silence.afterHours} h in ${silence.phase}.`,
      silence.inputs,
      {
        threshold: `${silence.afterHours} h`,
        source: policySource(s, `silence.${silence.phase}`),
        exception: 'silent',
      },
    );
  }
  return weighPromise(s);
}

/** `promise` where the buyer's apology comes from the promised day; the cause an episode is opened with. */
export function causeOfDelay(s: Situation): 'promise' | 'silence' {
  return silenceForBuyer(s) === null ? 'promise' : 'silence';
}

/** A silence the policy lets the buyer hear of. Not before there is a parcel, nor where a person has to take over. */
function silenceForBuyer(s: Situation): ReturnType<typeof crossedSilence> {
  const silence = crossedSilence(s);
  return silence?.tell === 'buyer' && s.shipment.parcel !== 0 && !isGoingBack(s) && !isExplained(s) ? silence : null;
}

/** For this promise: by an apology that it caused, or by one for a silence that was sent when the day was near already. */
function hasHadTheApology(s: Situation, dueAt: ProductInstant): boolean {
  return toldTroubles(s).some(({ e, at }) => e.kind === 'delay' && (e.cause === 'promise' || at >= dueAt));
}

/** Opened on this parcel, not on one whose place it took. */
function isOwn(s: Situation, e: Episode): boolean {
  return e.shipmentId === s.shipment.shipmentId;
}

function isGoingBack(s: Situation): boolean {
  return s.journey.phase === 'RETURNING' || s.journey.problem?.code === 'REFUSED';
}

/** Why it waits is known, or somebody has to act: "we do not know the reason, you need to do nothing" would be wrong. */
function isExplained({ journey: { customs, problem } }: Situation): boolean {
  return (
    (customs !== null && CUSTOMS_REASONS.includes(customs.state)) ||
    (problem !== null && KNOWN_REASONS.includes(problem.code))
  );
}

const CUSTOMS_REASONS: readonly CustomsState[] = ['INFO_REQUIRED', 'DUTY_DUE', 'REJECTED', 'SEIZED'];
const KNOWN_REASONS: readonly ProblemCode[] = ['DAMAGED', 'PROHIBITED', 'PAYMENT_DUE', 'ADDRESS_INVALID', 'UNCLAIMED'];

/** The instant at which an undelivered parcel earns its apology; null without a promise. */
export function delayDueAt(s: Situation): ProductInstant | null {
  if (s.promise === null) return null;
  const end = endOfLocalDay(s.promise.day, s.order.zone.candidates);
  return after(end, -Math.min(policyLeadMs(s), halfPromisedMs(s, end)));
}

function policyLeadMs(s: Situation): number {
  return s.policy.policy.promise.leadHours * HOUR_MS;
}

/** The lead is never longer than this: three days before the end of a two-day promise the parcel has not been packed. */
function halfPromisedMs(s: Situation, end: ProductInstant): number {
  return Math.max(0, end - s.order.orderedAt) / 2;
}

function leadInWords(s: Situation): string {
  const lead = `${s.policy.policy.promise.leadHours} h before the promised day ends`;
  if (s.promise === null) return lead;
  const halfMs = halfPromisedMs(s, endOfLocalDay(s.promise.day, s.order.zone.candidates));
  return halfMs < policyLeadMs(s) ? `${lead}, here ${Math.round(halfMs / HOUR_MS)} h: half of the promised time` : lead;
}

function weighPromise(s: Situation): Weighed {
  const dueAt = delayDueAt(s);
  const inputs = {
    promisedDay: s.promise?.day ?? null,
    promiseSource: s.promise?.source ?? null,
    dueAt: dueAt === null ? null : isoSeconds(dueAt),
    phase: s.journey.phase,
    seenUntil: s.sight.seenUntil === null ? null : isoSeconds(s.sight.seenUntil),
  };
  const basis = {
    threshold: leadInWords(s),
    source: policySource(s, 'promise.leadHours'),
  };
  if (s.promise === null || dueAt === null)
    return weighed('delay', 'silent', 'No promised day is known for this order.', inputs, basis);
  if (s.journey.outcome !== null)
    return weighed('delay', 'silent', `The parcel is ${s.journey.outcome.kind}.`, inputs, basis);
  if (s.now < dueAt)
    return weighed('delay', 'wait', 'The promised day is not near enough.', inputs, { ...basis, nextAt: dueAt });
  if (dueAt <= s.heardAt) {
    return weighed(
      'delay',
      'tell_staff',
      'The promised day was near or over when we first heard of the order.',
      inputs,
      {
        ...basis,
        exception: 'late',
      },
    );
  }
  if (isGoingBack(s)) {
    return weighed('delay', 'tell_staff', 'The parcel is on its way back: a person takes over.', inputs, {
      ...basis,
      exception: 'returning',
    });
  }
  if (s.shipment.parcel === 0) {
    return weighed('delay', 'tell_staff', 'The promised day is near and no parcel has been announced.', inputs, {
      ...basis,
      exception: 'not_dispatched',
    });
  }
  if (WAITS_FOR_THE_BUYER.includes(s.journey.phase)) {
    const why = 'The parcel waits for the buyer, who would not know it from an apology: a person takes over.';
    return weighed('delay', 'tell_staff', why, inputs, { ...basis, exception: 'late' });
  }
  if (hasHadTheApology(s, dueAt)) {
    return weighed('delay', 'silent', 'The buyer has had the apology for this promise.', inputs, basis);
  }
  const dayEndsAt = endOfLocalDay(s.promise.day, s.order.zone.candidates);
  if (s.journey.phase === 'OUT_FOR_DELIVERY' && s.now < dayEndsAt) {
    return weighed('delay', 'wait', 'The promised day is near, and the parcel is out for delivery.', inputs, {
      ...basis,
      nextAt: dayEndsAt,
    });
  }
  if (standingEpisodes(s).some((e) => e.kind === 'documents' && isOwn(s, e))) {
    return weighed('delay', 'silent', 'The buyer knows why it waits: papers were asked for.', inputs, {
      ...basis,
      exception: 'customs_papers',
    });
  }
  if (isExplained(s)) {
    const why = 'The reason is known, or somebody has to act, and an apology says neither: a person takes over.';
    return weighed('delay', 'tell_staff', why, inputs, { ...basis, exception: 'late' });
  }
  if (isBlind(s)) {
    return weighed('delay', 'blind', 'The promised day is near, but the feed does not let us see the parcel.', inputs, {
      ...basis,
      exception: 'blind',
    });
  }
  if (s.policy.policy.promise.delay === 'staff') {
    return weighed(
      'delay',
      'tell_staff',
      'Not delivered, and the promised day is near; the policy has staff speak.',
      inputs,
      { ...basis, exception: 'late' },
    );
  }
  return weighed('delay', 'tell_buyer', 'Not delivered, and the promised day is near.', inputs, {
    ...basis,
    exception: 'late',
  });
}
