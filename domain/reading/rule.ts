import type { CanonicalEvent } from '../events.ts';
import type { Clause } from './mentions.ts';

/** One way to read a clause. */
export interface Rule {
  readonly name: string;
  readonly event: CanonicalEvent;
  /** 0..1: how seldom it errs; what decides between rules is their order. */
  readonly confidence: number;
  readonly when: (clause: Clause) => boolean;
}
