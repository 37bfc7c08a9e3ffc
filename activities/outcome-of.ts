import type { LookDeferred, LookResult } from '../carriers/carrier.ts';

/** What a look is counted as. */
export function outcomeOf(result: LookResult | LookDeferred): string {
  if ('deferredMs' in result) return 'deferred';
  return result.look.kind === 'sync_failed' ? result.look.failure : result.look.kind;
}
