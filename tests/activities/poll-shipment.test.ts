import { ApplicationFailureCategory } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PollInput } from '../../activities/poll-shipment.ts';
import type { Plan } from '../../domain/plan.ts';
import { after, DAY_MS, HOUR_MS, isoSeconds, MINUTE_MS, wallInstant } from '../../domain/time.ts';
import { fulfilmentWord, orderWord } from '../workflows/shop-words.ts';
import {
  type AttemptInfo,
  type Desk,
  delayOf,
  failed,
  failureOf,
  looked,
  MINIMUM_INTERVAL_MS,
  openDesk,
  row,
} from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.answers.look = async () => looked([]);
  desk.looks.length = 0;
  desk.sleepUntilNoon();
});

const poll = (input: PollInput, info: AttemptInfo = {}) => desk.run(() => desk.activities.pollShipment(input), info);

/** An order whose parcel was looked at once, and the plan its workflow holds. */
async function watchedOrder() {
  const order = await desk.order();
  const plan = await poll(order.input(null));
  return { order, plan };
}

function deadlineOf(plan: Plan): number {
  if (plan.wakeAt === null) throw new Error('The plan has no deadline.');
  return plan.wakeAt;
}

/** What the server tells of attempt 1 after an operator's reset. */
const RESET: AttemptInfo = { attempt: 1, scheduledTimestampMs: 1_000, currentAttemptScheduledTimestampMs: 60_000 };

describe('a poll', () => {
  test('of a parcel nobody has judged looks and completes with a plan', async () => {
    const { plan } = await watchedOrder();
    expect(plan.version).toBe(1);
    expect(desk.looks).toHaveLength(1);
  });

  test('completes with the stored plan where that is another one, without a look', async () => {
    const { order, plan } = await watchedOrder();
    expect(await poll({ ...order.input(plan), known: 0 })).toEqual(plan);
    expect(await poll({ ...order.input(plan), known: 99 })).toEqual(plan);
    expect(desk.looks).toHaveLength(1);
  });

  test('that is not due waits until it is, without a look', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(HOUR_MS);
    const failure = await failureOf(poll(order.input(plan)));
    expect(failure.type).toBe('NothingNew');
    expect(delayOf(failure)).toBe(Math.min(plan.pollAfter, plan.wakeAt ?? Infinity) - desk.now());
    expect(desk.looks).toHaveLength(1);
  });

  test('that is due looks, and waits for the next look where nothing is new', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    const failure = await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(2);
    expect(failure.type).toBe('NothingNew');
    expect(failure.category).toBe(ApplicationFailureCategory.BENIGN);
    expect(failure.stack).toBe('');
    expect(delayOf(failure)).toBe(6 * HOUR_MS);
  });

  test('that is due completes with a new plan where a scan is new', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    desk.answers.look = async () => looked([row('ACCEPTED', desk.now())]);
    const next = await poll(order.input(plan));
    expect(next.version).toBeGreaterThan(plan.version);
    expect(next.send).toBe(`${order.shipmentId}/shipped/0/email`);
  });

  test('completes at its deadline though nothing is new, with a later one', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(deadlineOf(plan) - desk.now());
    const next = await poll(order.input(plan));
    expect(next.wakeAt === null || next.wakeAt > desk.now()).toBe(true);
  });

  test('completes at its deadline though the carrier does not answer', async () => {
    const { order, plan } = await watchedOrder();
    desk.answers.look = async () => failed();
    desk.pass(deadlineOf(plan) - desk.now());
    const next = await poll(order.input(plan));
    expect(next.wakeAt === null || next.wakeAt > desk.now()).toBe(true);
  });

  test('whose deadline product time has not reached waits on, though the wall clock has', async () => {
    const { order, plan } = await watchedOrder();
    desk.standStill(deadlineOf(plan) - desk.now());
    const failure = await failureOf(poll(order.input(plan)));
    expect(failure.type).toBe('NothingNew');
    expect(desk.looks).toHaveLength(1);
  });

  test('that is to answer at once answers, though it holds the plan already', async () => {
    const { order, plan } = await watchedOrder();
    expect(await poll({ ...order.input(plan), wakeAt: wallInstant(0) })).toEqual(plan);
  });

  test('never waits beyond its deadline, however long the carrier asks it to', async () => {
    const { order, plan } = await watchedOrder();
    const now = desk.now();
    expect(plan.wakeAt).not.toBeNull();
    desk.pass(plan.pollAfter - now);
    desk.answers.look = async () => failed(30 * DAY_MS);
    const failure = await failureOf(poll(order.input(plan)));
    expect(failure.type).toBe('NothingNew');
    expect(delayOf(failure)).toBe((plan.wakeAt ?? 0) - desk.now());
  });

  test('of a parcel that is gone from the database fails for good', async () => {
    const { order, plan } = await watchedOrder();
    const input = { ...order.input(plan), shipmentId: `${order.shipmentId.slice(0, -1)}7` as PollInput['shipmentId'] };
    const failure = await failureOf(poll(input));
    expect(failure.nonRetryable).toBe(true);
    expect(failure.type).toBe('ShipmentGone');
  });

  test('within the minimum interval judges on the last look', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(MINIMUM_INTERVAL_MS - 1);
    await failureOf(poll({ ...order.input(plan), notBefore: wallInstant(0) }));
    expect(desk.looks).toHaveLength(1);
  });

  test('whose parcel was looked at by another one meanwhile does not look again', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now() - 10 * MINUTE_MS);
    // Another one's batch took it along: asked for, it looks before its time.
    await order.ask();
    await failureOf(poll(order.input(plan)));
    desk.pass(10 * MINUTE_MS);
    const failure = await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(2);
    expect(delayOf(failure)).toBe(6 * HOUR_MS - 10 * MINUTE_MS);
  });
});

