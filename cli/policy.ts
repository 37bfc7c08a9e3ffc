import type { Command } from 'commander';
import type { MerchantId } from '../domain/ids.ts';
import { merchantArgument } from './arguments.ts';
import { JSON_OPTION } from './output.ts';
import type { Shell } from './shell.ts';

export interface MerchantFlags {
  readonly merchant: MerchantId;
  readonly json?: boolean;
}

const MERCHANT_OPTION = ['--merchant <id>', 'the shop', merchantArgument] as const;

/** YAML and the world's clocks take half a second to load, which no other command should wait for. */
const actions = () => import('./policy-actions.ts');

export function addPolicyCommands(program: Command, shell: Shell): void {
  const policy = program
    .command('policy')
    .description('what a shop decides: hours of silence, promised days, sending hours; see policy.example.yaml');
  policy
    .command('check')
    .description('read a policy file and name every problem by line and column')
    .argument('<file>', 'YAML')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      "\nThresholds are hours (afterHours, leadHours) or days, sending hours times of the buyer's day.",
    )
    .action(async (file: string, flags: { json?: boolean }) => (await actions()).checkPolicy(shell, file, flags.json));
  policy
    .command('apply')
    .description('check a policy file and put it in force as a new version; open orders follow at their next look')
    .argument('<file>', 'YAML')
    .requiredOption(...MERCHANT_OPTION)
    .option(...JSON_OPTION)
    .action(async (file: string, flags: MerchantFlags) => (await actions()).applyPolicy(shell, file, flags));
  policy
    .command('show')
    .description('the policy in force, every setting with its value; "own" marks what the shop set itself')
    .requiredOption(...MERCHANT_OPTION)
    .option(...JSON_OPTION)
    .action(async (flags: MerchantFlags) => (await actions()).showPolicy(shell, flags));
}
