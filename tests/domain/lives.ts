/** Random lives of a parcel: journeys as they happen and as they should not, feeds that fail, shops that change their mind. */
import fc from 'fast-check';
import { DEFAULT_POLICY, type PolicyDocument, policySchema } from '../../database/policy-schema.ts';
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { type CanonicalEvent, EVENT_MEANINGS } from '../../domain/events.ts';
import type { OrderFacts } from '../../domain/order.ts';
import type { PolicyVersion } from '../../domain/policy.ts';
import { after, DAY_MS, HOUR_MS, MINUTE_MS, type ProductInstant } from '../../domain/time.ts';
import { at, readAs } from './checkpoints.ts';
import type { Life, News, Outage, SendScript } from './simulate-order.ts';
import { zone } from './situations.ts';

export const ORDERED = at('2026-10-20 08:00');

const JOURNEYS: readonly (readonly CanonicalEvent[])[] = [
  ['LABEL_CREATED', 'ACCEPTED', 'DEPARTED_ORIGIN_COUNTRY', 'ARRIVED_DEST_COUNTRY', 'OUT_FOR_DELIVERY', 'DELIVERED'],
  [
    'ACCEPTED',
    'EXPORT_CUSTOMS_RELEASED',
    'IMPORT_CUSTOMS_PRESENTED',
    'IMPORT_CUSTOMS_INFO_REQUIRED',
    'IMPORT_CUSTOMS_RELEASED',
    'OUT_FOR_DELIVERY',
    'DELIVERED',
  ],
  ['ACCEPTED', 'IMPORT_CUSTOMS_INFO_REQUIRED', 'IMPORT_CUSTOMS_RELEASED', 'IMPORT_CUSTOMS_INFO_REQUIRED', 'RETURNING'],
  [
    'ACCEPTED',
    'IMPORT_CUSTOMS_INFO_REQUIRED',
    'IMPORT_CUSTOMS_IN_PROCESS',
    'IMPORT_CUSTOMS_INFO_REQUIRED',
    'IMPORT_CUSTOMS_PRESENTED',
    'IMPORT_CUSTOMS_RELEASED',
    'DELIVERY_ATTEMPTED',
    'READY_FOR_PICKUP',
  ],
  ['LABEL_CREATED', 'ACCEPTED', 'DELAYED', 'IN_TRANSIT', 'DELIVERY_ATTEMPTED', 'RETURNING', 'RETURNED'],
  ['ACCEPTED', 'SECURITY_HOLD', 'IN_TRANSIT', 'DELIVERED', 'OUT_FOR_DELIVERY', 'DELIVERED'],
  ['ACCEPTED', 'HANDED_TO_LINEHAUL'],
  ['LABEL_CREATED'],
  [],
];

const EVENTS = Object.keys(EVENT_MEANINGS) as CanonicalEvent[];

/** Zones of one clock and of many; the last ones share no decent hour at all. */
const ZONES = fc.constantFrom<readonly string[]>(
  ['America/Sao_Paulo'],
  ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu'],
  ['Pacific/Auckland'],
  ['Asia/Kathmandu'],
  ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'],
);

const POLICY: fc.Arbitrary<PolicyVersion> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ version: 0, policy: DEFAULT_POLICY }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        lead: fc.constantFrom(0, 24, 72, 120),
        delay: fc.constantFrom('buyer' as const, 'staff' as const),
        silence: fc.constantFrom('buyer' as const, 'staff' as const),
        days: fc.constantFrom({ from: 5, to: 9 }, { from: 10, to: 25 }),
        table: fc.boolean(),
        narrow: fc.boolean(),
      })
      .map(({ lead, delay, silence, days, table, narrow }) => {
        const document: PolicyDocument = {
          promise: { leadHours: lead, delay, table: table ? [{ days }] : [] },
          silence: {
            origin_transit: { tell: silence },
            linehaul: { tell: silence },
            not_dispatched: { tell: silence },
          },
          windows: narrow
            ? { email: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', until: '11:30' } }
            : {},
          closeAfterDays: 40,
        };
        return { version: 3, policy: policySchema.parse(document) };
      }),
  },
);

const CONTACT: fc.Arbitrary<OrderFacts['contact']> = fc.record({
  email: fc.constantFrom('present', 'present', 'present', 'missing'),
  sms: fc.constantFrom('allowed', 'allowed', 'no_consent', 'not_configured'),
});

