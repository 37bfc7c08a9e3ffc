import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../carriers/circuit-breaker.ts';

const SETTINGS = { opensAfter: 2, openMs: 1_000, longestOpenMs: 3_000 };

describe('a circuit breaker', () => {
  it('opens only for faults in a row', () => {
    const breaker = createCircuitBreaker(SETTINGS);
    for (const result of ['fault', 'answered', 'fault'] as const) breaker.settle(0, result);
    expect(breaker.state).toBe('closed');
    breaker.settle(0, 'fault');
    expect(breaker.state).toBe('open');
    expect(breaker.enter(400)).toBe(600);
  });

  it('rests twice as long after each failed trial, up to a limit', () => {
    const breaker = createCircuitBreaker(SETTINGS);
    breaker.settle(0, 'fault');
    breaker.settle(0, 'fault');
    let now = 0;
    const rests = [1, 2, 3, 4].map(() => {
      const rest = breaker.enter(now);
      now += rest;
      expect(breaker.enter(now)).toBe(0);
      breaker.settle(now, 'fault');
      return rest;
    });
    expect(rests).toEqual([1_000, 2_000, 3_000, 3_000]);
  });

  it('opens for its longest rest at the first refusal of the account, and no longer after the next', () => {
    const breaker = createCircuitBreaker(SETTINGS);
    breaker.settle(0, 'refused');
    expect(breaker.enter(0)).toBe(3_000);
    expect(breaker.enter(3_000)).toBe(0);
    breaker.settle(3_000, 'refused');
    expect(breaker.enter(3_000)).toBe(3_000);
    expect(breaker.enter(6_000)).toBe(0);
    breaker.settle(6_000, 'answered');
    expect(breaker.state).toBe('closed');
  });

  it('gives the trial’s place back when the trial was given up', () => {
    const breaker = createCircuitBreaker(SETTINGS);
    breaker.settle(0, 'fault');
    breaker.settle(0, 'fault');
    expect(breaker.enter(1_000)).toBe(0);
    expect(breaker.enter(1_000)).toBe(1_000);
    breaker.settle(1_000, 'void');
    expect(breaker.enter(1_000)).toBe(0);
    breaker.settle(1_000, 'answered');
    expect(breaker.state).toBe('closed');
  });

  it('is not opened a second time by requests that left before', () => {
    const breaker = createCircuitBreaker(SETTINGS);
    for (let i = 0; i < 5; i += 1) breaker.settle(0, 'fault');
    expect(breaker.enter(1_000)).toBe(0);
  });
});
