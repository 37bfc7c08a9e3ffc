import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_CODES } from '../../../carriers/seventeentrack/codes.ts';
import { type AskedNumber, lookFor, parseAnswer, readAnswer } from '../../../carriers/seventeentrack/parse.ts';
import type { Look } from '../../../domain/look.ts';
import { answerBody, NUMBER, rejected, wireEvent, wireItem, wireLeg } from './wire-answers.ts';

const ASKED: AskedNumber = { number: NUMBER, carrier: null, tag: 'order/acme/shopify/1/1' };

function read(body: string, asked: AskedNumber = ASKED): Look | 'register_first' | 'refused' | 'malformed' {
  const answer = parseAnswer(body);
  return answer.kind === 'answered' ? lookFor(asked, answer) : answer.kind;
}

function looked(body: string, asked: AskedNumber = ASKED): Extract<Look, { kind: 'looked' }> {
  const look = read(body, asked);
  if (typeof look === 'string' || look.kind !== 'looked') throw new Error(`Not looked: ${JSON.stringify(look)}`);
  return look;
}

const rowsOf = (...events: readonly unknown[]) => looked(answerBody([wireItem({ legs: [wireLeg({ events })] })])).rows;
const instant = (iso: string) => Date.parse(iso);

it('an answer whose legs have no sync time at all is read', () => {
  const { latest_sync_time: _none, ...leg } = wireLeg();
  expect(readAnswer(JSON.stringify(wireItem({ legs: [leg] })))).toMatchObject([{ look: { kind: 'looked' } }]);
});

describe('a row of the feed', () => {
  it('carries the facility’s clock without its offset, and the claimed instant beside it', () => {
    const [row] = rowsOf(
      wireEvent({ time: '2026-11-03T14:05:00', offset: '+08:00', location: 'SHENZHEN', country: 'cn' }),
    );
    expect(row).toMatchObject({
      localTime: '2026-11-03T14:05:00',
      claimedAt: instant('2026-11-03T06:05:00Z'),
      country: 'CN',
      place: 'SHENZHEN',
      event: 'IN_TRANSIT',
      code: 'InTransit_Other',
      leg: 0,
    });
  });

  it('takes the clock from time_iso where time_raw is missing, and no instant from a time without offset', () => {
    const [row] = rowsOf({ ...wireEvent(), time_raw: null, time_utc: null, time_iso: '2026-11-03T14:05:00' });
    expect(row).toMatchObject({ localTime: '2026-11-03T14:05:00', claimedAt: null });
  });

  it('stays undated when the date is impossible', () => {
    const [row] = rowsOf({
      ...wireEvent({ time: null }),
      time_raw: { date: '2026-02-31', time: '10:00:00', timezone: null },
    });
    expect(row?.localTime).toBeNull();
  });

  it('keeps an unknown code raw and does not guess from its prefix', () => {
    expect(rowsOf(wireEvent({ subStatus: 'InTransit_BeamedUp', description: 'Zork' }))[0]).toMatchObject({
      event: 'UNKNOWN',
      code: 'InTransit_BeamedUp',
    });
    expect(rowsOf(wireEvent({ subStatus: '__proto__', description: '' }))[0]).toMatchObject({
      event: 'UNKNOWN',
      code: '__proto__',
    });
  });

  it('takes the stage where it has no code, and is unknown without both', () => {
    expect(rowsOf(wireEvent({ subStatus: null, stage: 'PickedUp' }))[0]?.event).toBe('ACCEPTED');
    expect(rowsOf(wireEvent({ subStatus: null, stage: null, description: 'Zork' }))[0]).toMatchObject({
      event: 'UNKNOWN',
      code: '',
    });
  });

  it('reads as people write: entities decoded, blanks joined', () => {
    const [row] = rowsOf(
      wireEvent({ description: 'Held  at &amp;quot;LEIPZIG&quot;&nbsp; hub&#33;', location: 'A  &amp; B' }),
    );
    expect(row).toMatchObject({ text: 'Held at "LEIPZIG" hub!', place: 'A & B' });
  });

  it('does not take a sentence for a place', () => {
    const sentence =
      'Parcel disposal was requested by the sender and will take place after the storage period has ended';
    expect(rowsOf(wireEvent({ location: sentence }))[0]?.place).toBeNull();
  });
});

