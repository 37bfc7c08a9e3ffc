import { spawn } from 'node:child_process';

export interface Watchdog {
  /** Calls the watch off; to be done before the watched process is ended in the ordinary way. */
  dismiss(): void;
}

// Blocks on the pipe from this process; the kernel closes it at our end, also after kill -9. Where nobody collects
// zombies, `kill -0` succeeds on them for ever; they have no program in /proc.
const WATCH = `alive() { kill -0 "$1" 2>/dev/null && { [ ! -e /proc/self/exe ] || [ -e "/proc/$1/exe" ]; }; }
read -r _
kill -s "$2" "$1" 2>/dev/null
i=0
while alive "$1" && [ "$i" -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
kill -s KILL "$1" 2>/dev/null
if [ -n "$3" ]; then rm -rf -- "$3"; fi`;

/**
 * Lets `pid` be ended with `signal` when this process ends, however it ends, and `folder` removed after it.
 * It is a small shell that waits at a pipe; on Windows, which has no such shell, nothing watches.
 */
export function endWithParent(pid: number, signal: 'INT' | 'TERM', folder: string | null): Watchdog {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const shell = spawn('/bin/sh', ['-c', WATCH, 'sh', String(pid), signal, folder ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A session of its own: Ctrl-C in the terminal must reach us alone, who then end things in order.
    detached: true,
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  });
  shell.on('error', () => undefined);
  shell.unref();
  // The write end of a child's pipe is a socket, which would keep an otherwise finished process alive.
  (shell.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => void shell.kill('SIGKILL') };
}
