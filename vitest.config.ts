import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of pure code: nothing lives longer than a test, so that files may share a process and what it has imported. */
const PURE = ['domain', 'templates', 'carriers', 'channels', 'client/sources'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/** Each of these installs the SDK's runtime as production does, which a process can do once. */
const WHOLE = 'tests/end-to-end/**/*.test.ts';

/** In a fresh clone no durations are known, and the longest tests stand in some of the shortest files. */
const LONGEST = ['/end-to-end/demo.test.ts', '/end-to-end/', '/client/start-server.test.ts', '/cli/serve.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((part) => moduleId.includes(part));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // One more than the two cores the suite is meant for: somebody always waits for a server.
    maxWorkers: 3,
    env: { TZ: 'UTC' },
    // Only what hangs comes near these: a machine that is shared may be many times slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 100_000 } },
    // Most tests that run at the same time wait for a server.
    maxConcurrency: 10,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'real parts',
          include: ['tests/**/*.test.ts'],
          exclude: [...PURE, WHOLE],
          globalSetup: ['tests/global-setup.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'the whole product', include: [WHOLE], globalSetup: ['tests/global-setup.ts'] },
      },
    ],
  },
});
