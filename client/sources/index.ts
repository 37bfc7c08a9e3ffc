import type { OrderSource } from '../../domain/ids.ts';
import { shopify } from './shopify/source.ts';
import type { Source } from './source.ts';
import { standard } from './standard/source.ts';

/** Every order source there is. */
export const SOURCES: Readonly<Record<OrderSource, Source>> = { shopify, standard };
