import type { Command } from 'commander';
import { FileLockHeld, withFileLock } from '../local/file-lock.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import type { Shell } from './shell.ts';

export function addDevCommand(program: Command, shell: Shell): void {
  program
    .command('dev')
    .description('run everything on this machine: PostgreSQL, Temporal with its UI, carrier, inbox, server, workers')
    .addHelpText(
      'after',
      `
What is set in the environment replaces a part: DATABASE_URL (with its two sisters), TEMPORAL_ADDRESS, SMTP_URL,
SEVENTEENTRACK_API_KEY, TWILIO_ACCOUNT_SID. Data stay in .waybell/ between runs; delete that folder to begin anew.
Other commands work on this world with --dev: "waybell --dev order list".`,
    )
    .action(async () => {
      const [{ runDev }, { devFile }] = [await import('./dev/run-dev.ts'), await import('./dev/dev-files.ts')];
      await withFileLock(devFile('dev.lock'), 0, () => runDev(shell)).catch((error: unknown) => {
        if (!(error instanceof FileLockHeld)) throw error;
        const what = `"npm run dev" runs here already, as process ${error.holder}; its addresses are in .waybell/dev.env.`;
        throw new CommandError(EXIT.failed, `${what} A second one would share its data: end that one first.`);
      });
    });
}
