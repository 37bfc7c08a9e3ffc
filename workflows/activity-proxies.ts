import { ActivityCancellationType, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { createActivities } from '../activities/create-activities.ts';
import type { PollInput } from '../activities/poll-shipment.ts';
import { type MessageId, parcelNumber, type ShipmentId } from '../domain/ids.ts';
import type { OpenShipment, Plan } from '../domain/plan.ts';
import { carrierQueue, noticesQueue, prefixOf } from '../domain/task-queues.ts';
import type { Pace } from './messages.ts';

type Activities = ReturnType<typeof createActivities>;

export interface ActivityProxies
  extends Pick<Activities, 'readOrder' | 'closeOrder' | 'releaseOrder' | 'recordOperatorRequest'> {
  pollShipment(watch: OpenShipment, input: PollInput): Promise<Plan>;
  sendNotice(shipmentId: ShipmentId, input: { readonly messageId: MessageId }): Promise<Plan>;
}

/** The activities as the workflow calls them: on the right queue, with the right patience, each with a reader's sentence. */
export function createProxies(pace: Pace): ActivityProxies {
  const prefix = prefixOf(workflowInfo().taskQueue);
  const bookkeeping = (summary: string) => proxyActivities<Activities>({ startToCloseTimeout: '30s', summary });
  const notices = proxyActivities<Activities>({
    taskQueue: noticesQueue(prefix),
    startToCloseTimeout: pace.sendTimeoutMs,
    // A send that waits behind a worker that is down would leave with stale words: give up and look again.
    scheduleToStartTimeout: pace.sendStartTimeoutMs,
    // Never again on its own: what a lost attempt did is for the ledger to say.
    retry: { maximumAttempts: 1 },
    // A cancelled order must not close while a mail is still leaving.
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  });
  return {
    readOrder: bookkeeping('reads which parcels to watch').readOrder,
    closeOrder: bookkeeping('ends the watch, unless something is new').closeOrder,
    releaseOrder: bookkeeping('cancelled: drops what waits, marks the order').releaseOrder,
    recordOperatorRequest: (request) =>
      bookkeeping(`operations: ${request.kind.replaceAll('_', ' ')}`).recordOperatorRequest(request),
    pollShipment: (watch, input) =>
      proxyActivities<Activities>({
        taskQueue: carrierQueue(prefix, watch.provider),
        startToCloseTimeout: pace.pollTimeoutMs,
        // Waiting is a retry: the delay comes with each answer, so scheduleToClose stays unset.
        retry: { initialInterval: pace.pollRetryMs, backoffCoefficient: 1 },
        cancellationType: ActivityCancellationType.TRY_CANCEL,
        summary: pollSummary(watch.shipmentId, input),
      }).pollShipment(input),
    sendNotice: (shipmentId, input) =>
      notices.sendNotice.executeWithOptions({ summary: sendSummary(shipmentId, input.messageId) }, [input]),
  };
}

function pollSummary(shipmentId: ShipmentId, input: PollInput): string {
  const parcel = parcelNumber(shipmentId);
  const what = parcel === 0 ? 'waits for a tracking number' : `watches parcel ${parcel}`;
  return input.wakeAt === null ? what : `${what}, decides at ${new Date(input.wakeAt).toISOString().slice(0, 16)}Z`;
}

/** `parcel 1: delay apology, e-mail` */
function sendSummary(shipmentId: ShipmentId, messageId: MessageId): string {
  const [kind, , channel] = messageId.slice(shipmentId.length + 1).split('/');
  return `parcel ${parcelNumber(shipmentId)}: ${kind?.replaceAll('_', ' ')}, ${channel}`;
}
