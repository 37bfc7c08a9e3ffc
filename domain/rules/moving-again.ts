import type { Episode, Situation } from '../situation.ts';
import { toldAt } from '../situation.ts';
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

/** Open episodes the buyer was told of, and that progress seen after the telling has ended. */
export function recoveredEpisodes(s: Situation): readonly Episode[] {
  const progress = s.journey.lastProgress;
  if (progress === null) return [];
  return s.episodes.filter((e) => {
    if (e.closedAt !== null) return false;
    const told = toldAt(s, e);
    return told !== null && progress.seenAt > told && !stillAsked(s, e);
  });
}

/** Rows inside customs may move while the papers are still asked for. */
function stillAsked(s: Situation, episode: Episode): boolean {
  return episode.kind === 'documents' && s.journey.customs?.state === 'INFO_REQUIRED';
}
