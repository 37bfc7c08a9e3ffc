import { localStamp } from './local-time.ts';
import type { NoticeKind } from './notice.ts';
import type { Weighed } from './rules/rule.ts';
import type { MessageRecord, Situation } from './situation.ts';
import { isoSeconds, type ProductInstant } from './time.ts';

/** UTF-8 bytes one parcel may take of the workflow's current details. */
const DETAILS_LIMIT_BYTES = 600;

const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  shipped: 'shipped',
  documents: 'documents needed',
  delay: 'delay apology',
  moving_again: 'moving again',
};

interface Outlook {
  readonly ended: string | null;
  readonly nextAt: ProductInstant | null;
}

/**
 * What operations read about a parcel in the Temporal UI: where it is, since when, what is open, what was sent and when
 * in the buyer's time, what comes next. Markdown; says nothing that changes with the clock alone, nothing of the buyer's.
 */
export function currentDetails(
  s: Situation,
  weighed: readonly Weighed[],
  messages: readonly MessageRecord[],
  outlook: Outlook,
): string {
  const zone = s.order.zone.candidates[0] ?? 'Etc/UTC';
  const local = (at: ProductInstant) => localStamp(at, zone);
  const words = (m: { kind: NoticeKind; channel: string }) => `${NOTICE_WORDS[m.kind]} (${m.channel})`;
  const title =
    s.shipment.parcel === 0
      ? 'No parcel yet'
      : `Parcel ${s.shipment.parcel}${s.shipment.carrierName === null ? '' : `, ${s.shipment.carrierName}`}`;
  const lines = [`**${title}:** ${whereItIs(s)}`];
  if (outlook.ended !== null) lines.push(`- **Ended:** ${outlook.ended.replaceAll('_', ' ')}`);
  const open = weighed.filter((w) => w.verdict === 'tell_staff' || w.verdict === 'blind').map((w) => w.why);
  if (open.length > 0) lines.push(`- **Open:** ${open.join(' ')}`);
  if (s.order.muted !== null) lines.push(`- **Muted:** ${s.order.muted.replaceAll('_', ' ')}; notices wait for unmute`);
  if (s.order.silent !== null) lines.push(`- **Silent:** ${s.order.silent.replaceAll('_', ' ')}`);
  const told = messages.filter((m) => m.state === 'sent' || m.state === 'unknown' || m.state === 'failed');
  if (told.length > 0) {
    const list = told.map(
      (m) =>
        `${words(m)}${m.state === 'sent' ? '' : ` ${m.state.toUpperCase()}`}${m.sentAt === null ? '' : ` ${local(m.sentAt)}`}`,
    );
    lines.push(`- **Sent** (buyer's time): ${list.join('; ')}`);
  }
  const waiting = messages.filter((m) => m.state === 'planned');
  const held = waiting.map((m) => `${words(m)}${m.releaseAt === null ? '' : ` from ${local(m.releaseAt)}`}`);
  if (held.length > 0) lines.push(`- **Waiting for the buyer's hour:** ${held.join('; ')}`);
  if (outlook.nextAt !== null && outlook.ended === null)
    lines.push(`- **Decides next:** ${isoSeconds(outlook.nextAt)}`);
  // Markdown wants an empty line before a list.
  const [head = '', ...list] = lines;
  return bounded([head, ...(list.length === 0 ? [] : ['', ...list])].join('\n'));
}

function whereItIs(s: Situation): string {
  if (s.shipment.parcel === 0)
    return `waiting for the shop to dispatch, ordered ${isoSeconds(s.order.orderedAt).slice(0, 10)}`;
  const phase = s.journey.phase.toLowerCase().replaceAll('_', ' ');
  const scan = s.journey.lastProgress ?? s.journey.lastScan;
  const customs =
    s.journey.customs === null ? '' : `; customs ${s.journey.customs.state.toLowerCase().replaceAll('_', ' ')}`;
  if (scan === null) return 'not known to the carrier yet';
  return `${phase}${scan.country === null ? '' : `, ${scan.country}`}, since ${isoSeconds(scan.seenAt).slice(0, 16)}Z${customs}`;
}

function bounded(text: string): string {
  if (bytesOf(text) <= DETAILS_LIMIT_BYTES) return text;
  // By characters, not by code units: half of one would not be text any more.
  const characters = Array.from(text);
  let bytes = bytesOf(text);
  while (bytes > DETAILS_LIMIT_BYTES - bytesOf('…')) bytes -= bytesOf(characters.pop() ?? text);
  return `${characters.join('')}…`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
