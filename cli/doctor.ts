import type { Command } from 'commander';
import { wholeNumber } from './arguments.ts';
import { JSON_OPTION } from './output.ts';
import type { Shell } from './shell.ts';

export interface DoctorFlags {
  readonly timeout: number;
  readonly json?: boolean;
}

export function addDoctorCommand(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .description('check the settings and everything Waybell depends on; a fault says what to do')
    .option('--timeout <ms>', 'how long each check may take, in milliseconds', wholeNumber(100, 120_000), 10_000)
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nEnds with 0 when nothing is bad (a warning is not), else with 3. Sends and changes nothing.',
    )
    .action(async (flags: DoctorFlags) => (await import('./doctor/run-doctor.ts')).runDoctor(shell, flags));
}
