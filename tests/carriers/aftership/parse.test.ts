import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha2Of, alpha3Of } from '../../../carriers/aftership/country-codes.ts';
import { aftership } from '../../../carriers/aftership/index.ts';
import { entryFor, parseAnswer } from '../../../carriers/aftership/parse.ts';
import { KNOWN_REFUSALS } from '../../../carriers/aftership/refusals.ts';
import type { Look } from '../../../domain/look.ts';
import { productInstant } from '../../../domain/time.ts';
import {
  listBody,
  NUMBER,
  newTracking,
  OTHER,
  oneBody,
  refusalBody,
  TAG,
  wireCheckpoint,
  wireTracking,
} from './wire-answers.ts';

type Fields = Readonly<Record<string, unknown>>;
type Looked = Extract<Look, { kind: 'looked' }>;

const lookAt = (tracking: unknown): Look | undefined => aftership.read(JSON.stringify(tracking))?.[0]?.look;
const looked = (fields: Fields = {}): Looked => {
  const look = lookAt(wireTracking(fields));
  if (look?.kind !== 'looked') throw new Error(`Not looked: ${JSON.stringify(look)}`);
  return look;
};
const rowsOf = (...checkpoints: readonly Fields[]) =>
  looked({ checkpoints: checkpoints.map((fields) => wireCheckpoint(fields)) }).rows;

describe('a checkpoint', () => {
  it('becomes a row with the facility’s clock, the instant claimed, and a country of two letters', () => {
    expect(rowsOf({})).toMatchObject([
      {
        localTime: '2026-11-03T14:05:00',
        claimedAt: Date.UTC(2026, 10, 3, 6, 5),
        event: 'IN_TRANSIT',
        code: 'InTransit_001',
        country: 'CN',
        place: 'SHENZHEN',
        text: 'Parcel is moving',
      },
    ]);
  });

  it('without offset is no instant, without time is undated, and neither is dated by when AfterShip got it', () => {
    expect(rowsOf({ checkpoint_time: '2026-11-03T14:05:00' })).toMatchObject([
      { localTime: '2026-11-03T14:05:00', claimedAt: null },
    ]);
    for (const checkpoint_time of [null, '', 7, 'soon', '2026-02-31T10:00:00Z']) {
      expect(rowsOf({ checkpoint_time })).toMatchObject([{ localTime: null, claimedAt: null }]);
    }
  });

  it('stands where AfterShip lists it, oldest first, where no row has a date', () => {
    const codes = ['InTransit_002', 'InTransit_004', 'Delivered_001'];
    const rows = rowsOf(...codes.map((subtag) => ({ subtag, checkpoint_time: null, hash: subtag })));
    expect(rows.map(({ code }) => code)).toEqual(codes);
  });

  it('in the future is kept as it is', () => {
    expect(rowsOf({ checkpoint_time: '2031-01-01T00:00:00Z' })).toMatchObject([{ localTime: '2031-01-01T00:00:00' }]);
  });

  it('has no postal code in its place', () => {
    expect(rowsOf({ location: null, city: 'LEEDS', state: 'Yorkshire' })).toMatchObject([
      { place: 'LEEDS, Yorkshire' },
    ]);
    expect(JSON.stringify(rowsOf({ location: null }))).not.toContain('PC1');
  });

  it('is read by the carrier’s own code before AfterShip’s, whoever the row names', () => {
    const [row] = rowsOf({ slug: 'fedex', raw_tag: 'FPX_I_RCUK', subtag: 'InTransit_001', message: '' });
    expect(row).toMatchObject({ code: 'FPX_I_RCUK', event: 'IMPORT_CUSTOMS_RELEASED' });
  });

  it('whose code is words is not known by them', () => {
    const [row] = rowsOf({ raw_tag: 'Handed to Ada Example', subtag: 'Delivered_003', message: '' });
    expect(row).toMatchObject({ code: 'Delivered_003', event: 'DELIVERED' });
    expect(JSON.stringify(row)).not.toContain('Ada');
  });

  it('asks for papers by Exception_018', () => {
    expect(rowsOf({ subtag: 'Exception_018', tag: 'Exception', message: '' })).toMatchObject([
      { event: 'CUSTOMS_INFO_REQUIRED' },
    ]);
  });

  it('of an unknown subtag stays unknown', () => {
    expect(rowsOf({ subtag: 'InTransit_099', message: 'zzz' })).toMatchObject([
      { event: 'UNKNOWN', code: 'InTransit_099' },
    ]);
  });

  it('posted twice under one hash is one row, with the place', () => {
    const twice = [
      { hash: 'h1', location: null },
      { hash: 'h1', location: 'LEIPZIG', message: 'Parcel is moving on' },
    ];
    expect(rowsOf(...twice)).toMatchObject([{ place: 'LEIPZIG' }]);
    expect(rowsOf({ hash: 'h1' }, { hash: 'h2', message: 'Something else' })).toHaveLength(2);
  });
});

