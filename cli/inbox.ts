import type { Command } from 'commander';
import { type ListedEntry, listInbox, merchantOfRejected, replayRejected } from '../database/inbox.ts';
import { allMerchantIds } from '../database/merchants.ts';
import { withTenant } from '../database/pool.ts';
import type { MerchantId } from '../domain/ids.ts';
import { matching, merchantArgument, wholeNumber } from './arguments.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { type CommandDatabase, requireMerchant, withDatabase } from './open-database.ts';
import { iso, JSON_OPTION, print, table } from './output.ts';
import type { Shell } from './shell.ts';

interface ListFlags {
  readonly rejected?: boolean;
  readonly merchant?: MerchantId;
  readonly limit: number;
  readonly json?: boolean;
}

const LIST_LIMIT = 50;

export function addInboxCommands(program: Command, shell: Shell): void {
  const inbox = program.command('inbox').description('webhooks as they came');
  inbox
    .command('list')
    .description('the newest webhooks and what became of them; bodies are not shown')
    .option('--rejected', 'only those that could not be read')
    .option('--merchant <id>', 'only those of this shop', merchantArgument)
    .option('--limit <n>', 'at most this many', wholeNumber(1, 10_000), LIST_LIMIT)
    .option(...JSON_OPTION)
    .action((flags: ListFlags) => withDatabase(shell, (database) => list(shell, database, flags)));
  inbox
    .command('replay')
    .description('read a rejected webhook again, e.g. after an update; a running server does it at once')
    .argument('<id>', 'its number as "waybell inbox list" shows it', matching(/^\d{1,18}$/, 'a number'))
    .option(...JSON_OPTION)
    .action((id: string, { json }: { json?: boolean }) =>
      withDatabase(shell, (database) => replay(shell, database, id, json)),
    );
}

async function list(shell: Shell, { pool, relay }: CommandDatabase, flags: ListFlags): Promise<void> {
  const { merchant, limit, rejected = false } = flags;
  if (merchant !== undefined) await requireMerchant(pool, merchant);
  const merchants = merchant === undefined ? await allMerchantIds(await relay()) : [merchant];
  const entries: ListedEntry[] = [];
  for (const id of merchants) {
    entries.push(...(await withTenant(pool, id, (tx) => listInbox(tx, { rejectedOnly: rejected, limit }))));
  }
  const newest = entries.toSorted((a, b) => b.receivedAt - a.receivedAt).slice(0, limit);
  const rows = newest.map((entry) => ({ ...entry, receivedAt: iso(entry.receivedAt) }));
  print(shell, flags.json, rows, () =>
    rows.length === 0
      ? `No ${rejected ? 'rejected ' : ''}webhooks.`
      : table(
          ['ID', 'MERCHANT', 'SOURCE', 'TOPIC', 'RECEIVED', 'STATE', 'ERROR'],
          rows.map((row) => [
            row.inboxId,
            row.merchantId,
            row.source,
            row.topic,
            row.receivedAt ?? '',
            row.hasBody ? row.state : `${row.state}, erased`,
            row.error ?? '-',
          ]),
        ),
  );
}

async function replay(
  shell: Shell,
  { pool, relay }: CommandDatabase,
  id: string,
  json: boolean | undefined,
): Promise<void> {
  const merchant = await merchantOfRejected(await relay(), id);
  if (merchant === null) {
    throw new CommandError(
      EXIT.notFound,
      `There is no rejected webhook ${id}: "waybell inbox list --rejected" shows those there are.`,
    );
  }
  if (!(await withTenant(pool, merchant, (tx) => replayRejected(tx, id)))) {
    throw new CommandError(EXIT.failed, `The body of webhook ${id} was erased: nothing is left to replay.`);
  }
  print(
    shell,
    json,
    { inboxId: id, merchantId: merchant, state: 'pending' },
    () =>
      `Webhook ${id} of ${merchant} waits to be read again. If it is refused again, "waybell inbox list --rejected" has it with the reason.`,
  );
}
