import type { Rule } from './rule.ts';

const grave: readonly Rule[] = [
  {
    name: 'trouble.damaged',
    event: 'DAMAGED',
    confidence: 0.9,
    when: ({ here }) => here.has('damaged'),
  },
  {
    name: 'trouble.voided',
    event: 'LABEL_VOIDED',
    confidence: 0.85,
    // "Voided, new label created" goes on under another label.
    when: ({ here, text }) => here.has('voided') && !text.has('label'),
  },
  {
    name: 'trouble.charge_due',
    event: 'PAYMENT_DUE',
    confidence: 0.85,
    when: ({ here }) =>
      !here.did('paid', 'received', 'delivered', 'collected') &&
      (here.has('chargeDue') ||
        (here.names('payment') && !here.names('maybe') && here.has('need', 'await', 'until', 'unpaid', 'held'))),
  },
  {
    name: 'trouble.security',
    event: 'SECURITY_HOLD',
    confidence: 0.8,
    when: ({ here }) => here.has('security') && !here.did('complete', 'released'),
  },
  {
    name: 'trouble.pickup_failed',
    event: 'PICKUP_FAILED',
    confidence: 0.85,
    when: ({ here }) => here.has('pickupFailed'),
  },
  {
    name: 'trouble.cancelled',
    event: 'CANCELLED',
    confidence: 0.85,
    when: ({ here }) => here.has('cancelled') && !here.names('transportTrouble', 'return'),
  },
];

const slight: readonly Rule[] = [
  {
    name: 'trouble.misrouted',
    event: 'MISROUTED',
    confidence: 0.85,
    when: ({ here }) => here.has('misrouted'),
  },
  {
    name: 'trouble.delay_weather',
    event: 'DELAYED_WEATHER',
    confidence: 0.85,
    when: ({ here, sentence }) => here.has('weather') && !sentence.says('perhaps', 'delay'),
  },
  {
    name: 'trouble.delay_transport',
    event: 'DELAYED_TRANSPORT',
    confidence: 0.8,
    when: ({ here, sentence }) =>
      here.has('transportTrouble') &&
      (sentence.names('delay', 'held', 'cancelled', 'await') ||
        !sentence.names('arrived', 'departed', 'inTransit', 'handed', 'accepted')),
  },
  {
    name: 'trouble.delay',
    event: 'DELAYED',
    confidence: 0.8,
    when: ({ here }) => here.has('delay') || here.says('future', 'delay'),
  },
  {
    name: 'trouble.held',
    event: 'HELD',
    confidence: 0.7,
    when: ({ here }) => here.has('held'),
  },
];

export const troubleRules = { grave, slight };
