/** Carriers write a line or two, and feeds are kept to 500 characters; what is longer is cut, so no text takes long. */
const MAX_LENGTH = 600;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  iacute: 'í',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  uacute: 'ú',
  uuml: 'ü',
  szlig: 'ß',
  rsquo: "'",
  lsquo: "'",
};

/** The characters Windows-1252 has for the bytes 0x80 to 0x9f, in that order. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Letters that no decomposition takes apart, and letters of one sound that are written several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};

/** Traditional Chinese characters of the trade, each before its simplified form. */
const SIMPLIFIED = pairs(
  '關关貨货遞递簽签進进報报稅税費费單单據据證证號号碼码資资訊讯發发達达運运輸输轉转離离開开機机場场處处裡里際际國国內内檢检驗验異异狀状態态結结束束誤误無无絕绝領领鋪铺櫃柜點点經经過过還还電电話话聯联繫系辦办構构務务員员遲迟颱台風风遺遗失失損损壞坏銷销毀毁滯滞留留預预計计將将請请儘尽補补齊齐繳缴納纳認认錄录備备啟启車车飛飞見见實实際际寫写給给時时間间爲为為为沒没對对應应該该後后個个執执權权許许許许術术並并從从歸归門门錯错區区東东書书會会來来戶户終终續续製制規规審审單单雙双陸陆寄寄攬揽裝装載载箱箱',
);

/**
 * A text as the phrases are compared with it: entities and broken encodings mended, lower case, without accents, Chinese
 * simplified; words parted by one blank, clauses by a comma, sentences by a full stop, and nothing else left in it.
 *
 * @example normaliseText('Retenu en <b>Douane</b> – ZÜRICH (CH)!') // 'retenu en douane, zurich, ch.'
 */
export function normaliseText(text: string): string {
  const mended = mendEncoding(decodeEntities(decodeEntities(text.slice(0, 2 * MAX_LENGTH))))
    .slice(0, MAX_LENGTH)
    .replaceAll(/<\/?[a-z][^<>]{0,80}>/giu, ' ')
    // "No. 4711" and "Nº 3" are numbers, not a no.
    .replaceAll(/(?<![\p{L}\p{N}])(?:n[º°]|№|no\.?|nr\.?)(?=\s*\d)/giu, ' ');
  return markClauses(plainLetters(mended));
}

function plainLetters(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      // Accents, Arabic vowel signs and hamzas, the Arabic stretch, and what is invisible. Japanese sound marks stay.
      .replaceAll(/(?![\u3099\u309a])\p{Mn}|[\u0640\p{Cf}]/gu, '')
      .normalize('NFC')
      .replaceAll(/[ßøæœłđıىةکی]/gu, (letter) => LETTERS[letter] ?? letter)
      .replaceAll(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character)
      .replaceAll(/n['’`´]t(?![\p{L}\p{N}])/gu, ' not')
  );
}

/** A dot inside a word or a number ends nothing, nor does a hyphen or an apostrophe. */
function markClauses(text: string): string {
  return (
    text
      // With a blank, for none follows where a language writes none: "届きました。返送中" is two sentences.
      .replaceAll(/[;!?。؟؛|•\n\r…]|\.(?![\p{L}\p{N}])/gu, '. ')
      .replaceAll(/[,:/\\()[\]{}【】〔〕「」『』《》、،–—―~>]|\s-+\s?|\s?-+\s/gu, ',')
      .replaceAll(/[^\p{L}\p{N}.,]+|(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, ' ')
      .replaceAll(
        /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
        '',
      )
      .replaceAll(/ ?([.,])[ .,]*/gu, (marks, first: string) => (marks.includes('.') ? '.' : first))
      .replace(/^[ .,]+/u, '')
      .trimEnd()
  );
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff)
      ? String.fromCodePoint(point)
      : whole;
  });
}

/** UTF-8 that somebody read as Latin-1 or Windows-1252 ("dÃ©douanement"): a run that is valid UTF-8 was meant as such. */
function mendEncoding(text: string): string {
  // A no-break space behind an accented capital would look like half of such a letter.
  return text.replaceAll('\u00a0', ' ').replaceAll(/[\u0080-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}/gu, (run) => {
    const bytes = Array.from(run, (character) => {
      const at = WINDOWS_1252.indexOf(character);
      return at === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + at;
    });
    try {
      return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    } catch {
      return run;
    }
  });
}

function pairs(characters: string): ReadonlyMap<string, string> {
  const all = Array.from(characters);
  return new Map(all.flatMap((each, at) => (at % 2 === 0 ? [[each, all[at + 1] ?? each] as const] : [])));
}
