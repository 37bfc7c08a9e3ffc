/** What a platform and an on-call person ask of a process: alive, ready, metrics; on OPERATIONS_PORT, away from the public. */
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { fastify, LogController } from 'fastify';
import { health } from '../client/health.ts';
import type { RunningServer } from '../client/start-server.ts';
import type { ServiceConfiguration } from '../configuration.ts';
import { pingDatabase } from '../database/ping.ts';
import type { Logger } from '../logging.ts';

const ASK_LIMIT_MS = 3_000;

export interface OperationsStart {
  readonly configuration: ServiceConfiguration;
  readonly temporal: { readonly connection: ConnectionOptions };
  readonly logger: Logger;
  /** It knows itself whether it is ready, and has numbers of its own; null where only workers run. */
  readonly server: Pick<RunningServer, 'notReady' | 'metrics'> | null;
}

export interface RunningOperations {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the page of `runtimeMetrics`, with the server's own numbers beside it. */
export async function serveOperations(
  { configuration, temporal, logger, server }: OperationsStart,
  runtimeMetrics: () => Promise<string>,
): Promise<RunningOperations> {
  const connection = Connection.lazy(temporal.connection);
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  });
  const stop = async () => {
    await app.close();
    await connection.close();
  };
  try {
    await app.register(
      health({
        notReady: () => (server === null ? workerNotReady(configuration, connection) : server.notReady()),
        metrics: async () => `${await runtimeMetrics()}${server === null ? '' : await server.metrics()}`,
      }),
    );
    const url = await app.listen({ host: configuration.http.host, port: configuration.operations.port });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function workerNotReady(configuration: ServiceConfiguration, connection: Connection): Promise<readonly string[]> {
  const problems = await Promise.all([
    pingDatabase(configuration.database.url, ASK_LIMIT_MS).then(
      () => null,
      () => 'PostgreSQL does not answer',
    ),
    connection
      .withDeadline(Date.now() + ASK_LIMIT_MS, () => connection.workflowService.getSystemInfo({}))
      .then(
        () => null,
        () => 'Temporal does not answer',
      ),
  ]);
  return problems.filter((problem) => problem !== null);
}
