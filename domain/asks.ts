/**
 * What a carrier or customs ask somebody for, in the order a buyer would look it up. `information`: something is asked
 * for, but the text does not say what.
 */
export const ASKS = [
  'identity_number',
  'invoice',
  'payment',
  'power_of_attorney',
  'address',
  'permit',
  'information',
] as const;

export type Ask = (typeof ASKS)[number];
