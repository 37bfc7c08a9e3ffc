/** What `dev` keeps in `.waybell/`: data, a key of its own, and the settings by which other commands find its world. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot } from '../../database/project-root.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';

/** A file of the dev world. */
export function devFile(name: string): string {
  return path.join(projectRoot(), '.waybell', name);
}

const DEV_SETTINGS_FILE = 'dev.env';

/** The file's text; null where it is not there. */
export async function readDevFile(name: string): Promise<string | null> {
  return readFile(devFile(name), 'utf8').catch(() => null);
}

/** Writes a file nobody else may read: keys and passwords lie in them. */
export async function writeDevFile(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(devFile(name)), { recursive: true });
  await writeFile(devFile(name), text, { mode: 0o600 });
  // The mode above holds for a new file only.
  await chmod(devFile(name), 0o600);
}

/** Writes settings as lines of NAME=value. */
export async function writeDevSettings(settings: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeDevFile(DEV_SETTINGS_FILE, lines.join(''));
}

/** Lays the dev world's settings under the environment, whose own values win. @throws {CommandError} before the first `dev`. */
export async function layDevSettings(shell: Shell): Promise<void> {
  const text = await readDevFile(DEV_SETTINGS_FILE);
  if (text === null) {
    throw new CommandError(
      EXIT.dependency,
      'No dev world has run here yet: start it with "npm run dev" in another terminal.',
    );
  }
  shell.environment = { ...parseEnv(text), ...definedOf(shell.environment) };
}

/** The variables that are set; an empty one counts as not set. */
export function definedOf(environment: Shell['environment']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1].trim() !== '',
    ),
  );
}
