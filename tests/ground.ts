import type { PostgresUrls } from '../local/postgres.ts';

/** What the test run has once for all files, started when the first file asks for it. */
export interface Ground {
  /** A PostgreSQL server with a migrated database that others are copied from; `freshDatabase()` makes the copies. */
  readonly postgres: { readonly urls: PostgresUrls; readonly template: string };
  /** A Temporal dev server: use a task queue and an id prefix of the file's own. */
  readonly temporal: { readonly address: string; readonly namespace: string; readonly uiUrl: string };
  /** Another one, that suggests continue-as-new after 60 events. */
  readonly temporalShortHistory: { readonly address: string; readonly namespace: string; readonly uiUrl: string };
  /** The workflows' code, bundled once for all files. */
  readonly workflowBundle: { readonly codePath: string };
  /** The path of the `temporal` command. */
  readonly temporalCli: string;
  /** The path of the time-skipping server, of which each test starts its own. */
  readonly temporalTestServer: string;
}

/** The environment variable by which the test files, in processes of their own, learn where the ground is served. */
export const GROUND_URL = 'WAYBELL_TESTS_GROUND';

/** Asks for a part of the ground; takes a second or two the first time in a run. */
export async function ground<Part extends keyof Ground>(part: Part): Promise<Ground[Part]> {
  const answer = await fetch(`${process.env[GROUND_URL]}/${part}`);
  if (!answer.ok) throw new Error(`No ${part} for the tests: ${await answer.text()}`);
  return (await answer.json()) as Ground[Part];
}
