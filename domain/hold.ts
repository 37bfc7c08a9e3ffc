/** What keeps a message back whatever the hour, for every place that decides by it, or says it. */
import type { Journey } from './journey.ts';
import type { OrderFacts } from './order.ts';
import { isHeldUp } from './rules/moving-again.ts';
import { type BlindFacts, isBlind, type MessageRecord, type Sight, type Situation } from './situation.ts';
import type { ProductInstant } from './time.ts';

/**
 * muted       operations or a refund hold the order's notices; people chose it
 * blind       the feed has shown nothing for so long that nobody knows where the parcel is
 * looks_fail  the last look failed, and the last good one is too old to send on
 */
export type Hold = 'muted' | 'blind' | 'looks_fail';

/** The facts a hold follows from. */
export interface HoldFacts extends BlindFacts {
  readonly order: Pick<OrderFacts, 'muted'>;
  readonly sight: Pick<Sight, 'seenUntil' | 'fresh' | 'errorStreak'>;
}

/** Why nothing may leave now; null where the hour alone decides. */
export function holdOf(s: HoldFacts): Hold | null {
  if (s.order.muted !== null) return 'muted';
  if (isBlind(s)) return 'blind';
  return !s.sight.fresh && s.sight.errorStreak > 0 ? 'looks_fail' : null;
}

/** Its hour has come, and it stays because we cannot see the parcel: staff are told. */
export function waitsForSight(s: HoldFacts, m: Pick<MessageRecord, 'state' | 'releaseAt'>): boolean {
  const hold = holdOf(s);
  return (
    m.state === 'planned' && m.releaseAt !== null && m.releaseAt <= s.now && (hold === 'blind' || hold === 'looks_fail')
  );
}

/**
 * Its hour has come, and its word would be wrong just now: that all is well while a trouble is about to be told, or "it
 * moves again" while the parcel is held up. Once that is over it may be true again, so it is kept.
 */
export function waitsForTheParcel(
  s: {
    readonly now: ProductInstant;
    readonly journey: Pick<Journey, 'phase' | 'customs' | 'problem'>;
    readonly messages: readonly Pick<MessageRecord, 'kind' | 'state'>[];
  },
  m: Pick<MessageRecord, 'kind' | 'releaseAt'>,
): boolean {
  if (tellsOfTrouble(m) || m.releaseAt === null || m.releaseAt > s.now) return false;
  const troubleToTell = s.messages.some(
    (other) => tellsOfTrouble(other) && (other.state === 'planned' || other.state === 'sending'),
  );
  return troubleToTell || (m.kind === 'moving_again' && isHeldUp(s.journey));
}

function tellsOfTrouble({ kind }: Pick<MessageRecord, 'kind'>): boolean {
  return kind === 'documents' || kind === 'delay';
}

/**
 * What a message that waits for sight waits for. Says nothing that moves with the clock, nor how far we see: in a feed
 * that lags, that moves at every look.
 */
export function faultOfSight({ sight }: Pick<Situation, 'sight'>): string {
  return sight.lastFailure ?? 'The feed has shown nothing for more than 24 h.';
}
