import type { WorkerRole } from '../worker/start-worker.ts';

/** What one process is to run. */
export interface ServeOptions {
  readonly server: boolean;
  readonly roles: readonly WorkerRole[];
}

/** The roles by name, without loading the worker to know them. */
export const ROLES = ['orders', 'carriers', 'notices'] as const satisfies readonly WorkerRole[];
