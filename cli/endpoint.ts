import { randomBytes } from 'node:crypto';
import { type Command, InvalidArgumentError } from 'commander';
import {
  dropOldSecret,
  ENDPOINT_SOURCES,
  type EndpointSource,
  endpointIdOf,
  type ListedEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
  saveEndpoint,
} from '../database/endpoints.ts';
import { allMerchantIds } from '../database/merchants.ts';
import { withTenant } from '../database/pool.ts';
import type { MerchantId } from '../domain/ids.ts';
import { HOUR_MS } from '../domain/time.ts';
import { systemClock } from '../worker/system-clock.ts';
import { merchantArgument, oneOf, wholeNumber } from './arguments.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { type CommandDatabase, requireMerchant, withDatabase } from './open-database.ts';
import { iso, JSON_OPTION, print, table } from './output.ts';
import type { Shell } from './shell.ts';

interface AddFlags {
  readonly secretStdin?: boolean;
  readonly json?: boolean;
}

interface RotateFlags extends AddFlags {
  readonly keepOld: number;
  readonly dropOld?: boolean;
}

/** The shop's system has to be given the new secret; Shopify alone may sign with the old one for an hour after. */
const KEEP_OLD_HOURS = 24;

const THIRTY_DAYS_HOURS = 720;

const SECRET_STDIN = '--secret-stdin';

export function addEndpointCommands(program: Command, shell: Shell): void {
  const endpoint = program.command('endpoint').description('places where webhooks are posted to');
  endpoint
    .command('add')
    .description('make a new URL for a shop; it is shown once, because only its hash is kept')
    .argument('<merchant>', 'the shop', merchantArgument)
    .argument('<source>', ENDPOINT_SOURCES.join(', '), oneOf(ENDPOINT_SOURCES))
    .option(SECRET_STDIN, 'read the signing secret from standard input; standard makes one without it')
    .option(...JSON_OPTION)
    .addHelpText('after', SECRETS)
    .action((merchant: MerchantId, source: EndpointSource, flags: AddFlags) =>
      withDatabase(shell, (database) => add(shell, database, merchant, source, flags)),
    );
  endpoint
    .command('list')
    .description('the endpoints of a shop, or of all; neither URLs nor secrets are shown')
    .argument('[merchant]', 'the shop', merchantArgument)
    .option(...JSON_OPTION)
    .action((merchant: MerchantId | undefined, { json }: { json?: boolean }) =>
      withDatabase(shell, (database) => list(shell, database, merchant, json)),
    );
  endpoint
    .command('rotate')
    .description('give an endpoint a new signing secret; the one before verifies for a while too')
    .argument('<merchant>', 'the shop', merchantArgument)
    .argument('<endpoint>', ENDPOINT_WORD, endpointArgument)
    .option(SECRET_STDIN, 'read the new secret from standard input; standard makes one without it')
    .option(
      '--keep-old <hours>',
      `how long the secret in use so far verifies, 0 to ${THIRTY_DAYS_HOURS}`,
      wholeNumber(0, THIRTY_DAYS_HOURS),
      KEEP_OLD_HOURS,
    )
    .option('--drop-old', 'make no new secret: end the old one of an earlier rotation now')
    .option(...JSON_OPTION)
    .addHelpText('after', SECRETS)
    .action((merchant: MerchantId, id: string, flags: RotateFlags) =>
      withDatabase(shell, (database) => rotate(shell, database, merchant, id, flags)),
    );
  endpoint
    .command('remove')
    .description('close a URL for good, e.g. one that got out; what it brought stays')
    .argument('<merchant>', 'the shop', merchantArgument)
    .argument('<endpoint>', ENDPOINT_WORD, endpointArgument)
    .option(...JSON_OPTION)
    .action((merchant: MerchantId, id: string, { json }: { json?: boolean }) =>
      withDatabase(shell, (database) => remove(shell, database, merchant, id, json)),
    );
}

