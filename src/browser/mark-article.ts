import { termsIn, termsInAll } from '../search/analysis/analysis.ts';
import { loadStemmers, stemmerName } from '../search/analysis/stemmers.ts';
import { type IsWanted, wantedSpans } from '../search/mark-words.ts';
import { parseQuery } from '../search/query/parse-query.ts';

/** Marks in an article what was searched for, and shows the first of it. */
export async function markArticle(page: Document, query: string): Promise<void> {
  const body = page.querySelector<HTMLElement>('.article-body');
  if (!body) return;
  const isWanted = await wantedIn(query, body.lang || page.documentElement.lang);
  const headline = page.querySelector<HTMLElement>('.article h1');
  const marks = [headline, body].flatMap(part => (part ? markIn(part, isWanted) : []));
  const first = marks.find(mark => body.contains(mark));
  first?.scrollIntoView({ block: 'center' });
}

async function wantedIn(query: string, language: string): Promise<IsWanted> {
  const stemmers = await loadStemmers([stemmerName(language)]);
  const termsOf = termsInAll(stemmers);
  const termOf = termsIn(language, stemmers);
  const clauses = parseQuery(query).clauses.filter(clause => clause.presence !== 'prohibited');
  const forms = clauses.flatMap(clause => (clause.kind === 'word' ? [clause.form] : clause.forms));
  const terms = new Set(forms.flatMap(form => termsOf(form)));
  const prefixes = clauses.flatMap(clause =>
    clause.kind === 'word' && clause.match.kind === 'prefix' ? [clause.form] : [],
  );
  return form => terms.has(termOf(form)) || prefixes.some(prefix => form.startsWith(prefix));
}

function markIn(part: HTMLElement, isWanted: IsWanted): readonly HTMLElement[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
  return texts.flatMap(text => markText(text, isWanted));
}

/** From the end, so that earlier offsets stay good as the text is cut. */
function markText(text: Text, isWanted: IsWanted): readonly HTMLElement[] {
  return [...wantedSpans(text.data, isWanted)]
    .reverse()
    .map(({ start, end }) => {
      const marked = text.splitText(start);
      marked.splitText(end - start);
      const mark = text.ownerDocument.createElement('mark');
      marked.replaceWith(mark);
      mark.append(marked);
      return mark;
    })
    .reverse();
}
