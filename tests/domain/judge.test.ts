import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../database/policy-schema.ts';
import { buyerZone } from '../../domain/buyer-zone.ts';
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { merchantId, orderId, shipmentId } from '../../domain/ids.ts';
import { judge } from '../../domain/judge.ts';
import type { OrderFacts } from '../../domain/order.ts';
import type { InheritedEpisode, MessageRecord, Situation } from '../../domain/situation.ts';
import { after, HOUR_MS, isoSeconds, MINUTE_MS, wallInstant } from '../../domain/time.ts';
import { at, scan } from './checkpoints.ts';
import {
  episode,
  type Facts,
  instant,
  message,
  NOT_DISPATCHED,
  PARCEL,
  situation,
  stored,
  type When,
} from './situations.ts';

const accepted = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen', { seen: '2026-11-03 12:00' });
const shippedSent = message('shipped', 0, 'sent', '2026-11-03 13:00');
const papersWanted = scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-10 08:00', 'BR', { seen: '2026-11-10 10:00' });
const bySms: OrderFacts['contact'] = { email: 'present', sms: 'allowed' };

/** A parcel whose buyer knows that it was shipped; noon UTC is nine in the morning in São Paulo. */
function underWay(facts: Facts = {}): Situation {
  return situation({
    ...facts,
    scans: [accepted, ...(facts.scans ?? [])],
    messages: [shippedSent, ...(facts.messages ?? [])],
  });
}

/** Promised for 20 November, and judged when the apology is due: 18 November, midnight in São Paulo. */
const DUE = at('2026-11-18 03:00');
function late(facts: Facts = {}): Situation {
  return underWay({ now: DUE, ...facts, order: { promisedDay: '2026-11-20', ...facts.order } });
}

/** The same facts later, seen up to then; `changes` are facts of their own. */
function laterOn(s: Situation, when: When, changes: Partial<Situation> = {}): Situation {
  const now = instant(when);
  return { ...s, now, sight: { ...s.sight, seenUntil: now, fresh: true }, ...changes };
}

function sent(s: Situation, id: string, when: When): Situation {
  const change = (m: MessageRecord): MessageRecord => ({ ...m, state: 'sent', sentAt: instant(when), attempts: 1 });
  return { ...s, messages: s.messages.map((m) => (m.messageId === id ? change(m) : m)) };
}

const NO_ADDRESS = { country: null, province: null, postalCode: null, city: null };

/** Day in one of them is night in another. */
const NO_COMMON_HOUR = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'];

const idOf = (tail: string) => `${PARCEL}/${tail}`;
const ids = (list: readonly { readonly messageId: string }[]) => list.map((m) => m.messageId.slice(PARCEL.length + 1));
const hour = (m: { readonly releaseAt: Situation['now'] | null } | undefined) =>
  m?.releaseAt == null ? null : isoSeconds(m.releaseAt);

describe('an episode', () => {
  test('opens with its notice on every channel, each released in its own window', () => {
    const judged = judge(late({ order: { contact: bySms } }));
    expect(judged.opened).toEqual([
      { shipmentId: PARCEL, n: 1, kind: 'delay', cause: 'promise', openedAt: DUE, closedAt: null },
    ]);
    expect(ids(judged.planned)).toEqual(['delay/1/email', 'delay/1/sms']);
    expect(judged.planned.map(hour)).toEqual(['2026-11-18T11:00:00Z', '2026-11-18T12:00:00Z']);
    expect(judged.plan).toMatchObject({
      send: null,
      wakeAt: at('2026-11-18 11:00'),
      attributes: { noticeStage: 'delay_planned', exceptionKind: 'late' },
    });
  });

  test('is numbered after every one before it, whatever its kind', () => {
    const closed = episode(1, 'documents', '2026-11-10 10:00', { closedAt: at('2026-11-11 10:00') });
    expect(judge(late({ episodes: [closed] })).opened).toMatchObject([{ n: 2, kind: 'delay' }]);
  });

  test('plans one notice, however often it is judged', () => {
    const first = late();
    const again = judge(stored(first, judge(first)));
    expect(again).toMatchObject({ opened: [], planned: [], dropped: [], closed: [] });
  });

  test('closes with its reason, and the word that was not sent goes with it', () => {
    const s = late();
    const held = stored(s, judge(s));
    const staff = {
      version: 4,
      policy: { ...s.policy.policy, promise: { ...s.policy.policy.promise, delay: 'staff' as const } },
    };
    const judged = judge(laterOn(held, '2026-11-18 10:00', { policy: staff }));
    expect(judged.closed).toEqual([{ shipmentId: PARCEL, n: 1, by: 'reason_gone' }]);
    expect(judged.dropped).toMatchObject([{ state: 'superseded', reason: 'trouble_over' }]);
    const back = judge(laterOn(stored(held, judged), '2026-11-18 11:00'));
    expect(back.opened).toMatchObject([{ n: 2, cause: 'promise' }]);
  });

  test('that was told closes on progress only, and only then is "it moves again" owed, once', () => {
    const s = late();
    const told = sent(stored(s, judge(s)), idOf('delay/1/email'), '2026-11-18 11:00');
    expect(judge(laterOn(told, '2026-11-25 12:00'))).toMatchObject({ closed: [], planned: [] });
    const moved = situation({
      now: '2026-11-26 12:00',
      order: { promisedDay: '2026-11-20' },
      scans: [accepted, scan('DEPARTED_ORIGIN_COUNTRY', '2026-11-26 08:00', 'CN', { seen: '2026-11-26 12:00' })],
      episodes: told.episodes,
      messages: told.messages,
    });
    const judged = judge(moved);
    expect(judged.closed).toEqual([{ shipmentId: PARCEL, n: 1, by: 'progress' }]);
    expect(judged.opened).toEqual([]);
    expect(ids(judged.planned)).toEqual(['moving_again/1/email']);
    expect(judged.plan.send).toBe(idOf('moving_again/1/email'));
    expect(judge(stored(moved, judged))).toMatchObject({ closed: [], planned: [], opened: [] });
  });

  test('of papers opens anew in the next round of customs', () => {
    const closed = episode(1, 'documents', '2026-11-05 10:00', { closedAt: at('2026-11-06 10:00') });
    const asked = message('documents', 1, 'sent', '2026-11-05 12:00');
    const judged = judge(underWay({ scans: [papersWanted], episodes: [closed], messages: [asked] }));
    expect(judged.opened).toMatchObject([{ n: 2, kind: 'documents', cause: 'papers' }]);
    expect(ids(judged.planned)).toEqual(['documents/2/email']);
  });
});