const ENDPOINT_WORD = 'its id as "waybell endpoint list" shows it, or its whole URL';

const SECRETS = `
The secret that signs what is posted:
  standard  made here, in the form of Standard Webhooks: whsec_ and base64
  shopify   the client secret of the app, or the one the admin shows under Notifications, Webhooks
  17track   the key of the 17TRACK interface
  aftership the webhook secret that AfterShip shows beside the URL
Running servers know a change at once. A new secret and a new URL are shown once.`;

async function add(
  shell: Shell,
  database: CommandDatabase,
  merchant: MerchantId,
  source: EndpointSource,
  flags: AddFlags,
): Promise<void> {
  await requireMerchant(database.pool, merchant);
  const { secret, made } = await secretFor(shell, source, flags);
  const key = newEndpointKey();
  await withTenant(database.pool, merchant, (tx) =>
    saveEndpoint(tx, key, { merchantId: merchant, source, secret }, database.master(), systemClock.now()),
  );
  const url = `${database.configuration.http.publicUrl}/hooks/${source}/${key}`;
  const endpointId = endpointIdOf(key);
  print(shell, flags.json, { merchantId: merchant, source, endpointId, url, secret: made ? secret : null }, () =>
    [
      `URL     ${url}`,
      ...(made ? [`Secret  ${secret}`] : []),
      '',
      'Keep both: the URL is part of what opens the door, and is not shown again.',
      ...(source === 'standard' ? ['What to post: docs/order-webhook.md.'] : []),
    ].join('\n'),
  );
}

async function list(
  shell: Shell,
  { pool, relay }: CommandDatabase,
  merchant: MerchantId | undefined,
  json: boolean | undefined,
): Promise<void> {
  if (merchant !== undefined) await requireMerchant(pool, merchant);
  const merchants = merchant === undefined ? await allMerchantIds(await relay()) : [merchant];
  const endpoints: ListedEndpoint[] = [];
  for (const id of merchants) endpoints.push(...(await withTenant(pool, id, listEndpoints)));
  const rows = endpoints.map((each) => ({
    ...each,
    createdAt: iso(each.createdAt),
    oldSecretUntil: iso(each.oldSecretUntil),
  }));
  print(shell, json, rows, () =>
    rows.length === 0
      ? 'No endpoints yet: "waybell endpoint add --help".'
      : table(
          ['ENDPOINT', 'MERCHANT', 'SOURCE', 'ADDED', 'OLD SECRET UNTIL'],
          rows.map((each) => [
            each.endpointId,
            each.merchantId,
            each.source,
            each.createdAt ?? '',
            each.oldSecretUntil ?? '-',
          ]),
        ),
  );
}

async function rotate(
  shell: Shell,
  database: CommandDatabase,
  merchant: MerchantId,
  id: string,
  flags: RotateFlags,
): Promise<void> {
  const endpoint = await requireEndpoint(database, merchant, id);
  if (flags.dropOld === true) {
    if (flags.secretStdin === true) {
      throw new CommandError(EXIT.badInput, '--drop-old takes no new secret: run it without --secret-stdin.');
    }
    await withTenant(database.pool, merchant, (tx) => dropOldSecret(tx, id));
    print(shell, flags.json, { ...endpoint, createdAt: iso(endpoint.createdAt), oldSecretUntil: null }, () =>
      endpoint.oldSecretUntil === null
        ? `The endpoint ${id} has no old secret; only the newest verifies.`
        : `The old secret of ${id} has ended; only the newest verifies.`,
    );
    return;
  }
  const { secret, made } = await secretFor(shell, endpoint.source, flags);
  const until = await withTenant(database.pool, merchant, (tx) =>
    rotateSecret(tx, merchant, id, { secret, keepOldMs: flags.keepOld * HOUR_MS }, database.master()),
  );
  if (until === null) throw noEndpoint(merchant, id);
  const oldSecretUntil = flags.keepOld === 0 ? null : iso(until);
  const told = { endpointId: id, merchantId: merchant, source: endpoint.source, oldSecretUntil };
  print(shell, flags.json, { ...told, secret: made ? secret : null }, () =>
    [
      ...(made ? [`Secret  ${secret}`, ''] : []),
      oldSecretUntil === null
        ? 'Only the new secret verifies from now on.'
        : `The new secret verifies from now on, the one before until ${oldSecretUntil}; --drop-old ends it sooner.`,
    ].join('\n'),
  );
}

