import type { Command } from 'commander';
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
    .action(async () => (await import('./dev/run-dev.ts')).runDev(shell));
}