describe('a trouble that was told of the parcel this one replaces', () => {
  const before = shipmentId(orderId(merchantId('north-tea'), 'standard', '1001'), 7);
  const told: InheritedEpisode = {
    ...episode(1, 'delay', '2026-11-18 03:00', { shipmentId: before }),
    toldAt: at('2026-11-18 11:00'),
  };
  const replacing = (facts: Facts) =>
    situation({ now: '2026-11-20 12:00', order: { promisedDay: '2026-11-20' }, inherited: [told], ...facts });
  const moved = scan('ACCEPTED', '2026-11-20 08:00', 'CN Shenzhen', { seen: '2026-11-20 11:00' });

  test('earns no second apology, and no word that all is well', () => {
    expect(judge(replacing({ scans: [accepted] }))).toMatchObject({ planned: [], opened: [], closed: [] });
    const closed = { ...told, closedAt: at('2026-11-19 12:00') };
    expect(judge(replacing({ scans: [], inherited: [closed] }))).toMatchObject({ planned: [], opened: [] });
  });

  test('earns no second apology for silence either, while it lasts', () => {
    const silent = { order: {}, policy: { silence: { origin_transit: { afterHours: 48, tell: 'buyer' } } } } as const;
    const silence = { ...told, cause: 'silence' };
    expect(judge(replacing({ ...silent, scans: [accepted], inherited: [] })).opened).toMatchObject([{ kind: 'delay' }]);
    expect(judge(replacing({ ...silent, scans: [accepted], inherited: [silence] })).opened).toEqual([]);
  });

  test('is over when this one moves, and the buyer hears of that, once and of nothing else', () => {
    const s = replacing({ scans: [moved] });
    const judged = judge(s);
    expect(judged.closed).toEqual([{ shipmentId: before, n: 1, by: 'progress' }]);
    expect(ids(judged.planned)).toEqual(['moving_again/1/email']);
    expect(judge(stored(s, judged))).toMatchObject({ closed: [], planned: [], opened: [] });
  });

  test('is over without a word when this one is delivered', () => {
    const delivered = scan('DELIVERED', '2026-11-20 08:00', 'BR', { seen: '2026-11-20 11:00' });
    const judged = judge(replacing({ scans: [delivered] }));
    expect(judged).toMatchObject({ closed: [{ shipmentId: before, n: 1 }], planned: [] });
  });

  test('stays open when this one is taken out as well, and ends with the order', () => {
    expect(judge(replacing({ shipment: { state: 'detached' } })).closed).toEqual([]);
    const cancelled = judge(replacing({ order: { stop: 'cancelled' } }));
    expect(cancelled.closed).toEqual([{ shipmentId: before, n: 1, by: 'cancelled' }]);
  });

  test('keeps no request for papers back that this one brings, nor an apology where this one needs none', () => {
    const papers: InheritedEpisode = { ...told, kind: 'documents', cause: 'papers' };
    const now = '2026-11-18 13:00';
    const asked = scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-16 09:00', 'BR', { seen: '2026-11-17 10:00' });
    const judged = judge(replacing({ now, order: {}, scans: [accepted, asked], inherited: [papers] }));
    expect(ids(judged.planned)).toEqual(['documents/2/email']);
    expect(ids(judge(replacing({ now, scans: [accepted], inherited: [papers] })).planned)).toEqual(['delay/2/email']);
  });
});

