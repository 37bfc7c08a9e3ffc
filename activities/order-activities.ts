import { ApplicationFailure } from '@temporalio/common';
import { messagesOfOrder, replanMessage } from '../database/messages.ts';
import { type OperatorRequestKind, recordRequest } from '../database/operator-requests.ts';
import { closeOrder as closeOrderRow, lockOrder, readWatch, saveOrder } from '../database/orders.ts';
import { withTenant } from '../database/pool.ts';
import { askForLook, shipmentsOfOrder } from '../database/shipments.ts';
import { type OrderId, partsOf } from '../domain/ids.ts';
import type { OpenShipment } from '../domain/plan.ts';
import type { Dependencies } from './dependencies.ts';
import { type JudgingDependencies, judgeShipment } from './judge-shipment.ts';

export interface OrderInput {
  readonly orderId: OrderId;
}

/** The order's version and the parcels to watch. */
export async function readOrder(
  deps: Dependencies,
  { orderId }: OrderInput,
): Promise<{ readonly version: number; readonly open: readonly OpenShipment[] }> {
  return withTenant(deps.pool, partsOf(orderId).merchantId, (tx) => readWatch(tx, orderId));
}

/** True when the watch has ended; false when the row is newer than `version` or a parcel is open: look again. */
export async function closeOrder(
  deps: Dependencies,
  input: OrderInput & { readonly version: number },
): Promise<boolean> {
  return withTenant(deps.pool, partsOf(input.orderId).merchantId, (tx) =>
    closeOrderRow(tx, input.orderId, input.version, deps.clock.now()),
  );
}

/** Operations cancelled the workflow: the row says so, held notices are dropped, and the relay will not start it again. */
export async function releaseOrder(
  deps: JudgingDependencies & Pick<Dependencies, 'pool'>,
  { orderId }: OrderInput,
): Promise<void> {
  await withTenant(deps.pool, partsOf(orderId).merchantId, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null || order.stop !== null) return;
    const now = deps.clock.now();
    await saveOrder(tx, {
      ...order,
      version: order.version + 1,
      stop: 'released_by_operations',
      isOpen: false,
      changedAt: now,
      endedAt: now,
    });
    for (const shipment of await shipmentsOfOrder(tx, orderId)) await judgeShipment(tx, deps, shipment.shipmentId);
  });
}

export interface OperatorRequest extends OrderInput {
  readonly requestId: string;
  readonly kind: Extract<OperatorRequestKind, 'mute' | 'unmute' | 'look_now' | 'resend'>;
  readonly subject: string | null;
}

/** Carries out what operations asked for, once per request id, and says in a sentence what it did. */
export async function recordOperatorRequest(deps: Dependencies, request: OperatorRequest): Promise<string> {
  const { orderId } = request;
  return withTenant(deps.pool, partsOf(orderId).merchantId, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) throw ApplicationFailure.nonRetryable(`There is no order ${orderId}.`, 'UnknownOrder');
    if (!(await recordRequest(tx, orderId, request.requestId, request.kind, request.subject, deps.clock.now()))) {
      return 'Done before: this request was carried out already.';
    }
    const raised = { ...order, version: order.version + 1, changedAt: deps.clock.now() };
    switch (request.kind) {
      case 'mute':
        await saveOrder(tx, { ...raised, muted: 'operations' });
        return 'Muted: notices wait, watching goes on.';
      case 'unmute':
        await saveOrder(tx, { ...raised, muted: null });
        return "Unmuted: held notices leave at the buyer's next decent hour.";
      case 'look_now':
        await askForLook(tx, orderId, deps.clock.wallNow());
        await saveOrder(tx, raised);
        return 'The carrier is asked now.';
      case 'resend': {
        const message = (await messagesOfOrder(tx, orderId)).find((m) => m.messageId === request.subject);
        if (message === undefined) {
          throw ApplicationFailure.nonRetryable(
            `This order has no message ${JSON.stringify(request.subject)}; "waybell order show" lists them.`,
            'UnknownMessage',
          );
        }
        if (!(await replanMessage(tx, message.messageId, deps.clock.now()))) {
          throw ApplicationFailure.nonRetryable(
            `The message is ${message.state}; only a failed or unknown one can be sent again.`,
            'NotResendable',
          );
        }
        await saveOrder(tx, raised);
        return "It leaves again at the buyer's next decent hour.";
      }
    }
  });
}
