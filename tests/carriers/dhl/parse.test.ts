import { describe, expect, it } from 'vitest';
import { outcomeFor, readAnswer } from '../../../carriers/dhl/parse.ts';
import { type ProductInstant, productInstant } from '../../../domain/time.ts';
import { answerBody, NOT_FOUND, NUMBER, wireRow, wireShipment } from './wire-answers.ts';

const NOT_BEFORE = productInstant(Date.UTC(2026, 9 /* Oct */, 29));

const lookAt = (shipments: unknown, number = NUMBER, notBefore: ProductInstant = NOT_BEFORE) =>
  outcomeFor({ number, service: 'express', notBefore }, 200, answerBody(shipments)).look;

/** The rows of one shipment with these events. */
const rowsOf = (events: readonly unknown[], fields: Readonly<Record<string, unknown>> = {}) => {
  const look = lookAt([wireShipment({ service: 'express', ...fields, events })]);
  if (look.kind !== 'looked') throw new Error(JSON.stringify(look));
  return look.rows;
};

describe('a row', () => {
  it('of Express keeps the facility’s clock and claims no instant', () => {
    expect(rowsOf([wireRow()])).toMatchObject([
      {
        identity: 'express|2026-11-03T14:05:00|PL',
        localTime: '2026-11-03T14:05:00',
        claimedAt: null,
        code: 'PL',
        event: 'IN_TRANSIT',
        country: 'DE',
        place: 'LEIPZIG - GERMANY',
      },
    ]);
  });

  it('that states its offset claims the instant, with any number of decimals', () => {
    expect(rowsOf([wireRow({ timestamp: '2026-11-03T15:27:20.331986369+01:00' })])).toMatchObject([
      { localTime: '2026-11-03T15:27:20', claimedAt: Date.UTC(2026, 10 /* Nov */, 3, 14, 27, 20) },
    ]);
  });

  it('without any code is read by its words', () => {
    const bare = { timestamp: '2026-11-04T09:00:00', description: 'Shipment is out with courier for delivery' };
    expect(rowsOf([{ ...bare, pieceIds: ['JD014600000000000001'] }])).toMatchObject([
      { event: 'OUT_FOR_DELIVERY', code: '', country: null, place: null },
    ]);
  });

  it('without a date, of a wrong one, or of the future is kept as it is', () => {
    const rows = rowsOf([
      wireRow({ timestamp: undefined, description: 'Undated' }),
      wireRow({ timestamp: '2026-02-31T10:00:00', description: 'No such day' }),
      wireRow({ timestamp: '2031-01-01T00:00:00' }),
    ]);
    expect(rows).toHaveLength(3);
    expect(rows.flatMap(({ localTime }) => localTime ?? [])).toEqual(['2031-01-01T00:00:00']);
  });

  it('says who must act by its remark where the code covers both', () => {
    const held = { status: 'UD', description: 'Clearance event', nextSteps: 'Please contact DHL.' };
    expect(rowsOf([wireRow({ ...held, remark: 'The importer must provide the commercial invoice.' })])).toMatchObject([
      {
        code: 'UD',
        rule: expect.stringMatching(/^text /),
        text: 'Clearance event (The importer must provide the commercial invoice. Please contact DHL.)',
      },
    ]);
  });

  it.each([
    ['a title in the place of the code', { status: 'OUT FOR DELIVERY', description: null }, 'OUT FOR DELIVERY'],
    [
      'a title that the words repeat',
      { status: 'Delivered', description: 'DELIVERED - PARCEL LOCKER' },
      'DELIVERED - PARCEL LOCKER',
    ],
    [
      'a title and other words',
      { status: 'RETURN TO SENDER', description: 'Left facility' },
      'RETURN TO SENDER. Left facility',
    ],
  ])('takes %s for words', (_, fields, text) => {
    expect(rowsOf([wireRow(fields)])).toMatchObject([{ text, code: 'transit' }]);
  });

  it('of a German parcel has its detail for a code, by no list of Express', () => {
    const detailed = wireRow({ status: 'PO', statusDetailed: 'SRTED_NRQRD_PO', description: 'Bearbeitet' });
    const look = outcomeFor(
      { number: NUMBER, service: 'parcel-de', notBefore: NOT_BEFORE },
      200,
      answerBody([wireShipment({ service: 'parcel-de', events: [detailed] })]),
    ).look;
    expect(look).toMatchObject({
      carrierName: 'DHL Paket',
      rows: [{ code: 'SRTED_NRQRD_PO', rule: 'code DHL parcel-de detail' }],
    });
  });

  it('that DHL has not sorted is not a parcel it does not know', () => {
    expect(rowsOf([wireRow({ statusCode: 'unknown', status: 'CLOSE BAG', description: null })])).toMatchObject([
      { code: '', event: 'UNKNOWN', text: 'CLOSE BAG' },
    ]);
  });

  it('with a code or a summary nobody has listed keeps it raw', () => {
    expect(rowsOf([wireRow({ status: 'QQ', statusCode: 'orbit', description: 'Xyzzy' })])).toMatchObject([
      { code: 'QQ', event: 'UNKNOWN' },
    ]);
  });

  it.each(['a string', 7, null, {}, { description: '', status: [], timestamp: 'x' }])(
    'that is none (%j) costs the others nothing',
    (none) => {
      expect(rowsOf([none, wireRow()])).toHaveLength(1);
    },
  );

  it('is the same scan whether the feed is turned round, doubled or enriched', () => {
    const feed = [
      wireRow({ timestamp: '2026-11-05T08:00:00', status: 'OK', statusCode: 'delivered', description: 'Delivered' }),
      wireRow(),
      wireRow({ timestamp: '2026-11-02T18:00:00', status: 'PU', description: 'Shipment picked up' }),
    ];
    const identities = rowsOf(feed).map(({ identity }) => identity);
    const enriched = feed.map((row) => ({ ...row, description: `${row.description}!`, location: null }));
    for (const other of [feed.toReversed(), feed.flatMap((row) => [row, row]), enriched]) {
      expect(rowsOf(other).map(({ identity }) => identity)).toEqual(identities);
    }
  });

  it('of another piece is not ours when a piece is asked for', () => {
    const events = [
      wireRow({ status: 'OK', description: 'Delivered', pieceIds: ['JD014600000000000002'] }),
      wireRow({ status: 'DF', description: 'Departed', pieceIds: ['JD014600000000000001', 'JD014600000000000002'] }),
      wireRow({ status: 'PU', description: 'Picked up' }),
    ];
    const details = { pieceIds: ['JD014600000000000001', 'JD014600000000000002'] };
    expect(lookAt([wireShipment({ details, events })], 'JD014600000000000001')).toMatchObject({
      rows: [{ code: 'PU' }, { code: 'DF' }],
    });
  });
});

