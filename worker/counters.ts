import { Runtime } from '@temporalio/worker';
import type { Counters } from '../activities/dependencies.ts';
import type { BatchReport } from '../carriers/coalescer.ts';

/** The product's own metrics, on the same Prometheus page as the SDK's. Labels never carry ids. */
export function createCounters(): Counters & { readonly batch: (provider: string, report: BatchReport) => void } {
  const meter = Runtime.instance().metricMeter;
  const looks = meter.createCounter('waybell_looks', '1', 'Looks at parcels by provider and outcome');
  const messages = meter.createCounter('waybell_messages', '1', 'Submissions by channel, kind and outcome');
  const requests = meter.createCounter('waybell_carrier_batches', '1', 'Carrier batches by provider and outcome');
  const numbers = meter.createHistogram('waybell_carrier_batch_size', 'int', '1', 'Numbers asked about in one batch');
  return {
    look: (provider, outcome) => looks.add(1, { provider, outcome }),
    message: (channel, kind, outcome) => messages.add(1, { channel, kind, outcome }),
    batch: (provider, report) => {
      requests.add(1, { provider, outcome: report.outcome });
      numbers.record(report.size, { provider });
    },
  };
}
