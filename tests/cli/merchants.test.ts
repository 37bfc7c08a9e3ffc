import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCredential } from '../../database/credentials.ts';
import { findEndpoint } from '../../database/endpoints.ts';
import { withTenant } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { merchantId } from '../../domain/ids.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { type CommandOutcome, jsonOf, settingsOf, waybell } from './command-line.ts';

const TEA = merchantId('north-tea');
const master = sealingKey(Buffer.alloc(32, 7));

let database: TestDatabase;
let folder: string;
let run: (args: readonly string[], stdin?: string) => Promise<CommandOutcome>;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-cli-'));
  const environment = { ...settingsOf(database), PUBLIC_URL: 'https://waybell.example.com/' };
  run = (args, stdin) => waybell(args, environment, stdin);
  await run([
    'merchant',
    'add',
    TEA,
    '--name',
    'North Tea',
    '--reply-to',
    'help@north-tea.example.com',
    '--origin',
    'CN',
  ]);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('merchant', () => {
  test('add changes what is given and keeps the rest', async () => {
    const again = await run([
      'merchant',
      'add',
      TEA,
      '--name',
      'North Tea Co',
      '--reply-to',
      'help@north-tea.example.com',
      '--json',
    ]);
    expect(jsonOf(again)).toEqual({
      merchantId: 'north-tea',
      name: 'North Tea Co',
      replyTo: 'help@north-tea.example.com',
      domain: null,
      mailFrom: null,
      originCountry: 'CN',
      added: false,
    });
  });

  test('list shows each with its policy and its own credentials', async () => {
    expect((await run(['merchant', 'list'])).out).toMatch(/north-tea +North Tea Co +- +default +-\n/);
  });

  test('credential is read from standard input, held to its user’s schema and sealed', async () => {
    const smtp = { url: 'smtps://user:pass@mail.example.com:465', from: 'orders@north-tea.example.com' };
    expect((await run(['merchant', 'credential', TEA, 'smtp'], JSON.stringify(smtp))).exitCode).toBe(0);
    await run(['merchant', 'credential', TEA, 'seventeentrack'], '{"apiKey":"their-key"}');
    await withTenant(database.application, TEA, async (tx) => {
      expect(await findCredential(tx, TEA, 'smtp', master)).toEqual(smtp);
      expect(await findCredential(tx, TEA, 'seventeentrack', master)).toEqual({ apiKey: 'their-key' });
    });
    const [listed] = jsonOf<readonly { credentials: string[] }[]>(await run(['merchant', 'list', '--json']));
    expect(listed?.credentials).toEqual(['seventeentrack', 'smtp']);
  });

  test.each([
    ['no JSON', 'smtp', 'user:hunter2', /is no JSON \(12 characters\)/],
    ['nothing', 'smtp', '', /it is empty/],
    ['an unknown field', 'seventeentrack', '{"apiKey":"hunter2","key":"hunter2"}', /Unrecognized key/],
    [
      'a missing field',
      'twilio',
      '{"accountSid":"AC00000000000000000000000000000000","from":"+12025550100"}',
      /authToken: /,
    ],
    [
      'a host of the private network',
      'smtp',
      '{"url":"smtp://:hunter2@10.0.0.5","from":"a@b.example"}',
      /10\.0\.0\.5 lies in a private network/,
    ],
    [
      'this machine',
      'smtp',
      '{"host":"localhost","pass":"hunter2","from":"a@b.example"}',
      /localhost lies in a private network/,
    ],
  ])('credential refuses %s and quotes no secret', async (_what, kind, stdin, message) => {
    const refused = await run(['merchant', 'credential', TEA, kind], stdin);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toMatch(message);
    expect(refused.err).not.toMatch(/hunter2/);
  });

  test('that does not exist ends with 4', async () => {
    for (const args of [
      ['merchant', 'credential', 'south-tea', 'smtp'],
      ['endpoint', 'add', 'south-tea', 'standard'],
      ['policy', 'show', '--merchant', 'south-tea'],
      ['order', 'list', '--merchant', 'south-tea'],
    ]) {
      const outcome = await run(args);
      expect(outcome.err).toMatch(/^waybell: There is no merchant south-tea: /);
      expect(outcome.exitCode).toBe(4);
    }
  });
});

