/**
 * The whole product in this process, over the test run's ground and peers on loopback: shops are added by the command
 * line, webhooks come in by HTTP, mail leaves by SMTP and text messages by the Twilio client.
 */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { startServer } from '../../client/start-server.ts';
import { loadServiceConfiguration, type ServiceConfiguration } from '../../configuration.ts';
import { type MessageReport, messagesOfOrder } from '../../database/messages.ts';
import { withTenant } from '../../database/pool.ts';
import { clockHolder } from '../../demo/clock-holder.ts';
import { DEMO_START, type Story } from '../../demo/story.ts';
import { type HookEndpoint, wordsOf } from '../../demo/webhooks.ts';
import { type MerchantId, merchantId, type OrderId, type OrderSource, orderId } from '../../domain/ids.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../local/carrier/start-carrier.ts';
import { type LocalInbox, startInbox } from '../../local/inbox/start-inbox.ts';
import { type LocalTwilio, startTwilio } from '../../local/twilio/start-twilio.ts';
import { createLogger } from '../../logging.ts';
import { installRuntime } from '../../worker/runtime.ts';
import { startWorker, WORKER_ROLES } from '../../worker/start-worker.ts';
import type { Pace } from '../../workflows/messages.ts';
import { type CommandOutcome, jsonOf, settingsOf, waybell } from '../cli/command-line.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { type SteppedClock, steppedClock } from './stepped-clock.ts';

export interface TestProduct {
  readonly clock: SteppedClock;
  readonly database: TestDatabase;
  readonly carrier: LocalCarrier;
  readonly inbox: LocalInbox;
  readonly twilio: LocalTwilio;
  readonly client: Client;
  readonly url: string;
  /** The page of OPERATIONS_PORT. */
  metrics(): Promise<string>;
  /** The shop that was added; its id is this product's alone. */
  readonly merchant: MerchantId;
  readonly doors: Readonly<Record<OrderSource, HookEndpoint>>;
  /** What server and workers have logged, at level trace. */
  log(): string;
  /** Runs a command against this product. */
  waybell(args: readonly string[]): Promise<CommandOutcome>;
  /** Lets the carrier know the story's parcels, and posts all that its shop says from now on, at its time. */
  play(story: Story): void;
  messages(order: OrderId): Promise<readonly MessageReport[]>;
  stop(): Promise<void>;
}

/** Weeks in seconds: a day of product time takes about two. */
const RATE = 50_000;

/** The settings that are wall time, shrunk with the days. */
export const PACE: Pace = {
  pollTimeoutMs: 10_000,
  pollRetryMs: 500,
  sendTimeoutMs: 20_000,
  sendStartTimeoutMs: 20_000,
};

export async function startProduct(options: { readonly policy: string }): Promise<TestProduct> {
  const clock = steppedClock(DEMO_START, RATE);
  const now = () => clock.now();
  const logged: string[] = [];
  const logger = createLogger({
    level: 'trace',
    service: 'test',
    destination: { write: (line) => void logged.push(line) },
  });
  const [database, temporal, bundle, carrier, twilio] = await Promise.all([
    freshDatabase(),
    ground('temporal'),
    ground('workflowBundle'),
    startCarrier({ now }),
    startTwilio({ now }),
  ]);
  const inbox = await startInbox({ now });
  const merchant = merchantId(`e2e-${randomUUID().slice(0, 8)}`);
  const environment = {
    ...settingsOf(database),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TASK_QUEUE_PREFIX: merchant,
    PUBLIC_URL: 'https://waybell.example.com',
    ...peerSettings({ carrier, inbox, twilio }),
  };
  const run = async (args: readonly string[], stdin = ''): Promise<CommandOutcome> => {
    const outcome = await waybell(args, environment, stdin);
    if (outcome.exitCode !== 0) throw new Error(`waybell ${args.slice(0, 2).join(' ')}: ${outcome.err}`);
    return outcome;
  };
  const doorKeys = await addShop(merchant, options.policy, run);

  const { metricsUrl } = await installRuntime(logger);
  const configuration = quickened(loadServiceConfiguration(environment));
  const connection = { address: temporal.address };
  const server = await startServer({
    configuration,
    temporal: { connection, namespace: temporal.namespace },
    clock,
    logger,
    pace: PACE,
  });
  const worker = await startWorker({
    configuration,
    temporal: { connection, namespace: temporal.namespace },
    roles: WORKER_ROLES,
    clock,
    logger,
    activityInterceptor: clockHolder(clock).activityInterceptor,
    workflowBundle: bundle,
  });
  const doors = Object.fromEntries(
    doorKeys.map(([source, door]) => [source, { ...door, url: server.url + new URL(door.url).pathname }]),
  ) as Record<OrderSource, HookEndpoint>;
  const posting: Promise<unknown>[] = [];
  let stopped = false;

  return {
    clock,
    database,
    carrier,
    inbox,
    twilio,
    client: server.client,
    url: server.url,
    metrics: async () => `${await (await fetch(metricsUrl)).text()}${await server.metrics()}`,
    merchant,
    doors,
    log: () => logged.join(''),
    waybell: run,
    play(story) {
      for (const { trackingNumber, journey } of story.parcels) carrier.script(trackingNumber, journey);
      posting.push(postWords(story, doors[story.source], clock, () => stopped));
    },
    messages: (order) => withTenant(database.application, merchant, (tx) => messagesOfOrder(tx, order)),
    stop: async () => {
      stopped = true;
      clock.run();
      await Promise.all(posting);
      await server.stop();
      await worker.stop();
      await Promise.all([carrier.close(), twilio.close(), inbox.close()]);
      await database.drop();
    },
  };
}

