import { type Concept, MODIFIERS, OUTCOMES, TOPICS } from './concept.ts';
import { type Clause, type Mention, Mentions, type Mood } from './mentions.ts';
import { type Found, findPhrases, type PhraseIndex } from './phrase-index.ts';
import { onlySpoken, type Shares, sharesOf } from './spoken-languages.ts';
import { withoutHidden } from './without-hidden.ts';

const topics: ReadonlySet<Concept> = new Set(TOPICS);
const outcomes: ReadonlySet<Concept> = new Set(OUTCOMES);
const modifiers: ReadonlySet<Concept> = new Set(MODIFIERS);

/** Modifiers that rules ask for by themselves. */
const MENTIONED: ReadonlySet<Concept> = new Set(['not', 'yet', 'until', 'if', 'maybe']);

/** Characters: "no customs documents are required" is still one thought. */
const BESIDE = 30;

interface Part {
  readonly found: readonly Found[];
  /** Where the clause ends. */
  readonly end: number;
}

/** The clauses of a normalised text. */
export function readClauses(index: PhraseIndex, text: string): readonly Clause[] {
  const found = findPhrases(index, text);
  const spoken = sharesOf(text, found);
  const sentences = parts(text, '.', 0, found).map((sentence) => clausesOf(text, sentence, spoken));
  const whole = new Mentions(sentences.flat(2));
  return sentences.flatMap((clauses) => {
    const sentence = new Mentions(clauses.flat());
    return clauses.map((mentions) => ({ here: new Mentions(mentions), sentence, text: whole }));
  });
}

/** "if" governs its own clause and those that follow in the sentence: "held, and if unpaid, returned". */
function clausesOf(
  text: string,
  sentence: Part & { readonly start: number },
  spoken: Shares,
): readonly (readonly Mention[])[] {
  let conditional = false;
  return parts(text.slice(0, sentence.end), ',', sentence.start, sentence.found).map((clause) => {
    const found = withoutHidden(onlySpoken(text, clause.found, spoken));
    conditional ||= found.some(({ concept }) => concept === 'if');
    return segmentsOf(found).flatMap((segment) => {
      conditional ||= segment.concepts.has('else');
      return segment.found
        .filter(({ concept }) => !modifiers.has(concept) || MENTIONED.has(concept))
        .map((each) => ({
          concept: each.concept,
          mood: topics.has(each.concept) || MENTIONED.has(each.concept) ? 'done' : moodOf(each, segment, conditional),
          last: clause.end - each.end <= 1,
        }));
    });
  });
}

function moodOf(each: Found, segment: Segment, conditional: boolean): Mood {
  if (conditional) return 'conditional';
  const said = segment.concepts;
  if (said.has('maybe')) return 'perhaps';
  if (!outcomes.has(each.concept) && said.has('formerly')) return 'negated';
  if (!outcomes.has(each.concept)) return isBesideNot(each, segment) ? 'negated' : said.has('will') ? 'future' : 'done';
  if (said.has('not')) return 'negated';
  if (isWaitedFor(each, segment)) return 'waited';
  if (said.has('will') || said.has('must')) return 'future';
  return said.has('ongoing') ? 'ongoing' : 'done';
}

/** Troubles whose phrases deny something themselves: one more "not" or "yet" before them does not undo that. */
const DENIALS: ReadonlySet<Concept> = new Set(['attempt', 'absent', 'noAccess', 'unclaimed', 'badAddress', 'notFound']);

/** A "not" before it with nothing of weight between, or written as its ending or together with it. */
function isBesideNot(each: Found, { found, nots }: Segment): boolean {
  if (DENIALS.has(each.concept)) return false;
  return nots.some(({ start, end }) =>
    start < each.start && end <= each.end
      ? each.start - end <= BESIDE && !weightBetween(end, each.start, found)
      : start === each.end || (start >= each.spelledEnd && end <= each.end),
  );
}

function weightBetween(from: number, to: number, found: readonly Found[]): boolean {
  return found.some(
    ({ concept, start, end }) => start >= from && end <= to && !topics.has(concept) && !modifiers.has(concept),
  );
}

/** "awaiting", "until" act on what follows them; where nothing does, on what stands before: "release pending". */
function isWaitedFor(each: Found, { waits, lastOutcome }: Segment): boolean {
  return waits.some(({ start, end }) => end <= each.start || (each.end <= start && lastOutcome < end));
}

/** A part of a clause in which one "not" or "will" reigns. */
interface Segment {
  readonly found: readonly Found[];
  readonly concepts: ReadonlySet<Concept>;
  readonly nots: readonly Found[];
  /** "awaiting", "until". */
  readonly waits: readonly Found[];
  /** Where the last outcome begins; -1 without any. */
  readonly lastOutcome: number;
}

/** Cut at "and", "but", "because", "otherwise": what one part denies or foretells, the next may tell. */
function segmentsOf(found: readonly Found[]): readonly Segment[] {
  const segments: Found[][] = [[]];
  for (const each of found) {
    if (each.concept === 'and') segments.push([]);
    else if (each.concept === 'else') segments.push([each]);
    else segments.at(-1)?.push(each);
  }
  return segments.map((segment) => ({
    found: segment,
    concepts: new Set(segment.map(({ concept }) => concept)),
    nots: segment.filter(({ concept }) => concept === 'not'),
    waits: segment.filter(({ concept }) => concept === 'await' || concept === 'until'),
    lastOutcome: segment.findLast(({ concept }) => outcomes.has(concept))?.start ?? -1,
  }));
}

function parts(
  text: string,
  mark: string,
  from: number,
  found: readonly Found[],
): readonly (Part & { readonly start: number })[] {
  const result: (Part & { readonly start: number })[] = [];
  let next = 0;
  for (let start = from; start < text.length; ) {
    const at = text.indexOf(mark, start);
    const end = at === -1 ? text.length : at + 1;
    const first = next;
    while (next < found.length && (found[next]?.start ?? end) < end) next += 1;
    result.push({ start, end, found: found.slice(first, next) });
    start = end;
  }
  return result;
}
