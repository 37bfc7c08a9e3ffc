/** Commands on what carriers said before: what was not understood, and reading it again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswer } from '../../carriers/seventeentrack/parse.ts';
import { messagesOfOrder } from '../../database/messages.ts';
import { findShipment } from '../../database/shipments.ts';
import type { Look } from '../../domain/look.ts';
import { wireEvent, wireItem, wireLeg } from '../carriers/seventeentrack/wire-answers.ts';
import { CUPS, NOON, openShop, type Shop, type ShopOrder, TEA } from '../database/shop.ts';
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
