/** Every workflow of Waybell: what the bundle is made from. */
export { watchOrder } from './watch-order.ts';
