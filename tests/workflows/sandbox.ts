/**
 * The order workflow in the SDK's own sandbox, without a server: a test says what happened, in which order and in which
 * task, and reads the commands that follow. The imports are internals of the SDK, which is pinned to one version.
 */
import { readFile } from 'node:fs/promises';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import proto, { type coresdk } from '@temporalio/proto';
import { parseWorkflowCode } from '@temporalio/worker/lib/worker.js';
import type { Workflow } from '@temporalio/worker/lib/workflow/interface.js';
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import type { WatchOrderInput } from '../../workflows/messages.ts';

type Job = coresdk.workflow_activation.IWorkflowActivationJob;
type RawCommand = coresdk.workflow_commands.IWorkflowCommand;
type CreateOptions = Parameters<ReusableVMWorkflowCreator['createWorkflow']>[0];

const ACTIVITIES = ['readOrder', 'closeOrder', 'releaseOrder', 'recordOperatorRequest', 'pollShipment', 'sendNotice'];

/** One command of the workflow, in a reader's words. */
export type Command =
  | { readonly kind: 'schedule'; readonly seq: number; readonly activity: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly seq: number }
  | { readonly kind: 'timer'; readonly seq: number; readonly ms: number; readonly summary: unknown }
  | { readonly kind: 'upsert'; readonly attributes: Readonly<Record<string, unknown>> }
  | { readonly kind: 'complete'; readonly result: unknown }
  | { readonly kind: 'details'; readonly text: string }
  | { readonly kind: 'cancelled' | 'failed' | 'continue' | 'other' };

export interface SandboxedOrder {
  /** One activation. @returns its commands. @throws when the task fails. */
  happens(...jobs: Job[]): Promise<readonly Command[]>;
  /** The wall clock moves before the next activation. */
  pass(ms: number): void;
  readonly now: number;
  suggestContinueAsNew(): void;
  dispose(): Promise<void>;
}

export async function openSandbox(codePath: string) {
  const code = parseWorkflowCode(await readFile(codePath, 'utf8'), codePath);
  const creator = await ReusableVMWorkflowCreator.create(code, 5_000, new Set(ACTIVITIES));
  let runs = 0;
  return {
    /** A run of its own; the first activation starts it, with whatever else is in its first task. */
    async order(input: WatchOrderInput, ...first: Job[]) {
      runs += 1;
      const runId = `run-${runs}`;
      let time = Date.UTC(2026, 10, 10, 12);
      let suggested = false;
      // What the sandbox reads of it is what the worker fills in.
      const info = {
        workflowId: input.orderId,
        runId,
        workflowType: 'watchOrder',
        taskQueue: 'sandbox-orders',
        namespace: 'default',
        firstExecutionRunId: runId,
        attempt: 1,
        historyLength: 3,
        historySize: 300,
        continueAsNewSuggested: false,
        startTime: new Date(time),
        runStartTime: new Date(time),
        searchAttributes: {},
        unsafe: { now: () => time, isReplaying: false, isReplayingHistoryEvents: false },
      } as unknown as CreateOptions['info'];
      const workflow: Workflow = await creator.createWorkflow({
        info,
        randomnessSeed: [1, 2, 3],
        now: time,
        showStackTraceSources: false,
      } as unknown as CreateOptions);
      const order: SandboxedOrder = {
        get now() {
          return time;
        },
        pass(ms) {
          time += ms;
        },
        suggestContinueAsNew() {
          suggested = true;
        },
        async happens(...jobs) {
          const activation = proto.coresdk.workflow_activation.WorkflowActivation.fromObject({
            runId,
            timestamp: { seconds: Math.floor(time / 1_000), nanos: (time % 1_000) * 1e6 },
            isReplaying: false,
            historyLength: 10,
            continueAsNewSuggested: suggested,
            jobs,
          });
          const { successful, failed } = await workflow.activate(activation);
          if (failed != null) throw new Error(`The task failed: ${failed.failure?.message}`);
          const commands = (successful?.commands ?? []).map(read);
          // With TRY_CANCEL the activity is over as soon as the workflow asks for it, in an activation of its own.
          const cancelled = commands.flatMap((c) => (c.kind === 'cancel' ? [resolvedAsCancelled(c.seq)] : []));
          return cancelled.length === 0 ? commands : [...commands, ...(await order.happens(...cancelled))];
        },
        dispose: () => workflow.dispose(),
      };
      const commands = await order.happens(initialised(input), ...first);
      return { order, commands };
    },
    close: () => creator.destroy(),
  };
}

