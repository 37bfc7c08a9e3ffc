import type { Provider } from './plan.ts';

/** The queue of workflows and of the activities that only touch PostgreSQL. */
export function ordersQueue(prefix: string): string {
  return `${prefix}-orders`;
}

/** One queue per provider: its polls meet in one worker, where they are merged into batches. */
export function carrierQueue(prefix: string, provider: Provider): string {
  return `${prefix}-carrier-${provider}`;
}

/** The queue of sends. */
export function noticesQueue(prefix: string): string {
  return `${prefix}-notices`;
}

/** The prefix of an orders queue: a workflow knows its own queue and finds the others from it. */
export function prefixOf(queue: string): string {
  return queue.replace(/-orders$/, '');
}
