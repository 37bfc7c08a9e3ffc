/** What a worker without a server answers: alive, ready, metrics; on OPERATIONS_PORT. */
import { Connection } from '@temporalio/client';
import { fastify, LogController } from 'fastify';
import { health } from '../client/health.ts';
import type { ServiceConfiguration } from '../configuration.ts';
import { pingDatabase } from '../database/ping.ts';
import type { Logger } from '../logging.ts';
import type { TemporalSettings } from './open-temporal.ts';

const ASK_LIMIT_MS = 3_000;

export async function serveOperations(
  configuration: ServiceConfiguration,
  temporal: TemporalSettings,
  metrics: () => Promise<string>,
  logger: Logger,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const connection = Connection.lazy(temporal.connection);
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  });
  await app.register(
    health({
      metrics,
      notReady: async () => {
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
      },
    }),
  );
  const url = await app.listen({ host: configuration.http.host, port: configuration.operations.port });
  return {
    url,
    stop: async () => {
      await app.close();
      await connection.close();
    },
  };
}
