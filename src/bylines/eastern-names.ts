import { hangulLabels, hangulRoles, hanLabels } from './byline-words.ts';

const longest = 90;
const script = /[\p{Script=Han}\p{Script=Hangul}]/u;
const han = String.raw`\p{Script=Han}{2,4}(?:[、，, ]\p{Script=Han}{2,4}){0,4}`;
const hangul = String.raw`\p{Script=Hangul}{2,4}`;

/** "구현모 기자", a name of two to four syllables before "reporter" or "correspondent". */
const beforeRole = new RegExp(String.raw`(?<!\p{L})(${hangul}) ?(?:${hangulRoles})(?!\p{L})`, 'gu');
/** “글 김하늘”: nothing else stands on the line, since “글” is a word of its own. */
const afterLabel = new RegExp(`^(?:${hangulLabels}) ?[:=·| ] ?(${hangul}(?:[,·] ?${hangul}){0,4})$`, 'u');
/** "(责编：牛镛、岳弘彬)": what the word before the colon says of the names, one or more. */
const marked = new RegExp(String.raw`(?:${hanLabels}) ?[:：／/|｜＝=] ?(${han})(?!\p{Script=Han})`, 'u');
/** “记者 李四”, “記者李四／台北報導”. */
const unmarked = new RegExp(String.raw`^(?:记者|記者)(?: (${han})$|(\p{Script=Han}{2,3}) ?[／/|｜])`, 'u');

/** Whether the text has letters of these scripts. */
export function isEastern(text: string): boolean {
  return script.test(text);
}

/** Names of writers in scripts without large letters, where a word beside them says that they write. */
export function easternNames(text: string): readonly string[] {
  if (text.length > longest) return [];
  const korean = [...text.matchAll(beforeRole)].flatMap(([, name]) => name ?? []);
  if (korean.length > 0) return korean;
  const found = afterLabel.exec(text) ?? marked.exec(text) ?? unmarked.exec(text);
  return (found?.[1] ?? found?.[2])?.split(/[、，,· ]\s?/u) ?? [];
}