describe('the legs', () => {
  const checkpoints = [
    wireCheckpoint({ slug: 'usps', checkpoint_time: '2026-11-09T10:00:00-05:00', subtag: 'OutForDelivery_001' }),
    wireCheckpoint(),
  ];
  const last_mile = { tracking_number: '9400 1000 0000 0000 0000 01', slug: 'usps' };

  it('follow each other, the last mile’s number beside them', () => {
    expect(looked({ last_mile, checkpoints })).toMatchObject({
      carrierName: 'YunExpress',
      lastMile: { number: '9400100000000000000001', carrierName: 'USPS' },
      rows: [
        { leg: 0, identity: 'yunexpress|2026-11-03T14:05:00|InTransit_001' },
        { leg: 1, identity: 'usps|2026-11-09T10:00:00|OutForDelivery_001' },
      ],
    });
  });

  it('do so too when the number is that of the last mile', () => {
    const first_mile = { tracking_number: 'LX1', slug: 'yunexpress' };
    expect(
      looked({ slug: 'usps', first_mile, last_mile: { ...last_mile, tracking_number: NUMBER }, checkpoints }),
    ).toMatchObject({
      lastMile: null,
      rows: [{ leg: 0 }, { leg: 1 }],
    });
  });

  it('of carriers nobody named are the tracking’s own', () => {
    expect(looked({ checkpoints }).rows.map(({ leg }) => leg)).toEqual([0, 0]);
  });
});

describe('an empty history', () => {
  it('is "not found" only while AfterShip says so and is looking', () => {
    expect(lookAt(newTracking())).toMatchObject({ kind: 'not_found', syncedAt: null });
    expect(lookAt(newTracking({ active: false }))).toMatchObject({ failure: 'cannot_track' });
    expect(lookAt(newTracking({ tag: 'Expired', subtag: 'Expired_001' }))).toMatchObject({ failure: 'cannot_track' });
    expect(lookAt(newTracking({ slug: 'unrecognized' }))).toMatchObject({ failure: 'cannot_track' });
  });

  it('under any other status is a feed that lost its rows', () => {
    for (const tag of ['InTransit', 'Delivered', 'NewWord', null]) {
      expect(lookAt(newTracking({ tag }))).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
    }
    for (const checkpoints of ['none', 7, {}, [null, 7]]) {
      expect(lookAt(newTracking({ checkpoints }))).toMatchObject({ failure: 'malformed' });
    }
  });
});

describe('following', () => {
  it('has stopped when AfterShip says so, except at the end of the way', () => {
    expect(looked({ active: false }).stopped).toBe(true);
    expect(looked({ tag: 'Expired' }).stopped).toBe(true);
    expect(looked({ active: false, tag: 'Delivered', subtag: 'Delivered_001' }).stopped).toBe(false);
    expect(looked({ active: false, tag: 'Exception', subtag: 'Exception_011' }).stopped).toBe(false);
  });
});

describe('what is kept of an answer', () => {
  it('tells nothing of the buyer, and can be read again', () => {
    const look = looked();
    expect(look.raw).not.toMatch(/Ada|example\.com|PC1|15550100|114\.05/);
    expect(lookAt(JSON.parse(look.raw))).toEqual(look);
  });

  it('can be stored by a database', () => {
    const look = looked({ checkpoints: [wireCheckpoint({ message: 'a\u0000b\ud800c' })] });
    expect(look.raw).not.toMatch(/\\u0000|\\ud800/);
    expect(look.rows[0]?.text).toBe('ab\u{fffd}c');
  });
});

describe('a number that comes back several times', () => {
  const asked = { number: NUMBER, slug: 'dhl', tag: TAG, notBefore: productInstant(Date.UTC(2026, 9, 29)) };
  const choose = (...trackings: readonly Fields[]) => {
    const answer = parseAnswer(listBody(trackings.map((fields) => wireTracking(fields))));
    const entry = entryFor(asked, answer.kind === 'answered' ? answer.entries : []);
    return typeof entry === 'string' ? entry : entry.slug;
  };
  const foreign = { order_id: '#1001' };

  it('is that of the carrier asked for, then ours, then the only one since the order', () => {
    expect(choose({ slug: 'usps' }, { slug: 'dhl', ...foreign })).toBe('dhl');
    expect(choose({ slug: 'fedex', ...foreign }, { slug: 'usps' })).toBe('usps');
    expect(choose({ slug: 'fedex', ...foreign, created_at: '2025-01-01T00:00:00Z' }, { slug: 'ups', ...foreign })).toBe(
      'ups',
    );
    expect(choose({ slug: 'fedex', ...foreign }, { slug: 'ups', ...foreign })).toBe('several');
  });

  it('is another parcel’s when it is another number', () => {
    expect(choose({ tracking_number: OTHER })).toBe('none');
    expect(choose({ tracking_number: 'yt-2600000000001', slug: 'yunexpress' })).toBe('yunexpress');
  });
});

