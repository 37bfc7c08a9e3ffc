import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carrierPushed, orderChanged } from '../../workflows/messages.ts';
import { groundStage } from './ground-stage.ts';
import {
  historyOf,
  pendingPoll,
  pendingPolls,
  resetPoints,
  resetPoll,
  resetWorkflow,
  scheduledActivities,
  signalUndecodable,
} from './raw-calls.ts';
import type { Stage } from './stage.ts';
import { placeOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

const MINIMUM_INTERVAL_MS = 150;

let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({ name: 'polling', looking: { minimumIntervalMs: MINIMUM_INTERVAL_MS } });
});
afterAll(() => stage.close());

/** When the carrier was asked about a number. */
function looksAt(number: string): readonly number[] {
  return stage.carrier.requests
    .filter((each) => each.endpoint === 'gettrackinfo' && each.numbers.includes(number))
    .map((each) => each.at);
}

describe.concurrent('a pending poll', () => {
  test('says what is seen and when it looks next, without a stack or anything of the buyer', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InTransit_PickedUp'] });
    await until('the mail', () => order.mails()[0]);
    await order.settled();
    const poll = await pendingPoll(order);
    expect(poll.lastFailure?.message).toMatch(
      /^Nothing new: accepted, last scan 2026-11-10 CN; next look 2026-11-10T\d\d:\d\dZ$/,
    );
    expect(poll.lastFailure?.stackTrace).toBeFalsy();
    expect(JSON.stringify(poll)).not.toContain(number);
    expect(JSON.stringify(poll)).not.toMatch(/Robin|example\.com|Sample City/);
    const next = Number(poll.nextAttemptScheduleTime?.seconds) * 1_000;
    expect(next - Date.now()).toBeGreaterThan(60 * 60_000);
  });

  test('of an order without a parcel says so', async () => {
    const order = await placeOrder(stage, { trackingNumbers: [], unfulfilled: true });
    await order.settled();
    expect((await pendingPoll(order)).lastFailure?.message).toMatch(
      /^Nothing new: no parcel announced yet; next look 2026-11-13T12:\d\dZ$/,
    );
  });
});

describe.concurrent('a push', () => {
  test('during back-off makes the poll ask again, and no sooner than the minimum interval allows', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    order.scan(number, 'InTransit_PickedUp');
    await order.push(1);
    await until('the mail', () => order.mails()[0]);
    const looks = looksAt(number);
    expect(looks).toHaveLength(2);
    expect((looks[1] ?? 0) - (looks[0] ?? 0)).toBeGreaterThanOrEqual(MINIMUM_INTERVAL_MS - 10);
  });

  test('repeated 200 times in a second costs the carrier a few looks and the buyer one mail', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    order.scan(number, 'InTransit_PickedUp');
    const began = Date.now();
    await Promise.all(Array.from({ length: 200 }, () => order.push(1)));
    await until('the mail', () => order.mails()[0]);
    await order.settled();
    const elapsed = Date.now() - began;
    expect(looksAt(number).length).toBeLessThanOrEqual(elapsed / MINIMUM_INTERVAL_MS + 3);
    expect(order.mails()).toHaveLength(1);
    expect(await pendingPolls(order)).toHaveLength(1);
  });

  test('of a parcel nobody knows changes nothing', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    const scheduled = await scheduledActivities(order);
    await order.handle.signal(carrierPushed, { shipmentId: order.shipmentId(9) });
    await until('the task', async () => {
      const { events } = await historyOf(order);
      return events?.at(-1)?.workflowTaskCompletedEventAttributes;
    });
    expect(await scheduledActivities(order)).toEqual(scheduled);
  });
});

describe.concurrent('news of the order', () => {
  test('adds a parcel to those watched', async () => {
    const order = await placeOrder(stage);
    await order.settled();
    await order.ship([trackingNumber()]);
    const polls = await until('two polls', async () => {
      const pending = await pendingPolls(order);
      return pending.length === 2 && pending;
    });
    expect(polls).toHaveLength(2);
  });

  test('that is told twice, or late, schedules nothing', async () => {
    const order = await placeOrder(stage);
    await order.ship([trackingNumber()]);
    await until('two polls', async () => (await pendingPolls(order)).length === 2);
    await order.settled();
    const scheduled = await scheduledActivities(order);
    const length = await order.historyLength();
    for (const version of [1, 2, 2, 0]) await order.handle.signal(orderChanged, { version });
    await until('the signals are handled', async () => {
      const { events } = await historyOf(order);
      const last = events?.at(-1);
      return Number(last?.eventId) >= length + 5 && last?.workflowTaskCompletedEventAttributes;
    });
    expect(await scheduledActivities(order)).toEqual(scheduled);
  });
});

