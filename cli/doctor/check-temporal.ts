import type { Client, Connection } from '@temporalio/client';
import type { Configuration } from '../../configuration.ts';
import { PROVIDERS } from '../../domain/plan.ts';
import { carrierQueue, noticesQueue, ordersQueue } from '../../domain/task-queues.ts';
import { CORRECT_TEMPORAL, TemporalUnreachable, temporalSettings, withTemporal } from '../open-temporal.ts';
import { attributeAdvice, attributeState } from '../search-attribute-setup.ts';
import type { Shell } from '../shell.ts';
import type { DatabaseCheck } from './check-database.ts';
import { anyOrderOpen, checkOrders } from './check-orders.ts';
import { bad, type Finding, off, ok, said, warn, within } from './finding.ts';

/** `temporal.api.enums.v1.TaskQueueType` on the wire. */
const QUEUE_TYPE = { workflow: 1, activity: 2 } as const;

export async function checkTemporal(
  shell: Shell,
  configuration: Configuration,
  database: DatabaseCheck,
  limitMs: number,
): Promise<readonly Finding[]> {
  let address = 'Temporal';
  try {
    const settings = temporalSettings(shell);
    address = settings.connection.address ?? address;
    return await withTemporal(
      settings,
      async (client, connection) => {
        const namespace = await checkNamespace(connection, settings.namespace, address, limitMs);
        if (namespace.state === 'bad') return [namespace];
        return [
          namespace,
          await checkAttributes(connection, settings.namespace, limitMs),
          ...(await checkQueues(client, configuration, await anyOrderOpen(database, limitMs), limitMs)),
          ...(await checkOrders(client, database, limitMs)),
        ];
      },
      limitMs,
    );
  } catch (error) {
    if (error instanceof TemporalUnreachable) {
      return [bad('temporal', `${address}: ${said(error.cause)}`, CORRECT_TEMPORAL)];
    }
    return [
      bad('temporal', said(error), 'Correct the TEMPORAL_... variables, or the file TEMPORAL_CONFIG_FILE names.'),
    ];
  }
}

async function checkNamespace(
  connection: Connection,
  namespace: string,
  address: string,
  limitMs: number,
): Promise<Finding> {
  try {
    const service = connection.workflowService;
    const { serverVersion } = await within(limitMs, service.getSystemInfo({}));
    await within(limitMs, service.describeNamespace({ namespace }));
    return ok('temporal', `version ${serverVersion || 'unknown'} at ${address}, namespace ${namespace}`);
  } catch (error) {
    return bad(
      'temporal',
      `${address}, namespace ${namespace}: ${said(error)}`,
      'Create the namespace, or correct TEMPORAL_NAMESPACE.',
    );
  }
}

async function checkAttributes(connection: Connection, namespace: string, limitMs: number): Promise<Finding> {
  const name = 'search attributes';
  try {
    const state = await within(limitMs, attributeState(connection, namespace));
    if (state.kind === 'complete') return ok(name, 'all registered');
    const advice = attributeAdvice(state, namespace);
    return state.kind === 'cannot_ask'
      ? warn(name, 'could not be asked', advice)
      : bad(name, 'not as they should be', advice);
  } catch (error) {
    return bad(name, said(error), 'They could not be read.');
  }
}

/** A task queue that nobody polls: looks, sends or whole orders wait there for ever. Before the first order it harms nobody. */
async function checkQueues(
  { connection, options }: Client,
  { temporal }: Configuration,
  anyOpen: boolean | null,
  limitMs: number,
): Promise<readonly Finding[]> {
  const prefix = temporal.taskQueuePrefix;
  const served = async (queue: string, type: keyof typeof QUEUE_TYPE): Promise<number> => {
    const { pollers } = await within(
      limitMs,
      connection.workflowService.describeTaskQueue({
        namespace: options.namespace,
        taskQueue: { name: queue },
        taskQueueType: QUEUE_TYPE[type],
      }),
    );
    return pollers?.length ?? 0;
  };
  const queues = [
    { queue: ordersQueue(prefix), type: 'workflow', role: 'orders' },
    ...PROVIDERS.map(
      (provider) => ({ queue: carrierQueue(prefix, provider), type: 'activity', role: 'carriers' }) as const,
    ),
    { queue: noticesQueue(prefix), type: 'activity', role: 'notices' },
  ] as const;
  return Promise.all(
    queues.map(async ({ queue, type, role }) => {
      const name = `queue ${queue}`;
      try {
        const pollers = await served(queue, type);
        if (pollers > 0) return ok(name, `${pollers} polling`);
        const advice = `What is put there waits for ever: run "waybell start", or "waybell worker --role ${role}".`;
        return anyOpen === false
          ? warn(name, 'nobody polls it, and no order is open yet', advice)
          : bad(name, 'nobody polls it', advice);
      } catch (error) {
        return off(name, said(error));
      }
    }),
  );
}
