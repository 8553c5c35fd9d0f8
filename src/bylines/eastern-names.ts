import { baseLanguage } from '../dates/month-words.ts';
import type { NameOrders, PartedName } from './parted-name.ts';

/** Languages whose names have the family name first, also in Latin letters. */
const familyFirstLanguages: ReadonlySet<string> = new Set(['hu', 'vi']);

const han = /^\p{Script=Han}{2,5}$/u;
const hangul = /^\p{Script=Hangul}{2,5}$/u;
const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{2,8}$/u;
const easternLetters = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々 ·・‧]+$/u;

/** Chinese and Korean family names of two characters; all others have one. */
const twoHan: ReadonlySet<string> = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 夏侯 司空 端木 南宫 南宮'.split(
    ' ',
  ),
);
const twoHangul: ReadonlySet<string> = new Set('남궁 황보 제갈 사공 선우 독고 서문'.split(' '));

/**
 * A name in Han, kana or Hangul: family name first. Names from elsewhere, with a dot between their parts (“唐纳德·特朗普”),
 * and Japanese ones without a space stay whole, for nothing in them tells where to part them. Undefined for other letters.
 */
export function easternName(text: string, language: string): PartedName | undefined {
  if (!easternLetters.test(text)) return undefined;
  const whole = { kind: 'whole', text } as const;
  const [family = '', given = '', ...more] = text.split(' ');
  if (/[·・‧]/u.test(text) || more.length > 0) return whole;
  if (given !== '') return { kind: 'person', given, family, isFamilyFirst: true };
  if (hangul.test(text)) return parted(text, twoHangul.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1);
  if (baseLanguage(language) === 'ja' || (japanese.test(text) && !han.test(text))) return whole;
  if (han.test(text) && text.length < 5) return parted(text, twoHan.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1);
  return whole;
}

function parted(text: string, length: number): PartedName {
  return { kind: 'person', given: text.slice(length), family: text.slice(0, length), isFamilyFirst: true };
}

/** Whether a name of several words has its family name first: by the archive's own rule, by its language, by its form. */
export function isFamilyFirst(words: readonly string[], language: string, orders: NameOrders = {}): boolean {
  const tag = baseLanguage(language) ?? '';
  const order = orders[language] ?? orders[tag];
  if (order !== undefined) return order === 'family-first';
  return familyFirstLanguages.has(tag) || endsInPatronymic(words) || endsInInitials(words) || isRomanised(words);
}

/** “Петров Иван Иванович”, “Шевченко Олена Петрівна”: what comes after the given name in Russian and Ukrainian. */
function endsInPatronymic(words: readonly string[]): boolean {
  return words.length === 3 && /(?:вич|вна|ична|івна|ївна|ілліч)$/u.test(words[2] ?? '');
}

/** “Петров И. И.”, “Rowling J.K.” */
function endsInInitials([first = '', ...rest]: readonly string[]): boolean {
  return first.length > 2 && rest.length > 0 && /^(?:\p{Lu}\. ?){2,3}$/u.test(rest.join(' '));
}

const koreanFamilies: ReadonlySet<string> = new Set(
  'kim lee park choi jung jeong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song moon bae baek ban roh noh hong yang ko'.split(
    ' ',
  ),
);
const vietnameseFamilies: ReadonlySet<string> = new Set(
  'nguyen nguyễn tran trần pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang đặng bui bùi'.split(' '),
);
const chineseFamilies: ReadonlySet<string> = new Set(
  (
    'xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng ' +
    'feng cao peng zeng xiao tian dong yuan pan jiang cai yu du ye cheng su wei lu ding ren shen yao fu zhong cui tan liao fan jin ' +
    'shi jia xia fang zou xiong meng qin qiu hou bo mo'
  ).split(' '),
);
const pinyin =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)){1,2}$/u;
/** Syllables of Korean names as newspapers write them. */
const korean =
  /^(?:ch?|[bdghjkmnprsty]|kw|hy|hw|k?y|w)?(?:eo|eu|oo|ae|oe|ui|ye|ya|yo|yu|yeo|ee|[aeiou])(?:ng|[nmklpth])?$/u;

/** A name from East Asia in Latin letters, where its family name is a common one and the rest can be nothing else. */
function isRomanised(words: readonly string[]): boolean {
  const [family = '', ...given] = words.map(word => word.toLowerCase());
  const [first = '', second] = given;
  if (words.length === 2) {
    // “Kim Min-jun”, “Tsai Ing-wen”: the second part is written small.
    if (/^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(words[1] ?? '') && !words[0]?.includes('-')) return true;
    return chineseFamilies.has(family) && pinyin.test(first) && !chineseFamilies.has(first);
  }
  if (second === undefined || words.length > 4) return false;
  if (vietnameseFamilies.has(family)) return true;
  return words.length === 3 && koreanFamilies.has(family) && korean.test(first) && korean.test(second);
}
