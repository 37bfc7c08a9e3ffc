import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { type MessageReport, messagesOfOrder } from '../database/messages.ts';
import { listOrders, type OrderListing } from '../database/orders.ts';
import { withTenant } from '../database/pool.ts';
import { orderId } from '../domain/ids.ts';
import { localStamp } from '../domain/local-time.ts';
import { isoSeconds, type ProductInstant } from '../domain/time.ts';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';
import { STORIES } from './stories.ts';

/** How often the record is read for news: wall time. */
const READ_EVERY_MS = 400;

/** Tells what the product decides as it decides it, day by day, until every order has ended. */
export async function narrate(about: {
  readonly clock: AcceleratedClock;
  readonly pool: Pool;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}): Promise<void> {
  const told = new Map<string, string>();
  let day = '';
  const tell = (at: ProductInstant, key: string, news: string | null) => {
    if (news === null || told.get(key) === news) return;
    told.set(key, news);
    const today = isoSeconds(at).slice(0, 10);
    if (today !== day) about.say(`${today}`);
    day = today;
    about.say(`  ${isoSeconds(at).slice(11, 16)}Z  ${news}`);
  };
  while (!about.signal.aborted) {
    const now = about.clock.now();
    let ended = 0;
    for (const merchant of new Set(STORIES.map((story) => story.merchant))) {
      await withTenant(about.pool, merchant, async (tx) => {
        for (const order of await listOrders(tx, { attention: false, limit: 100 })) {
          if (!order.isOpen) ended += 1;
          tell(now, order.orderId, attentionNews(order));
        }
        for (const story of STORIES.filter((each) => each.merchant === merchant)) {
          for (const message of await messagesOfOrder(tx, orderId(merchant, story.source, story.externalId))) {
            tell(message.sentAt ?? now, message.messageId, messageNews(story.name, message, now));
          }
        }
      });
    }
    if (ended === STORIES.length) return;
    await sleep(READ_EVERY_MS);
  }
}

function attentionNews(order: OrderListing): string | null {
  if (!order.needsAttention || order.exceptions.length === 0) return null;
  return `${order.name}  staff: ${order.exceptions.join(', ').replaceAll('_', ' ')}`;
}

function messageNews(order: string, message: MessageReport, now: ProductInstant): string | null {
  const what = `${order}  ${message.kind.replaceAll('_', ' ')}, ${message.channel === 'email' ? 'e-mail' : 'SMS'}, ${message.language}`;
  switch (message.state) {
    case 'planned':
      return message.releaseAt === null || message.releaseAt <= now ? null : `${what}: waits for the buyer's hour`;
    case 'sending':
      return null;
    case 'sent':
    case 'unknown': {
      const local =
        message.sentAt === null ? '' : `, ${localStamp(message.sentAt, message.sentZone ?? 'Etc/UTC')} for the buyer`;
      return `${what}: ${message.state}${local}`;
    }
    case 'failed':
    case 'superseded':
    case 'suppressed':
    case 'cancelled':
      return `${what}: ${message.state === 'failed' ? 'failed' : 'withdrawn'}, ${(message.reason ?? 'no reason').replaceAll('_', ' ')}`;
  }
}
