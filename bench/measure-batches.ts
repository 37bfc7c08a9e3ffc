import type { AccountBudget } from '../carriers/account-budget.ts';
import type { CarrierAdapter } from '../carriers/carrier.ts';
import { coalesce } from '../carriers/coalescer.ts';
import type { TrackingQuery } from '../domain/look.ts';
import { alignToSlot } from '../domain/poll-slot.ts';
import { after, HOUR_MS, MINUTE_MS, type ProductInstant, productInstant } from '../domain/time.ts';

export interface BatchCost {
  readonly parcels: number;
  readonly looks: number;
  readonly requests: number;
}

/** Who share the account. */
const MERCHANTS = 20;

/** One look each six hours, over a day, from starts spread over the first six hours; slots and filling as in production. */
export async function measureBatches(parcels: number): Promise<BatchCost> {
  const interval = 6 * HOUR_MS;
  const start = productInstant(0);
  const end = after(start, 24 * HOUR_MS);
  const due = new Map<string, ProductInstant>();
  for (let i = 0; i < parcels; i += 1) {
    due.set(
      `order/merchant-${i % MERCHANTS}/standard/${i}/1`,
      alignToSlot(after(start, Math.floor((interval * i) / parcels)), MINUTE_MS),
    );
  }
  let now = start;
  let looks = 0;
  let requests = 0;
  const looked = (tag: string) => {
    looks += 1;
    due.set(tag, alignToSlot(after(now, interval), MINUTE_MS));
  };
  const query = (tag: string): TrackingQuery => ({
    trackingNumber: 'YT0000000000',
    carrierCode: null,
    tag,
    registered: true,
    notBefore: start,
    carrierName: null,
    mayRegisterAgain: false,
    recipient: null,
  });
  const queue = coalesce(answersAtOnce, {
    maxWaitMs: 0,
    budget: unlimited,
    fill: async (room, exclude) =>
      [...due]
        .filter(([tag, at]) => !exclude.has(tag) && at > now && at <= now + HOUR_MS)
        .toSorted(([, a], [, b]) => a - b)
        .slice(0, room)
        .map(([tag]) => query(tag)),
    onFilled: ({ tag }) => looked(tag),
    onBatch: () => {
      requests += 1;
    },
  });
  while (now < end) {
    const ripe = [...due].filter(([, at]) => at <= now).map(([tag]) => tag);
    await Promise.all(ripe.map((tag) => queue.look(query(tag))));
    await queue.idle();
    for (const tag of ripe) looked(tag);
    now = productInstant(Math.min(...due.values()));
  }
  return { parcels, looks, requests };
}

/** Time is not measured here. */
const unlimited: AccountBudget = { everyMs: 0, take: async () => ({ kind: 'leave' }), settle: async () => undefined };

/** The provider's batch size, and nothing else of it: requests are what is counted. */
const answersAtOnce: CarrierAdapter = {
  provider: 'seventeentrack',
  batchSize: 40,
  look: async (queries) =>
    queries.map(() => ({
      look: { kind: 'not_found', syncedAt: null, raw: '' },
      registered: true,
      requestFault: false,
    })),
  check: async () => null,
};
