import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomsState, OFF_PATH_PHASES, PATH_PHASES, type Phase } from '../../domain/events.ts';
import { type Journey, NO_JOURNEY } from '../../domain/journey.ts';
import { alignToSlot } from '../../domain/poll-slot.ts';
import { pollIntervalMs } from '../../domain/polling-cadence.ts';
import { DAY_MS, HOUR_MS, productInstant } from '../../domain/time.ts';

const inPhase = (phase: Phase, customs: CustomsState | null = null): Journey => ({
  ...NO_JOURNEY,
  phase,
  customs:
    customs === null
      ? null
      : {
          side: 'IMPORT',
          state: customs,
          since: productInstant(0),
          actor: 'customs',
          asks: [],
          cycles: 1,
          country: null,
        },
});
const hours = (journey: Journey, ageMs: number) => pollIntervalMs(journey, ageMs, false) / HOUR_MS;

describe('the cadence', () => {
  it.each([
    ['without a scan, in the first three days', inPhase('NONE'), 0, 6],
    ['with a label only, in the first three days', inPhase('REGISTERED'), 2 * DAY_MS, 6],
    ['with a label only, later', inPhase('REGISTERED'), 3 * DAY_MS, 12],
    ['in origin transit', inPhase('ORIGIN_TRANSIT'), 0, 8],
    ['in export customs', inPhase('EXPORT_CUSTOMS'), 0, 8],
    ['on the long haul', inPhase('LINEHAUL'), 0, 12],
    ['on arrival', inPhase('DEST_ARRIVED'), 0, 6],
    ['in clearance', inPhase('IMPORT_CUSTOMS', 'IN_PROCESS'), 0, 6],
    ['held by customs', inPhase('IMPORT_CUSTOMS', 'HELD'), 0, 4],
    ['waiting for papers', inPhase('IMPORT_CUSTOMS', 'INFO_REQUIRED'), 0, 4],
    ['released', inPhase('DEST_TRANSIT', 'RELEASED'), 0, 6],
    ['at the door', inPhase('OUT_FOR_DELIVERY'), 0, 1.5],
    ['at a pickup point', inPhase('READY_FOR_PICKUP'), 0, 12],
    ['on the way back', inPhase('RETURNING'), 0, 24],
    ['delivered', inPhase('DELIVERED'), 0, 24],
    ['held, without news for a month', inPhase('IMPORT_CUSTOMS', 'HELD'), 30 * DAY_MS, 24],
    ['without news for three months', inPhase('OUT_FOR_DELIVERY'), 90 * DAY_MS, 168],
  ])('%s is the table’s', (_, journey, ageMs, expected) => {
    expect(hours(journey, ageMs)).toBe(expected);
  });

  it.each([
    ['at the door', inPhase('OUT_FOR_DELIVERY'), 0, 4.5],
    ['held by customs', inPhase('IMPORT_CUSTOMS', 'HELD'), 0, 12],
    ['on the long haul', inPhase('LINEHAUL'), 0, 24],
    ['delivered', inPhase('DELIVERED'), 0, 24],
    ['without news for three months', inPhase('OUT_FOR_DELIVERY'), 90 * DAY_MS, 168],
  ])(
    '%s, where pushes arrive, is three times as long, and a day unless it is rarer anyway',
    (_, journey, age, expected) => {
      expect(pollIntervalMs(journey, age, true) / HOUR_MS).toBe(expected);
    },
  );

  it('only grows rarer with age, and never stops', () => {
    const phases = fc.constantFrom<Phase>(...PATH_PHASES, ...OFF_PATH_PHASES);
    const age = fc.integer({ min: 0, max: 400 * DAY_MS });
    fc.assert(
      fc.property(phases, age, age, (phase, a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)];
        expect(pollIntervalMs(inPhase(phase), old, false)).toBeGreaterThanOrEqual(
          pollIntervalMs(inPhase(phase), young, false),
        );
        expect(pollIntervalMs(inPhase(phase), old, false)).toBeLessThanOrEqual(7 * DAY_MS);
      }),
    );
  });
});

describe('a slot', () => {
  it('is the first boundary at or after the instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: DAY_MS }), (at, slotMs) => {
        const slot = alignToSlot(productInstant(at), slotMs);
        expect(slot % slotMs).toBe(0);
        expect(slot - at).toBeGreaterThanOrEqual(0);
        expect(slot - at).toBeLessThan(slotMs);
        expect(alignToSlot(slot, slotMs)).toBe(slot);
      }),
    );
  });

  it.each([0, -1, Number.NaN, Infinity])('of %d ms is refused', (slotMs) => {
    expect(() => alignToSlot(productInstant(0), slotMs)).toThrow(RangeError);
  });
});
