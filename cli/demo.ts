import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandError, EXIT } from './exit-codes.ts';

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('play eight orders over three weeks in about a minute, on real parts, and print what was sent')
    .option('--json <file>', 'also write the table to this file')
    .option('--keep', 'leave everything running afterwards, until Ctrl-C')
    .action(async ({ json, keep }: { json?: string; keep?: boolean }) => {
      if (json !== undefined) await checkWritable(json);
      const { runDemo } = await import('../demo/run-demo.ts');
      await runDemo({ jsonFile: json ?? null, keep: keep === true });
    });
}

/** Said before the minute is spent. @throws {CommandError} where no such file can be written. */
async function checkWritable(file: string): Promise<void> {
  try {
    await (await open(file, 'a')).close();
  } catch (cause) {
    throw new CommandError(
      EXIT.badInput,
      `--json ${file} cannot be written; expected a file in a folder that exists.`,
      {
        cause,
      },
    );
  }
}
