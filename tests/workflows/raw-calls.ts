/** What the Temporal UI and command line do to an order, as the same calls to the server. */
import { randomUUID } from 'node:crypto';
import type { temporal } from '@temporalio/proto';
import type { Stage } from './stage.ts';
import type { StagedOrder } from './staged-order.ts';
import { until } from './until.ts';

type History = temporal.api.history.v1.IHistory;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** `RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL` of the protocol. */
const EXCLUDE_SIGNALS: temporal.api.enums.v1.ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL = 1;

function epochMs(time: HistoryEvent['eventTime']): number {
  return Number(time?.seconds ?? 0) * 1_000 + (time?.nanos ?? 0) / 1e6;
}

function service(stage: Stage) {
  return { calls: stage.client.workflowService, namespace: stage.floor.temporal.namespace };
}

/** The pending polls as the server describes them. */
export async function pendingPolls(order: StagedOrder) {
  const { raw } = await order.handle.describe();
  return (raw.pendingActivities ?? []).filter((each) => each.activityType?.name === 'pollShipment');
}

/** The one pending poll. @throws when there is another number of them. */
export async function pendingPoll(order: StagedOrder) {
  const [poll, ...more] = await pendingPolls(order);
  if (poll === undefined || more.length > 0) throw new Error(`The order has ${more.length + 1} pending polls.`);
  return poll;
}

/**
 * "Reset" on the pending poll, which means: look at once. The poll tells a reset from its first attempt by half a
 * second between them, so a quicker hand than any operator's waits until then.
 */
export async function resetPoll(stage: Stage, order: StagedOrder): Promise<void> {
  const activityId = await until('the poll is older than half a second', async () => {
    const { events } = await historyOf(order);
    const poll = await pendingPoll(order);
    const scheduled = events?.findLast((e) => e.activityTaskScheduledEventAttributes?.activityId === poll.activityId);
    return Date.now() - epochMs(scheduled?.eventTime) > 600 && poll.activityId;
  });
  await resetActivity(stage, order, activityId);
}

/** "Reset" on an activity, at whatever moment. */
export async function resetActivity(stage: Stage, order: StagedOrder, activityId: string): Promise<void> {
  const { calls, namespace } = service(stage);
  await calls.resetActivityExecution({ namespace, workflowId: order.id, activityId });
}

export async function pausePoll(stage: Stage, order: StagedOrder): Promise<void> {
  const { calls, namespace } = service(stage);
  const activityId = (await pendingPoll(order)).activityId ?? '';
  await calls.pauseActivityExecution({ namespace, workflowId: order.id, activityId, identity: 'test' });
}

export async function unpausePoll(stage: Stage, order: StagedOrder): Promise<void> {
  const { calls, namespace } = service(stage);
  const activityId = (await pendingPoll(order)).activityId ?? '';
  await calls.unpauseActivityExecution({ namespace, workflowId: order.id, activityId, identity: 'test' });
}

export async function historyOf(order: StagedOrder): Promise<History> {
  return order.handle.fetchHistory();
}

/** The end of a workflow task. */
export type ResetPoint = NonNullable<HistoryEvent['eventId']>;

/** Every point the newest run can be reset to, oldest first. */
export async function resetPoints(order: StagedOrder): Promise<readonly ResetPoint[]> {
  const { events } = await historyOf(order);
  return (events ?? [])
    .filter((event) => event.workflowTaskCompletedEventAttributes != null)
    .flatMap((event) => (event.eventId == null ? [] : [event.eventId]));
}

/** Resets the newest run to the end of a workflow task; what was signalled after it is applied again, unless excluded. */
export async function resetWorkflow(
  stage: Stage,
  order: StagedOrder,
  workflowTaskFinishEventId: ResetPoint,
  options: { readonly signals?: 'again' | 'dropped' } = {},
): Promise<string> {
  const { calls, namespace } = service(stage);
  const { runId } = await order.handle.describe();
  const answer = await calls.resetWorkflowExecution({
    namespace,
    workflowExecution: { workflowId: order.id, runId },
    workflowTaskFinishEventId,
    requestId: randomUUID(),
    reason: 'test',
    resetReapplyExcludeTypes: options.signals === 'dropped' ? [EXCLUDE_SIGNALS] : [],
  });
  return answer.runId;
}

/** A signal whose payload no converter of ours can read. */
export async function signalUndecodable(stage: Stage, order: StagedOrder, signalName: string): Promise<void> {
  const { calls, namespace } = service(stage);
  const payload = { metadata: { encoding: Buffer.from('binary/unheard-of') }, data: Buffer.from('?') };
  await calls.signalWorkflowExecution({
    namespace,
    workflowExecution: { workflowId: order.id },
    signalName,
    input: { payloads: [payload] },
    requestId: randomUUID(),
  });
}

/** Names of the activities the history has scheduled, in order. */
export async function scheduledActivities(order: StagedOrder): Promise<readonly string[]> {
  const { events } = await historyOf(order);
  return (events ?? []).flatMap((event: HistoryEvent) => {
    const name = event.activityTaskScheduledEventAttributes?.activityType?.name;
    return name == null ? [] : [name];
  });
}

/** The parcels whose polls are pending in the newest run, in order; null while it is giving way to another run. */
export async function watchedParcels(order: StagedOrder): Promise<readonly string[] | null> {
  const { runId, raw } = await order.handle.describe();
  const { events } = await historyOf(order);
  // Ids of activities begin anew in each run: what was described and what was read must be of one.
  if ((await order.handle.describe()).runId !== runId) return null;
  const pending = new Set((raw.pendingActivities ?? []).map((each) => each.activityId));
  return (events ?? [])
    .flatMap((event) => {
      const scheduled = event.activityTaskScheduledEventAttributes;
      if (scheduled == null || !pending.has(scheduled.activityId)) return [];
      if (scheduled.activityType?.name !== 'pollShipment') return [];
      const input: unknown = JSON.parse(Buffer.from(scheduled.input?.payloads?.[0]?.data ?? []).toString('utf8'));
      return [(input as { readonly shipmentId: string }).shipmentId];
    })
    .toSorted();
}
