import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertLogin, type LoginGroup, openPool, withTenant } from '../../database/pool.ts';
import { merchantId } from '../../domain/ids.ts';
import { doorTo } from '../client/door.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';

const TEA = merchantId('north-tea');
const CUPS = merchantId('south-cups');
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await database.superuser.query(`
    create table mug (merchant_id text not null, n integer not null);
    alter table mug enable row level security;
    alter table mug force row level security;
    create policy tenant on mug to waybell_app using (merchant_id = current_merchant()) with check (merchant_id = current_merchant());
    grant select, insert, update on mug to waybell_app;
    insert into mug values ('north-tea', 1), ('south-cups', 2);`);
});
afterAll(() => database.drop());

const mugs = 'select n from mug order by n';

describe('withTenant', () => {
  test('shows one merchant’s rows and leaves nothing behind on the connection', async () => {
    const one = openPool(database.urls.application, { max: 1, applicationName: 'test' });
    expect((await withTenant(one, TEA, (client) => client.query(mugs))).rows).toEqual([{ n: 1 }]);
    expect((await withTenant(one, CUPS, (client) => client.query(mugs))).rows).toEqual([{ n: 2 }]);
    expect((await one.query(mugs)).rows).toEqual([]);
    await one.end();
  });

  test('refuses a row of another merchant', async () => {
    const insert = withTenant(database.application, TEA, (client) =>
      client.query("insert into mug values ('south-cups', 3)"),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  test('keeps nothing of a transaction that throws, and gives the connection back', async () => {
    const failing = withTenant(database.application, TEA, async (client) => {
      await client.query("insert into mug values ('north-tea', 4)");
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect((await withTenant(database.application, TEA, (client) => client.query(mugs))).rows).toEqual([{ n: 1 }]);
    expect(database.application.idleCount).toBe(database.application.totalCount);
  });

  test('does not report a transaction as done that a swallowed error has undone', async () => {
    const swallowing = withTenant(database.application, TEA, async (client) => {
      await client.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/rolled back at its commit/);
  });

  test('runs again after a deadlock until both have done their work', async () => {
    await database.superuser.query("insert into mug values ('north-tea', 10), ('north-tea', 20)");
    let runs = 0;
    const arrived = meeting(2);
    const bothRows = (first: number, second: number): Promise<void> =>
      withTenant(database.application, TEA, async (client) => {
        runs += 1;
        await client.query('update mug set n = n where n = $1', [first]);
        await arrived();
        await client.query('update mug set n = n where n = $1', [second]);
      });
    await Promise.all([bothRows(10, 20), bothRows(20, 10)]);
    expect(runs).toBeGreaterThan(2);
  });

  test('gives up after the third retry', async () => {
    let runs = 0;
    const hopeless = withTenant(database.application, TEA, async (client) => {
      runs += 1;
      await client.query("do $$ begin raise 'again' using errcode = '40001'; end $$");
    });
    await expect(hopeless).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });
});

describe('assertLogin', () => {
  /** Tries a login for a group; the words of its refusal, or null. */
  const refusal = async (login: string, group: LoginGroup): Promise<string | null> => {
    const url = Object.assign(new URL(database.urls.application), { username: login, password: 'made-up' }).href;
    const pool = openPool(url, { max: 1, applicationName: 'test' });
    try {
      return await assertLogin(pool, group).then(
        () => null,
        (error: Error) => error.message,
      );
    } finally {
      await pool.end();
    }
  };

  test('accepts each login of services for what it is', async () => {
    await expect(assertLogin(database.application, 'waybell_app')).resolves.toBeUndefined();
    await expect(assertLogin(database.relay, 'waybell_relay')).resolves.toBeUndefined();
  });

  test('refuses the logins when they are swapped, and says which is for which variable', async () => {
    await expect(assertLogin(database.relay, 'waybell_app')).rejects.toThrow(
      'DATABASE_URL holds the login waybell_relay_login, which is a member of waybell_relay and not of waybell_app: that one is for DATABASE_RELAY_URL. Use a login that is a member of waybell_app.',
    );
    await expect(assertLogin(database.application, 'waybell_relay')).rejects.toThrow(
      'DATABASE_RELAY_URL holds the login waybell_app_login, which is a member of waybell_app and not of waybell_relay: that one is for DATABASE_URL.',
    );
  });

  test('refuses the owner of the tables', async () => {
    const owner = openPool(database.urls.migration, { max: 1, applicationName: 'test' });
    await expect(assertLogin(owner, 'waybell_app')).rejects.toThrow(
      'DATABASE_URL holds the login waybell_owner, which owns the tables and could take the walls between merchants down: that one is for DATABASE_MIGRATION_URL.',
    );
    await owner.end();
  });

  test('refuses a superuser', async () => {
    await expect(assertLogin(database.superuser, 'waybell_relay')).rejects.toThrow(
      'DATABASE_RELAY_URL holds the login postgres, which is a superuser, so row-level security would not keep merchants apart.',
    );
  });

  test('refuses a login of no group, of both, and one whose membership gives it nothing', async () => {
    await database.superuser.query(`
      create role stranger login password 'made-up';
      create role everybody login password 'made-up' in role waybell_app, waybell_relay;
      create role heir login noinherit password 'made-up' in role waybell_app`);
    try {
      expect(await refusal('stranger', 'waybell_app')).toMatch(
        /stranger, which is not a member of waybell_app and could do nothing: as an administrator "grant waybell_app to stranger"/,
      );
      expect(await refusal('everybody', 'waybell_app')).toMatch(/Run "revoke waybell_relay from everybody"/);
      expect(await refusal('everybody', 'waybell_relay')).toMatch(/Run "revoke waybell_app from everybody"/);
      expect(await refusal('heir', 'waybell_app')).toMatch(/could do nothing/);
    } finally {
      await database.superuser.query('drop role stranger; drop role everybody; drop role heir');
    }
  });

  test('refuses BYPASSRLS, its own or one it can take on', async () => {
    await database.superuser.query(`
      create role walker bypassrls;
      create role visitor login password 'made-up' in role walker;
      create role leaper login bypassrls password 'made-up'`);
    try {
      expect(await refusal('visitor', 'waybell_app')).toMatch(
        /visitor, which can become walker, a role with BYPASSRLS/,
      );
      expect(await refusal('leaper', 'waybell_app')).toMatch(/leaper, which is a role with BYPASSRLS/);
    } finally {
      await database.superuser.query('drop role visitor; drop role walker; drop role leaper');
    }
  });
});

test('a connection that breaks while idle is reported and replaced', async () => {
  const broken: Error[] = [];
  const pool = openPool(database.urls.application, {
    max: 1,
    applicationName: 'broken',
    onIdleError: (error) => broken.push(error),
  });
  await pool.query('select 1');
  await database.superuser.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broken'",
  );
  await expect.poll(() => broken.length).toBe(1);
  expect((await pool.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
  await pool.end();
});

test('a connection that falls silent fails what waits for it, in a transaction or not, and is replaced', async () => {
  const own = new URL(database.urls.application);
  const door = await doorTo(own.hostname, Number(own.port));
  const url = Object.assign(new URL(own), { hostname: '127.0.0.1', port: door.port }).href;
  const pool = openPool(url, { max: 1, applicationName: 'silent', answerLimitMs: 500 });
  try {
    await pool.query('select 1');
    door.hush();
    await expect(pool.query('select 1')).rejects.toThrow('timeout');
    expect((await pool.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
    const cut = withTenant(pool, TEA, (tx) => {
      door.hush();
      return tx.query(mugs);
    });
    await expect(cut).rejects.toThrow('timeout');
    expect((await withTenant(pool, CUPS, (tx) => tx.query(mugs))).rows).toEqual([{ n: 2 }]);
  } finally {
    await pool.end();
    await door.shut();
  }
});

test('a transaction ends what takes too long, and the server ends one whose client has gone', async () => {
  const { rows } = await withTenant(database.application, TEA, (tx) =>
    tx.query(
      "select name, setting from pg_settings where name in ('statement_timeout', 'idle_in_transaction_session_timeout') order by 1",
    ),
  );
  expect(rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: '60000' },
    { name: 'statement_timeout', setting: '15000' },
  ]);
});

/** A point that nobody passes before `count` have come; open for good afterwards. */
function meeting(count: number): () => Promise<void> {
  let missing = count;
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return opened;
  };
}
