import { allMerchantIds } from '../../database/merchants.ts';
import { listOrders } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { requireMerchant, withDatabase } from '../open-database.ts';
import type { ListFlags } from '../order.ts';
import { iso, print, table } from '../output.ts';
import type { Shell } from '../shell.ts';

/** Lists one shop's orders, or those of all shops, which the relay login names. */
export async function listAll(shell: Shell, { merchant, attention, limit, json }: ListFlags): Promise<void> {
  await withDatabase(shell, async ({ pool, relay }) => {
    if (merchant !== undefined) await requireMerchant(pool, merchant);
    const merchants = merchant === undefined ? await allMerchantIds(await relay()) : [merchant];
    const found = [];
    for (const merchantId of merchants) {
      const orders = await withTenant(pool, merchantId, (tx) =>
        listOrders(tx, { attention: attention === true, limit }),
      );
      found.push(...orders.map((order) => ({ merchantId, ...order })));
    }
    const rows = found.toSorted((a, b) => b.changedAt - a.changedAt).slice(0, limit);
    const value = rows.map((row) => ({ ...row, changedAt: iso(row.changedAt) }));
    print(shell, json, value, () =>
      rows.length === 0
        ? attention === true
          ? 'No order needs attention.'
          : 'No orders yet.'
        : table(
            ['ORDER', 'NUMBER', 'TO', 'STATE', 'ATTENTION', 'CHANGED'],
            rows.map((row) => [
              row.orderId,
              row.name,
              row.destinationCountry ?? '-',
              row.state.toLowerCase(),
              row.needsAttention ? row.exceptions.join(', ') || 'yes' : '-',
              iso(row.changedAt) ?? '',
            ]),
          ),
    );
  });
}
