import { type SilencePhase, silencePhaseOf, type Tell } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { after, HOUR_MS, isoSeconds, type ProductInstant } from '../time.ts';
import { policySource, type Weighed, weighed } from './rule.ts';

interface Silence {
  readonly phase: SilencePhase;
  readonly afterHours: number;
  readonly tell: Tell;
  readonly since: ProductInstant;
  readonly crossesAt: ProductInstant;
  readonly seenUntil: ProductInstant;
  readonly inputs: Weighed['inputs'];
}

/** Silence in a phase opens an episode for staff; buyers hear of it only where the policy says so (`weighDelay`). */
export function weighSilence(s: Situation): Weighed {
  const silence = silenceNow(s);
  if (silence === null) return weighed('silence', 'silent', 'Silence means nothing here.', { phase: s.journey.phase });
  const rest = {
    threshold: `${silence.afterHours} h`,
    source: policySource(s, `silence.${silence.phase}`),
  };
  if (silence.seenUntil < silence.crossesAt) {
    return weighed('silence', 'wait', 'The silence that was seen is shorter than the threshold.', silence.inputs, {
      ...rest,
      nextAt: silence.crossesAt,
    });
  }
  const exception = silence.phase === 'not_dispatched' ? 'not_dispatched' : 'silent';
  return weighed(
    'silence',
    'tell_staff',
    `No progress seen for ${silence.afterHours} h in ${silence.phase}.`,
    silence.inputs,
    { ...rest, exception },
  );
}

/** The silence whose threshold is crossed, as far as it was seen; null otherwise. */
export function crossedSilence(s: Situation): Silence | null {
  const silence = silenceNow(s);
  return silence !== null && silence.seenUntil >= silence.crossesAt ? silence : null;
}

function silenceNow(s: Situation): Silence | null {
  const unshipped = s.shipment.parcel === 0;
  const phase = unshipped ? 'not_dispatched' : silencePhaseOf(s.journey.phase);
  // What left the shop without a number is not waiting to be dispatched: `weighSight` speaks for it.
  if (phase === null || s.journey.outcome !== null || (unshipped && s.shipment.untracked)) return null;
  const since = unshipped ? s.order.orderedAt : (s.journey.lastProgress?.seenAt ?? s.shipment.openedAt);
  // Nothing is hidden from us about a parcel that nobody has announced: the shop's own webhooks are the feed.
  const seenUntil = unshipped ? s.now : s.sight.seenUntil;
  const { afterHours, tell } = s.policy.policy.silence[phase];
  const crossesAt = after(since, afterHours * HOUR_MS);
  return {
    phase,
    afterHours,
    tell,
    since,
    crossesAt,
    seenUntil: seenUntil ?? since,
    inputs: { phase, lastProgress: isoSeconds(since), crossesAt: isoSeconds(crossesAt) },
  };
}
