/**
 * A stage to play orders on: the product's own worker and its way in, over a real Temporal server, a real database and
 * peers on loopback, with a clock that a test sets. What production waits minutes for takes milliseconds here.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import type { Pool } from 'pg';
import type { CrashPoint } from '../../activities/dependencies.ts';
import type { WatchTarget } from '../../client/start-watch.ts';
import { loadConfiguration, type ServiceConfiguration } from '../../configuration.ts';
import { saveMerchant } from '../../database/merchants.ts';
import { savePolicy } from '../../database/policies.ts';
import type { PolicyDocument } from '../../database/policy-schema.ts';
import { withTenant } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { type MerchantId, merchantId } from '../../domain/ids.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../local/carrier/start-carrier.ts';
import { type LocalInbox, startInbox } from '../../local/inbox/start-inbox.ts';
import { type LocalTwilio, startTwilio } from '../../local/twilio/start-twilio.ts';
import { createLogger } from '../../logging.ts';
import { type RunningWorker, startWorker, WORKER_ROLES, type WorkerRole } from '../../worker/start-worker.ts';
import type { Pace } from '../../workflows/messages.ts';
import { type Gate, gateTo } from './gate.ts';
import { type StageClock, stageClock } from './stage-clock.ts';

/** What a stage stands on. */
export interface StageFloor {
  readonly database: {
    readonly urls: { readonly application: string; readonly relay: string };
    readonly application: Pool;
  };
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly bundle: WorkflowBundleOption;
}

export interface StageOptions {
  /** Begins the merchant's id and the task queues: one a test file. */
  readonly name: string;
  readonly clock?: StageClock;
  readonly looking?: Partial<ServiceConfiguration['looking']>;
  readonly sending?: Partial<ServiceConfiguration['sending']>;
  readonly pace?: Partial<Pace>;
  readonly policy?: PolicyDocument;
  /** The roles of the worker that starts with the stage; empty for none. */
  readonly roles?: readonly WorkerRole[];
}

export interface Stage {
  readonly floor: StageFloor;
  readonly merchant: MerchantId;
  readonly clock: StageClock;
  readonly carrier: LocalCarrier;
  readonly inbox: LocalInbox;
  readonly twilio: LocalTwilio;
  /** On the way to the carrier and to the mail server: makes a look or a send last as long as a test wants. */
  readonly gates: { readonly carrier: Gate; readonly mail: Gate };
  readonly client: Client;
  readonly watch: WatchTarget;
  readonly configuration: ServiceConfiguration;
  /** Another worker; it is stopped with the stage if it has not been before. */
  startWorker(
    roles?: readonly WorkerRole[],
    reached?: (point: CrashPoint) => void,
    looking?: Partial<ServiceConfiguration['looking']>,
  ): Promise<RunningWorker>;
  /** The worker that came with the stage. */
  readonly worker: RunningWorker | null;
  close(): Promise<void>;
}

const PACE: Pace = { pollTimeoutMs: 5_000, pollRetryMs: 100, sendTimeoutMs: 4_000, sendStartTimeoutMs: 10_000 };

/** One a process: stages may share a database, which knows one key. */
const MASTER_KEY = randomBytes(32);

let quiet = false;

/** The SDK's own log would fill the report of a test run. */
export function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { forward: {}, filter: { core: 'ERROR', other: 'ERROR' } } },
    shutdownSignals: [],
  });
}

