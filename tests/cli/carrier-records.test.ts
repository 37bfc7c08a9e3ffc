/** Commands on what carriers said before: what was not understood, and reading it again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswer } from '../../carriers/seventeentrack/parse.ts';
import { saveCredential } from '../../database/credentials.ts';
import { messagesOfOrder } from '../../database/messages.ts';
import { findShipment } from '../../database/shipments.ts';
import type { Look } from '../../domain/look.ts';
import { LOCAL_CARRIER_KEY, startCarrier } from '../../local/carrier/start-carrier.ts';
import { wireEvent, wireItem, wireLeg } from '../carriers/seventeentrack/wire-answers.ts';
import { CUPS, MASTER, NOON, openShop, type Shop, type ShopOrder, TEA } from '../database/shop.ts';
import { jsonOf, settingsOf, waybell } from './command-line.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const run = (...args: string[]) => waybell(['carrier', ...args, '--json'], settingsOf(shop.database));

const ANSWER = JSON.stringify(
  wireItem({
    legs: [
      wireLeg({
        events: [
          wireEvent({
            time: '2026-11-10T08:00:00',
            subStatus: 'InTransit_CustomsRequiringInformation',
            description: 'Held by customs: invoice required from the importer',
            country: 'BR',
          }),
          wireEvent({ time: '2026-11-09T08:00:00', subStatus: 'InTransit_PickedUp', description: '', country: 'CN' }),
        ],
      }),
    ],
  }),
);

/** What a version with smaller tables made of the answer: nothing of the scan in Brazil. */
function readBefore(): Look {
  const look = readAnswer(ANSWER)?.[0]?.look;
  if (look?.kind !== 'looked') throw new Error('The answer is to be read.');
  const rows = look.rows.map((row) =>
    row.country === 'BR' ? { ...row, event: 'UNKNOWN' as const, actor: 'none' as const, asks: [], rule: 'none' } : row,
  );
  return { ...look, rows };
}

const journeyOf = (order: ShopOrder) =>
  shop.as(order.merchant, async (tx) => (await findShipment(tx, order.shipmentId))?.journey);

test('what is not understood is counted over all merchants, with the words it came with', async () => {
  for (const [id, merchant] of [
    ['u1', TEA],
    ['u2', CUPS],
  ] as const) {
    await shop.look(await shop.order(id, {}, merchant), readBefore(), NOON);
  }
  expect(jsonOf(await run('unknown'))).toEqual([
    {
      provider: 'seventeentrack',
      code: 'InTransit_CustomsRequiringInformation',
      text: 'Held by customs: invoice required from the importer',
      parcels: 2,
      rows: 2,
    },
  ]);
});

test('answers read again change the journey, and nobody is written to because of it', async () => {
  const order = await shop.order('r1');
  await shop.look(order, readBefore(), NOON);
  expect((await journeyOf(order))?.customs).toBeNull();
  const { changed } = jsonOf<{ changed: string[] }>(await run('reread', '--merchant', TEA));
  expect(changed).toContain(order.shipmentId);
  expect((await journeyOf(order))?.customs).toMatchObject({
    state: 'INFO_REQUIRED',
    actor: 'buyer',
    asks: ['invoice'],
  });
  const documents = async () =>
    (await shop.as(TEA, (tx) => messagesOfOrder(tx, order.id))).filter(({ kind }) => kind === 'documents');
  for (const message of await documents()) {
    expect(message).toMatchObject({ state: 'suppressed', reason: 'found_by_reading_again' });
  }
  expect(await documents()).not.toEqual([]);
  await shop.judge(order, NOON);
  expect((await documents()).map(({ state }) => state)).not.toContain('planned');
});

test('reading again what is read already changes nothing', async () => {
  await run('reread');
  expect(jsonOf(await run('reread'))).toMatchObject({ changed: [] });
});

test('the list has every provider with its limits, whose keys there are, and what is left of a day', async () => {
  const listed = async (environment: Readonly<Record<string, string>>) =>
    jsonOf<{ provider: string; account: string | null; leftToday: number | null; health: string | null }[]>(
      await waybell(['carrier', 'list', '--json'], environment),
    ).map(({ provider, account, leftToday, health }) => [provider, account, leftToday, health]);
  // Without a database it still says what there is to know.
  expect(await listed({ DHL_API_KEY: 'key' })).toEqual([
    ['seventeentrack', null, null, null],
    ['aftership', null, null, null],
    ['dhl', 'installation', 250, null],
    ['fedex', null, null, null],
    ['ups', null, null, null],
  ]);
  await shop.as(TEA, (tx) => saveCredential(tx, TEA, 'dhl', { apiKey: 'own' }, MASTER, NOON));
  const environment = { ...settingsOf(shop.database), DHL_API_KEY: 'key' };
  expect((await listed(environment)).filter(([provider]) => provider === 'dhl')).toEqual([
    ['dhl', 'installation', 250, null],
    ['dhl', TEA, 250, null],
  ]);
});

test('a key is tried with one real call, the installation’s or a shop’s own', async () => {
  const carrier = await startCarrier({ now: () => NOON });
  const environment = { ...settingsOf(shop.database), SEVENTEENTRACK_BASE_URL: carrier.url };
  const check = (key: string, ...flags: string[]) =>
    waybell(['carrier', 'check', 'seventeentrack', ...flags], { ...environment, SEVENTEENTRACK_API_KEY: key });
  expect(await check(LOCAL_CARRIER_KEY)).toMatchObject({
    exitCode: 0,
    out: 'The 17TRACK key of the installation works.\n',
  });
  expect(carrier.requests).toHaveLength(1);
  expect(await check('nobodys')).toMatchObject({
    exitCode: 3,
    err: expect.stringMatching(/cannot be used: 17TRACK refused the key/) as string,
  });
  expect(await check(LOCAL_CARRIER_KEY, '--merchant', TEA)).toMatchObject({
    exitCode: 4,
    err: expect.stringMatching(/north-tea has no 17TRACK key of its own/) as string,
  });
  await carrier.close();
});
