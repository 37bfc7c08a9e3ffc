/**
 * The one function every retry delay goes through. NaN or Infinity in a failure stops the whole worker, 0 ends the
 * activity for good and a negative one retries at once: so it is finite (else a minute), rounded up, at least 1 ms.
 */
export function retryDelayMs(delayMs: number): number {
  return Number.isFinite(delayMs) ? Math.max(1, Math.ceil(delayMs)) : 60_000;
}
