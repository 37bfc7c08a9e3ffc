import { describe, expect, test } from 'vitest';
import { classifyText } from '../../../domain/reading/classify-text.ts';
import { MODIFIERS, OUTCOMES, TOPICS, TROUBLES } from '../../../domain/reading/concept.ts';
import { normaliseText } from '../../../domain/reading/normalise-text.ts';
import { findPhrases, indexPhrases } from '../../../domain/reading/phrase-index.ts';
import { LANGUAGES } from '../../../domain/reading/words/index.ts';

const phrases = LANGUAGES.flatMap((words) => Object.values(words)).flatMap((list) =>
  list.split(',').map((phrase) => phrase.trim()),
);

describe('the lexicon', () => {
  test('has thirteen languages, each with a word for nearly everything', () => {
    const concepts = [...TOPICS, ...OUTCOMES, ...TROUBLES, ...MODIFIERS];
    const poor = LANGUAGES.filter((words) => concepts.filter((concept) => words[concept] === undefined).length > 2);
    expect(LANGUAGES).toHaveLength(13);
    expect(poor).toEqual([]);
  });

  test('holds words and stems only: no phrase is empty, long or a pattern', () => {
    const strange = phrases.filter(
      (phrase) =>
        normaliseText(phrase.replaceAll('*', '')).length === 0 ||
        phrase.length > 60 ||
        /[\\[\](){}+?|^$.]/.test(phrase),
    );
    expect(strange).toEqual([]);
  });

  test('says nothing twice', () => {
    const twice = LANGUAGES.flatMap((words) =>
      Object.entries(words).flatMap(([concept, list]) => {
        const all = list.split(',').map((phrase) => phrase.trim());
        return all.filter((phrase, at) => all.indexOf(phrase) !== at).map((phrase) => `${concept}: ${phrase}`);
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe('looking for phrases', () => {
  const index = indexPhrases([
    { delivered: 'zugestellt', not: 'nicht', customs: '*zoll, zoll*', return: 'an den * zurück', address: '住所' },
    { returned: 'zurückgegeben' },
  ]);
  const found = (text: string) =>
    findPhrases(index, normaliseText(text)).map(({ concept, start, end }) => [concept, start, end]);

  test('keeps to words', () => {
    expect(found('unzugestellt zugestelltes')).toEqual([]);
    expect(found('Zugestellt.')).toEqual([['delivered', 0, 10]]);
  });

  test('follows stems to the end of their word, and finds the ends of words', () => {
    expect(found('Zollamt')).toEqual([['customs', 0, 7]]);
    expect(found('Einfuhrzoll')).toEqual([['customs', 7, 11]]);
  });

  test('finds Chinese and Japanese anywhere', () => {
    expect(found('ご住所確認')).toEqual([['address', 1, 3]]);
  });

  test('knows umlauts however they are written', () => {
    for (const text of ['zurückgegeben', 'zurueckgegeben', 'ZURÜCKGEGEBEN', 'zuruckgegeben']) {
      expect(found(text).map(([concept]) => concept)).toEqual(['returned']);
    }
  });

  test('is done with a long text where the first lines end', () => {
    for (const part of ['a', 'customs ', '未', 'customs held ', 'not ', '未签收', '&amp;', '.,', 'Ã©', '<a']) {
      const long = part.repeat(100_000 / part.length);
      expect(classifyText(long)).toEqual(classifyText(long.slice(0, 1_600)));
    }
  });
});
