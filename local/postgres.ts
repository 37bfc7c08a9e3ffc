/**
 * A real PostgreSQL server on loopback, from the binaries of an npm package.
 *
 * With a data folder, the server's life is the folder's: started or, when it runs already (another command's, or left
 * behind by one that was killed), joined. Whoever started it stops it; one that was left behind is stopped by whoever
 * joins it first. Without a data folder it is temporary, and ends and vanishes with this process, even after kill -9.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pingDatabase } from '../database/ping.ts';
import { createDatabase, createLogins, LOGINS } from '../database/server-setup.ts';
import { endWithParent } from './end-with-parent.ts';
import { withFileLock } from './file-lock.ts';
import { freePort } from './free-port.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import {
  type Cluster,
  type ClusterPasswords,
  clusterAt,
  initialiseCluster,
  passwordsOf,
  type RunningServer,
  runningServer,
  serverEnvironment,
} from './postgres-cluster.ts';
import { processAlive, processGone } from './process-alive.ts';

const DATABASE = 'waybell';
/** A recovery after kill -9 took 2.8 s; a busy machine takes longer. */
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

export interface PostgresOptions {
  /** Where the data stays between runs; without it they are temporary. */
  readonly dataDir?: string;
  /** The port on 127.0.0.1; without it, a free one. A server that runs already keeps its own. */
  readonly port?: number;
  /** Another copy of the binaries' `native` folder. */
  readonly nativeDir?: string;
}

export interface PostgresUrls {
  /** Reads and writes within one merchant. */
  readonly application: string;
  /** Reads the little that crosses merchants. */
  readonly relay: string;
  /** Owns the tables. */
  readonly migration: string;
  /** Makes databases and roles, connected to the database `postgres`; services refuse it. */
  readonly superuser: string;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly urls: PostgresUrls;
  /** The folder with data, log and passwords; not always the one asked for (see `clusterAt`). */
  readonly folder: string;
  /** The server ran already. */
  readonly joined: boolean;
  /** Ends the server, unless it belongs to another process that still lives. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts or joins the embedded server: roles, the three logins and the database `waybell` exist, migrations are the
 * caller's.
 * @throws {Error} with the server's own last words when it does not start.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<EmbeddedPostgres> {
  const binaries = await postgresBinaries(options.nativeDir);
  const cluster = await clusterAt(options.dataDir);
  try {
    return await withFileLock(cluster.lock, START_LIMIT_MS, async () => {
      const running = await runningServer(cluster);
      return running === null ? await start(cluster, binaries, options.port) : await join(cluster, running);
    });
  } catch (error) {
    if (cluster.temporary) await rm(cluster.folder, { recursive: true, force: true });
    throw error;
  }
}

async function start(
  cluster: Cluster,
  binaries: PostgresBinaries,
  wantedPort: number | undefined,
): Promise<EmbeddedPostgres> {
  await initialiseCluster(cluster, binaries);
  const passwords = await passwordsOf(cluster);
  const { server, pid, port } = await startServer(cluster, binaries, passwords, wantedPort);
  const watchdog = cluster.temporary ? endWithParent(pid, 'INT', cluster.folder) : null;
  try {
    const { superuser } = urlsOf(port, passwords);
    await createLogins(superuser, passwords);
    await createDatabase(superuser, DATABASE);
    await writeFile(ownerFile(cluster), String(process.pid));
  } catch (error) {
    server.kill('SIGQUIT');
    throw error;
  }
  return {
    port,
    urls: urlsOf(port, passwords),
    folder: cluster.folder,
    joined: false,
    stop: async () => {
      watchdog?.dismiss();
      await stopServer(cluster, pid);
    },
  };
}

async function join(cluster: Cluster, running: RunningServer): Promise<EmbeddedPostgres> {
  const passwords = await passwordsOf(cluster);
  const urls = urlsOf(running.port, passwords);
  await answering(urls.superuser, () => (processAlive(running.pid) ? null : 'it ended meanwhile'), cluster);
  const owner = Number(await readFile(ownerFile(cluster), 'utf8').catch(() => ''));
  const leftBehind = !(owner > 0 && processAlive(owner));
  if (leftBehind) await writeFile(ownerFile(cluster), String(process.pid));
  return {
    port: running.port,
    urls,
    folder: cluster.folder,
    joined: true,
    stop: async () => {
      if (leftBehind) await stopServer(cluster, running.pid);
    },
  };
}

interface StartedServer {
  readonly server: ChildProcess;
  readonly pid: number;
  readonly port: number;
}

async function startServer(
  cluster: Cluster,
  binaries: PostgresBinaries,
  passwords: ClusterPasswords,
  wantedPort: number | undefined,
): Promise<StartedServer> {
  // A free port can be lost between finding and binding it.
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    try {
      return await startOn(port, cluster, binaries, passwords);
    } catch (error) {
      if (!(error instanceof Error && /could not bind|already in use/i.test(error.message))) throw error;
      if (wantedPort !== undefined) {
        throw new Error(`Port ${port} on 127.0.0.1 is taken; name another, or none to get a free one.`, {
          cause: error,
        });
      }
      if (attempt === 5) throw error;
    }
  }
}

async function startOn(
  port: number,
  cluster: Cluster,
  binaries: PostgresBinaries,
  passwords: ClusterPasswords,
): Promise<StartedServer> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=32MB',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    // Nobody outlives a temporary server to miss its last transactions.
    ...(cluster.temporary ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const log = openSync(cluster.log, 'w', 0o600);
  const server = spawn(
    binaries.postgres,
    ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      stdio: ['ignore', log, log],
      // Ctrl-C in the terminal is for us, who then end the server when its users are done.
      detached: true,
      cwd: cluster.folder,
      env: serverEnvironment(),
      ...binaries.runAs,
    },
  );
  closeSync(log);
  let ended: string | null = null;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  server.unref();
  await answering(urlsOf(port, passwords).superuser, () => ended, cluster).catch((error: unknown) => {
    server.kill('SIGQUIT');
    throw error;
  });
  return { server, pid: server.pid ?? 0, port };
}

/** Waits until the server takes connections; gives up when it has ended or the limit is over. */
async function answering(url: string, ended: () => string | null, cluster: Cluster): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await pingDatabase(url, 5_000);
      return;
    } catch (cause) {
      const over = ended() ?? (Date.now() >= until ? `no answer for ${START_LIMIT_MS / 1_000} s` : null);
      if (over !== null) {
        const words = (await readFile(cluster.log, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n');
        throw new Error(`PostgreSQL did not start in ${cluster.folder}: ${over}. Its log ends:\n${words}`, { cause });
      }
      await sleep(20);
    }
  }
}

async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  await rm(ownerFile(cluster), { force: true });
  // Fast shutdown: sessions are ended, nothing is lost. Its quicker sister is for a server that hangs.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!processAlive(pid)) break;
    process.kill(pid, signal);
    if (await processGone(pid, STOP_LIMIT_MS)) break;
  }
  if (cluster.temporary) await rm(cluster.folder, { recursive: true, force: true });
}

function ownerFile(cluster: Cluster): string {
  return path.join(cluster.folder, 'owner');
}

function urlsOf(port: number, passwords: ClusterPasswords): PostgresUrls {
  const url = (login: string, password: string, database = DATABASE): string =>
    `postgres://${login}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    application: url(LOGINS.app, passwords.app),
    relay: url(LOGINS.relay, passwords.relay),
    migration: url(LOGINS.owner, passwords.owner),
    superuser: url('postgres', passwords.superuser, 'postgres'),
  };
}