describe('the identity of a scan', () => {
  it('survives new words, a new place and new neighbours', () => {
    const before = rowsOf(wireEvent({ description: 'Arrived' }))[0];
    const later = rowsOf(
      wireEvent({ time: '2026-11-05T09:00:00', description: 'Departed' }),
      wireEvent({ description: 'Arrived at hub [translated]', location: 'LEIPZIG' }),
    );
    expect(later.map((row) => row.identity)).toContain(before?.identity);
  });

  it('tells two scans of one second and code apart, whatever their order', () => {
    const pair = [wireEvent({ description: 'Arrived' }), wireEvent({ description: 'Departed' })];
    const identities = (rows: ReturnType<typeof rowsOf>) =>
      Object.fromEntries(rows.map((row) => [row.text, row.identity]));
    const forward = identities(rowsOf(...pair));
    expect(new Set(Object.values(forward)).size).toBe(2);
    expect(identities(rowsOf(...pair.toReversed()))).toEqual(forward);
  });

  it('is one for a scan posted twice, and the post that names the place wins', () => {
    const rows = rowsOf(wireEvent(), wireEvent({ location: 'LEIPZIG' }), wireEvent());
    expect(rows).toHaveLength(1);
    expect(rows[0]?.place).toBe('LEIPZIG');
  });

  it('of an undated row holds a hash, not its words', () => {
    const [row] = rowsOf(wireEvent({ time: null, description: 'Signed by Maria Exemplo' }));
    expect(row?.identity).not.toMatch(/maria/i);
    expect(row?.identity).toBe(
      rowsOf(wireEvent({ time: null, description: 'signed by  Maria Exemplo.' }))[0]?.identity,
    );
  });

  it('holds the carrier, so that a leg listed later does not rename the scans', () => {
    const legs = [wireLeg({ key: 21051, name: 'USPS', events: [] }), wireLeg()];
    expect(looked(answerBody([wireItem({ legs })])).rows[0]?.identity).toBe(rowsOf(wireEvent())[0]?.identity);
  });
});

describe('a carrier listed twice', () => {
  it('gives each scan once', () => {
    expect(looked(answerBody([wireItem({ legs: [wireLeg(), wireLeg()] })])).rows).toHaveLength(1);
  });
});

describe('the order of rows', () => {
  const days = ['03', '04', '05'].map((day) => wireEvent({ time: `2026-11-${day}T08:00:00`, description: day }));

  it.each([
    ['newest first', days.toReversed()],
    ['oldest first', days],
  ])('counts from the oldest when the feed lists the %s', (_, events) => {
    expect(rowsOf(...events).map((row) => [row.feedIndex, row.text])).toEqual([
      [0, '03'],
      [1, '04'],
      [2, '05'],
    ]);
  });

  it('is not turned round by one row dated ahead', () => {
    const ahead = wireEvent({ time: '2027-05-24T08:00:00', description: 'ahead' });
    const texts = (...events: Parameters<typeof rowsOf>) => rowsOf(...events).map((row) => row.text);
    expect(texts(...days.toReversed(), ahead)).toEqual(['ahead', '03', '04', '05']);
    expect(texts(ahead, ...days)).toEqual(['ahead', '03', '04', '05']);
  });

  it('puts the carrier named as the last mile behind the others', () => {
    const look = looked(
      answerBody([
        wireItem({
          misc: { local_number: '9400100000000000000001', local_provider: 'USPS', local_key: 21051 },
          legs: [
            wireLeg({ key: 21051, name: 'USPS', events: [wireEvent({ description: 'Out for delivery' })] }),
            wireLeg({ events: [wireEvent({ description: 'Picked up' })] }),
          ],
        }),
      ]),
    );
    expect(look.rows.map((row) => [row.leg, row.text])).toEqual([
      [0, 'Picked up'],
      [1, 'Out for delivery'],
    ]);
    expect(look.lastMile).toEqual({ number: '9400100000000000000001', carrierName: 'USPS' });
    expect(look.carrierName).toBe('YunExpress');
  });

  it('names no last mile when the field holds two numbers, or our own', () => {
    for (const local_number of ['9400100000000000000001 / 9400100000000000000002', NUMBER, '', '-']) {
      expect(looked(answerBody([wireItem({ misc: { local_number } })])).lastMile).toBeNull();
    }
  });
});

