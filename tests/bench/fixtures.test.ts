/** What the bench compares does the same work: only then do its ratios mean anything. Nothing here is timed. */
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { measureBatches } from '../../bench/measure-batches.ts';
import { measureOrder } from '../../bench/measure-order.ts';
import { measureReplay } from '../../bench/measure-replay.ts';
import { freshDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { quietRuntime } from '../workflows/stage.ts';

test('the timer loop looks as often and says as much as the product, in more events, and both replay', async () => {
  quietRuntime();
  const [database, program, ours] = await Promise.all([
    freshDatabase(),
    ground('temporalTestServer'),
    ground('workflowBundle'),
  ]);
  const baseline = await bundleWorkflowCode({
    workflowsPath: path.resolve('bench/baseline/index.ts'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  try {
    const product = await measureOrder({ database, program, bundle: ours }, 'bench-ours');
    const loop = await measureOrder({ database, program, bundle: baseline }, 'bench-loop');
    expect(product.messages).toBe(3);
    expect(loop.messages).toBe(3);
    // A look more or less: the two begin at another second, and slots are minutes.
    expect(Math.abs(loop.looks - product.looks)).toBeLessThanOrEqual(3);
    expect(loop.events).toBeGreaterThan(2 * product.events);
    expect(loop.actions).toBeGreaterThan(product.actions);
    const replays = await measureReplay(
      [
        { bundle: ours, history: product.history },
        { bundle: baseline, history: loop.history },
      ],
      1,
    );
    expect(replays.every(({ median }) => median > 0)).toBe(true);
  } finally {
    await database.drop();
  }
});

test.each([
  [1, 4],
  [40, 4],
  [120, 4],
  [1_000, 4],
])('every one of %i parcels is looked at each six hours, in no more requests than looks', async (parcels, times) => {
  const { looks, requests } = await measureBatches(parcels);
  expect(looks).toBeGreaterThanOrEqual(parcels * times);
  expect(looks).toBeLessThan(parcels * (times + 1));
  expect(requests).toBeLessThanOrEqual(looks);
  expect(requests).toBeGreaterThanOrEqual(Math.ceil(looks / 40));
});
