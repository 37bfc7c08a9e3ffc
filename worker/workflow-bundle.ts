import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';

/** Where `npm run build` leaves the bundle, beside the compiled sources. */
export const BUNDLE_FILE = path.join(import.meta.dirname, '../workflow-bundle.js');

const fromSources = import.meta.filename.endsWith('.ts');

/**
 * The workflows' code for a worker: from sources it is bundled now (about two seconds), a build brings its own.
 * @throws {Error} when a build has none: bundling at start would hide that it was never tested.
 */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  if (fromSources) return { code: (await bundle()).code };
  if (!existsSync(BUNDLE_FILE)) {
    throw new Error(
      `The workflow bundle ${path.basename(BUNDLE_FILE)} is missing from the build: run "npm run build".`,
    );
  }
  return { codePath: BUNDLE_FILE };
}

/** Bundles the workflows with nothing logged. */
export async function bundle(): Promise<{ readonly code: string }> {
  return bundleWorkflowCode({
    workflowsPath: path.join(import.meta.dirname, `../workflows/index${path.extname(import.meta.filename)}`),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  });
}
