/** The four rules that speak to staff only. */
import { describe, expect, test } from 'vitest';
import type { CanonicalEvent } from '../../../domain/events.ts';
import { judge } from '../../../domain/judge.ts';
import type { LastingFailure } from '../../../domain/look.ts';
import { weighCarrierTrouble } from '../../../domain/rules/carrier-trouble.ts';
import { weighCustoms } from '../../../domain/rules/customs.ts';
import { weighSight } from '../../../domain/rules/sight.ts';
import { weighSilence } from '../../../domain/rules/silence.ts';
import { after, HOUR_MS } from '../../../domain/time.ts';
import { at, scan } from '../checkpoints.ts';
import { NOT_DISPATCHED, situation } from '../situations.ts';

const accepted = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen', { seen: '2026-11-03 12:00' });

describe('silence', () => {
  test.each<{ event: CanonicalEvent; where: 'CN' | 'BR'; phase: string; hours: number }>([
    { event: 'LABEL_CREATED', where: 'CN', phase: 'label_without_scan', hours: 96 },
    { event: 'ACCEPTED', where: 'CN', phase: 'origin_transit', hours: 72 },
    { event: 'DEPARTED_ORIGIN_COUNTRY', where: 'CN', phase: 'linehaul', hours: 240 },
    { event: 'ARRIVED_DEST_COUNTRY', where: 'BR', phase: 'import_clearance', hours: 120 },
    { event: 'HANDED_TO_LAST_MILE', where: 'BR', phase: 'destination_transit', hours: 96 },
    { event: 'OUT_FOR_DELIVERY', where: 'BR', phase: 'out_for_delivery', hours: 36 },
    { event: 'READY_FOR_PICKUP', where: 'BR', phase: 'pickup_point', hours: 120 },
  ])('after $event is told to staff after $hours hours of $phase', ({ event, where, phase, hours }) => {
    const since = at('2026-11-05 12:00');
    // A label brings no progress: its clock runs from when the parcel was announced.
    const facts = {
      scans: [scan(event, '2026-11-05 10:00', where, { seen: '2026-11-05 12:00' })],
      shipment: { openedAt: since },
    };
    const crossesAt = after(since, hours * HOUR_MS);
    expect(weighSilence(situation({ ...facts, now: after(crossesAt, -1) }))).toMatchObject({
      verdict: 'wait',
      threshold: `${hours} h`,
      nextAt: crossesAt,
    });
    expect(weighSilence(situation({ ...facts, now: crossesAt }))).toMatchObject({
      verdict: 'tell_staff',
      exception: 'silent',
      source: `default policy: silence.${phase}`,
      nextAt: null,
    });
  });

  test('is what was seen: blind hours do not count', () => {
    const s = situation({ now: '2026-11-20 12:00', scans: [accepted], seenUntil: '2026-11-06 11:00' });
    expect(weighSilence(s)).toMatchObject({ verdict: 'wait' });
  });

  test('of the shop is counted from the order, and needs no feed', () => {
    const waiting = situation({ shipment: NOT_DISPATCHED, seenUntil: null, now: '2026-11-04 07:59' });
    expect(weighSilence(waiting)).toMatchObject({ verdict: 'wait', nextAt: at('2026-11-04 08:00') });
    expect(weighSilence({ ...waiting, now: at('2026-11-04 08:00') })).toMatchObject({
      verdict: 'tell_staff',
      exception: 'not_dispatched',
    });
  });

  test('of a shop that has dispatched without a number is no silence', () => {
    const shipment = { ...NOT_DISPATCHED, untracked: true };
    expect(weighSilence(situation({ shipment, seenUntil: null, now: '2026-12-10 12:00' }))).toMatchObject({
      verdict: 'silent',
      exception: null,
    });
  });

  test('means nothing after the end, or on the way back', () => {
    for (const event of ['DELIVERED', 'RETURNING', 'LOST'] as const) {
      const s = situation({ now: '2026-12-20 12:00', scans: [accepted, scan(event, '2026-11-05 10:00', 'BR')] });
      expect(weighSilence(s)).toMatchObject({ verdict: 'silent', nextAt: null });
    }
  });
});