/** Adds the shop, its policy and its endpoints as an operator does. */
export async function addShop(
  merchant: MerchantId,
  policy: string,
  run: (args: readonly string[], stdin?: string) => Promise<CommandOutcome>,
): Promise<readonly (readonly [OrderSource, HookEndpoint])[]> {
  const details = ['--name', 'North Tea', '--reply-to', 'help@north-tea.example.com', '--origin', 'CN'];
  await run(['merchant', 'add', merchant, ...details, '--domain', 'north-tea.example.com']);
  const file = path.join(os.tmpdir(), `${merchant}-policy.yaml`);
  await writeFile(file, policy);
  await run(['policy', 'apply', file, '--merchant', merchant]);
  await rm(file);
  const standard = jsonOf<HookEndpoint>(await run(['endpoint', 'add', merchant, 'standard', '--json']));
  const secret = randomUUID();
  const shopify = await run(['endpoint', 'add', merchant, 'shopify', '--secret-stdin', '--json'], secret);
  return [
    ['standard', standard],
    ['shopify', { url: jsonOf<HookEndpoint>(shopify).url, secret }],
  ];
}

/** Production's settings, with what is wall time shrunk below what the environment may ask for. */
export function quickened(configuration: ServiceConfiguration): ServiceConfiguration {
  return {
    ...configuration,
    http: { ...configuration.http, port: 0 },
    looking: {
      ...configuration.looking,
      minimumIntervalMs: 20,
      freshnessMs: 2_000,
      slotMs: 60_000,
      batchWaitMs: 5,
      requestsPerSecond: 500,
      timeoutMs: 3_000,
      restMs: 150,
    },
    sending: { timeoutMs: 5_000, leaseMs: 10_000 },
    worker: { ...configuration.worker, shutdownGraceMs: 500 },
  };
}

async function postWords(story: Story, door: HookEndpoint, clock: SteppedClock, stopped: () => boolean): Promise<void> {
  for (const word of wordsOf(story)) {
    while (clock.now() < word.at && !stopped()) await new Promise((resolve) => setTimeout(resolve, 10));
    if (stopped()) return;
    const release = clock.hold();
    await word.post(door).finally(release);
  }
}

export function orderOf(story: Story): OrderId {
  return orderId(story.merchant, story.source, story.externalId);
}

/** The settings by which a product finds the loopback peers. */
export function peerSettings(peers: {
  readonly carrier: LocalCarrier;
  readonly inbox: LocalInbox;
  readonly twilio: LocalTwilio;
}): Readonly<Record<string, string>> {
  return {
    SEVENTEENTRACK_BASE_URL: peers.carrier.url,
    SEVENTEENTRACK_API_KEY: LOCAL_CARRIER_KEY,
    SMTP_URL: peers.inbox.smtpUrl,
    SMTP_REQUIRE_TLS: 'false',
    MAIL_FROM: 'notices@waybell.example.com',
    TWILIO_BASE_URL: peers.twilio.url,
    TWILIO_ACCOUNT_SID: peers.twilio.accountSid,
    TWILIO_AUTH_TOKEN: peers.twilio.authToken,
    TWILIO_FROM: '+12025550100',
  };
}
