import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerBody, NUMBER, rejected, wireEvent, wireItem, wireLeg } from '../carriers/seventeentrack/wire-answers.ts';
import { type CommandOutcome, NOTHING_RUNS, waybell } from './command-line.ts';

const events = [
  wireEvent({
    time: '2026-11-12T10:00:00',
    subStatus: 'InTransit_CustomsProcessing',
    description: 'Held by customs: invoice missing, the importer must provide it',
    country: 'BR',
  }),
  wireEvent({ time: '2026-11-05T10:00:00', subStatus: 'InTransit_PickedUp', description: 'Picked up', country: 'CN' }),
  wireEvent({ time: '2025-01-05T10:00:00', subStatus: 'Delivered_Other', description: 'Delivered', country: 'BR' }),
];
const ANSWER = answerBody([wireItem({ legs: [wireLeg({ events })] })], [rejected(-18019909, 'YT2600000000009')]);

const linesOf = ({ out }: CommandOutcome) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-feed-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('carrier read', () => {
  test('prints a line of JSON for every parcel of an answer, without database or Temporal', async () => {
    const file = path.join(folder, 'answer.json');
    await writeFile(file, ANSWER);
    const flags = ['--origin', 'cn', '--destination', 'BR', '--ordered', '2026-11-01', '--json'];
    const read = await waybell(['carrier', 'read', 'seventeentrack', file, ...flags], NOTHING_RUNS);
    expect(linesOf(read)).toMatchObject([
      {
        number: NUMBER,
        phase: 'IMPORT_CUSTOMS',
        status: 'CUSTOMS_ACTION_REQUIRED',
        customs: { state: 'INFO_REQUIRED', side: 'IMPORT', actor: 'buyer' },
        problem: 'DOCS_MISSING',
        asks: ['invoice'],
        lastEvent: { day: '2026-11-12', country: 'BR' },
        lastProgress: { event: 'ACCEPTED', day: '2026-11-05' },
        checkpoints: [
          { event: 'ACCEPTED' },
          { code: 'InTransit_CustomsProcessing', rule: expect.stringMatching(/^text /) as string },
        ],
      },
      {
        number: 'YT2600000000009',
        outcome: 'not_found',
        phase: 'NONE',
        status: 'NOT_FOUND',
        customs: null,
        checkpoints: [],
      },
    ]);
  });

  test('reads standard input, and names the rule that decided each checkpoint', async () => {
    const read = await waybell(['carrier', 'read', 'seventeentrack'], {}, ANSWER);
    expect(read.out).toMatch(/^YT2600000000001: CUSTOMS_ACTION_REQUIRED$/m);
    expect(read.out).toMatch(/2026-11-05 10:00:00 {2}CN {5}ACCEPTED .*(?:text|code) /);
  });

  test.each([
    ['a web page', '<!DOCTYPE html><html></html>', /no answer of 17TRACK \(\d+ characters\)/],
    ['nothing', '', /no answer of 17TRACK \(0 characters\)/],
  ])('refuses %s', async (_, text, words) => {
    expect(await waybell(['carrier', 'read', 'seventeentrack'], {}, text)).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(words) as string,
    });
  });

  test.each([
    [['read', 'pigeon'], /Expected one of seventeentrack, aftership/],
    [['read', 'dhl', '/nowhere/at-all.json'], /cannot be read \(ENOENT\)/],
    [['read', 'dhl', '-', '--origin', 'ZZ'], /Expected an ISO 3166-1 country code/],
    [['read', 'dhl', '-', '--ordered', '2026-02-31'], /Expected a day/],
  ])('refuses %j', async (args, words) => {
    expect(await waybell(['carrier', ...args], {}, '{}')).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(words) as string,
    });
  });
});

describe('carrier classify', () => {
  test('prints one JSON document for every line, also for one that says nothing', async () => {
    const texts = 'Released from import customs\n\nqwertz\n';
    const read = await waybell(['carrier', 'classify', '--json'], NOTHING_RUNS, texts);
    expect(linesOf(read)).toEqual([
      {
        text: 'Released from import customs',
        event: 'IMPORT_CUSTOMS_RELEASED',
        customs: { state: 'RELEASED', side: 'IMPORT', actor: 'none' },
        phase: 'DEST_TRANSIT',
        actor: 'none',
        asks: [],
        problem: null,
        rule: expect.stringMatching(/^customs\./) as string,
        confidence: expect.any(Number) as number,
      },
      expect.objectContaining({ text: '', event: 'UNKNOWN', rule: 'none' }),
      expect.objectContaining({ text: 'qwertz', event: 'UNKNOWN', rule: 'none' }),
    ]);
  });

  test('takes a scan of the country it starts in for export, and one elsewhere for import', async () => {
    const side = async (...flags: string[]) =>
      linesOf(await waybell(['carrier', 'classify', '--json', ...flags], {}, 'Held by customs'))[0]?.['customs'];
    expect(await side('--country', 'CN', '--origin', 'CN')).toMatchObject({ side: 'EXPORT' });
    expect(await side('--country', 'BR', '--origin', 'CN')).toMatchObject({ side: 'IMPORT' });
    expect(await side()).toMatchObject({ side: 'UNKNOWN' });
  });
});
