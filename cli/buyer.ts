import type { Command } from 'commander';
import type { MerchantId } from '../domain/ids.ts';
import { merchantArgument } from './arguments.ts';
import { JSON_OPTION } from './output.ts';
import type { Shell } from './shell.ts';

export interface EraseFlags {
  readonly order?: string;
  readonly merchant?: MerchantId;
  readonly emailStdin?: boolean;
  readonly json?: boolean;
}

export function addBuyerCommands(program: Command, shell: Shell): void {
  const buyer = program.command('buyer').description("buyers' own data");
  buyer
    .command('erase')
    .description('forget a buyer for good, by one order or by e-mail address; the watch of their orders ends')
    .option('--order <id>', 'the order of the buyer; with --merchant also its number')
    .option('--merchant <id>', 'the shop', merchantArgument)
    .option('--email-stdin', 'read an e-mail address from standard input: all orders of the shop placed with it')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      "\nThe address is never taken from the command line, which other users and the shell's history see.",
    )
    .action(async (flags: EraseFlags) => (await import('./erase-buyer.ts')).eraseBuyers(shell, flags));
}
