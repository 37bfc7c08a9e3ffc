import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withFileLock } from '../../local/file-lock.ts';
import { runScript } from './run-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-lock-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('one at a time holds the lock, also when the first holder has died with it', async () => {
  const lock = path.join(folder, 'counted', 'lock');
  const count = path.join(folder, 'count');
  await writeFile(count, '0');
  const holder = await runScript(
    folder,
    `import { withFileLock } from '$ROOT/local/file-lock.ts';
     await withFileLock(${JSON.stringify(lock)}, 1_000, () => { console.log('held'); return new Promise(() => setInterval(() => {}, 1_000)); });`,
  );
  await holder.firstLine;
  const add = (): Promise<void> =>
    withFileLock(lock, 10_000, async () => {
      const before = Number(await readFile(count, 'utf8'));
      await new Promise((resolve) => setImmediate(resolve));
      await writeFile(count, String(before + 1));
    });
  const adding = Array.from({ length: 8 }, add);
  holder.process.kill('SIGKILL');
  await Promise.all(adding);
  expect(await readFile(count, 'utf8')).toBe('8');
  expect(existsSync(lock)).toBe(false);
});

test('a lock nobody has touched for long is taken, though its number is some process’s', async () => {
  const lock = path.join(folder, 'old');
  await writeFile(lock, '1');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  expect(await withFileLock(lock, 1_000, () => Promise.resolve('mine'))).toBe('mine');
});

test('whoever waits too long learns who holds it', async () => {
  const lock = path.join(folder, 'held');
  await writeFile(lock, '1');
  await expect(withFileLock(lock, 100, () => Promise.resolve())).rejects.toThrow(
    `${lock} is held by process 1 for more than 0.1 s. End that process, or delete the file.`,
  );
});

test('the lock is free after work that throws', async () => {
  const lock = path.join(folder, 'thrown');
  await expect(withFileLock(lock, 100, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});
