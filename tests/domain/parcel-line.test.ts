import { describe, expect, test } from 'vitest';
import { applyOrderEvents, type SingleOrderEvent } from '../../domain/order-change.ts';
import type { OrderState } from '../../domain/order-state.ts';
import { predecessorsOf } from '../../domain/parcel-line.ts';
import { at } from './checkpoints.ts';

const minute = (n: number) => at(`2026-11-10 12:${String(n).padStart(2, '0')}`);

/** One word on a fulfilment; its numbers, or that it was cancelled. */
function word(minutes: number, fulfilmentId: string, numbers: string | null): SingleOrderEvent {
  return {
    kind: 'fulfilment',
    externalId: '1001',
    updatedAt: minute(minutes),
    fulfilmentId,
    cancelled: numbers === null,
    delivered: false,
    parcels: (numbers ?? '')
      .split(' ')
      .filter(Boolean)
      .map((trackingNumber) => ({
        trackingNumber,
        carrierName: null,
        trackingUrl: null,
      })),
  };
}

/** The shop's complete list at that time. */
function list(minutes: number, ...fulfilments: readonly (readonly [string, string | null])[]): SingleOrderEvent {
  return {
    kind: 'order',
    externalId: '1001',
    updatedAt: minute(minutes),
    source: 'shopify',
    name: '#1001',
    orderedAt: minute(0),
    currency: 'USD',
    total: '20.00',
    test: false,
    shippable: true,
    unfulfilled: false,
    cancelled: false,
    refunded: null,
    originCountry: null,
    shippingTitle: null,
    promisedDay: null,
    locale: null,
    buyer: { name: null, email: null, phone: null, smsConsent: false, address: null, timeZone: null },
    items: [],
    fulfilments: fulfilments.map(([id, numbers]) => {
      const { fulfilmentId, cancelled, delivered, parcels } = word(minutes, id, numbers) as Extract<
        SingleOrderEvent,
        { kind: 'fulfilment' }
      >;
      return { fulfilmentId, cancelled, delivered, parcels };
    }),
  };
}

/** What goes on in each number that is carried: `B < A` where B took A's place. */
function lines(...words: readonly SingleOrderEvent[]): string {
  let state: OrderState | null = null;
  for (const one of words) state = applyOrderEvents(state, [one]).state;
  const parcels = state?.parcels ?? [];
  const nameOf = (n: number) => parcels.find((p) => p.n === n)?.key ?? '?';
  const open = parcels.filter((p) => p.state === 'open').toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return open
    .map(({ key, n }) =>
      [
        key,
        ...predecessorsOf(state as OrderState, n)
          .toReversed()
          .map(nameOf),
      ].join(' < '),
    )
    .join(', ');
}

describe('within a fulfilment', () => {
  const corrected = (...numbers: readonly string[]) => lines(...numbers.map((now, i) => word(i, 'f1', now)));

  test.each([
    { what: 'a corrected number goes on in the new one', words: ['A', 'B'], is: 'B < A' },
    { what: 'the newest correction follows from all before it', words: ['A', 'B', 'C'], is: 'C < B < A' },
    { what: 'also after a time without a number', words: ['A', '', 'B'], is: 'B < A' },
    { what: 'a number that comes back takes up the one between', words: ['A', 'B', 'A'], is: 'A < B' },
    { what: 'and hands both on', words: ['A', 'B', 'A', 'C'], is: 'C < A < B' },
    { what: 'and back again', words: ['A', 'B', 'A', 'B'], is: 'B < A' },
    { what: 'a box added later is a parcel of its own', words: ['A', 'B', 'B C'], is: 'B < A, C' },
    { what: 'of two that replace one, one does', words: ['A', 'B C'], is: 'B < A, C' },
    { what: 'one of two boxes is corrected alone', words: ['A B', 'A C'], is: 'A, C < B' },
    { what: 'two boxes are corrected in turn', words: ['A B', 'C B', 'C D'], is: 'C < A, D < B' },
    { what: 'two boxes are corrected at once', words: ['A B', 'C D'], is: 'C < A, D < B' },
    { what: 'two boxes become one', words: ['A B', 'C'], is: 'C < B < A' },
    { what: 'a box taken out goes on in none', words: ['A B', 'A'], is: 'A' },
    { what: 'nor does one that came and went', words: ['A', 'A B', 'A'], is: 'A' },
    { what: 'nor in the one it was beside', words: ['A', 'A B', 'B'], is: 'B' },
    { what: 'a box beside comes back corrected', words: ['X A', 'X B', 'X A'], is: 'A < B, X' },
  ])('$what: $words', ({ words, is }) => {
    expect(corrected(...words)).toBe(is);
  });
});

describe('from one fulfilment to another', () => {
  test('a cancelled one goes on in the next that begins, and in one only', () => {
    const words = [word(0, 'f1', 'A'), word(1, 'f2', 'X'), word(2, 'f1', null), word(3, 'f3', 'C'), word(4, 'f4', 'D')];
    expect(lines(...words)).toBe('C < A, D, X');
    expect(lines(...words, list(5, ['f1', null], ['f2', 'X'], ['f3', 'C'], ['f4', 'D']))).toBe('C < A, D, X');
    expect(lines(...words, word(6, 'f3', 'E'))).toBe('D, E < C < A, X');
  });

  test('the next may be heard of before the cancel', () => {
    expect(lines(word(0, 'f1', 'A'), word(2, 'f2', 'B'), word(1, 'f1', null))).toBe('B < A');
  });

  test('one that a complete list leaves out goes on in the one that comes in its place', () => {
    expect(lines(list(0, ['f1', 'A'], ['f2', 'X']), list(1, ['f2', 'X'], ['f3', 'B']))).toBe('B < A, X');
    expect(lines(list(0, ['f1', 'A'], ['f2', 'X']), list(1, ['f2', 'X']))).toBe('X');
  });
});

test('a parcel that replaces none has none before it', () => {
  expect(lines(word(0, 'f1', 'A'), word(0, 'f2', 'B'))).toBe('A, B');
});
