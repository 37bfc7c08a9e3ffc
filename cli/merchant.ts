import type { Command } from 'commander';
import type { PoolClient } from 'pg';
import { CREDENTIAL_KINDS, type CredentialKind, hasCredential, saveCredential } from '../database/credentials.ts';
import { allMerchantIds, findMerchant, type Merchant, saveMerchant } from '../database/merchants.ts';
import { currentPolicy } from '../database/policies.ts';
import { withTenant } from '../database/pool.ts';
import type { MerchantId } from '../domain/ids.ts';
import { systemClock } from '../worker/system-clock.ts';
import { matching, merchantArgument, oneOf } from './arguments.ts';
import { type CommandDatabase, requireMerchant, withDatabase } from './open-database.ts';
import { JSON_OPTION, print, table } from './output.ts';
import type { Shell } from './shell.ts';

const mailbox = matching(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/, 'a mailbox such as help@north-tea.example.com');

interface AddFlags {
  readonly name: string;
  readonly replyTo: string;
  readonly domain?: string;
  readonly mailFrom?: string;
  readonly origin?: string;
  readonly json?: boolean;
}

export function addMerchantCommands(program: Command, shell: Shell): void {
  const merchant = program.command('merchant').description('shops: their details and their own credentials');
  merchant
    .command('add')
    .description('add a shop, or change the details given of one that is there')
    .argument('<id>', 'lower-case letters, digits and inner hyphens, e.g. north-tea', merchantArgument)
    .requiredOption('--name <text>', 'how buyers know the shop')
    .requiredOption('--reply-to <mailbox>', "where buyers' replies go", mailbox)
    .option(
      '--domain <host>',
      "the shop's own domain, so that buyers can check a message",
      matching(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i, 'a host name such as north-tea.example.com'),
    )
    .option('--mail-from <mailbox>', 'sender of its mail (default: MAIL_FROM)', mailbox)
    .option(
      '--origin <country>',
      'where its parcels start, two capitals such as CN, for orders that do not say',
      matching(/^[A-Z]{2}$/, 'an ISO 3166-1 country code in capitals, e.g. CN'),
    )
    .option(...JSON_OPTION)
    .action((id: MerchantId, flags: AddFlags) => withDatabase(shell, (database) => add(shell, database, id, flags)));
  merchant
    .command('list')
    .description('all shops')
    .option(...JSON_OPTION)
    .action(({ json }: { json?: boolean }) => withDatabase(shell, (database) => list(shell, database, json)));
  merchant
    .command('credential')
    .description("store a shop's own credential, used instead of the installation's; reads JSON from standard input")
    .argument('<id>', 'the shop', merchantArgument)
    .argument('<kind>', CREDENTIAL_KINDS.join(', '), oneOf(CREDENTIAL_KINDS))
    .addHelpText('after', CREDENTIAL_HELP)
    .action((id: MerchantId, kind: CredentialKind) =>
      withDatabase(shell, (database) => credential(shell, database, id, kind)),
    );
}

const CREDENTIAL_HELP = `
What to give on standard input:
  seventeentrack  {"apiKey": "..."}
  aftership       {"apiKey": "..."}
  dhl             {"apiKey": "..."}
  fedex, ups      {"clientId": "...", "clientSecret": "..."}
  smtp            {"url": "smtps://user:password@host:465", "from": "orders@shop.example.com"}
  twilio          {"accountSid": "AC...", "authToken": "...", "from": "+12025550123"}
                  or "messagingServiceSid" instead of "from"
A running worker uses a new one within a minute. Secrets are never taken from the command line, where other users see them.`;

async function add(shell: Shell, database: CommandDatabase, id: MerchantId, flags: AddFlags): Promise<void> {
  const { before, saved } = await withTenant(database.pool, id, async (tx) => {
    const known = await findMerchant(tx, id);
    const next: Merchant = {
      merchantId: id,
      name: flags.name,
      replyTo: flags.replyTo,
      domain: flags.domain ?? known?.domain ?? null,
      mailFrom: flags.mailFrom ?? known?.mailFrom ?? null,
      originCountry: flags.origin ?? known?.originCountry ?? null,
    };
    await saveMerchant(tx, next, database.master(), systemClock.now());
    return { before: known, saved: next };
  });
  print(shell, flags.json, { ...saved, added: before === null }, () =>
    before === null
      ? `Added ${id}. Next: "waybell endpoint add ${id} shopify" (or standard), "waybell policy apply FILE --merchant ${id}".`
      : `Changed ${id}.`,
  );
}

async function list(shell: Shell, { pool, relay }: CommandDatabase, json: boolean | undefined): Promise<void> {
  const ids = await allMerchantIds(await relay());
  const rows = await Promise.all(ids.map((id) => withTenant(pool, id, (tx) => listed(tx, id))));
  print(shell, json, rows, () =>
    rows.length === 0
      ? 'No merchants yet: "waybell merchant add --help".'
      : table(
          ['MERCHANT', 'NAME', 'DOMAIN', 'POLICY', 'OWN CREDENTIALS'],
          rows.map((row) => [
            row.merchantId,
            row.name ?? '',
            row.domain ?? '-',
            row.policyVersion === 0 ? 'default' : `v${row.policyVersion}`,
            row.credentials.join(', ') || '-',
          ]),
        ),
  );
}

async function listed(tx: PoolClient, id: MerchantId) {
  const merchant = await findMerchant(tx, id);
  const credentials: CredentialKind[] = [];
  for (const kind of CREDENTIAL_KINDS) if (await hasCredential(tx, id, kind)) credentials.push(kind);
  return { merchantId: id, ...merchant, policyVersion: (await currentPolicy(tx, id)).version, credentials };
}

async function credential(
  shell: Shell,
  database: CommandDatabase,
  id: MerchantId,
  kind: CredentialKind,
): Promise<void> {
  await requireMerchant(database.pool, id);
  const { readCredential } = await import('./read-credential.ts');
  const value = readCredential(kind, await shell.readStdin(), database.configuration.allowPrivateHosts);
  await withTenant(database.pool, id, (tx) =>
    saveCredential(tx, id, kind, value, database.master(), systemClock.now()),
  );
  shell.out(`Stored the ${kind} credential of ${id}, sealed. Workers use it within a minute.`);
}
