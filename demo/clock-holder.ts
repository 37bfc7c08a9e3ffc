import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { type MessageId, type OrderId, partsOf, type ShipmentId, shipmentOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';
import { expectedAttempts } from './expected-attempts.ts';
import { wakeLimit } from './wake-limit.ts';

/** Wall time a retry may be late before the clock waits for it: on two cores half of them are 0.15 s late, nearly all 0.3 s. */
const LATENESS_MS = 300;

export interface ClockHolder {
  readonly activityInterceptor: () => ActivityInboundCallsInterceptor;
  /** The order's workflow is being told something, and is about to read its row. */
  expectReader(order: OrderId): void;
}

/**
 * Keeps the demo's clock from running away from the product: it stands still while an activity runs, until what follows
 * from its result runs too, while a retry is late, and where a plan wants to wake.
 */
export function clockHolder(clock: AcceleratedClock): ClockHolder {
  const attempts = expectedAttempts(clock);
  const wakes = wakeLimit(clock);
  const follow = (subject: string, orderId: OrderId, result: unknown) => {
    if (isPlan(result)) {
      wakes.wakesAt(subject, result.done || result.send !== null ? null : result.wakeAt);
      if (!result.done) attempts.expect(subject, 0);
    }
    // A row was read, or an order could not be closed: polls follow.
    else if (result !== true && result !== undefined) attempts.expect(anyParcelOf(orderId), 0);
  };
  return {
    expectReader: (orderId) => attempts.expect(orderId, 0),
    activityInterceptor: () => ({
      async execute(input, next) {
        const release = clock.hold();
        const subject = subjectOf(input.args);
        const { orderId } = partsOf(subject);
        attempts.begun(subject);
        attempts.begun(anyParcelOf(orderId));
        try {
          const result = await next(input);
          follow(subject, orderId, result);
          return result;
        } catch (error) {
          const delay = error instanceof ApplicationFailure ? error.nextRetryDelay : undefined;
          if (typeof delay === 'number') attempts.expect(subject, delay + LATENESS_MS);
          throw error;
        } finally {
          release();
        }
      },
    }),
  };
}

function anyParcelOf(orderId: OrderId): string {
  return `${orderId}/`;
}

/** The parcel an activity is about, else its order. */
function subjectOf([input]: readonly unknown[]): string {
  const { shipmentId, messageId, orderId } = input as {
    readonly shipmentId?: ShipmentId;
    readonly messageId?: MessageId;
    readonly orderId?: OrderId;
  };
  const subject = messageId === undefined ? (shipmentId ?? orderId) : shipmentOf(messageId);
  if (subject === undefined) throw new Error('Every activity is about a parcel or an order.');
  return subject;
}

function isPlan(result: unknown): result is Plan {
  return typeof result === 'object' && result !== null && 'done' in result;
}
