import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailMessageId } from '../../channels/email.ts';
import { signalOrder } from '../../client/start-watch.ts';
import { groundStage } from './ground-stage.ts';
import { pendingPolls, resetActivity, resetPoints, resetWorkflow, watchedParcels } from './raw-calls.ts';
import { seededRandom } from './seeded-random.ts';
import { orderWord } from './shop-words.ts';
import type { Stage } from './stage.ts';
import { placeOrder, type StagedOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

const ORDERS = 12;
const FUZZ_MS = 7_000;

let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({
    name: 'fuzz',
    shortHistory: true,
    looking: { minimumIntervalMs: 20 },
    // So long that no busy machine gives up a send: it would be tried again in minutes.
    sending: { timeoutMs: 20_000, leaseMs: 25_000 },
    pace: { sendTimeoutMs: 24_000, sendStartTimeoutMs: 60_000 },
  });
});
afterAll(() => stage.close());

/** What a carrier may say next; each makes another notice due, or puts an end to a trouble. */
const SCANS: readonly (readonly [string, string])[] = [
  ['InTransit_PickedUp', 'CN'],
  ['InTransit_Departure', 'CN'],
  ['InTransit_CustomsRequiringInformation', 'GB'],
  ['InTransit_CustomsReleased', 'GB'],
  ['InTransit_Other', 'GB'],
  ['InTransit_CustomsRequiringInformation', 'GB'],
];

interface Life {
  readonly order: StagedOrder;
  readonly numbers: string[];
  readonly scans: Map<string, number>;
  readonly done: Record<string, number>;
}

/** One thing that happens to an order, by name. */
const HAPPENINGS: Readonly<Record<string, (life: Life, random: () => number) => Promise<unknown>>> = {
  async scan(life, random) {
    const parcel = Math.floor(random() * life.numbers.length);
    const number = life.numbers[parcel] ?? '';
    const next = life.scans.get(number) ?? 0;
    const [subStatus, country] = SCANS[next % SCANS.length] ?? ['InTransit_Other', 'GB'];
    life.scans.set(number, next + 1);
    life.order.scan(number, subStatus, country);
    await life.order.push(parcel + 1);
  },
  push: ({ order, numbers }, random) => order.push(1 + Math.floor(random() * numbers.length)),
  async ship({ order, numbers }) {
    if (numbers.length >= 3) return;
    numbers.push(trackingNumber());
    await order.ship(numbers.slice(-1));
  },
  edit: ({ order }, random) =>
    order.tell({
      ...orderWord({ externalId: order.externalId, at: stage.clock.now() }),
      shippingTitle: `Standard ${Math.floor(random() * 3)}`,
    }),
  lookNow: ({ order }) => order.handle.executeUpdate('lookNow'),
  mute: ({ order }) => order.handle.executeUpdate('mute'),
  unmute: ({ order }) => order.handle.executeUpdate('unmute'),
  async resetWorkflow({ order }, random) {
    const points = await resetPoints(order);
    const point = points[Math.floor(random() * points.length)];
    if (point !== undefined) await resetWorkflow(stage, order, point);
  },
  async resetActivity({ order }, random) {
    const polls = await pendingPolls(order);
    const poll = polls[Math.floor(random() * polls.length)];
    if (poll !== undefined) await resetActivity(stage, order, poll.activityId ?? '');
  },
  async terminateAndRestart({ order }) {
    await order.handle.terminate('fuzz');
    await restart(order);
  },
};

/** How often each happens, out of the sum. */
const WEIGHTS: Readonly<Record<string, number>> = {
  scan: 8,
  push: 5,
  ship: 2,
  edit: 2,
  lookNow: 1,
  mute: 1,
  unmute: 2,
  resetWorkflow: 3,
  resetActivity: 3,
  terminateAndRestart: 1,
};

async function restart(order: StagedOrder): Promise<void> {
  const row = await order.row();
  if (row !== null) await signalOrder(stage.watch, row);
}

