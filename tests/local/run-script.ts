import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface RunningScript {
  readonly process: ChildProcess;
  /** The first line it prints. @throws with what it wrote to standard error when it ends before. */
  readonly firstLine: Promise<string>;
  /** Its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** Runs TypeScript in a process of its own that can be killed; `$ROOT` in the source is the project's folder. */
export async function runScript(
  folder: string,
  source: string,
  options: { readonly uid?: number; readonly gid?: number; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<RunningScript> {
  const file = path.join(folder, `script-${scripts}.mts`);
  scripts += 1;
  await writeFile(file, source.replaceAll('$ROOT', process.cwd()), { mode: 0o644 });
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: folder,
    ...options,
  });
  let printed = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('\n')) resolve(printed.slice(0, printed.indexOf('\n')));
    });
    child.once('close', () => reject(new Error(`The script ended without a word: ${complaint}`)));
    child.once('error', reject);
  });
  // Not every caller waits for it.
  firstLine.catch(() => undefined);
  return { process: child, firstLine, ended };
}

let scripts = 0;