describe.concurrent('a poisoned signal', () => {
  test('without a payload, or with null, does not break the order', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    for (const signal of ['orderChanged', 'carrierPushed', 'neverHeardOf']) {
      await order.handle.signal(signal);
      await order.handle.signal(signal, null);
      await order.handle.signal(signal, { version: 'three', shipmentId: 7 });
    }
    order.scan(number, 'InTransit_PickedUp');
    await order.push(1);
    await until('the mail', () => order.mails()[0]);
    expect(await order.status()).toBe('RUNNING');
  });

  test('that cannot be decoded holds up its own order only, which a reset without signals frees', async () => {
    const [poisoned, healthy] = [await placeOrder(stage), await placeOrder(stage)];
    await Promise.all([poisoned.settled(), healthy.settled()]);
    const point = (await resetPoints(poisoned)).at(-1);
    if (point === undefined) throw new Error('The order has no completed task.');
    await signalUndecodable(stage, poisoned, 'orderChanged');
    await until('the failing task', async () => {
      const { raw } = await poisoned.handle.describe();
      return (raw.pendingWorkflowTask?.attempt ?? 0) >= 2;
    });
    await healthy.ship([trackingNumber()]);
    await until('two polls of the healthy one', async () => (await pendingPolls(healthy)).length === 2);
    await resetWorkflow(stage, poisoned, point, { signals: 'dropped' });
    await poisoned.ship([trackingNumber()]);
    await until('two polls of the freed one', async () => (await pendingPolls(poisoned)).length === 2);
    await poisoned.settled();
    expect(await poisoned.status()).toBe('RUNNING');
  });
});

describe('news while something is under way', () => {
  test('a push during an attempt is not taken for answered by it', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    const asked = looksAt(number).length;
    const before = await order.shipment(1);
    const release = stage.gates.carrier.hold();
    try {
      await resetPoll(stage, order);
      await until('the carrier is asked', () => looksAt(number).length > asked);
      // The answer is on its way already and does not know this scan.
      order.scan(number, 'InTransit_PickedUp');
      await order.hint(1);
    } finally {
      release();
    }
    await until('the look is stored', async () => (await order.shipment(1))?.lastLookWall !== before?.lastLookWall);
    await order.wake(1);
    const mail = await until('the mail', () => order.mails()[0]);
    expect(mail.acknowledged).toBe(true);
  });

  test('a push during a send is served after it, and the buyer gets one mail', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number] });
    await order.settled();
    let asked = 0;
    const release = stage.gates.mail.hold();
    try {
      order.scan(number, 'InTransit_PickedUp');
      await order.push(1);
      await until('the send', async () => (await order.messages())[0]?.state === 'sending');
      asked = looksAt(number).length;
      await order.push(1);
      await order.ship([trackingNumber()]);
      await until('the second parcel', async () => (await pendingPolls(order)).length === 1);
    } finally {
      release();
    }
    await until('the mail', () => order.mails()[0]);
    await until('the push is served', () => looksAt(number).length > asked);
    await order.settled();
    expect(order.mails()).toHaveLength(1);
  });
});

describe('a push and the result of the poll in one task', () => {
  test('lose neither', async () => {
    const apart = await groundStage({ name: 'one-task', roles: ['carriers', 'notices'] });
    try {
      const first = await apart.startWorker(['orders']);
      const number = trackingNumber();
      const order = await placeOrder(apart, { trackingNumbers: [number] });
      await order.settled();
      await first.stop();
      order.scan(number, 'InTransit_PickedUp');
      await resetPoll(apart, order);
      await until('the result', async () => (await pendingPolls(order)).length === 0);
      await order.push(1);
      await apart.startWorker(['orders']);
      await until('the mail', () => order.mails()[0]);
      await order.settled();
      expect(order.mails()).toHaveLength(1);
    } finally {
      await apart.close();
    }
  });
});
