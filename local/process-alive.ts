import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id runs, also one of another user's. A zombie that nobody has waited for does not. */
export function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** Waits until the process is gone; false when it still lives after `limitMs`. */
export async function processGone(pid: number, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (processAlive(pid)) {
    if (Date.now() >= until) return false;
    await sleep(20);
  }
  return true;
}

/** The command line of a process; null where the system does not tell (no /proc). */
export function commandLineOf(pid: number): string | null {
  return procFile(pid, 'cmdline')?.replaceAll('\0', ' ') ?? null;
}

// Containers whose first process does not collect orphans keep every killed one as a zombie.
function isZombie(pid: number): boolean {
  const stat = procFile(pid, 'stat');
  return stat !== null && stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}

function procFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
