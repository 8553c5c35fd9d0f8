import type { Lexicon } from './lexicon.ts';
import type { NameRegister } from './name-register.ts';
import { NameTrie } from './name-trie.ts';
import type { Mention } from './names.ts';
import type { ArticleReadings } from './reading.ts';
import { type Identity, identityOf } from './resolve-article.ts';
import { type Token, tokenise } from './tokens.ts';

/** Names in headings: those the article's own text has made certain, and those a list holds; never a new one. */
export function headingMentions(
  headings: ArticleReadings['headings'],
  names: ReadonlyMap<string, Identity>,
  lexicon: Lexicon,
  register: NameRegister,
): readonly Mention[] {
  if (headings.length === 0) return [];
  const own = new NameTrie<Identity>();
  for (const [key, identity] of names) own.add(key, identity, true);
  return headings.flatMap(({ place, text }) => {
    const tokens = tokenise(text);
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const found = longest(own, lexicon, tokens, at);
      const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
      if (found === undefined || first === undefined || last === undefined) continue;
      const surface = text.slice(first.start, last.end);
      const slug = register.note(found.identity, surface, false);
      const { kind } = found.identity;
      mentions.push({ kind, slug, place, start: first.start, end: last.end, text: surface, rule: found.rule });
      at += found.length - 1;
    }
    return mentions;
  });
}

interface FoundName {
  readonly identity: Identity;
  readonly length: number;
  readonly rule: string;
}

function longest(
  own: NameTrie<Identity>,
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): FoundName | undefined {
  const known = lexicon.names.longestAt(tokens, at);
  const listed = known !== undefined && !known.value.ambiguous ? known : undefined;
  const met = tokens[at]?.shape === 'lower' ? undefined : own.longestAt(tokens, at);
  if (met && met.length >= (listed?.length ?? 0) && listed?.value.name.source !== 'authority')
    return { identity: met.value, length: met.length, rule: 'heading' };
  if (listed === undefined) return undefined;
  const rule = listed.value.name.source === 'authority' ? 'authority' : 'gazetteer';
  return { identity: identityOf(listed.value), length: listed.length, rule };
}
