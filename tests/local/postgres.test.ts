import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, portAnswers } from '../../local/free-port.ts';
import { openToAll, UNPRIVILEGED } from '../../local/open-folders.ts';
import { type EmbeddedPostgres, startPostgres } from '../../local/postgres.ts';
import { installedNativeDir } from '../../local/postgres-binaries.ts';
import { processAlive } from '../../local/process-alive.ts';
import { runScript } from './run-script.ts';

const asRoot = process.getuid?.() === 0;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-postgres-test-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process that starts the server on `dataDir` and stays. */
async function holder(dataDir: string): ReturnType<typeof runScript> {
  const script = await runScript(
    folder,
    `import { startPostgres } from '$ROOT/local/postgres.ts';
     const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
     console.log(JSON.stringify(server));
     setInterval(() => {}, 1_000);`,
  );
  return script;
}

async function postmaster(server: EmbeddedPostgres): Promise<number> {
  return Number((await readFile(path.join(server.folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('a server with a data folder', () => {
  test('gives three logins, none a superuser, and keeps data and passwords over a restart', async () => {
    const dataDir = path.join(folder, 'kept');
    const first = await startPostgres({ dataDir });
    const who =
      'select current_user as login, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong';
    expect(await query(first.urls.migration, who)).toEqual([{ login: 'waybell_owner', strong: false }]);
    expect(await query(first.urls.application, who)).toEqual([{ login: 'waybell_app_login', strong: false }]);
    expect(await query(first.urls.relay, who)).toEqual([{ login: 'waybell_relay_login', strong: false }]);
    await query(first.urls.migration, 'create table kept as select 42 as answer');
    await first.stop();
    expect(await portAnswers(first.port)).toBe(false);

    const second = await startPostgres({ dataDir });
    expect(await query(second.urls.migration, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  test('lets nobody in without a password, and shows its passwords to nobody', async () => {
    const server = await startPostgres({ dataDir: path.join(folder, 'kept') });
    const url = Object.assign(new URL(server.urls.superuser), { password: 'guess' }).href;
    await expect(query(url, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(path.join(server.folder, 'passwords.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(server.folder, 'data'))).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  test('is started once by two at once, and stopped by the one that started it', async () => {
    const dataDir = path.join(folder, 'shared');
    const [one, two] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    expect(one.port).toBe(two.port);
    const [starter, joiner] = one.joined ? [two, one] : [one, two];
    expect([starter.joined, joiner.joined]).toEqual([false, true]);
    await joiner.stop();
    expect(await query(starter.urls.application, 'select 1 as one')).toEqual([{ one: 1 }]);
    await starter.stop();
    expect(await portAnswers(starter.port)).toBe(false);
  });

  test('outlives the kill of its parent, is joined by the next start and stopped by it', async () => {
    const dataDir = path.join(folder, 'orphaned');
    const parent = await holder(dataDir);
    const started = JSON.parse(await parent.firstLine) as EmbeddedPostgres;
    await query(started.urls.migration, 'create table kept as select 7 as n');
    parent.process.kill('SIGKILL');
    await parent.ended;
    const next = await startPostgres({ dataDir });
    expect(next).toMatchObject({ joined: true, port: started.port });
    expect(await query(next.urls.migration, 'select n from kept')).toEqual([{ n: 7 }]);
    await next.stop();
    expect(await portAnswers(started.port)).toBe(false);
  });

  test('recovers when server and parent were killed together', async () => {
    const dataDir = path.join(folder, 'orphaned');
    const parent = await holder(dataDir);
    const started = JSON.parse(await parent.firstLine) as EmbeddedPostgres;
    await query(started.urls.migration, 'insert into kept values (8)');
    const pid = await postmaster(started);
    process.kill(pid, 'SIGKILL');
    parent.process.kill('SIGKILL');
    await parent.ended;
    const next = await startPostgres({ dataDir });
    expect(await query(next.urls.migration, 'select n from kept order by n')).toEqual([{ n: 7 }, { n: 8 }]);
    await next.stop();
  });

  test('begins anew where an earlier first start was interrupted', async () => {
    const dataDir = path.join(folder, 'interrupted');
    await mkdir(path.join(dataDir, 'data.new', 'base'), { recursive: true });
    const server = await startPostgres({ dataDir });
    expect(await readdir(server.folder)).not.toContain('data.new');
    await server.stop();
  });

  test('says that its port is taken', async () => {
    const dataDir = path.join(folder, 'kept');
    const other = await startPostgres();
    await expect(startPostgres({ dataDir, port: other.port })).rejects.toThrow(
      `Port ${other.port} on 127.0.0.1 is taken; name another, or none to get a free one.`,
    );
    await other.stop();
    const port = await freePort();
    const server = await startPostgres({ dataDir, port });
    expect(server.port).toBe(port);
    await server.stop();
  });
});

describe('a temporary server', () => {
  test('leaves nothing behind when it is stopped', async () => {
    const server = await startPostgres();
    const pid = await postmaster(server);
    await server.stop();
    expect(processAlive(pid)).toBe(false);
    expect(existsSync(server.folder)).toBe(false);
  });

  test('leaves nothing behind when its parent is killed without warning', async () => {
    const parent = await runScript(
      folder,
      `import { startPostgres } from '$ROOT/local/postgres.ts';
       console.log(JSON.stringify(await startPostgres()));
       setInterval(() => {}, 1_000);`,
    );
    const started = JSON.parse(await parent.firstLine) as EmbeddedPostgres;
    expect(await portAnswers(started.port)).toBe(true);
    parent.process.kill('SIGKILL');
    await expect.poll(() => existsSync(started.folder)).toBe(false);
    expect(await portAnswers(started.port)).toBe(false);
  });
});

describe('the binaries', () => {
  test('work from a package whose install script has not run', async () => {
    const nativeDir = await packageCopy(path.join(folder, 'unlinked'));
    await unlink(path.join(nativeDir, 'lib', 'libicui18n.so.60')).catch(() => undefined);
    const server = await startPostgres({ nativeDir });
    expect(await query(server.urls.application, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  // Root's case by the folder's mode, everybody else's trivially: the folder is their own.
  test('and the data work in a project that lies in a home of mode 0700', async () => {
    const home = path.join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    const nativeDir = await packageCopy(path.join(home, 'project'));
    const dataDir = path.join(home, 'project', '.waybell', 'postgres');
    const server = await startPostgres({ nativeDir, dataDir });
    expect(server.folder === dataDir).toBe(!asRoot);
    expect(await query(server.urls.application, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    const again = await startPostgres({ nativeDir, dataDir });
    expect(again.folder).toBe(server.folder);
    await again.stop();
    if (asRoot) await rm(server.folder, { recursive: true });
  });

  test('that are missing are named, with what to do', async () => {
    await expect(installedNativeDir('plan9-x64')).rejects.toThrow(
      'PostgreSQL binaries for plan9-x64 are not installed: run npm ci without --omit=optional, or set DATABASE_URL',
    );
  });
});

test('a user who is not root runs the server as itself', async () => {
  const home = path.join(folder, 'plain');
  await mkdir(home);
  // Root lends the test its unprivileged user, where that user can read the project.
  const borrowed = asRoot && (await openToAll(process.cwd())) && (await openToAll(path.dirname(process.execPath)));
  if (borrowed) await chown(home, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  const script = await runScript(
    home,
    `import { startPostgres } from '$ROOT/local/postgres.ts';
     const server = await startPostgres({ dataDir: ${JSON.stringify(path.join(home, 'postgres'))} });
     await server.stop();
     console.log(process.getuid());`,
    { ...(borrowed ? UNPRIVILEGED : {}), env: { PATH: process.env['PATH'], HOME: home } },
  );
  expect(await script.firstLine).toBe(String(borrowed ? UNPRIVILEGED.uid : process.getuid?.()));
});

/** The installed PostgreSQL package, copied; returns its `native` folder. */
async function packageCopy(target: string): Promise<string> {
  await cp(path.resolve(await installedNativeDir(), '..'), target, { recursive: true, verbatimSymlinks: true });
  return path.join(target, 'native');
}
