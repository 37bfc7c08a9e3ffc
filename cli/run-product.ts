/** The product in one process: server, workers or both, with one operations page and one way to stop. */
import type { ConnectionOptions } from '@temporalio/client';
import { type RunningServer, startServer } from '../client/start-server.ts';
import type { ServiceConfiguration } from '../configuration.ts';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import { installRuntime } from '../worker/runtime.ts';
import { type RunningWorker, startWorker, type WorkerRole, type WorkerStart } from '../worker/start-worker.ts';
import type { Pace } from '../workflows/messages.ts';
import { type RunningOperations, serveOperations } from './serve-operations.ts';

export interface ProductStart {
  readonly configuration: ServiceConfiguration;
  readonly temporal: { readonly connection: ConnectionOptions; readonly namespace: string };
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pace: Pace;
  /** False runs workers only. */
  readonly server: boolean;
  /** Empty runs the server only. */
  readonly roles: readonly WorkerRole[];
  readonly activityInterceptor?: WorkerStart['activityInterceptor'];
}

export interface RunningProduct {
  /** Null without the server. */
  readonly server: RunningServer | null;
  /** Where /healthz, /readyz and /metrics are served. */
  readonly operationsUrl: string;
  /** Rejects when a worker dies. */
  readonly finished: Promise<void>;
  /** Drains: no new webhooks, no new work; what runs may finish. Nothing of it keeps the process alive afterwards. */
  stop(): Promise<void>;
}

/** Starts the parts asked for; when one fails to start, the others are stopped and the error goes on. */
export async function runProduct(start: ProductStart): Promise<RunningProduct> {
  const { configuration, temporal, clock, logger, pace } = start;
  const runtime = await installRuntime(logger);
  let server: RunningServer | null = null;
  let worker: RunningWorker | null = null;
  let operations: RunningOperations | null = null;
  const stop = async () => {
    try {
      await server?.stop();
      await worker?.stop();
      await operations?.stop();
    } finally {
      await runtime.shutdown();
    }
  };
  try {
    if (start.server) server = await startServer({ configuration, temporal, clock, logger, pace });
    if (start.roles.length > 0) {
      worker = await startWorker({
        configuration,
        temporal: { connection: nativeOptions(temporal.connection), namespace: temporal.namespace },
        roles: start.roles,
        clock,
        logger,
        ...(start.activityInterceptor === undefined ? {} : { activityInterceptor: start.activityInterceptor }),
      });
    }
    operations = await serveOperations(
      { configuration, temporal, logger, server },
      async () => await (await fetch(runtime.metricsUrl)).text(),
    );
    return {
      server,
      operationsUrl: operations.url,
      finished: worker?.finished ?? new Promise(() => undefined),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The two connection classes take the same address, TLS, key and metadata. */
function nativeOptions({ address, tls, apiKey, metadata }: ConnectionOptions): WorkerStart['temporal']['connection'] {
  return {
    ...(address === undefined ? {} : { address }),
    ...(tls === undefined || tls === null ? {} : { tls }),
    ...(typeof apiKey === 'string' ? { apiKey } : {}),
    ...(metadata === undefined ? {} : { metadata: metadata as Record<string, string> }),
  };
}
