/**
 * Records the replay corpus: plays orders on a stage and writes the histories of their runs, one event a line. Run it by
 * hand when a version is released, and add to the corpus; what is there stays for ever:
 *
 *     npx tsx tests/replay/record-histories.ts [name ...]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { migrate } from '../../database/migrate.ts';
import { openPool } from '../../database/pool.ts';
import { after, DAY_MS, HOUR_MS, isoSeconds } from '../../domain/time.ts';
import { startPostgres } from '../../local/postgres.ts';
import { startTemporal } from '../../local/temporal.ts';
import { bundle } from '../../worker/workflow-bundle.ts';
import { resend } from '../../workflows/messages.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { resetPoints, resetWorkflow } from '../workflows/raw-calls.ts';
import { openStage, type Stage } from '../workflows/stage.ts';
import { stageClock } from '../workflows/stage-clock.ts';
import { placeOrder, type StagedOrder, type StagedOrderOptions, trackingNumber } from '../workflows/staged-order.ts';
import { until } from '../workflows/until.ts';

const FOLDER = path.join(import.meta.dirname, 'histories');

/** Plays an order to a point and returns it; its newest run is recorded. */
type Story = (stage: Stage) => Promise<StagedOrder>;

async function begun(stage: Stage, options: StagedOrderOptions = {}) {
  const number = trackingNumber();
  const order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InTransit_PickedUp'], ...options });
  await sent(order, 1);
  const scan = async (subStatus: string, country: string) => {
    order.scan(number, subStatus, country);
    await order.push(1);
    await order.settled();
  };
  return { order, number, scan };
}

async function sent(order: StagedOrder, count: number): Promise<void> {
  await until(`${count} messages of ${order.id}`, async () => {
    const messages = await order.messages();
    return messages.filter((m) => m.state === 'sent').length >= count;
  });
  await order.settled();
}

/** The last parcel's outcome lies three days back: the watch ends. */
async function over(stage: Stage, order: StagedOrder, parcel = 1): Promise<StagedOrder> {
  stage.clock.advance(3 * DAY_MS + HOUR_MS);
  await order.push(parcel);
  await until(`the end of ${order.id}`, async () => (await order.status()) === 'COMPLETED');
  return order;
}

