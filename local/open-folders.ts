/**
 * PostgreSQL refuses to run as root, so root starts it as another user. These functions find folders which that user can
 * reach: a project in a home of mode 0700 is not one.
 */
import { chmod, lstat, mkdir, mkdtemp, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** `nobody` on Linux. It must have a name, which initdb looks up. */
export const UNPRIVILEGED = { uid: 65_534, gid: 65_534 } as const;

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether every user may pass through this folder and all above it. */
export async function openToAll(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stats = await stat(at).catch(() => null);
    // What does not exist yet will be made by us, passable.
    if (stats !== null && (stats.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Root's own folder, kept between runs, that other users can reach: `/var/lib/waybell`, or one under a temporary folder. */
export async function rootsOpenFolder(): Promise<string> {
  for (const parent of ['/var/lib', '/var/db', os.tmpdir(), '/var/tmp', '/tmp']) {
    const folder = path.join(parent, 'waybell');
    if (!(await openToAll(parent)) || !(await isFolder(parent))) continue;
    try {
      await mkdir(folder, { recursive: true });
      const stats = await lstat(folder);
      // In a folder that everybody may write to, somebody else may have been there first.
      if (!stats.isDirectory() || stats.uid !== 0) continue;
      await chmod(folder, 0o755);
      return folder;
    } catch {
      // Read-only, full, or no folder: the next one may do.
    }
  }
  throw new Error(
    `Found no folder that user ${UNPRIVILEGED.uid} can reach (tried /var/lib, the temporary folders). PostgreSQL does not run as root: set DATABASE_URL, or start as another user.`,
  );
}

/** A new temporary folder that the user who runs PostgreSQL can reach. */
export async function temporaryFolder(): Promise<string> {
  const candidates = runsAsRoot() ? [os.tmpdir(), '/tmp', '/var/tmp'] : [os.tmpdir()];
  for (const parent of candidates) {
    if (runsAsRoot() && !((await isFolder(parent)) && (await openToAll(parent)))) continue;
    return mkdtemp(path.join(parent, 'waybell-postgres-'));
  }
  return mkdtemp(path.join(await rootsOpenFolder(), 'postgres-'));
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}
