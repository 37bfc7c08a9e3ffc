import { createServer } from 'node:net';
import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker';
import type { Logger } from '../logging.ts';

/** Where the SDK serves its metrics: on loopback, for `/metrics` of this process to pass on. */
export interface InstalledRuntime {
  readonly metricsUrl: string;
  /**
   * Ends the runtime; until then its threads keep the process alive. The SDK itself does so when the last worker is gone,
   * and never where there was none.
   */
  shutdown(): Promise<void>;
}

/**
 * Installs the SDK's runtime for this process: its logs go to ours, its metrics and our own to one Prometheus page.
 * Once per process, before the first connection.
 */
export async function installRuntime(logger: Logger): Promise<InstalledRuntime> {
  const port = await freeLoopbackPort();
  const runtime = Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      // One queue a role: most workers rightly have no workflows.
      if (message.startsWith('No workflows registered')) return;
      const { error, taskToken: _token, ...rest } = meta ?? {};
      logger[LEVELS[level]](error === undefined ? rest : { ...rest, err: error }, message);
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      metrics: { prometheus: { bindAddress: `127.0.0.1:${port}`, useSecondsForDurations: true } },
    },
    // The process decides when to stop: server and workers drain together.
    shutdownSignals: [],
  });
  return { metricsUrl: `http://127.0.0.1:${port}/metrics`, shutdown: () => runtime.shutdown() };
}

const LEVELS: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

function freeLoopbackPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
