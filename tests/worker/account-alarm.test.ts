import { describe, expect, it } from 'vitest';
import type { BatchReport } from '../../carriers/coalescer.ts';
import { createLogger } from '../../logging.ts';
import { createAccountAlarm } from '../../worker/account-alarm.ts';

const report = (outcome: BatchReport['outcome']): BatchReport => ({
  size: 1,
  filled: 0,
  outcome,
  reason: outcome === 'unauthorised' ? '17TRACK does not know this key.' : null,
  ms: 1,
});

function setUp() {
  const lines: string[] = [];
  const gauge: boolean[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ level: 'info', service: 'worker', destination });
  const count = { accountRefused: (_: string, __: string, refused: boolean) => void gauge.push(refused) };
  const newKey = () => createAccountAlarm('seventeentrack', 'north-tea', count, logger);
  return { newKey, gauge, levels: () => lines.map((line) => (JSON.parse(line) as { level: string }).level) };
}

describe('the alarm of a carrier account', () => {
  it('is raised once while the account is refused, and taken back once it is accepted', () => {
    const { newKey, gauge, levels } = setUp();
    const alarm = newKey();
    for (const outcome of ['unauthorised', 'resting', 'unavailable', 'unauthorised'] as const) alarm(report(outcome));
    expect(levels()).toEqual(['error']);
    expect(gauge.at(-1)).toBe(true);
    for (const outcome of ['partial', 'answered'] as const) alarm(report(outcome));
    expect(levels()).toEqual(['error', 'info']);
    expect(gauge.at(-1)).toBe(false);
    alarm(report('unauthorised'));
    expect(levels()).toEqual(['error', 'info', 'error']);
  });

  it('is raised anew for another key that is refused, and taken back by one that is accepted', () => {
    const { newKey, gauge, levels } = setUp();
    newKey()(report('unauthorised'));
    newKey()(report('unauthorised'));
    expect(levels()).toEqual(['error', 'error']);
    newKey()(report('answered'));
    expect(gauge).toEqual([true, true, false]);
  });
});