describe('quiet hours', () => {
  test('hold the word, and a parcel delivered at night withdraws it', () => {
    const s = late({ now: '2026-11-18 03:00' });
    const held = stored(s, judge(s));
    const delivered = situation({
      now: '2026-11-18 10:30',
      order: { promisedDay: '2026-11-20' },
      scans: [accepted, scan('DELIVERED', '2026-11-18 10:00', 'BR', { seen: '2026-11-18 10:30' })],
      episodes: held.episodes,
      messages: held.messages,
    });
    const judged = judge(delivered);
    expect(judged.dropped).toMatchObject([
      { messageId: idOf('delay/1/email'), state: 'superseded', reason: 'delivered' },
    ]);
    expect(judged.closed).toEqual([{ shipmentId: PARCEL, n: 1, by: 'delivered' }]);
    expect(judged.plan).toMatchObject({ send: null, attributes: { noticeStage: 'delay_superseded' } });
  });

  test('that came before the word could leave give it the next morning', () => {
    const waiting = message('delay', 1, 'planned', '2026-11-18 11:00');
    const missed = { episodes: [episode(1, 'delay', DUE)], messages: [waiting] };
    const judged = judge(late({ ...missed, now: '2026-11-19 00:00' }));
    expect(judged.rescheduled).toEqual([{ messageId: waiting.messageId, releaseAt: at('2026-11-19 11:00') }]);
    expect(judged.plan).toMatchObject({ send: null, wakeAt: at('2026-11-19 11:00') });
  });

  test('leave a minute of room: what leaves also arrives inside', () => {
    const waiting = message('delay', 1, 'planned', '2026-11-18 11:00');
    const open = { episodes: [episode(1, 'delay', DUE)], messages: [waiting] };
    expect(judge(late({ ...open, now: after(at('2026-11-19 00:00'), -MINUTE_MS - 1) })).plan.send).toBe(
      waiting.messageId,
    );
    expect(judge(late({ ...open, now: after(at('2026-11-19 00:00'), -MINUTE_MS) })).plan.send).toBeNull();
  });

  test('count in every zone the buyer may be in', () => {
    const zones = ['America/New_York', 'Pacific/Honolulu'];
    const judged = judge(late({ zones, now: '2026-11-19 08:00' }));
    expect(judged.planned.map(hour)).toEqual(['2026-11-19T18:00:00Z']);
  });

  test('without a common hour suppress the word, with the reason, and staff see it', () => {
    const zones = NO_COMMON_HOUR;
    const s = late({ zones, now: '2026-11-19 08:00' });
    const judged = judge(s);
    expect(judged.planned).toMatchObject([
      { state: 'suppressed', reason: 'no_hour_is_decent_in_every_candidate_zone' },
    ]);
    expect(judged.plan.attributes.needsAttention).toBe(true);
    expect(judge(stored(s, judged)).plan.attributes.needsAttention).toBe(true);
  });

  test('let a suppressed word go once it is known where the buyer is', () => {
    const nowhere = late({ zones: buyerZone(NO_ADDRESS, null).candidates, now: '2026-11-19 08:00' });
    const judged = judge(nowhere);
    expect(judged.planned).toMatchObject([{ state: 'suppressed' }]);
    expect(judged.plan.attributes.needsAttention).toBe(true);
    const known = laterOn(stored(nowhere, judged), '2026-11-19 09:00', { order: late().order });
    expect(judge(known).rescheduled).toEqual([{ messageId: idOf('delay/1/email'), releaseAt: at('2026-11-19 11:00') }]);
  });

  test('let the text message of a buyer without an e-mail address go likewise, on its own', () => {
    const contact: OrderFacts['contact'] = { email: 'missing', sms: 'allowed' };
    const nowhere = late({ zones: NO_COMMON_HOUR, now: '2026-11-19 08:00', order: { contact } });
    const unsaid = stored(nowhere, judge(nowhere));
    expect(unsaid.messages.map((m) => m.state)).toEqual(['sent', 'suppressed', 'suppressed']);
    const known = laterOn(unsaid, '2026-11-19 09:00', { order: late({ order: { contact } }).order });
    expect(judge(known).rescheduled).toEqual([{ messageId: idOf('delay/1/sms'), releaseAt: at('2026-11-19 12:00') }]);
    const { order } = late({ order: { contact: { email: 'missing', sms: 'no_consent' } } });
    expect(judge({ ...known, order }).rescheduled).toEqual([]);
  });

  test('suppress a word that was planned before the buyer moved out of every decent hour', () => {
    const waiting = message('delay', 1, 'planned', '2026-11-18 11:00');
    const zones = NO_COMMON_HOUR;
    const judged = judge(
      late({ zones, episodes: [episode(1, 'delay', DUE)], messages: [waiting], now: '2026-11-19 08:00' }),
    );
    expect(judged.dropped).toMatchObject([{ messageId: waiting.messageId, state: 'suppressed' }]);
    expect(judged.plan.send).toBeNull();
  });
});

