import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { ENDPOINT_SOURCES, type EndpointSource, saveEndpoint } from '../database/endpoints.ts';
import { withTenant } from '../database/pool.ts';
import type { MerchantId } from '../domain/ids.ts';
import { systemClock } from '../worker/system-clock.ts';
import { merchantArgument, oneOf } from './arguments.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { type CommandDatabase, requireMerchant, withDatabase } from './open-database.ts';
import { JSON_OPTION, print } from './output.ts';
import type { Shell } from './shell.ts';

interface AddFlags {
  readonly secretStdin?: boolean;
  readonly json?: boolean;
}

export function addEndpointCommands(program: Command, shell: Shell): void {
  const endpoint = program.command('endpoint').description('places where webhooks are posted to');
  endpoint
    .command('add')
    .description('make a new URL for a shop; it is shown once, because only its hash is kept')
    .argument('<merchant>', 'the shop', merchantArgument)
    .argument('<source>', ENDPOINT_SOURCES.join(', '), oneOf(ENDPOINT_SOURCES))
    .option('--secret-stdin', 'read the signing secret from standard input; standard makes one without it')
    .option(...JSON_OPTION)
    .addHelpText('after', SECRETS)
    .action((merchant: MerchantId, source: EndpointSource, flags: AddFlags) =>
      withDatabase(shell, (database) => add(shell, database, merchant, source, flags)),
    );
}

const SECRETS = `
The secret that signs what is posted:
  standard  made here, in the form of Standard Webhooks: whsec_ and base64
  shopify   the client secret of the app, or the one the admin shows under Notifications, Webhooks
  17track   the key of the 17TRACK interface`;

async function add(
  shell: Shell,
  database: CommandDatabase,
  merchant: MerchantId,
  source: EndpointSource,
  flags: AddFlags,
): Promise<void> {
  await requireMerchant(database.pool, merchant);
  const given = flags.secretStdin === true ? (await shell.readStdin()).trim() : null;
  const secret = given === null ? newSecret(source) : checked(source, given);
  const key = newEndpointKey();
  await withTenant(database.pool, merchant, (tx) =>
    saveEndpoint(tx, key, { merchantId: merchant, source, secrets: [secret] }, database.master(), systemClock.now()),
  );
  const url = `${database.configuration.http.publicUrl}/hooks/${source}/${key}`;
  print(shell, flags.json, { merchantId: merchant, source, url, secret: given === null ? secret : null }, () =>
    [
      `URL     ${url}`,
      ...(given === null ? [`Secret  ${secret}`] : []),
      '',
      'Keep both: the URL is part of what opens the door, and is not shown again.',
      ...(source === 'standard' ? ['What to post: docs/order-webhook.md.'] : []),
    ].join('\n'),
  );
}

/** The last part of a webhook URL: 192 bits that cannot be guessed. */
export function newEndpointKey(): string {
  return `ep_${randomBytes(24).toString('base64url')}`;
}

/** A signing secret in the form of Standard Webhooks. */
export function newStandardSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

function newSecret(source: EndpointSource): string {
  if (source === 'standard') return newStandardSecret();
  throw new CommandError(
    EXIT.badInput,
    `The secret of a ${source} endpoint is the platform's own: give it on standard input with --secret-stdin.`,
  );
}

function checked(source: EndpointSource, secret: string): string {
  if (secret === '' || /\s/.test(secret)) {
    throw new CommandError(
      EXIT.badInput,
      'Expected one secret on standard input, without spaces; got nothing or more.',
    );
  }
  if (source === 'standard' && Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length < 24) {
    throw new CommandError(
      EXIT.badInput,
      'Expected whsec_ and at least 24 bytes in base64; the secret given is shorter.',
    );
  }
  return secret;
}
