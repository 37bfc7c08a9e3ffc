/** Builds checkpoints for tests: facts in, one row of a feed out. */
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { type CanonicalEvent, type CustomsSide, meaningOf } from '../../domain/events.ts';
import type { Lane } from '../../domain/journey.ts';
import { after, HOUR_MS, type ProductInstant, productInstant } from '../../domain/time.ts';

/** `2026-11-03 14:05` as UTC. */
export function at(dayAndTime: string): ProductInstant {
  return productInstant(Date.parse(`${dayAndTime.replace(' ', 'T')}:00Z`));
}

export const CHINA_TO_BRAZIL: Lane = {
  originCountry: 'CN',
  destinationCountry: 'BR',
  orderedAt: at('2026-11-01 08:00'),
};

/** `CN Shenzhen`, `CN` or nothing. */
export type Where = `${Uppercase<string>} ${string}` | Uppercase<string> | '';

export interface ScanExtras {
  readonly leg?: number;
  readonly feedIndex?: number;
  readonly side?: CustomsSide;
  readonly text?: string;
  /** `2026-11-05 14:05`; without it two hours after the scan. */
  readonly seen?: string;
  readonly identity?: string;
}

/** One scan. `when` is the facility's clock and, as these feeds go, UTC; null for an undated row. */
export function scan(
  event: CanonicalEvent,
  when: string | null,
  where: Where = '',
  extras: ScanExtras = {},
): Checkpoint {
  const { leg = 0, feedIndex = 0, side = null, text = '', seen } = extras;
  const claimedAt = when === null ? null : at(when);
  const [country = '', ...place] = where.split(' ');
  return {
    identity: extras.identity ?? `${leg}|${when ?? 'undated'}|${event}|${where}`,
    leg,
    feedIndex,
    localTime: when === null ? null : `${when.replace(' ', 'T')}:00`,
    claimedAt,
    event,
    code: event,
    side,
    ...readAs(event),
    country: country === '' ? null : country,
    place: place.length === 0 ? null : place.join(' '),
    text,
    firstSeenAt: seen === undefined ? after(claimedAt ?? at('2026-11-10 00:00'), 2 * HOUR_MS) : at(seen),
  };
}

/** A leg's rows, oldest first, with their feed positions. */
export function feed(...rows: readonly Checkpoint[]): readonly Checkpoint[] {
  return rows.map((row, feedIndex) => ({ ...row, feedIndex }));
}

/** What reading adds to an event that a code of its own says; papers are asked of the buyer. */
export function readAs(event: CanonicalEvent): Pick<Checkpoint, 'actor' | 'asks' | 'rule' | 'confidence'> {
  const { actor } = meaningOf(event);
  return { actor: actor === 'buyer_or_shipper' ? 'buyer' : actor, asks: [], rule: `code ${event}`, confidence: 1 };
}
