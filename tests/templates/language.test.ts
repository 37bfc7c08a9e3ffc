import { expect, it } from 'vitest';
import { languageFor } from '../../templates/language.ts';

it.each([
  ['pt-BR', 'US', 'en', 'pt-BR'],
  ['pt', null, 'en', 'pt-BR'],
  ['pt_PT', null, 'en', 'pt-BR'],
  ['EN-us', 'BR', 'pt-BR', 'en'],
  [null, 'BR', 'en', 'pt-BR'],
  [null, 'us', 'pt-BR', 'en'],
  ['fr-FR', 'BR', 'en', 'pt-BR'],
  ['fr-FR', 'FR', 'pt-BR', 'pt-BR'],
  ['', '', 'en', 'en'],
  [null, null, 'pt-BR', 'pt-BR'],
] as const)('writes a buyer with locale %j in %j, default %s, in %s', (locale, country, byDefault, expected) => {
  expect(languageFor(locale, country, byDefault)).toBe(expected);
});
