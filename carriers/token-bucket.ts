/** How many requests may leave, and when: `perSecond` on the long run, up to `burst` at once. */
export interface TokenBucket {
  /**
   * Takes the next token and returns how long to wait for it, in milliseconds; tokens are handed out in the order they
   * are asked for. Takes none and returns null when the wait would be longer than `longestWaitMs`.
   */
  take(nowMs: number, longestWaitMs: number): number | null;
  /** The wait the next caller would get. */
  waitMs(nowMs: number): number;
}

/**
 * A token bucket on a monotonic clock given by the caller. The limits of providers count requests in any second, so the
 * burst stays at one second's worth and a full bucket is not followed by the next second's tokens at once.
 *
 * @throws {RangeError} unless `perSecond` is positive.
 */
export function createTokenBucket(perSecond: number, burst = 1): TokenBucket {
  if (!(perSecond > 0) || !Number.isFinite(perSecond)) {
    throw new RangeError(`${perSecond} requests per second are not possible; give a positive number, e.g. 3.`);
  }
  // Whole milliseconds: thirds of a second do not add up to one, and the fourth request would slip in.
  const everyMs = Math.ceil(1_000 / perSecond);
  const slackMs = (Math.max(1, burst) - 1) * everyMs;
  // The instant the next token falls due; it may lie `slackMs` in the past, never more.
  let dueAtMs = Number.NEGATIVE_INFINITY;

  const waitMs = (nowMs: number) => Math.max(0, Math.max(dueAtMs, nowMs - slackMs) - nowMs);
  return {
    waitMs,
    take(nowMs, longestWaitMs) {
      const wait = waitMs(nowMs);
      if (wait > longestWaitMs) return null;
      dueAtMs = Math.max(dueAtMs, nowMs - slackMs) + everyMs;
      return wait;
    },
  };
}
