import { SECOND_MS } from '../domain/time.ts';

/**
 * How many requests may leave, and when, for a provider that counts them in any second. When a request arrives nobody
 * here can see: some time between its departure and its answer. So a token comes back a second after its request was
 * over, and whatever a handshake, a queue or a busy process does in between, the provider never counts too many.
 * Tokens are also handed out evenly: a provider that measures more finely than by the second has no burst to refuse.
 */
export interface TokenBucket {
  /** Milliseconds until the next token; `Infinity` while all of them are with requests under way. */
  waitMs(nowMs: number): number;
  /** Takes the token of a request that leaves now; only where there is nothing to wait for. */
  take(nowMs: number): void;
  /** The request a token was taken for is over: answered, failed or given up. */
  giveBack(nowMs: number): void;
}

/**
 * A full bucket, on a monotonic clock given by the caller.
 * @throws {RangeError} unless `perSecond` is a positive whole number.
 */
export function createTokenBucket(perSecond: number): TokenBucket {
  if (!Number.isSafeInteger(perSecond) || perSecond <= 0) {
    throw new RangeError(`${perSecond} requests per second are not possible; give a positive whole number, e.g. 3.`);
  }
  const everyMs = SECOND_MS / perSecond;
  let lastLeftAtMs = Number.NEGATIVE_INFINITY;
  let underWay = 0;
  // When the tokens of requests that are over can be taken again, soonest first.
  const comingBackAtMs: number[] = [];

  const freeInMs = (nowMs: number) => {
    while (comingBackAtMs[0] !== undefined && comingBackAtMs[0] <= nowMs) comingBackAtMs.shift();
    if (underWay + comingBackAtMs.length < perSecond) return 0;
    return (comingBackAtMs[0] ?? Infinity) - nowMs;
  };
  const waitMs = (nowMs: number) => Math.max(0, lastLeftAtMs + everyMs - nowMs, freeInMs(nowMs));
  return {
    waitMs,
    take(nowMs) {
      if (waitMs(nowMs) > 0) throw new Error('A token was taken before its time.');
      lastLeftAtMs = nowMs;
      underWay += 1;
    },
    giveBack(nowMs) {
      underWay -= 1;
      comingBackAtMs.push(nowMs + SECOND_MS);
    },
  };
}
