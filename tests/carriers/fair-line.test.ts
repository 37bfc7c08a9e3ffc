import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairLine } from '../../carriers/fair-line.ts';

function lineOf(groups: readonly string[]) {
  const line = createFairLine<string>();
  groups.forEach((group, i) => line.add(group, `${i}`, () => `${group}${i}`));
  return line;
}

describe('a fair line', () => {
  it('takes one of each group in turns, and goes on where it stopped', () => {
    const line = lineOf(['a', 'a', 'a', 'b', 'b', 'c']);
    expect(line.take(2)).toEqual(['a0', 'b3']);
    expect(line.take(3)).toEqual(['c5', 'a1', 'b4']);
    expect(line.take(9)).toEqual(['a2']);
    expect([line.size, line.values()]).toEqual([0, []]);
  });

  it('keeps a place once, and gives up one that is removed', () => {
    const line = lineOf(['a', 'b']);
    expect(line.add('a', '0', () => 'another')).toBe('a0');
    line.remove('a', '0');
    line.remove('a', '0');
    expect([line.size, line.take(2)]).toEqual([1, ['b1']]);
  });

  it('takes everybody once, each group in its own order, and none twice before every other waiting one', () => {
    const group = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(group), fc.integer({ min: 1, max: 7 }), (groups, size) => {
        const line = lineOf(groups);
        const taken: string[] = [];
        while (line.size > 0) taken.push(...line.take(size));
        expect(taken.toSorted()).toEqual(groups.map((name, i) => `${name}${i}`).toSorted());
        for (const name of ['a', 'b', 'c', 'd']) {
          const places = taken.flatMap((each, i) => (each.startsWith(name) ? i : []));
          expect(places.map((i) => taken[i])).toEqual(
            groups.flatMap((each, i) => (each === name ? `${name}${i}` : [])),
          );
          for (const [i, place] of places.entries()) {
            const between = taken.slice((places[i - 1] ?? -1) + 1, place).map((each) => each[0]);
            expect(new Set(between).size).toBe(between.length);
          }
        }
      }),
    );
  });
});
