import { describe, expect, it } from 'vitest';
import {
  type CanonicalEvent,
  EVENT_MEANINGS,
  type EventMeaning,
  OFF_PATH_PHASES,
  PATH_PHASES,
} from '../../domain/events.ts';

const MEANINGS: readonly (readonly [string, EventMeaning])[] = Object.entries(EVENT_MEANINGS);

/** The events of which something holds. */
function those(holds: (meaning: EventMeaning, event: string) => boolean): readonly string[] {
  return MEANINGS.filter(([event, meaning]) => holds(meaning, event)).map(([event]) => event);
}

describe('the table of canonical events', () => {
  it('names phases there are', () => {
    const phases: readonly string[] = [...PATH_PHASES, ...OFF_PATH_PHASES, 'ORIGIN_OR_DEST', 'CUSTOMS'];
    expect(those(({ phase }) => !phases.includes(phase))).toEqual([]);
  });

  it('ends a journey in the phases that are ends, and with every event of them but a part delivery', () => {
    const ends = ['DELIVERED', 'RETURNED', 'LOST', 'DESTROYED', 'CANCELLED'];
    expect(those(({ phase, terminal }) => ends.includes(phase) !== terminal)).toEqual(['DELIVERED_PARTIAL']);
  });

  it('asks somebody to act only where something is wrong, or where a parcel waits for its buyer', () => {
    expect(those(({ actor, problem }) => actor !== 'none' && problem === null)).toEqual(['READY_FOR_PICKUP']);
  });

  it('counts as progress with a problem only what a person at the door has tried', () => {
    expect(those(({ progress, problem }) => progress && problem !== null)).toEqual([
      'DELIVERY_ATTEMPTED',
      'RECIPIENT_ABSENT',
      'NO_ACCESS',
      'DELIVERED_PARTIAL',
    ]);
  });

  it('asks the buyer for nothing at export', () => {
    expect(those(({ customs, actor }) => customs?.side === 'EXPORT' && actor.includes('buyer'))).toEqual([]);
  });

  it('names the same side of customs by phase and by customs', () => {
    const sides: Readonly<Record<string, string>> = {
      EXPORT_CUSTOMS: 'EXPORT',
      IMPORT_CUSTOMS: 'IMPORT',
      CUSTOMS: 'UNKNOWN',
    };
    expect(those(({ phase, customs }) => phase in sides && customs?.side !== sides[phase])).toEqual([]);
  });

  it('has a problem exactly where customs cannot go on', () => {
    const stuck = ['HELD', 'INFO_REQUIRED', 'DUTY_DUE', 'REJECTED', 'SEIZED'];
    expect(
      those(({ customs, problem }) => customs !== null && stuck.includes(customs.state) !== (problem !== null)),
    ).toEqual([]);
  });

  it('gives an event of either side of customs the meaning of the one without', () => {
    const differing = those((meaning, event) => {
      const sideless = event.replace(/^(?:EXPORT|IMPORT)_/, '');
      if (sideless === event || !(sideless in EVENT_MEANINGS)) return false;
      const other: EventMeaning = EVENT_MEANINGS[sideless as CanonicalEvent];
      return (['progress', 'problem', 'actor', 'terminal'] as const).some((key) => meaning[key] !== other[key]);
    });
    expect(differing).toEqual([]);
  });

  it('counts a security sub-status as held by customs, with nobody named', () => {
    expect(EVENT_MEANINGS.SECURITY_HOLD).toMatchObject({
      customs: { side: 'UNKNOWN', state: 'HELD' },
      problem: 'SECURITY',
      actor: 'unknown',
    });
  });
});
