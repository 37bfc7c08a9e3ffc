/** The product in one process: server, workers or both, with one page of metrics and one way to stop. */
import type { ConnectionOptions } from '@temporalio/client';
import { type RunningServer, startServer } from '../client/start-server.ts';
import type { ServiceConfiguration } from '../configuration.ts';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import { type InstalledRuntime, installRuntime } from '../worker/runtime.ts';
import { startWorker, type WorkerRole, type WorkerStart } from '../worker/start-worker.ts';
import type { Pace } from '../workflows/messages.ts';

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
  /** The process's Prometheus page. */
  metrics(): Promise<string>;
  /** Rejects when a worker dies. */
  readonly finished: Promise<void>;
  /** Drains: no new webhooks, no new work; what runs may finish. */
  stop(): Promise<void>;
}

let runtime: Promise<InstalledRuntime> | undefined;

/** Starts the parts asked for; when one fails to start, the others are stopped and the error goes on. */
export async function runProduct(start: ProductStart): Promise<RunningProduct> {
  runtime ??= installRuntime(start.logger);
  const { metricsUrl } = await runtime;
  const metrics = async () => (await fetch(metricsUrl)).text();
  const { configuration, temporal, clock, logger, pace } = start;
  const server = start.server ? await startServer({ configuration, temporal, clock, logger, pace, metrics }) : null;
  try {
    const worker =
      start.roles.length === 0
        ? null
        : await startWorker({
            configuration,
            temporal: { connection: nativeOptions(temporal.connection), namespace: temporal.namespace },
            roles: start.roles,
            clock,
            logger,
            ...(start.activityInterceptor === undefined ? {} : { activityInterceptor: start.activityInterceptor }),
          });
    return {
      server,
      metrics,
      finished: worker?.finished ?? new Promise(() => undefined),
      stop: async () => {
        await server?.stop();
        await worker?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
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
