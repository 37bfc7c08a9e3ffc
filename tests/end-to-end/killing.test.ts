/**
 * The whole product is killed, as by kill -9, again and again while three orders live: at random, and in the very moment
 * at which a peer has taken a message. What the peers hold is then compared with what was owed and what is recorded.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { loadServiceConfiguration } from '../../configuration.ts';
import { messagesOfOrder } from '../../database/messages.ts';
import { withTenant } from '../../database/pool.ts';
import { at, DEMO_START, type Story } from '../../demo/story.ts';
import { wordsOf } from '../../demo/webhooks.ts';
import { merchantId, type OrderSource } from '../../domain/ids.ts';
import { startCarrier } from '../../local/carrier/start-carrier.ts';
import { freePort } from '../../local/free-port.ts';
import { startInbox } from '../../local/inbox/start-inbox.ts';
import { startTwilio } from '../../local/twilio/start-twilio.ts';
import { settingsOf, waybell } from '../cli/command-line.ts';
import { freshDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { seededRandom } from '../workflows/seeded-random.ts';
import { type StageClock, stageClock } from '../workflows/stage-clock.ts';
import { until } from '../workflows/until.ts';
import { addShop, orderOf, PACE, peerSettings, quickened } from './product.ts';
import type { ProductProcessOrders } from './product-process.ts';
import { onItsWay, POLICY, papersInPhoenix, papersInSaoPaulo } from './stories.ts';

/** How much faster than the machine's clock days pass: a buyer's morning comes a few seconds after the trouble. */
const RATE = 6_500;

/**
 * Killing goes on for so long, and until it has hit a send; but what is owed last is sent in peace: a product that never
 * sends has no kill to blame for it.
 */
const KILLING = { forMs: 6_000, hits: 1, most: 8, leaving: 2, patienceMs: 45_000 };

/**
 * What each buyer is owed, told apart from the product's own rules. All of it follows from scans, not from the clock: on
 * a busy machine days pass before the product runs again.
 */
const OWED: Readonly<Record<string, readonly string[]>> = {
  '#2002': ['documents email', 'documents sms'],
  '#2003': ['shipped email'],
  '#2004': ['documents email', 'documents sms'],
};

/** What gives way to the papers where both wait for the same hour, and leaves where its hour came first. */
const GIVES_WAY: readonly string[] = ['#2002 shipped email', '#2004 shipped email'];