describe('news of the order', () => {
  test('is judged at once, without a look before the minimum interval', async () => {
    const { order, plan } = await watchedOrder();
    await order.tell({ kind: 'order_cancelled', externalId: order.externalId, updatedAt: desk.now() });
    const next = await poll(order.input(plan));
    expect(next.done).toBe(true);
    expect(desk.looks).toHaveLength(1);
  });

  test('that takes a cancel back has its notice wait again', async () => {
    const ordered = desk.now();
    const promisedDay = isoSeconds(after(ordered, 10 * DAY_MS)).slice(0, 10);
    const order = await desk.order({ promisedDay });
    const word = (minute: number, cancelled: boolean) =>
      order.tell({
        ...orderWord({ externalId: order.externalId, at: ordered, promisedDay }),
        updatedAt: after(ordered, minute * MINUTE_MS),
        cancelled,
      });
    const first = await poll(order.input(null));
    desk.pass(8 * DAY_MS);
    const plan = await poll(order.input(first));
    const [planned] = await order.messages();
    expect(planned).toMatchObject({ kind: 'delay', state: 'planned' });
    await word(1, true);
    expect(await poll(order.input(plan))).toMatchObject({ done: true });
    expect(await order.shipment()).toMatchObject({ state: 'detached' });
    expect(await order.messages()).toMatchObject([{ state: 'cancelled', reason: 'cancelled' }]);
    await word(2, false);
    expect(await order.shipment()).toMatchObject({ state: 'open' });
    expect(await poll(order.input(null))).toMatchObject({ done: false });
    expect(await order.messages()).toEqual([planned]);
  });
});

describe('a push', () => {
  test('within the minimum interval is served when that is over', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(20_000);
    await order.hint();
    const failure = await failureOf(poll(order.input(plan)));
    expect(delayOf(failure)).toBe(MINIMUM_INTERVAL_MS - 20_000);
    expect(desk.looks).toHaveLength(1);
    desk.pass(delayOf(failure));
    await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(2);
  });

  test('that arrives while the carrier answers is served by another look', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    desk.answers.look = async () => {
      desk.pass(1_000);
      await order.hint();
      desk.pass(1_000);
      return looked([]);
    };
    await failureOf(poll(order.input(plan)));
    desk.answers.look = async () => looked([]);
    desk.pass(MINIMUM_INTERVAL_MS);
    await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(3);
    await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(3);
  });
});

describe('an operator', () => {
  test('who resets the activity has the carrier asked at once, within the minimum interval too', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(1_000);
    const failure = await failureOf(poll(order.input(plan), RESET));
    expect(desk.looks).toHaveLength(2);
    expect(delayOf(failure)).toBeGreaterThan(HOUR_MS);
  });

  test.each([
    ['a later attempt', { attempt: 2, scheduledTimestampMs: 1_000, currentAttemptScheduledTimestampMs: 60_000 }],
    ['a first attempt', { attempt: 1, scheduledTimestampMs: 1_000, currentAttemptScheduledTimestampMs: 1_200 }],
  ])('is not taken for %s', async (_name, info) => {
    const { order, plan } = await watchedOrder();
    desk.pass(1_000);
    await failureOf(poll(order.input(plan), info));
    expect(desk.looks).toHaveLength(1);
  });

  test('who asks for a look has the carrier asked once', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(1_000);
    await order.ask();
    await failureOf(poll(order.input(plan)));
    desk.pass(1_000);
    await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(2);
  });
});