describe('any text', () => {
  it('is read where it is an answer, a stored part of one, or a push', () => {
    const numbers = (raw: string) => aftership.read(raw)?.map(({ number, look }) => [number, look.kind]);
    expect(numbers(listBody([wireTracking(), newTracking({ tracking_number: OTHER })]))).toEqual([
      [NUMBER, 'looked'],
      [OTHER, 'not_found'],
    ]);
    expect(numbers(listBody([]))).toEqual([]);
    expect(numbers(oneBody(wireTracking()))).toEqual([[NUMBER, 'looked']]);
    expect(numbers(JSON.stringify({ event: 'tracking_update', msg: wireTracking() }))).toEqual([[NUMBER, 'looked']]);
    expect(numbers(refusalBody(4012))).toEqual([[null, 'sync_failed']]);
  });

  it('is none of these otherwise', () => {
    for (const raw of [
      '',
      '<html></html>',
      '[]',
      'null',
      '{}',
      '{"meta":{"code":200}}',
      listBody([wireTracking()]).slice(0, 99),
    ]) {
      expect(aftership.read(raw)).toBeNull();
    }
  });

  it('never makes the reader throw, wherever the dirt falls', () => {
    const dirt = fc.constantFrom(null, true, 7, 'nul \0 and half \ud800', [], {}, [[7]], '9999-99-99', '&#xffffff;');
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(wireTracking())), dirt, { maxKeys: 3 });
    const checkpointFields = fc.dictionary(fc.constantFrom(...Object.keys(wireCheckpoint())), dirt, { maxKeys: 4 });
    fc.assert(
      fc.property(fields, fc.array(checkpointFields, { maxLength: 3 }), (dirty, checkpoints) => {
        const tracking = wireTracking({ checkpoints: checkpoints.map((row) => wireCheckpoint(row)), ...dirty });
        const read = aftership.read(listBody([tracking])) ?? [];
        const rows = read.flatMap(({ look }) => (look.kind === 'looked' ? look.rows : []));
        expect(new Set(rows.map(({ identity }) => identity)).size).toBe(rows.length);
        expect(JSON.stringify(rows)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a refusal', () => {
  const table: readonly [number, string][] = [
    [400, 'refused'],
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [404, 'refused'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [4001, 'refused'],
    [4002, 'refused'],
    [4003, 'unavailable'],
    [4004, 'refused'],
    [4005, 'cannot_track'],
    [4006, 'refused'],
    [4007, 'refused'],
    [4008, 'cannot_track'],
    [4009, 'cannot_track'],
    [4010, 'cannot_track'],
    [4011, 'cannot_track'],
    [4012, 'cannot_track'],
    [4013, 'refused'],
    [4014, 'refused'],
    [4015, 'refused'],
    [4016, 'refused'],
    [4017, 'cannot_track'],
  ];
  it.each([...table, [4999, 'refused']] as const)('with code %i comes to %s, with a sentence', (code, failure) => {
    const look = aftership.read(refusalBody(code))?.[0]?.look;
    expect(look).toMatchObject({ kind: 'sync_failed', failure, reason: expect.stringMatching(/^AfterShip .+\.$/) });
  });

  it('is listed with every code there is', () => {
    expect(table.map(([code]) => code)).toEqual([...KNOWN_REFUSALS]);
  });
});

describe('country codes', () => {
  it('go from three letters to two and back', () => {
    expect([alpha2Of('DEU'), alpha2Of('gbr'), alpha2Of('XKX'), alpha2Of('FR')]).toEqual(['DE', 'GB', 'XK', 'FR']);
    expect([alpha3Of('DE'), alpha3Of('UK'), alpha3Of('CN')]).toEqual(['DEU', 'GBR', 'CHN']);
    expect([alpha2Of('ZZZ'), alpha2Of(null), alpha3Of('ZZ'), alpha3Of(null)]).toEqual([null, null, null, null]);
  });
});
