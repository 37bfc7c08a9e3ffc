import type { Source } from '../source.ts';
import { parseStandard, standardEnvelope } from './parse.ts';
import { verifyStandard } from './verify.ts';

export const standard: Source = {
  verify: verifyStandard,
  envelope: standardEnvelope,
  parse: parseStandard,
  keptHeaders: ['webhook-id', 'webhook-timestamp'],
};
