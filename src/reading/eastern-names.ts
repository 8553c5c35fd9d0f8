const longest = 90;

/** "구현모 기자", a name of two to four syllables before "reporter" or "correspondent". */
const korean = /(?<!\p{L})(\p{Script=Hangul}{2,4}) ?(?:기자|특파원)(?!\p{L})/gu;

/** "(责编：牛镛、岳弘彬)": what the word before the colon says of the names, one or more. */
const chinese =
  /(?:记者|記者|作者|责编|責編|编辑|編輯|撰文|文) ?[:：] ?(\p{Script=Han}{2,4}(?:[、，, ]\p{Script=Han}{2,4}){0,4})(?!\p{Script=Han})/u;

/** Names of writers in scripts without large letters, where a word beside them says that they write. */
export function easternNames(text: string): string[] {
  if (text.length > longest) return [];
  if (text.includes('기자') || text.includes('특파원'))
    return [...text.matchAll(korean)].flatMap(([, name]) => name ?? []);
  return chinese.exec(text)?.[1]?.split(/[、，, ]/u) ?? [];
}
