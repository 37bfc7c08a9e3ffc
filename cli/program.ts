import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../database/project-root.ts';
import { addBundleCommand } from './bundle.ts';
import { addBuyerCommands } from './buyer.ts';
import { addCarrierCommands } from './carrier.ts';
import { addDemoCommand } from './demo.ts';
import { layDevSettings } from './dev/dev-files.ts';
import { addDevCommand } from './dev.ts';
import { addDoctorCommand } from './doctor.ts';
import { addEndpointCommands } from './endpoint.ts';
import { addHookCommands } from './hook.ts';
import { addInboxCommands } from './inbox.ts';
import { addMerchantCommands } from './merchant.ts';
import { addMigrateCommand } from './migrate.ts';
import { addOrderCommands } from './order.ts';
import { addPolicyCommands } from './policy.ts';
import { addServeCommands } from './serve.ts';
import type { Shell } from './shell.ts';

/** The whole `waybell` command. What a command needs beyond its own words it loads when it runs. */
export function createProgram(shell: Shell): Command {
  const program = new Command('waybell')
    .description('Watches parcels and writes to buyers before they ask.')
    .version(versionOf(), '--version', 'print the version')
    .option('--dev', 'work on the world that "waybell dev" runs on this machine')
    .exitOverride()
    .configureOutput({ writeOut: (text) => shell.out(text.trimEnd()), writeErr: (text) => shell.err(text.trimEnd()) })
    .showHelpAfterError('(--help shows what is expected)')
    .addHelpText('after', AFTER)
    .hook('preAction', async () => {
      if (program.opts<{ dev?: boolean }>().dev === true) await layDevSettings(shell);
    });
  addDemoCommand(program);
  addDevCommand(program, shell);
  addServeCommands(program, shell);
  addMigrateCommand(program, shell);
  addDoctorCommand(program, shell);
  addOrderCommands(program, shell);
  addPolicyCommands(program, shell);
  addMerchantCommands(program, shell);
  addEndpointCommands(program, shell);
  addHookCommands(program, shell);
  addInboxCommands(program, shell);
  addCarrierCommands(program, shell);
  addBuyerCommands(program, shell);
  addBundleCommand(program, shell);
  return program;
}

const AFTER = `
Settings come from environment variables: docs/configuration.md has each with its unit and default.
LOG_LEVEL=debug adds where an error happened.

Exit codes: 0 done, 1 failed, 2 wrong input or setting, 3 a dependency is missing or unreachable, 4 not found.`;

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
