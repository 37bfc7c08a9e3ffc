import { setTimeout as sleep } from 'node:timers/promises';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';
import type { ShopDoors } from './open-shops.ts';
import type { Story } from './story.ts';
import { wordsOf } from './webhooks.ts';

/** Posts what the shops say when the demo's clock reaches it; product time stands still meanwhile. */
export async function playWords(play: {
  readonly clock: AcceleratedClock;
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
      await word.post(door[word.story.source]);
    } finally {
      release();
    }
  }
}
