import { type Command, InvalidArgumentError } from 'commander';
import { migrate, migrationState } from '../database/migrate.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { placeOf, unreachable } from './open-database.ts';
import { JSON_OPTION, print } from './output.ts';
import { required, settingsOf } from './require-settings.ts';
import type { Shell } from './shell.ts';

const DIRECTIONS = ['up', 'down', 'status'] as const;
type Direction = (typeof DIRECTIONS)[number];

interface MigrateFlags {
  readonly to?: string;
  readonly skipTemporal?: boolean;
  readonly json?: boolean;
}

export function addMigrateCommand(program: Command, shell: Shell): void {
  program
    .command('migrate')
    .description('bring the database to this version, and register the search attributes orders are found by')
    .argument('[direction]', 'up, down (one step back), or status', directionOf, 'up')
    .option(
      '--to <migration>',
      'stop at this one, e.g. 0003; it is the last one applied afterwards, 0 is the empty database',
    )
    .option('--skip-temporal', 'leave Temporal alone')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nUses DATABASE_MIGRATION_URL, the login that owns the tables. Safe to run twice and many at once.',
    )
    .action((direction: Direction, flags: MigrateFlags) => run(shell, direction, flags));
}

async function run(shell: Shell, direction: Direction, flags: MigrateFlags): Promise<void> {
  const url = required(settingsOf(shell).database.migrationUrl, 'DATABASE_MIGRATION_URL');
  // Read before anything is changed: what cannot be done whole for a wrong setting is not begun.
  const temporal =
    flags.skipTemporal === true || direction === 'down'
      ? null
      : (await import('./open-temporal.ts')).temporalSettings(shell);
  const here = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      if (error instanceof RangeError) throw new CommandError(EXIT.badInput, error.message, { cause: error });
      throw unreachable(error, url, 'DATABASE_MIGRATION_URL');
    });
  const done =
    direction === 'status'
      ? []
      : await here(migrate(url, { direction, ...(flags.to === undefined ? {} : { to: flags.to }) }));
  const state = await here(migrationState(url));
  const text = () =>
    [
      `PostgreSQL at ${placeOf(url)}: migration ${state.current ?? 'none'}; this version needs ${state.expected}.`,
      ...done.map((name) => `  ${direction === 'down' ? 'taken back' : 'applied'}: ${name}`),
      ...state.pending.map((name) => `  not applied: ${name}`),
      ...state.unknown.map((name) => `  unknown to this version: ${name}`),
    ].join('\n');
  if (temporal === null) {
    print(shell, flags.json, { ...state, done, searchAttributes: null }, text);
    return;
  }
  const { registerFor } = await import('./register-attributes.ts');
  const outcome = await registerFor(temporal, direction === 'status' ? 'look' : 'register');
  print(shell, flags.json, { ...state, done, searchAttributes: outcome.json }, () => `${text()}\n${outcome.text}`);
  if (outcome.problem !== null) throw outcome.problem;
}

function directionOf(text: string): Direction {
  const found = DIRECTIONS.find((direction) => direction === text);
  if (found === undefined) throw new InvalidArgumentError(`Expected one of ${DIRECTIONS.join(', ')}.`);
  return found;
}
