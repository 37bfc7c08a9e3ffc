/** One order on a stage: what its shop says, what its carrier scans, and what came of both. */
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { applyToOrder } from '../../client/apply-order-event.ts';
import { signalOrder } from '../../client/start-watch.ts';
import { type MessageReport, messagesOfOrder } from '../../database/messages.ts';
import { findOrder, type OrderRow } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { findShipment, hintShipment, type ShipmentRow } from '../../database/shipments.ts';
import { type OrderId, orderId, type ShipmentId, shipmentId } from '../../domain/ids.ts';
import type { SingleOrderEvent } from '../../domain/order-change.ts';
import { HOUR_MS, MINUTE_MS, productInstant } from '../../domain/time.ts';
import type { ScriptedEvent } from '../../local/carrier/scripted-journey.ts';
import type { ReceivedMail } from '../../local/inbox/smtp-inbox.ts';
import { carrierPushed } from '../../workflows/messages.ts';
import { fulfilmentWord, type OrderWords, orderWord } from './shop-words.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

export interface StagedOrder {
  readonly id: OrderId;
  readonly externalId: string;
  /** The newest run, whichever that is. */
  readonly handle: WorkflowHandle;
  /** Applies a word of the shop and tells the workflow, as the relay does; null when nothing had to be told. */
  tell(event: SingleOrderEvent): Promise<OrderRow | null>;
  /** One fulfilment more, with these parcels. */
  ship(trackingNumbers: readonly string[], fulfilmentId?: string): Promise<OrderRow | null>;
  /** The carrier has scanned a parcel; nobody is told. */
  scan(trackingNumber: string, subStatus: string, country?: string): void;
  /** The carrier pushes news of a parcel, as the relay takes it in: the mark first, then the signal. */
  push(parcel: number): Promise<void>;
  hint(parcel: number): Promise<void>;
  wake(parcel: number): Promise<void>;
  row(): Promise<OrderRow | null>;
  shipment(parcel: number): Promise<ShipmentRow | null>;
  messages(): Promise<readonly MessageReport[]>;
  mails(): readonly ReceivedMail[];
  /** Events of the newest run. */
  historyLength(): Promise<number>;
  status(): Promise<string>;
  /** The workflow waits in polls that the carrier has answered, and holds the plans PostgreSQL holds. */
  settled(): Promise<void>;
  shipmentId(parcel: number): ShipmentId;
}

export interface StagedOrderOptions extends Partial<OrderWords> {
  /** Parcels that are announced with the order; one, with a made-up number, if left out. */
  readonly trackingNumbers?: readonly string[];
  /** What the carrier had scanned before anybody asked. */
  readonly scanned?: readonly string[];
}

/** A made-up tracking number that no other order has. */
export function trackingNumber(): string {
  return `YT${BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 14)}`)
    .toString()
    .padStart(16, '0')}`;
}

/** An order that nobody has heard of yet. */
export function newOrder(stage: Stage): StagedOrder {
  const externalId = randomUUID().slice(0, 8);
  const { merchant, clock, client, carrier } = stage;
  const { application } = stage.floor.database;
  const id = orderId(merchant, 'standard', externalId);
  const events = new Map<string, ScriptedEvent[]>();
  const script = (number: string) => {
    const known = events.get(number) ?? [];
    events.set(number, known);
    carrier.script(number, {
      carrierKey: 190008,
      carrierName: 'YunExpress',
      origin: 'CN',
      destination: 'GB',
      events: known,
      syncEveryMs: 1,
    });
    return known;
  };
  const order: StagedOrder = {
    id,
    externalId,
    handle: client.workflow.getHandle(id),
    shipmentId: (parcel) => shipmentId(id, parcel),
    async tell(event) {
      const open = await withTenant(application, merchant, (tx) =>
        applyToOrder(tx, merchant, 'standard', [event], clock),
      );
      if (open !== null) await signalOrder(stage.watch, open);
      return open;
    },
    ship: (numbers, fulfilmentId = randomUUID()) => {
      for (const number of numbers) script(number);
      return order.tell(fulfilmentWord(externalId, clock.now(), numbers, { fulfilmentId }));
    },
    scan(number, subStatus, country = 'CN') {
      const known = script(number);
      // A minute apart, since the wire knows whole seconds only; seen is what counts, and that is now.
      const previous = known.at(-1)?.at ?? 0;
      const at = productInstant(Math.min(clock.now(), Math.max(previous + MINUTE_MS, clock.now() - HOUR_MS)));
      known.push({ at, subStatus, description: subStatus, country, location: 'Sample City' });
    },
    async push(parcel) {
      await order.hint(parcel);
      await order.wake(parcel);
    },
    hint: (parcel) =>
      withTenant(application, merchant, (tx) => hintShipment(tx, order.shipmentId(parcel), clock.wallNow())),
    wake: (parcel) => order.handle.signal(carrierPushed, { shipmentId: order.shipmentId(parcel) }),
    row: () => withTenant(application, merchant, (tx) => findOrder(tx, id)),
    shipment: (parcel) => withTenant(application, merchant, (tx) => findShipment(tx, order.shipmentId(parcel))),
    messages: () => withTenant(application, merchant, (tx) => messagesOfOrder(tx, id)),
    mails: () => stage.inbox.messages.filter(({ envelope }) => envelope.to.includes(`${externalId}@example.com`)),
    historyLength: async () => (await order.handle.describe()).historyLength,
    status: async () => (await order.handle.describe()).status.name,
    async settled() {
      await until(`order ${id} waits`, async () => {
        const { raw } = await order.handle.describe();
        const pending = raw.pendingActivities ?? [];
        return (
          raw.pendingWorkflowTask == null &&
          pending.length > 0 &&
          pending.every((each) => each.activityType?.name === 'pollShipment' && each.lastFailure != null)
        );
      });
    },
  };
  return order;
}

/** An order that its shop has announced and dispatched, and whose workflow has been told. */
export async function placeOrder(stage: Stage, options: StagedOrderOptions = {}): Promise<StagedOrder> {
  const order = newOrder(stage);
  const { trackingNumbers = [trackingNumber()], scanned = [], ...words } = options;
  for (const number of trackingNumbers) for (const subStatus of scanned) order.scan(number, subStatus);
  const at = stage.clock.now();
  const fulfilments = trackingNumbers.map((number, i) => {
    const {
      kind: _kind,
      externalId: _order,
      updatedAt: _at,
      ...fulfilment
    } = fulfilmentWord(order.externalId, at, [number], { fulfilmentId: `${order.externalId}-${i + 1}` });
    return fulfilment;
  });
  await order.tell(orderWord({ at, fulfilments, ...words, externalId: order.externalId }));
  return order;
}
