import { type ProductInstant, productInstant, wallInstant } from '../../domain/time.ts';
import type { AcceleratedClock } from '../../local/accelerated-clock.ts';

export interface SteppedClock extends AcceleratedClock {
  /** Lets product time run up to `at` and stop there; resolves when it has. */
  runTo(at: ProductInstant): Promise<void>;
}

/** Product time that runs `rate` times as fast as the machine's, never while it is held, and never past where a test sends it. */
export function steppedClock(start: ProductInstant, rate: number): SteppedClock {
  let product: number = start;
  let since = performance.now();
  let target: number = start;
  let holds = 0;
  let most: number = Infinity;
  const settle = () => {
    const now = performance.now();
    if (holds === 0) product = Math.max(product, Math.min(target, most, product + (now - since) * rate));
    since = now;
  };
  const now = () => {
    settle();
    return productInstant(Math.floor(product));
  };
  const run = (to: number) => {
    settle();
    target = to;
  };
  return {
    now,
    wallNow: () => wallInstant(Date.now()),
    wallAt: (instant) => wallInstant(Math.ceil(Date.now() + (instant - now()) / rate)),
    hold: () => {
      settle();
      holds += 1;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        settle();
        holds -= 1;
      };
    },
    run: () => run(Infinity),
    limit: (at) => {
      settle();
      most = at ?? Infinity;
    },
    productAt: (wall) => productInstant(now() + (wall - Date.now()) * rate),
    runTo: async (at) => {
      run(at);
      while (now() < at) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}
