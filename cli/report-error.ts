/** The one place that turns an error into what a person reads and what a script gets. */
import { CommanderError } from 'commander';
import { ConfigurationError } from '../configuration.ts';
import { SchemaError } from '../database/migrate.ts';
import { SealingError } from '../database/sealing.ts';
import { connectionFault } from './connection-fault.ts';
import { CommandError, EXIT, type ExitCode } from './exit-codes.ts';

export interface ErrorReport {
  /** Without a stack trace; null where it has been said already. */
  readonly message: string | null;
  readonly exitCode: ExitCode;
}

/** What to say of an error, and which exit code it ends the command with. */
export function reportError(error: unknown): ErrorReport {
  // commander has printed its own message, or the help that was asked for.
  if (error instanceof CommanderError) {
    return { message: null, exitCode: error.exitCode === 0 ? EXIT.ok : EXIT.badInput };
  }
  if (error instanceof CommandError) return { message: error.message, exitCode: error.exitCode };
  if (error instanceof ConfigurationError) return { message: error.message, exitCode: EXIT.badInput };
  if (error instanceof SealingError) return { message: error.message, exitCode: EXIT.badInput };
  if (error instanceof SchemaError) return { message: error.message, exitCode: EXIT.dependency };
  if (hasCode(error, 'EADDRINUSE')) {
    return {
      message: `The address ${addressOf(error)} is taken by another process: stop it, or set HTTP_PORT (or OPERATIONS_PORT) to a free port.`,
      exitCode: EXIT.failed,
    };
  }
  const fault = connectionFault(error);
  if (fault !== null) return { message: `A connection failed: ${fault}.`, exitCode: EXIT.dependency };
  return {
    message: `${error instanceof Error ? error.message || error.name : String(error)}\nLOG_LEVEL=debug shows where this happened.`,
    exitCode: EXIT.failed,
  };
}

function hasCode(error: unknown, code: string): error is Error & { readonly address?: string; readonly port?: number } {
  return error instanceof Error && 'code' in error && error.code === code;
}

function addressOf(error: { readonly address?: string; readonly port?: number }): string {
  return `${error.address ?? ''}:${error.port ?? ''}`;
}
