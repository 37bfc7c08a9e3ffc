/**
 * What a superuser prepares on a server of our own: roles, logins and databases. On any other server its administrator
 * does this once; docs/configuration.md says how.
 */
import pg from 'pg';

export interface LoginPasswords {
  readonly owner: string;
  readonly app: string;
  readonly relay: string;
}

export const LOGINS = { owner: 'waybell_owner', app: 'waybell_app_login', relay: 'waybell_relay_login' } as const;

/**
 * Makes the group roles, and the three logins with these passwords, where they are missing. None is a superuser, none
 * has BYPASSRLS: a login of ours that could walk past row-level security would hide that it is not enforced.
 */
export async function createLogins(superuserUrl: string, passwords: LoginPasswords): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const { rows } = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like 'waybell%'",
    );
    const present = new Set(rows.map((row) => row.rolname));
    for (const group of ['waybell_app', 'waybell_relay']) {
      if (!present.has(group)) await client.query(`create role ${group} nologin nobypassrls`);
    }
    for (const kind of ['owner', 'app', 'relay'] as const) {
      const login = LOGINS[kind];
      if (!present.has(login)) await client.query(`create role ${login}`);
      await client.query(
        `alter role ${login} login nosuperuser nobypassrls nocreaterole nocreatedb password ${client.escapeLiteral(passwords[kind])}`,
      );
    }
    await client.query(`grant waybell_app to ${LOGINS.app}`);
    await client.query(`grant waybell_relay to ${LOGINS.relay}`);
  });
}

/** Makes a database owned by the migration login where it is missing; with `template`, as a copy of that database. */
export async function createDatabase(superuserUrl: string, name: string, template?: string): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const copied = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`;
    await client.query(`create database ${client.escapeIdentifier(name)} owner ${LOGINS.owner}${copied}`);
  });
}

/** Drops a database with every connection to it. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'waybell server setup' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
