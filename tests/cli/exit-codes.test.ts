import { describe, expect, test } from 'vitest';
import { createProgram } from '../../cli/program.ts';
import { NOTHING_RUNS, startWaybell, waybell } from './command-line.ts';

const STACK = /^\s+at .+:\d+/m;

describe('the process', () => {
  test('prints its help and ends well', async () => {
    const help = await startWaybell(['--help'], {}).ended;
    expect(help).toMatchObject({ exitCode: 0, err: '' });
    expect(help.out).toContain('Exit codes: 0 done, 1 failed, 2 wrong input or setting, 3 a dependency');
  });

  test('ends with 3 and one sentence when PostgreSQL is down, without password and stack', async () => {
    const list = await startWaybell(['order', 'list'], NOTHING_RUNS).ended;
    expect(list).toEqual({
      exitCode: 3,
      out: '',
      err: 'waybell: PostgreSQL at 127.0.0.1:1/waybell (DATABASE_URL) cannot be used: nothing listens there (ECONNREFUSED). Start it, or correct DATABASE_URL; "waybell doctor" checks everything.\n',
    });
  });
});

describe('an error', () => {
  test.each([
    ['an unknown command', ['ordr'], /unknown command 'ordr'/],
    ['an unknown option', ['order', 'list', '--atention'], /unknown option '--atention'/],
    ['a missing argument', ['order', 'why'], /missing required argument 'id'/],
    ['a number that is none', ['order', 'list', '--limit', 'all'], /Expected a whole number from 1 to 10000\./],
    [
      'a bad merchant id',
      ['merchant', 'add', 'North Tea', '--name', 'x', '--reply-to', 'a@b.example'],
      /must be 1 to 40 lower-case letters/,
    ],
    [
      'a bad mailbox',
      ['merchant', 'add', 'north-tea', '--name', 'x', '--reply-to', 'me'],
      /Expected a mailbox such as/,
    ],
    ['a role that is none', ['worker', '--role', 'order'], /Expected one of orders, carriers, notices\./],
    ['a group without a command', ['policy'], /Usage: waybell policy/],
    [
      'a file that is not there',
      ['policy', 'check', 'no-such-file.yaml'],
      /no-such-file\.yaml cannot be read \(ENOENT\)/,
    ],
    ['nobody to erase', ['buyer', 'erase'], /either --order ID, or --merchant SHOP with --email-stdin/],
    [
      'a table that cannot be written',
      ['demo', '--json', 'no-such-folder/table.json'],
      /no-such-folder\/table\.json cannot be written/,
    ],
    ['an address that is none', ['hook', 'send', '--url', 'notaurl'], /Expected a URL that begins with http:/],
    ['nowhere to post to', ['hook', 'send'], /--url with the secret on standard input, or --dev/],
  ])('in the words typed ends with 2: %s', async (_what, args, message) => {
    const outcome = await waybell(args, NOTHING_RUNS);
    expect(outcome.err).toMatch(message);
    expect(outcome).toMatchObject({ exitCode: 2, out: '' });
    expect(outcome.err).not.toMatch(STACK);
  });

  test('in a setting that is missing ends with 2, and names the world that needs none', async () => {
    const outcome = await waybell(['order', 'list'], {});
    expect(outcome.err).toMatch(
      /DATABASE_URL is not set; expected .*, or --dev to work on the world of "waybell dev"\./,
    );
    expect(outcome.exitCode).toBe(2);
  });

  test('in the settings ends with 2 and names each', async () => {
    const outcome = await waybell(['start'], { HTTP_PORT: 'web', DATABASE_URL: 'mysql://app:secret-password@db' });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.err).toMatch(/HTTP_PORT is "web"/);
    expect(outcome.err).toMatch(/WAYBELL_MASTER_KEY is not set/);
    expect(outcome.err).not.toMatch(/secret-password/);
  });

  test('in an address nobody answers at ends with 3', async () => {
    const sent = await waybell(['hook', 'send', '--url', 'http://127.0.0.1:1/hooks/standard/ep'], {}, 'whsec_c2VjcmV0');
    expect(sent).toMatchObject({ exitCode: 3, err: expect.stringContaining('Nothing answers at 127.0.0.1:1') });
  });

  test('shows its stack for LOG_LEVEL=debug only, and its password never', async () => {
    const down = { ...NOTHING_RUNS, LOG_LEVEL: 'info' };
    const quiet = await waybell(['migrate', 'status'], down);
    expect(quiet).toMatchObject({ exitCode: 3 });
    expect(quiet.err).not.toMatch(STACK);
    const loud = await waybell(['migrate', 'status'], { ...down, LOG_LEVEL: 'debug' });
    expect(loud.err).toMatch(STACK);
    expect(loud.err).not.toMatch(/secret-password/);
  });
});

describe('the help', () => {
  const shell = { environment: {}, readStdin: () => Promise.resolve(''), out: () => undefined, err: () => undefined };
  const program = createProgram(shell);
  const every = program.commands.flatMap((command) => [command, ...command.commands]);

  test('describes every command, argument and option', () => {
    const silent = every.flatMap((command) => [
      ...(command.description() === '' ? [command.name()] : []),
      ...command.registeredArguments.filter(({ description }) => description === '').map((each) => each.name()),
      ...command.options.filter(({ description }) => description === '').map(({ flags }) => flags),
    ]);
    expect(silent).toEqual([]);
  });

  test('names the unit of every number it takes', () => {
    const help = every.map((command) => command.helpInformation()).join('\n');
    expect(help).toMatch(/--limit <orders>/);
    expect(help).toMatch(/--timeout <ms> +how long each check may take, in\s+milliseconds/);
  });

  test('offers JSON wherever data is printed', () => {
    const without = every
      .filter((command) => command.commands.length === 0 && !command.options.some(({ long }) => long === '--json'))
      .map((command) => `${command.parent?.name() === 'waybell' ? '' : `${command.parent?.name()} `}${command.name()}`);
    expect(without).toEqual(['dev', 'start', 'server', 'worker', 'merchant credential', 'hook send', 'bundle']);
  });
});
