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
