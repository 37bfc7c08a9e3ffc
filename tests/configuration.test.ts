import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PRODUCTION_PACE } from '../client/start-watch.ts';
import {
  ConfigurationError,
  describeVariables,
  loadConfiguration,
  loadServiceConfiguration,
} from '../configuration.ts';
import { installationSenders } from '../worker/installation-senders.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

function problemsOf(environment: Record<string, string>, load = loadConfiguration): readonly string[] {
  try {
    load(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message.split('\n').slice(1, -1);
  }
}

describe('the environment', () => {
  test('may be empty outside of services: every variable has a default or is unset', () => {
    const configuration = loadConfiguration({});
    expect(configuration.http).toEqual({ host: '127.0.0.1', port: 8080, publicUrl: 'http://127.0.0.1:8080' });
    expect(configuration.database).toEqual({ url: null, relayUrl: null, migrationUrl: null });
    expect(configuration.smtp.requireTls).toBe(true);
    expect(configuration.allowPrivateHosts).toBe(false);
  });

  test('holds the database and the key for a service', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://app@db/waybell' }, loadServiceConfiguration)).toEqual([
      '  DATABASE_RELAY_URL is not set; expected a URL that begins with postgres:// or postgresql://.',
      '  WAYBELL_MASTER_KEY is not set; expected 32 random bytes in base64, e.g. the output of "openssl rand -base64 32".',
    ]);
    const configuration = loadServiceConfiguration({
      DATABASE_URL: 'postgres://app@db/waybell',
      DATABASE_RELAY_URL: 'postgresql://relay@db/waybell',
      WAYBELL_MASTER_KEY: KEY,
    });
    expect(configuration.masterKey).toEqual(Buffer.alloc(32, 7));
    expect(configuration.database.relayUrl).toBe('postgresql://relay@db/waybell');
  });

  test('counts an empty value as not set and trims the rest', () => {
    const configuration = loadConfiguration({ HTTP_PORT: '', TEMPORAL_UI_URL: ' https://temporal.example.com/ ' });
    expect(configuration.http.port).toBe(8080);
    expect(configuration.temporal.uiUrl).toBe('https://temporal.example.com');
  });

  test('is reported wrong variable by wrong variable, all at once', () => {
    expect(problemsOf({ HTTP_PORT: '99999', LOG_LEVEL: 'loud', BATCH_WAIT_MS: '2s', SMTP_REQUIRE_TLS: 'yes' })).toEqual(
      [
        '  HTTP_PORT is "99999"; expected a whole number from 1 to 65535.',
        '  LOG_LEVEL is "loud"; expected one of trace, debug, info, warn, error, fatal, silent.',
        '  SMTP_REQUIRE_TLS is "yes"; expected true or false.',
        '  BATCH_WAIT_MS is "2s"; expected a whole number from 0 to 10000.',
      ],
    );
  });

  test('is explained by the error as a whole', () => {
    expect(() => loadConfiguration({ HTTP_PORT: 'web' })).toThrow(
      /^The configuration is wrong:\n {2}HTTP_PORT is "web"; [^\n]+\nEvery variable is explained in docs\/configuration\.md\.$/,
    );
  });

  test('never shows a secret, not even a wrong one', () => {
    const [database, key] = problemsOf({ DATABASE_URL: 'mysql://app:hunter2@db', WAYBELL_MASTER_KEY: 'c2hvcnQ=' });
    expect(database).toBe(
      '  DATABASE_URL is set (hidden, 22 characters); expected a URL that begins with postgres:// or postgresql://.',
    );
    expect(key).toMatch(/^ {2}WAYBELL_MASTER_KEY is set \(hidden, 8 characters\); expected 32 random bytes/);
  });

  test('gives a send more time than the lease on it, or is refused', () => {
    expect(problemsOf({ SEND_LEASE_MS: '30000' })).toEqual([
      '  SEND_LEASE_MS is "30000"; expected more than SEND_TIMEOUT_MS (30000), or a message on its way would be given up.',
    ]);
  });

  test('lets a look be young enough to send on when the next is allowed, or is refused', () => {
    expect(problemsOf({ LOOK_FRESHNESS_MS: '60000' })).toEqual([
      '  LOOK_FRESHNESS_MS is "60000"; expected more than MINIMUM_LOOK_INTERVAL_MS (60000), or a message would wait for a look that is not allowed yet.',
    ]);
    expect(problemsOf({ LOOK_FRESHNESS_MS: '60001' })).toEqual([]);
  });

  test('gives a send less time than the activity around it has', () => {
    expect(Number(problemsOf({ SEND_TIMEOUT_MS: '900000' })[0]?.match(/to (\d+)/)?.[1])).toBeLessThan(
      PRODUCTION_PACE.sendTimeoutMs,
    );
  });

  test('names a Twilio account wholly or not at all', () => {
    expect(problemsOf({ TWILIO_FROM: '+12025550123' })).toEqual([
      '  TWILIO_ACCOUNT_SID is not set; expected AC and 32 hexadecimal digits, because TWILIO_FROM is set.',
      '  TWILIO_AUTH_TOKEN is not set; expected some text, because TWILIO_FROM is set.',
    ]);
  });

  test('names a mail server with its sender, or neither', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example.com' })).toEqual([
      '  MAIL_FROM is not set; expected a mailbox such as orders@shop.example.com, or "Name <orders@shop.example.com>", because SMTP_URL is set.',
    ]);
    expect(problemsOf({ MAIL_FROM: 'shop@example.com' })).toEqual([
      expect.stringMatching(/^ {2}SMTP_URL is not set; expected a URL such as smtps:.*, because MAIL_FROM is set\.$/),
    ]);
  });

  test.each(['shop@example.com', 'North Tea <shop@example.com>'])('takes %s as a sender of mail', (MAIL_FROM) => {
    const smtp = { SMTP_URL: 'smtp://mail.example.com', MAIL_FROM };
    expect(loadConfiguration(smtp).smtp.from).toBe('shop@example.com');
  });

  test.each([
    { SMTP_URL: 'smtp:' },
    { SMTP_URL: 'smtp://u:p%ZZ@mail.example.com' },
    { SMTP_URL: 'https://mail.example.com' },
    { MAIL_FROM: 'ops@intranet' },
    { MAIL_FROM: 'shop@example.com>' },
    { MAIL_FROM: 'Shop <shop@example.com' },
  ])('names what the e-mail channel could not use: %j', (wrong) => {
    const right = { SMTP_URL: 'smtps://u%40x:p@mail.example.com:465', MAIL_FROM: 'shop@example.com' };
    expect(problemsOf({ ...right, ...wrong })).toEqual([
      expect.stringMatching(`^ {2}${Object.keys(wrong)[0]} is .*; expected a `) as string,
    ]);
    const { smtp, twilio } = loadConfiguration(right);
    expect(installationSenders({ smtp, twilio }).email).toMatchObject({ user: 'u@x', from: 'shop@example.com' });
  });

  test.each(['+12025550123', `MG${'0a'.repeat(16)}`, 'North Tea'])('takes %s as a sender of texts', (TWILIO_FROM) => {
    const twilio = { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM };
    expect(loadConfiguration(twilio).twilio.from).toBe(TWILIO_FROM);
  });

  test.each(describeVariables().filter((variable) => variable.default !== null))(
    'has a default that $name itself accepts',
    ({ name, default: value }) => {
      expect(loadConfiguration({ [name]: value ?? '' })).toEqual(loadConfiguration({}));
    },
  );
});

