import type { Found } from './phrase-index.ts';

/** A language with less than this share of the letters of the best one is not spoken in that stretch. */
const SHARE = 0.6;

/** After the Latin letters come scripts that name their language by themselves. */
const FIRST_OTHER_SCRIPT = '\u0250';

/**
 * Drops what is a word in one language but was said in another: "no" is Spanish for no and Portuguese for in the. A
 * language counts where it is spoken in the clause or in the whole text, so a text may speak two.
 */
export function onlySpoken(text: string, clause: readonly Found[], inText: ReadonlySet<number>): readonly Found[] {
  const here = spokenIn(text, clause);
  return clause.filter((each) => !isLatin(text, each) || here.has(each.language) || inText.has(each.language));
}

/** The languages spoken in a stretch, by the letters their phrases cover. */
export function spokenIn(text: string, found: readonly Found[]): ReadonlySet<number> {
  const letters = new Map<number, number>();
  const coveredTo = new Map<number, number>();
  for (const { language, start, end } of found.filter((each) => isLatin(text, each))) {
    const fresh = end - Math.max(start, coveredTo.get(language) ?? 0);
    if (fresh <= 0) continue;
    letters.set(language, (letters.get(language) ?? 0) + fresh);
    coveredTo.set(language, end);
  }
  const best = Math.max(0, ...letters.values());
  return new Set([...letters].filter(([, count]) => count >= SHARE * best).map(([language]) => language));
}

function isLatin(text: string, { start }: Found): boolean {
  return text.charAt(start) < FIRST_OTHER_SCRIPT;
}
