import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processAlive } from './process-alive.ts';

/** A holder touches its lock every second; one untouched for this long is held by nobody, whatever its process id says. */
const ABANDONED_AFTER_MS = 15_000;

/** Somebody alive holds the lock. */
export class FileLockHeld extends Error {
  /** Its holder's process; null where it could not be read. */
  readonly holder: number | null;

  constructor(file: string, holder: number | null, limitMs: number) {
    super(
      `${file} is held by process ${holder} for more than ${limitMs / 1_000} s. End that process, or delete the file.`,
    );
    this.name = 'FileLockHeld';
    this.holder = holder;
  }
}

/**
 * Runs `work` while this process alone holds the lock file, across processes of one machine.
 *
 * The file names its holder. A lock whose holder is dead is taken over, under a second lock so that two who find it dead
 * cannot remove each other's new one.
 * @throws {FileLockHeld} naming the file and the holder when it is not free within `limitMs`.
 */
export async function withFileLock<T>(file: string, limitMs: number, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  const until = Date.now() + limitMs;
  while (!(await created(file))) {
    if (await abandoned(file)) await takeAway(file);
    else if (Date.now() >= until) {
      throw new FileLockHeld(file, await holderOf(file), limitMs);
    } else await sleep(50);
  }
  const touch = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, 1_000);
  touch.unref();
  try {
    return await work();
  } finally {
    clearInterval(touch);
    await rm(file, { force: true });
  }
}

async function created(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function abandoned(file: string): Promise<boolean> {
  const [pid, stats] = await Promise.all([holderOf(file), stat(file).catch(() => null)]);
  if (stats === null) return false;
  // Between its creation and its first byte a lock has no holder's name: only age can tell then.
  const dead = pid !== null && pid !== process.pid && !processAlive(pid);
  return dead || Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS;
}

async function takeAway(file: string): Promise<void> {
  const breaking = `${file}.breaking`;
  if (!(await created(breaking))) {
    const stats = await stat(breaking).catch(() => null);
    if (stats !== null && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS) await rm(breaking, { force: true });
    await sleep(20);
    return;
  }
  try {
    if (await abandoned(file)) await rm(file, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

async function holderOf(file: string): Promise<number | null> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
