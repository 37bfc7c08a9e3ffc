import type { Client } from '@temporalio/client';
import type { OrderRow } from '../database/orders.ts';
import { type OrderId, partsOf } from '../domain/ids.ts';
import { ordersQueue } from '../domain/task-queues.ts';
import { orderChanged, type Pace, WATCH_ORDER, type WatchOrderInput } from '../workflows/messages.ts';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';

/** How patient the activities of an order are, unless a start says otherwise. */
export const PRODUCTION_PACE: Pace = {
  pollTimeoutMs: 30_000,
  pollRetryMs: 5 * 60_000,
  sendTimeoutMs: 120_000,
  sendStartTimeoutMs: 5 * 60_000,
};

export interface WatchTarget {
  readonly client: Client;
  readonly taskQueuePrefix: string;
  readonly pace: Pace;
}

/**
 * Tells the order's workflow of a new version, starting it where it does not run: one call, so that there is no moment
 * in between. A duplicate does no harm, because the signal carries nothing but the version.
 */
export async function signalOrder(target: WatchTarget, order: OrderRow): Promise<void> {
  const { merchantId } = partsOf(order.orderId);
  const input: WatchOrderInput = { orderId: order.orderId, pace: target.pace };
  const country = order.destinationCountry;
  await target.client.workflow.signalWithStart(WATCH_ORDER, {
    workflowId: order.orderId,
    taskQueue: ordersQueue(target.taskQueuePrefix),
    args: [input],
    signal: orderChanged,
    signalArgs: [{ version: order.version }],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: `${order.source} order of ${merchantId}${country === null ? '' : ` to ${country}`}`,
    typedSearchAttributes: [
      { key: SEARCH_ATTRIBUTES.MerchantId, value: merchantId },
      ...(country === null ? [] : [{ key: SEARCH_ATTRIBUTES.DestinationCountry, value: country }]),
    ],
  });
}

/** The workflow of an order, for queries, updates and cancellation. */
export function orderHandle(client: Client, orderId: OrderId) {
  return client.workflow.getHandle(orderId);
}