describe('endpoint add', () => {
  test('makes a key and a secret for a shop of its own system, and shows them once', async () => {
    const made = jsonOf<{ url: string; secret: string }>(await run(['endpoint', 'add', TEA, 'standard', '--json']));
    expect(made.url).toMatch(/^https:\/\/waybell\.example\.com\/hooks\/standard\/ep_[\w-]{32}$/);
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    const key = made.url.slice(made.url.lastIndexOf('/') + 1);
    expect(await findEndpoint(database.application, key, master)).toEqual({
      merchantId: TEA,
      source: 'standard',
      secrets: [made.secret],
    });
  });

  test('takes a platform’s own secret from standard input and does not repeat it', async () => {
    const made = await run(['endpoint', 'add', TEA, 'shopify', '--secret-stdin'], 'shpss_secret\n');
    expect(made.out).not.toMatch(/shpss_secret/);
    const key = /\/hooks\/shopify\/(\S+)/.exec(made.out)?.[1] ?? '';
    expect((await findEndpoint(database.application, key, master))?.secrets).toEqual(['shpss_secret']);
  });

  test.each([
    ['shopify', undefined, /give it on standard input with --secret-stdin/],
    ['17track', '', /Expected one secret on standard input/],
    ['standard', 'whsec_c2hvcnQ=', /at least 24 bytes in base64.*given is shorter/],
    ['standard', 'whsec_a-password_of-somebody_who-knows-no-base64', /at least 24 bytes in base64.*given is no base64/],
    ['standard', 'correct-horse-battery-staple-and-more', /given is no base64/],
  ])('refuses a secret that cannot sign for %s', async (source, stdin, message) => {
    const refused = await run(
      ['endpoint', 'add', TEA, source, ...(stdin === undefined ? [] : ['--secret-stdin'])],
      stdin,
    );
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toMatch(message);
  });
});

describe('an endpoint that is there', () => {
  const made = async () => {
    const { url, secret, endpointId } = jsonOf<{ url: string; secret: string; endpointId: string }>(
      await run(['endpoint', 'add', TEA, 'standard', '--json']),
    );
    const key = url.slice(url.lastIndexOf('/') + 1);
    return { url, secret, endpointId, found: () => findEndpoint(database.application, key, master) };
  };

  test('is listed without its key and secrets', async () => {
    const { endpointId, secret, url } = await made();
    const { out } = await run(['endpoint', 'list', TEA]);
    expect(out).toMatch(new RegExp(`${endpointId} +north-tea +standard +\\S+Z +-\\n`));
    expect(out).not.toMatch(/ep_|whsec_|shpss_/);
    const all = jsonOf<{ endpointId: string }[]>(await run(['endpoint', 'list', '--json']));
    expect(all.map((each) => each.endpointId)).toContain(endpointId);
    expect(JSON.stringify(all)).not.toContain(secret);
    expect(url).not.toContain(endpointId);
  });

  test('gets a new secret beside the one in use, which ends by --drop-old', async () => {
    const { endpointId, secret: first, found } = await made();
    const { secret: second } = jsonOf<{ secret: string }>(await run(['endpoint', 'rotate', TEA, endpointId, '--json']));
    expect(second).not.toBe(first);
    expect((await found())?.secrets).toEqual([second, first]);
    expect((await run(['endpoint', 'list', TEA])).out).toMatch(new RegExp(`${endpointId} .*Z +\\S+Z\\n`));
    expect((await run(['endpoint', 'rotate', TEA, endpointId, '--drop-old'])).exitCode).toBe(0);
    expect((await found())?.secrets).toEqual([second]);
    const given = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const third = await run(['endpoint', 'rotate', TEA, endpointId, '--secret-stdin', '--keep-old', '0'], given);
    expect(third.out).toBe('Only the new secret verifies from now on.\n');
    expect((await found())?.secrets).toEqual([given]);
  });

  test('is closed by its URL, which got out, and another one stays open', async () => {
    const [gone, stays] = [await made(), await made()];
    expect((await run(['endpoint', 'remove', TEA, gone.url])).exitCode).toBe(0);
    expect([await gone.found(), (await stays.found())?.source]).toEqual([null, 'standard']);
    const again = await run(['endpoint', 'remove', TEA, gone.endpointId]);
    expect(again).toMatchObject({ exitCode: 4, err: expect.stringMatching(/has no endpoint/) as string });
    expect((await run(['endpoint', 'rotate', TEA, 'something'])).exitCode).toBe(2);
  });

  test('of another shop is out of reach', async () => {
    const { endpointId, found } = await made();
    await run(['merchant', 'add', 'south-cups', '--name', 'South Cups', '--reply-to', 'help@south-cups.example.com']);
    expect((await run(['endpoint', 'remove', 'south-cups', endpointId])).exitCode).toBe(4);
    expect((await run(['endpoint', 'rotate', 'south-cups', endpointId])).exitCode).toBe(4);
    expect((await found())?.secrets).toHaveLength(1);
  });
});

