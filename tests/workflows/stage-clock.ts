import { type Clock, type ProductInstant, productInstant, wallInstant } from '../../domain/time.ts';

/** What another process needs to have the same clock. */
export interface ClockSetting {
  readonly start: number;
  readonly wallStart: number;
  readonly rate: number;
}

export interface StageClock extends Clock {
  readonly setting: ClockSetting;
  /** Product time jumps ahead; nothing wakes by itself, since Temporal's timers run on wall time. */
  advance(ms: number): void;
}

/** A Tuesday at noon: every window of a buyer in London is open. */
const STAGE_START: ProductInstant = productInstant(Date.UTC(2026, 10, 10, 12));

/** Product time that runs `rate` times as fast as the machine's clock. */
export function stageClock(setting: Partial<ClockSetting> = {}): StageClock {
  const { start = STAGE_START, wallStart = Date.now(), rate = 1 } = setting;
  let ahead = 0;
  const now = () => productInstant(Math.floor(start + (Date.now() - wallStart) * rate + ahead));
  return {
    setting: { start, wallStart, rate },
    now,
    wallNow: () => wallInstant(Date.now()),
    wallAt: (instant) => wallInstant(Math.ceil(Date.now() + (instant - now()) / rate)),
    advance: (ms) => {
      ahead += ms;
    },
  };
}
