import { normaliseText } from './normalise-text.ts';
import { indexPhrases } from './phrase-index.ts';
import { type Clause, readClauses } from './read-clauses.ts';
import { LANGUAGES } from './words/index.ts';

const index = indexPhrases(LANGUAGES);

/** The clauses of a carrier's text, as what they mention in any of the languages of `words/`. */
export function clausesOfText(text: string): readonly Clause[] {
  return readClauses(index, normaliseText(text));
}
