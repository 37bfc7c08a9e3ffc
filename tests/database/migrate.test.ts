import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrationState, requireSchema } from '../../database/migrate.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { fulfilmentWord } from '../workflows/shop-words.ts';
import { NOON, openShop, TEA } from './shop.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase({ migrated: false });
});
afterEach(() => database.drop());

async function catalogue(): Promise<readonly string[]> {
  const { rows } = await database.superuser.query<{ thing: string }>(
    `select table_name || '.' || column_name || ' ' || data_type as thing from information_schema.columns
      where table_schema = 'public' and table_name <> 'schema_migration'
      union all select tablename || ' policy ' || policyname from pg_policies
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace
      order by 1`,
  );
  return rows.map((row) => row.thing);
}

describe('the project’s migrations', () => {
  test('run twice change nothing the second time', async () => {
    const first = await migrate(database.urls.migration, { direction: 'up' });
    const schema = await catalogue();
    expect(first.length).toBeGreaterThan(0);
    expect(await migrate(database.urls.migration, { direction: 'up' })).toEqual([]);
    expect(await catalogue()).toEqual(schema);
  });

  test('run twenty at once are applied once', async () => {
    const runs = Array.from({ length: 20 }, () => migrate(database.urls.migration, { direction: 'up' }));
    const applied = (await Promise.all(runs)).flat();
    const { pending } = await migrationState(database.urls.migration);
    expect(pending).toEqual([]);
    expect(new Set(applied).size).toBe(applied.length);
  });

  test('go down to nothing and up to the same schema again', async () => {
    const up = await migrate(database.urls.migration, { direction: 'up' });
    const schema = await catalogue();
    const down = await migrate(database.urls.migration, { direction: 'down', to: '0' });
    expect(down).toEqual(up.toReversed());
    expect(await catalogue()).toEqual([]);
    await migrate(database.urls.migration, { direction: 'up' });
    expect(await catalogue()).toEqual(schema);
  });
});

test('an order from before lists of numbers were kept has the last list of each fulfilment', async () => {
  const shop = await openShop();
  try {
    const order = await shop.order('listed');
    await shop.tell(TEA, fulfilmentWord('listed', NOON, ['YT00listed0001', 'YT00listed0002']));
    await shop.tell(TEA, fulfilmentWord('listed', NOON, [], { fulfilmentId: 'gone', cancelled: true }));
    const state = async () => (await shop.row(order))?.state;
    const kept = await state();
    expect(kept?.fulfilments).toMatchObject([
      { firstCancelledAt: NOON, together: [] },
      { firstCancelledAt: null, together: [['YT00LISTED0001', 'YT00LISTED0002']] },
    ]);
    await migrate(shop.database.urls.migration, { direction: 'down', to: '0002' });
    expect(JSON.stringify(await state())).not.toMatch(/together/);
    await migrate(shop.database.urls.migration, { direction: 'up' });
    expect(await state()).toEqual(kept);
  } finally {
    await shop.close();
  }
});

describe('a folder of three migrations', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-migrations-'));
    for (const [n, name] of ['one', 'two', 'three'].entries()) {
      const sql = `-- Up Migration\ncreate table ${name} ();\n-- Down Migration\ndrop table ${name};\n`;
      await writeFile(path.join(folder, `000${n + 1}_${name}.sql`), sql);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('goes up and down to the migration named', async () => {
    const run = (direction: 'up' | 'down', to?: string) =>
      migrate(database.urls.migration, { direction, folder, ...(to === undefined ? {} : { to }) });
    expect(await run('up', '0002_two')).toEqual(['0001_one', '0002_two']);
    expect(await run('up', '2')).toEqual([]);
    expect(await run('up')).toEqual(['0003_three']);
    expect(await run('down')).toEqual(['0003_three']);
    expect(await run('down', '0001')).toEqual(['0002_two']);
    expect(await migrationState(database.urls.migration, folder)).toEqual({
      current: '0001_one',
      expected: '0003_three',
      pending: ['0002_two', '0003_three'],
      unknown: [],
    });
    expect(await run('down')).toEqual(['0001_one']);
    expect(await run('down')).toEqual([]);
  });

  test('is refused by a version that does not know all that is applied', async () => {
    await migrate(database.urls.migration, { direction: 'up', folder });
    await expect(migrate(database.urls.migration, { direction: 'up' })).rejects.toThrow(
      /newer Waybell \(0001_one, 0002_two, 0003_three; this version knows up to /,
    );
    await expect(requireSchema(database.application)).rejects.toThrow(/migrated by a newer Waybell/);
  });

  test('names no migration by a word', async () => {
    await expect(migrate(database.urls.migration, { direction: 'up', folder, to: 'latest' })).rejects.toThrow(
      '"latest" names no migration; expected its number or name, e.g. 0001.',
    );
  });
});

test('a service starts on the schema it was written for only', async () => {
  await expect(requireSchema(database.application)).rejects.toThrow(
    /at migration none, this version of Waybell needs \d{4}_\w+\. Run "waybell migrate"/,
  );
  await migrate(database.urls.migration, { direction: 'up' });
  await expect(requireSchema(database.application)).resolves.toBeUndefined();
  await expect(requireSchema(database.relay)).resolves.toBeUndefined();
});
