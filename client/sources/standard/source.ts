import type { Source } from '../source.ts';
import { parseStandard, standardEnvelope, standardOrdersNamed } from './parse.ts';
import { verifyStandard } from './verify.ts';

export const standard: Source = {
  verify: verifyStandard,
  envelope: standardEnvelope,
  parse: parseStandard,
  isForPeople: () => false,
  ordersNamed: standardOrdersNamed,
  keptHeaders: ['webhook-id', 'webhook-timestamp'],
};
