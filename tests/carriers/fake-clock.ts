import type { MonotonicClock } from '../../carriers/monotonic-clock.ts';

/** A clock that moves when told to. */
export interface FakeClock extends MonotonicClock {
  /** Moves on by `ms`, firing timers in their order and letting promises settle in between. */
  advance(ms: number): Promise<void>;
}

export function fakeClock(): FakeClock {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  const settle = async () => {
    for (let i = 0; i < 50; i += 1) await Promise.resolve();
  };
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = [...timers].toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > until) break;
        now = next.at;
        timers.delete(next);
        next.callback();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