/** Draws what happens until the time is over. Calls that meet a run just ended by another are refused, rightly. */
async function live(life: Life, random: () => number, end: number): Promise<void> {
  const names = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array.from({ length: weight }, () => name));
  while (Date.now() < end) {
    const name = names[Math.floor(random() * names.length)] ?? 'push';
    try {
      await HAPPENINGS[name]?.(life, random);
      life.done[name] = (life.done[name] ?? 0) + 1;
    } catch {
      life.done['refused'] = (life.done['refused'] ?? 0) + 1;
    }
  }
}

/** What is wrong with an order when everything has happened to it, and how many mails its buyer had. */
async function examine({
  order,
  numbers,
}: Life): Promise<{ readonly wrong: readonly string[]; readonly mails: number }> {
  const wrong: string[] = [];
  let mails = 0;
  // Whatever a workflow that was ended still owed is taken up by the next one; notices that were held may leave.
  await restart(order);
  await until('unmute', () => order.handle.executeUpdate('unmute').catch(() => null));
  const parcels = numbers.map((_number, i) => order.shipmentId(i + 1)).toSorted();
  let watched = '';
  const allWatched = await until(`all parcels of ${order.id} are watched`, async () => {
    watched = (await watchedParcels(order))?.join() ?? '';
    return watched === parcels.join();
  }).catch(() => false);
  if (!allWatched) wrong.push(`${order.id}: watches ${watched}`);
  for (const [i, number] of numbers.entries()) {
    const before = (await order.shipment(i + 1))?.lastLookWall ?? 0;
    order.scan(number, 'InTransit_Other', 'GB');
    await order.push(i + 1);
    const looked = await until(
      `a look at ${order.shipmentId(i + 1)}`,
      async () => ((await order.shipment(i + 1))?.lastLookWall ?? 0) > before,
    ).catch(() => false);
    if (!looked) wrong.push(`${order.shipmentId(i + 1)}: stuck`);
  }
  const settled = await until('every message settles', async () => {
    const messages = await order.messages();
    // "It moves again" is rightly kept back while the parcel waits for somebody, for as long as it does; and a send that was
    // broken off before it had begun is tried again in minutes.
    const waits = messages.filter(
      (m) => m.state === 'sending' || (m.state === 'planned' && m.kind !== 'moving_again' && m.reason !== 'EABORT'),
    );
    return waits.length === 0 && messages;
  }).catch(() => null);
  if (settled === null) {
    const states = (await order.messages()).map(({ messageId, state, reason }) => `${messageId} ${state} ${reason}`);
    wrong.push(`${order.id}: a message never settles: ${states.join(', ')}`);
  }
  for (const message of await order.messages()) {
    const id = mailMessageId({ messageId: message.messageId, merchantDomain: 'north-tea.example.com' }, '');
    const count = order.mails().filter(({ mail }) => mail.messageId === id).length;
    mails += count;
    const expected = message.state === 'sent' ? [1] : message.state === 'unknown' ? [0, 1] : [0];
    if (!expected.includes(count)) wrong.push(`${message.messageId}: ${message.state}, ${count} mails`);
  }
  return { wrong, mails };
}

// Three waits in a row may each take their time, and say what they waited for.
const TIMEOUT = { timeout: 400_000 };

test(
  'whatever happens to orders, no mail leaves twice, no parcel is unwatched and no order is stuck',
  TIMEOUT,
  async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));
    const done: Record<string, number> = {};
    const lives: Life[] = await Promise.all(
      Array.from({ length: ORDERS }, async (_none, i) => {
        const numbers = Array.from({ length: 1 + (i % 2) }, trackingNumber);
        const order = await placeOrder(stage, { trackingNumbers: numbers, scanned: ['InfoReceived'] });
        return { order, numbers, scans: new Map<string, number>(), done };
      }),
    );
    const end = Date.now() + FUZZ_MS;
    await Promise.all(lives.map((life, i) => live(life, seededRandom(seed + i), end)));

    const ends = await Promise.all(lives.map(examine));
    const wrong = ends.flatMap((each) => each.wrong);
    const mails = ends.reduce((sum, each) => sum + each.mails, 0);
    console.log(`fuzz: seed ${seed}, ${mails} mails, ${JSON.stringify(done)}`);
    expect(wrong, `FUZZ_SEED=${seed}`).toEqual([]);
    expect(mails).toBeGreaterThan(ORDERS);
  },
);