describe('a channel', () => {
  test.each<[OrderFacts['contact']['sms'], readonly string[]]>([
    ['allowed', ['documents/1/email', 'documents/1/sms']],
    ['not_configured', ['documents/1/email']],
    ['no_consent', ['documents/1/email']],
    ['no_valid_number', ['documents/1/email']],
    ['country_not_allowed', ['documents/1/email']],
  ])('with SMS %s: %j', (sms, planned) => {
    const s = underWay({ scans: [papersWanted], order: { contact: { email: 'present', sms } } });
    expect(ids(judge(s).planned)).toEqual(planned);
  });

  const taken = scan('ACCEPTED', '2026-11-09 10:00', 'CN Shenzhen');

  test('of text messages is for what may be wanted soon', () => {
    expect(ids(judge(situation({ scans: [taken], order: { contact: bySms } })).planned)).toEqual(['shipped/0/email']);
  });

  test('without an e-mail address is suppressed, and staff see it for as long as it is so', () => {
    const s = situation({ scans: [taken], order: { contact: { email: 'missing', sms: 'no_consent' } } });
    const judged = judge(s);
    expect(judged.planned).toMatchObject([{ state: 'suppressed', releaseAt: null, reason: 'no_email_address' }]);
    expect(judged.plan).toMatchObject({
      send: null,
      attributes: { needsAttention: true, noticeStage: 'shipped_suppressed' },
    });
    expect(judge(laterOn(stored(s, judged), '2026-11-11 12:00')).plan.attributes.needsAttention).toBe(true);
  });

  test('without an e-mail address waits for the next decent hour once an address has come', () => {
    const s = situation({ scans: [taken], order: { contact: { email: 'missing', sms: 'no_consent' } } });
    const told = stored(s, judge(s));
    const order: OrderFacts = { ...s.order, contact: { email: 'present', sms: 'no_consent' } };
    const atNight = laterOn(told, '2026-11-11 03:00', { order });
    const judged = judge(atNight);
    expect(judged.rescheduled).toEqual([{ messageId: idOf('shipped/0/email'), releaseAt: at('2026-11-11 11:00') }]);
    expect(judged.plan.attributes.noticeStage).toBe('shipped_planned');
    expect(judge(laterOn(stored(atNight, judged), '2026-11-11 11:00')).plan.send).toBe(idOf('shipped/0/email'));
  });

  test('without an e-mail address stays unsaid where the address comes after the parcel', () => {
    const s = situation({ scans: [taken], order: { contact: { email: 'missing', sms: 'no_consent' } } });
    const delivered = scan('DELIVERED', '2026-11-12 10:00', 'BR Campinas', { seen: '2026-11-12 11:00' });
    const { journey } = situation({ scans: [taken, delivered] });
    const order: OrderFacts = { ...s.order, contact: { email: 'present', sms: 'no_consent' } };
    const judged = judge(laterOn(stored(s, judge(s)), '2026-11-12 12:00', { journey, order }));
    expect(judged).toMatchObject({ rescheduled: [], plan: { send: null } });
  });
});

test('an episode whose word is just being sent stays open, though its reason goes: the word may arrive', () => {
  const sending = { ...message('delay', 1, 'sending', null), leaseUntil: wallInstant(DUE + MINUTE_MS) };
  const facts: Facts = { episodes: [episode(1, 'delay', DUE)], messages: [sending] };
  expect(judge(late({ ...facts, order: { promisedDay: '2026-12-20' } })).closed).toEqual([]);
});

describe('looking', () => {
  const due: Facts = {
    episodes: [episode(1, 'delay', DUE)],
    messages: [message('delay', 1, 'planned', '2026-11-18 11:00')],
  };
  const noon = { ...due, now: '2026-11-18 12:00' };

  test('comes first where the last look is too old to send on', () => {
    const stale = late({ ...noon, sight: { fresh: false } });
    expect(judge(stale).plan).toMatchObject({ send: null, wakeAt: stale.now });
    expect(judge({ ...stale, sight: { ...stale.sight, fresh: true } }).plan.send).toBe(idOf('delay/1/email'));
  });

  test('that fails does not wake at once again', () => {
    const failing = late({ ...noon, sight: { fresh: false, errorStreak: 1, lastFailure: 'the carrier answered 503' } });
    const { plan } = judge(failing);
    expect(plan.send).toBeNull();
    expect(plan.wakeAt === null || plan.wakeAt > failing.now).toBe(true);
  });

  test('at a feed gone stale holds the word, tells staff, and moves nothing at night', () => {
    const blind = late({ ...noon, seenUntil: '2026-11-17 11:59' });
    const judged = judge(blind);
    expect(judged.plan).toMatchObject({ send: null, attributes: { needsAttention: true } });
    const atNight = { ...stored(blind, judged), now: at('2026-11-19 05:00') };
    expect(judge(atNight)).toMatchObject({ rescheduled: [], dropped: [], closed: [] });
    const seeing = laterOn(atNight, '2026-11-19 05:30');
    expect(judge(seeing).rescheduled).toMatchObject([{ releaseAt: at('2026-11-19 11:00') }]);
    expect(judge(laterOn(atNight, '2026-11-19 12:00')).plan.send).toBe(idOf('delay/1/email'));
  });

  test('at nothing when the lead is reached opens nothing: staff are told', () => {
    const judged = judge(late({ seenUntil: '2026-11-17 02:59' }));
    expect(judged).toMatchObject({ opened: [], planned: [] });
    expect(judged.weighed.find((w) => w.rule === 'delay')).toMatchObject({ verdict: 'blind', exception: 'blind' });
    expect(judged.plan.attributes.needsAttention).toBe(true);
  });

  test('decides nothing about lines without a parcel: they need none', () => {
    const policy: PolicyDocument = { silence: { not_dispatched: { tell: 'buyer' } } };
    const judged = judge(situation({ shipment: NOT_DISPATCHED, seenUntil: null, policy, now: '2026-11-10 12:00' }));
    expect(judged).toMatchObject({ opened: [], planned: [] });
    expect(judged.plan.attributes).toMatchObject({ exceptionKind: 'not_dispatched', phase: 'NOT_DISPATCHED' });
  });
});

