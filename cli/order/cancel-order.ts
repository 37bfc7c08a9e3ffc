import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { releaseOrder } from '../../activities/order-activities.ts';
import { orderHandle } from '../../client/start-watch.ts';
import { recordRequest } from '../../database/operator-requests.ts';
import type { OrderRow } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { type CommandDatabase, withDatabase } from '../open-database.ts';
import { temporalSettings, withTemporal } from '../open-temporal.ts';
import type { OrderReference } from '../order.ts';
import { print } from '../output.ts';
import type { Shell } from '../shell.ts';
import { requireOrder } from './find-order.ts';

const WAIT_MS = 10_000;

type Outcome = 'cancelled' | 'cancelling' | 'released' | 'stopped_before';

const SAID: Readonly<Record<Outcome, string>> = {
  cancelled: 'Its workflow has ended as cancelled, and held messages are dropped.',
  cancelling:
    'Its workflow was told to end and has not ended yet: a send is under way, or no worker serves it (see "waybell doctor").',
  released: 'No workflow was running; the order is marked released, and held messages are dropped.',
  stopped_before: 'It was stopped before; nothing is watched or sent.',
};

/** Ends an order's watch: through its workflow, or in the record where none runs. */
export async function cancelOrder(shell: Shell, reference: OrderReference, json: boolean | undefined): Promise<void> {
  await withDatabase(shell, async (database) => {
    const order = await requireOrder(database.pool, reference);
    const outcome = await withTemporal(temporalSettings(shell), (client) => endWatch(client, database, order));
    print(shell, json, { orderId: order.orderId, outcome }, () => `${order.orderId}: ${SAID[outcome]}`);
  });
}

async function endWatch(client: Client, { pool, configuration }: CommandDatabase, order: OrderRow): Promise<Outcome> {
  const handle = orderHandle(client, order.orderId);
  const request = randomUUID();
  try {
    await handle.cancel();
    await withTenant(pool, order.merchantId, (tx) =>
      recordRequest(tx, order.orderId, request, 'cancel', null, systemClock.now()),
    );
    const ended = handle.result().then(
      () => true,
      () => true,
    );
    return (await Promise.race([ended, sleep(WAIT_MS, false, { ref: false })])) ? 'cancelled' : 'cancelling';
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  if (order.stop !== null) return 'stopped_before';
  await withTenant(pool, order.merchantId, (tx) =>
    recordRequest(tx, order.orderId, request, 'cancel', null, systemClock.now()),
  );
  await releaseOrder(
    {
      pool,
      clock: systemClock,
      pacing: { lookFreshnessMs: configuration.looking.freshnessMs },
      installationSms: configuration.twilio.accountSid !== null,
    },
    { orderId: order.orderId },
  );
  return 'released';
}