export async function openStage(floor: StageFloor, options: StageOptions): Promise<Stage> {
  quietRuntime();
  const clock = options.clock ?? stageClock();
  const merchant = merchantId(`${options.name}-${randomUUID().slice(0, 8)}`);
  const now = () => clock.now();
  const [carrier, inbox, twilio] = await Promise.all([
    startCarrier({ now, keys: [LOCAL_CARRIER_KEY] }),
    startInbox({ now }),
    startTwilio({ now }),
  ]);
  const gates = { carrier: await gateTo(Number(new URL(carrier.url).port)), mail: await gateTo(inbox.smtpPort) };
  const configuration = configurationOf(floor, options, merchant, {
    carrierUrl: Object.assign(new URL(carrier.url), { port: gates.carrier.port }).href,
    smtpUrl: `smtp://127.0.0.1:${gates.mail.port}`,
    twilio,
  });
  await withTenant(floor.database.application, merchant, async (tx) => {
    const shop = { merchantId: merchant, name: 'North Tea', domain: 'north-tea.example.com' };
    await saveMerchant(
      tx,
      { ...shop, replyTo: 'help@north-tea.example.com', mailFrom: null, originCountry: 'CN' },
      sealingKey(configuration.masterKey),
      clock.now(),
    );
    if (options.policy !== undefined) await savePolicy(tx, merchant, options.policy, 'test', clock.now());
  });
  const connection = await Connection.connect({ address: floor.temporal.address });
  const client = new Client({ connection, namespace: floor.temporal.namespace });
  const workers: RunningWorker[] = [];
  const stopped = new Set<RunningWorker>();
  const start: Stage['startWorker'] = async (roles = WORKER_ROLES, reached, looking = {}) => {
    const begun = await startWorker({
      configuration: { ...configuration, looking: { ...configuration.looking, ...looking } },
      temporal: { connection: { address: floor.temporal.address }, namespace: floor.temporal.namespace },
      roles,
      clock,
      logger: createLogger({ level: 'fatal', service: 'test' }),
      workflowBundle: floor.bundle,
      ...(reached === undefined ? {} : { reached }),
    });
    const worker: RunningWorker = {
      finished: begun.finished,
      stop: async () => {
        stopped.add(worker);
        await begun.stop();
      },
    };
    workers.push(worker);
    return worker;
  };
  const roles = options.roles ?? WORKER_ROLES;
  const worker = roles.length === 0 ? null : await start(roles);
  return {
    floor,
    merchant,
    clock,
    carrier,
    inbox,
    twilio,
    gates,
    client,
    configuration,
    worker,
    watch: { client, taskQueuePrefix: merchant, pace: { ...PACE, ...options.pace } },
    startWorker: start,
    close: async () => {
      await Promise.all(workers.filter((each) => !stopped.has(each)).map((each) => each.stop()));
      await connection.close();
      await Promise.all([gates.carrier.close(), gates.mail.close()]);
      await Promise.all([carrier.close(), inbox.close(), twilio.close()]);
    },
  };
}

function configurationOf(
  floor: StageFloor,
  options: StageOptions,
  prefix: string,
  peers: { readonly carrierUrl: string; readonly smtpUrl: string; readonly twilio: LocalTwilio },
): ServiceConfiguration {
  const base = loadConfiguration({});
  const { urls } = floor.database;
  return {
    ...base,
    database: { url: urls.application, relayUrl: urls.relay, migrationUrl: null },
    masterKey: MASTER_KEY,
    carriers: {
      ...base.carriers,
      seventeentrack: { baseUrl: peers.carrierUrl, key: LOCAL_CARRIER_KEY, secret: null },
    },
    smtp: { url: peers.smtpUrl, requireTls: false, from: 'notices@waybell.example.com' },
    twilio: {
      baseUrl: peers.twilio.url,
      accountSid: peers.twilio.accountSid,
      authToken: peers.twilio.authToken,
      from: '+12025550100',
    },
    looking: {
      ...base.looking,
      minimumIntervalMs: 100,
      freshnessMs: 60_000,
      slotMs: 1,
      batchWaitMs: 2,
      requestsPerSecond: 500,
      timeoutMs: 3_000,
      restMs: 150,
      ...options.looking,
    },
    sending: { timeoutMs: 3_000, leaseMs: 3_500, ...options.sending },
    temporal: { ...base.temporal, taskQueuePrefix: prefix },
    worker: { ...base.worker, shutdownGraceMs: 500 },
  };
}