describe('a hold', () => {
  const waiting: Facts = {
    episodes: [episode(1, 'delay', DUE)],
    messages: [message('delay', 1, 'planned', '2026-11-18 11:00')],
  };

  test.each(['operations', 'partial_refund'] as const)(
    'by %s keeps the word without moving it, and unmute lets it go',
    (muted) => {
      const s = late({ ...waiting, now: '2026-11-18 12:00', order: { muted } });
      const judged = judge(s);
      expect(judged).toMatchObject({ rescheduled: [], dropped: [] });
      expect(judged.plan).toMatchObject({ send: null });
      expect(judged.plan.text).toContain('notices wait for unmute');
      expect(judge({ ...s, now: at('2026-11-19 03:00') }).rescheduled).toEqual([]);
      const unmuted = laterOn(s, '2026-11-19 03:00', { order: { ...s.order, muted: null } });
      expect(judge(unmuted).rescheduled).toMatchObject([{ releaseAt: at('2026-11-19 11:00') }]);
    },
  );

  test('by a refund is for staff to lift while a notice waits or papers are asked for; one by operations was their choice', () => {
    const afterHours = 600;
    const policy: PolicyDocument = { silence: { origin_transit: { afterHours }, import_clearance: { afterHours } } };
    const attention = (facts: Facts) => judge(underWay({ policy, ...facts })).plan.attributes;
    const refunded = { muted: 'partial_refund' } as const;
    const papers = { scans: [papersWanted] };
    expect(attention({ order: refunded }).needsAttention).toBe(false);
    expect(attention({ ...papers, order: refunded }).needsAttention).toBe(true);
    expect(attention({ ...papers, order: { muted: 'operations' } }).needsAttention).toBe(false);
    const asked = {
      ...papers,
      episodes: [episode(1, 'documents', '2026-11-10 10:00')],
      messages: [message('documents', 1, 'sent', '2026-11-10 12:00')],
    };
    expect(attention({ ...asked, order: refunded }).needsAttention).toBe(true);
    expect(attention(asked).needsAttention).toBe(false);
  });

  test('does not outlive the watch', () => {
    const s = late({ ...waiting, now: '2027-11-20 12:00', order: { muted: 'operations' } });
    const judged = judge(s);
    expect(judged.dropped).toMatchObject([{ state: 'superseded', reason: 'too_old' }]);
    expect(judged.plan).toMatchObject({ done: true, attributes: { needsAttention: true } });
  });
});

describe('an order', () => {
  test.each(['test_order', 'digital', 'no_address', 'delivered_before_heard_of'] as const)(
    'that is silent (%s) says why',
    (silent) => {
      for (const [rule, scans] of [['delay', []] as const, ['documents', [papersWanted]] as const]) {
        const judged = judge(late({ order: { silent }, scans }));
        expect(judged).toMatchObject({ opened: [], planned: [] });
        expect(judged.weighed.find((w) => w.rule === rule)).toMatchObject({
          verdict: 'silent',
          why: `The order stays silent: ${silent.replaceAll('_', ' ')}.`,
        });
      }
    },
  );

  test.each(['cancelled', 'refunded', 'erased', 'released_by_operations'] as const)(
    'that is %s drops what waits and is done',
    (stop) => {
      const waiting = message('delay', 1, 'planned', '2026-11-18 11:00');
      const judged = judge(late({ order: { stop }, episodes: [episode(1, 'delay', DUE)], messages: [waiting] }));
      expect(judged.dropped).toEqual([{ messageId: waiting.messageId, state: 'cancelled', reason: stop }]);
      expect(judged.closed).toEqual([{ shipmentId: PARCEL, n: 1, by: stop }]);
      expect(judged).toMatchObject({ weighed: [], plan: { done: true, send: null, wakeAt: null } });
    },
  );

  test('that is cancelled in the middle of a send waits for the end of its lease', () => {
    const leaseUntil = wallInstant(DUE + 60_000);
    const sending = { ...message('delay', 1, 'sending', null), leaseUntil };
    const judged = judge(late({ order: { stop: 'cancelled' }, messages: [sending] }));
    expect(judged.plan).toMatchObject({ done: false, send: null, leaseUntil });
  });

  test('whose number the shop took back says that, whether or not another one came in its place', () => {
    const judged = judge(late({ shipment: { state: 'detached' }, messages: [message('delay', 1, 'planned', null)] }));
    expect(judged.dropped).toMatchObject([{ state: 'cancelled', reason: 'tracking_number_withdrawn' }]);
  });

  test('whose number was withdrawn speaks for its order after every parcel that was delivered', () => {
    const delivered = scan('DELIVERED', '2026-11-09 10:00', 'BR', { seen: '2026-11-09 12:00' });
    const precedence = (facts: Facts) => judge(underWay(facts)).plan.attributes.precedence;
    expect(precedence({ shipment: { state: 'detached' } })).toBeGreaterThan(precedence({ scans: [delivered] }));
  });
});

