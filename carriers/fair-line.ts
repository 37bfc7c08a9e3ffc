/**
 * Those who wait, taken in turns over their groups: one of each, then the next of each. However many one group brings,
 * another's first is never more than a round away. Within a group first come, first taken.
 */
export interface FairLine<T> {
  readonly size: number;
  /** Puts a value at the end of its group, unless its key stands there; returns the one that stands under the key. */
  add(group: string, key: string, value: () => T): T;
  remove(group: string, key: string): void;
  /** Takes `count` of them, or all where there are fewer. */
  take(count: number): readonly T[];
  values(): readonly T[];
}

export function createFairLine<T>(): FairLine<T> {
  // Groups in the order of their turns; one that was served goes to the end.
  const groups = new Map<string, Map<string, T>>();
  let size = 0;

  const drop = (group: string, key: string) => {
    const members = groups.get(group);
    if (members?.delete(key) !== true) return;
    size -= 1;
    if (members.size === 0) groups.delete(group);
  };

  return {
    get size() {
      return size;
    },
    add(group, key, value) {
      const members = groups.get(group) ?? new Map<string, T>();
      const known = members.get(key);
      if (known !== undefined) return known;
      const added = value();
      groups.set(group, members.set(key, added));
      size += 1;
      return added;
    },
    remove: drop,
    take(count) {
      const taken: T[] = [];
      while (taken.length < count) {
        const [turn] = groups;
        if (turn === undefined) break;
        const [group, members] = turn;
        const [first] = members;
        if (first === undefined) break;
        const [key, value] = first;
        taken.push(value);
        drop(group, key);
        if (groups.delete(group)) groups.set(group, members);
      }
      return taken;
    },
    values: () => [...groups.values()].flatMap((members) => [...members.values()]),
  };
}
