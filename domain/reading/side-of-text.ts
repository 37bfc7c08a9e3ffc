import { type Actor, type CanonicalEvent, type CustomsSide, EVENT_MEANINGS, meaningOf } from '../events.ts';
import type { Clause } from './mentions.ts';

/** Where the scan happened and where the parcel goes, as two-letter countries. */
export interface Where {
  readonly country?: string | null;
  readonly origin?: string | null;
  readonly destination?: string | null;
}

/**
 * The side of a customs event: named by the text, by who is asked (an importer imports), by the event itself, else by
 * the place of the scan. The destination is compared first, as in `customsSideOf`. Null for what is not customs.
 */
export function sideOf(event: CanonicalEvent, { text }: Clause, actor: Actor, where: Where): CustomsSide | null {
  const customs = meaningOf(event).customs;
  if (customs === null || event === 'SECURITY_HOLD') return null;
  const imports = text.names('import', 'toDestination');
  const exports = text.names('export', 'atOrigin');
  if (text.names('underway')) return 'TRANSIT';
  if (imports !== exports) return imports ? 'IMPORT' : 'EXPORT';
  if (actor === 'buyer' && customs.state === 'INFO_REQUIRED') return 'IMPORT';
  const country = where.country ?? null;
  if (event !== 'IMPORT_CUSTOMS_REJECTED' && customs.side !== 'UNKNOWN') return customs.side;
  if (country !== null) {
    if (country === where.destination) return 'IMPORT';
    if (country === where.origin) return 'EXPORT';
    if ((where.origin ?? null) !== null && (where.destination ?? null) !== null) return 'TRANSIT';
  }
  return customs.side;
}

/** The event of that side where there is one: held at export, released at import; else the event as it is. */
export function withSide(event: CanonicalEvent, side: CustomsSide | null): CanonicalEvent {
  if (side !== 'IMPORT' && side !== 'EXPORT') return event;
  const sided = event.replace(/^(?:(?:IMPORT|EXPORT)_)?CUSTOMS_/, `${side}_CUSTOMS_`);
  return isEvent(sided) ? sided : event;
}

function isEvent(name: string): name is CanonicalEvent {
  return Object.hasOwn(EVENT_MEANINGS, name);
}
