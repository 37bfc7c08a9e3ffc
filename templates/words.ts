import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/notice.ts';
import { type Catalogue, en, type MessageKey } from './en.ts';
import { ptBR } from './pt-BR.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, 'pt-BR': ptBR };

/** Locale of days, numbers and plurals. English reads day before month, as most buyers abroad expect: 4 December 2026. */
const FORMAT_LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', 'pt-BR': 'pt-BR' };

/** Writing direction for `dir`; both languages run left to right. */
export const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', 'pt-BR': 'ltr' };

export type Values = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** The words of one language, with the days and countries that go into them. */
export interface Words {
  readonly language: Language;
  /** @throws {Error} naming the placeholder when a value is missing. */
  say(key: MessageKey, values?: Values): string;
  /** `4 December 2026` for `2026-12-04`. @throws {RangeError} when it is no day. */
  day(isoDay: string): string;
  /** A country's name for `BR`; null where the code is unknown. */
  country(code: string | null): string | null;
}

/** Words in `language`. Nothing in them depends on the clock or zone of the machine. */
export function wordsIn(language: Language): Words {
  const locale = FORMAT_LOCALE[language];
  return {
    language,
    say(key, values) {
      const id = `${language} ${key}`;
      let format = compiled.get(id);
      if (!format) {
        // Tags would be read as markup: there is none in a catalogue, and `<` in a value stays what it is.
        format = new IntlMessageFormat(CATALOGUES[language][key], locale, undefined, { ignoreTag: true });
        compiled.set(id, format);
      }
      return String(format.format(values));
    },
    day(isoDay) {
      const instant = /^\d{4}-\d{2}-\d{2}$/u.test(isoDay) ? Date.parse(`${isoDay}T00:00:00Z`) : Number.NaN;
      if (Number.isNaN(instant)) {
        throw new RangeError(`Day ${JSON.stringify(isoDay.slice(0, 40))} must be a calendar day such as "2026-12-04".`);
      }
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
      // Brazil counts the first of a month: "1º de dezembro". CLDR writes a bare 1.
      return language === 'pt-BR' ? day.replace(/^1 /u, '1º ') : day;
    },
    country(code) {
      if (code === null || !/^[A-Za-z]{2}$/u.test(code)) return null;
      const name = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(code.toUpperCase());
      return name ?? null;
    },
  };
}
