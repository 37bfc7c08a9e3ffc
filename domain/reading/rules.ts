import { customsRules } from './customs-rules.ts';
import { deliveryRules } from './delivery-rules.ts';
import { movementRules } from './movement-rules.ts';
import { returnRules } from './return-rules.ts';
import type { Rule } from './rule.ts';
import { troubleRules } from './trouble-rules.ts';

/**
 * All rules, the first that any clause fulfils decides: the end of a journey, then what somebody must act on, then what
 * went well, then movement. Of two readings of one text the more careful stands first.
 */
export const RULES: readonly Rule[] = [
  ...returnRules.ends,
  ...customsRules.troubles,
  ...returnRules.underWay,
  ...troubleRules.grave,
  ...deliveryRules.delivered,
  ...deliveryRules.waiting,
  ...deliveryRules.failed,
  ...customsRules.progress,
  ...troubleRules.slight,
  ...deliveryRules.underWay,
  ...movementRules,
];
