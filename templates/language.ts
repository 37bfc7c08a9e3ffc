import type { Language } from '../domain/notice.ts';

/** Countries whose people mostly read one of our languages; Portuguese readers elsewhere read the Brazilian one. */
const LANGUAGE_OF_COUNTRY: Readonly<Record<string, Language>> = {
  AO: 'pt-BR',
  BR: 'pt-BR',
  CV: 'pt-BR',
  MZ: 'pt-BR',
  PT: 'pt-BR',
  AU: 'en',
  CA: 'en',
  GB: 'en',
  IE: 'en',
  NZ: 'en',
  US: 'en',
};

const LANGUAGE_OF_LOCALE: Readonly<Record<string, Language>> = { en: 'en', pt: 'pt-BR' };

/**
 * The language a buyer is written in: the locale they shopped in, else the language of the country the parcel goes to,
 * else the merchant's default. A locale without a catalogue (`fr-FR`) counts as none.
 */
export function languageFor(locale: string | null, country: string | null, merchantDefault: Language): Language {
  const spoken = locale?.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  return LANGUAGE_OF_LOCALE[spoken] ?? LANGUAGE_OF_COUNTRY[country?.trim().toUpperCase() ?? ''] ?? merchantDefault;
}