describe('whatever asks for a person', () => {
  const patient = { origin_transit: { afterHours: 600 } };
  const apology = (state: MessageRecord['state'], rest: Partial<MessageRecord> = {}) => ({
    ...message('delay', 1, state, DUE),
    ...rest,
  });
  const muted = { muted: 'partial_refund' } as const;

  test.each<[string, Facts]>([
    ['no_contact', { messages: [apology('suppressed')] }],
    ['message_failed', { messages: [apology('failed')] }],
    ['message_unknown', { messages: [apology('unknown')] }],
    ['channel_unavailable', { messages: [apology('planned', { unavailable: true })] }],
    ['held_by_refund', { order: muted, messages: [apology('planned')] }],
    [
      'too_old',
      {
        order: { promisedDay: null },
        shipment: { openedAt: at('2026-10-10 08:00') },
        episodes: [],
        policy: { closeAfterDays: 30, silence: patient },
      },
    ],
  ])('has a name: %s', (exceptionKind, facts) => {
    const s = late({ policy: { silence: patient }, episodes: [episode(1, 'delay', DUE)], ...facts });
    expect(judge(s).plan.attributes).toMatchObject({ needsAttention: true, exceptionKind });
  });
});

describe('a watch', () => {
  const delivered = scan('DELIVERED', '2026-11-09 10:00', 'BR', { seen: '2026-11-09 12:00' });

  test('ends 72 hours after the outcome', () => {
    const s = underWay({ scans: [delivered], now: '2026-11-12 11:59' });
    expect(judge(s).plan).toMatchObject({ done: false, wakeAt: at('2026-11-12 12:00') });
    expect(judge(laterOn(s, '2026-11-12 12:00')).plan).toMatchObject({ done: true, wakeAt: null });
  });

  test('does not end on an unsettled send', () => {
    const sending = { ...message('delay', 1, 'sending', null), leaseUntil: wallInstant(at('2026-11-12 12:03')) };
    const s = underWay({ scans: [delivered], now: '2026-11-12 12:00', messages: [sending] });
    expect(judge(s).plan).toMatchObject({ done: false, leaseUntil: sending.leaseUntil });
  });

  test('of a parcel without an end ends with the age the policy sets, and staff are told', () => {
    const s = underWay({ policy: { closeAfterDays: 30 }, now: '2026-12-01 08:00' });
    expect(judge(s).plan.done).toBe(false);
    const judged = judge(laterOn(s, after(s.now, 1)));
    expect(judged.plan).toMatchObject({ done: true, attributes: { needsAttention: true } });
    expect(judged.plan.text).toContain('**Ended:** too old');
  });
});

describe('what operations read', () => {
  test('is where the parcel is, what is open, what was sent in the buyer’s time, and what comes next', () => {
    const s = late({ scans: [scan('SECURITY_HOLD', '2026-11-17 10:00', 'BR', { seen: '2026-11-17 12:00' })] });
    expect(judge(s).plan.text).toMatchInlineSnapshot(`
      "**Parcel 1, YunExpress:** accepted, CN, since 2026-11-03T12:00Z; customs held

      - **Open:** The buyer is owed an apology since 2026-11-18. No progress seen for 72 h in origin_transit. Customs hold the parcel.
      - **Sent** (buyer's time): shipped (email) Tue 3 Nov 10:00
      - **Waiting for the buyer's hour:** delay apology (email) from Wed 18 Nov 08:00
      - **Decides next:** 2026-11-18T11:00:00Z"
    `);
  });

  test('is at most 600 bytes of whole characters, whatever the carrier is called', () => {
    const { text } = judge(late({ shipment: { carrierName: '🚚 圆通速递 '.repeat(60) } })).plan;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(600);
    // Half a character would come back as another one.
    expect(Buffer.from(text).toString()).toBe(text);
  });

  test('does not change with the clock', () => {
    const s = underWay({ order: { promisedDay: '2026-11-30' } });
    const first = judge(s).plan;
    for (let h = 1; h <= 20; h += 1) expect(judge({ ...s, now: after(s.now, h * HOUR_MS) }).plan).toEqual(first);
  });

  test('does not change with a quiet look', () => {
    const s = underWay({ order: { promisedDay: '2026-11-30' } });
    const first = judge(s).plan;
    expect(judge(laterOn(s, '2026-11-10 20:00')).plan).toEqual(first);
  });

  test('counts notices, not messages, and speaks of the channel that came farthest', () => {
    const s = late({
      order: { contact: bySms },
      episodes: [episode(1, 'delay', DUE)],
      messages: [message('delay', 1, 'sent', '2026-11-18 11:00'), message('delay', 1, 'superseded', null, 'sms')],
    });
    expect(judge(s).plan.attributes).toMatchObject({ noticesSent: 2, noticeStage: 'delay_sent' });
  });

  test.each([
    { what: 'a lost parcel before a late one', scans: [scan('DAMAGED', '2026-11-17 10:00', 'BR')], kind: 'damaged' },
    {
      what: 'customs before lateness',
      scans: [scan('IMPORT_CUSTOMS_HELD', '2026-11-17 10:00', 'BR')],
      kind: 'customs_held',
    },
    { what: 'lateness alone', scans: [scan('IN_TRANSIT', '2026-11-17 10:00', 'BR')], kind: 'late' },
  ])('names $what', ({ scans, kind }) => {
    expect(judge(late({ scans })).plan.attributes.exceptionKind).toBe(kind);
  });

  test.each(['unknown', 'failed'] as const)('asks for attention to a message that is %s', (state) => {
    const s = underWay({ messages: [message('documents', 1, state, '2026-11-09 12:00')] });
    expect(judge(s).plan.attributes.needsAttention).toBe(true);
  });
});

