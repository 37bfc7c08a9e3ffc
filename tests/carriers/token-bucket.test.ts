import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenBucket } from '../../carriers/token-bucket.ts';
import { createTurns } from '../../carriers/turns.ts';
import { fakeClock } from './fake-clock.ts';

/** A request as chance makes it: when it is wished for, how long it travels, how long the answer takes. */
const request = fc.record({
  afterMs: fc.integer({ min: 0, max: 900 }),
  travelsMs: fc.integer({ min: 0, max: 1_500 }),
  answerMs: fc.integer({ min: 0, max: 1_500 }),
});

describe('a token bucket', () => {
  it('keeps the limit where requests arrive, in any second, however long each of them travels', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (requests, perSecond, late) => {
          const clock = fakeClock();
          // A busy process: its timers fire late, and several of them at once.
          const timers = late
            ? { ...clock, after: (ms: number, call: () => void) => clock.after(ms + ((clock.now() * 7) % 800), call) }
            : clock;
          const turns = createTurns(createTokenBucket(perSecond), timers);
          const arrivals: number[] = [];
          const wait = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
          const all = requests.map(({ afterMs, travelsMs, answerMs }, i) =>
            wait(afterMs * i).then(() =>
              turns.run(
                async () => {
                  await wait(travelsMs);
                  arrivals.push(clock.now());
                  await wait(answerMs);
                },
                Infinity,
                new AbortController().signal,
              ),
            ),
          );
          await clock.advance(500_000);
          await Promise.all(all);
          expect(arrivals).toHaveLength(requests.length);
          for (const at of arrivals) {
            const inOneSecond = arrivals.filter((other) => other >= at && other < at + 1_000);
            expect(inOneSecond.length).toBeLessThanOrEqual(perSecond);
          }
        },
      ),
    );
  });

  it('hands its tokens out evenly, and none while all are with requests under way', () => {
    const bucket = createTokenBucket(2);
    bucket.take(0);
    expect(bucket.waitMs(0)).toBe(500);
    bucket.take(500);
    expect(bucket.waitMs(5_000)).toBe(Infinity);
    bucket.giveBack(5_000);
    expect(bucket.waitMs(5_000)).toBe(1_000);
    expect(() => bucket.take(5_999)).toThrow('before its time');
    expect(bucket.waitMs(6_000)).toBe(0);
  });

  it.each([0, -1, 2.5, Number.NaN, Infinity])('refuses a rate of %d', (rate) => {
    expect(() => createTokenBucket(rate)).toThrow(RangeError);
  });
});

describe('a turn', () => {
  it('that is given up leaves the others their order', async () => {
    const clock = fakeClock();
    const turns = createTurns(createTokenBucket(1), clock);
    const sent: string[] = [];
    const stand = (name: string, signal = new AbortController().signal, longestMs = Infinity) =>
      turns.run(async () => sent.push(name), longestMs, signal).catch((error: unknown) => error);
    const leaving = new AbortController();
    const stands = [stand('a'), stand('b', leaving.signal), stand('c', undefined, 1_500), stand('d'), stand('e')];
    leaving.abort('gone');
    await clock.advance(10_000);
    expect(await Promise.all(stands)).toEqual([1, 'gone', 2, 3, 4]);
    expect(sent).toEqual(['a', 'c', 'd', 'e']);
    expect(turns.length).toBe(0);
  });

  it('that does not come in time is no turn, and takes no token', async () => {
    const clock = fakeClock();
    const turns = createTurns(createTokenBucket(1), clock);
    const { signal } = new AbortController();
    const sent: number[] = [];
    const send = async () => sent.push(clock.now());
    const late = [send, send, send].map((each) => turns.run(each, 1_200, signal).catch((error: Error) => error.name));
    await clock.advance(1_200);
    expect(await Promise.all(late)).toEqual([1, 2, 'TurnTooLateError']);
    const next = turns.run(send, 1_200, signal);
    await clock.advance(800);
    await next;
    expect(sent).toEqual([0, 1_000, 2_000]);
  });
});
