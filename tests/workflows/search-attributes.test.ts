import { describe, expect, test } from 'vitest';
import type { Plan, PlanAttributes } from '../../domain/plan.ts';
import { rollUp } from '../../workflows/search-attributes.ts';

const ATTRIBUTES: PlanAttributes = {
  carrierCode: 'YunExpress',
  destinationCountry: 'BR',
  phase: 'LINEHAUL',
  exceptionKind: null,
  noticeStage: null,
  lastScanAt: null,
  nextDeadlineAt: null,
  noticesSent: 0,
  needsAttention: false,
  precedence: 204,
};

function parcel(attributes: Partial<PlanAttributes>, done = false): Pick<Plan, 'done' | 'attributes'> {
  return { done, attributes: { ...ATTRIBUTES, ...attributes } };
}

function shown(...plans: readonly Pick<Plan, 'done' | 'attributes'>[]) {
  return Object.fromEntries(rollUp(plans).map(({ key, value }) => [key.name, value]));
}

describe('the attributes of an order with several parcels', () => {
  const blind = parcel({ exceptionKind: 'blind', phase: 'ACCEPTED', needsAttention: true, precedence: 15 });
  const held = parcel({ exceptionKind: 'customs_held', phase: 'IMPORT_CUSTOMS', needsAttention: true, precedence: 8 });

  test('are those of the parcel in the worst trouble, whichever was announced first', () => {
    const expected = { ExceptionKind: 'customs_held', ShipmentPhase: 'IMPORT_CUSTOMS', NeedsAttention: true };
    expect(shown(blind, held)).toMatchObject(expected);
    expect(shown(held, blind)).toMatchObject(expected);
  });

  test('are those of the least advanced one where all is well, and not of one whose watch has ended', () => {
    const early = parcel({ phase: 'ORIGIN_TRANSIT', precedence: 203 });
    const delivered = parcel({ phase: 'DELIVERED', precedence: 207 });
    const replaced = parcel({ phase: 'NONE', precedence: 200 }, true);
    expect(shown(replaced, early, delivered)).toMatchObject({ ShipmentPhase: 'ORIGIN_TRANSIT' });
    expect(shown(delivered, early)).toMatchObject({ ShipmentPhase: 'ORIGIN_TRANSIT' });
    expect(shown(parcel({ phase: 'DELIVERED', precedence: 207 }, true))).toMatchObject({ ShipmentPhase: 'DELIVERED' });
  });

  test('count each notice once, though every plan counts the order’s', () => {
    expect(shown(parcel({ noticesSent: 3 }), parcel({ noticesSent: 2 }, true))).toMatchObject({ NoticesSent: 3 });
  });
});
