import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FeedRow } from '../../domain/checkpoint.ts';
import { HOUR_MS, type ProductInstant, productInstant } from '../../domain/time.ts';
import { type Desk, looked, openDesk, row } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Three scans an hour apart: accepted, out for delivery, delivered. */
function feed(now: ProductInstant): readonly [FeedRow, FeedRow, FeedRow] {
  const at = (hours: number) => productInstant(now - hours * HOUR_MS);
  return [row('ACCEPTED', at(3)), row('OUT_FOR_DELIVERY', at(2), 'BR'), row('DELIVERED', at(1), 'BR')];
}

/** Looks once for each answer, an hour apart; returns the phase after each. */
async function phasesAfter(answers: (all: ReturnType<typeof feed>) => readonly (readonly FeedRow[])[]) {
  const order = await desk.order();
  const phases: string[] = [];
  for (const rows of answers(feed(desk.now()))) {
    desk.answers.look = async () => looked(rows);
    desk.pass(HOUR_MS);
    await order.look();
    phases.push((await order.shipment()).journey.phase);
  }
  return phases;
}

test('a scan that one answer leaves out still counts: that answer may be stale', async () => {
  expect(
    await phasesAfter(([a, b, c]) => [
      [a, b, c],
      [a, b],
      [a, b, c],
    ]),
  ).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
});

test('a scan that two answers in a row leave out is taken back, and counts again when it returns', async () => {
  expect(
    await phasesAfter(([a, b, c]) => [
      [a, b, c],
      [a, b],
      [a, b],
      [a, b, c],
    ]),
  ).toEqual(['DELIVERED', 'DELIVERED', 'OUT_FOR_DELIVERY', 'DELIVERED']);
});

test('scans older than an answer reaches back are not missed, nor is anything by an answer without scans', async () => {
  const order = await desk.order();
  const [a, b, c] = feed(desk.now());
  for (const rows of [[a, b, c], [c], [c], [], []]) {
    desk.answers.look = async () => looked(rows);
    desk.pass(HOUR_MS);
    await order.look();
  }
  expect((await order.shipment()).journey).toMatchObject({
    phase: 'DELIVERED',
    acceptedAt: expect.any(Number) as number,
  });
});