async function remove(
  shell: Shell,
  database: CommandDatabase,
  merchant: MerchantId,
  id: string,
  json: boolean | undefined,
): Promise<void> {
  await requireEndpoint(database, merchant, id);
  await withTenant(database.pool, merchant, (tx) => removeEndpoint(tx, id));
  print(
    shell,
    json,
    { endpointId: id, merchantId: merchant, removed: true },
    () => `Removed the endpoint ${id} of ${merchant}: its URL is answered with 404 from now on.`,
  );
}

async function requireEndpoint({ pool }: CommandDatabase, merchant: MerchantId, id: string): Promise<ListedEndpoint> {
  await requireMerchant(pool, merchant);
  const found = (await withTenant(pool, merchant, listEndpoints)).find((each) => each.endpointId === id);
  if (found === undefined) throw noEndpoint(merchant, id);
  return found;
}

function noEndpoint(merchant: MerchantId, id: string): CommandError {
  return new CommandError(
    EXIT.notFound,
    `${merchant} has no endpoint ${id}: "waybell endpoint list ${merchant}" shows those there are.`,
  );
}

/** The id, also of a URL: whoever has to close one that got out has it at hand. */
function endpointArgument(text: string): string {
  if (/^[0-9a-f]{12}$/.test(text)) return text;
  const key = /(?:^|\/)(ep_[\w-]+)$/.exec(text)?.[1];
  if (key !== undefined) return endpointIdOf(key);
  throw new InvalidArgumentError('Expected 12 hexadecimal digits as "waybell endpoint list" shows them, or the URL.');
}

/** The last part of a webhook URL: 192 bits that cannot be guessed. */
export function newEndpointKey(): string {
  return `ep_${randomBytes(24).toString('base64url')}`;
}

/** A signing secret in the form of Standard Webhooks. */
export function newStandardSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

async function secretFor(
  shell: Shell,
  source: EndpointSource,
  { secretStdin }: AddFlags,
): Promise<{ readonly secret: string; readonly made: boolean }> {
  if (secretStdin === true) return { secret: checked(source, (await shell.readStdin()).trim()), made: false };
  if (source === 'standard') return { secret: newStandardSecret(), made: true };
  throw new CommandError(
    EXIT.badInput,
    `The secret of a ${source} endpoint is the platform's own: give it on standard input with ${SECRET_STDIN}.`,
  );
}

const STANDARD_SECRET_BYTES = 24;

function checked(source: EndpointSource, secret: string): string {
  if (secret === '' || /\s/.test(secret)) {
    throw new CommandError(
      EXIT.badInput,
      'Expected one secret on standard input, without spaces; got nothing or more.',
    );
  }
  if (source !== 'standard') return secret;
  const text = secret.replace(/^whsec_/, '');
  const bytes = Buffer.from(text, 'base64');
  // Node leaves out what is no base64; the sender's library would sign with another key, or with none.
  const fault =
    bytes.toString('base64') !== text
      ? 'no base64 (letters, digits, + and /, filled up with = to a multiple of four)'
      : bytes.length < STANDARD_SECRET_BYTES
        ? 'shorter'
        : null;
  if (fault === null) return secret;
  throw new CommandError(
    EXIT.badInput,
    `Expected whsec_ and at least ${STANDARD_SECRET_BYTES} bytes in base64, e.g. from "openssl rand -base64 32"; the secret given is ${fault}.`,
  );
}
