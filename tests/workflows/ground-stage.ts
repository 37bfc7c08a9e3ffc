import { freshDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

/** A stage over the test run's ground, with a database of its own; `shortHistory`: continue-as-new comes after 60 events. */
export async function groundStage(options: StageOptions & { readonly shortHistory?: boolean }): Promise<Stage> {
  const [database, temporal, bundle] = await Promise.all([
    freshDatabase(),
    ground(options.shortHistory === true ? 'temporalShortHistory' : 'temporal'),
    ground('workflowBundle'),
  ]);
  const stage = await openStage({ database, temporal, bundle }, options);
  return {
    ...stage,
    close: async () => {
      await stage.close();
      await database.drop();
    },
  };
}
