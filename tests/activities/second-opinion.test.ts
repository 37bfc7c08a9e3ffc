import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../domain/time.ts';
import { type Desk, failed, looked, openDesk, row } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** An order whose parcel, by the provider that is asked first, is held by customs; its carrier is DHL. */
async function held() {
  const order = await desk.order();
  const rows = [row('ACCEPTED', desk.now()), row('IMPORT_CUSTOMS_HELD', desk.now(), 'BR')];
  desk.answers.look = async () => looked(rows, null, 'DHL Express');
  desk.answers.direct = null;
  await order.look();
  desk.directLooks.length = 0;
  return order;
}

describe('a parcel in trouble', () => {
  test('is asked about at the carrier itself, and both histories are one journey', async () => {
    const order = await held();
    desk.pass(HOUR_MS);
    const released = { ...row('IMPORT_CUSTOMS_RELEASED', desk.now(), 'BR'), identity: 'dhl|released' };
    desk.answers.direct = async () => looked([released], null, 'DHL');
    await order.look();
    expect(desk.directLooks).toEqual(['dhl']);
    expect((await order.shipment()).journey.customs).toMatchObject({ state: 'RELEASED' });
  });

  test('is asked about there once a day', async () => {
    const order = await held();
    desk.answers.direct = async () => looked([], null, 'DHL');
    for (const hours of [1, 4, 12, 8]) {
      desk.pass(hours * HOUR_MS);
      await order.look();
    }
    expect(desk.directLooks).toEqual(['dhl', 'dhl']);
  });

  test('stays as well seen as it was when the carrier itself does not answer', async () => {
    const order = await held();
    desk.answers.direct = async () => failed();
    desk.pass(HOUR_MS);
    await order.look();
    expect(desk.directLooks).toEqual(['dhl']);
    expect(await order.shipment()).toMatchObject({ errorStreak: 0, lastFailure: null });
  });

  test('is asked about nowhere else without an account there', async () => {
    const order = await held();
    desk.pass(HOUR_MS);
    await order.look();
    expect(desk.directLooks).toEqual([]);
  });
});

test('a parcel that is well costs its carrier nothing', async () => {
  const order = await desk.order();
  desk.answers.look = async () => looked([row('ACCEPTED', desk.now())], null, 'DHL Express');
  desk.answers.direct = async () => looked([], null, 'DHL');
  desk.directLooks.length = 0;
  await order.look();
  desk.pass(HOUR_MS);
  await order.look();
  expect(desk.directLooks).toEqual([]);
});
