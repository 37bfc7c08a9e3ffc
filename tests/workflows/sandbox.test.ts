import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { merchantId, orderId, shipmentId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { wallInstant } from '../../domain/time.ts';
import { ground } from '../ground.ts';
import {
  ASKED_FOR_DETAILS,
  CANCELLED,
  type Command,
  failedForGood,
  fired,
  openSandbox,
  resolved,
  signalled,
} from './sandbox.ts';

const ORDER = orderId(merchantId('north-tea'), 'standard', '1001');
const AWAITING = shipmentId(ORDER, 0);
const FIRST = shipmentId(ORDER, 1);
const SECOND = shipmentId(ORDER, 2);
const PACE = { pollTimeoutMs: 30_000, pollRetryMs: 300_000, sendTimeoutMs: 120_000, sendStartTimeoutMs: 300_000 };

let sandbox: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  sandbox = await openSandbox((await ground('workflowBundle')).codePath);
});
afterAll(() => sandbox.close());

const ATTRIBUTES: Plan['attributes'] = {
  carrierCode: null,
  destinationCountry: 'BR',
  phase: 'LINEHAUL',
  exceptionKind: null,
  noticeStage: null,
  lastScanAt: null,
  nextDeadlineAt: null,
  noticesSent: 0,
  needsAttention: false,
  precedence: 200,
};

function plan(version: number, rest: Partial<Plan> = {}): Plan {
  return {
    version,
    done: false,
    send: null,
    wakeAt: null,
    pollAfter: wallInstant(0),
    text: `plan ${version}`,
    attributes: ATTRIBUTES,
    ...rest,
  };
}

const open = (...shipments: (typeof FIRST)[]) =>
  shipments.map((id) => ({ shipmentId: id, provider: 'seventeentrack' }));

/** What an activation scheduled, as `activity seq`; only activities count. */
function scheduled(commands: readonly Command[]) {
  return commands.flatMap((c) => (c.kind === 'schedule' ? [c] : []));
}

function seqOf(commands: readonly Command[], activity: string, shipment?: string): number {
  const found = scheduled(commands).findLast(
    (c) => c.activity === activity && (shipment === undefined || JSON.stringify(c.input).includes(`"${shipment}"`)),
  );
  if (found === undefined) throw new Error(`No ${activity} in ${JSON.stringify(commands)}.`);
  return found.seq;
}

/** An order whose parcels wait in polls that hold plan 1. */
async function watching(...shipments: (typeof FIRST)[]) {
  const { order, commands } = await sandbox.order({ orderId: ORDER, pace: PACE });
  const first = await order.happens(resolved(seqOf(commands, 'readOrder'), { version: 1, open: open(...shipments) }));
  const again = await order.happens(...shipments.map((id) => resolved(seqOf(first, 'pollShipment', id), plan(1))));
  return { order, poll: (id: typeof FIRST) => seqOf(again, 'pollShipment', id) };
}

