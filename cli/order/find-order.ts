import type { Pool } from 'pg';
import { findOrder, type OrderRow, ordersNamed } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { type OrderIdParts, partsOf } from '../../domain/ids.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { OrderReference } from '../order.ts';

/** Orders of one number that are shown when it is not unique. */
const SHOWN = 5;

/** The order a command line names. @throws {CommandError} when there is none, or more than one. */
export async function requireOrder(pool: Pool, { id, merchant }: OrderReference): Promise<OrderRow> {
  if (id.startsWith('order/')) {
    const { orderId, merchantId } = partsGiven(id);
    if (merchant !== null && merchant !== merchantId) {
      throw new CommandError(
        EXIT.badInput,
        `${orderId} is an order of ${merchantId}, and --merchant says ${merchant}.`,
      );
    }
    const order = await withTenant(pool, merchantId, (tx) => findOrder(tx, orderId));
    if (order !== null) return order;
    throw new CommandError(EXIT.notFound, `There is no order ${orderId}. "waybell order list" shows those there are.`);
  }
  if (merchant === null) {
    throw new CommandError(
      EXIT.badInput,
      `${JSON.stringify(id)} is no full order id (order/<shop>/<source>/<key>): give that, or name the shop with --merchant.`,
    );
  }
  return withTenant(pool, merchant, async (tx) => {
    const [first, ...more] = await ordersNamed(tx, id, SHOWN + 1);
    if (first === undefined) {
      throw new CommandError(
        EXIT.notFound,
        `${merchant} has no order ${JSON.stringify(id)}. "waybell order list --merchant ${merchant}" shows those it has.`,
      );
    }
    if (more.length > 0) {
      const list = [first, ...more].slice(0, SHOWN).map((each) => `  ${each}`);
      throw new CommandError(
        EXIT.badInput,
        `${merchant} has several orders ${JSON.stringify(id)}; give the full id:\n${list.join('\n')}`,
      );
    }
    const order = await findOrder(tx, first);
    if (order === null) throw new CommandError(EXIT.notFound, `The order ${first} has just vanished.`);
    return order;
  });
}

function partsGiven(id: string): OrderIdParts {
  try {
    return partsOf(id);
  } catch (cause) {
    throw new CommandError(EXIT.badInput, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
