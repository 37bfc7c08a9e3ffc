import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of the nearest package.json at or above this file: the project's root, whether the code runs from its
 * sources or from `dist/`. Files that are not compiled (migrations, examples) are found from here.
 */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw new Error(
        `No package.json at or above ${import.meta.dirname}; it must be deployed beside dist/ and migrations/.`,
      );
    }
    folder = parent;
  }
  return folder;
}
