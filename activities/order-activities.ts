import { ApplicationFailure } from '@temporalio/common';
import type { PoolClient } from 'pg';
import { messagesOfOrder, replanMessage } from '../database/messages.ts';
import { type OperatorRequestKind, recordRequest } from '../database/operator-requests.ts';
import { closeOrder as closeOrderRow, lockOrder, readWatch, saveOrder } from '../database/orders.ts';
import { isRefusedValue, withTenant } from '../database/pool.ts';
import { askForLook, lockShipment, type ShipmentRow, shipmentsOfOrder } from '../database/shipments.ts';
import { readSituation } from '../database/situations.ts';
import { holdOf, waitsForTheParcel } from '../domain/hold.ts';
import { type MessageId, type OrderId, partsOf, type ShipmentId, shipmentOf } from '../domain/ids.ts';
import { judge } from '../domain/judge.ts';
import type { OpenShipment, Plan } from '../domain/plan.ts';
import { isoSeconds, wallInstant } from '../domain/time.ts';
import type { Dependencies } from './dependencies.ts';
import { type JudgingDependencies, judgeShipment, outlookOf } from './judge-shipment.ts';
import { waiting } from './waiting.ts';

export interface OrderInput {
  readonly orderId: OrderId;
}

/** The order's version and the parcels to watch. */
export async function readOrder(
  deps: Dependencies,
  { orderId }: OrderInput,
): Promise<{ readonly version: number; readonly open: readonly OpenShipment[] }> {
  const watch = await withTenant(deps.pool, partsOf(orderId).merchantId, (tx) => readWatch(tx, orderId));
  if (watch !== null) return watch;
  throw ApplicationFailure.nonRetryable(
    `Order ${orderId} has no row: it was deleted from the database by hand, or this is another database.`,
    'OrderGone',
  );
}

/** True when the watch has ended; false when the row is newer than `version` or a parcel is to be watched: look again. */
export async function closeOrder(
  deps: Dependencies,
  input: OrderInput & { readonly version: number },
): Promise<boolean> {
  return withTenant(deps.pool, partsOf(input.orderId).merchantId, (tx) =>
    closeOrderRow(tx, input.orderId, input.version, deps.clock.now()),
  );
}

/** A parcel of an order that was released, and its last plan. */
export interface ReleasedParcel {
  readonly shipmentId: ShipmentId;
  readonly plan: Plan;
}

/**
 * Operations cancelled the workflow: the row says so, held notices are dropped, and the relay will not start it again.
 * @returns what is left to say of its parcels. One that is not done has a send whose sender was lost and keeps its lease
 * until its `wakeAt`: call again then.
 */
export async function releaseOrder(
  deps: JudgingDependencies & Pick<Dependencies, 'pool'>,
  { orderId }: OrderInput,
): Promise<readonly ReleasedParcel[]> {
  return withTenant(deps.pool, partsOf(orderId).merchantId, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) return [];
    const now = deps.clock.now();
    // The shop's own cancel may have come first: nobody watches the order all the same.
    if (order.isOpen || order.stop === null) {
      await saveOrder(tx, {
        ...order,
        version: order.version + 1,
        stop: order.stop ?? 'released_by_operations',
        isOpen: false,
        changedAt: now,
        endedAt: order.endedAt ?? now,
      });
    }
    const parcels: ReleasedParcel[] = [];
    for (const { shipmentId } of await shipmentsOfOrder(tx, orderId)) {
      parcels.push({ shipmentId, plan: await judgeShipment(tx, deps, shipmentId) });
    }
    return parcels;
  });
}

/** The same as an activity: done when nothing of the order is under way any more. */
export async function releaseOrderWhole(deps: Dependencies, input: OrderInput): Promise<readonly ReleasedParcel[]> {
  const parcels = await releaseOrder(deps, input);
  const leases = parcels.flatMap(({ plan: { done, wakeAt } }) => (done || wakeAt === null ? [] : [wakeAt]));
  if (leases.length === 0) return parcels;
  const sendingUntil = wallInstant(Math.max(...leases));
  throw waiting(
    `Released; waits until ${isoSeconds(sendingUntil)} for a send whose sender was lost`,
    sendingUntil - deps.clock.wallNow(),
    true,
  );
}

export interface OperatorRequest extends OrderInput {
  readonly requestId: string;
  readonly kind: Extract<OperatorRequestKind, 'mute' | 'unmute' | 'look_now' | 'resend'>;
  readonly subject: string | null;
}

/**
 * Carries out what operations asked for, once per request id, and says in a sentence what it did. A refusal is recorded
 * as well: a workflow reset applies updates again, and must not carry out later what was refused at its time.
 */
