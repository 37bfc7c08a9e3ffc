import { endOfLocalDay } from '../promise.ts';
import { isBlind, openEpisode, type Situation, toldAt } from '../situation.ts';
import { after, HOUR_MS, isoSeconds, type ProductInstant } from '../time.ts';
import { policySource, type Weighed, weighed } from './rule.ts';
import { crossedSilence } from './silence.ts';

/**
 * The promise leads: undelivered when the lead before the end of the promised day is reached, the buyer gets one
 * apology. A silence threshold speaks here only where the merchant's policy lets that phase tell the buyer.
 */
export function weighDelay(s: Situation): Weighed {
  const open = openEpisode(s, 'delay');
  if (open !== null && toldAt(s, open) !== null) {
    return weighed('delay', 'tell_buyer', `Apologised once for this episode (${open.cause}).`, { episode: open.n });
  }
  const bySilence = crossedSilence(s);
  if (bySilence?.tell === 'buyer' && s.journey.outcome === null) {
    return weighed(
      'delay',
      'tell_buyer',
      `No progress seen for ${bySilence.afterHours} h in ${bySilence.phase}.`,
      bySilence.inputs,
      {
        threshold: `${bySilence.afterHours} h`,
        source: policySource(s, `silence.${bySilence.phase}`),
        exception: 'silent',
      },
    );
  }
  return weighPromise(s);
}

/** `promise` where the buyer's apology comes from the promised day; the cause an episode is opened with. */
export function causeOfDelay(s: Situation): 'promise' | 'silence' {
  return crossedSilence(s)?.tell === 'buyer' ? 'silence' : 'promise';
}

/** The instant at which an undelivered parcel earns its apology; null without a promise. */
export function delayDueAt(s: Situation): ProductInstant | null {
  if (s.promise === null) return null;
  return after(endOfLocalDay(s.promise.day, s.order.zone.candidates), -s.policy.policy.promise.leadHours * HOUR_MS);
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
    threshold: `${s.policy.policy.promise.leadHours} h before the promised day ends`,
    source: policySource(s, 'promise.leadHours'),
  };
  if (dueAt === null) return weighed('delay', 'silent', 'No promised day is known for this order.', inputs, basis);
  if (s.journey.outcome !== null)
    return weighed('delay', 'silent', `The parcel is ${s.journey.outcome.kind}.`, inputs, basis);
  if (s.now < dueAt)
    return weighed('delay', 'wait', 'The promised day is not near enough.', inputs, { ...basis, nextAt: dueAt });
  if (dueAt <= s.heardAt) {
    return weighed('delay', 'tell_staff', 'The promised day had passed when we first heard of the order.', inputs, {
      ...basis,
      exception: 'late',
    });
  }
  if (s.journey.phase === 'RETURNING' || s.journey.problem?.code === 'REFUSED') {
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
  if (isBlind(s)) {
    return weighed('delay', 'blind', 'The promised day is near, but the feed does not let us see the parcel.', inputs, {
      ...basis,
      exception: 'blind',
    });
  }
  if (
    s.episodes.some((e) => e.kind === 'delay' && e.cause === 'promise' && e.closedAt !== null && toldAt(s, e) !== null)
  ) {
    return weighed('delay', 'silent', 'The buyer has had the apology for this promise.', inputs, basis);
  }
  const papers = openEpisode(s, 'documents');
  if (papers !== null && toldAt(s, papers) !== null) {
    return weighed('delay', 'silent', 'The buyer knows why it waits: papers were asked for.', inputs, {
      ...basis,
      exception: 'customs_papers',
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
