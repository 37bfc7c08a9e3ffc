import { type Clock, type ProductInstant, productInstant, type WallInstant, wallInstant } from '../domain/time.ts';

export interface AcceleratedClock extends Clock {
  /** Product time stands still until the function returned is called: a day must not pass while a mail is being sent. */
  hold(): () => void;
  /** Lets time run from now on; it stands still at `start` before. */
  run(): void;
  /** Time stands still there until the limit is moved; null for none. */
  limit(at: ProductInstant | null): void;
  /** What product time will be at an instant of the machine's, if nothing holds it until then. */
  productAt(wall: WallInstant): ProductInstant;
}

/** Time is told in steps of this. */
const STEP_MS = 2;

/** A step that took longer than this counts as this long: hours must not pass because the machine was busy elsewhere. */
const LONGEST_STEP_MS = 6;

/**
 * Product time that begins at `start` and runs `rate` times as fast as the machine's clock whenever nothing is in
 * flight. `wallAt` assumes that nothing will be: what it answers may come early, and who wakes early waits again.
 */
export function acceleratedClock(start: ProductInstant, rate: number): AcceleratedClock {
  let product: number = start;
  let since = performance.now();
  // Held until `run`: setting the stage takes no product time.
  let holds = 1;
  let most: number = Infinity;
  const settle = () => {
    const now = performance.now();
    const step = Math.min(now - since, LONGEST_STEP_MS) * rate;
    if (holds === 0) product = Math.max(product, Math.min(product + step, most));
    since = now;
  };
  setInterval(settle, STEP_MS).unref();
  const release = () => {
    settle();
    holds -= 1;
  };
  return {
    now: () => {
      settle();
      return productInstant(Math.floor(product));
    },
    wallNow: () => wallInstant(Date.now()),
    wallAt: (instant) => {
      settle();
      return wallInstant(Math.ceil(Date.now() + (instant - product) / rate));
    },
    hold: () => {
      settle();
      holds += 1;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        release();
      };
    },
    run: release,
    limit: (at) => {
      settle();
      most = at ?? Infinity;
    },
    productAt: (wall) => {
      settle();
      return productInstant(Math.floor(product + (wall - Date.now()) * rate));
    },
  };
}
