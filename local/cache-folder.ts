import os from 'node:os';
import path from 'node:path';

/** Where fetched programs are kept for all of the user's projects: `$XDG_CACHE_HOME/waybell`, else `~/.cache/waybell`. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return path.join(environment['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'waybell');
}