describe('customs', () => {
  const presented = scan('IMPORT_CUSTOMS_PRESENTED', '2026-11-09 10:00', 'BR', { seen: '2026-11-09 12:00' });

  test('in clearance for six hours that we saw is held', () => {
    const within = situation({ scans: [accepted, presented], now: '2026-11-09 17:59' });
    expect(weighCustoms(within)).toMatchObject({ verdict: 'wait', nextAt: at('2026-11-09 18:00'), exception: null });
    const held = situation({ scans: [accepted, presented], now: '2026-11-09 18:00' });
    expect(weighCustoms(held)).toMatchObject({ verdict: 'tell_staff', exception: 'customs_held', threshold: '6 h' });
    const unseen = situation({ scans: [accepted, presented], now: '2026-11-09 23:00', seenUntil: '2026-11-09 17:00' });
    expect(weighCustoms(unseen)).toMatchObject({ verdict: 'wait' });
  });

  test.each<{ event: CanonicalEvent; verdict: string; exception: string | null }>([
    { event: 'IMPORT_CUSTOMS_HELD', verdict: 'tell_staff', exception: 'customs_held' },
    { event: 'SECURITY_HOLD', verdict: 'tell_staff', exception: 'customs_held' },
    { event: 'IMPORT_CUSTOMS_DUTY_DUE', verdict: 'tell_staff', exception: 'duty_due' },
    { event: 'IMPORT_CUSTOMS_REJECTED', verdict: 'tell_staff', exception: 'customs_rejected' },
    { event: 'IMPORT_CUSTOMS_INFO_REQUIRED', verdict: 'silent', exception: null },
    { event: 'IMPORT_CUSTOMS_RELEASED', verdict: 'silent', exception: null },
    { event: 'IMPORT_CUSTOMS_DUTY_PAID', verdict: 'silent', exception: null },
    { event: 'DELIVERED', verdict: 'silent', exception: null },
  ])('after $event: $verdict', ({ event, verdict, exception }) => {
    const s = situation({ scans: [accepted, scan(event, '2026-11-10 08:00', 'BR')] });
    expect(weighCustoms(s)).toMatchObject({ verdict, exception });
  });

  test.each<{ where: 'CN' | 'AE' | 'BR' | ''; exception: string }>([
    { where: 'BR', exception: 'customs_held' },
    { where: 'CN', exception: 'export_customs_held' },
    { where: 'AE', exception: 'transit_customs_held' },
    { where: '', exception: 'unplaced_customs_held' },
  ])('of “$where” hold it as $exception, though it is on its way to Brazil', ({ where, exception }) => {
    const s = situation({ scans: [accepted, scan('SECURITY_HOLD', '2026-11-10 08:00', where)] });
    expect(weighCustoms(s).exception).toBe(exception);
  });
});

describe('trouble of the carrier', () => {
  test.each<{ event: CanonicalEvent; verdict: string; exception: string | null }>([
    { event: 'DAMAGED', verdict: 'tell_staff', exception: 'damaged' },
    { event: 'REFUSED', verdict: 'tell_staff', exception: 'refused' },
    { event: 'LOST', verdict: 'tell_staff', exception: 'lost' },
    { event: 'ADDRESS_PROBLEM', verdict: 'tell_staff', exception: 'address_invalid' },
    { event: 'IMPORT_CUSTOMS_HELD', verdict: 'silent', exception: null },
    { event: 'SECURITY_HOLD', verdict: 'silent', exception: null },
    { event: 'IN_TRANSIT', verdict: 'silent', exception: null },
    { event: 'DELIVERED', verdict: 'silent', exception: null },
  ])('after $event: $verdict', ({ event, verdict, exception }) => {
    const s = situation({ scans: [accepted, scan(event, '2026-11-10 08:00', 'BR')] });
    expect(weighCarrierTrouble(s)).toMatchObject({ verdict, exception });
  });
});

