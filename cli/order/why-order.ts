import { type Decision, decisionsOfOrder } from '../../database/decisions.ts';
import { type MessageReport, messagesOfOrder } from '../../database/messages.ts';
import type { OrderRow } from '../../database/orders.ts';
import { currentPolicy } from '../../database/policies.ts';
import { withTenant } from '../../database/pool.ts';
import { type ShipmentRow, shipmentsOfOrder } from '../../database/shipments.ts';
import { parcelNumber } from '../../domain/ids.ts';
import type { OrderStop, SilentReason } from '../../domain/order.ts';
import { untrackedDelivered } from '../../domain/order-state.ts';
import type { PolicyVersion } from '../../domain/policy.ts';
import { isoSeconds, productInstant } from '../../domain/time.ts';
import { withDatabase } from '../open-database.ts';
import type { OrderReference } from '../order.ts';
import { iso, print } from '../output.ts';
import type { Shell } from '../shell.ts';
import { requireOrder } from './find-order.ts';
import { failingLooks, type MessageReasons, messageLines, messageReasons } from './message-reasons.ts';

/** Prints why the order spoke, why it kept silent, and what each message waits for. */
export async function whyOrder(shell: Shell, reference: OrderReference, json: boolean | undefined): Promise<void> {
  await withDatabase(shell, async ({ pool }) => {
    const order = await requireOrder(pool, reference);
    const record = await withTenant(pool, order.merchantId, async (tx) => ({
      decisions: await decisionsOfOrder(tx, order.orderId),
      messages: await messagesOfOrder(tx, order.orderId),
      shipments: await shipmentsOfOrder(tx, order.orderId),
      policy: await currentPolicy(tx, order.merchantId),
    }));
    const parcels = record.shipments.map((shipment) => parcelReasons(order, shipment, record));
    const value = {
      orderId: order.orderId,
      name: order.name,
      order: orderReasons(order),
      decisions: record.decisions.map(({ firstAt, lastAt, ...decision }) => ({
        ...decision,
        parcel: parcelNumber(decision.shipmentId),
        since: iso(firstAt),
        until: iso(lastAt),
      })),
      looks: parcels.flatMap(({ parcel, looks }) => (looks === null ? [] : [{ parcel, failing: looks }])),
      messages: parcels.flatMap(({ messages }) => messages),
    };
    print(shell, json, value, () => textOf(order, parcels));
  });
}

interface OrderRecord {
  readonly decisions: readonly Decision[];
  readonly messages: readonly MessageReport[];
  readonly policy: PolicyVersion;
}

interface ParcelReasons {
  readonly parcel: number;
  readonly looks: string | null;
  readonly decisions: readonly Decision[];
  readonly messages: readonly MessageReasons[];
}

function parcelReasons(order: OrderRow, shipment: ShipmentRow, record: OrderRecord): ParcelReasons {
  const isHere = ({ shipmentId }: { readonly shipmentId: string }) => shipmentId === shipment.shipmentId;
  const decisions = record.decisions.filter(isHere);
  const judgedAt =
    decisions
      .map(({ lastAt }) => lastAt)
      .toSorted((a, b) => a - b)
      .at(-1) ?? null;
  const reports = record.messages.filter(isHere);
  const facts = { order, shipment, policy: record.policy, messages: reports, judgedAt };
  const messages = reports.map((message) => messageReasons(facts, message));
  return { parcel: shipment.parcel, looks: failingLooks(shipment), decisions, messages };
}

const STOPPED: Readonly<Record<OrderStop, string>> = {
  cancelled: 'The shop cancelled the order: nothing is watched or sent.',
  refunded: 'The order was refunded in full: nothing is watched or sent.',
  erased: 'The buyer was erased: nothing is watched or sent.',
  released_by_operations: 'Operations ended the watch: nothing is watched or sent.',
};

const SILENT: Readonly<Record<SilentReason, string>> = {
  test_order: 'A test order: the buyer hears nothing (policy: silentOrders.test).',
  digital: 'Nothing in the order is shipped: there is nothing to say.',
  no_address: 'The order has no address: nobody to write to, and no clock to write by.',
  delivered_before_heard_of: 'It was delivered before we heard of it: the buyer hears nothing of the past.',
};

/** What holds for the order as a whole, before any rule is asked. */
function orderReasons(order: OrderRow): readonly string[] {
  return [
    ...(order.stop === null ? [] : [STOPPED[order.stop]]),
    ...(order.silent === null ? [] : [SILENT[order.silent]]),
    ...(order.muted === null || order.stop !== null
      ? []
      : [
          order.muted === 'operations'
            ? 'Operations muted the order: notices wait for unmute, watching goes on.'
            : 'Part of the order was refunded: notices wait for unmute, watching goes on.',
        ]),
    ...(order.silent === 'delivered_before_heard_of' ? [] : deliveredBefore(order)),
  ];
}

/** Parcels nobody was ever asked about: no decision speaks of them. */
function deliveredBefore({ state }: OrderRow): readonly string[] {
  const was = 'was delivered before we heard of it: the buyer hears nothing of it.';
  return [
    ...state.parcels.filter((p) => p.state === 'delivered_before_heard_of').map(({ n }) => `Parcel ${n} ${was}`),
    ...untrackedDelivered(state).map(() => `A shipment without a tracking number ${was}`),
  ];
}

function textOf(order: OrderRow, parcels: readonly ParcelReasons[]): string {
  const lines = [`${order.orderId}  ${order.name}`, ...orderReasons(order).map((reason) => `  ${reason}`)];
  const judged = parcels.filter(({ decisions }) => decisions.length > 0);
  for (const { parcel, looks, decisions, messages } of judged) {
    lines.push('', parcel === 0 ? 'Lines without a parcel' : `Parcel ${parcel}`);
    if (looks !== null) lines.push(`  ${looks}`);
    lines.push(...decisions.flatMap(linesOf));
    if (messages.length > 0) lines.push('', '  Messages', ...messages.flatMap(messageLines));
  }
  if (judged.length === 0) lines.push('', 'No parcel of it has been judged.');
  return lines.join('\n');
}

function linesOf(decision: Decision): readonly string[] {
  const facts = Object.entries(decision.inputs).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${shown(value)}`],
  );
  const source = decision.source === null ? '' : ` (${decision.source})`;
  return [
    `  ${iso(decision.firstAt)} to ${iso(decision.lastAt)}  ${decision.rule.replaceAll('_', ' ')}: ${decision.verdict.replaceAll('_', ' ')}`,
    `    ${decision.why}`,
    ...(facts.length === 0 ? [] : [`    facts: ${facts.join(', ')}`]),
    ...(decision.threshold === null ? [] : [`    threshold: ${decision.threshold}${source}`]),
  ];
}

/** Some rules keep instants as epoch milliseconds; people read dates. */
function shown(value: string | number | boolean): string {
  return typeof value === 'number' && value > 1e12 ? isoSeconds(productInstant(value)) : String(value);
}
