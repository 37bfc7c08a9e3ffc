import { describe, expect, it } from 'vitest';
import { codesOf, KNOWN_CODES, meaningOfCode, STATUSES, SUB_STATUSES } from '../../../carriers/seventeentrack/codes.ts';

describe('the status table', () => {
  it('holds the 9 main statuses, the 30 of the official list and the one seen beside them', () => {
    // InfoReceived is a main status and its own sub-status.
    expect(STATUSES.codes.size).toBe(9 - 1);
    expect(SUB_STATUSES.codes.size).toBe(30 + 1);
  });

  it.each([
    ['Exception_Security', 'sub', 'SECURITY_HOLD'],
    ['InfoReceived', 'sub', 'LABEL_CREATED'],
    ['InTransit_TransportArrived', 'sub', 'ARRIVED_FACILITY'],
    ['Delivered', 'main', 'DELIVERED'],
    ['Delivered_New', 'sub', undefined],
    ['constructor', 'main', undefined],
  ])('looks %s up among the %s statuses: %s', (status, rank, event) => {
    const [code] = codesOf(status, 'PickedUp');
    expect(code?.list.rank).toBe(rank);
    expect(code?.list.codes.get(status)?.event).toBe(event);
  });

  it('reads the stage of a row without a status', () => {
    expect(codesOf(null, 'PickedUp').map(({ list, code }) => list.codes.get(code)?.event)).toEqual(['ACCEPTED']);
    expect(codesOf(null, null)).toEqual([]);
  });
});

describe('the code table', () => {
  it('has a sentence for every failure', () => {
    const reasons = KNOWN_CODES.map(meaningOfCode).flatMap((meaning) =>
      meaning.kind === 'failed' ? meaning.reason : [],
    );
    expect(reasons.length).toBeGreaterThan(40);
    expect(reasons.filter((reason) => !/^17TRACK .+\.$/.test(reason))).toEqual([]);
  });

  it('keeps the number of a code it does not know', () => {
    expect(meaningOfCode(-18077777)).toMatchObject({
      failure: 'refused',
      reason: expect.stringContaining('-18077777'),
    });
  });
});
