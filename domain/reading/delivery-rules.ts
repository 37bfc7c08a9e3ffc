import type { Clause } from './mentions.ts';
import type { Rule } from './rule.ts';

/** A completed delivery is told, whoever got the parcel. */
function tellsDelivered({ here }: Clause): boolean {
  // What the sender delivered came to the carrier.
  if (here.names('sender') && !here.names('toSender', 'receiver')) return false;
  // "Export declaration lodged": in some languages a parcel is delivered with the same verb.
  if (here.names('papers', 'invoice') && here.names('customs', 'clearance', 'import', 'export')) return false;
  if (here.has('unclaimed', 'fail') || (here.has('absent') && !here.names('safePlace'))) return false;
  return (
    here.did('delivered') ||
    (here.did('complete') && here.names('delivery') && !here.has('attempt')) ||
    (here.did('collected') && here.names('receiver', 'pickupPoint', 'safePlace')) ||
    (here.has('safePlace') && here.did('handed', 'accepted'))
  );
}

/** It came to the buyer, a neighbour or the letter box. */
function isAtBuyer({ here }: Clause): boolean {
  return here.did('collected') || here.names('safePlace');
}

const delivered: readonly Rule[] = [
  {
    name: 'delivery.partial',
    event: 'DELIVERED_PARTIAL',
    confidence: 0.8,
    when: (clause) =>
      clause.here.has('partial') &&
      (tellsDelivered(clause) || (clause.here.names('delivery') && !clause.here.names('not'))),
  },
  {
    name: 'delivery.to_customs',
    event: 'CUSTOMS_PRESENTED',
    confidence: 0.8,
    when: (clause) => tellsDelivered(clause) && clause.here.names('customs'),
  },
  {
    name: 'delivery.after_clearance',
    event: 'CUSTOMS_RELEASED',
    confidence: 0.6,
    when: (clause) =>
      tellsDelivered(clause) &&
      clause.text.names('clearance', 'import', 'export') &&
      clause.text.did('complete', 'released'),
  },
  {
    name: 'delivery.to_pickup_point',
    event: 'READY_FOR_PICKUP',
    confidence: 0.9,
    when: (clause) =>
      tellsDelivered(clause) &&
      !isAtBuyer(clause) &&
      (clause.here.names('pickupPoint') ||
        (clause.sentence.names('pickupPoint') && !clause.sentence.names('safePlace', 'receiver')) ||
        clause.text.has('ready')),
  },
  {
    name: 'delivery.to_agent',
    event: 'HANDED_TO_LAST_MILE',
    confidence: 0.85,
    when: (clause) =>
      tellsDelivered(clause) && !isAtBuyer(clause) && clause.here.names('agent') && !clause.here.names('receiver'),
  },
  {
    name: 'delivery.to_airline',
    event: 'HANDED_TO_LINEHAUL',
    confidence: 0.85,
    when: (clause) => tellsDelivered(clause) && !isAtBuyer(clause) && clause.here.names('airline'),
  },
  {
    name: 'delivery.to_destination',
    event: 'ARRIVED_DEST_COUNTRY',
    confidence: 0.7,
    when: (clause) =>
      tellsDelivered(clause) &&
      !isAtBuyer(clause) &&
      clause.here.names('toDestination') &&
      !clause.here.names('receiver'),
  },
  {
    name: 'delivery.to_facility',
    event: 'ARRIVED_FACILITY',
    confidence: 0.7,
    when: (clause) =>
      tellsDelivered(clause) && !isAtBuyer(clause) && clause.here.names('facility') && !clause.here.names('receiver'),
  },
  {
    name: 'delivery.done',
    event: 'DELIVERED',
    confidence: 0.95,
    when: (clause) => tellsDelivered(clause) && !clause.text.says('negated', 'delivered'),
  },
];

