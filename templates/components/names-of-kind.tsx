import type { JSX } from 'preact';
import type { NameKind } from '../../src/names/names.ts';
import { nameUrl } from '../../src/site/addresses.ts';
import type { NameUse } from '../../src/site/name-uses.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface NamesOfKindProps {
  readonly kind: NameKind;
  /** In the order in which the article names them. */
  readonly names: readonly NameUse[];
}

/** Names beside the text before the rest are folded away; two more are shown rather than folded. */
const shownAtFirst = 20;

/** The people, places, organisations or topics of an article, as links. */
export function NamesOfKind({ kind, names }: NamesOfKindProps): JSX.Element | null {
  const { say, count } = useWording();
  const uses = names.filter(use => use.name.kind === kind);
  if (uses.length === 0) return null;
  const folded = uses.slice(uses.length > shownAtFirst + 2 ? shownAtFirst : uses.length);
  return (
    <section>
      <h2 class="rubric">{say(`section.${kind}`)}</h2>
      <NameLinks uses={uses.slice(0, uses.length - folded.length)} />
      {folded.length > 0 && (
        <details class="more-names">
          <summary>{count('article.moreNames', folded.length)}</summary>
          <NameLinks uses={folded} />
        </details>
      )}
    </section>
  );
}

function NameLinks({ uses }: { readonly uses: readonly NameUse[] }): JSX.Element {
  const { link } = useSite();
  return (
    <ul class="name-list">
      {uses.map(use => (
        <li>
          <a href={link(nameUrl(use.name))}>{use.name.preferred}</a>
        </li>
      ))}
    </ul>
  );
}
