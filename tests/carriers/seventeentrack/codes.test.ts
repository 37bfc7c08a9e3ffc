import { describe, expect, it } from 'vitest';
import { eventOf, KNOWN_CODES, KNOWN_STATUSES, meaningOfCode } from '../../../carriers/seventeentrack/codes.ts';
import { EVENT_MEANINGS } from '../../../domain/events.ts';

describe('the status table', () => {
  it('holds the 9 main statuses, the 30 of the official list and the one seen beside them', () => {
    // InfoReceived is a main status and its own sub-status.
    expect(KNOWN_STATUSES).toHaveLength(9 + 30 - 1 + 1);
    for (const status of KNOWN_STATUSES) expect(Object.keys(EVENT_MEANINGS)).toContain(eventOf(status, null).event);
  });

  it.each([
    ['InTransit_CustomsRequiringInformation', 'CUSTOMS_INFO_REQUIRED'],
    ['InTransit_CustomsProcessing', 'CUSTOMS_IN_PROCESS'],
    ['InTransit_CustomsReleased', 'CUSTOMS_RELEASED'],
    ['Exception_Security', 'SECURITY_HOLD'],
    ['DeliveryFailure_Security', 'SECURITY_HOLD'],
    ['InfoReceived', 'LABEL_CREATED'],
    ['InTransit_PickedUp', 'ACCEPTED'],
    ['InTransit_TransportArrived', 'ARRIVED_FACILITY'],
    ['Exception_Returning', 'RETURNING'],
    ['Exception_Returned', 'RETURNED'],
    ['Delivered_Other', 'DELIVERED'],
  ])('reads %s as %s', (status, event) => {
    expect(eventOf(status, 'PickedUp').event).toBe(event);
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
