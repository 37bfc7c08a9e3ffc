/** Whole lives of orders on the time-skipping server: three weeks and a month of virtual time, in seconds. */
import { afterEach, expect, test } from 'vitest';
import { decisionsOfOrder } from '../../database/decisions.ts';
import { listOrders } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type ProductInstant, productInstant } from '../../domain/time.ts';
import type { ScriptedEvent } from '../../local/carrier/scripted-journey.ts';
import { fulfilmentWord, orderWord } from './shop-words.ts';
import { type SkippingStage, skippingStage } from './skipped-time.ts';
import { newOrder, type StagedOrder, trackingNumber } from './staged-order.ts';

/** India: one zone, five and a half hours ahead, without summer time. */
const COUNTRY = 'IN';
const AHEAD_MS = 5.5 * HOUR_MS;

let stage: SkippingStage;
afterEach(() => stage.close());

/** Local midnight after the stage's beginning, and with `plus` an instant that many days and hours later. */
function midnight(plusDays: number, plusHours = 0): ProductInstant {
  const begin = stage.clock.setting.start;
  const first = Math.ceil((begin + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS;
  return productInstant(first + plusDays * DAY_MS + plusHours * HOUR_MS);
}

/** Hours after midnight on the buyer's clock. */
function localHour(instant: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Kolkata',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const [hour = 0, minute = 0] = parts.format(instant).split(':').map(Number);
  return hour + minute / 60;
}

function scan(at: ProductInstant, subStatus: string, country: string): ScriptedEvent {
  return { at, subStatus, description: subStatus, country, location: 'Sample City' };
}

/** Places an order with one parcel, whose carrier scans this, and waits until its workflow has ended. */
async function live(events: readonly ScriptedEvent[], promisedDay: string | null = null): Promise<StagedOrder> {
  const order = newOrder(stage);
  const number = trackingNumber();
  stage.carrier.script(number, {
    carrierKey: 190008,
    carrierName: 'YunExpress',
    origin: 'CN',
    destination: COUNTRY,
    events,
    syncEveryMs: 10 * MINUTE_MS,
  });
  const at = stage.clock.now();
  const {
    kind: _kind,
    externalId: _id,
    updatedAt: _at,
    ...fulfilment
  } = fulfilmentWord(order.externalId, at, [number]);
  await order.tell(
    orderWord({ externalId: order.externalId, at, country: COUNTRY, promisedDay, fulfilments: [fulfilment] }),
  );
  await stage.environment.client.workflow.getHandle(order.id).result();
  return order;
}

/** Handed over on the first day, in the country of destination after five. */
function underWay(): readonly ScriptedEvent[] {
  return [
    scan(midnight(0, 10), 'InTransit_PickedUp', 'CN'),
    scan(midnight(1, 12), 'InTransit_Departure', 'CN'),
    scan(midnight(5, 9), 'InTransit_Arrival', COUNTRY),
  ];
}

async function told(order: StagedOrder): Promise<readonly string[]> {
  const messages = await order.messages();
  return messages.map(({ kind, channel, state, reason }) => [kind, channel, state, reason].filter(Boolean).join(' '));
}

test('a stall of a 21-day order is noticed at its deadline, held over the night and withdrawn by the delivery', async () => {
  stage = await skippingStage({
    name: 'skip-stall',
    policy: { silence: { out_for_delivery: { afterHours: 36, tell: 'buyer' } } },
  });
  const atTheDoor = midnight(19, 9);
  const delivered = midnight(21, 5);
  const order = await live([
    ...underWay(),
    scan(midnight(6, 9), 'InTransit_CustomsReleased', COUNTRY),
    scan(midnight(9, 9), 'InTransit_Other', COUNTRY),
    scan(midnight(12, 9), 'InTransit_Other', COUNTRY),
    scan(midnight(15, 9), 'InTransit_Other', COUNTRY),
    scan(midnight(18, 9), 'InTransit_Other', COUNTRY),
    scan(atTheDoor, 'OutForDelivery_Other', COUNTRY),
    scan(delivered, 'Delivered_Other', COUNTRY),
  ]);

  expect(await told(order)).toEqual(['shipped email sent', 'delay email superseded delivered']);
  expect(order.mails()).toHaveLength(1);
  const [shipped, apology] = await order.messages();
  expect(localHour(shipped?.sentAt ?? 0)).toBeGreaterThanOrEqual(8);
  expect(localHour(shipped?.sentAt ?? 0)).toBeLessThan(21);
  // Seen six hours later at most, and noticed soon after its deadline: in the night. It would have left at eight.
  const decisions = await withTenant(stage.floor.database.application, stage.merchant, (tx) =>
    decisionsOfOrder(tx, order.id),
  );
  const noticed = decisions.find(({ rule, verdict }) => rule === 'delay' && verdict === 'tell_buyer');
  expect(noticed?.why).toBe('No progress seen for 36 h in out_for_delivery.');
  expect(noticed?.firstAt).toBeGreaterThanOrEqual(atTheDoor + 36 * HOUR_MS);
  expect(noticed?.firstAt).toBeLessThan(atTheDoor + 44 * HOUR_MS);
  expect(apology?.releaseAt).toBe(midnight(21, 8));
  // The watch goes on for three days after that.
  const row = await order.row();
  expect(row).toMatchObject({ isOpen: false, stop: null });
  expect(row?.endedAt).toBeGreaterThanOrEqual(delivered + 72 * HOUR_MS);
  // Eight scans and five decisions made the history; more than eighty looks added nothing to it.
  expect(stage.carrier.requests.filter(({ endpoint }) => endpoint === 'gettrackinfo').length).toBeGreaterThan(80);
  expect(await order.historyLength()).toBeLessThan(150);
});

test('papers asked for at night leave in the morning, and the buyer hears when the parcel moves again', async () => {
  stage = await skippingStage({ name: 'skip-papers' });
  const order = await live([
    ...underWay(),
    scan(midnight(6, 22), 'InTransit_CustomsRequiringInformation', COUNTRY),
    scan(midnight(9, 12), 'InTransit_CustomsReleased', COUNTRY),
    scan(midnight(11, 12), 'Delivered_Other', COUNTRY),
  ]);

  expect(await told(order)).toEqual(['shipped email sent', 'documents email sent', 'moving_again email sent']);
  const [, papers, movesAgain] = await order.messages();
  expect(papers?.sentAt).toBeGreaterThanOrEqual(midnight(7, 8));
  expect(papers?.sentAt).toBeLessThan(midnight(7, 8) + 5 * MINUTE_MS);
  expect(movesAgain?.sentAt).toBeGreaterThanOrEqual(midnight(9, 12));
  expect(movesAgain?.sentAt).toBeLessThan(midnight(10, 9));
  expect(order.mails().map(({ mail }) => mail.subject)).toEqual([
    expect.stringContaining('is on its way'),
    expect.stringContaining('Customs needs papers'),
    expect.stringContaining('is moving again'),
  ]);
});

test('a parcel without an outcome is let go after the days the policy gives it, and staff are told', async () => {
  const days = 30;
  stage = await skippingStage({ name: 'skip-months', policy: { closeAfterDays: days } });
  const order = await live(underWay());

  expect(await told(order)).toEqual(['shipped email sent']);
  const row = await order.row();
  expect(row).toMatchObject({ isOpen: false, stop: null });
  // By then it is looked at once a day.
  const openedAt = stage.clock.setting.start;
  expect(row?.endedAt).toBeGreaterThan(openedAt + days * DAY_MS);
  expect(row?.endedAt).toBeLessThan(openedAt + (days + 2) * DAY_MS);
  const listed = await withTenant(stage.floor.database.application, stage.merchant, (tx) =>
    listOrders(tx, { attention: true, limit: 10 }),
  );
  expect(listed.map(({ orderId, needsAttention }) => ({ orderId, needsAttention }))).toEqual([
    { orderId: order.id, needsAttention: true },
  ]);
  expect((await order.shipment(1))?.plan?.text).toContain('**Ended:** too old');
});
