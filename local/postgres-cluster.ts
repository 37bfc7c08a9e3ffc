/** The folder of an embedded server: where it is, how it is made, which server runs on it. */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { openToAll, rootsOpenFolder, runsAsRoot, temporaryFolder } from './open-folders.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { commandLineOf, processAlive } from './process-alive.ts';

export interface Cluster {
  /** Holds everything of the server: `data/`, `passwords.json`, `server.log`, `owner`, `lock`. */
  readonly folder: string;
  /** PGDATA: mode 0700, owned by the user who runs the server. */
  readonly data: string;
  readonly log: string;
  readonly lock: string;
  /** Thrown away when the server stops. */
  readonly temporary: boolean;
}

const passwordsSchema = z.object({
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
  relay: z.string(),
});
export type ClusterPasswords = z.infer<typeof passwordsSchema>;

/**
 * The cluster of `dataDir`, or a new temporary one. Root's cluster lies elsewhere, under a name made from `dataDir`, where
 * the user who runs PostgreSQL cannot reach `dataDir`.
 */
export async function clusterAt(dataDir: string | undefined): Promise<Cluster> {
  const folder = dataDir === undefined ? await temporaryFolder() : await reachable(path.resolve(dataDir));
  await mkdir(folder, { recursive: true });
  await chmod(folder, runsAsRoot() ? 0o711 : 0o700);
  return {
    folder,
    data: path.join(folder, 'data'),
    log: path.join(folder, 'server.log'),
    lock: path.join(folder, 'lock'),
    temporary: dataDir === undefined,
  };
}

async function reachable(wanted: string): Promise<string> {
  if (!runsAsRoot() || (await openToAll(path.dirname(wanted)))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return path.join(await rootsOpenFolder(), `postgres-data-${name}`);
}

/** Makes the cluster with new passwords where there is none. An interrupted attempt is begun anew. */
export async function initialiseCluster(cluster: Cluster, binaries: PostgresBinaries): Promise<void> {
  if (existsSync(path.join(cluster.data, 'PG_VERSION'))) return;
  const unfinished = `${cluster.data}.new`;
  const passwordFile = path.join(cluster.folder, 'superuser-password');
  const secret = (): string => randomBytes(24).toString('base64url');
  const passwords: ClusterPasswords = { superuser: secret(), owner: secret(), app: secret(), relay: secret() };
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(path.join(cluster.folder, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 });
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  if (binaries.runAs !== null) {
    await chown(unfinished, binaries.runAs.uid, binaries.runAs.gid);
    await chown(passwordFile, binaries.runAs.uid, binaries.runAs.gid);
  }
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        '-D',
        unfinished,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        ...(cluster.temporary ? ['--no-sync'] : []),
      ],
      { env: serverEnvironment(), cwd: cluster.folder, ...binaries.runAs },
    );
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    throw new Error(
      `PostgreSQL could not make its data folder ${unfinished}: ${said}. Set DATABASE_URL, DATABASE_RELAY_URL and DATABASE_MIGRATION_URL to use a server of your own.`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster.data);
}

/** @throws {Error} when the passwords of an existing cluster are gone. */
export async function passwordsOf(cluster: Cluster): Promise<ClusterPasswords> {
  const file = path.join(cluster.folder, 'passwords.json');
  try {
    return passwordsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `${file} cannot be read, so nobody can log in to the data beside it. Restore it, or delete ${cluster.folder} to begin anew.`,
      { cause },
    );
  }
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on the cluster, by its own `postmaster.pid`; a file that a dead server left is removed. */
export async function runningServer(cluster: Cluster): Promise<RunningServer | null> {
  const file = path.join(cluster.data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return null;
  // After a reboot the number may be another process's; PostgreSQL itself would then refuse to start.
  const command = commandLineOf(pid);
  if (processAlive(pid) && (command === null || command.includes(cluster.data))) return { pid, port };
  await rm(file, { force: true });
  return null;
}

/** Only what the programs need: they run as another user, who must not read our secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
