import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import temporal from '@temporalio/proto';
import { after, DAY_MS, HOUR_MS, type ProductInstant } from '../domain/time.ts';
import { fulfilmentWord, orderWord } from '../tests/workflows/shop-words.ts';
import { type SkippingFloor, skippingStageOn } from '../tests/workflows/skipping-stage.ts';
import { newOrder, trackingNumber } from '../tests/workflows/staged-order.ts';

export interface OrderCost {
  readonly events: number;
  readonly bytes: number;
  /** Counted by Temporal Cloud's rules from the history: start, activity attempts, timers, signals, upserts. */
  readonly actions: number;
  readonly workflowTasks: number;
  readonly looks: number;
  readonly messages: number;
  /** The history as replay takes it. */
  readonly history: temporal.temporal.api.history.v1.IHistory;
}

/** Ten changes in 21 days, one stall past the promise: shipped, a delay apology, and the word that it moves again. */
function scansFrom(start: ProductInstant) {
  const scan = (day: number, hour: number, subStatus: string, country: string) => ({
    at: after(start, day * DAY_MS + hour * HOUR_MS),
    subStatus,
    description: subStatus,
    country,
    location: country,
  });
  return [
    scan(0, 2, 'InfoReceived', 'CN'),
    scan(1, 3, 'InTransit_PickedUp', 'CN'),
    scan(3, 5, 'InTransit_Departure', 'CN'),
    scan(8, 4, 'InTransit_Arrival', 'GB'),
    scan(8, 9, 'InTransit_CustomsProcessing', 'GB'),
    scan(9, 1, 'InTransit_CustomsReleased', 'GB'),
    scan(10, 6, 'InTransit_Other', 'GB'),
    scan(17, 8, 'InTransit_TransportArrived', 'GB'),
    scan(18, 0, 'OutForDelivery_Other', 'GB'),
    scan(18, 6, 'Delivered_Other', 'GB'),
  ];
}

/** Lives the order on a time-skipping server with this bundle's `watchOrder`, and counts what its history cost. */
export async function measureOrder(floor: SkippingFloor, name: string): Promise<OrderCost> {
  const stage = await skippingStageOn(floor, {
    name,
    policy: { promise: { table: [{ country: 'GB', days: { from: 8, to: 14 } }] } },
  });
  try {
    const order = newOrder(stage);
    const number = trackingNumber();
    const start = stage.clock.now();
    stage.carrier.script(number, {
      carrierKey: 190008,
      carrierName: 'YunExpress',
      origin: 'CN',
      destination: 'GB',
      events: scansFrom(start),
      syncEveryMs: HOUR_MS,
    });
    const {
      kind: _kind,
      externalId: _id,
      updatedAt: _at,
      ...fulfilment
    } = fulfilmentWord(order.externalId, start, [number]);
    await order.tell(orderWord({ externalId: order.externalId, at: start, country: 'GB', fulfilments: [fulfilment] }));
    const handle = stage.environment.client.workflow.getHandle(order.id);
    await handle.result();
    const history = await handle.fetchHistory();
    const events = history.events ?? [];
    const messages = (await order.messages()).filter((message) => message.state === 'sent').length;
    // Parsed back, as a stored history would be.
    historyToJSON(history);
    return {
      events: events.length,
      bytes: temporal.temporal.api.history.v1.History.encode(history).finish().length,
      actions: events.reduce((sum, event) => sum + actionsOf(event), 0) - 1,
      workflowTasks: events.filter((event) => event.workflowTaskCompletedEventAttributes).length,
      looks: stage.carrier.requests.filter((request) => request.endpoint === 'gettrackinfo').length,
      messages,
      history,
    };
  } finally {
    await stage.close();
  }
}

/** Signal-with-start is one action in all: the caller takes one off for its signal. */
function actionsOf(event: temporal.temporal.api.history.v1.IHistoryEvent): number {
  if (event.activityTaskStartedEventAttributes) return event.activityTaskStartedEventAttributes.attempt ?? 1;
  const billed =
    event.workflowExecutionStartedEventAttributes ??
    event.timerStartedEventAttributes ??
    event.workflowExecutionSignaledEventAttributes ??
    event.upsertWorkflowSearchAttributesEventAttributes;
  return billed ? 1 : 0;
}