describe('the text message of an apology whose e-mail has left', () => {
  const waiting = message('delay', 1, 'planned', '2026-11-18 12:00', 'sms');
  const anHourLater = (facts: Facts = {}) =>
    late({
      ...facts,
      now: '2026-11-18 12:05',
      order: { contact: bySms, ...facts.order },
      episodes: [episode(1, 'delay', DUE)],
      messages: [message('delay', 1, 'sent', '2026-11-18 11:00'), waiting],
    });

  test('leaves where nothing has changed, and waits while nobody can see', () => {
    expect(judge(anHourLater()).plan.send).toBe(waiting.messageId);
    expect(judge(anHourLater({ seenUntil: '2026-11-17 11:00' }))).toMatchObject({ dropped: [], plan: { send: null } });
  });

  test.each(['READY_FOR_PICKUP', 'RECIPIENT_ABSENT', 'IMPORT_CUSTOMS_DUTY_DUE', 'REFUSED', 'DAMAGED'] as const)(
    'is dropped on %s: no apology would be planned any more',
    (event) => {
      const { dropped, plan } = judge(
        anHourLater({ scans: [scan(event, '2026-11-18 11:20', 'BR', { seen: '2026-11-18 11:40' })] }),
      );
      expect(dropped).toEqual([{ messageId: waiting.messageId, state: 'superseded', reason: 'reason_gone' }]);
      expect(plan.send).toBeNull();
    },
  );

  test.each<[string, Facts]>([
    ['the shop has moved the promised day', { order: { promisedDay: '2026-12-20' } }],
    ['the policy has staff speak by now', { policy: { promise: { delay: 'staff' } } }],
  ])('is dropped where %s', (_what, facts) => {
    expect(judge(anHourLater(facts)).dropped).toMatchObject([{ reason: 'reason_gone' }]);
  });
});

describe('"shipped" that waited for too long', () => {
  const waiting = message('shipped', 0, 'planned', '2026-11-03 13:00');
  const held = (now: When, facts: Facts = {}) => situation({ ...facts, now, scans: [accepted], messages: [waiting] });

  test('is old news a week after the scan was seen, whatever it waits for and however often it was put off', () => {
    expect(judge(held('2026-11-10 11:59')).plan.send).toBe(waiting.messageId);
    const old = [{ state: 'superseded', reason: 'old_news' }];
    expect(judge(held('2026-11-10 12:00')).dropped).toMatchObject(old);
    expect(judge(held('2026-11-10 12:00', { order: { muted: 'operations' } })).dropped).toMatchObject(old);
    const retried = { ...waiting, attempts: 30, unavailable: true, releaseAt: at('2026-11-10 11:30') };
    expect(judge({ ...held('2026-11-10 12:00'), messages: [retried] }).dropped).toMatchObject(old);
  });

  test('is not sent after all where an address comes when it is old news, nor planned where the shop lets it speak then', () => {
    const suppressed = { ...message('shipped', 0, 'suppressed', null), reason: 'no_email_address' };
    const addressed = { ...held('2026-12-18 13:00'), messages: [suppressed] };
    expect(judge(addressed)).toMatchObject({ rescheduled: [], plan: { send: null } });
    expect(ids(judge({ ...addressed, messages: [] }).planned)).toEqual([]);
  });

  test('leaves the word to the apology that is due by now', () => {
    const unmuted = held('2026-11-08 13:00', { order: { promisedDay: '2026-11-10' } });
    const judged = judge(unmuted);
    expect(judged.plan.send).toBe(idOf('delay/1/email'));
    const told = sent(stored(unmuted, judged), idOf('delay/1/email'), '2026-11-08 13:00');
    const after = judge(laterOn(told, '2026-11-08 13:01'));
    expect(after.dropped).toMatchObject([{ messageId: waiting.messageId, reason: 'buyer_told_of_trouble' }]);
    expect(after.plan.send).toBeNull();
  });

  test('leaves after all where the trouble passed before it was told', () => {
    const atNight = held('2026-11-08 05:00', { order: { promisedDay: '2026-11-10' } });
    const apology = stored(atNight, judge(atNight));
    const { journey } = situation({ scans: [accepted, scan('OUT_FOR_DELIVERY', '2026-11-08 08:00', 'BR')] });
    const judged = judge(laterOn(apology, '2026-11-08 11:00', { journey }));
    expect(ids(judged.dropped)).toEqual(['delay/1/email']);
    expect(judged.plan.send).toBe(waiting.messageId);
  });
});

