import type { Concept } from './concept.ts';

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
  readonly #moods = new Map<Concept, Set<Mood>>();

  constructor(all: readonly Mention[]) {
    this.all = all;
    for (const { concept, mood } of all) {
      const moods = this.#moods.get(concept) ?? new Set();
      this.#moods.set(concept, moods.add(mood));
    }
  }

  /** Any of them is so, now: done or going on. */
  has(...concepts: readonly Concept[]): boolean {
    return this.#said(concepts, 'done', 'ongoing');
  }

  /** Any of them is finished. */
  did(...concepts: readonly Concept[]): boolean {
    return this.#said(concepts, 'done');
  }

  /** Any of them is expressly not so, or still waited for. */
  lacks(...concepts: readonly Concept[]): boolean {
    return this.#said(concepts, 'negated', 'waited');
  }

  /** Any of them is under way or to come. */
  expects(...concepts: readonly Concept[]): boolean {
    return this.#said(concepts, 'future', 'ongoing');
  }

  /** Any of them is named, however it is said. */
  names(...concepts: readonly Concept[]): boolean {
    return concepts.some((concept) => this.#moods.has(concept));
  }

  /** Any of them is said in this mood. */
  says(mood: Mood, ...concepts: readonly Concept[]): boolean {
    return this.#said(concepts, mood);
  }

  /** Any of them is named, but not as a thing done. */
  doubts(...concepts: readonly Concept[]): boolean {
    return this.all.some(({ concept, mood }) => mood !== 'done' && concepts.includes(concept));
  }

  #said(concepts: readonly Concept[], ...moods: readonly Mood[]): boolean {
    return concepts.some((concept) => {
      const known = this.#moods.get(concept);
      return known !== undefined && moods.some((mood) => known.has(mood));
    });
  }
}
