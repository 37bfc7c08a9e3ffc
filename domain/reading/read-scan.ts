/**
 * What one row of a feed says, from its codes and its words. Their precedence, from the most telling to the least:
 *
 *     terminal native code    delivered, returned, destroyed, ...: unless the words deny it or speak of the future
 *     native code             unless it is one that covers opposite meanings, or the words say the same more closely
 *     remark, then text       the carrier's own words
 *     aggregator's detail     trusted least where customs are concerned
 *     aggregator's summary
 *     UNKNOWN                 kept raw, counted, never guessed
 */
import type { Ask } from '../asks.ts';
import { type Actor, type CanonicalEvent, type CustomsSide, meaningOf } from '../events.ts';
import { classifyText, type TextReading } from './classify-text.ts';
import { DENIABLE, deniedBy } from './denials.ts';

/** What one of a row's codes means. */
export interface CodeSaid {
  readonly rank: 'native' | 'sub' | 'main';
  /** The list it stands in, e.g. `FedEx event`. */
  readonly list: string;
  readonly event: CanonicalEvent;
  /** The code covers opposite meanings. */
  readonly wordsDecide: boolean;
  /** How much its source is worth, 0 to 1. */
  readonly confidence: number;
}

export interface SaidByScan {
  /** The most telling first; codes that are in no list are left out. */
  readonly codes: readonly CodeSaid[];
  /** What the carrier adds to the row: remark, next steps, description of the exception. Empty for nothing. */
  readonly remark: string;
  readonly text: string;
}

export interface ScanReading {
  readonly event: CanonicalEvent;
  /** Named by the words; null where they leave it open. */
  readonly side: CustomsSide | null;
  readonly actor: Actor;
  readonly asks: readonly Ask[];
  /** What decided: `code FedEx event`, `text customs.released`, `none`. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Reads a row. Never throws. */
export function readScan(said: SaidByScan): ScanReading {
  const words = wordsOf(said);
  const codes = said.codes.filter(({ event }) => event !== 'UNKNOWN');
  const denied = codes.some(({ event }) => DENIABLE.includes(event)) ? deniedBy(said.remark, said.text) : [];
  const standing = codes.filter(({ event }) => !denied.includes(event));
  const native = standing.find(({ rank }) => rank === 'native');
  if (native !== undefined && !native.wordsDecide && !saysMore(words, native)) return byCode(native, words);
  const detail = standing.find(({ rank }) => rank !== 'native');
  const code = native ?? detail;
  if (words.event !== 'UNKNOWN' && (code === undefined || !saysLess(words, code))) return byWords(words);
  return code === undefined ? byWords(words) : byCode(code, words);
}

function wordsOf({ remark, text }: SaidByScan): TextReading {
  const remarked = remark === '' ? null : remembered(remark);
  const described = remembered(text);
  if (remarked === null || remarked.event === 'UNKNOWN') return described;
  // "Shipment on hold" with the remark "see website" is a hold.
  return SAYS_LITTLE.has(remarked.event) && described.event !== 'UNKNOWN' ? described : remarked;
}

/** Every look brings the same feed again, and carriers say the same of most parcels. */
const READ = new Map<string, TextReading>();
const MOST_REMEMBERED = 5_000;

function remembered(text: string): TextReading {
  const before = READ.get(text);
  if (before !== undefined) return before;
  if (READ.size >= MOST_REMEMBERED) READ.clear();
  const reading = classifyText(text);
  READ.set(text, reading);
  return reading;
}

/** Events that only say that something happened: any other reading of the same row tells more. */
const SAYS_LITTLE: ReadonlySet<CanonicalEvent> = new Set([
  'IN_TRANSIT',
  'ARRIVED_FACILITY',
  'DEPARTED_FACILITY',
  'EXCEPTION',
  'HELD',
  'DELAYED',
  'SECURITY_HOLD',
  'DELIVERY_ATTEMPTED',
  'CUSTOMS_UPDATE',
  'INFO',
]);

/** Codes whose words may say what exactly is wrong. */
function saysMore(words: TextReading, code: CodeSaid): boolean {
  if (words.event === 'UNKNOWN' || SAYS_LITTLE.has(words.event)) return false;
  if (SAYS_LITTLE.has(code.event)) return true;
  // Clearance has one code where the words tell a hold from a demand.
  const said = meaningOf(words.event).customs;
  const coded = meaningOf(code.event).customs;
  if (said === null || coded === null) return false;
  return STUCK.includes(said.state) && STUCK.includes(coded.state) && said.state !== 'HELD';
}

const STUCK: readonly string[] = ['HELD', 'INFO_REQUIRED', 'DUTY_DUE'];

function saysLess(words: TextReading, code: CodeSaid): boolean {
  const [said, coded] = [meaningOf(words.event).customs?.state, meaningOf(code.event).customs?.state];
  // "In clearance" beside a code that customs want something: the words are only less exact.
  const demanded = coded === 'INFO_REQUIRED' || coded === 'DUTY_DUE';
  if (demanded && (said === 'PRESENTED' || said === 'IN_PROCESS' || said === 'HELD')) return true;
  return SAYS_LITTLE.has(words.event) && words.event !== 'INFO' && !SAYS_LITTLE.has(code.event) && !code.wordsDecide;
}

function byWords(words: TextReading): ScanReading {
  const { event, side, actor, asks, rule, confidence } = words;
  return { event, side, actor, asks, rule: rule === 'none' ? 'none' : `text ${rule}`, confidence };
}

/** The code's event; who must act and what is asked come from the words where they speak of the same thing. */
function byCode(code: CodeSaid, words: TextReading): ScanReading {
  const about = meaningOf(code.event);
  const same = meaningOf(words.event).customs?.state === about.customs?.state && about.customs !== null;
  return {
    event: code.event,
    side: words.side,
    actor: same ? words.actor : about.actor,
    asks: same ? words.asks : [],
    rule: `code ${code.list}`,
    confidence: code.confidence,
  };
}
