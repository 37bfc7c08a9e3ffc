import type { Concept } from './concept.ts';
import type { Clause, Mentions } from './mentions.ts';

/** The clause itself speaks of customs; import or export alone do where something was released or declared. */
export function isCustoms({ here }: Clause): boolean {
  return here.names('customs', 'clearance', 'leftCustoms', 'presented', 'atCustoms');
}

/** The text speaks of customs, import or export anywhere. */
export function isAboutCustoms({ text }: Clause): boolean {
  return text.names('customs', 'clearance', 'leftCustoms', 'import', 'export', 'broker', 'duty', 'dutyDue');
}

/** Somebody wants something that is not there. */
export function isWanting({ here, sentence }: Clause): boolean {
  return (
    here.has('need', 'missing', 'await', 'unpaid') ||
    (here.names('until') && !here.names('maybe', 'if', 'update')) ||
    here.lacks('received') ||
    // "To clear customs we need: invoice, passport": the list stands in clauses of its own.
    (!here.names('maybe', 'if') &&
      sentence.has('need', 'missing', 'await') &&
      !sentence.did('received', 'complete', 'released'))
  );
}

const PAPERS: ReadonlySet<Concept> = new Set(['invoice', 'attorney', 'permit', 'identity', 'papers', 'information']);

/**
 * "The missing invoice has arrived": what was wanted is told first, and last that it came; or, with the verb ahead, that
 * it came directly before what.
 */
export function hasCome({ all }: Mentions): boolean {
  const hasArrived = all.some(
    ({ concept, mood }, at) => concept === 'arrived' && mood === 'done' && PAPERS.has(all[at + 1]?.concept ?? concept),
  );
  if (hasArrived) return true;
  const last = (...concepts: readonly Concept[]): number =>
    all.findLastIndex(({ concept, mood }) => mood === 'done' && concepts.includes(concept));
  const wanted = last('need', 'missing', 'await');
  // "Asked to supply a corrected invoice": it is not corrected yet.
  const over = last('need', 'await') === -1 ? last('received', 'arrived', 'solved') : last('received', 'arrived');
  return wanted !== -1 && wanted < over;
}

/** Papers that nobody but customs asks for. */
export function namesCustomsPapers({ here, text }: Clause): boolean {
  return (
    here.names('invoice', 'attorney', 'permit') ||
    (here.names('identity', 'papers') &&
      !text.names('ready', 'collected', 'pickupPoint', 'delivery', 'delivered', 'label'))
  );
}

/** Anything that may be asked for in writing, customs papers or not. */
export function namesPapers({ here }: Clause): boolean {
  return here.names('invoice', 'attorney', 'permit', 'identity', 'papers', 'information');
}

/** On its way back nothing helps any more, whatever is missing. */
export function goesBack({ text }: Clause): boolean {
  return text.has('return') || text.expects('return', 'returned') || text.did('returned');
}

/**
 * Papers or information are wanted now. Nothing is where they have come already, unless something in them is missing, and
 * an address is asked for by customs only where customs are named: else the carrier cannot find the door.
 */
export function asksForPapers(clause: Clause): boolean {
  const { here } = clause;
  if (goesBack(clause)) return false;
  if (hasCome(here) || (here.did('received') && !here.has('missing'))) return false;
  if (here.did('presented', 'atCustoms', 'released') && !here.has('need', 'missing', 'await')) return false;
  if (!isWanting(clause)) return false;
  if (here.names('address') && !here.names('invoice', 'attorney', 'permit', 'identity')) {
    return clause.text.names('customs', 'clearance') && here.has('need', 'await');
  }
  if (!namesPapers(clause)) return false;
  return (
    namesCustomsPapers(clause) ||
    isAboutCustoms(clause) ||
    (here.names('receiver', 'sender') &&
      !clause.text.names('delivery', 'delivered', 'address', 'label', 'notice', 'attempt', 'ready', 'pickupPoint'))
  );
}

/** Import duty, or a payment in a text about customs, is owed now: not paid yet, and not merely possible. */
export function asksForDuty(clause: Clause): boolean {
  const { here, text } = clause;
  if (goesBack(clause) || here.names('if', 'maybe')) return false;
  if (here.has('dutyDue')) return true;
  if (here.did('paid') && !here.lacks('paid')) return false;
  // "Prepaid, no amount to pay".
  if (text.did('paid') && here.names('not') && !here.names('paid')) return false;
  const owed =
    (here.names('payment') && here.has('missing')) ||
    here.has('need', 'await', 'until', 'unpaid', 'held') ||
    here.lacks('paid', 'received') ||
    // "Will be released after payment".
    here.expects('released', 'delivered') ||
    here.names('scheduled');
  if (here.names('duty') || (here.has('unpaid') && here.names('customs'))) return owed;
  return (
    owed &&
    here.names('payment') &&
    text.names('customs', 'clearance', 'duty', 'import', 'broker') &&
    !here.names('chargeDue')
  );
}

/** The money has come, whatever is still waited for. */
export function isPaid({ text }: Clause): boolean {
  return text.did('paid') || (text.names('duty') && text.names('payment') && text.did('received'));
}
