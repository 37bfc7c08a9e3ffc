import { describe, expect, it } from 'vitest';
import { codeList, findIn, meaningIn } from '../../../carriers/code-list.ts';
import { EVERY_LIST } from './every-list.ts';

/** How many rows each list has: a row lost or doubled in an edit shows here. */
const SIZES: Readonly<Record<string, number>> = {
  'AfterShip subtag': 43,
  'AfterShip tag': 9,
  'DHL Express event': 43,
  'DHL Unified status code': 5,
  'DHL shipment status': 7,
  'DHL parcel-de detail': 1,
  'DHL eCommerce status': 5,
  'FedEx event': 42,
  'FedEx exception': 7,
  'FedEx derived status': 3,
  'FedEx latest status': 1,
  'UPS type': 11,
  'UPS status': 14,
  'UPS code': 7,
  'UPU EMSEVT': 26,
  'UPU IPS event': 8,
  'UPU retention reason': 1,
  'Cainiao action': 64,
  '4PX business link': 31,
  'Yunda oversea': 6,
  'Colissimo event': 34,
  'La Poste event': 19,
  'InPost event': 25,
  'Royal Mail event': 23,
  'Landmark event': 21,
  'Seko event': 20,
  'Spring event': 18,
  'USPS category': 15,
  'Pitney Bowes event': 14,
  'WMG status': 10,
  'PostNL phase': 7,
  'X12 214': 11,
};

describe('the lists of codes', () => {
  it('all load, each once and with all its rows', () => {
    expect(EVERY_LIST).toHaveLength(Object.keys(SIZES).length);
    expect(Object.fromEntries(EVERY_LIST.map(({ name, codes }) => [name, codes.size]))).toEqual(SIZES);
  });

  it.each(EVERY_LIST.map((list) => [list.name, list] as const))('of %s know no key of a prototype', (_, list) => {
    for (const key of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '']) {
      expect(meaningIn(list, key)).toBeNull();
    }
  });

  it('leave the words to decide where a code covers opposite meanings', () => {
    const left = EVERY_LIST.flatMap(({ name, codes }) =>
      [...codes].flatMap(([code, meaning]) => (meaning.wordsDecide ? `${name}: ${code}` : [])),
    );
    expect(left.toSorted()).toEqual(
      [
        '4PX business link: FPX_D_UNDG',
        '4PX business link: FPX_M_CRSD',
        'AfterShip subtag: Exception_006',
        'AfterShip subtag: InTransit_005',
        'AfterShip subtag: InTransit_007',
        'DHL Express event: CD',
        'DHL Express event: RR',
        'DHL Express event: UD',
        'FedEx event: CD',
        'FedEx event: DE',
        'FedEx event: DL',
        'FedEx event: SE',
        'FedEx latest status: FD',
        'Landmark event: 125',
        'UPS status: X/-/092',
        'UPS status: X/BB/014',
        'UPS status: X/BB/058',
        'UPS status: X/DA/014',
        'UPS status: X/RZ/012',
        'UPS status: X/RZ/014',
        'UPS type: D',
        'UPS type: X',
        'UPU EMSEVT: EME',
        'UPU EMSEVT: EMH',
      ].toSorted(),
    );
  });
});

describe('a list of codes', () => {
  const list = codeList(
    'Example',
    'native',
    { doc: { A: 'ACCEPTED' }, client: { B: 'DELIVERED' } },
    { wordsDecide: ['B'], notes: { A: 'first scan' } },
  );

  it('keeps source, note and whether words decide with each code', () => {
    expect(meaningIn(list, 'A')).toEqual({ event: 'ACCEPTED', source: 'doc', note: 'first scan', wordsDecide: false });
    expect(meaningIn(list, 'B')).toEqual({ event: 'DELIVERED', source: 'client', note: null, wordsDecide: true });
  });

  it('says by which list a meaning was found, and finds none for no code', () => {
    expect(findIn(list, 'A')).toMatchObject([{ list: 'Example', rank: 'native', meaning: { event: 'ACCEPTED' } }]);
    expect(findIn(list, 'a')).toEqual([]);
    expect(findIn(list, null)).toEqual([]);
  });

  it('refuses a code that stands under two sources', () => {
    expect(() => codeList('Twice', 'native', { doc: { A: 'ACCEPTED' }, client: { A: 'ACCEPTED' } })).toThrow(
      RangeError,
    );
  });

  it('refuses a remark on a code that is not there', () => {
    expect(() => codeList('Note', 'native', { doc: { A: 'ACCEPTED' } }, { notes: { B: 'x' } })).toThrow(RangeError);
    expect(() => codeList('Words', 'native', { doc: { A: 'ACCEPTED' } }, { wordsDecide: ['B'] })).toThrow(RangeError);
  });
});