const STORIES: Readonly<Record<string, Story>> = {
  async healthy(stage) {
    const { order, scan } = await begun(stage);
    await scan('InTransit_Departure', 'CN');
    await scan('InTransit_CustomsReleased', 'GB');
    await scan('OutForDelivery_Other', 'GB');
    await scan('Delivered_Other', 'GB');
    return over(stage, order);
  },
  async 'papers-by-mail-and-text'(stage) {
    // Morning has come to every zone of Brazil.
    stage.clock.advance(3 * HOUR_MS);
    const { order, scan } = await begun(stage, { country: 'BR', locale: 'pt-BR', phone: '+5511955550142' });
    await scan('InTransit_CustomsRequiringInformation', 'BR');
    await sent(order, 3);
    await scan('InTransit_CustomsReleased', 'BR');
    await scan('Delivered_Other', 'BR');
    return over(stage, order);
  },
  async 'delay-then-moving-again'(stage) {
    const promised = isoSeconds(after(stage.clock.now(), 9 * DAY_MS)).slice(0, 10);
    const { order, scan } = await begun(stage, { promisedDay: promised });
    for (let day = 1; day <= 7; day += 1) {
      stage.clock.advance(DAY_MS);
      await order.push(1);
      await order.settled();
    }
    await sent(order, 2);
    await scan('InTransit_Departure', 'CN');
    await sent(order, 3);
    await scan('Delivered_Other', 'GB');
    return over(stage, order);
  },
  async 'not-dispatched-then-two-parcels'(stage) {
    const order = await placeOrder(stage, { trackingNumbers: [], unfulfilled: true });
    await order.settled();
    const numbers = [trackingNumber(), trackingNumber()];
    for (const number of numbers) {
      await order.ship([number]);
      order.scan(number, 'InTransit_PickedUp');
    }
    for (const parcel of [1, 2]) await order.push(parcel);
    await sent(order, 2);
    for (const number of numbers) order.scan(number, 'Delivered_Other', 'GB');
    for (const parcel of [1, 2]) await order.push(parcel);
    return order;
  },
  async 'cancelled-by-operations'(stage) {
    const { order } = await begun(stage);
    await order.handle.cancel();
    await until('the end', async () => (await order.status()) === 'CANCELLED');
    return order;
  },
  async 'cancelled-in-a-send'(stage) {
    const release = stage.gates.mail.hold();
    const order = await placeOrder(stage, { scanned: ['InTransit_PickedUp'] });
    await until('the send', async () => (await order.messages())[0]?.state === 'sending');
    await order.handle.cancel();
    release();
    await until('the end', async () => (await order.status()) === 'CANCELLED');
    return order;
  },
  async 'cancelled-by-its-shop'(stage) {
    const { order } = await begun(stage);
    await order.tell({ kind: 'order_cancelled', externalId: order.externalId, updatedAt: stage.clock.now() });
    await until('the end', async () => (await order.status()) === 'COMPLETED');
    return order;
  },
  async 'muted-looked-at-and-resent'(stage) {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    await order.handle.executeUpdate('mute');
    order.scan(number, 'InTransit_PickedUp');
    await order.handle.executeUpdate('lookNow');
    await until('the held notice', async () => (await order.messages())[0]?.state === 'planned');
    stage.inbox.misbehave({ kind: 'reply', at: 'rcpt', code: 550, to: `${order.externalId}@example.com` });
    await order.handle.executeUpdate('unmute');
    const { messageId } = await until('the refusal', async () =>
      (await order.messages()).find((m) => m.state === 'failed'),
    );
    await order.handle.executeUpdate(resend, { args: [{ messageId }] });
    await sent(order, 1);
    return order;
  },
  async 'reset-after-a-notice'(stage) {
    const { order, scan } = await begun(stage);
    await scan('InTransit_Departure', 'CN');
    const point = (await resetPoints(order))[1];
    if (point === undefined) throw new Error('There is no task to reset to.');
    await resetWorkflow(stage, order, point);
    await order.settled();
    await scan('InTransit_CustomsReleased', 'GB');
    return order;
  },
  async 'continued-as-new'(stage) {
    const { order, scan } = await begun(stage);
    const { runId } = await order.handle.describe();
    for (let n = 0; (await order.handle.describe()).runId === runId && n < 40; n += 1)
      await scan('InTransit_Other', 'CN');
    await scan('Delivered_Other', 'GB');
    return over(stage, order);
  },
  async 'ends-by-continuing-as-new'(stage) {
    const order = await (STORIES['continued-as-new'] as Story)(stage);
    const [started] = (await order.handle.fetchHistory()).events ?? [];
    const before = started?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
    return { ...order, handle: stage.client.workflow.getHandle(order.id, before) };
  },
};

/** Undecoded, as the server has it; the names of this machine are not part of the story. */
async function written(order: StagedOrder): Promise<string> {
  const { events } = JSON.parse(historyToJSON(await order.handle.fetchHistory())) as { readonly events: object[] };
  const lines = events.map((event) =>
    JSON.stringify(event, (key, value: unknown) => (key === 'identity' ? 'worker' : value)),
  );
  return `{"events":[\n${lines.join(',\n')}\n]}\n`;
}

const wanted = process.argv.slice(2);
const names = Object.keys(STORIES).filter((name) => wanted.length === 0 || wanted.includes(name));
const searchAttributes = Object.values(SEARCH_ATTRIBUTES);
const [postgres, temporal, shortHistory] = await Promise.all([
  startPostgres(),
  startTemporal({ searchAttributes }),
  startTemporal({
    searchAttributes,
    extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'],
  }),
]);
const folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-record-'));
const codePath = path.join(folder, 'workflows.js');
await migrate(postgres.urls.migration, { direction: 'up' });
await writeFile(codePath, (await bundle()).code);
await mkdir(FOLDER, { recursive: true });
const application = openPool(postgres.urls.application, { max: 4, applicationName: 'record' });
try {
  for (const name of names) {
    // A clock of its own: the days of one story are not those of the next.
    const stage = await openStage(
      {
        database: { urls: postgres.urls, application },
        temporal: name.includes('continu') ? shortHistory : temporal,
        bundle: { codePath },
      },
      { name: 'recorded', clock: stageClock(), looking: { minimumIntervalMs: 20 } },
    );
    const order = await STORIES[name]?.(stage);
    if (order !== undefined) await writeFile(path.join(FOLDER, `${name}.json`), await written(order));
    process.stdout.write(`${name}\n`);
    await stage.close();
  }
} finally {
  await application.end();
  await Promise.all([postgres.stop(), temporal.stop(), shortHistory.stop(), rm(folder, { recursive: true })]);
}
