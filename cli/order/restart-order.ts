import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { orderHandle, PRODUCTION_PACE, signalOrder } from '../../client/start-watch.ts';
import { recordRequest } from '../../database/operator-requests.ts';
import { lockOrder, type OrderRow, saveOrder } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { hintShipments, shipmentsOfOrder } from '../../database/shipments.ts';
import type { OrderStop } from '../../domain/order.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { type CommandDatabase, withDatabase } from '../open-database.ts';
import { temporalSettings, withTemporal } from '../open-temporal.ts';
import type { OrderReference } from '../order.ts';
import { print } from '../output.ts';
import type { Shell } from '../shell.ts';
import { requireOrder } from './find-order.ts';

const STOPPED: Readonly<Record<OrderStop, string>> = {
  cancelled: 'the shop cancelled it',
  refunded: 'it was refunded in full',
  erased: 'its buyer was erased',
  released_by_operations: 'operations ended its watch for good ("order cancel", or Cancel in the Temporal UI)',
};

/** Starts a run for an order that has none, or tells the one it has to read the record anew. */
export async function restartOrder(shell: Shell, reference: OrderReference, json: boolean | undefined): Promise<void> {
  await withDatabase(shell, async (database) => {
    const order = await requireOrder(database.pool, reference);
    refuseStopped(order);
    const settings = temporalSettings(shell);
    // Temporal is asked first: the record is not changed for a start that cannot follow.
    const was = await withTemporal(settings, async (client) => {
      const running = await isRunning(client, order);
      const reopened = await reopen(database, order);
      await signalOrder(
        { client, taskQueuePrefix: database.configuration.temporal.taskQueuePrefix, pace: PRODUCTION_PACE },
        reopened,
      );
      return running ? 'running' : 'restarted';
    });
    print(shell, json, { orderId: order.orderId, outcome: was }, () =>
      was === 'running'
        ? `${order.orderId}: its workflow was running; it reads the record anew and looks at once.`
        : `${order.orderId}: a new run watches it. What was sent before stays sent.`,
    );
  });
}

async function isRunning(client: Client, order: OrderRow): Promise<boolean> {
  try {
    return (await orderHandle(client, order.orderId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function reopen({ pool }: CommandDatabase, { merchantId, orderId }: OrderRow): Promise<OrderRow> {
  return withTenant(pool, merchantId, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) throw new CommandError(EXIT.notFound, `There is no order ${orderId} any more.`);
    refuseStopped(order);
    if (!(await shipmentsOfOrder(tx, orderId)).some((shipment) => shipment.state === 'open')) {
      throw new CommandError(
        EXIT.failed,
        `${orderId} has no open parcel, so there is nothing to watch: ${order.silent === null ? 'the watch of each has ended' : `the order is silent (${order.silent})`}. A new parcel starts a run by itself.`,
      );
    }
    const now = systemClock.now();
    const reopened: OrderRow = { ...order, version: order.version + 1, isOpen: true, changedAt: now, endedAt: null };
    await saveOrder(tx, reopened);
    await recordRequest(tx, orderId, randomUUID(), 'restart', null, now);
    await hintShipments(tx, orderId, systemClock.wallNow());
    return reopened;
  });
}

function refuseStopped({ orderId, stop }: OrderRow): void {
  if (stop !== null) throw new CommandError(EXIT.failed, `${orderId} is not watched again: ${STOPPED[stop]}.`);
}
