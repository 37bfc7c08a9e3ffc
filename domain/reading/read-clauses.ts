import { type Concept, MODIFIERS, OUTCOMES, TOPICS } from './concept.ts';
import { type Found, findPhrases, type PhraseIndex } from './phrase-index.ts';
import { onlySpoken, type Shares, sharesOf } from './spoken-languages.ts';

/** How a thing is said: done, going on, to come, still waited for, perhaps, on a condition, not. */
export type Mood = 'done' | 'ongoing' | 'future' | 'waited' | 'perhaps' | 'conditional' | 'negated';

export interface Mention {
  readonly concept: Concept;
  readonly mood: Mood;
  /** Nothing follows it in its clause. */
  readonly last: boolean;
}

/** One clause, the sentence it stands in and the whole text, each as what it mentions. */
export interface Clause {
  readonly here: Mentions;
  readonly sentence: Mentions;
  readonly text: Mentions;
}

/** What a stretch of text mentions, asked by how it is said. */
export class Mentions {
  readonly all: readonly Mention[];

  constructor(all: readonly Mention[]) {
    this.all = all;
  }

  /** Any of them is so, now: done or going on; a trouble or a topic also while something is waited for. */
  has(...concepts: readonly Concept[]): boolean {
    return this.some(concepts, (mood) => mood === 'done' || mood === 'ongoing');
  }

  /** Any of them is finished. */
  did(...concepts: readonly Concept[]): boolean {
    return this.some(concepts, (mood) => mood === 'done');
  }

  /** Any of them is expressly not so, or still waited for. */
  lacks(...concepts: readonly Concept[]): boolean {
    return this.some(concepts, (mood) => mood === 'negated' || mood === 'waited');
  }

  /** Any of them is under way or to come. */
  expects(...concepts: readonly Concept[]): boolean {
    return this.some(concepts, (mood) => mood === 'future' || mood === 'ongoing');
  }

  /** Any of them is named, however it is said. */
  names(...concepts: readonly Concept[]): boolean {
    return this.some(concepts, () => true);
  }

  /** Any of them is said in this mood. */
  says(mood: Mood, ...concepts: readonly Concept[]): boolean {
    return this.some(concepts, (each) => each === mood);
  }

  some(concepts: readonly Concept[], suits: (mood: Mood, mention: Mention) => boolean): boolean {
    return this.all.some((mention) => concepts.includes(mention.concept) && suits(mention.mood, mention));
  }
}

const topics: ReadonlySet<string> = new Set(TOPICS);
const outcomes: ReadonlySet<string> = new Set(OUTCOMES);
const modifiers: ReadonlySet<string> = new Set(MODIFIERS);

/** Modifiers that rules ask for by themselves. */
const MENTIONED: ReadonlySet<Concept> = new Set(['not', 'until', 'if', 'maybe']);

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
    const found = withoutContained(onlySpoken(text, clause.found, spoken));
    conditional ||= found.some(({ concept }) => concept === 'if');
    return segmentsOf(found).flatMap((segment) =>
      segment.found
        .filter(({ concept }) => !modifiers.has(concept) || MENTIONED.has(concept))
        .map((each) => ({
          concept: each.concept,
          mood: topics.has(each.concept) || MENTIONED.has(each.concept) ? 'done' : moodOf(each, segment, conditional),
          last: clause.end - each.end <= 1,
        })),
    );
  });
}

function moodOf(each: Found, segment: Segment, conditional: boolean): Mood {
  if (conditional) return 'conditional';
  const said = segment.concepts;
  if (said.has('maybe') && each.concept !== 'delay') return 'perhaps';
  if (!outcomes.has(each.concept)) return isBesideNot(each, segment) ? 'negated' : said.has('will') ? 'future' : 'done';
  if (said.has('not')) return 'negated';
  if (isWaitedFor(each, segment)) return 'waited';
  if (said.has('will')) return 'future';
  return said.has('ongoing') ? 'ongoing' : 'done';
}

/** A "not" before it with nothing of weight between, or written as its ending or together with it. */
function isBesideNot(each: Found, { found, nots }: Segment): boolean {
  return nots.some(({ start, end }) =>
    end <= each.start
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

/** Cut at "and", "but", "because": what one part denies or foretells, the next may tell. */
function segmentsOf(found: readonly Found[]): readonly Segment[] {
  const segments: Found[][] = [[]];
  for (const each of found) {
    if (each.concept === 'and') segments.push([]);
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

/** The words that tell what a text is about and who is named count inside longer phrases too. */
const ALWAYS_KEPT: ReadonlySet<Concept> = new Set([
  'customs',
  'clearance',
  'import',
  'export',
  'receiver',
  'sender',
  'toSender',
  'toDestination',
  'atOrigin',
]);

/** "no action required", "expected tomorrow": what such a phrase denies or foretells holds for its surroundings too. */
const HIDE_NO_MODIFIER: ReadonlySet<Concept> = new Set(['scheduled', 'notice', 'update', 'inTransit']);

/** Somebody is asked or owes: what for is told by the topics in the phrase. */
const HIDE_NO_TOPIC: ReadonlySet<Concept> = new Set([
  'need',
  'await',
  'missing',
  'held',
  'paid',
  'unpaid',
  'received',
  'partial',
]);

/**
 * "not home" is no "not", "out for delivery" no "delivery": a phrase inside a longer one does not speak for itself. A
 * topic hides only topics ("proof of payment" is no payment, but in "returned by customs" something was returned), and
 * an ending is not inside the stem it follows: Turkish says "not" that way.
 */
function withoutContained(found: readonly Found[]): readonly Found[] {
  let topic: Found | null = null;
  let other: Found | null = null;
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const isTopic = topics.has(each.concept);
    const open =
      other !== null &&
      ((modifiers.has(each.concept) && HIDE_NO_MODIFIER.has(other.concept)) ||
        (isTopic && HIDE_NO_TOPIC.has(other.concept)));
    const hidden = (isWithin(each, other) && !open) || (isTopic && isWithin(each, topic));
    if (!hidden || ALWAYS_KEPT.has(each.concept)) kept.push(each);
    if (isTopic && each.concept !== 'you' && each.end > (topic?.end ?? -1)) topic = each;
    if (!isTopic && each.end > (other?.end ?? -1)) other = each;
  }
  return kept;
}

function isWithin(inner: Found, outer: Found | null): boolean {
  return (
    outer !== null &&
    inner.end <= outer.end &&
    inner.start < outer.spelledEnd &&
    inner.end - inner.start < outer.end - outer.start
  );
}