describe('a shipment', () => {
  it('that has a summary and no history has it for a row', () => {
    const status = { timestamp: '2026-11-02T10:00:00', statusCode: 'pre-transit', status: '104', description: null };
    expect(rowsOf([], { status: { ...status, description: 'Label created' } })).toMatchObject([
      { event: 'LABEL_CREATED', localTime: '2026-11-02T10:00:00', code: 'pre-transit' },
    ]);
  });

  it('that has a summary without a date and no history has lost its rows, unless it is a label', () => {
    const bare = (statusCode: string) =>
      lookAt([wireShipment({ service: 'express', events: [], status: { statusCode, status: statusCode } })]);
    expect(bare('delivered')).toMatchObject({ kind: 'sync_failed', failure: 'malformed' });
    expect(bare('pre-transit')).toMatchObject({ rows: [{ event: 'LABEL_CREATED', localTime: null }] });
  });

  it('beside its history has a summary that is not believed', () => {
    const status = { timestamp: '2026-11-09T10:00:00', statusCode: 'delivered', status: 'delivered' };
    expect(rowsOf([wireRow()], { status })).toMatchObject([{ event: 'IN_TRANSIT' }]);
  });

  it.each([
    ['an unknown state and no history', { status: { statusCode: 'unknown' }, events: [] }, { kind: 'not_found' }],
    ['neither history nor state', { status: null, events: null }, { failure: 'malformed' }],
    ['rows that are none', { events: ['?', 3] }, { failure: 'malformed' }],
    ['a history of the wrong type', { events: 'none' }, { failure: 'malformed' }],
  ])('with %s is never an empty look', (_, fields, expected) => {
    expect(lookAt([wireShipment(fields)])).toMatchObject(expected);
  });

  it('names the number of the carrier that delivers', () => {
    const references = [
      { type: 'ecommerce-number', number: NUMBER },
      { type: 'local-tracking-number', number: 'h01 pqa 0010751022' },
    ];
    const details = { references, provider: { destinationProvider: 'bpost' } };
    expect(lookAt([wireShipment({ id: 'GM0000000000', details })])).toMatchObject({
      lastMile: { number: 'H01PQA0010751022', carrierName: 'bpost' },
      syncedAt: null,
      stopped: false,
    });
  });

  it.each([
    ['its own', [{ type: 'local-tracking-number', number: NUMBER }]],
    ['two', ['AAAAA1', 'AAAAA2'].map((number) => ({ type: 'local-tracking-number', number }))],
    ['a customer’s', [{ type: 'customer-reference', number: 'ORDER1001' }]],
    ['a wrong type', { type: 'local-tracking-number' }],
  ])('with a second number that is %s has no last mile', (_, references) => {
    expect(lookAt([wireShipment({ details: { references } })])).toMatchObject({ kind: 'looked', lastMile: null });
  });
});

