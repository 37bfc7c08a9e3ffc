import { type ChildProcess, spawn } from 'node:child_process';
import { runCommand } from '../../cli/run-command.ts';
import type { TestDatabase } from '../database.ts';

export interface CommandOutcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** Nothing answers on port 1 of loopback. */
export const NOTHING_RUNS: Environment = {
  DATABASE_URL: 'postgres://app:secret-password@127.0.0.1:1/waybell',
  DATABASE_RELAY_URL: 'postgres://relay:secret-password@127.0.0.1:1/waybell',
  DATABASE_MIGRATION_URL: 'postgres://owner:secret-password@127.0.0.1:1/waybell',
  WAYBELL_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  TEMPORAL_ADDRESS: '127.0.0.1:1',
};

/** The settings of a test's own database. */
export function settingsOf({ urls }: TestDatabase): Environment {
  return {
    DATABASE_URL: urls.application,
    DATABASE_RELAY_URL: urls.relay,
    DATABASE_MIGRATION_URL: urls.migration,
    WAYBELL_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
}

/** Runs a command line in this process, through everything but the process itself. */
export async function waybell(args: readonly string[], environment: Environment, stdin = ''): Promise<CommandOutcome> {
  const said = { out: '', err: '' };
  const exitCode = await runCommand(
    {
      environment,
      readStdin: () => Promise.resolve(stdin),
      out: (text) => (said.out += `${text}\n`),
      err: (text) => (said.err += `${text}\n`),
    },
    args,
  );
  return { exitCode, ...said };
}

/** What a command printed with --json. */
export function jsonOf<T>({ out, err }: CommandOutcome): T {
  try {
    return JSON.parse(out) as T;
  } catch {
    throw new Error(`No JSON, but: ${out} ${err}`);
  }
}

export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<CommandOutcome>;
  /** Resolves with the output so far when it fits. @throws when the command ends before. */
  until(fits: RegExp): Promise<string>;
}

/** Starts the real command in a process of its own; about a second passes before its first word. */
export function startWaybell(args: readonly string[], environment: Environment, stdin = ''): RunningCommand {
  const { PATH, HOME, TMPDIR } = process.env;
  const inherited = Object.entries({ PATH, HOME, TMPDIR }).filter((pair) => pair[1] !== undefined);
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), TZ: 'America/New_York', ...environment },
  });
  const said = { out: '', err: '' };
  const watchers = new Set<() => void>();
  const hear = (stream: 'out' | 'err') => (chunk: Buffer) => {
    said[stream] += chunk.toString();
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', hear('out'));
  child.stderr.on('data', hear('err'));
  child.stdin.end(stdin);
  const ended = new Promise<CommandOutcome>((resolve) => {
    child.once('close', (exitCode) => resolve({ exitCode, ...said }));
  });
  return {
    process: child,
    ended,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (fits.test(said.out)) {
            watchers.delete(look);
            resolve(said.out);
          }
        };
        watchers.add(look);
        void ended.then(({ exitCode }) => reject(new Error(`It ended with ${exitCode}: ${said.out}${said.err}`)));
        look();
      }),
  };
}