describe('a look that is told to come back', () => {
  const sightOf = async (order: { shipment: Awaited<ReturnType<Desk['order']>>['shipment'] }) => {
    const { journey, seenUntil, lastLookedAt, lastLookWall, nextLookAt, errorStreak, lastFailure } =
      await order.shipment();
    return { journey, seenUntil, lastLookedAt, lastLookWall, nextLookAt, errorStreak, lastFailure };
  };

  test('comes back in time, and leaves no trace: neither a failure nor a look', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    const before = await sightOf(order);
    desk.answers.look = async () => ({ deferredMs: 7_400 });
    for (let n = 1; n <= 5; n += 1) {
      const failure = await failureOf(poll(order.input(plan)));
      expect([failure.type, failure.category]).toEqual(['NothingNew', ApplicationFailureCategory.BENIGN]);
      expect(failure.message).toMatch(
        /^Nothing new: .*; more parcels wait than the account may ask about, asked again in 8 s$/,
      );
      desk.pass(delayOf(failure));
    }
    expect(desk.looks).toHaveLength(6);
    expect(await sightOf(order)).toEqual(before);
    desk.answers.look = async () => looked([]);
    await failureOf(poll(order.input(plan)));
    expect((await order.shipment()).lastOkWall).toBe(desk.now());
  });

  test('does not make a failing carrier well, nor worse', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    desk.answers.look = async () => failed();
    desk.pass(delayOf(await failureOf(poll(order.input(plan)))));
    desk.answers.look = async () => ({ deferredMs: 7_400 });
    const failure = await failureOf(poll(order.input(plan)));
    expect(failure.message).toContain('Cannot see it: the carrier answered 503 (1 in a row)');
    expect(failure.message).toContain('asked again in 8 s');
  });

  test('holds up no poll that is to answer at once, and none beyond its deadline', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    desk.answers.look = async () => ({ deferredMs: 30 * DAY_MS });
    expect((await poll({ ...order.input(plan), wakeAt: wallInstant(0) })).version).toBe(plan.version);
    expect(delayOf(await failureOf(poll(order.input(plan))))).toBe(deadlineOf(plan) - desk.now());
  });
});

describe('a carrier that fails', () => {
  test('is asked again after a pause that doubles, and counts as a failure after three in a row', async () => {
    const { order, plan } = await watchedOrder();
    desk.answers.look = async () => failed();
    desk.pass(plan.pollAfter - desk.now());
    const seen = [];
    for (let n = 1; n <= 5; n += 1) {
      const failure = await failureOf(poll(order.input(plan)));
      seen.push([failure.category === ApplicationFailureCategory.BENIGN, delayOf(failure) / MINUTE_MS]);
      expect(failure.message).toContain(`Cannot see it: the carrier answered 503 (${n} in a row)`);
      expect(failure.stack).toBe('');
      desk.pass(delayOf(failure));
    }
    expect(seen).toEqual([
      [true, 5],
      [true, 10],
      [true, 20],
      [false, 40],
      [false, 80],
    ]);
  });

  test('is left alone as long as it asks for', async () => {
    const { order, plan } = await watchedOrder();
    desk.answers.look = async () => failed(2 * HOUR_MS);
    desk.pass(plan.pollAfter - desk.now());
    const failure = await failureOf(poll(order.input(plan)));
    expect(delayOf(failure)).toBe(2 * HOUR_MS);
    expect(failure.message).toContain(`next look ${isoSeconds(after(desk.now(), 2 * HOUR_MS)).slice(0, 16)}Z`);
  });

  test('is left alone as long as it asks for after a first look too, whose poll completes', async () => {
    desk.answers.look = async () => failed(3 * HOUR_MS, 'rate_limited');
    const order = await desk.order();
    const plan = await poll(order.input(null));
    expect(plan.pollAfter).toBe(desk.now() + 3 * HOUR_MS);
    expect(delayOf(await failureOf(poll(order.input(plan))))).toBe(3 * HOUR_MS);
  });

  test('is told by every poll that waits, also by one that made no look itself', async () => {
    desk.answers.look = async () => failed();
    const order = await desk.order();
    const plan = await poll(order.input(null));
    expect(plan.text).toContain('cannot be seen: the carrier answered 503');
    desk.pass(1_000);
    const rearmed = await failureOf(poll(order.input(plan)));
    expect(desk.looks).toHaveLength(1);
    expect(rearmed.message).toMatch(
      /^Cannot see it: the carrier answered 503 \(1 in a row\); never seen so far; next look /,
    );
    await order.hint();
    const hinted = await failureOf(poll(order.input(plan)));
    expect(hinted.message).toMatch(/^Cannot see it: the carrier answered 503 \(1 in a row\)/);
    expect(hinted.message).toMatch(/next look as soon as the minimum interval allows$/);
  });

  test('of something that lasts reaches staff with the first look, until one is answered', async () => {
    const { order, plan } = await watchedOrder();
    desk.pass(plan.pollAfter - desk.now());
    desk.answers.look = async () => failed(null, 'unauthorised');
    const refused = await poll(order.input(plan));
    expect(refused.attributes).toMatchObject({ exceptionKind: 'carrier_account', needsAttention: true });
    const waiting = await failureOf(poll(order.input(refused)));
    expect(waiting.message).toMatch(/^Cannot see it: the carrier said unauthorised \(1 in a row\)/);
    expect(waiting.category).not.toBe(ApplicationFailureCategory.BENIGN);
    // The account rests: that says less than what it rests for.
    desk.answers.look = async () => failed();
    desk.pass(delayOf(waiting));
    await failureOf(poll(order.input(refused)));
    expect((await order.shipment()).lastingFailure).toBe('unauthorised');
    desk.answers.look = async () => looked([]);
    desk.pass(1_000);
    await order.ask();
    expect((await poll(order.input(refused))).attributes).toMatchObject({ exceptionKind: null, needsAttention: false });
  });
});

