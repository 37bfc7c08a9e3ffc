/** All checks, side by side where one does not need another, printed as one line each. */
import { ConfigurationError, loadConfiguration } from '../../configuration.ts';
import type { DoctorFlags } from '../doctor.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { counted, print } from '../output.ts';
import type { Shell } from '../shell.ts';
import { checkDatabase } from './check-database.ts';
import { checkPeers } from './check-peers.ts';
import { checkTemporal } from './check-temporal.ts';
import { checkZoneData } from './check-zone-data.ts';
import { bad, type Finding, ok } from './finding.ts';

/** Prints the findings. @throws {CommandError} with exit code 3 when something is bad. */
export async function runDoctor(shell: Shell, { timeout, json }: DoctorFlags): Promise<void> {
  const findings = await findingsOf(shell, timeout);
  const faults = findings.filter(({ state }) => state === 'bad').length;
  print(shell, json, { ok: faults === 0, checks: findings }, () => findings.map(lineOf).join('\n'));
  if (faults > 0) throw new CommandError(EXIT.dependency, `${counted(faults, 'check')} failed.`);
}

async function findingsOf(shell: Shell, limitMs: number): Promise<readonly Finding[]> {
  try {
    const configuration = loadConfiguration(shell.environment);
    const settings = ok('configuration', 'every variable that is set is in order');
    const parts = await Promise.all([
      checkDatabase(configuration, limitMs).then(async (database) => {
        const temporal = await checkTemporal(shell, configuration, database, limitMs);
        await database.close();
        return [...database.findings, ...temporal];
      }),
      checkPeers(configuration, limitMs),
    ]);
    return [settings, ...parts.flat(), checkZoneData()];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const faults = error.problems.map(({ variable, value, expected }) =>
      bad('configuration', `${variable} is ${value ?? 'not set'}`, `Expected ${expected}; see docs/configuration.md.`),
    );
    return [...faults, checkZoneData()];
  }
}

const MARK: Readonly<Record<Finding['state'], string>> = { ok: 'ok  ', warn: 'WARN', bad: 'BAD ', off: '-   ' };

function lineOf({ check, state, found, advice }: Finding): string {
  return `${MARK[state]}  ${check.padEnd(24)} ${found}${advice === null ? '' : `. ${advice}`}`;
}
