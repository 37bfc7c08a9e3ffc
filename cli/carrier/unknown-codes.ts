import { allMerchantIds } from '../../database/merchants.ts';
import { withTenant } from '../../database/pool.ts';
import { type UnknownCode, unknownCodes } from '../../database/unknown-codes.ts';
import { withDatabase } from '../open-database.ts';
import { print, table } from '../output.ts';
import type { Shell } from '../shell.ts';

export interface UnknownFlags {
  readonly limit: number;
  readonly json?: boolean;
}

/** More than this many different ones of one merchant are not asked for: what is frequent comes first. */
const OF_ONE_MERCHANT = 1_000;

/** What no table and no rule understands, over all merchants, the most frequent first: the next row to write. */
export async function listUnknownCodes(shell: Shell, { limit, json }: UnknownFlags): Promise<void> {
  const found = await withDatabase(shell, async ({ pool, relay }) => {
    const all: UnknownCode[] = [];
    for (const merchant of await allMerchantIds(await relay())) {
      all.push(...(await withTenant(pool, merchant, (tx) => unknownCodes(tx, OF_ONE_MERCHANT))));
    }
    return all;
  });
  const rows = summed(found).slice(0, limit);
  print(shell, json, rows, () =>
    rows.length === 0
      ? 'Every scan that was stored is understood.'
      : table(
          ['PARCELS', 'ROWS', 'PROVIDER', 'CODE', 'WORDS'],
          rows.map((row) => [`${row.parcels}`, `${row.rows}`, row.provider, row.code || '-', row.text]),
        ),
  );
}

function summed(found: readonly UnknownCode[]): readonly UnknownCode[] {
  const sums = new Map<string, UnknownCode>();
  for (const each of found) {
    const key = JSON.stringify([each.provider, each.code, each.code === '' ? each.text : '']);
    const before = sums.get(key);
    sums.set(
      key,
      before === undefined
        ? each
        : { ...before, parcels: before.parcels + each.parcels, rows: before.rows + each.rows },
    );
  }
  return [...sums.values()].toSorted((a, b) => b.parcels - a.parcels || b.rows - a.rows);
}
