import type { Ask } from '../asks.ts';
import type { Actor, CanonicalEvent, CustomsSide } from '../events.ts';
import { clausesOfText } from './clauses-of-text.ts';
import type { Clause } from './mentions.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { sideOf, type Where, withSide } from './side-of-text.ts';
import { whatIsAsked } from './what-is-asked.ts';
import { whoMustAct } from './who-must-act.ts';

/** What a carrier's text says. */
export interface TextReading {
  /** UNKNOWN where the text says too little. */
  readonly event: CanonicalEvent;
  /** Named by the text, else by the place of the scan; null for what is not customs. */
  readonly side: CustomsSide | null;
  readonly actor: Actor;
  /** In the order of `ASKS`; empty where nothing is asked now. */
  readonly asks: readonly Ask[];
  /** The name of the rule that decided; `none` for UNKNOWN. */
  readonly rule: string;
  /** 0..1. */
  readonly confidence: number;
}

/**
 * Reads a scan's text in any of the languages of `words/`, or several at once.
 *
 * @example classifyText('Held by import customs: invoice missing').asks // ['invoice']
 */
export function classifyText(text: string, where: Where = {}): TextReading {
  const clauses = clausesOfText(text);
  const decided = decide(clauses);
  if (decided === null) {
    return { event: 'UNKNOWN', side: null, actor: 'none', asks: [], rule: 'none', confidence: 0 };
  }
  const { rule, clause } = decided;
  const actor = whoMustAct(rule.event, clause);
  const side = sideOf(rule.event, clause, actor, where);
  const event = withSide(rule.event, side);
  return { event, side, actor, asks: whatIsAsked(event, clauses), rule: rule.name, confidence: rule.confidence };
}

/** The first rule that a clause fulfils, and that clause. Nothing else decides between the clauses of a text. */
function decide(clauses: readonly Clause[]): { readonly rule: Rule; readonly clause: Clause } | null {
  for (const rule of RULES) {
    const clause = clauses.find(rule.when);
    if (clause !== undefined) return { rule, clause };
  }
  return null;
}
