import type { Concept } from './concept.ts';
import type { Clause } from './mentions.ts';
import type { Rule } from './rule.ts';

const PAPERS: ReadonlySet<Concept> = new Set(['invoice', 'permit', 'papers']);

/** "Returned" says it alone, or with the sender; "returned to LONDON" may be any place. */
function isBackWithSender({ here, text }: Clause): boolean {
  if (here.names('facility', 'pickupPoint', 'customs', 'leftCustoms') && !here.names('sender', 'toSender'))
    return false;
  return here.all.some(
    ({ concept, mood, last }, at) =>
      concept === 'returned' &&
      mood === 'done' &&
      (last || text.names('sender', 'toSender')) &&
      // "Customs documents returned to sender".
      !here.all.slice(0, at).some((before) => PAPERS.has(before.concept)),
  );
}

/** "Not yet handed to the sender, return in progress"; "returned to origin, in transit to the sender". */
function isStillToCome({ here, text }: Clause): boolean {
  return (here.names('yet') && text.has('return')) || text.has('inTransit');
}

/** Customs gave the parcel back to the carrier: released, not on its way home. */
function customsGaveBack({ here }: Clause): boolean {
  return here.names('leftCustoms') && !here.names('toSender', 'sender');
}

const ends: readonly Rule[] = [
  {
    name: 'customs.gave_back',
    event: 'CUSTOMS_RELEASED',
    confidence: 0.85,
    when: (clause) => customsGaveBack(clause) && clause.here.has('return', 'returned', 'received'),
  },
  {
    name: 'return.complete',
    event: 'RETURNED',
    confidence: 0.95,
    when: (clause) => isBackWithSender(clause) && !isStillToCome(clause),
  },
  {
    name: 'return.delivered_to_sender',
    event: 'RETURNED',
    confidence: 0.9,
    when: (clause) => {
      const { here, text } = clause;
      if (isStillToCome(clause)) return false;
      return (
        (here.did('delivered', 'complete') && here.names('toSender')) ||
        // "Delivered, to original sender".
        (here.did('delivered') && text.names('toSender') && !text.names('receiver')) ||
        (here.did('delivered') && here.has('return') && !here.names('receiver')) ||
        (here.did('complete') && here.has('return') && !here.names('customs', 'clearance'))
      );
    },
  },
  {
    name: 'end.destroyed',
    event: 'DESTROYED',
    confidence: 0.9,
    when: ({ here }) => here.has('destroyed'),
  },
  {
    name: 'end.lost',
    event: 'LOST',
    confidence: 0.9,
    // "The lost invoice has arrived" is about papers.
    when: ({ here }) => here.has('lost') && !here.names('invoice', 'identity', 'permit', 'papers'),
  },
];

const underWay: readonly Rule[] = [
  {
    name: 'return.cancelled',
    event: 'IN_TRANSIT',
    confidence: 0.75,
    when: ({ here, text }) =>
      here.names('return') &&
      here.has('cancelled') &&
      (text.names('receiver', 'delivery', 'delivered') || text.has('inTransit', 'received', 'outForDelivery')),
  },
  {
    name: 'return.called_off',
    event: 'INFO',
    confidence: 0.6,
    when: ({ here }) => here.names('return') && here.has('cancelled'),
  },
  {
    name: 'delivery.refused',
    event: 'REFUSED',
    confidence: 0.9,
    when: ({ here }) => here.has('refused'),
  },
  {
    name: 'return.to_facility',
    event: 'ARRIVED_FACILITY',
    confidence: 0.6,
    when: ({ here, text }) =>
      here.has('return', 'returned') &&
      here.names('facility') &&
      !here.did('departed') &&
      !here.names('sender', 'toSender') &&
      !text.names('sender', 'toSender', 'attempt', 'absent'),
  },
  {
    name: 'return.under_way',
    event: 'RETURNING',
    confidence: 0.85,
    when: ({ here, text }) =>
      (here.has('return') || (here.expects('return', 'returned') && !text.has('ready')) || here.did('returned')) &&
      !(here.names('facility') && text.names('attempt', 'absent') && !here.names('sender', 'toSender')),
  },
];

export const returnRules = { ends, underWay };
