import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuyerSnapshot, FulfilmentSnapshot } from '../../domain/order.ts';
import { applyOrderEvents, type OrderChange, type SingleOrderEvent } from '../../domain/order-change.ts';
import {
  isAwaiting,
  isUntracked,
  MAX_PARCELS,
  numbersLeftOut,
  type OrderState,
  openParcels,
  parcelKey,
  refundOf,
  silentOf,
  stopOf,
} from '../../domain/order-state.ts';
import { predecessorsOf } from '../../domain/parcel-line.ts';
import { productInstant } from '../../domain/time.ts';

type OrderEventOf<K extends SingleOrderEvent['kind']> = Extract<SingleOrderEvent, { kind: K }>;

const at = (minute: number) => productInstant(Date.UTC(2026, 10, 3, 8, minute));

const BUYER: BuyerSnapshot = {
  name: 'Ana Souza',
  email: 'ana@example.com',
  phone: '+55 11 5555 0101',
  smsConsent: true,
  address: { country: 'BR', province: 'SP', postalCode: '01310-100', city: 'São Paulo' },
  timeZone: null,
};

function order(minute: number, changes: Partial<OrderEventOf<'order'>> = {}): SingleOrderEvent {
  return {
    kind: 'order',
    updatedAt: at(minute),
    externalId: '5551234567890123456',
    source: 'shopify',
    name: '#1001',
    orderedAt: at(0),
    currency: 'USD',
    total: '129.90',
    test: false,
    shippable: true,
    unfulfilled: true,
    cancelled: false,
    refunded: null,
    originCountry: 'CN',
    shippingTitle: 'Standard International',
    promisedDay: null,
    locale: 'pt-BR',
    buyer: BUYER,
    items: [{ title: 'Ceramic mug', quantity: 2 }],
    fulfilments: null,
    ...changes,
  };
}

function fulfilment(
  minute: number,
  numbers: readonly string[],
  changes: Partial<FulfilmentSnapshot> = {},
): SingleOrderEvent {
  return {
    kind: 'fulfilment',
    externalId: '5551234567890123456',
    updatedAt: at(minute),
    ...shipped(numbers, changes),
  };
}

function shipped(numbers: readonly string[], changes: Partial<FulfilmentSnapshot> = {}): FulfilmentSnapshot {
  return {
    fulfilmentId: 'f1',
    cancelled: false,
    delivered: false,
    parcels: numbers.map((trackingNumber) => ({ trackingNumber, carrierName: 'YunExpress', trackingUrl: null })),
    ...changes,
  };
}

function refund(
  minute: number,
  refundId: string,
  amount: string | null,
  scope: 'full' | 'partial' | null = null,
  currency: string | null = null,
): SingleOrderEvent {
  return {
    kind: 'refund',
    externalId: '5551234567890123456',
    updatedAt: at(minute),
    refundId,
    amount,
    currency,
    scope,
  };
}

function cancelled(minute: number): SingleOrderEvent {
  return { kind: 'order_cancelled', externalId: '5551234567890123456', updatedAt: at(minute) };
}

function folded(events: readonly SingleOrderEvent[]): OrderState {
  const last = steps(events).at(-1);
  if (last === undefined) throw new Error('no events');
  return last.state;
}

function steps(events: readonly SingleOrderEvent[]): readonly OrderChange[] {
  const changes: OrderChange[] = [];
  for (const event of events) changes.push(applyOrderEvents(changes.at(-1)?.state ?? null, [event]));
  return changes;
}

