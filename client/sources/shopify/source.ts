import type { Source } from '../source.ts';
import { KEPT_HEADERS, shopifyEnvelope } from './headers.ts';
import { isForPeople, parseShopify, shopifyOrdersNamed } from './parse.ts';
import { verifyShopify } from './verify.ts';

export const shopify: Source = {
  verify: verifyShopify,
  envelope: shopifyEnvelope,
  parse: parseShopify,
  isForPeople,
  ordersNamed: shopifyOrdersNamed,
  keptHeaders: KEPT_HEADERS,
};
