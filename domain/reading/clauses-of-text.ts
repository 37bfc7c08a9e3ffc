import type { Clause } from './mentions.ts';
import { normaliseText } from './normalise-text.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import { readClauses } from './read-clauses.ts';
import { LANGUAGES } from './words/index.ts';

/** Built with the first text: a process that reads none need not wait for it. */
let index: PhraseIndex | null = null;

/** The clauses of a carrier's text, as what they mention in any of the languages of `words/`. */
export function clausesOfText(text: string): readonly Clause[] {
  index ??= indexPhrases(LANGUAGES);
  return readClauses(index, normaliseText(text));
}