function payload(value: unknown): Payload {
  return defaultPayloadConverter.toPayload(value);
}

function initialised(input: WatchOrderInput): Job {
  return {
    initializeWorkflow: {
      workflowType: 'watchOrder',
      workflowId: input.orderId,
      arguments: [payload(input)],
      headers: {},
      attempt: 1,
    },
  };
}

/** An activity has come to a result. */
export function resolved(seq: number, result: unknown): Job {
  return { resolveActivity: { seq, result: { completed: { result: payload(result) } } } };
}

function resolvedAsCancelled(seq: number): Job {
  const failure = { message: 'Activity cancelled', canceledFailureInfo: {} };
  return { resolveActivity: { seq, result: { cancelled: { failure } } } };
}

/** An activity has failed for good. */
export function failedForGood(seq: number): Job {
  const activityFailureInfo = { activityId: String(seq), activityType: { name: 'sendNotice' } };
  const cause = { message: 'gone', applicationFailureInfo: { type: 'Gone', nonRetryable: true } };
  const failure = { message: 'Activity task failed', cause, activityFailureInfo };
  return { resolveActivity: { seq, result: { failed: { failure } } } };
}

export function signalled(signalName: string, input: unknown): Job {
  return { signalWorkflow: { signalName, input: [payload(input)], headers: {} } };
}

/** Asks for what Temporal's UI shows; alone in its activation. */
export const ASKED_FOR_DETAILS: Job = {
  queryWorkflow: { queryId: 'details', queryType: '__temporal_workflow_metadata', arguments: [] },
};

export const CANCELLED: Job = { cancelWorkflow: { reason: 'test' } };

export function fired(seq: number): Job {
  return { fireTimer: { seq } };
}

function read(raw: RawCommand): Command {
  if (raw.scheduleActivity != null) {
    const { seq, activityType, arguments: args } = raw.scheduleActivity;
    const [input] = args ?? [];
    return {
      kind: 'schedule',
      seq: seq ?? 0,
      activity: activityType ?? '',
      input: input === undefined ? null : defaultPayloadConverter.fromPayload(input),
    };
  }
  if (raw.upsertWorkflowSearchAttributes != null) {
    const fields = Object.entries(raw.upsertWorkflowSearchAttributes.searchAttributes?.indexedFields ?? {});
    const attributes = fields.map(([name, value]) => [name, defaultPayloadConverter.fromPayload(value)] as const);
    return { kind: 'upsert', attributes: Object.fromEntries(attributes) };
  }
  if (raw.requestCancelActivity != null) return { kind: 'cancel', seq: raw.requestCancelActivity.seq ?? 0 };
  if (raw.startTimer != null) {
    const { seq, startToFireTimeout } = raw.startTimer;
    const summary = raw.userMetadata?.summary;
    return {
      kind: 'timer',
      seq: seq ?? 0,
      ms: Number(startToFireTimeout?.seconds ?? 0) * 1_000,
      summary: summary == null ? null : defaultPayloadConverter.fromPayload(summary),
    };
  }
  if (raw.completeWorkflowExecution != null) {
    const { result } = raw.completeWorkflowExecution;
    return { kind: 'complete', result: result == null ? null : defaultPayloadConverter.fromPayload(result) };
  }
  if (raw.respondToQuery?.succeeded?.response != null) {
    const shown = defaultPayloadConverter.fromPayload<{ readonly currentDetails?: string }>(
      raw.respondToQuery.succeeded.response,
    );
    return { kind: 'details', text: shown.currentDetails ?? '' };
  }
  if (raw.cancelWorkflowExecution != null) return { kind: 'cancelled' };
  if (raw.failWorkflowExecution != null) return { kind: 'failed' };
  if (raw.continueAsNewWorkflowExecution != null) return { kind: 'continue' };
  return { kind: 'other' };
}