export async function recordOperatorRequest(deps: Dependencies, request: OperatorRequest): Promise<string> {
  const answer = await carryOut(deps, request).catch((error: unknown): Refusal => {
    if (!isRefusedValue(error)) throw error;
    return { refused: 'UnusableRequest', why: `PostgreSQL cannot store the request: ${(error as Error).message}.` };
  });
  if (typeof answer === 'string') return answer;
  throw ApplicationFailure.nonRetryable(answer.why, answer.refused);
}

interface Refusal {
  readonly refused: 'UnknownOrder' | 'UnknownMessage' | 'NotResendable' | 'UnusableRequest';
  readonly why: string;
}

function carryOut(deps: Dependencies, request: OperatorRequest): Promise<string | Refusal> {
  const { orderId } = request;
  return withTenant(deps.pool, partsOf(orderId).merchantId, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) return { refused: 'UnknownOrder', why: `There is no order ${orderId}.` };
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
        return (await messagesOfOrder(tx, orderId)).some((m) => m.state === 'planned')
          ? "Unmuted: what was held and still holds leaves at the buyer's next decent hour."
          : 'Unmuted: no notice was held.';
      case 'look_now':
        await askForLook(tx, orderId, deps.clock.wallNow());
        await saveOrder(tx, raised);
        return lookNowAnswer(await shipmentsOfOrder(tx, orderId));
      case 'resend': {
        const message = (await messagesOfOrder(tx, orderId)).find((m) => m.messageId === request.subject);
        if (message === undefined) {
          const named = JSON.stringify(request.subject);
          return {
            refused: 'UnknownMessage',
            why: `This order has no message ${named}; "waybell order show" lists them.`,
          };
        }
        if (message.state !== 'failed' && message.state !== 'unknown') {
          return {
            refused: 'NotResendable',
            why: `The message is ${message.state}; only a failed or unknown one can be sent again.`,
          };
        }
        const prospect = await resendProspect(tx, deps, message.messageId);
        if (typeof prospect === 'string') {
          await replanMessage(tx, message.messageId, deps.clock.now());
          await saveOrder(tx, raised);
        }
        return prospect;
      }
    }
  });
}

/** Whom a look asked for now will ask. */
function lookNowAnswer(shipments: readonly ShipmentRow[]): string {
  const askable = shipments.filter((s) => s.state === 'open' && s.provider !== 'none' && s.trackingNumber !== null);
  if (askable.length === 0) {
    return 'No carrier is asked: no parcel with a usable tracking number is watched. What is known is judged anew.';
  }
  return askable.every((s) => s.errorStreak > 0)
    ? 'The carrier is asked now, unless its account rests after the failures so far.'
    : 'The carrier is asked now.';
}

/** What would become of a message that is planned again: judged on what is known, before anything is changed. */
async function resendProspect(
  tx: PoolClient,
  deps: JudgingDependencies,
  messageId: MessageId,
): Promise<string | Refusal> {
  const shipment = await lockShipment(tx, shipmentOf(messageId));
  if (shipment === null) return { refused: 'UnknownMessage', why: 'Its parcel has no row.' };
  const now = deps.clock.now();
  const s = await readSituation(tx, shipment, outlookOf(deps, now));
  const again = s.messages.map((m) =>
    m.messageId === messageId ? { ...m, state: 'planned' as const, releaseAt: now, sentAt: null } : m,
  );
  const { dropped, rescheduled } = judge({ ...s, messages: again });
  const drop = dropped.find((m) => m.messageId === messageId);
  if (drop !== undefined) {
    return {
      refused: 'NotResendable',
      why: `It would not leave: ${drop.reason.replaceAll('_', ' ')}. The message stays as it is.`,
    };
  }
  const hold = holdOf(s);
  if (hold === 'muted') return "It leaves again at the buyer's next decent hour after unmute.";
  if (hold !== null) return "It leaves again at the buyer's next decent hour, once a look at the parcel succeeds.";
  const message = again.find((m) => m.messageId === messageId);
  if (message !== undefined && waitsForTheParcel({ ...s, messages: again }, message)) {
    return 'It leaves again when the trouble is over that would make it wrong now.';
  }
  const releaseAt = rescheduled.find((m) => m.messageId === messageId)?.releaseAt ?? null;
  return releaseAt === null
    ? 'It leaves again now, if a fresh look shows that it still holds.'
    : `It leaves again at the buyer's next decent hour, ${isoSeconds(releaseAt)}, if it still holds then.`;
}