describe('how far the feed has seen', () => {
  const at = (day: string) => `2026-11-${day}T00:00:00Z`;
  const usps = { key: 21051, name: 'USPS' };
  const cases: readonly [string, readonly unknown[], string | null][] = [
    ['is the sync of the only leg', [wireLeg({ syncTime: at('04') })], at('04')],
    [
      'ignores a carrier that has handed the parcel on and is not asked any more',
      [wireLeg({ syncTime: at('04') }), wireLeg({ ...usps, syncTime: at('20') })],
      at('20'),
    ],
    [
      'ends with the carrier that has the parcel, however fresh the first one is',
      [wireLeg({ syncTime: at('20') }), wireLeg({ ...usps, syncTime: at('09') })],
      at('09'),
    ],
    [
      'ends with the carrier about to take over, when that one is not asked',
      [wireLeg({ syncTime: at('20') }), wireLeg({ ...usps, syncTime: at('09'), events: [] })],
      at('09'),
    ],
    [
      'does not wait for a carrier that was never asked',
      [wireLeg({ syncTime: at('20') }), wireLeg({ ...usps, syncTime: null, events: [] })],
      at('20'),
    ],
    [
      'does not mind that the next carrier does not know the parcel yet',
      [wireLeg({ syncTime: at('20') }), wireLeg({ ...usps, syncTime: at('19'), syncStatus: 'Failure', events: [] })],
      at('19'),
    ],
    [
      'falls back to the newest scan when the last sync failed',
      [wireLeg({ syncTime: at('20'), syncStatus: 'Failure' })],
      '2026-11-03T14:05:00Z',
    ],
    [
      'falls back to the newest scan when the time cannot be read',
      [wireLeg({ syncTime: 'yesterday' })],
      '2026-11-03T14:05:00Z',
    ],
    [
      'is not proved by a scan dated after the sync that failed',
      [
        wireLeg({
          syncTime: at('20'),
          syncStatus: 'Failure',
          events: [wireEvent({ time: '2027-05-24T08:00:00' }), wireEvent()],
        }),
      ],
      '2026-11-03T14:05:00Z',
    ],
    ['is not known when the feed does not say', [wireLeg({ syncTime: null })], null],
  ];
  it.each(cases)('%s', (_, legs, expected) => {
    expect(looked(answerBody([wireItem({ legs })])).syncedAt).toBe(expected === null ? null : instant(expected));
  });
});

describe('a negative answer', () => {
  const empty = (fields: Parameters<typeof wireItem>[0], leg: Parameters<typeof wireLeg>[0] = {}) =>
    read(answerBody([wireItem({ ...fields, legs: [wireLeg({ ...leg, events: [] })] })]));

  it('counts when it is complete', () => {
    expect(empty({ status: 'NotFound', subStatus: 'NotFound_Other' })).toMatchObject({ kind: 'not_found' });
    expect(read(answerBody([], [rejected(-18019909)]))).toMatchObject({ kind: 'not_found' });
  });

  it('does not count while the carrier has not been reached', () => {
    expect(empty({ status: 'NotFound', subStatus: 'NotFound_Other' }, { syncStatus: 'Failure' })).toMatchObject({
      kind: 'sync_failed',
      failure: 'unavailable',
    });
  });

  it('does not count with scans beside it', () => {
    expect(read(answerBody([wireItem({ status: 'NotFound', subStatus: 'NotFound_Other' })]))).toMatchObject({
      kind: 'looked',
    });
  });

  it('does not count when the status says otherwise: the feed has lost its rows', () => {
    for (const status of ['InTransit', 'Delivered', null]) {
      expect(empty({ status, subStatus: null })).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
    }
  });

  it('does not count for another number', () => {
    const item = wireItem({ number: 'YT2600000000002', status: 'NotFound', legs: [] });
    expect(read(answerBody([item]))).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
    expect(read(answerBody([], [rejected(-18019909, 'YT2600000000002')]))).toMatchObject({ kind: 'sync_failed' });
  });

  it('of an invalid number goes to the seller', () => {
    expect(empty({ status: 'NotFound', subStatus: 'NotFound_InvalidCode' })).toMatchObject({ failure: 'cannot_track' });
  });
});

