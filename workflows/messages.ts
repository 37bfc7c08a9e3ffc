/**
 * What can be said to an order's workflow from outside, each beside its input. Free of Node imports: the client shares it.
 * Signals carry versions and ids, never data: the workflow reads PostgreSQL, so a repeated or late one does no harm.
 */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { MessageId, OrderId, ShipmentId } from '../domain/ids.ts';
import type { OpenShipment, Plan } from '../domain/plan.ts';

export const WATCH_ORDER = 'watchOrder';

export interface WatchOrderInput {
  readonly orderId: OrderId;
  /** How patient the activities are. Demo and tests are quicker than production. */
  readonly pace: Pace;
  /** Carried over continue-as-new; nothing else is. */
  readonly watches?: readonly CarriedWatch[];
}

export interface CarriedWatch extends OpenShipment {
  readonly plan: Plan;
}

export interface Pace {
  /** One look at a carrier. */
  readonly pollTimeoutMs: number;
  /** After a look that crashed or timed out; looks that answer bring their own delay. */
  readonly pollRetryMs: number;
  /** One send, its bookkeeping included. */
  readonly sendTimeoutMs: number;
  /** A send no worker takes up: polling goes on meanwhile. */
  readonly sendStartTimeoutMs: number;
}

/** The order's row has become newer. */
export const orderChanged = defineSignal<[{ readonly version: number }]>('orderChanged');

/** A carrier pushed news of a parcel: look soon. */
export const carrierPushed = defineSignal<[{ readonly shipmentId: ShipmentId }]>('carrierPushed');

/** Hold all notices of this order until `unmute`; watching goes on. */
export const mute = defineUpdate<string, []>('mute');

/** Let held notices go again, each at the buyer's next decent hour. */
export const unmute = defineUpdate<string, []>('unmute');

/** Ask the carrier at once, whatever the minimum interval. */
export const lookNow = defineUpdate<string, []>('lookNow');

/** Send a failed or unknown message again. Any other is refused. */
export const resend = defineUpdate<string, [{ readonly messageId: MessageId }]>('resend');

/** Why the order waits: per parcel, what is planned and when it wakes. */
export const why = defineQuery<readonly WatchedParcel[]>('why');

export interface WatchedParcel {
  readonly shipmentId: ShipmentId;
  readonly text: string;
  /** ISO, wall time; null when only news can change anything. */
  readonly wakesAt: string | null;
  readonly looksAgainAfter: string;
  readonly sending: MessageId | null;
}
