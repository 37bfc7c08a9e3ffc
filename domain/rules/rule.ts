import type { Situation } from '../situation.ts';
import type { ProductInstant } from '../time.ts';

/**
 * tell_buyer  a notice is owed (or was given) for this
 * tell_staff  people of the shop should look; the buyer hears nothing
 * wait        not yet, perhaps never; `nextAt` says when the clock alone would change it
 * silent      will not speak on these facts
 * blind       we cannot see well enough to speak
 */
export type Verdict = 'tell_buyer' | 'tell_staff' | 'wait' | 'silent' | 'blind';

export const RULES = [
  'shipped',
  'documents',
  'delay',
  'moving_again',
  'silence',
  'customs',
  'carrier_trouble',
  'sight',
] as const;
export type RuleName = (typeof RULES)[number];

/** What a rule made of a situation: stored as the answer to "why did we, or did we not, write?". */
export interface Weighed {
  readonly rule: RuleName;
  readonly verdict: Verdict;
  /** A sentence for operations. Stable while the facts are: no "now" in it. */
  readonly why: string;
  /** The facts it was decided on; codes and instants only. */
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
  readonly threshold: string | null;
  /** Where the threshold came from, e.g. `policy v3: silence.linehaul`. */
  readonly source: string | null;
  /** The next instant at which time alone changes the verdict. */
  readonly nextAt: ProductInstant | null;
  /** Short word for the ExceptionKind search attribute, where staff should find the parcel. */
  readonly exception: string | null;
}

export type Rule = (situation: Situation) => Weighed;

/** A verdict with the parts most rules leave empty. */
export function weighed(
  rule: RuleName,
  verdict: Verdict,
  why: string,
  inputs: Weighed['inputs'],
  rest: Partial<Pick<Weighed, 'threshold' | 'source' | 'nextAt' | 'exception'>> = {},
): Weighed {
  return { rule, verdict, why, inputs, threshold: null, source: null, nextAt: null, exception: null, ...rest };
}

/** Where a threshold stands: the merchant's policy and its version, or the built-in default. */
export function policySource(situation: Situation, path: string): string {
  return situation.policy.version === 0 ? `default policy: ${path}` : `policy v${situation.policy.version}: ${path}`;
}
