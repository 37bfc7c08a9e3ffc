import type { Concept, Words } from './concept.ts';
import { normaliseText } from './normalise-text.ts';

/** A phrase of the lexicon found in a normalised text. */
export interface Found {
  readonly concept: Concept;
  /** Which language's phrase it is, by its place in the list. */
  readonly language: number;
  readonly start: number;
  /** Behind the last character that the phrase spells. */
  readonly spelledEnd: number;
  /** Behind the word it ends in: further than the above for a stem. */
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Concepts of the phrases that end here with their word. */
  readonly whole: Meaning[];
  /** Concepts of the phrases whose word may go on. */
  readonly stem: Meaning[];
}

type Meaning = Pick<Found, 'concept' | 'language'>;

/** The phrases of several languages as two trees of letters: one entered at the beginning of a word, one anywhere. */
export interface PhraseIndex {
  readonly atWord: Node;
  readonly anywhere: Node;
}

const LETTER = /[\p{L}\p{N}]/u;
/** By extensions, for the long vowel mark of "センター" is of no script alone. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
/** The article and the particles Arabic writes together with the next word. */
const ARABIC_PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'فال', 'ول', 'وب', 'كال', 'ولل'];
const LONGEST_PREFIX = 3;

/** Stands in the trees for what is left of a word; no normalised text contains it. */
const REST_OF_WORD = '*';
/** No real ending is longer; it keeps a "word" of 2,000 letters cheap. */
const LONGEST_ENDING = 24;

/** Builds the trees. Phrases are normalised like the texts; German umlauts are also entered as "ae", "oe", "ue". */
export function indexPhrases(languages: readonly Words[]): PhraseIndex {
  const index = { atWord: node(), anywhere: node() };
  for (const [language, words] of languages.entries()) {
    for (const [concept, list] of Object.entries(words)) {
      for (const phrase of list.split(',').flatMap(spellings)) {
        enter(index, { concept: concept as Concept, language }, phrase.trim());
      }
    }
  }
  return index;
}

/**
 * Every phrase in the text, first one first. The time is bounded by the length of the text times that of the longest
 * phrase: no place is read again because of what was found elsewhere.
 */
export function findPhrases(index: PhraseIndex, text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!LETTER.test(text.charAt(at))) continue;
    if (beginsWord(text, at)) walk(index.atWord, text, at, found);
    walk(index.anywhere, text, at, found);
  }
  return found;
}

function walk(root: Node, text: string, start: number, found: Found[], from = start): void {
  let here: Node | undefined = root;
  for (let end = from; here !== undefined; end++) {
    if (here.stem.length > 0 || here.next.has(REST_OF_WORD)) {
      const wordEnd = endOfWord(text, end);
      for (const meaning of here.stem) found.push({ ...meaning, start, spelledEnd: end, end: wordEnd });
      const beyond = here.next.get(REST_OF_WORD);
      if (beyond !== undefined) walk(beyond, text, start, found, wordEnd);
    }
    if (here.whole.length > 0 && !LETTER.test(text.charAt(end))) {
      for (const meaning of here.whole) found.push({ ...meaning, start, spelledEnd: end, end });
    }
    here = here.next.get(text.charAt(end));
  }
}

/** A stem reaches as far as its word; Chinese and Japanese words end where the phrase does. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_ENDING && LETTER.test(text.charAt(end)) && !UNSPACED.test(text.charAt(end))) end += 1;
  return end;
}

function beginsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (!LETTER.test(before) || UNSPACED.test(before)) return true;
  if (before < '\u0600' || before > '\u06ff') return false;
  for (let length = 1; length <= LONGEST_PREFIX; length++) {
    if (!LETTER.test(text.charAt(at - length - 1))) return ARABIC_PREFIXES.includes(text.slice(at - length, at));
  }
  return false;
}

function enter(index: PhraseIndex, meaning: Meaning, phrase: string): void {
  const [head = '', ...rest] = phrase.replace(/^\*/u, '').replace(/\*$/u, '').split('*').map(normaliseText);
  const letters = [...head.split(''), ...rest.flatMap((part) => [REST_OF_WORD, ' ', ...part.split('')])];
  let here = phrase.startsWith('*') || UNSPACED.test(head.charAt(0)) ? index.anywhere : index.atWord;
  for (const letter of letters) {
    const next = here.next.get(letter) ?? node();
    here.next.set(letter, next);
    here = next;
  }
  (phrase.endsWith('*') || UNSPACED.test(letters.at(-1) ?? '') ? here.stem : here.whole).push(meaning);
}

function spellings(phrase: string): readonly string[] {
  const spelledOut = phrase.replaceAll(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return spelledOut === phrase ? [phrase] : [phrase, spelledOut];
}

function node(): Node {
  return { next: new Map(), whole: [], stem: [] };
}
