import { ApplicationFailure } from '@temporalio/common';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockHolder } from '../../demo/clock-holder.ts';
import { merchantId, orderId, type ShipmentId, shipmentId } from '../../domain/ids.ts';
import { productInstant } from '../../domain/time.ts';
import { acceleratedClock } from '../../local/accelerated-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ORDER = orderId(merchantId('north-tea'), 'standard', '1002');
const PARCEL = shipmentId(ORDER, 1);

/** A demo whose clock runs, and its activities: each answers what the test says. */
function stage(rate = 1) {
  const clock = acceleratedClock(productInstant(0), rate);
  const holder = clockHolder(clock);
  clock.run();
  const { execute } = holder.activityInterceptor();
  const run = async (
    about: { readonly orderId: string } | { readonly shipmentId: ShipmentId },
    answer: () => unknown,
  ) => execute?.({ args: [about], headers: {} }, async () => answer());
  /** Whether product time passes while the machine's does. */
  const passes = (ms: number) => {
    const before = clock.now();
    vi.advanceTimersByTime(ms);
    return clock.now() > before;
  };
  return { clock, holder, run, passes };
}

const retryAfter = (delayMs: number) => () => {
  throw ApplicationFailure.create({ nextRetryDelay: delayMs });
};

test('time stands still while an activity runs, and runs on after the last one', async () => {
  const { run, passes } = stage();
  expect(passes(10)).toBe(true);
  await run({ shipmentId: PARCEL }, () => {
    expect(passes(10)).toBe(false);
    return { done: true };
  });
  expect(passes(10)).toBe(true);
});

test('after a result time waits for what follows from it', async () => {
  const { run, passes } = stage();
  await run({ orderId: ORDER }, () => ({ version: 1, open: [] }));
  expect(passes(200)).toBe(false);
  await run({ shipmentId: PARCEL }, () => ({ done: false, send: null, wakeAt: null }));
  expect(passes(200)).toBe(false);
  await run({ shipmentId: PARCEL }, () => ({ done: true }));
  expect(passes(10)).toBe(true);
});

test('time runs towards a retry, and waits for one that is late', async () => {
  const { run, passes } = stage();
  await run({ shipmentId: PARCEL }, retryAfter(500)).catch(() => undefined);
  expect(passes(500)).toBe(true);
  vi.advanceTimersByTime(301);
  expect(passes(100)).toBe(false);
  await run({ shipmentId: PARCEL }, () => ({ done: true }));
  expect(passes(10)).toBe(true);
});

test('a retry that comes in time stops nothing', async () => {
  const { run, passes } = stage();
  await run({ shipmentId: PARCEL }, retryAfter(500)).catch(() => undefined);
  vi.advanceTimersByTime(600);
  await run({ shipmentId: PARCEL }, () => ({ done: true }));
  expect(passes(900)).toBe(true);
});

test('what never comes is waited for four seconds at most', async () => {
  const { holder, passes } = stage();
  holder.expectReader(ORDER);
  expect(passes(3_900)).toBe(false);
  vi.advanceTimersByTime(200);
  expect(passes(10)).toBe(true);
});

test('time runs no further than a plan’s wake and a quarter of an hour, until the parcel has another plan', async () => {
  const { run, passes, clock } = stage(60_000);
  const wakeAt = Date.now() + 100;
  await run({ shipmentId: PARCEL }, () => ({ done: false, send: null, wakeAt }));
  await run({ shipmentId: PARCEL }, retryAfter(100)).catch(() => undefined);
  vi.advanceTimersByTime(300);
  expect(clock.now()).toBe(100 * 60_000 + 15 * 60_000);
  await run({ shipmentId: PARCEL }, () => ({ done: true }));
  expect(passes(10)).toBe(true);
});

test('a plan nobody wakes for stops time for four seconds or so', async () => {
  const { run, passes } = stage(60_000);
  await run({ shipmentId: PARCEL }, () => ({ done: false, send: null, wakeAt: Date.now() + 10 }));
  await run({ shipmentId: PARCEL }, retryAfter(10)).catch(() => undefined);
  vi.advanceTimersByTime(500);
  expect(passes(100)).toBe(false);
  vi.advanceTimersByTime(8_000);
  expect(passes(100)).toBe(true);
});
