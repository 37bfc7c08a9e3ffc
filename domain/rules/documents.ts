import { OLD_NEWS_MS } from '../old-news.ts';
import type { Situation } from '../situation.ts';
import { customsException } from './customs-exception.ts';
import { policySource, type Weighed, weighed } from './rule.ts';

/**
 * Import customs want papers from the importer. Only that is asked of the buyer: the carrier names the buyer as the one
 * who must act, and it is the import side, or the scan lies in the destination country. Everything else goes to staff.
 */
export function weighDocuments(s: Situation): Weighed {
  const { customs } = s.journey;
  const inputs = {
    customsState: customs?.state ?? null,
    customsSide: customs?.side ?? null,
    customsActor: customs?.actor ?? null,
    customsCountry: customs?.country ?? null,
    destination: s.order.destinationCountry,
    cycle: customs?.cycles ?? 0,
  };
  if (customs?.state !== 'INFO_REQUIRED' || s.journey.outcome !== null) {
    return weighed('documents', 'silent', 'Customs ask for nothing.', inputs);
  }
  if (s.journey.phase === 'RETURNING' || s.journey.phase === 'RETURNED') {
    return weighed('documents', 'tell_staff', 'Customs ask for papers, but the parcel is on its way back.', inputs, {
      exception: 'returning',
    });
  }
  const source = policySource(s, 'customs.documents');
  const atDestination =
    customs.side === 'IMPORT' || (customs.country !== null && customs.country === s.order.destinationCountry);
  if (!atDestination || customs.actor !== 'buyer') {
    return weighed(
      'documents',
      'tell_staff',
      'Customs ask for information, but not clearly the importer for it.',
      inputs,
      {
        exception: customsException('customs_papers', customs, s.order.destinationCountry),
        source,
      },
    );
  }
  if (isOldNews(s)) {
    return weighed(
      'documents',
      'tell_staff',
      'Import customs asked for papers more than 7 days before our first look: the shop may have asked already.',
      inputs,
      { exception: 'customs_papers', threshold: '7 days', source: 'built in' },
    );
  }
  if (s.policy.policy.customs.documents === 'staff') {
    return weighed(
      'documents',
      'tell_staff',
      'Import customs ask for papers; the policy has staff ask the buyer.',
      inputs,
      {
        exception: 'customs_papers',
        source,
      },
    );
  }
  return weighed('documents', 'tell_buyer', 'Import customs ask for papers.', inputs, {
    exception: 'customs_papers',
    source,
  });
}

/** The newest scan of all was history when we first looked: an import, not news. */
function isOldNews(s: Situation): boolean {
  const claimedAt = s.journey.lastScan?.claimedAt ?? null;
  const { firstLookedAt } = s.sight;
  return claimedAt !== null && firstLookedAt !== null && firstLookedAt - claimedAt > OLD_NEWS_MS;
}
