import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../cli/doctor/finding.ts';
import { waitingEntries } from '../../database/inbox.ts';
import type { MerchantId } from '../../domain/ids.ts';
import { CUPS, MASTER, openShop, type Shop, TEA } from '../database/shop.ts';
import { type CommandOutcome, jsonOf, settingsOf, waybell } from './command-line.ts';

const BODY = Buffer.from('{"customer":{"email":"robin@example.com"}}');
const ERROR = 'data.updated_at: expected an instant such as 2026-11-03T14:05:00Z';

/** By the machine's clock, as doctor's: what came a month ago is no news to it. */
const RECEIVED = new Date(Math.floor(Date.now() / 1_000) * 1_000);
const RECEIVED_TEXT = RECEIVED.toISOString().replace('.000', '');

let shop: Shop;
let run: (...args: readonly string[]) => Promise<CommandOutcome>;
let ids: Readonly<Record<'pending' | 'unreadable' | 'erased', string>>;

beforeAll(async () => {
  shop = await openShop();
  const WAYBELL_MASTER_KEY = MASTER.bytes.toString('base64');
  run = (...args) =>
    waybell(args, { ...settingsOf(shop.database), WAYBELL_MASTER_KEY, TEMPORAL_ADDRESS: '127.0.0.1:1' });
  const store = async (merchant: MerchantId, topic: string, error: string | null): Promise<string> => {
    const { rows } = await shop.database.superuser.query<{ inbox_id: string }>(
      `insert into webhook_inbox (merchant_id, source, topic, dedupe_key, received_at, headers, body, state, error)
       values ($1, 'standard', $2, $2, $3, '{}', $4, $5, $6) returning inbox_id`,
      [merchant, topic, RECEIVED, BODY, error === null ? 'pending' : 'rejected', error],
    );
    return rows[0]?.inbox_id ?? '';
  };
  ids = {
    pending: await store(TEA, 'order.upserted', null),
    unreadable: await store(CUPS, 'order.cancelled', ERROR),
    erased: await store(TEA, 'refund.opened', ERROR),
  };
  await shop.database.superuser.query('update webhook_inbox set body = null where inbox_id = $1', [ids.erased]);
});
afterAll(() => shop.close());

const listed = async (...args: readonly string[]) =>
  jsonOf<{ inboxId: string; state: string; error: string | null }[]>(await run('inbox', 'list', '--json', ...args));

describe('inbox', () => {
  test('list shows the webhooks of all shops and what became of them, without their bodies', async () => {
    expect(new Set((await listed()).map(({ inboxId }) => inboxId))).toEqual(new Set(Object.values(ids)));
    expect(await listed('--merchant', CUPS)).toHaveLength(1);
    expect(await listed('--limit', '1')).toHaveLength(1);
    const { out } = await run('inbox', 'list');
    expect(out).toMatch(
      new RegExp(`order\\.cancelled +${RECEIVED_TEXT} +rejected +data\\.updated_at: expected an instant`),
    );
    expect(out).toMatch(/refund\.opened .* rejected, erased /);
    expect(out).not.toContain('robin');
  });

  test('doctor counts what was rejected, and says what to do', async () => {
    const { checks } = jsonOf<{ checks: readonly Finding[] }>(await run('doctor', '--json', '--timeout', '1000'));
    expect(checks.find(({ check }) => check === 'rejected webhooks')).toEqual({
      check: 'rejected webhooks',
      state: 'warn',
      found: `2, the newest of ${RECEIVED_TEXT}`,
      advice: expect.stringContaining('waybell inbox replay ID') as string,
    });
  });

  test('replay lets a rejected one wait for the relay again, whosever it is', async () => {
    expect(await listed('--rejected')).toHaveLength(2);
    expect((await run('inbox', 'replay', ids.unreadable)).out).toMatch(/of south-cups waits to be read again/);
    expect(
      (await waitingEntries(shop.database.relay, { most: 10, ofMerchant: 10, except: [] })).map(
        ({ inboxId }) => inboxId,
      ),
    ).toContain(ids.unreadable);
    expect((await listed('--rejected')).map(({ inboxId }) => inboxId)).toEqual([ids.erased]);
  });

  test('replay refuses what is not rejected, what is not there, and what was erased', async () => {
    for (const id of [ids.pending, '999']) {
      expect(await run('inbox', 'replay', id)).toMatchObject({
        exitCode: 4,
        err: `waybell: There is no rejected webhook ${id}: "waybell inbox list --rejected" shows those there are.\n`,
      });
    }
    expect(await run('inbox', 'replay', ids.erased)).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/was erased/) as string,
    });
    expect((await run('inbox', 'replay', 'all')).exitCode).toBe(2);
  });
});
