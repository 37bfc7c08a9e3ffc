import type { MonotonicClock } from './monotonic-clock.ts';
import type { TokenBucket } from './token-bucket.ts';

/** The line in front of an account: requests leave in the order they came, each when the bucket has a token for it. */
export interface Turns {
  /**
   * Sends a request when its turn has come, and is over when the request is.
   * @throws {TurnTooLateError} when the turn has not come after `longestWaitMs`; the signal's reason.
   */
  run<T>(send: () => Promise<T>, longestWaitMs: number, signal: AbortSignal): Promise<T>;
  /** How many stand in line. */
  readonly length: number;
}

/** More requests stand in line than may leave in the time a caller can wait. */
export class TurnTooLateError extends Error {
  override readonly name = 'TurnTooLateError';
}

export function createTurns(bucket: TokenBucket, clock: MonotonicClock): Turns {
  const line: (() => void)[] = [];
  let cancelCall = () => {};

  const callNext = () => {
    cancelCall();
    // A timer may fire late, and several then at once: the bucket is asked anew before each request leaves.
    for (let next = line[0]; next !== undefined; next = line[0]) {
      const waitMs = bucket.waitMs(clock.now());
      if (waitMs > 0) {
        // With every token under way, the next one that comes back calls.
        cancelCall = waitMs === Infinity ? () => {} : clock.after(waitMs, callNext);
        return;
      }
      bucket.take(clock.now());
      line.shift();
      next();
    }
  };

  const stand = (longestWaitMs: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const done = (settle: () => void) => {
        cancelDeadline();
        signal.removeEventListener('abort', abort);
        settle();
      };
      const called = () => done(resolve);
      const leave = (reason: unknown) => {
        line.splice(line.indexOf(called), 1);
        done(() => reject(reason));
      };
      const abort = () => leave(signal.reason);
      const cancelDeadline = clock.after(longestWaitMs, () => leave(new TurnTooLateError()));
      signal.addEventListener('abort', abort, { once: true });
      line.push(called);
      callNext();
    });

  return {
    get length() {
      return line.length;
    },
    async run(send, longestWaitMs, signal) {
      signal.throwIfAborted();
      await stand(longestWaitMs, signal);
      try {
        return await send();
      } finally {
        bucket.giveBack(clock.now());
        callNext();
      }
    },
  };
}