test('a product killed again and again sends nothing twice, and loses nothing that it does not list as unknown', {
  timeout: 300_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seededRandom(seed);
  const clock = stageClock({ start: DEMO_START, rate: RATE });
  const now = () => clock.now();
  const [database, temporal, bundle, carrier, twilio, inbox, port] = await Promise.all([
    freshDatabase(),
    ground('temporal'),
    ground('workflowBundle'),
    startCarrier({ now }),
    startTwilio({ now }),
    startInbox({ now }),
    freePort(),
  ]);
  const merchant = merchantId(`kill-${randomUUID().slice(0, 8)}`);
  const environment = {
    ...settingsOf(database),
    HTTP_PORT: String(port),
    TASK_QUEUE_PREFIX: merchant,
    ...peerSettings({ carrier, inbox, twilio }),
  };
  const doors = Object.fromEntries(await addShop(merchant, POLICY, (args, stdin) => waybell(args, environment, stdin)));
  const { masterKey, ...configuration } = quickened(loadServiceConfiguration(environment));
  const orders: ProductProcessOrders = {
    configuration: {
      ...configuration,
      http: { ...configuration.http, port },
      // So long that no busy machine loses a reply: what is unknown, a kill has cut off.
      sending: { timeoutMs: 3_000, leaseMs: 3_500 },
      // Without sticky queues: nobody waits for a dead worker's.
      worker: { ...configuration.worker, maxCachedWorkflows: 0 },
    },
    masterKey: masterKey.toString('base64'),
    temporal,
    bundle,
    clock: clock.setting,
    pace: { ...PACE, pollTimeoutMs: 2_000, pollRetryMs: 50, sendTimeoutMs: 4_000, sendStartTimeoutMs: 5_000 },
  };

  const stories = [papersInSaoPaulo(merchant), onItsWay(merchant), papersInPhoenix(merchant)].map(inOneDay);
  for (const { parcels } of stories) {
    for (const { trackingNumber, journey } of parcels) carrier.script(trackingNumber, journey);
  }
  const recordsOf = (story: Story) =>
    withTenant(database.application, merchant, (tx) => messagesOfOrder(tx, orderOf(story)));
  const told = Promise.all(stories.map((story) => insist(story, doors, port, clock)));

  // The next one is loaded while one runs, and told to begin when that is dead.
  let spare = spawnProduct();
  let product = spawnProduct();
  product.stdin?.end(JSON.stringify(orders));
  let kills = 0;
  let hits = 0;
  /** Messages that were being sent when the product was killed: of these alone it may not know what became of them. */
  const cutOff = new Set<string>();
  const owed = Object.entries(OWED).flatMap(([name, messages]) => messages.map((message) => `${name} ${message}`));
  const peersHold = () => inbox.messages.length + twilio.creates;
  const killAndRestart = async () => {
    const dead = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGKILL');
    await dead;
    kills += 1;
    // PostgreSQL may still be at what the dead one committed last.
    await sleep(20);
    for (const { messageId, state } of (await Promise.all(stories.map(recordsOf))).flat()) {
      if (state === 'sending') cutOff.add(messageId);
    }
    product = spare;
    spare = spawnProduct();
    product.stdin?.end(JSON.stringify(orders));
  };
  try {
    const end = Date.now() + KILLING.forMs;
    while (kills < KILLING.most && (Date.now() < end || hits < KILLING.hits)) {
      await running(product);
      const held = peersHold();
      if (held >= owed.length - KILLING.leaving) break;
      // Every other time it lives until a peer has taken something, and not a moment longer.
      if (kills % 2 === 1) {
        const patient = Date.now() + KILLING.patienceMs;
        while (peersHold() === held && Date.now() < patient) await sleep(1);
        if (peersHold() === held) break;
        hits += 1;
      } else await sleep(random() * 1_500);
      await killAndRestart();
    }
    await told;
    const records = await until(
      'all that is owed is settled',
      async () => {
        const found = await Promise.all(stories.map(recordsOf));
        const settled = found.every(
          (messages, i) =>
            (OWED[stories[i]?.name ?? ''] ?? []).every((what) =>
              messages.some(({ kind, channel }) => `${kind} ${channel}` === what),
            ) && messages.every(({ state }) => state === 'sent' || state === 'unknown' || state === 'superseded'),
        );
        return settled ? found.flat() : null;
      },
      100_000,
    );

    const about = { seed, kills, hits };
    expect({ ...about, hasHit: hits >= KILLING.hits }).toEqual({ ...about, hasHit: true });
    // Each buyer's mails and texts, by kind: the peers' own view, without the product's record.
    const arrived = stories.flatMap(({ name, buyer }) => [
      ...inbox.messages
        .filter(({ envelope }) => envelope.to.includes(buyer.email))
        .map(({ mail }) => `${name} ${kindOf(mail.subject ?? '')} email`),
      ...twilio.messages.filter(({ to }) => to === buyer.phone).map(({ body }) => `${name} ${kindOf(body)} sms`),
    ]);
    const twice = arrived.filter((each, i) => arrived.indexOf(each) !== i);
    expect({ ...about, twice }).toEqual({ ...about, twice: [] });
    const settled = records.map(({ messageId, state, kind, channel }) => {
      const name = stories.find((story) => messageId.startsWith(`${orderOf(story)}/`))?.name ?? '';
      return { what: `${name} ${kind} ${channel}`, state, wasCutOff: cutOff.has(messageId) };
    });
    const unknown = settled.filter(({ state }) => state === 'unknown');
    const unexplained = unknown.filter(({ wasCutOff }) => !wasCutOff);
    expect({ ...about, unexplained }).toEqual({ ...about, unexplained: [] });
    // What arrived, and what nobody knows of, is what was owed: no more and no less.
    const neverArrived = unknown.map(({ what }) => what).filter((what) => !arrived.includes(what));
    const all = [...arrived, ...neverArrived].filter((what) => !GIVES_WAY.includes(what));
    expect({ ...about, all: all.toSorted() }).toEqual({ ...about, all: owed.toSorted() });
    // Nothing was dropped but for the papers.
    const dropped = settled.filter(({ state }) => state === 'superseded').map(({ what }) => what);
    expect(dropped.filter((what) => !GIVES_WAY.includes(what))).toEqual([]);
    // Nothing is recorded as sent that no peer has.
    expect(settled.filter(({ what, state }) => state === 'sent' && !arrived.includes(what))).toEqual([]);
  } finally {
    for (const each of [product, spare]) each.kill('SIGKILL');
    await Promise.all([carrier.close(), twilio.close(), inbox.close()]);
    await database.drop();
  }
});

/** The same scans, all on the first day. */
function inOneDay(story: Story): Story {
  const parcels = story.parcels.map((parcel) => ({
    ...parcel,
    fulfilledAt: at(0, 1),
    journey: { ...parcel.journey, events: parcel.journey.events.map((event, i) => ({ ...event, at: at(0, 2 * i) })) },
  }));
  return { ...story, parcels };
}

/** A process that will run the product as soon as it is told how. */
function spawnProduct(): ChildProcess {
  const script = path.join(import.meta.dirname, 'product-process.ts');
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    stdio: 'pipe',
    env: { ...process.env, TZ: 'UTC' },
  });
}

/** Resolves when the process has printed that it runs. @throws with its last words when it ends before. */
function running(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const words: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => words.push(String(chunk)));
    child.stdout?.once('data', () => resolve());
    child.once('close', (code) => reject(new Error(`The product ended with ${code} before it ran: ${words.join('')}`)));
  });
}

/** Posts each word of the shop at its time, until it is taken, and then once more: a shop whose answer was lost does. */
async function insist(
  story: Story,
  doors: Readonly<Record<string, { readonly url: string; readonly secret: string }>>,
  port: number,
  clock: StageClock,
): Promise<void> {
  const door = doors[story.source satisfies OrderSource];
  if (door === undefined) throw new Error(`The shop has no ${story.source} endpoint.`);
  const endpoint = { ...door, url: `http://127.0.0.1:${port}${new URL(door.url).pathname}` };
  for (const word of wordsOf(story)) {
    while (clock.now() < word.at) await sleep(20);
    for (let taken = 0; taken < 2; ) {
      const accepted = await word.post(endpoint).then(
        () => true,
        () => false,
      );
      if (accepted) taken += 1;
      else await sleep(50);
    }
  }
}

/** Which notice a subject or a text is, in either language. */
function kindOf(words: string): string {
  if (/on its way|a caminho/.test(words)) return 'shipped';
  if (/papers|documentos/.test(words)) return 'documents';
  return `something else: ${words}`;
}
