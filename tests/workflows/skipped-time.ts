/** A skipping stage on the ground of a test run, with a database of its own. */
import { freshDatabase } from '../database.ts';
import { ground } from '../ground.ts';
import { type SkippingStage, skippingStageOn } from './skipping-stage.ts';
import { quietRuntime, type StageOptions } from './stage.ts';

export type { SkippingStage } from './skipping-stage.ts';

export async function skippingStage(options: StageOptions): Promise<SkippingStage> {
  quietRuntime();
  const [database, program, bundle] = await Promise.all([
    freshDatabase(),
    ground('temporalTestServer'),
    ground('workflowBundle'),
  ]);
  const stage = await skippingStageOn({ database, program, bundle }, options);
  return {
    ...stage,
    close: async () => {
      await stage.close();
      await database.drop();
    },
  };
}
