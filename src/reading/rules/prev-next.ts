import { firstMatch } from '../first-match.ts';
import { foldText } from '../fold-text.ts';
import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const labels = new Set(
  [
    'Previous Story',
    'Next Story',
    'Previous Article',
    'Next Article',
    'Previous Post',
    'Next Post',
    'Previous News',
    'Next News',
    'Prev Post',
    'Older Post',
    'Newer Post',
    'Older Posts',
    'Newer Posts',
    'Post navigation',
    'Article navigation',
    'Continue Reading',
    'Nächster Artikel',
    'Vorheriger Artikel',
    'Nächster Beitrag',
    'Vorheriger Beitrag',
    'Beitragsnavigation',
    'Article précédent',
    'Article suivant',
    'Navigation de l’article',
    'Artículo anterior',
    'Artículo siguiente',
    'Siguiente artículo',
    'Noticia anterior',
    'Noticia siguiente',
    'Articolo precedente',
    'Articolo successivo',
    'Post anterior',
    'Próximo post',
    'Artigo anterior',
    'Próximo artigo',
    'Vorig artikel',
    'Volgend artikel',
    'Предыдущая запись',
    'Следующая запись',
    'Предыдущая статья',
    'Следующая статья',
    'Poprzedni artykuł',
    'Następny artykuł',
  ].map(foldText),
);

const inline = pattern(
  /^(?:previous|next|prev|older|newer) (?:post|article|story|entry)s? ?[:»›←→-]\s?\S.{2,200}$/iu,
  'Next post: Ten ways to cook rice',
  'Next story in the tower is the library',
);

const matchInline = firstMatch([inline]);

/** Labels of links to the previous and next article, and the headline under each. */
export const prevNext: Rule = {
  name: 'previous-next',
  sentence: 'Links to the previous or next article of the site.',
  precision: 'strong',
  patterns: [inline],
  find(page, sofar) {
    const found: Verdict[] = [];
    page.solid.forEach((index, place) => {
      const line = page.lines[index];
      if (!line || !sofar.isOpen(index)) return;
      if (labels.has(line.folded)) found.push(labelVerdict(index), ...titleUnder(page, sofar, place));
      else if (line.words < 40 && matchInline(line))
        found.push(titleVerdict(line, 'names the previous or next article'));
    });
    return found;
  },
};

function titleUnder(page: PageView, sofar: Verdicts, place: number): Verdict[] {
  const index = page.solid[place + 1];
  const line = index === undefined ? undefined : page.lines[index];
  if (!line || !sofar.isOpen(line.index) || labels.has(line.folded) || line.prose || line.words > 30) return [];
  return [titleVerdict(line, 'title under “previous” or “next”')];
}

function labelVerdict(index: number): Verdict {
  return { index, label: 'boilerplate', kind: 'prev-next', reason: 'label of a link to the previous or next article' };
}

function titleVerdict(line: ViewLine, reason: string): Verdict {
  return { index: line.index, label: 'related-link', kind: 'prev-next', reason };
}
