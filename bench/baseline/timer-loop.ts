/**
 * The baseline: the same order, the same activities, and the usual way to poll in a workflow: an activity, then a timer
 * until the next look or deadline. No waiting is left to the server's retries. Kept as simple as it would be written.
 */
import {
  condition,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { createActivities } from '../../activities/create-activities.ts';
import type { OpenShipment, Plan } from '../../domain/plan.ts';
import { carrierQueue, noticesQueue, prefixOf } from '../../domain/task-queues.ts';
import { orderChanged, type WatchOrderInput } from '../../workflows/messages.ts';
import { rollUp } from '../../workflows/search-attributes.ts';

type Activities = ReturnType<typeof createActivities>;

export async function watchOrder(input: WatchOrderInput): Promise<void> {
  let changed = false;
  setHandler(orderChanged, () => {
    changed = true;
  });
  const prefix = prefixOf(workflowInfo().taskQueue);
  const orders = proxyActivities<Activities>({ startToCloseTimeout: '30s' });
  const notices = proxyActivities<Activities>({
    taskQueue: noticesQueue(prefix),
    startToCloseTimeout: '2m',
    retry: { maximumAttempts: 1 },
  });
  // What operations see is the same as ours.
  const shown = new Map<string, string>();
  const show = (plan: Plan) => {
    setCurrentDetails(plan.text);
    const changed = rollUp([plan]).filter(({ key, value }) => shown.get(key.name) !== JSON.stringify(value));
    for (const { key, value } of changed) shown.set(key.name, JSON.stringify(value));
    if (changed.length > 0) upsertSearchAttributes(changed);
  };
  const watch = async ({ shipmentId, provider }: OpenShipment): Promise<void> => {
    const carrier = proxyActivities<Activities>({
      taskQueue: carrierQueue(prefix, provider),
      startToCloseTimeout: '30s',
      retry: { initialInterval: '5m', backoffCoefficient: 1 },
    });
    // Due at once: the activity looks and answers with the plan, changed or not.
    const AT_ONCE = 0 as Plan['pollAfter'];
    const look = (known: number) => carrier.pollShipment({ shipmentId, known, notBefore: AT_ONCE, wakeAt: AT_ONCE });
    let plan = await look(0);
    while (!plan.done) {
      show(plan);
      if (plan.send === null) {
        await sleep(Math.max(1, Math.min(plan.pollAfter, plan.wakeAt ?? Infinity) - Date.now()));
        plan = await look(plan.version);
      } else {
        plan = await notices.sendNotice({ messageId: plan.send });
      }
    }
  };
  for (;;) {
    changed = false;
    const row = await orders.readOrder({ orderId: input.orderId });
    await Promise.all(row.open.map(watch));
    if (await orders.closeOrder({ orderId: input.orderId, version: row.version })) return;
    await condition(() => changed, '1m');
  }
}