describe('a rejected number', () => {
  const table: readonly [number, string][] = [
    [-18019902, 'register_first'],
    [-18019909, 'not_found'],
    [-18019903, 'cannot_track'],
    [-18019910, 'cannot_track'],
    [-18019911, 'cannot_track'],
    [-18010016, 'cannot_track'],
    [-18010018, 'cannot_track'],
    [-18010019, 'cannot_track'],
    [-18010020, 'cannot_track'],
    [-18010022, 'cannot_track'],
    [-18019907, 'quota_exhausted'],
    [-18019908, 'quota_exhausted'],
    [-18010001, 'unauthorised'],
    [-18010002, 'unauthorised'],
    [-18010004, 'unauthorised'],
    [-18010005, 'unauthorised'],
    [-18010003, 'unavailable'],
    [-18019916, 'unavailable'],
    [-18019915, 'timeout'],
    [-18010010, 'refused'],
    [-18010014, 'refused'],
    [-18010201, 'refused'],
    [-18019806, 'refused'],
    [-18019905, 'refused'],
    [-18019912, 'refused'],
    [-18099999, 'refused'],
    [-18019901, 'malformed'],
  ];
  it.each(table)('with code %i comes to %s', (code, expected) => {
    const look = read(answerBody([], [rejected(code)]));
    const outcome = typeof look === 'string' ? look : look.kind === 'sync_failed' ? look.failure : look.kind;
    expect(outcome).toBe(expected);
  });

  it('is never "looked", whatever known code it carries', () => {
    for (const code of KNOWN_CODES)
      expect(read(answerBody([], [rejected(code)]))).not.toMatchObject({ kind: 'looked' });
  });

  it('says when the daily limit is worth another try', () => {
    expect(read(answerBody([], [rejected(-18019907)]))).toMatchObject({ retryAfterMs: 6 * 3_600_000 });
  });

  it('leaves its neighbours alone', () => {
    const body = answerBody([wireItem()], [rejected(-18010003, 'YT2600000000002')]);
    expect(read(body)).toMatchObject({ kind: 'looked' });
    expect(read(body, { ...ASKED, number: 'YT2600000000002' })).toMatchObject({ failure: 'unavailable' });
  });
});

describe('a number that comes back several times', () => {
  const two = [
    wireItem({ carrier: 190008, tag: null }),
    wireItem({ carrier: 21051, tag: null, legs: [wireLeg({ key: 21051, name: 'USPS' })] }),
  ];

  it('is read at the carrier asked for', () => {
    expect(looked(answerBody(two), { ...ASKED, carrier: '21051' }).carrierName).toBe('USPS');
  });

  it('is read under our own tag', () => {
    const tagged = [wireItem({ tag: 'order/acme/shopify/9/1' }), wireItem({ legs: [wireLeg({ name: 'Ours' })] })];
    expect(looked(answerBody(tagged)).carrierName).toBe('Ours');
  });

  it('is read where it has a history', () => {
    const bare = wireItem({ tag: null, carrier: 3011, legs: [wireLeg({ events: [] })] });
    expect(looked(answerBody([bare, wireItem({ tag: null })])).rows).toHaveLength(1);
  });

  it('is nobody’s when two carriers have a history for it', () => {
    expect(read(answerBody(two))).toMatchObject({ failure: 'cannot_track' });
  });
});

