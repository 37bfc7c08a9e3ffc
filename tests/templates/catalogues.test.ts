import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../domain/notice.ts';
import { PAPERS, papersFor } from '../../templates/documents.ts';
import { en, type MessageKey } from '../../templates/en.ts';
import { CATALOGUES, wordsIn } from '../../templates/words.ts';
import { placeholdersOf } from './placeholders.ts';

const KEYS = Object.keys(en) as MessageKey[];

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const catalogue = CATALOGUES[language];

  it('has the keys of the English one, no more and no fewer', () => {
    expect(new Set(Object.keys(catalogue))).toEqual(new Set(KEYS));
  });

  it.each(KEYS)('%s has the placeholders of the English text', (key) => {
    expect(placeholdersOf(catalogue[key])).toEqual(placeholdersOf(en[key]));
  });

  it.each(KEYS)('%s says nothing we cannot keep, and sells nothing', (key) => {
    expect(faultsIn(catalogue[key])).toEqual([]);
  });

  it.each(KEYS.filter((key) => catalogue[key].includes('plural')))('%s counts in every number', (key) => {
    for (const n of [0, 1, 2, 3, 11, 100, 1e6]) {
      const rest = { order: '#1', source: 'x', merchant: 'x', rules: 'BR', contact: 'email', day: 'x' };
      const said = wordsIn(language).say(key, { count: n, days: n, index: n, ...rest });
      // One parcel, or none, is not counted: "your order is on its way".
      const counted = catalogue[key].includes('{index, number}') && n < 2 ? '#1' : String(n);
      expect(said.replaceAll(/[.,\s]/gu, '')).toContain(counted);
      expect(said).not.toMatch(/[{}]|undefined|NaN/u);
    }
  });

  it('names each paper, and each list of papers has a reason', () => {
    for (const paper of PAPERS) expect(catalogue[`paper.${paper}`].length).toBeGreaterThan(10);
    for (const country of ['BR', 'US', 'DE', 'XX', null]) {
      const { rules, papers } = papersFor(country);
      expect(papers.length).toBeGreaterThanOrEqual(4);
      expect(wordsIn(language).say('documents.why', { rules }).length).toBeGreaterThan(20);
    }
  });
});

const FORBIDDEN: readonly [RegExp, string][] = [
  [
    /%|coupon|discount|\bsale\b|\boffer\b|free of charge|cupom|desconto|promo[çc]|oferta|gr[áa]tis|brinde/iu,
    'a promotion',
  ],
  [/guarant|definitely|certainly|garant|com certeza|sem falta/iu, 'a guarantee'],
  [
    /sorry for (?:the|any) inconvenience|we apologi[sz]e for any|pelo (?:transtorno|inconveniente)|pelos transtornos/iu,
    'an empty phrase',
  ],
  [/https?:|www\.|click|clique|bit\.ly/iu, 'a link of its own'],
  [/pay (?:now|here|online|at)|pague|pagar (?:agora|aqui)|boleto|\bpix\b/iu, 'a request to pay'],
  [/we will |vamos |within \d|em até \d+ (?:hora|dia)/iu, 'a promise'],
];

function faultsIn(text: string): readonly string[] {
  return FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, fault]) => fault);
}

it('would notice a promotion, a guarantee, a link and a promise', () => {
  for (const text of [
    '10% for you',
    'Entrega garantida',
    'Sorry for the inconvenience',
    'Visit www.example.com',
    'Pay now',
    'We will refund you',
  ]) {
    expect(faultsIn(text)).toHaveLength(1);
  }
});

it('refuses to speak without a value it needs', () => {
  expect(() => wordsIn('en').say('documents.subject')).toThrow(/order/u);
});

it('prints days of the calendar and refuses anything else', () => {
  expect(wordsIn('en').day('2026-12-04')).toBe('4 December 2026');
  expect(wordsIn('pt-BR').day('2026-12-04')).toBe('4 de dezembro de 2026');
  expect(wordsIn('pt-BR').day('2026-12-01')).toBe('1º de dezembro de 2026');
  for (const wrong of ['2026-12-04T10:00:00Z', '04/12/2026', '', '2026-13-01']) {
    expect(() => wordsIn('en').day(wrong)).toThrow(RangeError);
  }
});

it('names countries, and none for a code it does not know', () => {
  expect(wordsIn('pt-BR').country('de')).toBe('Alemanha');
  expect([wordsIn('en').country('QX'), wordsIn('en').country('USA'), wordsIn('en').country(null)]).toEqual([
    null,
    null,
    null,
  ]);
});