describe('the order workflow', () => {
  test('starts with the row, then polls each parcel', async () => {
    const { order, commands } = await sandbox.order({ orderId: ORDER, pace: PACE });
    expect(commands).toMatchObject([{ kind: 'schedule', activity: 'readOrder', input: { orderId: ORDER } }]);
    const polls = await order.happens(resolved(1, { version: 1, open: open(FIRST, SECOND) }));
    expect(polls).toMatchObject([
      { activity: 'pollShipment', input: { shipmentId: FIRST, known: 0, notBefore: 0, wakeAt: null } },
      { activity: 'pollShipment', input: { shipmentId: SECOND, known: 0, notBefore: 0, wakeAt: null } },
    ]);
    await order.dispose();
  });

  test('closes an order without open parcels, and looks again where the row is newer', async () => {
    const { order } = await sandbox.order({ orderId: ORDER, pace: PACE });
    const close = await order.happens(resolved(1, { version: 3, open: [] }));
    expect(close).toMatchObject([{ activity: 'closeOrder', input: { orderId: ORDER, version: 3 } }]);
    const again = await order.happens(resolved(2, false));
    expect(again).toMatchObject([{ activity: 'readOrder' }]);
    await order.happens(resolved(3, { version: 4, open: [] }));
    expect(await order.happens(resolved(4, true))).toMatchObject([{ kind: 'complete' }]);
    await order.dispose();
  });

  test('does not end on news that comes with the answer to closing', async () => {
    const { order } = await sandbox.order({ orderId: ORDER, pace: PACE });
    await order.happens(resolved(1, { version: 3, open: [] }));
    const again = await order.happens(signalled('orderChanged', { version: 4 }), resolved(2, true));
    expect(again).toMatchObject([{ activity: 'readOrder' }]);
    await order.dispose();
  });

  test('fails where its order has no row, and says so', async () => {
    const { order } = await sandbox.order({ orderId: ORDER, pace: PACE });
    expect(await order.happens(failedForGood(1))).toMatchObject([{ kind: 'failed' }]);
    await order.dispose();
  });

  test('reads the row when a parcel is gone from under a poll: the order may be gone too', async () => {
    const { order, poll } = await watching(FIRST);
    const commands = await order.happens(failedForGood(poll(FIRST)));
    expect(await order.happens(failedForGood(seqOf(commands, 'readOrder')))).toMatchObject(
      expect.arrayContaining([{ kind: 'failed' }]),
    );
    await order.dispose();
  });

  test('replaces the poll on a push, with what it held', async () => {
    const { order, poll } = await watching(FIRST);
    const commands = await order.happens(signalled('carrierPushed', { shipmentId: FIRST }));
    expect(commands).toMatchObject([
      { kind: 'cancel', seq: poll(FIRST) },
      { kind: 'schedule', activity: 'pollShipment', input: { shipmentId: FIRST, known: 1 } },
    ]);
    await order.dispose();
  });

  test('asks again with the version it holds where a push and a plan come in one task: the plan is in the record', async () => {
    const { order, poll } = await watching(FIRST);
    const commands = await order.happens(
      signalled('carrierPushed', { shipmentId: FIRST }),
      resolved(poll(FIRST), plan(2)),
    );
    expect(scheduled(commands)).toMatchObject([{ activity: 'pollShipment', input: { shipmentId: FIRST, known: 1 } }]);
    await order.dispose();
  });

  test('watches a parcel that opened again while the plan that ended it was on its way', async () => {
    const { order, poll } = await watching(FIRST, SECOND);
    const [read] = scheduled(await order.happens(signalled('orderChanged', { version: 2 })));
    // Judged as ended; then the shop opened it again, and the row that says so was read after that: one task brings both.
    let commands = await order.happens(
      resolved(poll(SECOND), plan(2, { done: true })),
      resolved(read?.seq ?? 0, { version: 3, open: open(FIRST, SECOND) }),
    );
    if (scheduled(commands).some((c) => c.activity === 'readOrder')) {
      commands = await order.happens(resolved(seqOf(commands, 'readOrder'), { version: 3, open: open(FIRST, SECOND) }));
    }
    expect(seqOf(commands, 'pollShipment', SECOND)).toBeGreaterThan(0);
    await order.dispose();
  });

  test('asks the ledger at once what became of a send that failed', async () => {
    const { order, poll } = await watching(FIRST);
    const send = `${FIRST}/shipped/0/email` as Plan['send'];
    const sending = await order.happens(resolved(poll(FIRST), plan(2, { send })));
    const commands = await order.happens(failedForGood(seqOf(sending, 'sendNotice')));
    expect(scheduled(commands)).toMatchObject([{ activity: 'pollShipment', input: { known: 2, wakeAt: 0 } }]);
    await order.dispose();
  });

  test('slows down to a turn a minute where a planner asks for something at once, for ever', async () => {
    const { order, poll } = await watching(FIRST);
    const mistaken = plan(1, { wakeAt: wallInstant(order.now - 1_000) });
    let seq = poll(FIRST);
    let turns = 0;
    let timer: Extract<Command, { kind: 'timer' }> | undefined;
    while (timer === undefined && turns < 100) {
      turns += 1;
      const commands = await order.happens(resolved(seq, mistaken));
      timer = commands.find((c) => c.kind === 'timer');
      if (timer === undefined) seq = seqOf(commands, 'pollShipment');
    }
    expect(turns).toBeLessThanOrEqual(25);
    expect(timer).toMatchObject({ ms: 60_000, summary: expect.stringMatching(/^brake: parcel 1 /) });
    order.pass(60_000);
    expect(scheduled(await order.happens(fired(timer?.seq ?? 0)))).toMatchObject([{ activity: 'pollShipment' }]);
    await order.dispose();
  });

  test('slows down alike where every send fails', async () => {
    const { order, poll } = await watching(FIRST);
    const send = `${FIRST}/shipped/0/email` as Plan['send'];
    let commands = await order.happens(resolved(poll(FIRST), plan(2, { send })));
    let turns = 0;
    while (!commands.some((c) => c.kind === 'timer') && turns < 100) {
      turns += 1;
      const [next] = scheduled(commands);
      if (next === undefined) throw new Error('Nothing is scheduled.');
      const job =
        next.activity === 'sendNotice' ? failedForGood(next.seq) : resolved(next.seq, plan(2 + turns, { send }));
      commands = await order.happens(job);
    }
    expect(turns).toBeLessThanOrEqual(25);
    await order.dispose();
  });

  test('cancelled in back-off releases the order, shows what is left to say, and ends as cancelled', async () => {
    const { order, poll } = await watching(FIRST);
    const held = plan(2, { attributes: { ...ATTRIBUTES, exceptionKind: 'customs_held', needsAttention: true } });
    await order.happens(resolved(poll(FIRST), held));
    const release = seqOf(await order.happens(CANCELLED), 'releaseOrder');
    const released = plan(3, { done: true, text: '**Ended:** released by operations' });
    expect(await order.happens(resolved(release, [{ shipmentId: FIRST, plan: released }]))).toMatchObject([
      { kind: 'upsert', attributes: { ExceptionKind: null, NeedsAttention: false } },
      { kind: 'cancelled' },
    ]);
    expect(await order.happens(ASKED_FOR_DETAILS)).toEqual([{ kind: 'details', text: released.text }]);
    await order.dispose();
  });

  test('shows lines without a parcel until parcels carry them all, and those alone from there on', async () => {
    const { order, poll } = await watching(AWAITING, FIRST);
    const waiting = plan(1, {
      text: 'No parcel yet',
      attributes: { ...ATTRIBUTES, phase: 'NOT_DISPATCHED', precedence: 199 },
    });
    expect(await order.happens(ASKED_FOR_DETAILS)).toEqual([{ kind: 'details', text: 'plan 1\n\nplan 1' }]);
    await order.happens(resolved(poll(AWAITING), { ...waiting, version: 2, done: true }));
    expect(await order.happens(ASKED_FOR_DETAILS)).toEqual([{ kind: 'details', text: 'plan 1' }]);
    const delivered = plan(2, { done: true, attributes: { ...ATTRIBUTES, phase: 'DELIVERED', precedence: 208 } });
    expect(await order.happens(resolved(poll(FIRST), delivered))).toMatchObject([
      { kind: 'upsert', attributes: { ShipmentPhase: 'DELIVERED' } },
      { kind: 'schedule', activity: 'closeOrder' },
    ]);
    await order.dispose();
  });

  test('continues as new only after what it is sending, and with the plans it holds', async () => {
    const { order, poll } = await watching(FIRST);
    const send = `${FIRST}/shipped/0/email` as Plan['send'];
    const sending = await order.happens(resolved(poll(FIRST), plan(2, { send })));
    order.suggestContinueAsNew();
    expect(await order.happens(signalled('carrierPushed', { shipmentId: FIRST }))).toEqual([]);
    const commands = await order.happens(resolved(seqOf(sending, 'sendNotice'), plan(3)));
    expect(commands.map((c) => c.kind)).toContain('continue');
    await order.dispose();
  });
});
