import { type Concept, MODIFIERS, TOPICS } from './concept.ts';
import type { Found } from './phrase-index.ts';

const topics: ReadonlySet<Concept> = new Set(TOPICS);
const modifiers: ReadonlySet<Concept> = new Set(MODIFIERS);

/** The words that tell what a text is about and who is named count inside longer phrases too. */
const ALWAYS_KEPT: ReadonlySet<Concept> = new Set([
  'customs',
  'clearance',
  'import',
  'export',
  'receiver',
  'sender',
  'toSender',
  'toDestination',
  'atOrigin',
  'yet',
]);

/** "no action required", "expected tomorrow": what such a phrase denies or foretells holds for its surroundings too. */
const HIDE_NO_MODIFIER: ReadonlySet<Concept> = new Set([
  'scheduled',
  'estimated',
  'notice',
  'update',
  'inTransit',
  'and',
]);

/** Somebody is asked or owes: what for is told by the topics in the phrase. */
const HIDE_NO_TOPIC: ReadonlySet<Concept> = new Set([
  'need',
  'await',
  'missing',
  'held',
  'paid',
  'unpaid',
  'received',
  'partial',
  'collected',
]);

/**
 * "not home" is no "not", "out for delivery" no "delivery": a phrase inside a longer one does not speak for itself. A
 * topic hides only topics ("proof of payment" is no payment, but in "returned by customs" something was returned), and
 * an ending is not inside the stem it follows: Turkish says "not" that way.
 */
export function withoutHidden(found: readonly Found[]): readonly Found[] {
  let topic: Found | null = null;
  let other: Found | null = null;
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const isTopic = topics.has(each.concept);
    const open =
      other !== null &&
      ((modifiers.has(each.concept) && HIDE_NO_MODIFIER.has(other.concept)) ||
        (isTopic && HIDE_NO_TOPIC.has(other.concept)) ||
        other.concept === 'must');
    const hidden = (isWithin(each, other) && !open) || (isTopic && isWithin(each, topic));
    if (!hidden || ALWAYS_KEPT.has(each.concept)) kept.push(each);
    if (isTopic && each.concept !== 'you' && each.end > (topic?.end ?? -1)) topic = each;
    if (!isTopic && each.end > (other?.end ?? -1)) other = each;
  }
  return kept;
}

function isWithin(inner: Found, outer: Found | null): boolean {
  return (
    outer !== null &&
    inner.end <= outer.end &&
    inner.start < outer.spelledEnd &&
    inner.end - inner.start < outer.end - outer.start
  );
}