const instantWithin = (days: number): fc.Arbitrary<ProductInstant> =>
  fc.integer({ min: 0, max: days * 24 * 12 }).map((n) => after(ORDERED, n * 5 * MINUTE_MS));

const NEWS: fc.Arbitrary<News> = instantWithin(60).chain((when) =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('operations' as const, 'partial_refund' as const, null, null)
        .map((muted): News => ({ at: when, kind: 'change', order: { muted } })),
    },
    { weight: 1, arbitrary: CONTACT.map((contact): News => ({ at: when, kind: 'change', order: { contact } })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('cancelled' as const, 'refunded' as const)
        .map((stop): News => ({ at: when, kind: 'change', order: { stop } })),
    },
    { weight: 2, arbitrary: ZONES.map((zones): News => ({ at: when, kind: 'moved', zone: zone(...zones) })) },
    { weight: 2, arbitrary: fc.constant<News>({ at: when, kind: 'pushed' }) },
    { weight: 2, arbitrary: fc.constant<News>({ at: when, kind: 'resend' }) },
  ),
);

const OUTAGE: fc.Arbitrary<Outage> = fc
  .record({
    from: instantWithin(50),
    hours: fc.integer({ min: 1, max: 24 * 20 }),
    kind: fc.constantFrom('failing' as const, 'stale' as const, 'lost' as const),
  })
  .map(({ from, hours, kind }) => ({ from, until: after(from, hours * HOUR_MS), kind }));

const SCANS: fc.Arbitrary<readonly Checkpoint[]> = fc
  .record({
    journey: fc.constantFrom(...JOURNEYS),
    strays: fc.array(fc.record({ event: fc.constantFrom(...EVENTS), at: instantWithin(60) }), { maxLength: 4 }),
    gaps: fc.array(fc.integer({ min: 1, max: 24 * 12 }), { minLength: 8, maxLength: 8 }),
    country: fc.constantFrom('BR', 'CN', null),
  })
  .map(({ journey, strays, gaps, country }) => {
    let when = ORDERED;
    const path = journey.map((event, i) => {
      when = after(when, (gaps[i] ?? 24) * HOUR_MS);
      return row(event, when, i, country);
    });
    return [...path, ...strays.map((s, i) => row(s.event, s.at, 100 + i, country))];
  });

function row(event: CanonicalEvent, when: ProductInstant, n: number, country: string | null): Checkpoint {
  return {
    identity: `${n}|${event}`,
    leg: 0,
    feedIndex: n,
    localTime: new Date(when).toISOString().slice(0, 19),
    claimedAt: when,
    event,
    code: event,
    side: null,
    ...readAs(event),
    country,
    place: null,
    text: '',
    firstSeenAt: after(when, HOUR_MS),
  };
}

const SEND: fc.Arbitrary<SendScript> = fc.constantFrom(
  'accepted',
  'accepted',
  'accepted',
  'unknown',
  'rejected_permanent',
  'rejected_transient',
  'unavailable',
  'dies',
  'late',
);

/** Any life: 70 days of it, or less when the parcel's watch ends. */
export const LIFE: fc.Arbitrary<Life> = fc
  .record({
    zones: ZONES,
    policy: POLICY,
    contact: CONTACT,
    promisedDay: fc.constantFrom(null, '2026-11-05', '2026-11-20'),
    silent: fc.constantFrom(null, null, null, null, 'test_order' as const),
    importedAfterDays: fc.constantFrom(0, 0, 0, 0, 12, 25),
    scans: SCANS,
    outages: fc.array(OUTAGE, { maxLength: 2 }),
    news: fc.array(NEWS, { maxLength: 4 }),
    sends: fc.array(SEND, { maxLength: 6 }),
    syncEveryMs: fc.constantFrom(0, 6 * HOUR_MS),
  })
  .map((l) => ({
    order: {
      orderedAt: ORDERED,
      zone: zone(...l.zones),
      contact: l.contact,
      promisedDay: l.promisedDay,
      silent: l.silent,
    },
    policy: l.policy,
    heardAt: after(ORDERED, l.importedAfterDays * DAY_MS),
    scans: l.scans,
    outages: l.outages,
    news: l.news.filter((n) => n.at >= after(ORDERED, l.importedAfterDays * DAY_MS)),
    sends: l.sends,
    syncEveryMs: l.syncEveryMs,
    days: 70,
  }));
