import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { retryDelayMs } from './retry-delay.ts';

/**
 * A failure that means "not yet": the server tries again after the delay, and its text is what operations read meanwhile.
 * A benign one counts in no failure metric.
 */
export function waiting(message: string, delayMs: number, benign: boolean): ApplicationFailure {
  const failure = ApplicationFailure.create({
    message,
    type: benign ? 'NothingNew' : 'CannotSee',
    nextRetryDelay: retryDelayMs(delayMs),
    ...(benign ? { category: ApplicationFailureCategory.BENIGN } : {}),
  });
  // Operations read this text in the UI; our own file names behind it would only be in the way.
  failure.stack = '';
  return failure;
}
