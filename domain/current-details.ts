import { faultOfSight, holdOf, waitsForSight, waitsForTheParcel } from './hold.ts';
import { localStamp } from './local-time.ts';
import type { NoticeKind } from './notice.ts';
import type { Weighed } from './rules/rule.ts';
import { type Episode, type MessageRecord, type Situation, toldAt } from './situation.ts';
import { isoSeconds, type ProductInstant } from './time.ts';

/** UTF-8 bytes one parcel may take of the workflow's current details. */
const DETAILS_LIMIT_BYTES = 600;

/** Of it, what others' words may take: a carrier's name and a failed look's reason are as long as they like. */
const NAME_LIMIT_BYTES = 60;
const FAULT_LIMIT_BYTES = 120;

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
 * Where it does not fit, the oldest of what was sent goes first: what is open and what comes next is what people act on.
 */
export function currentDetails(
  s: Situation,
  weighed: readonly Weighed[],
  messages: readonly MessageRecord[],
  outlook: Outlook,
): string {
  const zone = s.order.zone.candidates[0] ?? 'Etc/UTC';
  const local = (at: ProductInstant) => localStamp(at, zone);
  const title =
    s.shipment.parcel === 0
      ? 'No parcel yet'
      : `Parcel ${s.shipment.parcel}${s.shipment.carrierName === null ? '' : `, ${clipped(s.shipment.carrierName, NAME_LIMIT_BYTES)}`}`;
  const open = [
    ...(outlook.ended === null ? s.episodes.filter((e) => e.closedAt === null) : []).map((e) =>
      troubleWords({ ...s, messages }, e),
    ),
    ...weighed.filter((w) => w.verdict === 'tell_staff' || w.verdict === 'blind').map((w) => w.why),
  ];
  const told = messages.filter((m) => m.state === 'sent' || m.state === 'unknown' || m.state === 'failed');
  // What went well is history first; a failed or unknown message is still somebody's work.
  const leastMissed = [...told.filter((m) => m.state === 'sent'), ...told.filter((m) => m.state !== 'sent')];
  const text = (leftOut: number, openBytes: number) => {
    const shown = told.filter((m) => leastMissed.indexOf(m) >= leftOut);
    const sent = [...(leftOut === 0 ? [] : [`${leftOut} before`]), ...shown.map((m) => toldWords(m, local))];
    const lines = [
      ...(outlook.ended === null ? [] : [`**Ended:** ${outlook.ended.replaceAll('_', ' ')}`]),
      ...(open.length === 0 ? [] : [`**Open:** ${clipped(open.join(' '), openBytes)}`]),
      ...(s.order.muted === null || outlook.ended !== null
        ? []
        : [`**Muted:** ${s.order.muted.replaceAll('_', ' ')}; notices wait for unmute`]),
      ...(s.order.silent === null ? [] : [`**Silent:** ${s.order.silent.replaceAll('_', ' ')}`]),
      ...(sent.length === 0 ? [] : [`**Sent** (buyer's time): ${sent.join('; ')}`]),
      ...waitingLines(s, messages, local),
      ...(outlook.nextAt === null || outlook.ended !== null ? [] : [`**Decides next:** ${isoSeconds(outlook.nextAt)}`]),
    ].map((line) => `- ${line}`);
    // Markdown wants an empty line before a list.
    return [`**${title}:** ${whereItIs(s)}`, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
  };
  for (let leftOut = 0; leftOut <= told.length; leftOut += 1) {
    const whole = text(leftOut, Infinity);
    if (bytesOf(whole) <= DETAILS_LIMIT_BYTES) return whole;
  }
  const withoutOpen = bytesOf(text(told.length, 0));
  return clipped(text(told.length, Math.max(0, DETAILS_LIMIT_BYTES - withoutOpen)), DETAILS_LIMIT_BYTES);
}

/** A trouble that is the buyer's to know of: no rule asks staff about it, and it lasts all the same. */
function troubleWords(s: Situation, episode: Episode): string {
  const told = toldAt(s, episode);
  const since = `since ${isoSeconds(told ?? episode.openedAt).slice(0, 10)}`;
  switch (episode.kind) {
    case 'documents': {
      const { days } = s.policy.policy.customs.usualDocumentDays;
      return told === null
        ? `Papers for customs are to be asked of the buyer ${since}.`
        : `Papers for customs are asked of the buyer ${since}, usually for ${days} days.`;
    }
    case 'delay':
      return told === null ? `The buyer is owed an apology ${since}.` : `Late, as the buyer knows ${since}.`;
  }
}

function noticeWords(m: MessageRecord): string {
  return `${NOTICE_WORDS[m.kind]} (${m.channel})`;
}

function toldWords(m: MessageRecord, local: (at: ProductInstant) => string): string {
  return `${noticeWords(m)}${m.state === 'sent' ? '' : ` ${m.state.toUpperCase()}`}${m.sentAt === null ? '' : ` ${local(m.sentAt)}`}`;
}

/** What waits, and for what. The hour of a message that something else holds is not shown: it passes, and nothing leaves. */
function waitingLines(
  s: Situation,
  messages: readonly MessageRecord[],
  local: (at: ProductInstant) => string,
): readonly string[] {
  const waiting = messages.filter((m) => m.state === 'planned');
  if (waiting.length === 0) return [];
  if (holdOf(s) === 'muted') return [`**Waiting for unmute:** ${waiting.map(noticeWords).join('; ')}`];
  const unseen = waiting.filter((m) => waitsForSight(s, m));
  const untimely = waiting.filter((m) => !unseen.includes(m) && waitsForTheParcel({ ...s, messages }, m));
  const timed = waiting
    .filter((m) => !unseen.includes(m) && !untimely.includes(m))
    .map((m) => {
      const after = m.unavailable ? `, its channel was unavailable (${m.reason})` : '';
      return `${noticeWords(m)}${m.releaseAt === null ? '' : ` from ${local(m.releaseAt)}`}${after}`;
    });
  return [
    ...(unseen.length === 0
      ? []
      : [
          `**Waiting for a good look:** ${unseen.map(noticeWords).join('; ')}. ${clipped(faultOfSight(s), FAULT_LIMIT_BYTES)}`,
        ]),
    ...(untimely.length === 0 ? [] : [`**Waiting for the trouble's end:** ${untimely.map(noticeWords).join('; ')}`]),
    ...(timed.length === 0 ? [] : [`**Waiting for the buyer's hour:** ${timed.join('; ')}`]),
  ];
}

function dispatchWords({ shipment }: Situation): string {
  if (shipment.leftOut > 0) return 'more parcels dispatched than are followed';
  return shipment.untracked ? 'dispatched without a tracking number' : 'waiting for the shop to dispatch';
}

function whereItIs(s: Situation): string {
  if (s.shipment.parcel === 0) return `${dispatchWords(s)}, ordered ${isoSeconds(s.order.orderedAt).slice(0, 10)}`;
  const phase = s.journey.phase.toLowerCase().replaceAll('_', ' ');
  const scan = s.journey.placed ?? s.journey.lastScan;
  const customs =
    s.journey.customs === null ? '' : `; customs ${s.journey.customs.state.toLowerCase().replaceAll('_', ' ')}`;
  if (scan === null && s.shipment.untracked) return 'no carrier can be asked about its number';
  if (s.sight.firstLookedAt === null && s.sight.errorStreak > 0)
    return `cannot be seen: ${clipped(faultOfSight(s), FAULT_LIMIT_BYTES)}`;
  if (scan === null) return 'not known to the carrier yet';
  return `${phase}${scan.country === null ? '' : `, ${scan.country}`}, since ${isoSeconds(scan.seenAt).slice(0, 16)}Z${customs}`;
}

/** The text, or as much of its beginning as fits. By characters, not by code units: half of one would not be text any more. */
function clipped(text: string, mostBytes: number): string {
  if (bytesOf(text) <= mostBytes) return text;
  const characters = Array.from(text);
  let bytes = bytesOf(text);
  while (characters.length > 0 && bytes > mostBytes - bytesOf('…')) bytes -= bytesOf(characters.pop() ?? '');
  return `${characters.join('')}…`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