describe('a malformed answer', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html></html>'],
    ['nothing', ''],
    ['broken off', answerBody([wireItem()]).slice(0, 200)],
    ['a list', '[]'],
    ['a string', '"ok"'],
    ['without code', '{"data":{"accepted":[]}}'],
    ['without lists', '{"code":0,"data":{}}'],
    ['without data', '{"code":0,"data":null}'],
    ['lists of a wrong type', '{"code":0,"data":{"accepted":"none"}}'],
  ])('is told apart: %s', (_, body) => {
    expect(read(body)).toBe('malformed');
  });

  it('with an error for the whole request is refused, in either place', () => {
    expect(parseAnswer('{"code":-18010002,"data":null}')).toEqual({ kind: 'refused', code: -18010002 });
    expect(parseAnswer('{"code":0,"data":{"errors":[{"code":-18010003,"message":"x"}]}}')).toEqual({
      kind: 'refused',
      code: -18010003,
    });
  });

  it('with events of a wrong type is no empty history', () => {
    for (const events of ['none', 7, { 0: wireEvent() }]) {
      expect(read(answerBody([wireItem({ legs: [wireLeg({ events })] })]))).toMatchObject({ failure: 'malformed' });
    }
    expect(read(answerBody([{ number: NUMBER, carrier: 1, tag: null, track_info: null }]))).toMatchObject({
      failure: 'malformed',
    });
  });

  it('keeps the rows that can be read beside those that cannot', () => {
    expect(rowsOf(null, 7, 'row', wireEvent())).toHaveLength(1);
    expect(read(answerBody([wireItem({ legs: [wireLeg({ events: [null, 7] })] })]))).toMatchObject({
      failure: 'malformed',
    });
  });

  it('with null lists is read', () => {
    expect(
      looked(`{"code":0,"data":{"accepted":[${JSON.stringify(wireItem())}],"rejected":null,"errors":null}}`).rows,
    ).toHaveLength(1);
  });

  it('gives a record a database can store', () => {
    const look = looked(
      answerBody([wireItem({ legs: [wireLeg({ events: [wireEvent({ description: 'a\u0000b\ud800c' })] })] })]),
    );
    expect(look.raw).not.toMatch(/\\u0000|\\ud800/);
    expect(look.rows[0]?.text).toBe('ab\u{fffd}c');
  });

  const dirt = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.constant([]),
    fc.constant({}),
    fc.constant('&#xffffff;'),
    fc.constant('nul \u0000 and half \ud800'),
    fc.constant('9999-99-99'),
  );

  it('never makes the reader throw, wherever the dirt falls', () => {
    const clean = JSON.parse(
      answerBody([wireItem({ misc: { local_number: 'LX1', local_key: 3 } })], [rejected(-1, 'X12345')]),
    );
    const paths = pathsOf(clean);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), dirt), { minLength: 1, maxLength: 4 }), (changes) => {
        const dirty: unknown = structuredClone(clean);
        for (const [path, value] of changes) setAt(dirty, path, value);
        const look = read(JSON.stringify(dirty));
        expect(typeof look === 'string' || ['looked', 'not_found', 'sync_failed'].includes(look.kind)).toBe(true);
        const identities =
          typeof look !== 'string' && look.kind === 'looked' ? look.rows.map((row) => row.identity) : ['no rows'];
        expect(identities).not.toHaveLength(0);
        const rows = typeof look !== 'string' && look.kind === 'looked' ? look.rows : [];
        expect(JSON.stringify(rows)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        expect(new Set(identities).size).toBe(identities.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never makes the reader throw, wherever it breaks off', () => {
    const body = answerBody([wireItem()]);
    fc.assert(
      fc.property(fc.nat(body.length - 1), (length) => {
        expect(read(body.slice(0, length))).toBe('malformed');
      }),
    );
  });
});

describe('the same scans in any order', () => {
  it('give the same identities, events and times', () => {
    const events = ['03', '04', '04', '05', '06'].map((day, i) =>
      wireEvent({
        time: `2026-11-${day}T08:00:00`,
        description: `Scan ${i}`,
        subStatus: i % 2 ? null : 'InTransit_Other',
      }),
    );
    const facts = (rows: ReturnType<typeof rowsOf>) =>
      rows
        .map(({ identity, event, localTime, text }) => JSON.stringify({ identity, event, localTime, text }))
        .toSorted();
    const expected = facts(rowsOf(...events));
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 5 }), (shuffled) => {
        expect(facts(rowsOf(...shuffled))).toEqual(expected);
      }),
    );
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function setAt(root: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), root);
  const last = path.at(-1);
  if (isRecord(parent) && last !== undefined) parent[last] = structuredClone(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
