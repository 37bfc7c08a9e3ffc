import { createInterface } from 'node:readline';
import { CommandError, EXIT } from './exit-codes.ts';

/** What a command has of its process: in tests a string in, a string out. */
export interface Shell {
  /** The variables commands read; `--dev` lays those of the dev world under them. */
  environment: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  readStdin(): Promise<string>;
  /** One or more lines of result; a line end is added. */
  out(text: string): void;
  /** One or more lines beside the result: progress, warnings, errors. */
  err(text: string): void;
}

/** More than any secret, policy or answer of a carrier; a pipe that never ends is not read for ever. */
const MAX_STDIN_CHARACTERS = 20_000_000;

/** The shell of a real process. */
export function processShell(): Shell {
  return {
    environment: process.env,
    readStdin: async () => {
      if (process.stdin.isTTY)
        process.stderr.write('Reading from the terminal; end with Ctrl-D on a line of its own.\n');
      let text = '';
      for await (const line of createInterface({ input: process.stdin })) {
        text += `${line}\n`;
        if (text.length > MAX_STDIN_CHARACTERS) {
          throw new CommandError(EXIT.badInput, `Standard input is longer than ${MAX_STDIN_CHARACTERS} characters.`);
        }
      }
      return text;
    },
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  };
}
