import type { Concept, Words } from './concept.ts';
import { normaliseText } from './normalise-text.ts';

/** A phrase of the lexicon found in a normalised text. */
export interface Found {
  readonly concept: Concept;
  readonly start: number;
  /** Behind the last character of the phrase. */
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Concepts of the phrases that end here with their word. */
  readonly whole: Set<Concept>;
  /** Concepts of the phrases whose word may go on. */
  readonly stem: Set<Concept>;
}

/** The phrases of several languages as two trees of letters: one entered at the beginning of a word, one anywhere. */
export interface PhraseIndex {
  readonly atWord: Node;
  readonly anywhere: Node;
  readonly phrases: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The article and the particles Arabic writes together with the next word. */
const ARABIC_PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'فال', 'ول', 'وب', 'كال', 'ولل'];
const LONGEST_PREFIX = 3;

/** Builds the trees. Phrases are normalised like the texts; German umlauts are also entered as "ae", "oe", "ue". */
export function indexPhrases(languages: readonly Words[]): PhraseIndex {
  const index = { atWord: node(), anywhere: node(), phrases: 0 };
  for (const words of languages) {
    for (const [concept, list] of Object.entries(words)) {
      for (const phrase of list.split(',').flatMap(spellings)) {
        enter(index, concept as Concept, phrase.trim());
        index.phrases += 1;
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

function walk(root: Node, text: string, start: number, found: Found[]): void {
  let here: Node | undefined = root;
  for (let end = start; here !== undefined; end++) {
    const add = (concept: Concept): void => void found.push({ concept, start, end });
    here.stem.forEach(add);
    if (here.whole.size > 0 && !LETTER.test(text.charAt(end))) here.whole.forEach(add);
    here = here.next.get(text.charAt(end));
  }
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

function enter(index: PhraseIndex, concept: Concept, phrase: string): void {
  const letters = normaliseText(phrase.replaceAll('*', ''));
  const unspacedStart = phrase.startsWith('*') || UNSPACED.test(letters.charAt(0));
  let here = unspacedStart ? index.anywhere : index.atWord;
  for (const letter of letters.split('')) {
    const next = here.next.get(letter) ?? node();
    here.next.set(letter, next);
    here = next;
  }
  (phrase.endsWith('*') || UNSPACED.test(letters.at(-1) ?? '') ? here.stem : here.whole).add(concept);
}

function spellings(phrase: string): readonly string[] {
  const spelledOut = phrase.replaceAll(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return spelledOut === phrase ? [phrase] : [phrase, spelledOut];
}

function node(): Node {
  return { next: new Map(), whole: new Set(), stem: new Set() };
}
