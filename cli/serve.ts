/** `start`, `server` and `worker`: the processes of production. */
import { type Command, InvalidArgumentError } from 'commander';
import { ROLES, type ServeOptions } from './serve-roles.ts';
import type { Shell } from './shell.ts';

export function addServeCommands(program: Command, shell: Shell): void {
  const serve = async (options: ServeOptions) => (await import('./serve-product.ts')).serveProduct(shell, options);
  program
    .command('start')
    .description('run the server and all worker roles in one process')
    .addHelpText('after', DRAIN)
    .action(() => serve({ server: true, roles: ROLES }));
  program
    .command('server')
    .description('run the server alone: webhooks, carrier pushes, and the relay that tells Temporal')
    .addHelpText('after', DRAIN)
    .action(() => serve({ server: true, roles: [] }));
  program
    .command('worker')
    .description('run workers alone')
    .option('--role <roles...>', `which task queues to serve: ${ROLES.join(', ')} (default: all)`, roleOf)
    .addHelpText('after', DRAIN)
    .action(({ role }: { role?: readonly (typeof ROLES)[number][] }) => serve({ server: false, roles: role ?? ROLES }));
}

const DRAIN = `
SIGTERM or SIGINT drains: no new work is taken, and what runs may finish for SHUTDOWN_GRACE_MS milliseconds.
A second signal ends the process at once. /healthz, /readyz and /metrics are on OPERATIONS_PORT.
Settings: docs/configuration.md; Temporal: TEMPORAL_ADDRESS and the rest of its own environment configuration.`;

function roleOf(text: string, before: readonly string[] | undefined): readonly string[] {
  if (!ROLES.some((role) => role === text)) throw new InvalidArgumentError(`Expected one of ${ROLES.join(', ')}.`);
  return [...(before ?? []), text];
}
