import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { listOrders } from '../database/orders.ts';
import { withTenant } from '../database/pool.ts';
import { isoSeconds } from '../domain/time.ts';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';
import type { World } from '../local/world.ts';
import { STORIES } from './stories.ts';

/** Tells what leaves as it leaves, and the day it is, until every order has ended. */
export function narrator(about: {
  readonly clock: AcceleratedClock;
  readonly world: World;
  readonly pool: Pool;
  readonly say: (line: string) => void;
}): { untilEnded(): Promise<void>; stop(): void } {
  const { clock, world, say } = about;
  let stopped = false;
  let mails = 0;
  let texts = 0;
  let saidDay = '';
  const day = () => isoSeconds(clock.now()).slice(0, 16).replace('T', ' ');
  const tellNews = () => {
    for (const mail of world.inbox.messages.slice(mails))
      say(`${day()}Z  e-mail to ${mail.envelope.to.join()}: ${mail.mail.subject ?? ''}`);
    mails = world.inbox.messages.length;
    for (const text of world.twilio.messages.slice(texts)) say(`${day()}Z  SMS to ${text.to}: ${text.body}`);
    texts = world.twilio.messages.length;
    const today = day().slice(0, 10);
    if (today !== saidDay && process.stdout.isTTY) process.stdout.write(`\r${today}\r`);
    saidDay = today;
  };
  return {
    untilEnded: async () => {
      while (!stopped) {
        tellNews();
        let ended = 0;
        for (const merchant of new Set(STORIES.map((story) => story.merchant))) {
          const orders = await withTenant(about.pool, merchant, (tx) =>
            listOrders(tx, { attention: false, limit: 100 }),
          );
          ended += orders.filter((order) => !order.isOpen).length;
        }
        if (ended === STORIES.length) return;
        await sleep(200);
      }
    },
    stop: () => {
      stopped = true;
      tellNews();
    },
  };
}
