import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./fixtures/print-decisions.ts', import.meta.url));

async function decisionsUnder(hostZone: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: hostZone },
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

test('the zone of the machine has no part in a decision, not even in the hour it skips', async () => {
  const inUtc = await decisionsUnder('UTC');
  expect(inUtc.split('\n').length).toBeGreaterThan(900);
  expect(await decisionsUnder('America/New_York')).toBe(inUtc);
  expect(await decisionsUnder('Australia/Lord_Howe')).toBe(inUtc);
});
