import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groundStage } from './ground-stage.ts';
import type { Stage } from './stage.ts';
import { stageClock } from './stage-clock.ts';
import { placeOrder, type StagedOrder, trackingNumber } from './staged-order.ts';
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

async function pending(order: StagedOrder) {
  const { raw } = await order.handle.describe();
  return raw.pendingActivities?.[0];
}

describe('a poll that sees nothing new', () => {
  test('adds no event to the history, however often it looks', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number], scanned: ['InfoReceived'] });
    await order.settled();
    const before = await order.historyLength();
    const looks = () => stage.carrier.requests.filter((r) => r.numbers.includes(number)).length;
    const looksBefore = looks();
    const attempt = await until('ten more attempts', async () => {
      const attempt = (await pending(order))?.attempt ?? 0;
      return attempt >= 12 && attempt;
    });
    expect(looks() - looksBefore).toBeGreaterThanOrEqual(10);
    expect(await order.historyLength()).toBe(before);
    expect(attempt).toBeGreaterThanOrEqual(12);
  });
});
