import { describe, expect, it } from 'vitest';
import {
  KNOWN_CODES,
  meaningOfCode,
  STATUSES,
  SUB_STATUSES,
  seventeentrackMeanings,
} from '../../../carriers/seventeentrack/codes.ts';

describe('the status table', () => {
  it('holds the 9 main statuses, the 30 of the official list and the one seen beside them', () => {
    // InfoReceived is a main status and its own sub-status.
    expect(STATUSES.codes.size).toBe(9 - 1);
    expect(SUB_STATUSES.codes.size).toBe(30 + 1);
  });

  it.each([
    ['Exception_Security', ['SECURITY_HOLD']],
    ['InfoReceived', ['LABEL_CREATED']],
    ['InTransit_TransportArrived', ['ARRIVED_FACILITY']],
    ['Delivered', ['DELIVERED']],
    ['Delivered_New', []],
    ['constructor', []],
  ])('reads %s as %j, whatever the stage', (status, events) => {
    expect(seventeentrackMeanings(status, 'PickedUp').map(({ meaning }) => meaning.event)).toEqual(events);
  });

  it('reads the stage of a row without a status', () => {
    expect(seventeentrackMeanings(null, 'PickedUp').map(({ meaning }) => meaning.event)).toEqual(['ACCEPTED']);
    expect(seventeentrackMeanings(null, null)).toEqual([]);
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
