/** A worker in a process of its own that kills itself, as kill -9 would, when it reaches a named point. */
import type { CRASH_POINTS } from '../../activities/dependencies.ts';
import type { ServiceConfiguration } from '../../configuration.ts';
import { createLogger } from '../../logging.ts';
import { startWorker, type WorkerRole } from '../../worker/start-worker.ts';
import { quietRuntime } from './stage.ts';
import { type ClockSetting, stageClock } from './stage-clock.ts';

/** What the process is told on its standard input. */
export interface CrashingWorkerOrders {
  readonly configuration: Omit<ServiceConfiguration, 'masterKey'>;
  /** Base64. */
  readonly masterKey: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly clock: ClockSetting;
  readonly roles: readonly WorkerRole[];
  readonly crashAt: (typeof CRASH_POINTS)[number];
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const told = JSON.parse(Buffer.concat(chunks).toString('utf8')) as CrashingWorkerOrders;

quietRuntime();
const worker = await startWorker({
  configuration: { ...told.configuration, masterKey: Buffer.from(told.masterKey, 'base64') },
  temporal: { connection: { address: told.temporal.address }, namespace: told.temporal.namespace },
  roles: told.roles,
  clock: stageClock(told.clock),
  logger: createLogger({ level: 'fatal', service: 'crashing' }),
  reached: (point) => {
    if (point === told.crashAt) process.kill(process.pid, 'SIGKILL');
  },
});
await worker.finished;
