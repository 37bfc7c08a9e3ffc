import type { ProblemCode } from '../events.ts';
import type { Situation } from '../situation.ts';
import { isoSeconds } from '../time.ts';
import { type Weighed, weighed } from './rule.ts';

/** Problems that other rules speak for, or that pass by themselves. */
const SPOKEN_FOR_ELSEWHERE: readonly ProblemCode[] = [
  'CUSTOMS_HOLD',
  'DOCS_MISSING',
  'CUSTOMS_REJECTED',
  'SECURITY',
  'TRACKING_EXPIRED',
];

/** What the carrier itself reports as wrong: staff take it up. */
export function weighCarrierTrouble(s: Situation): Weighed {
  const { problem } = s.journey;
  const inputs = {
    problem: problem?.code ?? null,
    since: problem === null ? null : isoSeconds(problem.since),
    actor: problem?.actor ?? null,
  };
  if (problem === null || SPOKEN_FOR_ELSEWHERE.includes(problem.code) || s.journey.outcome?.kind === 'delivered') {
    return weighed('carrier_trouble', 'silent', 'The carrier reports no trouble of its own.', inputs);
  }
  return weighed(
    'carrier_trouble',
    'tell_staff',
    `The carrier reports ${problem.code.toLowerCase().replaceAll('_', ' ')}.`,
    inputs,
    {
      exception: problem.code.toLowerCase(),
    },
  );
}
