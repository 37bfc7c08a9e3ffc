import { Runtime } from '@temporalio/worker';
import type { Counters } from '../activities/dependencies.ts';
import type { BatchReport } from '../carriers/coalescer.ts';

/** What a carrier worker counts. */
export interface CarrierCounters {
  batch(provider: string, report: BatchReport): void;
  unknownCode(provider: string, code: string): void;
  accountRefused(provider: string, account: string, refused: boolean): void;
}

/**
 * The product's own metrics, on the same Prometheus page as the SDK's. Labels never carry ids, save those of
 * merchants with a carrier account of their own.
 */
export function createCounters(): Counters & CarrierCounters {
  const meter = Runtime.instance().metricMeter;
  const looks = meter.createCounter('waybell_looks', '1', 'Looks at parcels by provider and outcome');
  const messages = meter.createCounter('waybell_messages', '1', 'Submissions by channel, kind and outcome');
  const requests = meter.createCounter('waybell_carrier_batches', '1', 'Carrier batches by provider and outcome');
  const unknownCodes = meter.createCounter(
    'waybell_carrier_unknown_codes',
    '1',
    'Rows read whose code is in no table, by provider and how the code begins',
  );
  const refusedAccounts = meter.createGauge(
    'waybell_carrier_account_refused',
    'int',
    '1',
    '1 while the provider refuses the account: a merchant id, or installation',
  );
  const numbers = meter.createHistogram('waybell_carrier_batch_size', 'int', '1', 'Numbers asked about in one batch');
  return {
    look: (provider, outcome) => looks.add(1, { provider, outcome }),
    message: (channel, kind, outcome) => messages.add(1, { channel, kind, outcome }),
    batch: (provider, report) => {
      requests.add(1, { provider, outcome: report.outcome });
      numbers.record(report.size, { provider });
    },
    unknownCode: (provider, family) => unknownCodes.add(1, { provider, family }),
    accountRefused: (provider, account, refused) => refusedAccounts.set(refused ? 1 : 0, { provider, account }),
  };
}
