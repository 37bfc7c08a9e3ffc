import { defineConfig } from 'vitest/config';

/** Tests of pure code: nothing lives longer than a test, so that files may share a process and what it has imported. */
const PURE = ['domain', 'templates', 'carriers', 'client/sources'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the two cores the suite is meant for: somebody always waits for a server.
    maxWorkers: 3,
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most tests that run at the same time wait for a server.
    maxConcurrency: 10,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'real parts',
          include: ['tests/**/*.test.ts'],
          exclude: PURE,
          globalSetup: ['tests/global-setup.ts'],
        },
      },
    ],
  },
});
