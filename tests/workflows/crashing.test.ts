import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CRASH_POINTS } from '../../activities/dependencies.ts';
import type { CrashingWorkerOrders } from './crashing-worker.ts';
import { groundStage } from './ground-stage.ts';
import type { Stage } from './stage.ts';
import { placeOrder, type StagedOrder } from './staged-order.ts';
import { until } from './until.ts';

type CrashPoint = (typeof CRASH_POINTS)[number];

const SHORT = {
  sending: { timeoutMs: 1_500, leaseMs: 2_000 },
  pace: { pollTimeoutMs: 2_000, pollRetryMs: 50, sendTimeoutMs: 2_500 },
} as const;

/** Runs carriers and notices in a process of their own that dies at a point. @returns how it ended. */
function crashingWorker(stage: Stage, crashAt: CrashPoint): Promise<string> {
  const { masterKey, ...configuration } = stage.configuration;
  const orders: CrashingWorkerOrders = {
    configuration,
    masterKey: masterKey.toString('base64'),
    temporal: stage.floor.temporal,
    clock: stage.clock.setting,
    roles: ['carriers', 'notices'],
    crashAt,
  };
  const script = path.join(import.meta.dirname, 'crashing-worker.ts');
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, TZ: 'UTC' },
  });
  child.stdin.end(JSON.stringify(orders));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

/** An order that met a worker that died at `point`, and then one that lives. */
async function survived(point: CrashPoint, options: Parameters<typeof placeOrder>[1] = {}) {
  const stage = await groundStage({ name: 'crashing', roles: ['orders'], ...SHORT });
  const dead = crashingWorker(stage, point);
  const order = await placeOrder(stage, { scanned: ['InTransit_PickedUp'], ...options });
  expect(await dead).toBe('SIGKILL');
  return { stage, order };
}

async function settledMessages(order: StagedOrder, count: number) {
  await until('every message is settled', async () => {
    const messages = await order.messages();
    return messages.length === count && messages.every((m) => m.state !== 'planned' && m.state !== 'sending');
  });
  await order.settled();
  return order.messages();
}

/** What became of the mail: how the ledger has it, and how many the mail server has. */
const OUTCOMES: Readonly<Record<CrashPoint, readonly ['sent' | 'unknown', number]>> = {
  before_look: ['sent', 1],
  after_look_stored: ['sent', 1],
  before_intent: ['sent', 1],
  // From here on nobody can know: the process may have died before the call, or after it.
  after_intent: ['unknown', 0],
  after_call: ['unknown', 1],
  after_mark: ['sent', 1],
};

describe.concurrent('a worker killed', () => {
  test.each(CRASH_POINTS)('at %s sends nothing twice, and what nobody can know is unknown', async (point) => {
    const { stage, order } = await survived(point);
    try {
      await stage.startWorker(['carriers', 'notices']);
      const [state, mails] = OUTCOMES[point];
      expect(await settledMessages(order, 1)).toMatchObject([{ kind: 'shipped', state }]);
      expect(order.mails()).toHaveLength(mails);
      // Life goes on, for the next notice too.
      const { trackingNumber = '' } = (await order.shipment(1)) ?? {};
      order.scan(trackingNumber ?? '', 'InTransit_CustomsRequiringInformation', 'GB');
      await order.push(1);
      expect(await settledMessages(order, 2)).toMatchObject([
        { kind: 'shipped', state },
        { kind: 'documents', state: 'sent' },
      ]);
      expect(order.mails()).toHaveLength(mails + 1);
    } finally {
      await stage.close();
    }
  });
});

describe('a send whose sender was lost', () => {
  test('keeps a cancelled order until its lease ends, and leaves an unknown message behind', async () => {
    const stage = await groundStage({ name: 'lost', roles: ['orders', 'carriers'], ...SHORT });
    try {
      await stage.startWorker(['notices'], (point) => {
        if (point === 'after_call') throw new Error('The sender is lost.');
      });
      const order = await placeOrder(stage, { scanned: ['InTransit_PickedUp'] });
      await until('the mail', () => order.mails()[0]);
      await order.handle.cancel();
      await until('the end', async () => (await order.status()) === 'CANCELLED');
      expect(await order.messages()).toMatchObject([{ state: 'unknown' }]);
      expect((await order.shipment(1))?.state).toBe('ended');
      expect(order.mails()).toHaveLength(1);
    } finally {
      await stage.close();
    }
  });
});

describe('workers that come and go', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await groundStage({ name: 'workers', roles: [] });
  });
  afterAll(() => stage.close());

  test('two at a time send each notice once', async () => {
    const both = [await stage.startWorker(), await stage.startWorker()];
    const orders = await Promise.all(
      Array.from({ length: 8 }, () => placeOrder(stage, { scanned: ['InTransit_PickedUp'] })),
    );
    for (const order of orders) expect(await settledMessages(order, 1)).toMatchObject([{ state: 'sent' }]);
    expect(orders.map((order) => order.mails().length)).toEqual(orders.map(() => 1));
    await Promise.all(both.map((worker) => worker.stop()));
  });

  test('one that stops in a send finishes it first', async () => {
    const leaving = await stage.startWorker();
    const order = await placeOrder(stage);
    await order.settled();
    const release = stage.gates.mail.hold();
    let stopping: Promise<void> = Promise.resolve();
    try {
      order.scan((await order.shipment(1))?.trackingNumber ?? '', 'InTransit_PickedUp');
      await order.push(1);
      await until('the send', async () => (await order.messages())[0]?.state === 'sending');
      stopping = leaving.stop();
    } finally {
      release();
    }
    await stopping;
    expect(await order.messages()).toMatchObject([{ state: 'sent' }]);
    expect(order.mails()).toHaveLength(1);
    const next = await stage.startWorker();
    await order.settled();
    expect(order.mails()).toHaveLength(1);
    await next.stop();
  });

  test('one that stops hands its orders to the next', async () => {
    const leaving = await stage.startWorker();
    const orders = await Promise.all(Array.from({ length: 5 }, () => placeOrder(stage)));
    for (const order of orders) await order.settled();
    await leaving.stop();
    for (const order of orders) {
      order.scan((await order.shipment(1))?.trackingNumber ?? '', 'InTransit_PickedUp');
      await order.push(1);
    }
    await stage.startWorker();
    for (const order of orders) expect(await settledMessages(order, 1)).toMatchObject([{ state: 'sent' }]);
    expect(orders.map((order) => order.mails().length)).toEqual(orders.map(() => 1));
  });
});
