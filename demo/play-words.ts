import { setTimeout as sleep } from 'node:timers/promises';
import { orderId } from '../domain/ids.ts';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';
import type { ClockHolder } from './clock-holder.ts';
import type { ShopDoors } from './open-shops.ts';
import type { Story } from './story.ts';
import { wordsOf } from './webhooks.ts';

/** Posts what the shops say when the demo's clock reaches it; product time stands still until the order's workflow has heard. */
export async function playWords(play: {
  readonly clock: AcceleratedClock;
  readonly holder: Pick<ClockHolder, 'expectReader'>;
  readonly stories: readonly Story[];
  readonly doors: ShopDoors;
}): Promise<void> {
  const words = play.stories.flatMap(wordsOf).toSorted((a, b) => a.at - b.at);
  for (const word of words) {
    while (play.clock.now() < word.at) await sleep(Math.max(1, play.clock.wallAt(word.at) - Date.now()));
    const release = play.clock.hold();
    try {
      const door = play.doors[word.story.merchant];
      if (door === undefined) throw new Error(`${word.story.merchant} has no endpoints.`);
      const { merchant, source, externalId } = word.story;
      play.holder.expectReader(orderId(merchant, source, externalId));
      await word.post(door[source]);
    } finally {
      release();
    }
  }
}
