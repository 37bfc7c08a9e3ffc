/** A Temporal dev server on loopback, run by the Temporal CLI. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { endWithParent } from './end-with-parent.ts';
import { freePort, portAnswers } from './free-port.ts';
import { processGone } from './process-alive.ts';
import { resolveTemporalCli } from './temporal-programs.ts';

export { resolveTemporalCli, resolveTemporalTestServer } from './temporal-programs.ts';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

/** The types of the SDK's search attribute keys, in the command line's words. */
const ATTRIBUTE_TYPES: Readonly<Record<SearchAttributeType, string>> = {
  TEXT: 'Text',
  KEYWORD: 'Keyword',
  KEYWORD_LIST: 'KeywordList',
  INT: 'Int',
  DOUBLE: 'Double',
  BOOL: 'Bool',
  DATETIME: 'Datetime',
};

export interface TemporalOptions {
  /** Registered before the server is handed out. */
  readonly searchAttributes: readonly { readonly name: string; readonly type: SearchAttributeType }[];
  /** Ports on 127.0.0.1; without them, free ones. */
  readonly port?: number;
  readonly uiPort?: number;
  /** Keeps workflows between runs; without it they end with the server. */
  readonly dbFilename?: string;
  readonly extraArgs?: readonly string[];
  /** The program; found or fetched when left out. */
  readonly cliPath?: string;
}

export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  readonly namespace: string;
  /** The server's process, for tests that kill it. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a dev server with fine timers (the server's default lets a retry of 200 ms wait a second). It ends with this
 * process, also after kill -9; not on Windows.
 * @throws {Error} with the server's own last words when it does not start.
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const cli = options.cliPath ?? (await resolveTemporalCli());
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const uiPort = options.uiPort ?? (await freePort());
    for (const wanted of [options.port, options.uiPort]) {
      if (wanted !== undefined && (await portAnswers(wanted))) {
        throw new Error(`Port ${wanted} on 127.0.0.1 is taken; name another, or none to get a free one.`);
      }
    }
    try {
      return await startOn(port, uiPort, cli, options);
    } catch (error) {
      // A free port can be lost between finding and binding it.
      const lost = error instanceof Error && /address already in use/i.test(error.message);
      if (!lost || attempt === 5) throw error;
    }
  }
}

async function startOn(port: number, uiPort: number, cli: string, options: TemporalOptions): Promise<TemporalServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-temporal-'));
  if (options.dbFilename !== undefined) await mkdir(path.dirname(options.dbFilename), { recursive: true });
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'w', 0o600);
  const server = spawn(cli, serverArguments(port, uiPort, options), {
    stdio: ['ignore', log, log],
    // Ctrl-C in the terminal is for us, who then end the server when its users are done.
    detached: true,
    cwd: folder,
  });
  closeSync(log);
  let ended: string | null = null;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  server.unref();
  const pid = server.pid ?? 0;
  const watchdog = pid === 0 ? null : endWithParent(pid, 'TERM', folder);
  const stop = async (): Promise<void> => {
    watchdog?.dismiss();
    // Its orderly shutdown takes 1.3 s and is for the sake of the file.
    for (const signal of options.dbFilename === undefined
      ? (['SIGKILL'] as const)
      : (['SIGTERM', 'SIGKILL'] as const)) {
      if (ended !== null) break;
      server.kill(signal);
      await processGone(pid, STOP_LIMIT_MS);
    }
    await rm(folder, { recursive: true, force: true });
  };
  const address = `127.0.0.1:${port}`;
  try {
    await ready(
      address,
      options.searchAttributes.map(({ name }) => name),
      () => ended,
    );
  } catch (cause) {
    const words = lastWords(await readFile(logFile, 'utf8').catch(() => ''));
    await stop();
    throw new Error(`The Temporal dev server (${cli}) did not start: ${String(cause)}. It said:\n${words}`, { cause });
  }
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, namespace: 'default', pid, stop };
}

/** The last lines of a log, and before them the reason of a panic, which its stack traces bury. */
function lastWords(log: string): string {
  const lines = log.trim().split('\n');
  const reasons = lines.slice(0, -8).filter((line) => /^panic:|address already in use/i.test(line));
  return [...reasons.slice(0, 3), ...lines.slice(-8)].join('\n');
}

function serverArguments(port: number, uiPort: number, options: TemporalOptions): readonly string[] {
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--ui-port',
    String(uiPort),
    '--log-level',
    'error',
    '--ui-disable-news-fetch',
    '--dynamic-config-value',
    'history.timerProcessorMaxTimeShift="20ms"',
    ...options.searchAttributes.flatMap(({ name, type }) => ['--search-attribute', `${name}=${ATTRIBUTE_TYPES[type]}`]),
    ...(options.dbFilename === undefined ? [] : ['--db-filename', path.resolve(options.dbFilename)]),
    ...(options.extraArgs ?? []),
  ];
}

/** Waits until the default namespace exists and knows every search attribute. */
async function ready(address: string, attributes: readonly string[], ended: () => string | null): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    let problem: unknown = 'it takes no connections';
    if (await portAnswers(Number(address.split(':')[1]))) {
      problem = await firstAnswer(address, attributes).catch((error: unknown) => error);
      if (problem === null) return;
    }
    const over = ended();
    if (over !== null) throw new Error(over);
    if (Date.now() >= until) throw new Error(`not ready after ${START_LIMIT_MS / 1_000} s: ${String(problem)}`);
    await sleep(25);
  }
}

async function firstAnswer(address: string, attributes: readonly string[]): Promise<string | null> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    const missing = attributes.filter((name) => customAttributes[name] === undefined);
    return missing.length === 0 ? null : `no search attribute ${missing.join(', ')}`;
  } finally {
    await connection.close();
  }
}
