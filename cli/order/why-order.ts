import { type Decision, decisionsOfOrder } from '../../database/decisions.ts';
import type { OrderRow } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { parcelNumber } from '../../domain/ids.ts';
import type { OrderStop, SilentReason } from '../../domain/order.ts';
import { isoSeconds, productInstant } from '../../domain/time.ts';
import { withDatabase } from '../open-database.ts';
import type { OrderReference } from '../order.ts';
import { iso, print } from '../output.ts';
import type { Shell } from '../shell.ts';
import { requireOrder } from './find-order.ts';

/** Prints why the order spoke and why it kept silent. */
export async function whyOrder(shell: Shell, reference: OrderReference, json: boolean | undefined): Promise<void> {
  await withDatabase(shell, async ({ pool }) => {
    const order = await requireOrder(pool, reference);
    const decisions = await withTenant(pool, order.merchantId, (tx) => decisionsOfOrder(tx, order.orderId));
    const value = {
      orderId: order.orderId,
      name: order.name,
      order: orderReasons(order),
      decisions: decisions.map(({ firstAt, lastAt, ...decision }) => ({
        ...decision,
        parcel: parcelNumber(decision.shipmentId),
        since: iso(firstAt),
        until: iso(lastAt),
      })),
    };
    print(shell, json, value, () => textOf(order, decisions));
  });
}

const STOPPED: Readonly<Record<OrderStop, string>> = {
  cancelled: 'The shop cancelled the order: nothing is watched or sent.',
  refunded: 'The order was refunded in full: nothing is watched or sent.',
  erased: 'The buyer was erased: nothing is watched or sent.',
  released_by_operations: 'Operations ended the watch: nothing is watched or sent.',
};

const SILENT: Readonly<Record<SilentReason, string>> = {
  test_order: 'A test order: the buyer hears nothing (policy: silentOrders.test).',
  digital: 'Nothing in the order is shipped: there is nothing to say.',
  no_address: 'The order has no address: nobody to write to, and no clock to write by.',
  delivered_before_heard_of: 'It was delivered before we heard of it: the buyer hears nothing of the past.',
};

/** What holds for the order as a whole, before any rule is asked. */
function orderReasons(order: OrderRow): readonly string[] {
  return [
    ...(order.stop === null ? [] : [STOPPED[order.stop]]),
    ...(order.silent === null ? [] : [SILENT[order.silent]]),
    ...(order.muted === null
      ? []
      : [
          order.muted === 'operations'
            ? 'Operations muted the order: notices wait for unmute, watching goes on.'
            : 'Part of the order was refunded: notices wait for unmute, watching goes on.',
        ]),
  ];
}

function textOf(order: OrderRow, decisions: readonly Decision[]): string {
  const lines = [`${order.orderId}  ${order.name}`, ...orderReasons(order).map((reason) => `  ${reason}`)];
  let parcel = -1;
  for (const decision of decisions) {
    const n = parcelNumber(decision.shipmentId);
    if (n !== parcel) {
      parcel = n;
      lines.push('', n === 0 ? 'Lines without a parcel' : `Parcel ${n}`);
    }
    lines.push(...linesOf(decision));
  }
  if (decisions.length === 0) lines.push('', 'No parcel of it has been judged.');
  return lines.join('\n');
}

function linesOf(decision: Decision): readonly string[] {
  const facts = Object.entries(decision.inputs).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${shown(value)}`],
  );
  const source = decision.source === null ? '' : ` (${decision.source})`;
  return [
    `  ${iso(decision.firstAt)} to ${iso(decision.lastAt)}  ${decision.rule.replaceAll('_', ' ')}: ${decision.verdict.replaceAll('_', ' ')}`,
    `    ${decision.why}`,
    ...(facts.length === 0 ? [] : [`    facts: ${facts.join(', ')}`]),
    ...(decision.threshold === null ? [] : [`    threshold: ${decision.threshold}${source}`]),
  ];
}

/** Some rules keep instants as epoch milliseconds; people read dates. */
function shown(value: string | number | boolean): string {
  return typeof value === 'number' && value > 1e12 ? isoSeconds(productInstant(value)) : String(value);
}
