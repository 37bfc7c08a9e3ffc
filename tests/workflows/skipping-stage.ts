/**
 * A Temporal server that skips the time in which nothing happens, and a clock that goes with it. Time is global to a
 * server, so every test starts one of its own.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { productInstant, wallInstant } from '../../domain/time.ts';
import { createLogger } from '../../logging.ts';
import { startWorker, WORKER_ROLES } from '../../worker/start-worker.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { openStage, type Stage, type StageFloor, type StageOptions } from './stage.ts';
import type { StageClock } from './stage-clock.ts';

export interface SkippingStage extends Stage {
  readonly environment: TestWorkflowEnvironment;
}

/** The numbers the server's interface gives to the types of search attributes. */
const ATTRIBUTE_TYPES = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;

/** What a skipping stage stands on: it brings its own server, of which this is the program. */
export interface SkippingFloor extends Omit<StageFloor, 'temporal'> {
  readonly program: string;
}

/** The product's worker on a server of its own, with production's settings: nobody waits for them here. */
export async function skippingStageOn(floor: SkippingFloor, options: StageOptions): Promise<SkippingStage> {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: floor.program } },
  });
  const { address } = environment;
  const namespace = environment.namespace ?? 'default';
  // An attribute it does not know would fail every start, and an upsert of it for ever.
  await environment.connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => [name, ATTRIBUTE_TYPES[type]]),
    ),
  });
  const clock = followingClock(await environment.currentTimeMs());
  const stage = await openStage(
    { ...floor, temporal: { address, namespace } },
    {
      looking: { minimumIntervalMs: 60_000, freshnessMs: 30 * 60_000, slotMs: 60_000 },
      sending: { timeoutMs: 30_000, leaseMs: 120_000 },
      pace: { pollTimeoutMs: 30_000, pollRetryMs: 300_000, sendTimeoutMs: 120_000, sendStartTimeoutMs: 300_000 },
      ...options,
      clock,
      roles: [],
    },
  );
  const worker = await startWorker({
    configuration: stage.configuration,
    temporal: { connection: { address }, namespace },
    roles: WORKER_ROLES,
    clock,
    logger: createLogger({ level: 'fatal', service: 'test' }),
    workflowBundle: floor.bundle,
    // The server's time stands still while an activity runs. An attempt's own scheduled time would be one interval
    // behind: this server notes there when the attempt before it failed.
    activityInterceptor: () => ({
      execute: async (input, next) => {
        clock.follow(await environment.currentTimeMs());
        return next(input);
      },
    }),
  });
  return {
    ...stage,
    environment,
    worker,
    close: async () => {
      await worker.stop();
      await stage.close();
      await environment.teardown();
    },
  };
}

interface FollowingClock extends StageClock {
  /** Never goes back. */
  follow(now: number): void;
}

function followingClock(start: number): FollowingClock {
  let latest = start;
  return {
    setting: { start, wallStart: start, rate: 1 },
    now: () => productInstant(latest),
    wallNow: () => wallInstant(latest),
    wallAt: (instant) => wallInstant(instant),
    follow: (now) => {
      latest = Math.max(latest, now);
    },
    advance: () => {
      throw new Error('Only the server moves this time.');
    },
  };
}
