import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';

/** Wall time in which what follows from an activity, a workflow task and the next activity, has begun. */
const AFTERMATH_MS = 30;

/**
 * Holds the demo's clock while an activity runs, and after its result until what follows from that runs too: else hours
 * would pass in between. Nothing follows from a failure but a later attempt.
 */
export function clockHolder(clock: AcceleratedClock): () => ActivityInboundCallsInterceptor {
  return () => ({
    async execute(input, next) {
      const release = clock.hold();
      try {
        const result = await next(input);
        setTimeout(release, AFTERMATH_MS).unref();
        return result;
      } catch (error) {
        release();
        throw error;
      }
    },
  });
}
