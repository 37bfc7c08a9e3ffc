/** Time that only moves forward, and its timers: what pacing and back-off run on. Tests bring their own. */
export interface MonotonicClock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls back once after `ms`; the function returned cancels it. */
  after(ms: number, callback: () => void): () => void;
}

export const MONOTONIC_CLOCK: MonotonicClock = {
  now: () => performance.now(),
  after(ms, callback) {
    // Rounded up: a timer that fires a fraction early would break a provider's limit.
    const timer = setTimeout(callback, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
