import { after, earliest, MINUTE_MS, type ProductInstant, type WallInstant } from '../domain/time.ts';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';
import { PATIENCE_MS } from './expected-attempts.ts';

/** How far a wake may be overrun, product time: it comes as wall time, of which a millisecond is nearly a minute. */
const ROOM_MS = 15 * MINUTE_MS;

export interface WakeLimit {
  /** The parcel's plan wakes then; null for never. It holds until its next plan. */
  wakesAt(subject: string, wakeAt: WallInstant | null): void;
}

/**
 * Lets time run no further than the first instant at which a plan wants to wake: what waits for eight in the morning leaves
 * at eight, however busy the machine is.
 */
export function wakeLimit(clock: Pick<AcceleratedClock, 'now' | 'limit' | 'productAt'>): WakeLimit {
  const wakes = new Map<string, ProductInstant>();
  const first = () => earliest(...wakes.values());
  let reachedAt: number | null = null;
  // A plan whose parcel is watched no more wakes never: it must not stop the clock for good.
  setInterval(() => {
    const limit = first();
    if (limit === null || clock.now() < limit) reachedAt = null;
    else reachedAt ??= performance.now();
    if (reachedAt === null || performance.now() - reachedAt < PATIENCE_MS) return;
    for (const [subject, at] of wakes) if (at === limit) wakes.delete(subject);
    clock.limit(first());
  }, PATIENCE_MS / 10).unref();
  return {
    wakesAt: (subject, wakeAt) => {
      if (wakeAt === null) wakes.delete(subject);
      else wakes.set(subject, after(clock.productAt(wakeAt), ROOM_MS));
      clock.limit(first());
    },
  };
}
