/** A production process from its environment to its end: settings, checks, parts, drain. */
import { PRODUCTION_PACE } from '../client/start-watch.ts';
import { loadServiceConfiguration } from '../configuration.ts';
import { createLogger, type Logger } from '../logging.ts';
import { systemClock } from '../worker/system-clock.ts';
import { checkLogin } from './open-database.ts';
import { type TemporalSettings, TemporalUnreachable, temporalSettings, withTemporal } from './open-temporal.ts';
import { runProduct } from './run-product.ts';
import { requireAttributes } from './search-attribute-setup.ts';
import type { ServeOptions } from './serve-roles.ts';
import type { Shell } from './shell.ts';
import { watchSignals } from './until-signal.ts';

/** Runs until a signal or a worker's death. @throws when something it needs is missing, or a worker dies. */
export async function serveProduct(shell: Shell, options: ServeOptions): Promise<void> {
  const configuration = loadServiceConfiguration(shell.environment);
  const temporal = temporalSettings(shell);
  const logger = createLogger({ level: configuration.logLevel, service: options.server ? 'server' : 'worker' });
  const signals = watchSignals();
  try {
    await checkLogin(configuration.database.url, 'DATABASE_URL');
    await checkLogin(configuration.database.relayUrl, 'DATABASE_RELAY_URL');
    await checkTemporal(temporal, options, logger);
    const product = await runProduct({
      configuration,
      temporal,
      clock: systemClock,
      logger,
      pace: PRODUCTION_PACE,
      server: options.server,
      roles: options.roles,
    });
    logger.info({ url: product.server?.url, operationsUrl: product.operationsUrl, roles: options.roles }, 'running');
    try {
      const signal = await Promise.race([signals.signalled, product.finished]);
      logger.info({ signal, graceMs: configuration.worker.shutdownGraceMs }, 'draining');
    } finally {
      await product.stop();
    }
    logger.info('stopped');
  } finally {
    signals.dismiss();
  }
}

/** A server may start while Temporal is away: it takes webhooks, and the relay tells Temporal later. Workers cannot. */
async function checkTemporal(temporal: TemporalSettings, options: ServeOptions, logger: Logger): Promise<void> {
  const check = withTemporal(temporal, (_client, connection) =>
    requireAttributes(connection, temporal.namespace, (why) =>
      logger.warn({ why }, 'the search attributes of the namespace could not be checked'),
    ),
  );
  if (options.roles.length > 0) return check;
  await check.catch((error: unknown) => {
    if (error instanceof TemporalUnreachable) {
      logger.warn({ temporal: temporal.connection.address }, 'Temporal does not answer; webhooks are stored meanwhile');
      return;
    }
    throw error;
  });
}
