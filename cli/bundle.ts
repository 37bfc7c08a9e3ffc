import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { CommandError, EXIT } from './exit-codes.ts';
import type { Shell } from './shell.ts';

export function addBundleCommand(program: Command, shell: Shell): void {
  program
    .command('bundle')
    .description('write the workflow bundle into the build; part of "npm run build"')
    .action(async () => {
      // From sources a worker bundles for itself; a bundle beside them would only grow old.
      if (import.meta.filename.endsWith('.ts')) {
        throw new CommandError(EXIT.failed, 'The bundle belongs to a build: run "npm run build".');
      }
      const { bundle, BUNDLE_FILE } = await import('../worker/workflow-bundle.ts');
      const { code } = await bundle();
      await mkdir(path.dirname(BUNDLE_FILE), { recursive: true });
      await writeFile(BUNDLE_FILE, code);
      shell.out(`${path.relative(process.cwd(), BUNDLE_FILE)}: ${(Buffer.byteLength(code) / 1e6).toFixed(2)} MB`);
    });
}