const waiting: readonly Rule[] = [
  {
    name: 'label.not_handed_in',
    event: 'LABEL_CREATED',
    confidence: 0.8,
    when: ({ here, text }) =>
      text.has('label') &&
      here.names('yet') &&
      !here.names('receiver', 'pickupPoint') &&
      (here.has('unclaimed') || here.says('negated', 'delivered', 'collected', 'accepted')),
  },
  {
    name: 'delivery.unclaimed',
    event: 'UNCLAIMED',
    confidence: 0.85,
    when: ({ here, text }) =>
      // "Ready for collection. Uncollected, it will go back" speaks of what may come.
      !(text.has('ready') && here.expects('return', 'returned')) &&
      (here.has('unclaimed') || (here.says('negated', 'collected') && here.names('receiver', 'pickupPoint', 'sender'))),
  },
  {
    name: 'delivery.ready',
    event: 'READY_FOR_PICKUP',
    confidence: 0.9,
    when: ({ here, text }) => here.has('ready') && !text.names('customs', 'clearance'),
  },
  {
    name: 'delivery.at_pickup_point',
    event: 'READY_FOR_PICKUP',
    confidence: 0.75,
    when: ({ here, sentence }) =>
      (here.names('pickupPoint') && here.has('arrived', 'handed', 'held', 'accepted', 'await')) ||
      (here.did('arrived') && sentence.names('pickupPoint') && !here.names('facility')),
  },
  {
    name: 'delivery.waits_at_pickup_point',
    event: 'READY_FOR_PICKUP',
    confidence: 0.7,
    when: ({ here, text }) => here.names('pickupPoint') && text.says('conditional', 'return', 'returned'),
  },
];

const failed: readonly Rule[] = [
  {
    name: 'trouble.misrouted_delivery',
    event: 'MISROUTED',
    confidence: 0.85,
    when: ({ here }) => here.has('misrouted'),
  },
  {
    name: 'delivery.no_access',
    event: 'NO_ACCESS',
    confidence: 0.9,
    when: ({ here }) => here.has('noAccess'),
  },
  {
    name: 'delivery.address',
    event: 'ADDRESS_PROBLEM',
    confidence: 0.9,
    when: ({ here }) =>
      !here.did('solved') &&
      (here.has('badAddress') || (here.names('address') && here.has('missing', 'fail', 'need', 'process'))),
  },
  {
    name: 'delivery.absent',
    event: 'RECIPIENT_ABSENT',
    confidence: 0.9,
    when: ({ here }) => here.has('absent') && !here.names('customs', 'clearance', 'message'),
  },
  {
    name: 'delivery.attempted_in_weather',
    event: 'DELAYED_WEATHER',
    confidence: 0.8,
    when: ({ here, sentence }) => here.has('weather') && !sentence.says('perhaps', 'delay'),
  },
  {
    name: 'delivery.not_yet',
    event: 'IN_TRANSIT',
    confidence: 0.75,
    when: ({ here, text }) =>
      here.names('yet') && (here.names('attempt') || here.says('negated', 'delivered')) && text.has('inTransit'),
  },
  {
    name: 'delivery.attempted',
    event: 'DELIVERY_ATTEMPTED',
    confidence: 0.85,
    when: ({ here }) =>
      here.has('attempt') ||
      here.says('negated', 'delivered') ||
      (here.names('delivery', 'delivered') && (here.has('fail') || here.says('negated', 'complete'))),
  },
];

const underWay: readonly Rule[] = [
  {
    name: 'notice.message',
    event: 'INFO',
    confidence: 0.7,
    when: ({ here }) => here.names('message') && !here.names('customs', 'clearance'),
  },
  {
    name: 'delivery.out',
    event: 'OUT_FOR_DELIVERY',
    confidence: 0.9,
    when: ({ here }) =>
      (here.has('outForDelivery') || here.says('ongoing', 'delivered')) &&
      // "Handed to the local carrier for delivery".
      !(here.names('agent') && here.did('handed')),
  },
  {
    name: 'delivery.scheduled',
    event: 'DELIVERY_SCHEDULED',
    confidence: 0.8,
    when: ({ here }) =>
      (here.names('scheduled') && !here.says('conditional', 'scheduled')) ||
      here.says('future', 'delivered', 'delivery', 'outForDelivery') ||
      here.says('waited', 'delivered'),
  },
  {
    name: 'delivery.estimated',
    event: 'INFO',
    confidence: 0.7,
    when: ({ here }) => here.has('estimated') || here.says('future', 'estimated'),
  },
];

export const deliveryRules = { delivered, waiting, failed, underWay };
