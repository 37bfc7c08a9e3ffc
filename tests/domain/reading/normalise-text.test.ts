import { expect, test } from 'vitest';
import { normaliseText } from '../../../domain/reading/normalise-text.ts';

test.each([
  { what: 'entities, also escaped twice', text: 'l&amp;#39;exp&eacute;diteur', plain: 'l expediteur' },
  { what: 'UTF-8 read as Latin-1', text: 'DÃ©douanement terminÃ©', plain: 'dedouanement termine' },
  { what: 'UTF-8 read as Windows-1252', text: 'æ¸…å…³', plain: '清关' },
  { what: 'text that only looks broken', text: 'Ärger in Ç', plain: 'arger in c' },
  { what: 'full-width letters', text: 'ＤＨＬ　通関', plain: 'dhl 通関' },
  { what: 'the Turkish i', text: 'TESLİM ALICI ılık', plain: 'teslim alici ilik' },
  { what: 'Arabic letters and vowel signs', text: 'تَمَّ الإفراج عن الشحنة', plain: 'تم الافراج عن الشحنه' },
  { what: 'traditional Chinese', text: '海關 已簽收', plain: '海关已签收' },
  { what: 'Japanese sound marks, which are kept', text: 'がぎ', plain: 'がぎ' },
  { what: 'numbers that are no no', text: 'Nº 12, No. 4, no 5', plain: '12,4,5' },
  { what: 'English contractions', text: "couldn't, isn’t", plain: 'could not,is not' },
  { what: 'clauses and sentences', text: '【A】b - c/d; e. F.G! h-i', plain: 'a,b,c,d.e.f g.h i' },
  { what: 'tags', text: 'on <b>hold</b>', plain: 'on hold' },
])('mends $what', ({ text, plain }) => {
  expect(normaliseText(text)).toBe(plain);
});
