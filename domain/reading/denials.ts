import type { CanonicalEvent } from '../events.ts';
export function deniedBy(_remark: string, _text: string): readonly CanonicalEvent[] {
  return [];
}
