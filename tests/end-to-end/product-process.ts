/** Server and workers in a process of their own, for a test to kill. Prints a line when they run. */
import { startServer } from '../../client/start-server.ts';
import type { ServiceConfiguration } from '../../configuration.ts';
import { createLogger } from '../../logging.ts';
import { startWorker, WORKER_ROLES } from '../../worker/start-worker.ts';
import type { Pace } from '../../workflows/messages.ts';
import { quietRuntime } from '../workflows/stage.ts';
import { type ClockSetting, stageClock } from '../workflows/stage-clock.ts';

/** What the process is told on its standard input. */
export interface ProductProcessOrders {
  readonly configuration: Omit<ServiceConfiguration, 'masterKey'>;
  /** Base64. */
  readonly masterKey: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly bundle: { readonly codePath: string };
  readonly clock: ClockSetting;
  readonly pace: Pace;
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const told = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ProductProcessOrders;

quietRuntime();
const common = {
  configuration: { ...told.configuration, masterKey: Buffer.from(told.masterKey, 'base64') },
  temporal: { connection: { address: told.temporal.address }, namespace: told.temporal.namespace },
  clock: stageClock(told.clock),
  logger: createLogger({ level: 'fatal', service: 'test' }),
};
await startServer({ ...common, pace: told.pace });
const worker = await startWorker({ ...common, roles: WORKER_ROLES, workflowBundle: told.bundle });
process.stdout.write('running\n');
await worker.finished;
