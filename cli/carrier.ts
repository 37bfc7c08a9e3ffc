import type { Command } from 'commander';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../domain/plan.ts';
import { countryCode, day, merchantArgument, oneOf, wholeNumber } from './arguments.ts';
import type { CheckFlags } from './carrier/check-account.ts';
import type { ClassifyFlags } from './carrier/classify-texts.ts';
import type { ReadFlags } from './carrier/read-feed.ts';
import type { RereadFlags } from './carrier/reread.ts';
import type { UnknownFlags } from './carrier/unknown-codes.ts';
import { JSON_OPTION } from './output.ts';
import type { Shell } from './shell.ts';

export function addCarrierCommands(program: Command, shell: Shell): void {
  const carrier = program.command('carrier').description('what carriers say, and how it is understood');
  carrier
    .command('read')
    .description('read a raw answer of a provider: every checkpoint with the rule that decided, and the journey')
    .argument('<provider>', CARRIER_PROVIDERS.join(', '), oneOf(CARRIER_PROVIDERS))
    .argument('[file]', 'the answer, an entry of one, or a push, as it came; - or nothing for standard input', '-')
    .option('--origin <country>', 'where the parcel starts, e.g. CN; else as the answer says', countryCode)
    .option('--destination <country>', 'where it goes, e.g. BR; else as the answer says', countryCode)
    .option('--ordered <day>', 'leave out scans from more than 3 days before, e.g. 2026-11-02', day)
    .option('--json', 'print one JSON document a parcel and line instead of text')
    .addHelpText('after', '\nNeeds neither database nor Temporal, and asks nobody.')
    .action(async (provider: CarrierProvider, file: string, flags: ReadFlags) => {
      const { readFeed } = await import('./carrier/read-feed.ts');
      await readFeed(shell, provider, file, flags);
    });
  carrier
    .command('classify')
    .description('read texts of scans, one a line on standard input')
    .option('--country <country>', 'where the scans were made, e.g. BR', countryCode)
    .option('--origin <country>', 'where the parcel starts, e.g. CN', countryCode)
    .option(
      '--destination <country>',
      'where it goes; without it the country, where that is not the origin',
      countryCode,
    )
    .option('--json', 'print one JSON document a line instead of text')
    .action(async (flags: ClassifyFlags) => {
      const { classifyTexts } = await import('./carrier/classify-texts.ts');
      await classifyTexts(shell, flags);
    });
  carrier
    .command('list')
    .description('every provider: limits, whose keys there are, how the accounts are, what is left of the day')
    .option(...JSON_OPTION)
    .action(async (flags: { json?: boolean }) => {
      const { listCarriers } = await import('./carrier/list-carriers.ts');
      await listCarriers(shell, flags);
    });
  carrier
    .command('check')
    .description('one real call with a key: can it be used?')
    .argument('<provider>', CARRIER_PROVIDERS.join(', '), oneOf(CARRIER_PROVIDERS))
    .option('--merchant <id>', "this shop's own key instead of the installation's", merchantArgument)
    .option(...JSON_OPTION)
    .action(async (provider: CarrierProvider, flags: CheckFlags) => {
      const { checkAccount } = await import('./carrier/check-account.ts');
      await checkAccount(shell, provider, flags);
    });
  carrier
    .command('unknown')
    .description('codes and words that are not understood, the most frequent first: the next rows to write')
    .option('--limit <n>', 'at most this many', wholeNumber(1, 10_000), 50)
    .option(...JSON_OPTION)
    .action(async (flags: UnknownFlags) => {
      const { listUnknownCodes } = await import('./carrier/unknown-codes.ts');
      await listUnknownCodes(shell, flags);
    });
  carrier
    .command('reread')
    .description(
      'read stored answers of open parcels again, after a table has changed; nobody is written to because of it',
    )
    .option('--merchant <id>', 'only those of this shop', merchantArgument)
    .option(...JSON_OPTION)
    .action(async (flags: RereadFlags) => {
      const { reread } = await import('./carrier/reread.ts');
      await reread(shell, flags);
    });
}
