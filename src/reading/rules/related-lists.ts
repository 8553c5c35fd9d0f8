import { capabilitiesOf } from '../../capture/formats/capabilities.ts';
import { foldText } from '../fold-text.ts';
import { firstMatch, pattern, phraseList } from '../line-pattern.ts';
import { lineAt, type PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const headings = new Set(
  phraseList(`
    Read more | Read more: | Also read | Read also | See also | Related | Related articles | Related stories
    Related posts | Related news | Related content | Related links | Related topics | Related coverage
    Related reading | Related video | Related videos | More on this story | More on this | More stories
    More news | More from | More from this section | More from us | More like this | More in this section
    More to read | More articles | More headlines | Most read | Most popular | Most viewed | Most shared
    Most commented | Most recent | Most watched | Popular | Popular posts | Popular now | Popular stories
    Popular articles | Popular news | Trending | Trending now | Trending stories | Trending news | Recommended
    Recommended for you | Recommended stories | Recommended reading | Recommended articles | You may also like
    You might also like | You may like | You might like | You may have missed | Up next | Read next
    What to read next | Next up | Top stories | Top news | Top headlines | Latest | Latest news | Latest posts
    Latest stories | Latest articles | Latest headlines | Latest videos | Recent posts | Recent articles
    Recent news | Recent stories | Recent | Editors' picks | Editor's picks | Editor's pick | Editor's choice
    Featured | Featured stories | Featured posts | Featured articles | Featured videos | Don't miss
    In case you missed it | Must read | Must reads | Similar articles | Similar posts | Similar news
    Other stories | Other news | Other articles | Suggested reading | Further reading | Keep reading
    Around the web | From around the web | From the web | Elsewhere on the web | Paid content | Promoted stories
    Sponsored stories | Stories for you | For you | Continue reading | Best of | Explore more | Discover more
    Read this next | More from our network | Also in the news | Also of interest | Today’s headlines
    Breaking news | What others are reading | Readers also liked | People are reading | Mehr zum Thema
    Lesen Sie auch | Das könnte Sie auch interessieren | Das könnte Sie interessieren | Auch interessant
    Meistgelesen | Meistgelesene Artikel | Meist gelesen | Weitere Artikel | Weitere Themen
    Weitere Nachrichten | Ähnliche Artikel | Empfehlungen | Mehr aus | Mehr zu | Aktuelle Nachrichten
    Top-Artikel | Neueste Artikel | Zum Thema | Beliebte Artikel | Verwandte Artikel | Verwandte Themen
    À lire aussi | A lire aussi | Lire aussi | Sur le même sujet | Sur le même thème | Les plus lus
    Articles les plus lus | Les articles les plus lus | Dans la même rubrique | Articles similaires
    Articles liés | Articles associés | À voir aussi | Voir aussi | Nos derniers articles | À la une | Plus lus
    Contenus sponsorisés | À découvrir | Vous aimerez aussi | Recommandé pour vous | Pour aller plus loin
    Les dernières actualités | Te puede interesar | Le puede interesar | También te puede interesar
    Lo más leído | Lo más visto | Más leídas | Noticias relacionadas | Artículos relacionados | Más noticias
    Más información | Últimas noticias | Lea también | Lee también | Más en | Relacionadas | Relacionados
    Más sobre | Leggi anche | Potrebbe interessarti | Articoli correlati | Articoli recenti | I più letti
    Ultime notizie | Leia também | Leia mais | Veja também | Mais lidas | Notícias relacionadas
    Últimas notícias | Artigos relacionados | Lees ook | Meest gelezen | Gerelateerde artikelen | Meer nieuws
    Läs också | Mest läst | Les også | Mest lest | Læs også | Mest læste | Seneste nyt | Senaste nytt
    Siste nytt | Читайте также | По теме | Самое читаемое | Популярное | Последние новости | Новости по теме
    Похожие статьи | Главное | Ещё по теме | Смотрите также | Рекомендуем | Czytaj także | Zobacz także
    Polecane | Najczęściej czytane | Przeczytaj także | İlgili haberler | Son dakika | Çok okunanlar | 関連記事
    おすすめ記事 | 人気記事 | ランキング | 相关新闻 | 相关阅读 | 热门 | 관련기사 | 많이 본 뉴스 | Lue myös | Luetuimmat | Baca juga
    Artikel terkait | Terkini | Berita terkait | You may be interested in | You might be interested in
    Related post | Related article | Das könnte dich auch interessieren | Das könnte dir auch gefallen
    Mehr Artikel | Ähnliche Beiträge | Neueste Beiträge | À lire également | Cela peut vous intéresser
    À ne pas manquer | Te puede gustar | También te puede gustar | Te recomendamos | Artículo relacionado
    Entradas relacionadas | Seguir leyendo | Você pode gostar | Você pode gostar de | Você também pode gostar
    Talvez você goste | Veja mais | Mais notícias | Recomendado para você | Posts relacionados
    Matérias relacionadas | Ti potrebbe interessare | Potrebbero interessarti | Potrebbe interessarti anche
    Lees meer | Meer lezen | Dit vind je misschien ook leuk | Läs mer | Relaterat | Fler nyheter | Les mer
    Relaterte saker | Siste saker | Læs mere | Relaterede artikler | Może Cię zainteresować | Czytaj też
    Zobacz też | Najnowsze | İlginizi çekebilir | Benzer haberler | Вам может понравиться | Читать также
    Похожие материалы | Материалы по теме | Читайте також | Схожі новини | Mohlo by vás zajímat
    Související články | Nejčtenější | Berita lainnya | Baca lainnya | Mungkin Anda suka | Διαβάστε επίσης
    Σχετικά άρθρα | Citește și | Olvassa el | Kapcsolódó cikkek
  `).map(foldText),
);

/** Whether the line is a heading of such a list, and so names no article itself. */
export function isRelatedHeading(text: string): boolean {
  return isFoldedHeading(foldText(text));
}

function isFoldedHeading(folded: string): boolean {
  return headings.has(folded);
}

/** Headings of lists of other articles. */
export const relatedHeadings: Rule = {
  name: 'related-heading',
  sentence: 'Heads a list of other articles, such as "Read more" or "Most popular".',
  precision: 'certain',
  patterns: [],
  find: (_, verdicts) =>
    verdicts
      .open()
      .filter(line => isFoldedHeading(line.folded))
      .map(({ index }) => ({
        index,
        label: 'related-link',
        kind: 'related-link',
        reason: 'heading of a list of other articles',
      })),
};

/** No article is sold by itself: with so many prices alone on lines it is a list of goods, maybe the article's own. */
const fewestPrices = 2;
const price = pattern(
  /^(?:from )?(?:[$€£¥₹]|(?:US|A|C)\$)\s?\d[\d.,]*$|^\d[\d.,]*\s?(?:€|£|EUR|USD|GBP)$/iu,
  '$139.00',
  '$139 for a ferry',
);

/** Lists of other articles under such a heading. Comes after the headline, which may stand below one on a crowded page. */
export const relatedLists: Rule = {
  name: 'related-list',
  sentence: 'Under a heading such as "Read more" or "Most popular", among headlines of other articles.',
  precision: 'context',
  patterns: [price],
  find(page, verdicts) {
    return page.textLineIndexes.flatMap((index, position) =>
      verdicts.at(index)?.rule === 'related-heading' ? listEntries(page, verdicts, position) : [],
    );
  },
};

function related(index: number, reason: string): Verdict {
  return { index, label: 'related-link', kind: 'related-link', reason };
}

function listEntries(page: PageView, verdicts: Verdicts, heading: number): Verdict[] {
  const found: Verdict[] = [];
  let prices = 0;
  for (let position = heading + 1; position < page.textLineIndexes.length && found.length < 40; position += 1) {
    const line = lineAt(page, position);
    if (!line || endsOfList.has(verdicts.at(line.index)?.rule ?? '')) break;
    if (!verdicts.isOpen(line.index)) continue;
    if (price.regex.test(line.text)) prices += 1;
    if (!isTeaser(line) || opensBody(page, position)) break;
    found.push(related(line.index, 'in a list of other articles'));
  }
  return prices < fewestPrices ? found : [];
}

const endsOfList: ReadonlySet<string> = new Set(['related-heading', 'headline', 'byline']);

/** Other articles' headlines are short and do not end as sentences do; a full stop begins prose again. */
function isTeaser(line: ViewLine): boolean {
  return line.words <= 30 && !line.prose && !/[.:;]["'”’»]?$/u.test(line.text);
}

/** A short line right before two lines of prose is more likely a crosshead of this article than a teaser. */
function opensBody(page: PageView, position: number): boolean {
  const next = lineAt(page, position + 1);
  const second = lineAt(page, position + 2);
  return next?.prose === true && (second?.prose ?? false);
}

/** Words of running text beside the headline from which on they are an article, and no mere introduction. */
const leastWords = 60;
/** An article so many times as long as the headline's is likely the rest of it. */
const longer = 1.5;

/** Other texts of the same kind under the article, each in an `<article>` of its own. */
export const otherArticles: Rule = {
  name: 'other-articles',
  sentence: 'In another article element than the headline (HTML only).',
  precision: 'strong',
  patterns: [],
  find(page: PageView, verdicts: Verdicts): readonly Verdict[] {
    if (!capabilitiesOf(page.capture).hasTree) return [];
    const own = proseWords(page.textLines.filter(line => (line.source.dom?.place.article ?? 0) > 0));
    const others = verdicts.open().filter(line => line.source.dom?.place.article === -1);
    if (own < leastWords || longestOf(others) > longer * own) return [];
    return others.map(({ index }) => ({
      index,
      label: 'boilerplate',
      kind: 'teaser-run',
      reason: 'stands in an article element of its own, beside the one with the headline',
    }));
  },
};

function longestOf(lines: readonly ViewLine[]): number {
  const words = new Map<number, number>();
  for (const line of lines) {
    const number = line.source.dom?.place.articleNumber ?? -1;
    words.set(number, (words.get(number) ?? 0) + proseWords([line]));
  }
  return [...words.values()].reduce((most, count) => Math.max(most, count), 0);
}

function proseWords(lines: readonly ViewLine[]): number {
  return lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
}

const prevNextLabels = new Set(
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

const prevNextInline = pattern(
  /^(?:previous|next|prev|older|newer) (?:post|article|story|entry)s? ?[:»›←→-]\s?\S.{2,200}$/iu,
  'Next post: Ten ways to cook rice',
  'Next story in the tower is the library',
);

const matchPrevNextInline = firstMatch([prevNextInline]);

/** Labels of links to the previous and next article, and the headline under each. */
export const prevNext: Rule = {
  name: 'previous-next',
  sentence: 'Links to the previous or next article of the site.',
  precision: 'strong',
  patterns: [prevNextInline],
  find(page, verdicts) {
    const found: Verdict[] = [];
    page.textLineIndexes.forEach((index, position) => {
      const line = page.lines[index];
      if (!line || !verdicts.isOpen(index)) return;
      if (prevNextLabels.has(line.folded)) found.push(labelVerdict(index), ...titleUnder(page, verdicts, position));
      else if (line.words < 40 && matchPrevNextInline(line))
        found.push(titleVerdict(line, 'names the previous or next article'));
    });
    return found;
  },
};

function titleUnder(page: PageView, verdicts: Verdicts, position: number): Verdict[] {
  const index = page.textLineIndexes[position + 1];
  const line = index === undefined ? undefined : page.lines[index];
  if (!line || !verdicts.isOpen(line.index) || prevNextLabels.has(line.folded) || line.prose || line.words > 30)
    return [];
  return [titleVerdict(line, 'title under “previous” or “next”')];
}

function labelVerdict(index: number): Verdict {
  return { index, label: 'boilerplate', kind: 'prev-next', reason: 'label of a link to the previous or next article' };
}

function titleVerdict(line: ViewLine, reason: string): Verdict {
  return { index: line.index, label: 'related-link', kind: 'prev-next', reason };
}
