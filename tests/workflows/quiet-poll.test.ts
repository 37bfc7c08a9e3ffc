import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groundStage } from './ground-stage.ts';
import { pendingPoll } from './raw-calls.ts';
import type { Stage } from './stage.ts';
import { stageClock } from './stage-clock.ts';
import { placeOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

// Six hours, the time between two looks at a parcel without a scan, take 60 ms.
let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({
    name: 'quiet',
    clock: stageClock({ rate: 360_000 }),
    looking: { minimumIntervalMs: 10 },
    // No decision falls into the days that pass here.
    policy: { silence: { label_without_scan: { afterHours: 1_440 } } },
  });
});
afterAll(() => stage.close());

describe('a poll that sees nothing new', () => {
  test('adds no event to the history, however often it looks', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InfoReceived'] });
    await order.settled();
    const before = await order.historyLength();
    const looks = () => stage.carrier.requests.filter((r) => r.numbers.includes(number)).length;
    const looksBefore = looks();
    await until('ten more looks', () => looks() >= looksBefore + 10);
    expect(await order.historyLength()).toBe(before);
    expect((await pendingPoll(order)).attempt).toBeGreaterThan(10);
  });
});
