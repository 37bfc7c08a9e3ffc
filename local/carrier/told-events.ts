import { after, DAY_MS } from '../../domain/time.ts';
import type { NumberFault } from './misbehaviour.ts';
import type { ScriptedEvent } from './scripted-journey.ts';

/** 17TRACK's word for a status that is in nobody's table; every format has a code of its own for it. */
export const UNHEARD_OF = 'Teleported_Other';

const FUTURE_MS = 365 * DAY_MS;

type Events = readonly ScriptedEvent[];

/** What misbehaviours do to the scans, whatever the format. */
const TOLD: Readonly<Partial<Record<NumberFault['kind'], (events: Events) => Events>>> = {
  duplicate: (events) => events.flatMap((event) => [event, event]),
  reorder: (events) => events.toReversed(),
  shuffle: (events) => [...events.filter((_, i) => i % 2 === 1), ...events.filter((_, i) => i % 2 === 0).toReversed()],
  undated: (events) => events.map((event) => ({ ...event, undated: true })),
  future: (events) => withNewest(events, (event) => [{ ...event, claimedAt: after(event.at, FUTURE_MS) }]),
  unheard_of: (events) =>
    withNewest(events, (event) => [{ ...event, subStatus: UNHEARD_OF, status: undefined, description: 'Qwertz.' }]),
  remove: (events) => withNewest(events, () => []),
};

/** The scans a feed tells of those there are, oldest first where it behaves. */
export function toldEvents(visible: Events, faults: readonly NumberFault[]): Events {
  const inOrder = visible.toSorted((a, b) => a.at - b.at);
  return faults.reduce<Events>((events, { kind }) => TOLD[kind]?.(events) ?? events, inOrder);
}

/** The scan that happened last, whatever order the feed has. */
export function newestOf(events: Events): ScriptedEvent | undefined {
  return events.toSorted((a, b) => a.at - b.at).at(-1);
}

/** The list of a history as it is sent: `rows`, unless the feed has lost them or has them in another shape. */
export function toldHistory(rows: readonly object[], faults: readonly NumberFault[]): unknown {
  const has = (kind: NumberFault['kind']) => faults.some((fault) => fault.kind === kind);
  if (has('empty')) return [];
  // As some languages write a list.
  if (has('list_type')) return Object.fromEntries(rows.entries());
  return has('field_types') ? rows.map(retyped) : rows;
}

function withNewest(events: Events, change: (event: ScriptedEvent) => Events): Events {
  const newest = newestOf(events);
  return events.flatMap((event) => (event === newest ? change(event) : [event]));
}

/** Text where there were objects and lists, objects where there was text or a number. */
function retyped(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : { value },
    ]),
  );
}
