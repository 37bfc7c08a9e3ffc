/** Composition root of the workers: builds what the activities are given, and runs a worker per task queue. */
import {
  type ActivityInboundCallsInterceptor,
  NativeConnection,
  type NativeConnectionOptions,
  Worker,
  type WorkerOptions,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { createActivities } from '../activities/create-activities.ts';
import type { CrashPoint, Dependencies } from '../activities/dependencies.ts';
import type { ServiceConfiguration } from '../configuration.ts';
import { assertMasterKey } from '../database/merchants.ts';
import { requireSchema } from '../database/migrate.ts';
import { assertLogin, openPool } from '../database/pool.ts';
import { sealingKey } from '../database/sealing.ts';
import { PROVIDERS } from '../domain/plan.ts';
import { carrierQueue, noticesQueue, ordersQueue } from '../domain/task-queues.ts';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import { openCarrierAccounts } from './carrier-accounts.ts';
import { createCounters } from './counters.ts';
import { installationSenders } from './installation-senders.ts';
import { openSenders } from './senders.ts';
import { workflowBundle } from './workflow-bundle.ts';

export const WORKER_ROLES = ['orders', 'carriers', 'notices'] as const;
export type WorkerRole = (typeof WORKER_ROLES)[number];

/**
 * Polls of one provider that may wait here for their account's turn. Merchants take turns among those that wait, so a
 * poll must not wait in the task queue for long, where the order is that of arrival: each has its turn or is sent away
 * within 8 s, so 10,000 that are due at once have all been here within a slot of a minute.
 */
const POLLS_AT_ONCE = 2_000;

export interface WorkerStart {
  readonly configuration: ServiceConfiguration;
  readonly temporal: { readonly connection: NativeConnectionOptions; readonly namespace: string };
  readonly roles: readonly WorkerRole[];
  readonly clock: Clock;
  readonly logger: Logger;
  /** Wraps every activity; the demo's clock counts them. */
  readonly activityInterceptor?: () => ActivityInboundCallsInterceptor;
  /** The workflows' code where it is at hand; the build's own, or bundled from the sources, if left out. */
  readonly workflowBundle?: WorkflowBundleOption;
  /** Called at named points of looks and sends; tests end the process there. */
  readonly reached?: (point: CrashPoint) => void;
}

export interface RunningWorker {
  /** Rejects when a worker dies; resolves after `stop`. */
  readonly finished: Promise<void>;
  /** Takes no new work, lets running work finish within the grace time, and closes every connection. */
  stop(): Promise<void>;
}

/** @throws {Error} naming what is wrong and what to do when the database or Temporal is not as it should be. */
export async function startWorker(start: WorkerStart): Promise<RunningWorker> {
  const { configuration, clock, logger } = start;
  const pool = openPool(configuration.database.url, { max: 20, applicationName: 'waybell-worker' });
  const relay = openPool(configuration.database.relayUrl, { max: 4, applicationName: 'waybell-worker-fill' });
  const master = sealingKey(configuration.masterKey);
  const closers: (() => Promise<unknown> | void)[] = [() => pool.end(), () => relay.end()];
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };
  try {
    await assertLogin(pool, 'waybell_app');
    await assertLogin(relay, 'waybell_relay');
    await requireSchema(pool);
    await assertMasterKey(pool, relay, master);
    const connection = await NativeConnection.connect(start.temporal.connection);
    closers.push(() => connection.close());
    const counters = createCounters();
    const senders = openSenders(pool, master, installationSenders(configuration));
    closers.push(() => senders.close());
    const carriers = openCarrierAccounts({
      pool,
      relay,
      master,
      clock,
      logger,
      count: counters,
      activities: () => dependencies,
      settings: {
        accounts: configuration.carriers,
        batchWaitMs: configuration.looking.batchWaitMs,
        requestsPerSecond: configuration.looking.requestsPerSecond,
        requestTimeoutMs: configuration.looking.timeoutMs,
        restMs: configuration.looking.restMs,
      },
    });
    closers.push(() => carriers.idle());
    const dependencies: Dependencies = {
      pool,
      clock,
      master,
      pacing: {
        minimumLookIntervalMs: configuration.looking.minimumIntervalMs,
        lookFreshnessMs: configuration.looking.freshnessMs,
        sendTimeoutMs: configuration.sending.timeoutMs,
        sendLeaseMs: configuration.sending.leaseMs,
        slotMs: configuration.looking.slotMs,
      },
      installationSms: configuration.twilio.accountSid !== null,
      look: carriers.look,
      hasAccount: carriers.hasAccount,
      send: senders.send,
      reached: start.reached ?? (() => undefined),
      count: counters,
    };
    const workers = await createWorkers(start, connection, createActivities(dependencies));
    const runs = Promise.all(workers.map((worker) => worker.run()));
    // Whoever awaits `finished` hears of a failure; nobody has to.
    runs.catch(() => undefined);
    return {
      finished: runs.then(() => undefined),
      stop: async () => {
        for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
        await runs.catch(() => undefined);
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function createWorkers(
  start: WorkerStart,
  connection: NativeConnection,
  activities: ReturnType<typeof createActivities>,
): Promise<readonly Worker[]> {
  const prefix = start.configuration.temporal.taskQueuePrefix;
  const { activityInterceptor } = start;
  const common: Omit<WorkerOptions, 'taskQueue'> = {
    connection,
    namespace: start.temporal.namespace,
    shutdownGraceTime: start.configuration.worker.shutdownGraceMs,
    ...(activityInterceptor === undefined
      ? {}
      : { interceptors: { activity: [() => ({ inbound: activityInterceptor() })] } }),
  };
  const { readOrder, closeOrder, releaseOrder, recordOperatorRequest, pollShipment, sendNotice } = activities;
  const options: WorkerOptions[] = [];
  if (start.roles.includes('orders')) {
    options.push({
      ...common,
      taskQueue: ordersQueue(prefix),
      workflowBundle: start.workflowBundle ?? (await workflowBundle()),
      maxCachedWorkflows: start.configuration.worker.maxCachedWorkflows,
      activities: { readOrder, closeOrder, releaseOrder, recordOperatorRequest },
    });
  }
  if (start.roles.includes('carriers')) {
    for (const provider of PROVIDERS) {
      options.push({
        ...common,
        taskQueue: carrierQueue(prefix, provider),
        maxConcurrentActivityTaskExecutions: POLLS_AT_ONCE,
        activities: { pollShipment },
      });
    }
  }
  if (start.roles.includes('notices')) {
    options.push({ ...common, taskQueue: noticesQueue(prefix), activities: { sendNotice } });
  }
  return Promise.all(options.map((each) => Worker.create(each)));
}
