/** Whole lives of orders on the time-skipping server: three weeks and four months of virtual time, in seconds. */
import { afterEach, expect, test } from 'vitest';
import { decisionsOfOrder } from '../../database/decisions.ts';
import { withTenant } from '../../database/pool.ts';
import { DAY_MS, HOUR_MS, type ProductInstant, productInstant } from '../../domain/time.ts';
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
    syncEveryMs: HOUR_MS,
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

const accepted = () => [
  scan(midnight(0, 10), 'InTransit_PickedUp', 'CN'),
  scan(midnight(1, 12), 'InTransit_Departure', 'CN'),
  scan(midnight(5, 9), 'InTransit_Arrival', COUNTRY),
];

test('a stall of a 21-day order is noticed at its deadline, held over the night and withdrawn by the delivery', async () => {
  stage = await skippingStage({
    name: 'skip-stall',
    policy: { silence: { destination_transit: { afterHours: 96, tell: 'buyer' } } },
  });
  const stalled = midnight(16, 21.5);
  const delivered = midnight(21, 3);
  const order = await live([
    ...accepted(),
    scan(midnight(6, 9), 'InTransit_CustomsReleased', COUNTRY),
    scan(midnight(12, 9), 'InTransit_Other', COUNTRY),
    scan(stalled, 'InTransit_Other', COUNTRY),
    scan(delivered, 'Delivered_Other', COUNTRY),
  ]);

  const h = await order.handle.fetchHistory();
  console.log(
    (h.events ?? [])
      .map((e) =>
        [
          String(e.eventId),
          new Date(Number(e.eventTime?.seconds ?? 0) * 1000 + AHEAD_MS).toISOString(),
          Object.keys(e).find((k) => k.endsWith('Attributes')),
          e.activityTaskScheduledEventAttributes?.activityType?.name,
          e.activityTaskStartedEventAttributes?.attempt,
          e.activityTaskStartedEventAttributes?.lastFailure?.message,
        ].join(' '),
      )
      .join('\n'),
  );
  const messages = await order.messages();
  console.log(
    messages.map((m) => [
      m.kind,
      m.state,
      new Date((m.sentAt ?? 0) + AHEAD_MS).toISOString(),
      new Date((m.releaseAt ?? 0) + AHEAD_MS).toISOString(),
    ]),
    new Date(delivered + AHEAD_MS).toISOString(),
    (await withTenant(stage.floor.database.application, stage.merchant, (tx) => decisionsOfOrder(tx, order.id)))
      .filter((d) => d.rule === 'delay' || d.rule === 'silence')
      .map((d) => [d.rule, d.verdict, d.why, new Date(d.firstAt + AHEAD_MS).toISOString()]),
    JSON.stringify((await order.shipment(1))?.journey),
  );
  expect(messages.map(({ kind, channel, state, reason }) => ({ kind, channel, state, reason }))).toEqual([
    { kind: 'shipped', channel: 'email', state: 'sent', reason: null },
    { kind: 'delay', channel: 'email', state: 'superseded', reason: 'delivered' },
  ]);
  expect(order.mails()).toHaveLength(1);
  const [shipped, apology] = messages;
  expect(localHour(shipped?.sentAt ?? 0)).toBeGreaterThanOrEqual(8);
  expect(localHour(shipped?.sentAt ?? 0)).toBeLessThan(21);
  // Four days of silence end at half past nine in the evening; the apology would have left at eight.
  const decisions = await withTenant(stage.floor.database.application, stage.merchant, (tx) =>
    decisionsOfOrder(tx, order.id),
  );
  const noticed = decisions.find(({ rule, verdict }) => rule === 'delay' && verdict === 'tell_buyer');
  expect(noticed?.why).toBe('No progress seen for 96 h in destination_transit.');
  expect(noticed?.firstAt).toBeGreaterThanOrEqual(stalled + 96 * HOUR_MS);
  expect(noticed?.firstAt).toBeLessThan(stalled + 97 * HOUR_MS);
  expect(apology?.releaseAt).toBe(midnight(21, 8));
  expect(await order.row()).toMatchObject({ isOpen: false, stop: null });
  // The watch goes on for three days after the delivery was seen, and costs the history next to nothing.
  expect((await order.row())?.endedAt).toBeGreaterThanOrEqual(delivered + 72 * HOUR_MS);
  expect(await order.historyLength()).toBeLessThanOrEqual(110);
});
