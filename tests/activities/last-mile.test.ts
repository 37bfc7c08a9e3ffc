import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseBuyer } from '../../database/buyers.ts';
import { withTenant } from '../../database/pool.ts';
import { HOUR_MS } from '../../domain/time.ts';
import { type Desk, failed, looked, openDesk, row } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ carriers: { default: 'fedex' } });
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.looks.length = 0;
});

const NUMBER = '9261290100130739201234';

/** A parcel with FedEx, whose feed has named the number of the last mile. */
async function handedOver() {
  const order = await desk.order();
  const rows = [row('HANDED_TO_LAST_MILE', desk.now(), 'US')];
  desk.answers.direct = async () => {
    const answer = looked(rows, null, 'FedEx');
    const lastMile = { number: NUMBER, carrierName: 'USPS' };
    return answer.look.kind === 'looked' ? { ...answer, look: { ...answer.look, lastMile } } : answer;
  };
  desk.answers.look = async () => looked([]);
  await order.look();
  desk.pass(HOUR_MS);
  return order;
}

describe('a parcel whose feed names a second number', () => {
  test('is followed by that one too, and both histories are one journey', async () => {
    const order = await handedOver();
    const delivered = { ...row('DELIVERED', desk.now(), 'US'), identity: 'usps|delivered' };
    desk.answers.look = async () => looked([delivered], null, 'USPS');
    await order.look();
    expect(desk.looks).toHaveLength(1);
    expect((await order.shipment()).journey).toMatchObject({ outcome: { kind: 'delivered' } });
  });

  test('is registered once by it', async () => {
    const order = await handedOver();
    expect(await order.shipment()).toMatchObject({ lastMileNumber: NUMBER, lastMileRegistered: false });
    await order.look();
    expect(await order.shipment()).toMatchObject({ lastMileRegistered: true });
  });

  test('keeps what is seen by the first when the second is not answered', async () => {
    const order = await handedOver();
    desk.answers.look = async () => failed();
    await order.look();
    expect(desk.looks).toHaveLength(1);
    expect(await order.shipment()).toMatchObject({
      errorStreak: 0,
      lastFailure: null,
      journey: { phase: 'DEST_TRANSIT' },
    });
  });

  test('loses the number with the buyer’s data', async () => {
    const order = await handedOver();
    await withTenant(desk.database.application, desk.merchant, (tx) =>
      eraseBuyer(tx, desk.merchant, order.id, desk.now()),
    );
    expect(await order.shipment()).toMatchObject({ trackingNumber: null, lastMileNumber: null });
  });
});

test('a parcel with an aggregator is not asked about twice: its feed brings both carriers', async () => {
  const aggregated = await openDesk();
  try {
    const order = await aggregated.order();
    aggregated.answers.look = async () => {
      const answer = looked([row('HANDED_TO_LAST_MILE', aggregated.now(), 'US')]);
      const lastMile = { number: NUMBER, carrierName: 'USPS' };
      return answer.look.kind === 'looked' ? { ...answer, look: { ...answer.look, lastMile } } : answer;
    };
    await order.look();
    aggregated.pass(HOUR_MS);
    await order.look();
    expect(aggregated.looks).toHaveLength(2);
    expect(aggregated.directLooks).toEqual([]);
  } finally {
    await aggregated.close();
  }
});