describe('an order with two parcels', () => {
  test('has polls that say which parcel they watch', async () => {
    const order = await desk.order({ parcels: 2 });
    const polls = [1, 2].map((n) => ({ n, shipmentId: `${order.id}/${n}` as PollInput['shipmentId'] }));
    for (const { n, shipmentId } of polls) {
      const plan = await poll({ ...order.input(null), shipmentId });
      const failure = await failureOf(poll({ ...order.input(plan), shipmentId }));
      expect(failure.message).toMatch(
        new RegExp(`^Nothing new: parcel ${n}: not known to the carrier yet; next look `),
      );
    }
  });

  test('counts the notices of both in each plan, and no plan is news because of the other parcel', async () => {
    const order = await desk.order({ parcels: 2 });
    const second = `${order.id}/2` as PollInput['shipmentId'];
    const quiet = await poll({ ...order.input(null), shipmentId: second });
    desk.answers.look = async () => looked([row('ACCEPTED', desk.now())]);
    const plan = await poll(order.input(null));
    if (plan.send === null) throw new Error('The plan sends nothing.');
    const sent = await desk.run(() =>
      desk.activities.sendNotice({ messageId: plan.send as NonNullable<Plan['send']> }),
    );
    expect(sent.attributes.noticesSent).toBe(1);
    desk.answers.look = async () => looked([]);
    desk.pass(quiet.pollAfter - desk.now());
    await failureOf(poll({ ...order.input(quiet), shipmentId: second }));
    expect(await poll({ ...order.input(quiet), shipmentId: second, known: 0 })).toMatchObject({
      version: quiet.version,
      attributes: { noticesSent: 1 },
    });
  });
});

describe('an order dispatched without a number', () => {
  test('waits in a poll that says so, and staff are told', async () => {
    const order = await desk.order({ parcels: 0, unfulfilled: false });
    await order.tell(fulfilmentWord(order.externalId, desk.now(), []));
    const plan = await poll(order.input(null));
    expect(plan.attributes).toMatchObject({ exceptionKind: 'untracked', needsAttention: true });
    const failure = await failureOf(poll(order.input(plan)));
    expect(failure.message).toMatch(/^Nothing new: dispatched without a number that is followed; /);
  });
});

describe('an order without a parcel', () => {
  test('is judged once a day or at its deadline, with nobody to ask', async () => {
    const order = await desk.order({ parcels: 0 });
    const plan = await poll(order.input(null));
    expect(plan.wakeAt).toBe(desk.now() + 72 * HOUR_MS);
    const failure = await failureOf(poll(order.input(plan)));
    expect(delayOf(failure)).toBe(DAY_MS);
    expect(desk.looks).toHaveLength(0);
  });
});
