import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { type MessageId, type OrderId, partsOf, type ShipmentId, shipmentOf } from '../domain/ids.ts';
import type { AcceleratedClock } from '../local/accelerated-clock.ts';

/**
 * Wall time an attempt may be late before the clock waits for it. On two cores half of them are 0.15 s late, nearly all
 * 0.3 s; that is four hours of the demo's, and a buyer's window is open for eleven.
 */
const LATENESS_MS = 300;

/** Wall time the clock waits at most, for an attempt that never comes: its poll was replaced, its order has ended. */
const PATIENCE_MS = 1_000;

export interface ClockHolder {
  readonly activityInterceptor: () => ActivityInboundCallsInterceptor;
  /** The order's workflow is being told something, and is about to read its row. */
  expectReader(order: OrderId): void;
}

/**
 * Holds the demo's clock while an activity runs, and while one is late that is known to come: the next attempt after a
 * retry delay, or whatever follows from a result. Else hours would pass whenever the machine is busy for a moment.
 */
export function clockHolder(clock: AcceleratedClock): ClockHolder {
  const expected = new Map<string, () => void>();
  const begun = (subject: string) => {
    expected.get(subject)?.();
    expected.delete(subject);
  };
  const expect = (subject: string, lateAfterMs: number) => {
    begun(subject);
    let release = lateAfterMs === 0 ? clock.hold() : undefined;
    const late = setTimeout(() => {
      release ??= clock.hold();
    }, lateAfterMs).unref();
    const given = setTimeout(() => begun(subject), lateAfterMs + PATIENCE_MS).unref();
    expected.set(subject, () => {
      clearTimeout(late);
      clearTimeout(given);
      release?.();
    });
  };
  return {
    expectReader: (order) => expect(order, 0),
    activityInterceptor: () => ({
      async execute(input, next) {
        const release = clock.hold();
        const subject = subjectOf(input.args);
        const anyOf = `${partsOf(subject).orderId}/`;
        begun(subject);
        begun(anyOf);
        try {
          const result = await next(input);
          if (!isLast(result)) expect(subject.startsWith(anyOf) ? subject : anyOf, 0);
          return result;
        } catch (error) {
          const delay = error instanceof ApplicationFailure ? error.nextRetryDelay : undefined;
          if (typeof delay === 'number') expect(subject, delay + LATENESS_MS);
          throw error;
        } finally {
          release();
        }
      },
    }),
  };
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

/** A plan that is done, an order that is closed or released: no activity follows. */
function isLast(result: unknown): boolean {
  if (typeof result === 'object' && result !== null && 'done' in result) return result.done === true;
  return result === true || result === undefined;
}
