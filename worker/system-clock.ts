import { type Clock, productInstant, wallInstant } from '../domain/time.ts';

/** The clock of production: product time is wall time. */
export const systemClock: Clock = {
  now: () => productInstant(Date.now()),
  wallNow: () => wallInstant(Date.now()),
  wallAt: (instant) => wallInstant(instant),
};
