/** What the baseline's bundle is made from: the same workflow type, so that the same client starts it. */
export { watchOrder } from './timer-loop.ts';
