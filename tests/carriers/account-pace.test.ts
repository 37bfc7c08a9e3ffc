import { describe, expect, it } from 'vitest';
import { createAccountPace } from '../../carriers/account-pace.ts';
import { fakeClock } from './fake-clock.ts';
import { plainBudget } from './plain-budget.ts';

const NOTHING = { result: 'void', pauseMs: null, fault: null } as const;

function setUp(everyMs = 1_000) {
  const clock = fakeClock();
  const budget = plainBudget(clock, everyMs);
  const pace = createAccountPace({ budget, clock, longestTurnMs: 6_000, onError: () => undefined });
  const sent: number[] = [];
  const send = async () => sent.push(clock.now());
  return { clock, budget, look: pace.begin(), begin: () => pace.begin(), send, sent };
}
const { signal } = new AbortController();

describe('a turn that was given', () => {
  it('is used by the first request, and by no other', async () => {
    const { clock, look, send, sent } = setUp();
    expect(await look.first()).toEqual({ kind: 'leave' });
    await look.send(send, signal);
    const second = look.send(send, signal);
    await clock.advance(1_000);
    await second;
    expect(sent).toEqual([0, 1_000]);
  });

  it('is too old after five seconds: the request takes another, and both are given back', async () => {
    const { clock, budget, look, send, sent } = setUp(20_000);
    await look.first();
    await clock.advance(5_001);
    await expect(look.send(send, signal)).rejects.toThrow(expect.objectContaining({ name: 'TurnTooLateError' }));
    await clock.advance(15_000);
    await look.send(send, signal);
    await look.end(NOTHING);
    expect(sent).toEqual([20_001]);
    expect(budget.wishes.flatMap(({ over }) => over)).toHaveLength(1);
    expect(budget.outcomes[0]?.over).toHaveLength(1);
  });

  it('is given back by a look that sends nothing', async () => {
    const { budget, look } = setUp();
    await look.first();
    await look.end(NOTHING);
    expect(budget.outcomes[0]?.over).toEqual([budget.wishes[0]?.turn]);
  });
});

describe('a request', () => {
  it('that fails gives its turn back all the same', async () => {
    const { budget, look } = setUp();
    await expect(look.send(() => Promise.reject(new Error('no route')), signal)).rejects.toThrow('no route');
    await look.end(NOTHING);
    expect(budget.outcomes[0]?.over).toHaveLength(1);
  });

  it('that is given up while it waits leaves with its signal’s reason, and nothing is sent', async () => {
    const { clock, look, begin, send, sent } = setUp();
    await look.send(send, signal);
    const leaving = new AbortController();
    const late = begin()
      .send(send, leaving.signal)
      .catch((error: unknown) => error);
    await clock.advance(500);
    leaving.abort('gone');
    expect(await late).toBe('gone');
    await clock.advance(10_000);
    expect(sent).toEqual([0]);
  });

  it('is not sent once the account rests', async () => {
    const { clock, budget, look, send, sent } = setUp();
    await look.send(send, signal);
    const next = look.send(send, signal).catch((error: Error) => error.name);
    await clock.advance(500);
    budget.rest({ why: 'paused', lastFault: null });
    await clock.advance(500);
    expect(await next).toBe('RestingAccountError');
    expect(sent).toEqual([0]);
  });
});
