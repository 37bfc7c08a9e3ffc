import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    pool: 'forks',
    // One more than the two cores the suite is meant for: somebody always waits for a server.
    maxWorkers: 3,
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most tests that run at the same time wait for a server.
    maxConcurrency: 10,
  },
});
