import type { ArchiveEvidence } from './archive-evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameRegister } from './name-register.ts';
import { NameTrie } from './name-trie.ts';
import type { Mention } from './names.ts';
import type { ArticleReadings } from './reading.ts';
import { type Identity, identityOf } from './resolve-article.ts';
import { type Token, tokenise } from './tokens.ts';
import { functionWords } from './words/language.ts';

/** Names in headings: those the article's own text or another's has made certain, and those a list holds; never a new one. */
export function headingMentions(
  headings: ArticleReadings['headings'],
  names: ReadonlyMap<string, Identity>,
  archive: ArchiveEvidence,
  lexicon: Lexicon,
  register: NameRegister,
): readonly Mention[] {
  if (headings.length === 0) return [];
  const own = new NameTrie<Identity>();
  for (const [key, identity] of names) own.add(key, identity, true);
  return headings.flatMap(({ place, text, start: offset }) => {
    const tokens = tokenise(text);
    const isShouted = !/\p{Ll}/u.test(text);
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const found = longest([own, archive.fullNames], lexicon, tokens, at);
      const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
      if (found === undefined || first === undefined || last === undefined) continue;
      // In “MAN WHO FELL” nothing tells the word from the World Health Organization.
      if (isShouted && found.length === 1 && functionWords.has(first.folded)) continue;
      const surface = text.slice(first.start, last.end);
      const slug = register.note(found.identity, surface, false);
      const { kind } = found.identity;
      const [start, end] = [offset + first.start, offset + last.end];
      mentions.push({ kind, slug, place, start, end, text: surface, rule: found.rule });
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

/** The longest of the names met in articles, this one's own first, and of the listed ones. */
function longest(
  met: readonly NameTrie<Identity>[],
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): FoundName | undefined {
  const known = lexicon.names.longestAt(tokens, at);
  const listed = known !== undefined && !known.value.ambiguous ? known : undefined;
  const candidates = tokens[at]?.shape === 'lower' ? [] : met.map(names => names.longestAt(tokens, at));
  const [first, second] = candidates;
  const found = (second?.length ?? 0) > (first?.length ?? 0) ? second : first;
  if (found && found.length >= (listed?.length ?? 0) && listed?.value.name.source !== 'authority')
    return { identity: found.value, length: found.length, rule: 'heading' };
  if (listed === undefined) return undefined;
  const rule = listed.value.name.source === 'authority' ? 'authority' : 'gazetteer';
  return { identity: identityOf(listed.value), length: listed.length, rule };
}
