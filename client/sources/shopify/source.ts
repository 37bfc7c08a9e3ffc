import type { Source } from '../source.ts';
import { KEPT_HEADERS, shopifyEnvelope } from './headers.ts';
import { parseShopify } from './parse.ts';
import { verifyShopify } from './verify.ts';

export const shopify: Source = {
  verify: verifyShopify,
  envelope: shopifyEnvelope,
  parse: parseShopify,
  keptHeaders: KEPT_HEADERS,
};
