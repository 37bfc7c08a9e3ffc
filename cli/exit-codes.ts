/** What the command's exit code says to a script. Shown by `waybell --help`. */
export const EXIT = {
  ok: 0,
  /** It was understood and could not be done. */
  failed: 1,
  /** Wrong arguments, a wrong file, a wrong setting. */
  badInput: 2,
  /** PostgreSQL, Temporal or another dependency is missing, unreachable, or not as this version needs it. */
  dependency: 3,
  /** There is no such order, merchant or buyer. */
  notFound: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure whose message is written for the person at the terminal: what happened, and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
