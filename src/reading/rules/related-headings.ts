import { foldText } from '../fold-text.ts';
import { phraseList } from '../phrase-list.ts';
import type { Rule } from '../rule.ts';

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
  find: (_, sofar) =>
    sofar
      .open()
      .filter(line => isFoldedHeading(line.folded))
      .map(({ index }) => ({
        index,
        label: 'related-link',
        kind: 'related-link',
        reason: 'heading of a list of other articles',
      })),
};
