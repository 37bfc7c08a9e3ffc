import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';

/** Holds the demo's clock while an activity runs: at its rate, half a day would pass during one mail. */
export function clockHolder(clock: AcceleratedClock): () => ActivityInboundCallsInterceptor {
  return () => ({
    async execute(input, next) {
      const release = clock.hold();
      try {
        return await next(input);
      } finally {
        release();
      }
    },
  });
}
