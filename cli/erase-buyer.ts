import { randomUUID } from 'node:crypto';
import { eraseOrder } from '../client/erase-orders.ts';
import { PRODUCTION_PACE, signalOrder } from '../client/start-watch.ts';
import { ordersOfEmail } from '../database/buyers.ts';
import { forgetMentions, pendingEntries } from '../database/inbox.ts';
import { recordRequest } from '../database/operator-requests.ts';
import type { OrderRow } from '../database/orders.ts';
import { withTenant } from '../database/pool.ts';
import type { MerchantId, OrderId } from '../domain/ids.ts';
import { systemClock } from '../worker/system-clock.ts';
import type { EraseFlags } from './buyer.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { type CommandDatabase, requireMerchant, withDatabase } from './open-database.ts';
import { temporalSettings, withTemporal } from './open-temporal.ts';
import { requireOrder } from './order/find-order.ts';
import { counted, print } from './output.ts';
import type { Shell } from './shell.ts';

/** What an erasure clears, said to whoever has to confirm it to the buyer. */
const CLEARED = [
  'name, e-mail address, phone number, address and goods',
  'tracking numbers and links',
  "the carriers' scans and raw answers",
  'the text of every message, and what mail and text servers replied',
  'the bodies and headers of the webhooks that are about the orders, also of unreadable ones that name an order, the address, the phone number or a tracking number',
] as const;

const FORGOTTEN_LATER =
  'An unreadable webhook that names none of these is forgotten 30 days after it came, with all other unreadable ones.';

/** Forgets a buyer in one transaction, then tells the orders' workflows, which end. */
export async function eraseBuyers(shell: Shell, flags: EraseFlags): Promise<void> {
  if ((flags.order === undefined) === (flags.emailStdin !== true)) {
    throw new CommandError(EXIT.badInput, 'Say whose data: either --order ID, or --merchant SHOP with --email-stdin.');
  }
  await withDatabase(shell, async (database) => {
    const { erased, pending } = await erase(shell, database, flags);
    const untold = await tellWorkflows(
      shell,
      database,
      erased.filter((order) => order.isOpen),
    );
    const orders = erased.map((order) => order.orderId);
    print(shell, flags.json, { erased: orders, cleared: CLEARED, later: FORGOTTEN_LATER, untold, pending }, () =>
      [
        `Erased the buyer of ${counted(orders.length, 'order')}:`,
        ...orders.map((id) => `  ${id}`),
        'Cleared:',
        ...CLEARED.map((each) => `  ${each}`),
        'Kept: what was decided and sent, and when, without the buyer.',
        FORGOTTEN_LATER,
      ].join('\n'),
    );
    if (pending.length > 0) shell.err(mayBringMore(pending));
    if (untold.length > 0) {
      shell.err(
        `${counted(untold.length, 'workflow')} could not be told, because Temporal does not answer. Nothing can be sent any more; they end at their next look.`,
      );
    }
  });
}

interface Erased {
  readonly erased: readonly OrderRow[];
  /** Webhooks, by inbox id, that may bring an order of the buyer's yet. */
  readonly pending: readonly string[];
}

function mayBringMore(pending: readonly string[]): string {
  return `${counted(pending.length, 'webhook')} of the shop waited to be applied and may bring another order of this buyer: run this again when "waybell inbox list" shows ${pending.at(-1)} and those before it as done.`;
}

async function erase(shell: Shell, { pool }: CommandDatabase, flags: EraseFlags): Promise<Erased> {
  if (flags.order !== undefined) {
    const { merchantId, orderId } = await requireOrder(pool, { id: flags.order, merchant: flags.merchant ?? null });
    // A late word on it finds it erased.
    return { erased: await eraseAll(pool, merchantId, () => Promise.resolve([orderId])), pending: [] };
  }
  if (flags.merchant === undefined) {
    throw new CommandError(EXIT.badInput, "--email-stdin needs --merchant: an address is one shop's buyer.");
  }
  await requireMerchant(pool, flags.merchant);
  const email = (await shell.readStdin()).trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new CommandError(
      EXIT.badInput,
      `Expected one e-mail address on standard input; got ${email.length} characters that are none.`,
    );
  }
  let pending: readonly string[] = [];
  const erased = await eraseAll(pool, flags.merchant, async (tx) => {
    // First: what is applied from here on is found by the address.
    pending = await pendingEntries(tx, null);
    await forgetMentions(tx, { words: [email], spaced: [] });
    return ordersOfEmail(tx, email);
  });
  if (erased.length === 0) {
    throw new CommandError(
      EXIT.notFound,
      `${flags.merchant} has no order with this e-mail address; it may be erased already. Unreadable webhooks that hold it are forgotten.${pending.length > 0 ? ` ${mayBringMore(pending)}` : ''}`,
    );
  }
  return { erased, pending };
}

type Pool = CommandDatabase['pool'];
type Transaction = Parameters<Parameters<typeof withTenant>[2]>[0];

async function eraseAll(
  pool: Pool,
  merchant: MerchantId,
  choose: (tx: Transaction) => Promise<readonly OrderId[]>,
): Promise<readonly OrderRow[]> {
  return withTenant(pool, merchant, async (tx) => {
    const erased: OrderRow[] = [];
    for (const id of await choose(tx)) {
      const order = await eraseOrder(tx, systemClock, id);
      if (order === null) continue;
      await recordRequest(tx, id, randomUUID(), 'erase', null, systemClock.now());
      erased.push(order);
    }
    return erased;
  });
}

/** @returns the orders whose workflows could not be told. */
async function tellWorkflows(
  shell: Shell,
  { configuration }: CommandDatabase,
  orders: readonly OrderRow[],
): Promise<readonly OrderId[]> {
  if (orders.length === 0) return [];
  const told = new Set<OrderId>();
  const { taskQueuePrefix } = configuration.temporal;
  try {
    await withTemporal(temporalSettings(shell), async (client) => {
      for (const order of orders) {
        await signalOrder({ client, taskQueuePrefix, pace: PRODUCTION_PACE }, order);
        told.add(order.orderId);
      }
    });
  } catch {
    // The record is what counts, and it is erased: nothing is sent for an order that is stopped.
  }
  return orders.map((order) => order.orderId).filter((id) => !told.has(id));
}