/** Everything but the parcels' numbers, which are given as parcels are heard of. */
function apartFromNumbers(state: OrderState) {
  const parcels = state.parcels.map(({ n: _n, ...rest }) => rest);
  return { ...state, parcels: parcels.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
}

const parcels = (state: OrderState) => state.parcels.map((p) => `${p.n} ${p.trackingNumber} ${p.state}`);

describe('folding the words of a shop', () => {
  it('takes the later update time, not the later arrival', () => {
    const [, , late] = steps([
      order(5, { shippingTitle: 'Express' }),
      order(9, { shippingTitle: 'Economy' }),
      order(7, { shippingTitle: 'Standard' }),
    ]);
    expect(late?.state.snapshot?.shippingTitle).toBe('Economy');
    expect(late).toMatchObject({ changed: false, matters: false, buyer: null });
  });

  it('changes nothing when a word is repeated', () => {
    const events = [order(1), fulfilment(2, ['YT2234567890123456']), refund(3, 'r1', '5.00'), cancelled(4)];
    const state = folded(events);
    for (const event of events) {
      expect(applyOrderEvents(state, [event])).toMatchObject({
        changed: false,
        matters: false,
        newPartialRefund: false,
      });
    }
  });

  it('stores a newer word that says the same, and wakes nobody for it', () => {
    const [, second] = steps([order(1), order(2)]);
    expect(second).toMatchObject({ changed: true, matters: false, buyer: BUYER });
  });

  it('gives the buyer only beside the newest snapshot, and keeps none of it', () => {
    const moved = { ...BUYER, address: { country: 'PT', province: null, postalCode: '1000-001', city: 'Lisboa' } };
    const changes = steps([order(1), order(8, { buyer: moved }), order(4)]);
    expect(changes.map((change) => change.buyer)).toEqual([BUYER, moved, null]);
    const stored = JSON.stringify(changes.at(-1)?.state);
    for (const personal of ['Ana', 'ana@example.com', '5555', 'SP', '01310', 'Lisboa'])
      expect(stored).not.toContain(personal);
  });

  it('is news by a cancel, for whoever watches it', () => {
    const { state } = applyOrderEvents(null, [order(1)]);
    expect(applyOrderEvents(state, [cancelled(2)]).matters).toBe(true);
  });

  it('remembers a cancel that comes before its order', () => {
    const state = folded([cancelled(9), order(1)]);
    expect(stopOf(folded([cancelled(9)]))).toBe('cancelled');
    expect(stopOf(state)).toBe('cancelled');
    expect(state.snapshot?.name).toBe('#1001');
  });

  it('ends at a cancel in the snapshot, and goes on when a newer snapshot takes it back', () => {
    expect(stopOf(folded([order(1), order(2, { cancelled: true })]))).toBe('cancelled');
    expect(stopOf(folded([order(1), order(2, { cancelled: true }), order(3)]))).toBeNull();
    expect(stopOf(folded([order(1), cancelled(2), order(3)]))).toBe('cancelled');
  });

  it('lets the cancel win between two snapshots of one second', () => {
    const tied = [order(2, { cancelled: true, shippingTitle: 'A' }), order(2, { shippingTitle: 'Z' })];
    expect(stopOf(folded(tied))).toBe('cancelled');
    expect(stopOf(folded(tied.toReversed()))).toBe('cancelled');
  });

  it('refuses an event of another order', () => {
    expect(() => applyOrderEvents(folded([order(1)]), [{ ...cancelled(2), externalId: '77' }])).toThrow(
      /order 77 was applied to order 5551234567890123456/,
    );
  });
});

describe('parcels', () => {
  it('are numbered as they are heard of', () => {
    const state = folded([order(1), fulfilment(2, ['A1', 'B2']), fulfilment(3, ['C3'], { fulfilmentId: 'f2' })]);
    expect(parcels(state)).toEqual(['1 A1 open', '2 B2 open', '3 C3 open']);
  });

  it('beyond the hundredth are counted until they are delivered, and not followed', () => {
    const numbers = (first: number, count: number) => Array.from({ length: count }, (_, i) => `YT${first + i}`);
    const words = [order(1), fulfilment(2, numbers(1, 98)), fulfilment(3, numbers(98, 5), { fulfilmentId: 'f2' })];
    const state = folded(words);
    expect(openParcels(state)).toHaveLength(MAX_PARCELS);
    expect(openParcels(state).at(-1)).toMatchObject({ n: 100, trackingNumber: 'YT100' });
    expect(numbersLeftOut(state)).toBe(2);
    expect(isUntracked(state)).toBe(true);
    const delivered = fulfilment(4, numbers(98, 5), { fulfilmentId: 'f2', delivered: true });
    expect(isUntracked(folded([...words, delivered]))).toBe(false);
  });

  it('are remembered when the fulfilment comes before its order', () => {
    const state = folded([fulfilment(2, ['A1']), order(1)]);
    expect(parcels(state)).toEqual(['1 A1 open']);
    expect(isAwaiting(state)).toBe(false);
  });

  it('detach when their number is corrected, and come back under their old number', () => {
    const corrected = folded([fulfilment(1, ['A1']), fulfilment(2, ['B2'])]);
    expect(parcels(corrected)).toEqual(['1 A1 detached', '2 B2 open']);
    expect(parcels(folded([fulfilment(1, ['A1']), fulfilment(2, ['B2']), fulfilment(3, ['A1'])]))).toEqual([
      '1 A1 open',
      '2 B2 detached',
    ]);
    expect(openParcels(corrected).map((p) => p.n)).toEqual([2]);
  });

  it('detach when their fulfilment is cancelled', () => {
    const state = folded([order(1), fulfilment(2, ['A1']), fulfilment(3, ['A1'], { cancelled: true })]);
    expect(parcels(state)).toEqual(['1 A1 detached']);
    expect(isAwaiting(state)).toBe(true);
  });

  it('detach when a later complete list leaves them out, unless they were told of after it', () => {
    const listed = order(5, { fulfilments: [shipped(['B2'], { fulfilmentId: 'f2' })] });
    expect(parcels(folded([fulfilment(2, ['A1']), listed]))).toEqual(['1 A1 detached', '2 B2 open']);
    expect(parcels(folded([listed, fulfilment(6, ['A1'])]))).toEqual(['1 B2 open', '2 A1 open']);
    expect(parcels(folded([fulfilment(6, ['A1']), listed]))).toEqual(['1 A1 open', '2 B2 open']);
  });

  it('are one when two fulfilments carry the same number, however it is written', () => {
    const both = [fulfilment(1, ['rr 123456785 cn']), fulfilment(2, ['RR123456785CN'], { fulfilmentId: 'f2' })];
    expect(parcels(folded(both))).toEqual(['1 RR123456785CN open']);
    const oneCancelled = [...both, fulfilment(3, ['RR123456785CN'], { fulfilmentId: 'f2', cancelled: true })];
    expect(folded(oneCancelled).parcels.map((p) => p.state)).toEqual(['open']);
    expect(parcelKey('rr-123 456-785 cn')).toBe('RR123456785CN');
  });

  it('stay silent when they were delivered before we heard of them', () => {
    const state = folded([order(1, { unfulfilled: false }), fulfilment(2, ['A1'], { delivered: true })]);
    expect(parcels(state)).toEqual(['1 A1 delivered_before_heard_of']);
    expect(silentOf(state, { silenceTestOrders: true })).toBe('delivered_before_heard_of');
  });

  it('without a number stay silent when they were delivered before we heard of them', () => {
    const fulfilled = order(1, { unfulfilled: false });
    const silent = (...events: readonly SingleOrderEvent[]) =>
      silentOf(folded([fulfilled, ...events]), { silenceTestOrders: true });
    const gone = fulfilment(2, [], { delivered: true });
    expect(silent(gone)).toBe('delivered_before_heard_of');
    expect(silent(gone, fulfilment(3, ['A1'], { fulfilmentId: 'f2', delivered: true }))).toBe(
      'delivered_before_heard_of',
    );
    expect(silent(gone, fulfilment(3, ['A1'], { fulfilmentId: 'f2' }))).toBeNull();
    expect(silent(gone, fulfilment(3, [], { fulfilmentId: 'f2' }))).toBeNull();
    expect(silent(gone, fulfilment(3, [], { delivered: true, cancelled: true }))).toBeNull();
    expect(silent(order(3), gone)).toBeNull();
    // It was on the road when we heard of it first, whichever word came first.
    expect(silent(fulfilment(1, []), gone)).toBeNull();
    expect(silent(gone, fulfilment(1, []))).toBeNull();
  });

  it('stay open when some word showed them on the road', () => {
    const events = [
      order(1, { unfulfilled: false }),
      fulfilment(2, ['A1']),
      fulfilment(9, ['A1'], { delivered: true }),
    ];
    expect(parcels(folded(events))).toEqual(['1 A1 open']);
    expect(parcels(folded(events.toReversed()))).toEqual(['1 A1 open']);
  });
});

describe('refunds', () => {
  it.each([
    ['a part of the total', [refund(2, 'r1', '29.90')], 'partial'],
    ['parts that reach the total', [refund(2, 'r1', '29.90'), refund(3, 'r2', '100')], 'full'],
    ['the same refund told twice', [refund(2, 'r1', '100'), refund(3, 'r1', '100')], 'partial'],
    ['the shop says full', [refund(2, 'r1', '1.00', 'full')], 'full'],
    ['the shop says partial whatever the amount', [refund(2, 'r1', '9999', 'partial')], 'partial'],
    ['an unknown amount', [refund(2, 'r1', null)], 'partial'],
    ['no money, goods put back', [refund(2, 'r1', '0.00')], null],
    ['all of it, in the order’s currency', [refund(2, 'r1', '129.9', null, 'USD')], 'full'],
    [
      'parts in the order’s currency',
      [refund(2, 'r1', '100', null, 'USD'), refund(3, 'r2', '29.90', null, 'USD')],
      'full',
    ],
    ['as many of another currency', [refund(2, 'r1', '129.90', null, 'JPY')], 'partial'],
    [
      'parts of different currencies',
      [refund(2, 'r1', '100', null, 'USD'), refund(3, 'r2', '99', null, 'EUR')],
      'partial',
    ],
    ['a payment under way, then through', [refund(2, 'r1', null), refund(2, 'r1', '129.90')], 'full'],
    [
      'the order says partial after the amounts',
      [refund(2, 'r1', '129.90'), order(3, { refunded: 'partial' })],
      'partial',
    ],
    ['the rest after the order said partial', [order(2, { refunded: 'partial' }), refund(3, 'r1', '129.90')], 'full'],
    ['the order says full', [order(2, { refunded: 'full' })], 'full'],
    ['the order says partial', [order(2, { refunded: 'partial' })], 'partial'],
  ])('%s', (_what, events, expected) => {
    const state = folded([order(1), ...events]);
    expect(refundOf(state)).toBe(expected);
    expect(stopOf(state)).toBe(expected === 'full' ? 'refunded' : null);
  });

  it('are remembered when they come before their order', () => {
    expect(stopOf(folded([refund(2, 'r1', '129.90'), order(1)]))).toBe('refunded');
  });

  it('ask for a hold once for each, however often and from wherever they are told', () => {
    const changes = steps([
      order(1),
      refund(2, 'r1', '10.00', 'partial'),
      order(3, { refunded: 'partial' }),
      refund(2, 'r1', '10.00', 'partial'),
      refund(4, 'r2', '5.00', 'partial'),
      refund(5, 'r3', '0', null),
    ]);
    expect(changes.map((change) => change.newPartialRefund)).toEqual([false, true, false, false, true, false]);
  });
});

describe('what is awaited and what stays silent', () => {
  it('counts lines as shipped by a newer fulfilment until a newer order says otherwise', () => {
    const shippedLater = [order(1), fulfilment(2, ['A1'])];
    expect(isAwaiting(folded([order(1)]))).toBe(true);
    expect(isAwaiting(folded(shippedLater))).toBe(false);
    expect(isAwaiting(folded([...shippedLater, order(3)]))).toBe(true);
    // A new scan on the first parcel says nothing of the other lines.
    expect(isAwaiting(folded([...shippedLater, order(3), fulfilment(4, ['A1'], { delivered: true })]))).toBe(true);
  });

  it('lets any fulfilment carry the lines of an order that does not say', () => {
    const silentOnLines = order(5, { unfulfilled: null });
    expect(isAwaiting(folded([silentOnLines]))).toBe(true);
    expect(isAwaiting(folded([fulfilment(2, ['A1']), silentOnLines]))).toBe(false);
  });

  it.each([
    ['test_order', { test: true }],
    ['digital', { shippable: false }],
    ['no_address', { buyer: { ...BUYER, address: null } }],
    [null, {}],
  ])('%s', (reason, changes) => {
    expect(silentOf(folded([order(1, changes)]), { silenceTestOrders: true })).toBe(reason);
  });

  it('speaks of test orders where the merchant wants it', () => {
    expect(silentOf(folded([order(1, { test: true })]), { silenceTestOrders: false })).toBeNull();
  });

  it('speaks again when a newer word brings the address', () => {
    const state = folded([order(1, { buyer: { ...BUYER, address: null } }), order(2)]);
    expect(silentOf(state, { silenceTestOrders: true })).toBeNull();
  });
});

// Few times, ids and numbers, so that ties, corrections and shared parcels are the rule and not the exception.
const minutes = fc.integer({ min: 0, max: 6 });
const snapshots = fc.record({
  fulfilmentId: fc.constantFrom('f1', 'f2', 'f3'),
  cancelled: fc.boolean(),
  delivered: fc.boolean(),
  parcels: fc.array(
    fc.record({
      trackingNumber: fc.constantFrom('A1', 'B2', 'b-2', 'C3'),
      carrierName: fc.constantFrom(null, 'YunExpress', 'CTT'),
      trackingUrl: fc.constantFrom(null, 'https://track.example.com/1'),
    }),
    { maxLength: 3 },
  ),
});
const anyEvent: fc.Arbitrary<SingleOrderEvent> = fc.oneof(
  fc
    .tuple(
      minutes,
      fc.record({
        cancelled: fc.boolean(),
        refunded: fc.constantFrom(null, 'partial', 'full'),
        unfulfilled: fc.constantFrom(true, false, null),
        shippingTitle: fc.constantFrom('Express', 'Economy'),
        buyer: fc.constantFrom(BUYER, { ...BUYER, address: null }),
        fulfilments: fc.option(fc.array(snapshots, { maxLength: 3 })),
      }),
    )
    .map(([minute, changes]) => order(minute, changes)),
  minutes.map(cancelled),
  fc
    .tuple(
      minutes,
      fc.constantFrom('r1', 'r2'),
      fc.constantFrom(null, '0', '60.00', '129.90'),
      fc.constantFrom(null, 'full', 'partial'),
      fc.constantFrom(null, 'USD', 'EUR'),
    )
    .map(([minute, id, amount, scope, currency]) => refund(minute, id, amount, scope, currency)),
  fc.tuple(minutes, snapshots).map(([minute, snapshot]) => fulfilment(minute, [], snapshot)),
);

describe('any sequence and any repetition of the same words', () => {
  it('ends in the same state, words of the same second included', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvent, { minLength: 1, maxLength: 10 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray(events, { minLength: events.length }),
              fc.array(fc.constantFrom(...events), { maxLength: 6 }),
            ),
          ),
        ([events, shuffled, repeated]) => {
          const inOrder = apartFromNumbers(folded(events));
          expect(apartFromNumbers(folded([...repeated, ...shuffled]))).toEqual(inOrder);
          expect(apartFromNumbers(folded([...shuffled, ...repeated]))).toEqual(inOrder);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('ends in the same state told at once as told one by one', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 10 }), fc.array(anyEvent), (told, before) => {
        const state = before.length === 0 ? null : folded(before);
        const atOnce = applyOrderEvents(state, told as [SingleOrderEvent, ...SingleOrderEvent[]]);
        expect(atOnce.state).toEqual(folded([...before, ...told]));
        const buyers = steps([...before, ...told]).slice(before.length);
        expect(atOnce.buyer).toEqual(buyers.findLast((change) => change.buyer !== null)?.buyer ?? null);
      }),
    );
  });

  it('lets a number that was taken out go on in one carried parcel at most', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 12 }), (events) => {
        const { parcels, ...rest } = folded(events);
        const before = parcels.flatMap(({ n }) => predecessorsOf({ ...rest, parcels }, n).map((from) => [from, n]));
        const carried = parcels.filter(({ state }) => state !== 'detached').map(({ n }) => n);
        const goingOn = before.filter(([, n]) => carried.includes(n ?? 0)).map(([from]) => from);
        expect(new Set(goingOn).size).toBe(goingOn.length);
        expect(before.filter(([from, n]) => from === n || carried.includes(from ?? 0))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never gives a parcel another number, nor one number to two parcels', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 12 }), (events) => {
        const numbers = new Map<string, number>();
        for (const { state } of steps(events)) {
          expect(state.parcels.map((p) => p.n)).toEqual(state.parcels.map((_, i) => i + 1));
          for (const { key, n } of state.parcels) {
            expect(numbers.get(key) ?? n).toBe(n);
            numbers.set(key, n);
          }
        }
      }),
    );
  });

  it('ends with the newest buyer when update times differ', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), (arrival) => {
        const changes = steps(arrival.map((minute) => order(minute, { buyer: { ...BUYER, name: `Buyer ${minute}` } })));
        const told = changes.flatMap((change) => change.buyer ?? []);
        expect(told.at(-1)?.name).toBe(`Buyer ${Math.max(...arrival)}`);
      }),
    );
  });

  it('is the same after a round through a store that reorders keys', () => {
    const reorder = (value: unknown): unknown =>
      value === null || typeof value !== 'object'
        ? value
        : Array.isArray(value)
          ? value.map(reorder)
          : Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, inner]) => [key, reorder(inner)]),
            );
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 2, maxLength: 8 }), (events) => {
        let stored: OrderState | null = null;
        for (const event of events) stored = reorder(applyOrderEvents(stored, [event]).state) as OrderState;
        expect(stored).toEqual(folded(events));
      }),
    );
  });
});
