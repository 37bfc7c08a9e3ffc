import type { Situation } from '../situation.ts';
import { after, HOUR_MS, isoSeconds } from '../time.ts';
import { customsException } from './customs-exception.ts';
import { policySource, type Weighed, weighed } from './rule.ts';

/** Held without anything needed from the buyer, and clearance that takes too long: staff only. */
export function weighCustoms(s: Situation): Weighed {
  const { customs } = s.journey;
  const inputs = {
    customsState: customs?.state ?? null,
    customsSide: customs?.side ?? null,
    since: customs === null ? null : isoSeconds(customs.since),
    actor: customs?.actor ?? null,
  };
  if (customs === null || s.journey.outcome !== null) return weighed('customs', 'silent', 'Not at customs.', inputs);
  const hours = s.policy.policy.customs.heldAfterHours;
  const exception = (kind: Parameters<typeof customsException>[0]) =>
    customsException(kind, customs, s.order.destinationCountry);
  const basis = { threshold: `${hours} h`, source: policySource(s, 'customs.heldAfterHours') };
  switch (customs.state) {
    case 'HELD':
      return weighed('customs', 'tell_staff', 'Customs hold the parcel.', inputs, {
        exception: exception('customs_held'),
      });
    case 'DUTY_DUE':
      return weighed('customs', 'tell_staff', 'Duty or tax is due.', inputs, { exception: exception('duty_due') });
    case 'REJECTED':
    case 'SEIZED':
      return weighed(
        'customs',
        'tell_staff',
        `Customs ${customs.state === 'SEIZED' ? 'seized' : 'rejected'} the parcel.`,
        inputs,
        { exception: exception('customs_rejected') },
      );
    case 'INFO_REQUIRED':
      return weighed('customs', 'silent', 'The documents rule speaks for this.', inputs);
    case 'RELEASED':
    case 'DUTY_PAID':
      return weighed('customs', 'silent', 'Customs are done with it.', inputs);
    case 'PRESENTED':
    case 'IN_PROCESS': {
      const heldFrom = after(customs.since, hours * HOUR_MS);
      // Real clearance takes minutes; of the parcels still inside after six hours four in five stay for days.
      if (s.sight.seenUntil !== null && s.sight.seenUntil >= heldFrom) {
        return weighed('customs', 'tell_staff', `In clearance for more than ${hours} h.`, inputs, {
          ...basis,
          exception: exception('customs_held'),
        });
      }
      return weighed('customs', 'wait', 'In clearance: nothing to do.', inputs, { ...basis, nextAt: heldFrom });
    }
  }
}
