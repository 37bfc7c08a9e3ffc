import type { Situation } from '../situation.ts';
import { DAY_MS } from '../time.ts';
import { openTroubles } from './moving-again.ts';
import { type Weighed, weighed } from './rule.ts';

/** News older than this when we first look is history to the buyer (AfterShip and 17TRACK keep silent likewise). */
export const OLD_NEWS_MS = 7 * DAY_MS;

/** The parcel is with the carrier: a first physical scan, never a label. Told once. */
export function weighShipped(s: Situation): Weighed {
  const { journey, sight } = s;
  const inputs = { phase: journey.phase, acceptedAt: journey.acceptedAt, outcome: journey.outcome?.kind ?? null };
  if (s.messages.some((m) => m.kind === 'shipped'))
    return weighed('shipped', 'tell_buyer', 'The parcel is with the carrier.', inputs);
  if (s.shipment.parcel === 0) return weighed('shipped', 'wait', 'No parcel has been announced yet.', inputs);
  if (journey.outcome !== null) {
    return weighed('shipped', 'silent', `Already ${journey.outcome.kind} when the first scan was seen.`, inputs);
  }
  if (journey.phase === 'RETURNING' || journey.phase === 'RETURNED') {
    return weighed('shipped', 'silent', 'The parcel is on its way back.', inputs);
  }
  if (journey.acceptedAt === null)
    return weighed('shipped', 'wait', 'No physical scan yet; a label is not shipped.', inputs);
  // Its end is told by "it moves again", which says where the parcel is as well.
  if (openTroubles(s).length > 0 || s.messages.some((m) => m.kind === 'moving_again'))
    return weighed('shipped', 'silent', 'The buyer was told of a trouble first.', inputs);
  const { acceptedClaimedAt } = journey;
  if (
    acceptedClaimedAt !== null &&
    sight.firstLookedAt !== null &&
    sight.firstLookedAt - acceptedClaimedAt > OLD_NEWS_MS
  ) {
    return weighed('shipped', 'silent', 'It was shipped more than 7 days before our first look: old news.', inputs, {
      threshold: '7 days',
      source: 'built in',
    });
  }
  return weighed('shipped', 'tell_buyer', 'The parcel is with the carrier.', inputs);
}
