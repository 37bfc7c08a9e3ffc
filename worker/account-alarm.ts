import type { BatchReport } from '../carriers/coalescer.ts';
import type { Logger } from '../logging.ts';
import type { CarrierCounters } from './counters.ts';

/**
 * One alarm for an account the provider refuses, however many parcels wait for it: a line at error level when it
 * begins, and a gauge while it lasts. `owner` is a merchant id or `installation`; the key is named nowhere. A key put in
 * the place of another has an alarm of its own, and takes back the other's when it is accepted.
 */
export function createAccountAlarm(
  provider: string,
  owner: string,
  count: Pick<CarrierCounters, 'accountRefused'>,
  logger: Logger,
): (report: BatchReport) => void {
  let refused: boolean | null = null;
  return ({ outcome, reason }) => {
    if (outcome === 'unauthorised') {
      if (refused !== true) {
        const text = 'a carrier account is refused: none of its parcels is looked at until the key is put right';
        logger.error({ provider, account: owner, reason }, text);
      }
      refused = true;
      count.accountRefused(provider, owner, true);
    } else if (outcome === 'answered' || outcome === 'partial') {
      if (refused === true) logger.info({ provider, account: owner }, 'a carrier account is accepted again');
      if (refused !== false) count.accountRefused(provider, owner, false);
      refused = false;
    }
  };
}