describe('of several shipments', () => {
  const former = wireShipment({
    status: null,
    events: [wireRow({ timestamp: '2026-07-01T10:00:00', status: 'OK', description: 'Delivered' })],
  });
  const german = wireShipment({ service: 'parcel-de', events: [wireRow({ description: 'Bearbeitet' })] });

  it('the one of the service asked for is ours', () => {
    expect(lookAt([german, wireShipment()])).toMatchObject({ kind: 'looked', carrierName: 'DHL Express' });
  });

  it('the one that lived since the order is ours, even with a row stamped a year early', () => {
    const ours = wireShipment({ events: [wireRow(), wireRow({ timestamp: '2025-11-02T09:00:00', status: 'PU' })] });
    expect(lookAt([former, ours])).toMatchObject({ kind: 'looked', rows: [{ code: 'PU' }, { code: 'PL' }] });
  });

  it('two that did cannot be told apart', () => {
    expect(lookAt([wireShipment(), wireShipment()])).toMatchObject({ failure: 'cannot_track' });
  });

  it('the only one is not ours if it ended before the order', () => {
    expect(lookAt([former])).toMatchObject({ kind: 'not_found' });
  });

  it('none is ours if all are another company’s, and the sentence names it', () => {
    const look = lookAt([german]);
    expect(look).toMatchObject({
      failure: 'cannot_track',
      reason: 'DHL has this number with its service parcel-de, not with express; correct the carrier.',
    });
  });

  it('another parcel’s is never ours, and leaves no trace', () => {
    expect(lookAt([wireShipment({ id: '9999999999' })])).toEqual({
      kind: 'sync_failed',
      failure: 'malformed',
      reason: 'DHL answered about another shipment than the one asked for.',
      retryAfterMs: null,
      raw: null,
    });
  });

  it('none at all is a number nobody has', () => {
    expect(lookAt([])).toMatchObject({ kind: 'not_found' });
  });
});

describe('persons', () => {
  const person = { '@type': 'Person', name: 'Alex Example', givenName: 'Alex', familyName: 'Example' };
  const personal = wireShipment({
    serviceUrl: 'https://www.example.com/?postcode=99999',
    destination: {
      address: { addressLocality: 'Exampletown', streetAddress: '1 Example Street', postalCode: '99999' },
    },
    details: {
      receiver: { ...person, address: { postalCode: '99999', streetAddress: '1 Example Street' } },
      sender: { name: 'Alex Example' },
      proofOfDelivery: { signed: person, signatureUrl: 'https://www.example.com/alex.png' },
      references: [{ type: 'customer-reference', number: 'for Alex Example' }],
    },
    events: [
      wireRow({ status: 'OK', description: 'Delivered - Signed for by: ALEX EXAMPLE', remark: 'Alex' }),
      wireRow({
        timestamp: '2026-11-02T09:00:00',
        location: { address: { addressLocality: 'BONN', postalCode: '99999' } },
      }),
    ],
  });

  it('are neither in the rows nor in the raw answer', () => {
    const look = lookAt([personal]);
    expect(look).toMatchObject({
      rows: [{ place: 'BONN' }, { event: 'DELIVERED', text: 'Delivered - Signed for by' }],
    });
    expect(JSON.stringify(look)).not.toMatch(/alex|99999|example/i);
  });

  it('are not in what is stored of an answer that cannot be read', () => {
    for (const body of [answerBody([personal]).slice(0, -30), JSON.stringify({ items: [personal] })]) {
      const outcome = outcomeFor({ number: NUMBER, service: 'express', notBefore: NOT_BEFORE }, 200, body);
      expect(outcome).toMatchObject({ look: { failure: 'malformed', raw: null }, requestFault: true });
    }
  });
});

describe('reading an answer again', () => {
  it('gives what the look gave, from the part of it that is stored', () => {
    const look = lookAt([wireShipment({ service: 'parcel-de' }), wireShipment()]);
    expect(readAnswer(look.raw ?? '')).toMatchObject([{ number: NUMBER, look }]);
  });

  it('gives every shipment of a whole answer', () => {
    expect(readAnswer(answerBody([wireShipment(), wireShipment({ id: null }), 'none']))).toMatchObject([
      { number: NUMBER, look: { kind: 'looked' } },
      { number: null, look: { kind: 'looked' } },
      { number: null, look: { failure: 'malformed' } },
    ]);
  });

  it.each([
    [NOT_FOUND, { kind: 'not_found' }],
    ['{"title":"Unauthorized","status":401}', { failure: 'unauthorised' }],
    ['{"title":"Too Many Requests","status":429}', { failure: 'rate_limited' }],
    ['{"title":"Bad Request","status":400}', { failure: 'refused' }],
    ['{"title":"Internal Server Error","status":500}', { failure: 'unavailable' }],
  ])('gives the meaning of the problem %s', (body, look) => {
    expect(readAnswer(body)).toMatchObject([{ number: null, look }]);
  });

  it.each(['', 'no', '[]', '{"code":0,"data":{}}', '{"shipments":{}}', '<html></html>', '[['])(
    'gives nothing where it is none: %j',
    (body) => {
      expect(readAnswer(body)).toBeNull();
    },
  );

  it('survives an answer of any depth', () => {
    const depth = 20_000;
    expect(readAnswer(`{"shipments":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toMatchObject([{ number: null }]);
  });
});
