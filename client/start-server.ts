/** Composition root of the server: webhooks in, rows, and the relay that tells Temporal. */
import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { fastify, LogController } from 'fastify';
import type { ServiceConfiguration } from '../configuration.ts';
import { findEndpoint } from '../database/endpoints.ts';
import { inboxBacklog, storeInboxEntry } from '../database/inbox.ts';
import { assertMasterKey } from '../database/merchants.ts';
import { requireSchema } from '../database/migrate.ts';
import { assertLogin, openPool, withTenant } from '../database/pool.ts';
import { sealingKey } from '../database/sealing.ts';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import type { Pace } from '../workflows/messages.ts';
import { alive } from './health.ts';
import { answerUnknown, hooks } from './hooks.ts';
import { inboxMetrics } from './inbox-metrics.ts';
import { startRelay } from './relay.ts';

export interface ServerStart {
  readonly configuration: ServiceConfiguration;
  readonly temporal: { readonly connection: ConnectionOptions; readonly namespace: string };
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pace: Pace;
}

export interface RunningServer {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly client: Client;
  /** One line per thing it cannot do without; an empty list means ready. */
  notReady(): Promise<readonly string[]>;
  /** Its own numbers, as lines of a Prometheus page. */
  metrics(): Promise<string>;
  /** Stops taking webhooks, finishes those under way, and closes every connection. */
  stop(): Promise<void>;
}

/** @throws {Error} naming what is wrong and what to do when the database or Temporal is not as it should be. */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  const { configuration, clock, logger } = start;
  const pool = openPool(configuration.database.url, { max: 20, applicationName: 'waybell-server' });
  const relayPool = openPool(configuration.database.relayUrl, { max: 4, applicationName: 'waybell-relay' });
  const closers: (() => Promise<unknown>)[] = [() => pool.end(), () => relayPool.end()];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    await assertLogin(pool, 'waybell_app');
    await assertLogin(relayPool, 'waybell_relay');
    await requireSchema(pool);
    const master = sealingKey(configuration.masterKey);
    await assertMasterKey(pool, relayPool, master);
    // Webhooks are taken while Temporal is away; the relay tells it when it is back.
    const connection = Connection.lazy(start.temporal.connection);
    closers.push(() => connection.close());
    const client = new Client({ connection, namespace: start.temporal.namespace });
    const relay = startRelay({
      pool,
      relay: relayPool,
      relayUrl: configuration.database.relayUrl,
      clock,
      logger,
      watch: { client, taskQueuePrefix: configuration.temporal.taskQueuePrefix, pace: start.pace },
    });
    closers.push(() => relay.stop());
    const app = fastify({
      loggerInstance: logger,
      // Hooks log what they took themselves, without the URL that holds the endpoint's key.
      logController: new LogController({ disableRequestLogging: true }),
      forceCloseConnections: 'idle',
      // A URL that no route can take, e.g. a key that is no UTF-8: fastify's own answer would repeat it.
      frameworkErrors: (_error, _request, reply) => void answerUnknown(reply),
      requestTimeout: REQUEST_LIMIT_MS,
      // Node counts the shorter of both limits for the headers only, and 60 s is its own.
      http: { headersTimeout: REQUEST_LIMIT_MS, connectionsCheckingInterval: 1_000 },
    });
    app.setNotFoundHandler((_request, reply) => answerUnknown(reply));
    let closing = false;
    // A kept-alive connection that was busy when the server closed would hold it open for a minute after its answer.
    app.addHook('onSend', async (_request, reply) => {
      if (closing) reply.header('connection', 'close');
    });
    closers.push(() => {
      closing = true;
      return app.close();
    });
    await app.register(
      hooks({
        findEndpoint: (key) => findEndpoint(pool, key, master),
        storeInbox: (entry) => withTenant(pool, entry.merchantId, (tx) => storeInboxEntry(tx, entry)),
        now: () => clock.now(),
        wallNow: () => clock.wallNow(),
        onAccepted: relay.nudge,
      }),
      { prefix: '/hooks' },
    );
    app.get('/healthz', alive);
    const url = await app.listen({ host: configuration.http.host, port: configuration.http.port });
    return {
      url,
      client,
      notReady: async () => {
        const answers = [
          unless(inTime(inboxBacklog(relayPool)), 'PostgreSQL does not answer'),
          // Not raced with a timer: the client's own retry must be over before the connection is closed.
          unless(
            connection.withDeadline(Date.now() + READY_LIMIT_MS, () => connection.workflowService.getSystemInfo({})),
            'Temporal does not answer',
          ),
        ];
        const relaying = relay.isReading() ? null : 'The relay does not read the inbox';
        return [...(await Promise.all(answers)), relaying].filter((problem) => problem !== null);
      },
      metrics: async () =>
        `${await inTime(inboxMetrics(relayPool, clock.now())).catch(() => NOT_COUNTED)}${relay.metrics()}`,
      stop: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** How long a request may take to arrive: Shopify itself gives up after 5 s, and who drips longer only holds a socket. */
const REQUEST_LIMIT_MS = 5_000;

/** How long a part may take to answer before the server counts as not ready; probes give up after a few seconds. */
const READY_LIMIT_MS = 1_000;

/** In place of the inbox's numbers, so that the rest of the page is read all the same. */
const NOT_COUNTED = '# The inbox could not be counted: PostgreSQL does not answer.\n';

/** @throws {Error} when the answer does not come within the limit. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), READY_LIMIT_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Null when the answer comes, else the problem. */
function unless(answer: Promise<unknown>, problem: string): Promise<string | null> {
  return answer.then(
    () => null,
    () => problem,
  );
}
