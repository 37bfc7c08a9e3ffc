import { EXIT, type ExitCode } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { reportError } from './report-error.ts';
import type { Shell } from './shell.ts';

/** Runs one command line to its end; never rejects. */
export async function runCommand(shell: Shell, args: readonly string[]): Promise<ExitCode> {
  try {
    await createProgram(shell).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    const { message, exitCode } = reportError(error);
    if (message !== null) shell.err(`waybell: ${message}`);
    const level = shell.environment['LOG_LEVEL'];
    if (message !== null && (level === 'debug' || level === 'trace') && error instanceof Error) {
      shell.err(stackOf(error));
    }
    return exitCode;
  }
}

function stackOf(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\nCaused by: ${stackOf(error.cause)}` : stack;
}
