/** Eight orders, three weeks, about a minute: the product as it is, over a world on this machine, told live. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { runProduct } from '../cli/run-product.ts';
import type { ServiceConfiguration } from '../configuration.ts';
import { loadConfiguration } from '../configuration.ts';
import { openPool, withTenant } from '../database/pool.ts';
import { sealingKey } from '../database/sealing.ts';
import { orderId } from '../domain/ids.ts';
import { acceleratedClock } from '../local/accelerated-clock.ts';
import { startWorld, type World } from '../local/world.ts';
import { createLogger } from '../logging.ts';
import { WORKER_ROLES } from '../worker/start-worker.ts';
import type { Pace } from '../workflows/messages.ts';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';
import { clockHolder } from './clock-holder.ts';
import { narrate } from './narrator.ts';
import { openShops } from './open-shops.ts';
import { playWords } from './play-words.ts';
import { type DemoRow, demoRows, tableOf } from './report.ts';
import { STORIES } from './stories.ts';
import { DEMO_START } from './story.ts';

export interface DemoOptions {
  /** Where to write the table as JSON; null for nowhere. */
  readonly jsonFile: string | null;
  /** Leave everything running afterwards, until Ctrl-C. */
  readonly keep: boolean;
}

/** How much faster than the machine's clock the demo's runs while nothing is in flight. */
const RATE = 50_000;

/** The settings that are wall time, shrunk with the days. */
const PACE: Pace = { pollTimeoutMs: 10_000, pollRetryMs: 1_000, sendTimeoutMs: 20_000, sendStartTimeoutMs: 20_000 };

export async function runDemo(options: DemoOptions): Promise<void> {
  const began = Date.now();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const clock = acceleratedClock(DEMO_START, RATE);
  say('Setting the stage ...');
  const world = await startWorld({
    clock,
    searchAttributes: Object.values(SEARCH_ATTRIBUTES),
    onStep: (step) => say(`  ${((Date.now() - began) / 1_000).toFixed(1).padStart(4)} s  ${step}`),
  });
  const interrupted = untilInterrupted();
  const stops: (() => Promise<unknown>)[] = [() => world.stop()];
  try {
    const configuration = configurationOf(world);
    const logger = createLogger({ level: 'error', service: 'demo' });
    const pool = openPool(configuration.database.url, { max: 4, applicationName: 'waybell-demo' });
    stops.push(() => pool.end());
    const doorsAt = await openShops({
      pool,
      master: sealingKey(configuration.masterKey),
      clock,
      ownCarrierKey: world.carrierKeys.second,
    });
    for (const story of STORIES) {
      for (const parcel of story.parcels) world.carrier.script(parcel.trackingNumber, parcel.journey);
      const numbers = story.parcels.map((parcel) => parcel.trackingNumber);
      for (const { kind, from, until } of story.outages ?? []) {
        world.carrier.misbehave(
          kind === '503' ? { kind: 'status', status: 503, from, until, numbers } : { kind, from, until, numbers },
        );
      }
    }
    const holder = clockHolder(clock);
    const product = await runProduct({
      configuration,
      temporal: { connection: { address: world.temporal.address }, namespace: world.temporal.namespace },
      clock,
      logger,
      pace: PACE,
      server: true,
      roles: WORKER_ROLES,
      activityInterceptor: holder.activityInterceptor,
    });
    stops.push(() => product.stop());
    if (product.server === null) throw new Error('The demo runs with a server.');
    const { url } = product.server;
    say(`  ${((Date.now() - began) / 1_000).toFixed(1).padStart(4)} s  server and workers run`);
    say('');
    say(`  Temporal UI  ${world.temporal.uiUrl}/namespaces/${world.temporal.namespace}/workflows`);
    say(`  Inbox        ${world.inbox.url}`);
    say('');
    const over = new AbortController();
    clock.run();
    const played = playWords({ clock, holder, stories: STORIES, doors: doorsAt(url) });
    const told = narrate({ clock, pool, say, signal: over.signal });
    try {
      await Promise.race([Promise.all([played, told]), interrupted.promise, product.finished]);
    } finally {
      over.abort();
      await told.catch(() => undefined);
    }
    if (interrupted.happened()) return;
    const rows: DemoRow[] = [];
    for (const story of STORIES) {
      const id = orderId(story.merchant, story.source, story.externalId);
      rows.push(...(await withTenant(pool, story.merchant, (tx) => demoRows(tx, story, id))));
    }
    say('');
    say(tableOf(rows));
    say('');
    say(
      `${rows.filter((row) => row.state === 'sent').length} messages sent in ${((Date.now() - began) / 1_000).toFixed(0)} s.`,
    );
    if (options.jsonFile !== null) await writeFile(options.jsonFile, `${JSON.stringify(rows, null, 2)}\n`);
    if (options.keep) {
      say(`Everything keeps running: Temporal UI ${world.temporal.uiUrl}, inbox ${world.inbox.url}. Ctrl-C ends it.`);
      await interrupted.promise;
    }
  } finally {
    interrupted.dismiss();
    for (const stop of stops.reverse()) await stop();
  }
}

/** Production's settings, with the world's addresses and its days' length. */
function configurationOf(world: World): ServiceConfiguration {
  const base = loadConfiguration({});
  return {
    ...base,
    database: {
      url: world.postgres.urls.application,
      relayUrl: world.postgres.urls.relay,
      migrationUrl: world.postgres.urls.migration,
    },
    masterKey: randomBytes(32),
    http: { host: '127.0.0.1', port: 0, publicUrl: 'http://127.0.0.1' },
    operations: { port: 0 },
    carriers: {
      ...base.carriers,
      seventeentrack: { baseUrl: world.carrier.url, key: world.carrierKeys.first, secret: null },
    },
    smtp: { url: world.inbox.smtpUrl, requireTls: false, from: 'notices@waybell.example.com' },
    twilio: {
      baseUrl: world.twilio.url,
      accountSid: world.twilio.accountSid,
      authToken: world.twilio.authToken,
      from: '+12025550100',
    },
    looking: {
      ...base.looking,
      minimumIntervalMs: 20,
      freshnessMs: 2_000,
      slotMs: 3_600_000,
      batchWaitMs: 5,
      requestsPerSecond: 500,
      timeoutMs: 3_000,
      restMs: 150,
    },
    sending: { timeoutMs: 5_000, leaseMs: 10_000 },
    worker: { ...base.worker, shutdownGraceMs: 2_000 },
    temporal: { ...base.temporal, uiUrl: world.temporal.uiUrl },
  };
}

function untilInterrupted() {
  let happened = false;
  let interrupt: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    interrupt = () => {
      happened = true;
      resolve();
    };
  });
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return {
    promise,
    happened: () => happened,
    dismiss: () => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    },
  };
}
