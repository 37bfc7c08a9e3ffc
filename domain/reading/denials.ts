import type { CanonicalEvent } from '../events.ts';
import { contradictsDelivered, contradictsReturned } from './contradicts.ts';

/** The events words may deny. */
export const DENIABLE: readonly CanonicalEvent[] = ['DELIVERED', 'DELIVERED_PARTIAL', 'RETURNED'];

/** The ends a row's words deny, whatever its code says. */
export function deniedBy(remark: string, text: string): readonly CanonicalEvent[] {
  const words = [remark, text].filter((part) => part !== '');
  return [
    ...(words.some(contradictsDelivered) ? (['DELIVERED', 'DELIVERED_PARTIAL'] as const) : []),
    ...(words.some(contradictsReturned) ? (['RETURNED'] as const) : []),
  ];
}
