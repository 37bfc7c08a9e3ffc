import type { LastingFailure } from '../look.ts';
import { MAX_PARCELS } from '../order-state.ts';
import { BLIND_AFTER_MS, isBlind, type Situation } from '../situation.ts';
import { after, isoSeconds } from '../time.ts';
import { type Weighed, weighed } from './rule.ts';

/** What people have to put right before anything is seen again. */
const LASTING: Readonly<Record<LastingFailure, { readonly why: string; readonly exception: string }>> = {
  unauthorised: { why: 'This account has no key, or one the provider refuses.', exception: 'carrier_account' },
  quota_exhausted: { why: 'The quota of this account with the provider is used up.', exception: 'carrier_account' },
  cannot_track: { why: 'The provider cannot follow this number as it is.', exception: 'cannot_track' },
  refused: { why: 'The provider refuses to answer for this parcel.', exception: 'cannot_track' },
};

/** A feed that fails or goes stale is a matter for staff; the buyer is never told of our blindness. */
export function weighSight(s: Situation): Weighed {
  const { seenUntil, lastFailure, lastingFailure } = s.sight;
  const inputs = { seenUntil: seenUntil === null ? null : isoSeconds(seenUntil), failure: lastFailure };
  const basis = { threshold: '24 h', source: 'built in' };
  if (s.journey.outcome === null && s.shipment.untracked) {
    const { leftOut } = s.shipment;
    const why =
      leftOut === 0
        ? 'Dispatched without a usable tracking number: no carrier can be asked.'
        : `Tracking numbers of this order that nobody follows: ${leftOut}. It is followed by its first ${MAX_PARCELS}.`;
    return weighed('sight', 'tell_staff', why, inputs, { exception: 'untracked' });
  }
  if (s.shipment.parcel === 0 || s.journey.outcome !== null)
    return weighed('sight', 'silent', 'There is no feed to lose.', inputs);
  if (lastingFailure !== null) {
    const { why, exception } = LASTING[lastingFailure];
    return weighed('sight', 'tell_staff', `${why} Nothing is seen until that is put right.`, inputs, { exception });
  }
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
