import type { CustomsProgress } from '../journey.ts';

type CustomsException = 'customs_held' | 'customs_papers' | 'customs_rejected' | 'duty_due';

/**
 * The exception by the side whose customs have the parcel. Only the destination's own is without a prefix, so that
 * `DestinationCountry` and `customs_held` together mean held in that country.
 * @example customsException('customs_held', { side: 'EXPORT', country: 'CN' }, 'BR') // 'export_customs_held'
 */
export function customsException(
  exception: CustomsException,
  customs: Pick<CustomsProgress, 'side' | 'country'>,
  destinationCountry: string | null,
): string {
  if (customs.country !== null && customs.country === destinationCountry) return exception;
  switch (customs.side) {
    case 'IMPORT':
      return exception;
    case 'EXPORT':
      return `export_${exception}`;
    case 'TRANSIT':
      return `transit_${exception}`;
    case 'UNKNOWN':
      return `unplaced_${exception}`;
  }
}
