import { BLIND_AFTER_MS, isBlind, type Situation } from '../situation.ts';
import { after, isoSeconds } from '../time.ts';
import { type Weighed, weighed } from './rule.ts';

/** A feed that fails or goes stale is a matter for staff; the buyer is never told of our blindness. */
export function weighSight(s: Situation): Weighed {
  const { seenUntil } = s.sight;
  const inputs = { seenUntil: seenUntil === null ? null : isoSeconds(seenUntil), failure: s.sight.lastFailure };
  const basis = { threshold: '24 h', source: 'built in' };
  if (s.shipment.parcel === 0 || s.journey.outcome !== null)
    return weighed('sight', 'silent', 'There is no feed to lose.', inputs);
  const from = seenUntil ?? s.shipment.openedAt;
  const blindFrom = after(from, BLIND_AFTER_MS + 1);
  if (s.now < blindFrom || (!isBlind(s) && seenUntil !== null)) {
    // Every good look moves this instant: named as a deadline, it would make each quiet look a new plan. Looks that fail
    // judge anew by themselves, so only a parcel never seen, which may have nobody to ask, needs its clock.
    return weighed('sight', 'wait', 'The feed is fresh enough.', inputs, {
      ...basis,
      nextAt: seenUntil === null ? blindFrom : null,
    });
  }
  return weighed(
    'sight',
    'tell_staff',
    'The feed has shown nothing for more than 24 h: we are blind, which is not a stall.',
    inputs,
    {
      ...basis,
      exception: 'blind',
    },
  );
}