describe('"it moves again" that waits for its hour', () => {
  const moved = scan('ARRIVED_DEST_COUNTRY', '2026-11-21 01:00', 'BR Guarulhos', { seen: '2026-11-21 02:00' });
  const told = { episodes: [episode(1, 'delay', DUE)], messages: [message('delay', 1, 'sent', '2026-11-18 11:00')] };
  const atNight = late({ ...told, now: '2026-11-21 02:00', scans: [moved] });
  const waiting = stored(atNight, judge(atNight));
  const inTheMorning = (...scans: readonly Checkpoint[]) =>
    laterOn(waiting, '2026-11-21 11:05', { journey: late({ scans: [moved, ...scans] }).journey });
  const word = idOf('moving_again/1/email');

  test('leaves in the morning where nothing has happened', () => {
    expect(judge(inTheMorning()).plan.send).toBe(word);
  });

  test.each([
    'RECIPIENT_ABSENT',
    'READY_FOR_PICKUP',
    'IMPORT_CUSTOMS_HELD',
    'IMPORT_CUSTOMS_REJECTED',
    'PAYMENT_DUE',
    'PROHIBITED',
    'DAMAGED',
    'MISROUTED',
    'HELD',
    'DELAYED',
  ] as const)('is kept back by %s, without waking for it, and leaves when the parcel moves on', (event) => {
    const stops = scan(event, '2026-11-21 09:00', 'BR SP', { seen: '2026-11-21 10:00' });
    const stopped = inTheMorning(stops);
    const judged = judge(stopped);
    expect(judged).toMatchObject({ dropped: [], rescheduled: [] });
    expect(judged.plan.send).toBeNull();
    expect(judged.plan.wakeAt === null || judged.plan.wakeAt > stopped.now).toBe(true);
    expect(judged.plan.text).toContain("**Waiting for the trouble's end:** moving again (email)");
    expect(judge(laterOn(stopped, '2026-11-22 05:00')).rescheduled).toEqual([]);
    const goesOn = scan('OUT_FOR_DELIVERY', '2026-11-21 12:00', 'BR SP', { seen: '2026-11-21 12:30' });
    const again = inTheMorning(stops, goesOn);
    expect(judge(laterOn(again, '2026-11-21 12:30')).plan.send).toBe(word);
  });

  test('is old news a week after the parcel moved last, though its channel comes back then', () => {
    const retried = { attempts: 200, unavailable: true, releaseAt: at('2026-12-20 11:30') };
    const monthLater = (...scans: readonly Checkpoint[]) => ({
      ...laterOn(inTheMorning(...scans), '2026-12-20 12:00'),
      messages: waiting.messages.map((m) => (m.messageId === word ? { ...m, ...retried } : m)),
    });
    expect(judge(monthLater()).dropped).toMatchObject([{ messageId: word, reason: 'old_news' }]);
    const goesOn = scan('OUT_FOR_DELIVERY', '2026-12-18 12:00', 'BR SP', { seen: '2026-12-18 12:30' });
    expect(judge(monthLater(goesOn)).plan.send).toBe(word);
  });

  test('gives way to a trouble that is told meanwhile', () => {
    const asked = inTheMorning(
      scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-21 09:00', 'BR', { seen: '2026-11-21 10:00' }),
    );
    const judged = judge(asked);
    expect(judged.plan.send).toBe(idOf('documents/2/email'));
    const known = sent(stored(asked, judged), idOf('documents/2/email'), '2026-11-21 11:06');
    const after = judge(laterOn(known, '2026-11-21 11:07'));
    expect(ids(after.dropped)).toEqual(['moving_again/1/email']);
    expect(after.plan.send).toBeNull();
  });
});

test('of two words that are due the earlier of the journey leaves first', () => {
  const s = situation({
    now: '2026-11-06 12:00',
    scans: [accepted],
    episodes: [episode(1, 'delay', '2026-11-02 10:00', { cause: 'silence', closedAt: at('2026-11-03 12:00') })],
    messages: [
      message('delay', 1, 'sent', '2026-11-02 12:00'),
      message('moving_again', 1, 'planned', '2026-11-06 11:00'),
      message('shipped', 0, 'planned', '2026-11-06 11:00'),
    ],
  });
  expect(judge(s).plan.send).toBe(idOf('shipped/0/email'));
});
