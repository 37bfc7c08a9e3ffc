import type { Words } from '../concept.ts';
import { AR } from './ar.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import { RU } from './ru.ts';
import { TR } from './tr.ts';
import { ZH } from './zh.ts';

/** Every language read. A text may mix them, so all are looked for at once. */
export const LANGUAGES: readonly Words[] = [EN, ZH, DE, FR, ES, PT, IT, NL, PL, RU, JA, TR, AR];
