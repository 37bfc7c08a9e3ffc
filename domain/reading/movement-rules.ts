import type { Rule } from './rule.ts';

/** Where the parcel is and who has it: nothing to act on. */
export const movementRules: readonly Rule[] = [
  {
    name: 'movement.label',
    event: 'LABEL_CREATED',
    confidence: 0.85,
    when: ({ here }) =>
      here.has('label') || here.says('future', 'accepted', 'label') || here.says('negated', 'accepted'),
  },
  {
    name: 'movement.to_agent',
    event: 'HANDED_TO_LAST_MILE',
    confidence: 0.8,
    when: ({ here }) => here.did('handed', 'received', 'accepted') && here.names('agent'),
  },
  {
    name: 'movement.to_airline',
    event: 'HANDED_TO_LINEHAUL',
    confidence: 0.8,
    when: ({ here }) => here.did('handed', 'accepted', 'received', 'arrived', 'departed') && here.names('airline'),
  },
  {
    name: 'movement.in_transit_country',
    event: 'TRANSIT_COUNTRY',
    confidence: 0.7,
    when: ({ here }) => here.names('underway'),
  },
  {
    name: 'movement.left_origin',
    event: 'DEPARTED_ORIGIN_COUNTRY',
    confidence: 0.75,
    when: ({ here }) =>
      here.did('departed') && here.names('atOrigin', 'export', 'toDestination') && !here.did('arrived'),
  },
  {
    name: 'movement.at_destination',
    event: 'ARRIVED_DEST_COUNTRY',
    confidence: 0.75,
    when: ({ here }) =>
      here.did('arrived', 'accepted') && here.names('toDestination', 'import') && !here.did('departed'),
  },
  {
    name: 'movement.departed',
    event: 'DEPARTED_FACILITY',
    confidence: 0.8,
    when: ({ here }) => here.did('departed'),
  },
  {
    name: 'movement.arrived',
    event: 'ARRIVED_FACILITY',
    confidence: 0.8,
    when: ({ here }) => here.did('arrived') || (here.did('accepted', 'received', 'process') && here.names('facility')),
  },
  {
    name: 'movement.accepted',
    event: 'ACCEPTED',
    confidence: 0.8,
    when: ({ here }) => here.did('accepted', 'collected'),
  },
  {
    name: 'movement.moving',
    event: 'IN_TRANSIT',
    confidence: 0.7,
    when: ({ here }) => here.has('inTransit') || here.did('handed') || (here.did('solved') && here.names('address')),
  },
  {
    name: 'tracking.not_found',
    event: 'NOT_FOUND',
    confidence: 0.8,
    when: ({ here }) => here.has('notFound'),
  },
  {
    name: 'tracking.expired',
    event: 'TRACKING_EXPIRED',
    confidence: 0.8,
    when: ({ here }) => here.has('expired'),
  },
  {
    name: 'customs.at_office',
    event: 'CUSTOMS_PRESENTED',
    confidence: 0.5,
    when: ({ here }) =>
      here.names('customs') &&
      !here.names('papers', 'information', 'duty', 'not') &&
      // What will be presented, or once it has come, is not there yet.
      !here.all.some(({ concept, mood }) => concept === 'presented' && mood !== 'done'),
  },
  {
    name: 'customs.released_alone',
    event: 'CUSTOMS_RELEASED',
    confidence: 0.6,
    when: ({ here }) => here.did('released'),
  },
  {
    name: 'customs.not_released_alone',
    event: 'CUSTOMS_HELD',
    confidence: 0.5,
    when: ({ here }) => here.says('negated', 'released'),
  },
  {
    name: 'trouble.unnamed',
    event: 'EXCEPTION',
    confidence: 0.6,
    when: ({ here }) => here.has('exception', 'fail'),
  },
  {
    name: 'notice.sent',
    event: 'INFO',
    confidence: 0.6,
    when: ({ here }) => here.has('notice'),
  },
  {
    name: 'notice.only_talk',
    event: 'INFO',
    confidence: 0.4,
    when: ({ here }) => here.all.some(({ mood }) => mood === 'conditional' || mood === 'perhaps' || mood === 'future'),
  },
];
