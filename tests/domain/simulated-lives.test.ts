import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../database/policy-schema.ts';
import { canonicalText } from '../../domain/canonical-text.ts';
import { judge } from '../../domain/judge.ts';
import { isHeldUp } from '../../domain/rules/moving-again.ts';
import { isBlind, type Situation } from '../../domain/situation.ts';
import { DAY_MS, HOUR_MS, productInstant } from '../../domain/time.ts';
import { isOpen } from '../../domain/windows.ts';
import { at, scan } from './checkpoints.ts';
import { LIFE, ORDERED } from './lives.ts';
import { type Life, simulate, type Trace } from './simulate-order.ts';
import { stored } from './situations.ts';

/** One seed a run, so that the facts below are checked on the same lives and each is lived once. A failure shows it. */
const seed = Number(process.env['LIVES_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = Number(process.env['LIVES'] ?? 30);
const traces = new Map<string, Trace>();

function lived(life: Life): Trace {
  const key = JSON.stringify(life);
  const trace = traces.get(key) ?? simulate(life);
  traces.set(key, trace);
  return trace;
}

/** The least life found in which something violates a fact, with what it takes to see it again; null where none does. */
function violation(violations: (trace: Trace, life: Life) => readonly unknown[]): object | null {
  const found = fc.check(
    fc.property(LIFE, (life) => violations(lived(life), life).length === 0),
    { seed, numRuns },
  );
  if (found.counterexample === null) return null;
  const [life] = found.counterexample;
  return { seed, path: found.counterexamplePath, life, violations: violations(lived(life), life) };
}

function blindFrom(s: Situation): number {
  return (s.sight.seenUntil ?? s.shipment.openedAt) + DAY_MS + 1;
}

function said(judged: Trace['judgements'][number] | undefined): string {
  return JSON.stringify(judged?.judgement.weighed.map((w) => [w.rule, w.verdict, w.why]));
}

describe('in every life', () => {
  test('nothing is sent outside the window in any zone the buyer may be in', () => {
    const found = violation(({ sends }) =>
      sends.filter(({ situation: s, messageId }) => {
        const channel = messageId.endsWith('/sms') ? 'sms' : 'email';
        return !isOpen(s.policy.policy.windows[channel], s.order.zone.candidates, s.now);
      }),
    );
    expect(found).toBeNull();
  });

  test('no message is sent twice unless no channel took it or a person asked for it', () => {
    const found = violation(({ sends }, life) =>
      sends.filter((sent, i) => {
        const before = sends.slice(0, i).findLastIndex((other) => other.messageId === sent.messageId);
        const came = life.sends[before];
        return before !== -1 && !sent.resend && came !== 'rejected_transient' && came !== 'unavailable';
      }),
    );
    expect(found).toBeNull();
  });

  test('a message is planned once, and an apology belongs to an episode of its own', () => {
    const found = violation(({ judgements, end }) => {
      const planned = judgements.flatMap(({ judgement }) => judgement.planned);
      const ids = planned.map((m) => m.messageId);
      const delays = end.episodes.filter((e) => e.kind === 'delay').map((e) => e.n);
      return [
        ...ids.filter((id, i) => ids.indexOf(id) !== i),
        ...planned.filter((m) => m.kind === 'delay' && !delays.includes(m.episode)),
        ...end.episodes.filter((e, i) => e.n !== i + 1),
      ];
    });
    expect(found).toBeNull();
  });

  test('a broken promise is apologised for once, however often the trouble comes back', () => {
    const found = violation(({ judgements }) =>
      judgements.flatMap(({ before, judgement }) => {
        const apologised = before.episodes.some(
          (e) =>
            e.cause === 'promise' &&
            before.messages.some((m) => m.kind === 'delay' && m.episode === e.n && m.state === 'sent'),
        );
        return judgement.opened.filter((opened) => apologised && opened.cause === 'promise');
      }),
    );
    expect(found).toBeNull();
  });

  test('nothing is sent while we are blind, muted, silent or stopped, or on a stale look', () => {
    const found = violation(({ sends }) =>
      sends.filter(
        ({ situation: s }) =>
          isBlind(s) || !s.sight.fresh || s.order.muted !== null || s.order.silent !== null || s.order.stop !== null,
      ),
    );
    expect(found).toBeNull();
  });

  test('a parcel that has come to its end is written about no more', () => {
    expect(violation(({ sends }) => sends.filter(({ situation: s }) => s.journey.outcome !== null))).toBeNull();
  });

  test('every planned message comes to an end', () => {
    const found = violation(({ end }) => end.messages.filter((m) => m.state === 'planned' || m.state === 'sending'));
    expect(found).toBeNull();
  });

  test('a plan wakes later, or at once for one look only', () => {
    const found = violation(({ turns }) => {
      const rushing = turns.map((t) => t.plan.wakeAt !== null && t.plan.wakeAt <= t.at && t.plan.send === null);
      return turns.filter((_, i) => rushing[i] && rushing[i - 1]);
    });
    expect(found).toBeNull();
  });

  test('a parcel with something to send, or to settle, is watched on', () => {
    const found = violation(({ judgements }) =>
      judgements.filter(({ before, judgement }) => {
        const open = stored(before, judgement).messages.filter((m) => m.state === 'planned' || m.state === 'sending');
        return judgement.plan.done && open.length > 0;
      }),
    );
    expect(found).toBeNull();
  });

  test('nothing more follows from a judgement that is stored', () => {
    const found = violation(({ judgements }) =>
      judgements.flatMap(({ before, judgement }) => {
        if (judgement.plan.done) return [];
        const { weighed: _, plan, ...more } = judge(stored(before, judgement));
        const changed = canonicalText(plan) !== canonicalText(judgement.plan);
        const follows = Object.values(more).some((list) => list.length > 0);
        return changed || follows ? [{ first: judgement, second: { plan, ...more } }] : [];
      }),
    );
    expect(found).toBeNull();
  });

  test('the clock alone changes no plan before the instant it names', () => {
    const found = violation(({ judgements }) =>
      judgements.flatMap(({ before, judgement }) => {
        const { plan } = judgement;
        const s = stored(before, judgement);
        const until = Math.min(
          plan.wakeAt ?? Infinity,
          s.now + 20 * DAY_MS,
          // What makes us blind is a look that does not come: the next one says so.
          blindFrom(s) > s.now ? blindFrom(s) : Infinity,
          // So does age: a parcel is looked at once a week at the least.
          s.shipment.openedAt + s.policy.policy.closeAfterDays * DAY_MS,
        );
        if (plan.done || plan.send !== null || until - 1 <= s.now) return [];
        const later = judge({ ...s, now: productInstant(until - 1) }).plan;
        return canonicalText(later) === canonicalText(plan) ? [] : [{ plan, later }];
      }),
    );
    expect(found).toBeNull();
  });

  test('a look that brings nothing, and after which every rule says what it said, leaves the plan as it is', () => {
    const found = violation(({ turns, judgements }) =>
      turns.filter((turn, i) => {
        const same = turn.quiet && !turn.plan.done && said(judgements[i]) === said(judgements[i - 1]);
        return same && turn.version !== turns[i - 1]?.version;
      }),
    );
    expect(found).toBeNull();
  });

  test('the details fit', () => {
    expect(violation(({ turns }) => turns.filter(({ plan }) => Buffer.byteLength(plan.text) > 600))).toBeNull();
  });

  test('"it moves again" goes only to those who were told of a trouble', () => {
    const found = violation(({ judgements }) =>
      judgements.flatMap(({ before, judgement }) =>
        judgement.planned.filter(
          (m) =>
            m.kind === 'moving_again' &&
            !before.messages.some((t) => t.episode === m.episode && (t.state === 'sent' || t.state === 'unknown')),
        ),
      ),
    );
    expect(found).toBeNull();
  });

  test('a word that all is well never leaves a week after the scan it tells of', () => {
    const found = violation(({ sends }) =>
      sends.filter(({ kind, situation: { now, journey } }) => {
        const told =
          kind === 'shipped' ? journey.acceptedAt : kind === 'moving_again' ? journey.lastProgress?.seenAt : now;
        return now - (told ?? 0) >= 7 * DAY_MS;
      }),
    );
    expect(found).toBeNull();
  });

  test('"it moves again" never leaves while the parcel is held up', () => {
    const found = violation(({ sends }) =>
      sends.filter(({ kind, situation: s }) => kind === 'moving_again' && isHeldUp(s.journey)),
    );
    expect(found).toBeNull();
  });
});

test('ninety days without an outcome are looked at to their end, and the buyer hears of the delay once', () => {
  const life: Life = {
    order: { orderedAt: ORDERED, promisedDay: '2026-12-01' },
    policy: { version: 0, policy: DEFAULT_POLICY },
    heardAt: ORDERED,
    scans: [scan('ACCEPTED', '2026-10-22 10:00', 'CN'), scan('DEPARTED_ORIGIN_COUNTRY', '2026-10-25 10:00', 'CN')],
    outages: [{ from: at('2026-11-20 00:00'), until: at('2026-11-23 00:00'), kind: 'failing' }],
    news: [],
    sends: [],
    syncEveryMs: 6 * HOUR_MS,
    days: 90,
  };
  const { looks, sends } = simulate(life);
  expect(looks).toBeGreaterThan(100);
  expect(sends.map((s) => s.kind)).toEqual(['shipped', 'delay']);
});
