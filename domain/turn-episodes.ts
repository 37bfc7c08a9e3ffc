/** Episodes: which trouble opens, which is over, and which of them a notice belongs to. */
import type { ShipmentId } from './ids.ts';
import type { NoticeKind } from './notice.ts';
import { causeOfDelay } from './rules/delay.ts';
import { recoveredEpisodes } from './rules/moving-again.ts';
import type { RuleName, Weighed } from './rules/rule.ts';
import { type Episode, type EpisodeKind, type Situation, toldAt } from './situation.ts';

export interface EpisodeTurns {
  readonly opened: readonly Episode[];
  readonly closed: readonly ClosedEpisode[];
}

export interface ClosedEpisode {
  readonly shipmentId: ShipmentId;
  readonly n: number;
  readonly by: string;
}

/** What the rules' verdicts open and close. */
export function turnEpisodes(s: Situation, verdict: ReadonlyMap<RuleName, Weighed>): EpisodeTurns {
  const { outcome } = s.journey;
  const recovered = recoveredEpisodes(s);
  const closed = recovered.map((e) => closedBy('progress', e));
  const opened: Episode[] = [];
  for (const kind of ['documents', 'delay'] as const) {
    const open = s.episodes.find((e) => e.kind === kind && e.closedAt === null && !recovered.includes(e));
    const says = verdict.get(kind)?.verdict;
    if (open === undefined) {
      if (says !== 'tell_buyer') continue;
      opened.push({
        shipmentId: s.shipment.shipmentId,
        n: nextEpisode(s, opened),
        kind,
        cause: causeOf(s, kind),
        openedAt: s.now,
        closedAt: null,
      });
    } else if (outcome !== null) closed.push(closedBy(outcome.kind, open));
    // Not told yet, and the reason is gone. Blindness is no such reason: the message waits until we see again.
    else if (toldAt(s, open) === null && !isBeingTold(s, open) && says !== 'tell_buyer' && says !== 'blind')
      closed.push(closedBy('reason_gone', open));
  }
  if (outcome !== null) {
    const left = s.inherited.filter((e) => e.closedAt === null && !recovered.includes(e));
    closed.push(...left.map((e) => closedBy(outcome.kind, e)));
  }
  return { opened, closed };
}

export function closedBy(by: string, { shipmentId, n }: Episode): ClosedEpisode {
  return { shipmentId, n, by };
}

/** A sender may be at it, and whatever it sends belongs to this episode. */
function isBeingTold(s: Situation, episode: Episode): boolean {
  return s.messages.some((m) => m.kind === episode.kind && m.episode === episode.n && m.state === 'sending');
}

function nextEpisode(s: Situation, opened: readonly Episode[]): number {
  return Math.max(0, ...[...s.episodes, ...s.inherited, ...opened].map((e) => e.n)) + 1;
}

function causeOf(s: Situation, kind: EpisodeKind): string {
  return kind === 'documents' ? 'papers' : causeOfDelay(s);
}

/** The episode a notice of this kind would belong to; null where none is owed. */
export function episodeFor(
  s: Situation,
  kind: NoticeKind,
  episodes: readonly Episode[],
): { n: number; cause: string } | null {
  switch (kind) {
    case 'shipped':
      return { n: 0, cause: 'accepted' };
    case 'documents':
    case 'delay': {
      const open = episodes.find((e) => e.kind === kind && e.closedAt === null);
      return open === undefined ? null : { n: open.n, cause: open.cause };
    }
    case 'moving_again': {
      const [first] = recoveredEpisodes(s);
      return first === undefined ? null : { n: first.n, cause: first.kind };
    }
  }
}
