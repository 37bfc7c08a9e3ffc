import { cancellationSignal } from '@temporalio/activity';
import type { LookResult } from '../carriers/carrier.ts';
import type { MerchantId } from '../domain/ids.ts';
import type { TrackingQuery } from '../domain/look.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import { SECOND_MS } from '../domain/time.ts';
import type { Dependencies } from './dependencies.ts';
import { outcomeOf } from './outcome-of.ts';

/** An attempt lives 30 s, of which the look itself may take 24, and what that saw has to be stored. */
const PATIENCE_MS = 5 * SECOND_MS;

/** Asks another provider about a parcel that was looked at; null where no word comes in time, which is no failure. */
export async function askBeside(
  deps: Dependencies,
  provider: CarrierProvider,
  merchantId: MerchantId,
  query: TrackingQuery,
): Promise<LookResult | null> {
  const cancelled = cancellationSignal();
  const late = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await deps.look(provider, merchantId, query, AbortSignal.any([cancelled, late]));
    deps.count.look(provider, outcomeOf(answer));
    return 'deferredMs' in answer ? null : answer;
  } catch (error) {
    if (late.aborted && !cancelled.aborted) return null;
    throw error;
  }
}
