import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { OrderCost } from './measure-order.ts';

export interface ReplaySubject {
  readonly bundle: WorkflowBundleOption;
  readonly history: OrderCost['history'];
}

export interface Spread {
  readonly median: number;
  readonly interquartile: number;
}

/** Milliseconds to replay each subject's history with a cold cache, interleaved ABAB so that both meet the same machine. */
export async function measureReplay(subjects: readonly ReplaySubject[], rounds: number): Promise<readonly Spread[]> {
  const times: number[][] = subjects.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, { bundle, history }] of subjects.entries()) {
      const began = performance.now();
      await Worker.runReplayHistory({ workflowBundle: bundle }, history);
      // The first round warms the machine up.
      if (round > 0) times[i]?.push(performance.now() - began);
    }
  }
  return times.map(spreadOf);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), interquartile: at(0.75) - at(0.25) };
}
