import type { ClientBase } from 'pg';
import { decisionsOfOrder } from '../database/decisions.ts';
import { messagesOfOrder } from '../database/messages.ts';
import { findOrder } from '../database/orders.ts';
import { shipmentsOfOrder } from '../database/shipments.ts';
import type { OrderId } from '../domain/ids.ts';
import { localIso } from '../domain/local-time.ts';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice.ts';
import { isoSeconds } from '../domain/time.ts';
import type { Story } from './story.ts';

/** One message, or one kind of notice that was weighed for a parcel and never planned. */
export interface DemoRow {
  readonly story: string;
  readonly order: string;
  readonly shipment: string;
  readonly kind: NoticeKind;
  readonly channel: 'email' | 'sms' | null;
  readonly state: 'sent' | 'withdrawn' | 'silent' | 'unknown' | 'failed' | 'planned';
  readonly sentAt: string | null;
  readonly buyerZone: string;
  readonly buyerLocalTime: string | null;
  readonly language: string;
  readonly why: string;
}

/** One order's rows of the table, read from what the product recorded. */
export async function demoRows(tx: ClientBase, story: Story, orderId: OrderId): Promise<readonly DemoRow[]> {
  const order = await findOrder(tx, orderId);
  if (order === null) throw new Error(`The order ${orderId} never arrived.`);
  const buyerZone = order.zone.candidates[0] ?? 'Etc/UTC';
  const messages = await messagesOfOrder(tx, orderId);
  const decisions = await decisionsOfOrder(tx, orderId);
  const parcels = (await shipmentsOfOrder(tx, orderId)).filter((s) => s.parcel > 0);
  return parcels.flatMap(({ shipmentId }) =>
    NOTICE_KINDS.flatMap((kind): DemoRow[] => {
      const { name, language } = order;
      const about = { story: story.title, order: name, shipment: shipmentId, kind, buyerZone, language };
      const said = decisions.filter((d) => d.shipmentId === shipmentId && d.rule === kind);
      const ofKind = messages.filter((m) => m.shipmentId === shipmentId && m.kind === kind);
      if (ofKind.length === 0) {
        if (said.length === 0) return [];
        const nothing = { channel: null, state: 'silent', sentAt: null, buyerLocalTime: null } as const;
        return [{ ...about, ...nothing, why: tellingDecision(said) }];
      }
      const planned = said.find((d) => d.verdict === 'tell_buyer')?.why ?? '';
      return ofKind.map((m) => ({
        ...about,
        channel: m.channel,
        state: stateOf(m.state),
        sentAt: m.sentAt === null ? null : isoSeconds(m.sentAt),
        buyerLocalTime: m.sentAt === null ? null : localIso(m.sentAt, buyerZone),
        why: m.reason === null ? planned : `${planned} Then: ${m.reason.replaceAll('_', ' ')}.`,
      }));
    }),
  );
}

/** The decision that explains a silence best: blindness and staff's part first, else the last word. */
function tellingDecision(said: readonly { readonly verdict: string; readonly why: string }[]): string {
  const telling =
    said.find((d) => d.verdict === 'blind') ?? said.find((d) => d.verdict === 'tell_staff') ?? said.at(-1);
  return telling?.why ?? '';
}

function stateOf(state: string): DemoRow['state'] {
  switch (state) {
    case 'sent':
    case 'unknown':
    case 'failed':
    case 'planned':
      return state;
    default:
      return 'withdrawn';
  }
}

/** The rows as aligned text, one line each, an empty line between orders. */
export function tableOf(rows: readonly DemoRow[]): string {
  const head = ['order', 'parcel', 'notice', 'channel', 'state', "buyer's time", 'why'];
  const cells = rows.map((row) => [
    `${row.order} ${row.story}`,
    row.shipment.slice(row.shipment.lastIndexOf('/') + 1),
    row.kind.replaceAll('_', ' '),
    row.channel ?? '',
    row.state,
    row.sentAt === null ? '' : `${localTime(row)} ${row.buyerZone}`,
    row.why,
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const line = (parts: readonly string[]) =>
    parts.map((part, i) => (i === parts.length - 1 ? part : part.padEnd(widths[i] ?? 0))).join('  ');
  const lines: string[] = [line(head), line(widths.map((width) => '-'.repeat(Math.min(width, 60))))];
  let order = '';
  for (const [i, row] of rows.entries()) {
    if (order !== '' && row.order !== order) lines.push('');
    order = row.order;
    lines.push(line(cells[i] ?? []));
  }
  return lines.join('\n');
}

function localTime(row: DemoRow): string {
  return row.buyerLocalTime === null ? '' : row.buyerLocalTime.slice(5, 16).replace('T', ' ');
}