// After a change of a variable, `npx vitest run tests/configuration.test.ts -u` writes both files.
describe('the documentation', () => {
  test('docs/configuration.md lists every variable as it is, and no other', async () => {
    const page = await readFile('docs/configuration.md', 'utf8');
    const [before, after] = [page.indexOf('<!-- variables -->'), page.indexOf('<!-- end of variables -->')];
    expect(before).toBeGreaterThan(0);
    const documented = `${page.slice(0, before)}<!-- variables -->\n\n${table()}\n\n${page.slice(after)}`;
    await expect(documented).toMatchFileSnapshot('../docs/configuration.md');
  });

  test('.env.example lists every variable as it is, and no other', async () => {
    await expect(example()).toMatchFileSnapshot('../.env.example');
  });
});

function table(): string {
  const rows = describeVariables().map((variable) => {
    const value = variable.default === null ? '–' : `\`${variable.default}\``;
    const secret = variable.secret ? ' Secret.' : '';
    return `| \`${variable.name}\` | ${value} | ${variable.unit} | ${variable.meaning} Expected: ${variable.expected}.${secret} |`;
  });
  return ['| variable | default | unit | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

function example(): string {
  const entries = describeVariables().map(
    ({ name, meaning, default: value, unit }) =>
      `# ${meaning}${unit === '' ? '' : ` [${unit}]`}\n${value === null ? `# ${name}=` : `${name}=${value}`}\n`,
  );
  return [
    '# Every variable of Waybell with its default; docs/configuration.md has more. Waybell reads the environment, not this',
    '# file: copy it to .env and start with `node --env-file=.env dist/cli/main.js ...`, or give it to your platform.',
    '',
    ...entries,
  ].join('\n');
}
