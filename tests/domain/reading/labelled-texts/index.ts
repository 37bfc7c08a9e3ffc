import { AR } from './ar.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import type { LabelledText } from './labelled-text.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import { RU } from './ru.ts';
import { TR } from './tr.ts';
import { ZH } from './zh.ts';

/**
 * Scan texts with their right reading, by language. Labelled from the texts alone, without a look at any rule that
 * reads them; so a label changes only where the text itself says otherwise, never to suit a rule.
 */
export const LABELLED_TEXTS = {
  en: EN,
  zh: ZH,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
  it: IT,
  nl: NL,
  pl: PL,
  ru: RU,
  ja: JA,
  tr: TR,
  ar: AR,
} as const satisfies Readonly<Record<string, readonly LabelledText[]>>;
