/** Serves the ground of `tests/ground.ts` to the test files, which run in processes of their own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { GROUND_URL, type Ground } from './ground.ts';

const TEMPLATE = 'waybell_template';

/** Each project of the run comes here; the first one lays the ground for all. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[GROUND_URL] !== undefined) return undefined;
  process.env[GROUND_URL] = 'not served yet';
  const stops: (() => Promise<void>)[] = [];
  const devServer = async (extraArgs: readonly string[]): Promise<Ground['temporal']> => {
    const { startTemporal } = await import('../local/temporal.ts');
    const { SEARCH_ATTRIBUTES } = await import('../workflows/search-attributes.ts');
    const server = await startTemporal({ searchAttributes: Object.values(SEARCH_ATTRIBUTES), extraArgs });
    stops.push(server.stop);
    return { address: server.address, namespace: server.namespace, uiUrl: server.uiUrl };
  };
  // Imported when asked for: the SDK alone takes half a second, which most files need not wait for.
  const makers: { readonly [Part in keyof Ground]: () => Promise<Ground[Part]> } = {
    postgres: async () => {
      const { startPostgres } = await import('../local/postgres.ts');
      const { createDatabase } = await import('../database/server-setup.ts');
      const { migrate } = await import('../database/migrate.ts');
      const server = await startPostgres();
      stops.push(server.stop);
      await createDatabase(server.urls.superuser, TEMPLATE);
      await migrate(urlOf(server.urls.migration, TEMPLATE), { direction: 'up' });
      return { urls: server.urls, template: TEMPLATE };
    },
    temporal: () => devServer([]),
    temporalShortHistory: () => devServer(['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60']),
    workflowBundle: async () => {
      const { bundle } = await import('../worker/workflow-bundle.ts');
      const folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-bundle-'));
      stops.push(() => rm(folder, { recursive: true }));
      const codePath = path.join(folder, 'workflows.js');
      await writeFile(codePath, (await bundle()).code);
      return { codePath };
    },
    temporalCli: async () => (await import('../local/temporal.ts')).resolveTemporalCli(),
    temporalTestServer: async () => (await import('../local/temporal.ts')).resolveTemporalTestServer(),
  };

  const made = new Map<string, Promise<unknown>>();
  const isPart = (name: string): name is keyof Ground => Object.hasOwn(makers, name);
  const server = createServer((request, response) => {
    const part = request.url?.slice(1) ?? '';
    if (!isPart(part)) {
      response.writeHead(404).end(`no such part: ${part}`);
      return;
    }
    const making = made.get(part) ?? makers[part]();
    made.set(part, making);
    making.then(
      (result) => response.end(JSON.stringify(result)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The ground has no port.');
  process.env[GROUND_URL] = `http://127.0.0.1:${address.port}`;

  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.allSettled(made.values());
    await Promise.all(stops.map((stop) => stop()));
  };
}

function urlOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}
