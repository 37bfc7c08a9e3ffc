import { type Concept, MODIFIERS } from './concept.ts';
import type { Found } from './phrase-index.ts';

/** A language with less than this share of the letters of the best one is not spoken in that stretch. */
const SHARE = 0.5;
/** Small words need more: nearly every one is a word in some other language too. */
const SHARE_FOR_MODIFIERS = 0.8;

/** After the Latin letters come scripts that name their language by themselves. */
const FIRST_OTHER_SCRIPT = '\u0250';

const modifiers: ReadonlySet<Concept> = new Set(MODIFIERS);

/** For each language the share of its letters in those of the language that covers most of a stretch. */
export type Shares = ReadonlyMap<number, number>;

/**
 * Drops what is a word in one language but was said in another: "no" is Spanish for no and Portuguese for in the. A
 * language counts where it is spoken in the clause or in the whole text, so a text may speak two.
 */
export function onlySpoken(text: string, clause: readonly Found[], inText: Shares): readonly Found[] {
  const here = sharesOf(text, clause);
  return clause.filter((each) => {
    if (!isLatin(text, each)) return true;
    const share = Math.max(here.get(each.language) ?? 0, inText.get(each.language) ?? 0);
    return share >= (modifiers.has(each.concept) ? SHARE_FOR_MODIFIERS : SHARE);
  });
}

/** How much of a stretch each language covers with its phrases. */
export function sharesOf(text: string, found: readonly Found[]): Shares {
  const letters = new Map<number, number>();
  const coveredTo = new Map<number, number>();
  for (const { language, start, end } of found.filter((each) => isLatin(text, each))) {
    const fresh = end - Math.max(start, coveredTo.get(language) ?? 0);
    if (fresh <= 0) continue;
    letters.set(language, (letters.get(language) ?? 0) + fresh);
    coveredTo.set(language, end);
  }
  const best = Math.max(0, ...letters.values());
  return new Map([...letters].map(([language, count]) => [language, count / best]));
}

function isLatin(text: string, { start }: Found): boolean {
  return text.charAt(start) < FIRST_OTHER_SCRIPT;
}
