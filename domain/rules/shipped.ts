import { isOldNews, OLD_NEWS_MS } from '../old-news.ts';
import type { Situation } from '../situation.ts';
import { isHeldUp, openTroubles } from './moving-again.ts';
import { type Weighed, weighed } from './rule.ts';

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
  if (isOldNews(s, 'shipped')) {
    return weighed('shipped', 'silent', 'The first scan was seen 7 days ago or more: old news.', inputs, {
      threshold: '7 days',
      source: 'built in',
    });
  }
  if (isHeldUp(journey)) {
    return weighed('shipped', 'wait', 'It waits for somebody: "nothing you need to do" would be wrong.', inputs);
  }
  return weighed('shipped', 'tell_buyer', 'The parcel is with the carrier.', inputs);
}
