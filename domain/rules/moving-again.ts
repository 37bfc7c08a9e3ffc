import { isStuck } from '../customs-progress.ts';
import type { CustomsState, Phase } from '../events.ts';
import type { Journey, ScanSummary } from '../journey.ts';
import { isOldNews } from '../old-news.ts';
import { type Episode, type Situation, toldTroubles } from '../situation.ts';
import { after, DAY_MS, type ProductInstant } from '../time.ts';
import { type Weighed, weighed } from './rule.ts';

/** "We write when it moves" was promised to whoever was told of a trouble: progress after the telling keeps the word. */
export function weighMovingAgain(s: Situation): Weighed {
  const sentFor = s.messages.find((m) => m.kind === 'moving_again');
  const recovered = recoveredEpisodes(s);
  const inputs = {
    lastProgress: s.journey.lastProgress?.seenAt ?? null,
    episodes: recovered.map((e) => e.n).join(',') || null,
    outcome: s.journey.outcome?.kind ?? null,
  };
  if (recovered.length === 0) {
    return sentFor === undefined
      ? weighed('moving_again', 'silent', 'The buyer was told of no trouble that is over.', inputs)
      : weighed(
          'moving_again',
          'tell_buyer',
          'The parcel moves again and the buyer had been told of the trouble.',
          inputs,
        );
  }
  if (s.journey.outcome !== null || s.journey.phase === 'RETURNING') {
    return weighed(
      'moving_again',
      'silent',
      `The parcel is ${s.journey.outcome?.kind ?? 'on its way back'}: "it moves again" would be stale.`,
      inputs,
    );
  }
  return weighed(
    'moving_again',
    'tell_buyer',
    'The parcel moves again and the buyer had been told of the trouble.',
    inputs,
  );
}

/**
 * Open episodes the buyer was told of, and that a movement after the telling has ended: all of them or none, for
 * "nothing you need to do" is said of the parcel and not of one trouble.
 */
export function recoveredEpisodes(s: Situation): readonly Episode[] {
  const progress = s.journey.lastProgress;
  if (progress === null || isHeldUp(s.journey) || isOldNews(s, 'moving_again')) return [];
  const told = openTroubles(s);
  return told.every(({ e, at }) => movedSince(progress, at) && !stillAsked(s, e)) ? told.map(({ e }) => e) : [];
}

/** Open episodes the buyer was told of, and that last: what progress has just ended is not open any more. */
export function standingEpisodes(s: Situation): readonly Episode[] {
  return recoveredEpisodes(s).length > 0 ? [] : openTroubles(s).map(({ e }) => e);
}

/** Those the buyer was told of, and that nothing had ended before this judgement. */
export function openTroubles(s: Situation): ReturnType<typeof toldTroubles> {
  return toldTroubles(s).filter(({ e }) => e.closedAt === null);
}

/**
 * It waits for the buyer or for customs, or the carrier reports a problem that no progress has ended yet: "it moves again,
 * nothing you need to do" would be wrong, whoever is to act.
 */
export function isHeldUp({ phase, customs, problem }: Pick<Journey, 'phase' | 'customs' | 'problem'>): boolean {
  return WAITS_FOR_THE_BUYER.includes(phase) || problem !== null || (customs !== null && isStuck(customs.state));
}

/** Phases in which the parcel moves no further by itself: "nothing you need to do" would be wrong. */
export const WAITS_FOR_THE_BUYER: readonly Phase[] = ['READY_FOR_PICKUP', 'DELIVERY_FAILED'];

/** A scan that only reached us late was history when the buyer was told. Claimed times are off by up to a day. */
function movedSince(progress: ScanSummary, told: ProductInstant): boolean {
  return progress.seenAt > told && (progress.claimedAt === null || progress.claimedAt > after(told, -DAY_MS));
}

/**
 * Papers are asked for until customs release the parcel or it is seen beyond them: feeds go to and fro between "papers
 * wanted", "presented" and "in clearance", and nobody has handed anything in by that.
 */
function stillAsked(s: Situation, episode: Episode): boolean {
  const { customs, phase } = s.journey;
  if (episode.kind !== 'documents' || customs === null) return false;
  return !CLEARED.includes(customs.state) && !BEYOND_CUSTOMS.includes(phase);
}

const CLEARED: readonly CustomsState[] = ['RELEASED', 'DUTY_PAID'];
const BEYOND_CUSTOMS: readonly Phase[] = ['DEST_TRANSIT', 'OUT_FOR_DELIVERY', 'RETURNING'];