describe('policy', () => {
  const file = (name: string) => path.join(folder, name);

  test('check names every problem of the file by its place', async () => {
    await writeFile(file('bad.yaml'), 'silence:\n  linehaul:\n    afterHours: 2\nlanguages: {}\n');
    const checked = await run(['policy', 'check', file('bad.yaml')]);
    expect(checked.exitCode).toBe(2);
    expect(checked.err).toContain(
      `${file('bad.yaml')}:3:17 silence.linehaul.afterHours: 2; expected at least 24 hours\n`,
    );
    expect(checked.err).toContain('bad.yaml:4:1 languages: no such setting; expected one of language, silence');
    const json = await run(['policy', 'check', file('bad.yaml'), '--json']);
    expect(jsonOf(json)).toMatchObject({
      ok: false,
      problems: [
        { line: 3, column: 17, path: 'silence.linehaul.afterHours', value: '2' },
        { line: 4, value: '{}', fault: 'no such setting' },
      ],
    });
  });

  test('apply puts a version in force, once for one policy, and passes a warning on', async () => {
    await writeFile(
      file('own.yaml'),
      'silence:\n  linehaul: { afterHours: 300 }\nwindows:\n  sms: { from: "12:00", until: "14:00" }\n',
    );
    const applied = await run(['policy', 'apply', file('own.yaml'), '--merchant', TEA, '--json']);
    expect(jsonOf(applied)).toMatchObject({ merchantId: TEA, version: 1, changed: true });
    expect(applied.err).toMatch(/own\.yaml:4:8 warning: buyers in .*US.* can never be texted/);
    const again = await run(['policy', 'apply', file('own.yaml'), '--merchant', TEA]);
    expect(again.out).toBe('north-tea has this policy already: version 1.\n');
  });

  test('show gives every setting and marks the shop’s own', async () => {
    const { out } = await run(['policy', 'show', '--merchant', TEA]);
    expect(out).toMatch(/^# Policy of north-tea: version 1, \S+Z, by \S+\./);
    expect(out).toContain('    afterHours: 300 # own\n');
    expect(out).toContain('    from: 12:00 # own\n');
    expect(out).toContain('    afterHours: 72\n');
    await writeFile(file('shown.yaml'), out);
    expect((await run(['policy', 'check', file('shown.yaml')])).exitCode).toBe(0);
    const json = jsonOf<{ own: string[]; version: number }>(await run(['policy', 'show', '--merchant', TEA, '--json']));
    expect(json).toMatchObject({
      version: 1,
      own: ['silence.linehaul.afterHours', 'windows.sms.from', 'windows.sms.until'],
    });
  });
});
