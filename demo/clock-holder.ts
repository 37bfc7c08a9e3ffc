import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';

/** Wall time in which what follows from an activity, a workflow task and the next activity, has begun. */
const AFTERMATH_MS = 30;

/** Holds the demo's clock while an activity runs and until what follows from it runs too: else hours would pass in between. */
export function clockHolder(clock: AcceleratedClock): () => ActivityInboundCallsInterceptor {
  return () => ({
    async execute(input, next) {
      const release = clock.hold();
      try {
        return await next(input);
      } finally {
        setTimeout(release, AFTERMATH_MS).unref();
      }
    },
  });
}