describe('sight', () => {
  test('is lost when the feed has shown nothing for more than 24 hours', () => {
    const seen = { scans: [accepted], seenUntil: '2026-11-09 12:00' };
    expect(weighSight(situation({ ...seen, now: '2026-11-10 12:00' }))).toMatchObject({
      verdict: 'wait',
      exception: null,
    });
    expect(weighSight(situation({ ...seen, now: '2026-11-10 12:01' }))).toMatchObject({
      verdict: 'tell_staff',
      exception: 'blind',
    });
  });

  test('names no deadline that every good look would move', () => {
    expect(weighSight(situation({ scans: [accepted] })).nextAt).toBeNull();
  });

  test('of a parcel never seen is judged from its announcement', () => {
    const s = situation({ seenUntil: null, now: '2026-11-02 07:00' });
    expect(weighSight(s)).toMatchObject({ verdict: 'wait', nextAt: at('2026-11-02 08:00') + 1 });
    expect(weighSight({ ...s, now: at('2026-11-02 08:01') })).toMatchObject({ verdict: 'tell_staff' });
  });

  test.each<{ lastingFailure: LastingFailure; exception: string }>([
    { lastingFailure: 'unauthorised', exception: 'carrier_account' },
    { lastingFailure: 'quota_exhausted', exception: 'carrier_account' },
    { lastingFailure: 'cannot_track', exception: 'cannot_track' },
    { lastingFailure: 'refused', exception: 'cannot_track' },
  ])('that fails of $lastingFailure is told to staff at once', ({ lastingFailure, exception }) => {
    const sight = { errorStreak: 1, lastFailure: 'the carrier said no', lastingFailure };
    const unseen = situation({ seenUntil: null, now: '2026-11-01 08:01', sight });
    expect(weighSight(unseen)).toMatchObject({ verdict: 'tell_staff', exception });
    expect(weighSight(situation({ scans: [accepted], sight }))).toMatchObject({ verdict: 'tell_staff', exception });
  });

  test('that fails in passing stays quiet for a day', () => {
    const sight = { errorStreak: 9, lastFailure: 'the carrier answered 503' };
    expect(weighSight(situation({ scans: [accepted], sight }))).toMatchObject({ verdict: 'wait', exception: null });
  });

  test.each([
    { what: 'a parcel without a number', shipment: { ...NOT_DISPATCHED, untracked: true } },
    { what: 'a number no carrier knows', shipment: { untracked: true } },
  ])('of $what is nobody’s, which staff are told at once', ({ shipment }) => {
    const s = situation({ shipment, seenUntil: null, now: '2026-11-01 08:01' });
    expect(weighSight(s)).toMatchObject({ verdict: 'tell_staff', exception: 'untracked' });
    expect(judge(s).plan).toMatchObject({ attributes: { exceptionKind: 'untracked', needsAttention: true } });
    expect(judge(s).plan.text).toContain('Dispatched without a usable tracking number');
  });

  test('of numbers beyond those an order is followed by is nobody’s either, and staff are told how many', () => {
    const s = situation({ shipment: { ...NOT_DISPATCHED, untracked: true, leftOut: 7 }, seenUntil: null });
    expect(weighSight(s)).toMatchObject({ verdict: 'tell_staff', exception: 'untracked' });
    expect(judge(s).plan.attributes.needsAttention).toBe(true);
    expect(judge(s).plan.text).toContain('more parcels dispatched than are followed');
    expect(judge(s).plan.text).toContain('Tracking numbers of this order that nobody follows: 7.');
  });

  test('cannot be lost without a parcel, or after its end', () => {
    const blind = { seenUntil: null, now: '2026-12-10 12:00' };
    expect(weighSight(situation({ ...blind, shipment: NOT_DISPATCHED })).verdict).toBe('silent');
    expect(weighSight(situation({ ...blind, scans: [scan('DELIVERED', '2026-11-10 08:00')] })).verdict).toBe('silent');
  });
});
