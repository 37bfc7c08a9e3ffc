/** The demo as a newcomer runs it, and what must come of its eight orders. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoRow } from '../../demo/report.ts';
import { type CommandOutcome, startWaybell } from '../cli/command-line.ts';
import { ground } from '../ground.ts';

/** Order, parcel, notice, channel, state: everything but the minutes and the reasons. */
const EXPECTED = `
#1001 1 shipped      email sent
#1001 1 documents    -     silent
#1001 1 delay        -     silent
#1001 1 moving_again -     silent
#1002 1 shipped      email sent
#1002 1 documents    email sent
#1002 1 documents    sms   sent
#1002 1 delay        -     silent
#1002 1 moving_again email sent
#1003 1 shipped      email sent
#1003 1 documents    -     silent
#1003 1 delay        email sent
#1003 1 delay        sms   sent
#1003 1 moving_again email sent
#1004 1 shipped      email sent
#1004 1 documents    -     silent
#1004 1 delay        -     silent
#1004 1 moving_again -     silent
#1005 1 shipped      email sent
#1005 1 documents    -     silent
#1005 1 delay        -     silent
#1005 1 moving_again -     silent
#1006 1 shipped      email sent
#1006 1 documents    -     silent
#1006 1 delay        -     silent
#1006 1 moving_again -     silent
#1006 2 shipped      email sent
#1006 2 documents    -     silent
#1006 2 delay        -     silent
#1006 2 moving_again -     silent
#1007 1 shipped      email sent
#1007 1 documents    -     silent
#1007 1 delay        email withdrawn
#1007 1 delay        sms   withdrawn
#1007 1 moving_again -     silent
#1008 1 shipped      email withdrawn
#1008 1 documents    -     silent
#1008 1 delay        -     silent
#1008 1 moving_again -     silent
`;

/** The hours in which each channel may speak, on the buyer's clock. Every word of the eight stories waits for the first of them. */
const HOURS = { email: { from: 8, until: 21 }, sms: { from: 9, until: 20 } } as const;

/** Hours ahead of UTC in November 2026. British Columbia keeps its summer time from this year on; Node 20 has not heard of it. */
const AHEAD: Readonly<Record<string, number>> = {
  'America/Chicago': -6,
  'America/Sao_Paulo': -3,
  'America/Vancouver': -7,
  'Australia/Sydney': 11,
  'Europe/Berlin': 1,
  'Europe/London': 0,
  'Europe/Madrid': 1,
  'Europe/Paris': 1,
};

let folder: string;
let outcome: CommandOutcome;
let rows: readonly DemoRow[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waybell-demo-'));
  const file = path.join(folder, 'table.json');
  outcome = await startWaybell(['demo', '--json', file], { TEMPORAL_CLI_PATH: await ground('temporalCli') }).ended;
  rows = outcome.exitCode === 0 ? (JSON.parse(await readFile(file, 'utf8')) as DemoRow[]) : [];
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

test('eight orders come to what their stories say', () => {
  expect(outcome).toMatchObject({ exitCode: 0, err: '' });
  const table = rows.map(({ order, shipment, kind, channel, state }) =>
    [order, shipment.slice(shipment.lastIndexOf('/') + 1), kind, channel ?? '-', state].join(' '),
  );
  const expected = EXPECTED.trim()
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '));
  expect(table).toEqual(expected);
});

test('every message left in a decent hour of the buyer, and everything weighed has a reason', () => {
  for (const { channel, state, sentAt, buyerZone, buyerLocalTime, language, why } of rows) {
    expect(why).not.toBe('');
    expect(['en', 'pt-BR']).toContain(language);
    if (state !== 'sent' || channel === null) {
      expect({ sentAt, buyerLocalTime }).toEqual({ sentAt: null, buyerLocalTime: null });
      continue;
    }
    const hour = new Date(Date.parse(sentAt ?? '') + (AHEAD[buyerZone] ?? NaN) * 3_600_000).getUTCHours();
    // In the first hour on a quiet machine; beside other tests a send may be late, but never outside the window.
    expect(hour).toBeGreaterThanOrEqual(HOURS[channel].from);
    expect(hour).toBeLessThan(HOURS[channel].until);
    expect(Number(buyerLocalTime?.slice(11, 13))).toBe(hour);
  }
});

test('it is told as it happens, and ends with the table', () => {
  expect(outcome.out).toContain('Temporal UI  http://127.0.0.1:');
  expect(outcome.out).toMatch(/#1003 {2}delay, e-mail, en: sent, .* for the buyer/);
  expect(outcome.out).toContain('14 messages sent in ');
});
